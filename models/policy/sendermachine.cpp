// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/sendermachine.h"

#include "models/policy/rowmachine.h"

#include <algorithm>
#include <utility>

namespace companion::sender {

namespace {

using std::chrono::milliseconds;

constexpr int latersToPause = 3;
constexpr int refusalsToNotice = 3;
/// A base that calls a row due and does not give it must not be asked without end.
constexpr milliseconds shortestLook{1000};

class Machine
{
public:
    Machine(SenderState state, milliseconds now)
        : m_now(now)
        , m_step{std::move(state), {}}
    {
    }

    Step take() { return std::move(m_step); }

    void operator()(const ReceiptClosed& closed)
    {
        // The queue may have been faster than the window that closed the receipt.
        if (s().phase == SenderPhase::Attempting && s().current == closed.seq)
            return;
        if (!s().linkUp && !s().settings.directWhenDown) {
            drop({closed.seq, closed.recordingOff});
            return;
        }
        s().direct.append({closed.seq, closed.recordingOff});
        consider();
    }

    void operator()(const DrainStarts&) { startDrain(); }

    void operator()(const SendNow&)
    {
        s().paused = false;
        startDrain();
    }

    void operator()(const PauseSet& set)
    {
        s().paused = set.paused;
        consider();
    }

    void operator()(const LinkIs& link)
    {
        s().linkUp = link.up;
        if (!link.up)
            linkLost();
        consider();
    }

    void operator()(const SettingsAre& set)
    {
        if (s().settings.autoSend && !set.settings.autoSend)
            s().draining = false;
        s().settings = set.settings;
        if (!s().linkUp && !s().settings.directWhenDown)
            dropOwed();
        consider();
    }

    void operator()(const RowsChanged&)
    {
        if (s().phase != SenderPhase::Unsaved)
            s().storageTrouble = false; // a commit succeeded: the base works again (D4)
        if (s().phase == SenderPhase::Idle)
            ask();
        else
            s().askAgain = true;
    }

    void operator()(const Woke&)
    {
        if (s().wakeAt && m_now < *s().wakeAt)
            return;
        s().wakeAt.reset();
        s().refusedBegin.reset();
        if (s().phase == SenderPhase::Unsaved) {
            s().phase = SenderPhase::Attempting;
            act(SaveEnd{});
            return;
        }
        s().storageTrouble = false;
        consider();
    }

    void operator()(const NextKnown& next)
    {
        if (s().phase != SenderPhase::Asking)
            return;
        s().phase = SenderPhase::Idle;
        s().waiting = next.waiting;
        s().nextDue = next.seq ? std::optional(m_now) : next.nextDue;
        if (beginDirect())
            return;
        const bool refused = next.seq && next.seq == s().refusedBegin;
        if (next.seq && !refused && queueMayBegin())
            begin(*next.seq, Delivery::Queue);
        else if (s().askAgain)
            ask();
        else if (!next.seq)
            nothingDue();
        else if (refused)
            rest(m_now + s().settings.interval);
        else
            rest(queueGate(s()));
    }

    void operator()(const BeginRefused&)
    {
        if (s().phase != SenderPhase::Attempting)
            return;
        s().phase = SenderPhase::Idle;
        if (s().delivery == Delivery::Queue)
            s().refusedBegin = s().current;
        consider();
    }

    void operator()(const StoreFailed&)
    {
        if (s().phase != SenderPhase::Asking && s().phase != SenderPhase::Attempting)
            return;
        s().phase = SenderPhase::Idle;
        s().askAgain = false;
        s().storageTrouble = true;
        s().direct.clear(); // what the base could not begin is on disk and goes with the queue
        s().wakeAt = m_now + s().settings.interval;
    }

    void operator()(const EndUnsaved&)
    {
        if (s().phase != SenderPhase::Attempting)
            return;
        s().phase = SenderPhase::Unsaved;
        s().storageTrouble = true;
        s().wakeAt = m_now + s().settings.interval;
    }

    void operator()(const AttemptOver& over)
    {
        if (s().phase != SenderPhase::Attempting)
            return;
        s().phase = SenderPhase::Idle;
        s().refusedBegin.reset();
        s().storageTrouble = false;
        if (s().delivery == Delivery::Queue)
            s().queueEndedAt = m_now;
        count(over);
        applyToSender(over);
        notice(over);
        consider();
    }

private:
    SenderState& s() { return m_step.state; }
    void act(Action action) { m_step.actions.append(std::move(action)); }

    void startDrain()
    {
        s().draining = true;
        s().stop = SenderStop::None;
        s().stoppedBy.reset();
        s().storageTrouble = false;
        consider();
    }

    void linkLost()
    {
        s().draining = false;
        if (s().stop != SenderStop::Outcome)
            s().stop = SenderStop::LinkDown;
        if (!s().settings.directWhenDown)
            dropOwed();
    }

    void drop(const DirectAttempt& owed)
    {
        if (owed.recordingOff)
            act(Drop{owed.seq});
    }

    void dropOwed()
    {
        for (const DirectAttempt& owed : std::exchange(s().direct, {}))
            drop(owed);
    }

    void begin(qint64 seq, Delivery delivery)
    {
        s().phase = SenderPhase::Attempting;
        s().current = seq;
        s().delivery = delivery;
        s().wakeAt.reset();
        act(Begin{seq, delivery});
    }

