// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QTimer>

namespace companion::test {

/// The longest an event loop has said nothing, told apart by what its thread did. The time in which the thread was ready to run and
/// the machine ran somebody else is in neither: a busy machine makes no window silent.
struct Silence
{
    /// How long a window may be at work, in ms. A sanitizer takes three times as long for the same.
#ifdef __SANITIZE_ADDRESS__
    static constexpr qint64 workLimitMs = 300;
#else
    static constexpr qint64 workLimitMs = 100;
#endif
    /// How long it may wait for anything. Above what a machine makes every program wait (a page that comes from disk, a processor
    /// lent to a neighbour), below one flush of the slow disk and below any deadline of a service: to wait for those is forbidden.
    static constexpr qint64 waitLimitMs = 200;

    qint64 workedMs = 0;
    qint64 waitedMs = 0;

    bool isShort() const { return workedMs <= workLimitMs && waitedMs <= waitLimitMs; }
    /// «worked 14 ms, waited 6 ms»
    QString text() const;
};

/// Listens to the event loop of the thread that makes it, every 5 ms (rule: no wait in the GUI thread).
class Heartbeat final
{
public:
    Heartbeat();

    /// The longest since the last call.
    Silence longest();
    /// What the thread did since the last beat is nobody's silence.
    void skip();

private:
    struct Passed
    {
        qint64 totalNs = 0;
        qint64 workedNs = 0;
        qint64 keptWaitingNs = 0;
    };
    Passed sinceLastBeat();
    void beat();

    QTimer m_timer;
    QElapsedTimer m_clock;
    Passed m_before; ///< at the last beat
    Silence m_longest;
};

} // namespace companion::test
