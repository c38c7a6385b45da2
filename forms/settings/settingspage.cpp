// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/settingspage.h"

#include "models/settings/settingwords.h"

#include <QEvent>
#include <QLineEdit>

namespace companion {

SettingsPage::SettingsPage(SettingsDraft& draft, SettingsTab tab, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_tab(tab)
    , m_binder(draft)
{
}

QString SettingsPage::title() const
{
    return settingsTabTitle(m_tab);
}

bool SettingsPage::has(SettingId id) const
{
    return m_binder.field(id) != nullptr;
}

void SettingsPage::goTo(const Finding& finding)
{
    QWidget* field = m_binder.field(finding.field);
    if (field == nullptr)
        return;
    field->setFocus(Qt::OtherFocusReason);
    if (auto* edit = qobject_cast<QLineEdit*>(field))
        edit->selectAll();
}

void SettingsPage::showFindings(const QList<Finding>& findings)
{
    m_binder.showFindings(findings);
}

void SettingsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

void SettingsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    applySizes();
}

} // namespace companion