    void ask()
    {
        s().phase = SenderPhase::Asking;
        s().askAgain = false;
        s().wakeAt.reset();
        act(AskNext{});
    }

    bool held() { return s().heldUntil && m_now < *s().heldUntil; }

    bool queueMayBegin() { return queueRuns(s()) && m_now >= queueGate(s()); }

    bool beginDirect()
    {
        if (s().direct.isEmpty() || held())
            return false;
        begin(s().direct.takeFirst().seq, Delivery::Direct);
        return true;
    }

    /// What may be done now, when nothing is being done.
    void consider()
    {
        if (s().phase != SenderPhase::Idle || s().storageTrouble)
            return;
        if (beginDirect())
            return;
        // What changed under an attempt is counted also when the queue does not run (N-07).
        if (s().askAgain || queueMayBegin())
            ask();
        else
            rest(queueGate(s()));
    }

    /// Until the queue may go on, or an owed direct attempt, whichever comes first.
    void rest(std::optional<milliseconds> queueMayAt)
    {
        s().wakeAt.reset();
        if (queueRuns(s()))
            s().wakeAt = queueMayAt;
        if (!s().direct.isEmpty() && s().heldUntil)
            s().wakeAt = s().wakeAt ? std::min(*s().wakeAt, *s().heldUntil) : *s().heldUntil;
    }

    void nothingDue()
    {
        // A look before its turn only counts what waits: the drain ends at its own.
        if (s().draining && !queueMayBegin()) {
            rest(queueGate(s()));
            return;
        }
        s().draining = false;
        if (!s().nextDue)
            rest(std::nullopt);
        else if (*s().nextDue <= m_now)
            rest(m_now + shortestLook);
        else
            rest(std::max(*s().nextDue, queueGate(s())));
    }

    void count(const AttemptOver& over)
    {
        const Outcome outcome = over.judgement.outcome;
        if (outcome == Outcome::Later)
            ++s().laters;
        else if (outcome == Outcome::Accepted || outcome == Outcome::Refused)
            s().laters = 0;
        if (over.state == RowState::Sent)
            s().refusals = 0;
        else if (over.state == RowState::Rejected)
            ++s().refusals;
    }

    void applyToSender(const AttemptOver& over)
    {
        switch (over.judgement.sender) {
        case SenderEffect::GoesOn:
            linkAnswered(over);
            break;
        case SenderEffect::RowWaits:
        case SenderEffect::Pauses:
            linkAnswered(over);
            if (over.judgement.sender == SenderEffect::Pauses
                || (s().settings.latersHoldAll && s().laters >= latersToPause))
                hold(over);
            break;
        case SenderEffect::None: // never done to a sending row
        case SenderEffect::Stops:
        case SenderEffect::StopsWithNotice:
            s().draining = false;
            s().stop = SenderStop::Outcome;
            s().stoppedBy = over.judgement.outcome;
            break;
        }
        // Known here before the monitor can say so: the next owed attempt must not slip through.
        if (over.judgement.link == LinkEffect::Down || over.judgement.link == LinkEffect::Key) {
            s().linkUp = false;
            linkLost();
        }
    }

    /// An answer of the service itself: rows that become due while the link is up need no new start. Another call may have found
    /// the link down since.
    void linkAnswered(const AttemptOver& over)
    {
        if (over.judgement.link != LinkEffect::Up || !s().linkUp)
            return;
        s().stop = SenderStop::None;
        s().stoppedBy.reset();
    }

    void hold(const AttemptOver& over)
    {
        const milliseconds pause = laterWait(s().laters, over.judgement.retryAfter, s().settings.interval, over.jitter);
        s().heldUntil = m_now + pause;
    }

    void notice(const AttemptOver& over)
    {
        const qint64 seq = s().current;
        if (over.judgement.sender == SenderEffect::StopsWithNotice)
            act(Notify{NoticeKind::StoppedByAnswer, 0, seq, over.judgement.outcome});
        if (over.state == RowState::Rejected && s().refusals >= refusalsToNotice)
            act(Notify{NoticeKind::RefusedInRow, s().refusals, seq, over.judgement.outcome});
        if (over.state == RowState::Annulled && over.reason == RowReason::RecordingOff)
            act(Notify{NoticeKind::NotRecorded, 0, seq, over.judgement.outcome});
        if (over.state == RowState::Quarantined)
            act(Notify{NoticeKind::Quarantined, 0, seq, over.judgement.outcome});
        if (over.wholeInstead)
            act(Notify{NoticeKind::WholeInstead, 0, seq, over.judgement.outcome});
    }

    milliseconds m_now;
    Step m_step;
};

} // namespace

Step advance(SenderState state, const Event& event, milliseconds now)
{
    Machine machine(std::move(state), now);
    std::visit(machine, event);
    return machine.take();
}

milliseconds queueGate(const SenderState& state)
{
    const milliseconds pace = state.queueEndedAt ? *state.queueEndedAt + state.settings.interval : milliseconds(0);
    return std::max(pace, state.heldUntil.value_or(milliseconds(0)));
}

bool queueRuns(const SenderState& state)
{
    return !state.paused
           && (state.draining || (state.settings.autoSend && state.linkUp && state.stop == SenderStop::None));
}

} // namespace companion::sender
