// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demo/administrator.h"

#include "services/session/settingsservice.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace companion::test {

bool Administrator::openTab(const QString& page)
{
    m_stage.windows().openSettings();
    m_stage.pause(50);
    return walkTo(page);
}

bool Administrator::openBrevixTab(const QString& page)
{
    if (!openTab(u"ModulesPage"_s) || !m_stage.press(u"loyaltyButton"_s))
        return false;
    m_stage.pause(50);
    return walkTo(page);
}

bool Administrator::walkTo(const QString& page)
{
    auto* tabs = m_stage.find<QTabWidget>(u"tabs"_s);
    if (!tabs)
        return false;
    for (int i = 0; i < tabs->count() && tabs->currentWidget()->objectName() != page; ++i)
        m_stage.key(Qt::Key_Tab, Qt::ControlModifier);
    return tabs->currentWidget()->objectName() == page;
}

void Administrator::leave()
{
    constexpr int deepest = 4;
    for (int i = 0; i < deepest && QApplication::activeModalWidget(); ++i)
        m_stage.key(Qt::Key_Escape);
}

bool Administrator::change(const std::function<void(Settings&)>& change)
{
    SettingsService& service = m_stage.program().settings();
    Settings settings = service.current();
    change(settings);
    QSignalSpy saved(&service, &SettingsService::saved);
    service.save(settings, service.apiKey());
    return m_stage.until([&] { return !saved.isEmpty(); });
}

} // namespace companion::test
