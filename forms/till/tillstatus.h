// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session/linkstate.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <optional>

namespace companion {

namespace Ui {
class MainWindow;
}

class SettingsService;
enum class ProviderId;

/// What the till says of itself at the lower edge, and over the receipt when a link needs words: till, warehouse, cashier, links,
/// queue (interface 1.1, 3). GUI thread; window and settings outlive it.
class TillStatus final : public QObject
{
    Q_OBJECT

public:
    TillStatus(Ui::MainWindow& ui, SettingsService& settings, QObject* parent = nullptr);

    void setLink(ProviderId provider, const LinkState& state);
    /// Rows that wait, and when the next of them goes; none = not known or paused.
    void setQueue(int waiting, std::optional<std::chrono::seconds> nextIn);
    int waiting() const { return m_waiting; }
    /// The settings or the lists of the till have changed.
    void refresh();

private:
    void saveCashier(const QString& code);
    void refreshLink(ProviderId provider, bool active);

    Ui::MainWindow& m_ui;
    SettingsService& m_settings;
    QHash<int, LinkState> m_links; ///< by provider
    int m_waiting = 0;
};

} // namespace companion
