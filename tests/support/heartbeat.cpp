// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/heartbeat.h"

#include <QFile>
#include <QObject>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <utility>

namespace companion::test {

namespace {

constexpr std::chrono::milliseconds interval{5};
constexpr qint64 nsPerMs = 1'000'000;

qint64 workedNs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1000 * nsPerMs + qint64(time.tv_nsec);
}

/// How long this thread has been ready to run while the machine ran others; 0 where the kernel does not tell.
qint64 keptWaitingNs()
{
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong();
}

} // namespace

QString Silence::text() const
{
    return QStringLiteral("worked %1 ms, waited %2 ms").arg(workedMs).arg(waitedMs);
}

Heartbeat::Heartbeat()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(interval);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
    m_clock.start();
    m_timer.start();
    skip();
}

Silence Heartbeat::longest()
{
    beat();
    return std::exchange(m_longest, {});
}

void Heartbeat::skip()
{
    sinceLastBeat();
}

Heartbeat::Passed Heartbeat::sinceLastBeat()
{
    const Passed now{m_clock.nsecsElapsed(), workedNs(), keptWaitingNs()};
    const Passed before = std::exchange(m_before, now);
    return {now.totalNs - before.totalNs, now.workedNs - before.workedNs, now.keptWaitingNs - before.keptWaitingNs};
}

void Heartbeat::beat()
{
    const Passed passed = sinceLastBeat();
    m_longest.workedMs = std::max(m_longest.workedMs, passed.workedNs / nsPerMs);
    m_longest.waitedMs = std::max(m_longest.waitedMs, (passed.totalNs - passed.workedNs - passed.keptWaitingNs) / nsPerMs);
}

} // namespace companion::test
