// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace companion {

class Clock;
class OutboxStore;

/// Lets the personal data of the archive go when their time is over (D-03, reliability 4): at the start and once a day, soon after
/// their time was made shorter, and every few minutes where it is none; always in a moment in which nobody sells and nothing is being
/// sent, because the base makes a new backup afterwards. Days are counted by the monotonic clock. GUI thread; store and clock
/// outlive it.
class RetentionKeeper final : public QObject
{
    Q_OBJECT

public:
    struct Sources
    {
        std::function<int()> days; ///< «Хранить данные отказов, дней»; 0 = at the next occasion
        std::function<bool()> idle;
    };

    RetentionKeeper(OutboxStore& store, const Clock& clock, Sources sources, QObject* parent = nullptr);

    void start();
    /// Looks at the clock. The timer calls it; too early is harmless.
    void wake();

private:
    bool isTimeFor(int days, std::chrono::milliseconds now) const;
    void erased(bool good, int days);
    void lookAgain();

    OutboxStore& m_store;
    const Clock& m_clock;
    Sources m_sources;
    QTimer m_timer;
    std::optional<std::chrono::milliseconds> m_doneAt; ///< monotonic
    int m_doneDays = 0; ///< how long data were kept then
    bool m_erasing = false;
};

} // namespace companion
