// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/tillstatus.h"

#include "forms/till/tillwords.h"
#include "services/session/settingsservice.h"
#include "ui_mainwindow.h"

namespace companion {

namespace {

QString linkTopic(int provider)
{
    return QStringLiteral("link%1").arg(provider);
}

} // namespace

TillStatus::TillStatus(Ui::MainWindow& ui, SettingsService& settings, QObject* parent)
    : QObject(parent)
    , m_ui(ui)
    , m_settings(settings)
{
    connect(m_ui.statusBar, &TillStatusBar::cashierChosen, this, &TillStatus::saveCashier);
}

void TillStatus::refresh()
{
    const Settings& settings = m_settings.current();
    QString warehouse;
    for (const DirectoryEntry& entry : m_settings.directories().warehouses) {
        if (entry.code == settings.till.warehouseCode)
            warehouse = entry.name;
    }
    m_ui.statusBar->setPlace(settings.till.cashId, warehouse, m_settings.currentCashier().name);
    m_ui.statusBar->setUsers(m_settings.directories().users, settings.till.cashierCode);
    refreshLink(ProviderId::Brevix, settings.brevix.active);
    refreshLink(ProviderId::Plazius, settings.plazius.active);
}

void TillStatus::saveCashier(const QString& code)
{
    m_settings.change([code](Settings& settings) { settings.till.cashierCode = code; });
}

void TillStatus::setLink(ProviderId provider, const LinkState& state)
{
    m_links.insert(static_cast<int>(provider), state);
    const Settings& settings = m_settings.current();
    refreshLink(provider, provider == ProviderId::Plazius ? settings.plazius.active : settings.brevix.active);
}

void TillStatus::refreshLink(ProviderId provider, bool active)
{
    const int id = static_cast<int>(provider);
    const LinkState state = m_links.value(id);
    std::optional<Message> message;
    if (active) {
        m_ui.statusBar->setLink(provider, state);
        message = TillWords::linkMessage(provider, state, m_settings.current().brevix.offline);
    } else {
        m_ui.statusBar->setSwitchedOff(provider);
    }
    if (message)
        m_ui.messageBar->post(linkTopic(id), *message);
    else
        m_ui.messageBar->withdraw(linkTopic(id));
}

void TillStatus::setQueue(int waiting, std::optional<std::chrono::seconds> nextIn)
{
    m_waiting = waiting;
    m_ui.statusBar->setQueue(waiting, nextIn);
}

} // namespace companion
