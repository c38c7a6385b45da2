// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/platform/clock.h"

#include <QTimeZone>

#include <ctime>

namespace companion {

namespace {

std::chrono::nanoseconds bootTime()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

SystemClock::SystemClock()
    : m_start(bootTime())
{
}

Moment SystemClock::now() const
{
    const QDateTime local = QDateTime::currentDateTime();
    return {local.toOffsetFromUtc(local.offsetFromUtc()),
            std::chrono::duration_cast<std::chrono::milliseconds>(bootTime() - m_start)};
}

} // namespace companion
