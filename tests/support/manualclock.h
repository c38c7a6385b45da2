// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/platform/clock.h"

#include <atomic>

namespace companion {

/// A clock that stands still until a test turns it. Any thread may read it.
class ManualClock final : public Clock
{
public:
    Moment now() const override
    {
        const std::chrono::milliseconds tick(m_tick.load());
        const QDateTime start(QDate(2025, 3, 20), QTime(9, 0), Qt::OffsetFromUTC, 3 * 3600);
        return {start.addMSecs(tick.count() + m_wallShift.load()), tick};
    }
    std::chrono::milliseconds tick() const { return std::chrono::milliseconds(m_tick.load()); }

    void turn(std::chrono::milliseconds by) { m_tick += by.count(); }
    /// Somebody sets the clock on the wall; the monotonic one does not care.
    void setWall(std::chrono::milliseconds by) { m_wallShift += by.count(); }

private:
    std::atomic<qint64> m_tick{1'000};
    std::atomic<qint64> m_wallShift{0};
};

} // namespace companion
