// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moment.h"

namespace companion {

/// Where time comes from. Tests turn a clock of their own by hand.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    /// Both clocks at once. Any thread.
    virtual Moment now() const = 0;
};

/// The clocks of the machine; the monotonic one counts from the construction (CLOCK_BOOTTIME: suspended time counts too).
class SystemClock final : public Clock
{
public:
    SystemClock();
    Moment now() const override;

private:
    std::chrono::nanoseconds m_start;
};

} // namespace companion
