// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/delivery/connectionmonitor.h"

#include "services/platform/clock.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace companion {

using std::chrono::milliseconds;

ConnectionMonitor::ConnectionMonitor(LinkProbe& probe, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_probe(probe)
    , m_clock(clock)
    , m_jitter([] { return 1.0 + QRandomGenerator::global()->generateDouble() * 0.2; })
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionMonitor::wake);
}

void ConnectionMonitor::setSettings(const ConnectionSettings& settings)
{
    if (m_state.settings != settings)
        dispatch(connection::SettingsAre{settings});
}

void ConnectionMonitor::start(int waitingRows)
{
    m_waiting = waitingRows;
    dispatch(connection::ProgramStarts{waitingRows});
}

void ConnectionMonitor::reportOutcome(const Judgement& judgement, const QString& reason, CallKind kind)
{
    const connection::OutcomeSeen seen{judgement.outcome, judgement.link, kind};
    if (judgement.link == LinkEffect::Down || judgement.link == LinkEffect::Key)
        note(judgement.outcome, reason);
    else if (judgement.link == LinkEffect::Up && endsUp(seen))
        note(judgement.outcome, {});
    dispatch(seen);
}

/// An answer that leaves the link as it is, «ключ не принят», says nothing of what is wrong with it: that stays to be told.
bool ConnectionMonitor::endsUp(const connection::Event& event) const
{
    return connection::advance(m_state, event, m_clock.now().tick, 1.0).state.status == LinkStatus::Up;
}

void ConnectionMonitor::checkNow(QObject* context, Answer answer)
{
    want(CheckPurpose::Test, context, std::move(answer));
}

void ConnectionMonitor::checkAndDrain(QObject* context, Answer answer)
{
    want(CheckPurpose::Drain, context, std::move(answer));
}

void ConnectionMonitor::want(CheckPurpose purpose, QObject* context, Answer answer)
{
    m_answers.append({context, std::move(answer)});
    dispatch(connection::CheckWanted{purpose});
}

void ConnectionMonitor::keyChanged()
{
    dispatch(connection::KeyChanged{});
}

void ConnectionMonitor::forget()
{
    const bool askAnew = !m_answers.isEmpty();
    const CheckPurpose purpose = m_state.checking.value_or(CheckPurpose::Test);
    ++m_generation;
    m_state = ConnectionState{m_state.settings, LinkStatus::Up, false, {}, false, {}};
    m_link = {};
    m_clockToldAt.reset();
    if (askAnew)
        dispatch(connection::CheckWanted{purpose});
    else
        publish();
}

void ConnectionMonitor::wake()
{
    dispatch(connection::Woke{});
}

void ConnectionMonitor::dispatch(const connection::Event& event)
{
    const connection::Step step = connection::advance(m_state, event, m_clock.now().tick, m_jitter());
    const bool changed = step.state.status != m_state.status || step.state.everAnswered != m_state.everAnswered;
    m_state = step.state;
    m_link.status = m_state.status;
    m_link.everAnswered = m_state.everAnswered;
    if (changed)
        m_link.since = m_clock.now().wall;
    armTimer();
    publish(); // the state first: whoever starts the drain sees the link as it is
    for (const connection::Action& action : step.actions)
        std::visit([this](const auto& what) { perform(what); }, action);
}

void ConnectionMonitor::perform(const connection::Check&)
{
    if (std::exchange(m_probeRunning, true)) {
        m_probeAgain = true; // the answer of the running one belongs to the former address
        return;
    }
    m_probe.check([guard = QPointer<ConnectionMonitor>(this), generation = m_generation](const ProbeResult& result) {
        if (guard)
            guard->ended(generation, result);
    });
}

void ConnectionMonitor::perform(const connection::StartDrain&)
{
    Q_EMIT drainRequested();
}

void ConnectionMonitor::perform(const connection::OfferUnsent&)
{
    if (m_waiting > 0)
        Q_EMIT offerUnsent(m_waiting);
}

void ConnectionMonitor::ended(quint64 generation, const ProbeResult& result)
{
    m_probeRunning = false;
    if (std::exchange(m_probeAgain, false))
        perform(connection::Check{});
    else if (generation == m_generation && m_state.checking)
        take(result);
}

void ConnectionMonitor::take(const ProbeResult& result)
{
    ++m_generation; // a second answer to the same check is none
    const QList<Waiting> answers = std::exchange(m_answers, {});
    if (result.good()) {
        m_link.features = result.features;
        m_link.featuresKnown = true;
    }
    note(result.judgement.outcome, result.reason);
    dispatch(connection::CheckEnded{result.judgement.outcome, result.judgement.link});
    if (result.good() && !result.shopId.isEmpty())
        Q_EMIT shopKnown(result.shopId);
    if (result.good())
        clockSeen(result.clockSkew);
    for (const Waiting& waiting : answers) {
        if (waiting.context)
            waiting.answer(result);
    }
}

void ConnectionMonitor::setClockRule(std::chrono::seconds tolerable, std::chrono::hours again)
{
    m_tolerableSkew = tolerable;
    m_clockAgain = again;
}

void ConnectionMonitor::clockSeen(std::chrono::seconds skew)
{
    const bool untilRight = m_clockAgain == std::chrono::hours(0);
    if (std::chrono::abs(skew) <= m_tolerableSkew) {
        if (untilRight)
            m_clockToldAt.reset();
        return;
    }
    const milliseconds now = m_clock.now().tick;
    if (m_clockToldAt && (untilRight || now - *m_clockToldAt < m_clockAgain))
        return;
    m_clockToldAt = now;
    Q_EMIT clockDiffers(skew);
}

void ConnectionMonitor::note(Outcome outcome, const QString& reason)
{
    m_link.lastOutcome = outcome;
    m_link.lastReason = reason;
}

void ConnectionMonitor::publish()
{
    if (m_published == m_link)
        return;
    m_published = m_link;
    Q_EMIT stateChanged();
}

void ConnectionMonitor::armTimer()
{
    if (!m_state.nextCheckAt) {
        m_timer.stop();
        return;
    }
    // A long wait is looked at every hour: the timer of the system does not count the time of a suspended machine.
    const milliseconds left = *m_state.nextCheckAt - m_clock.now().tick;
    m_timer.start(std::clamp(left, milliseconds(0), milliseconds(std::chrono::hours(1))));
}

} // namespace companion
