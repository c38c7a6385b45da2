// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/connectionmachine.h"

#include <algorithm>
#include <utility>

namespace companion::connection {

namespace {

using std::chrono::milliseconds;

class Machine
{
public:
    Machine(ConnectionState state, milliseconds now, double jitter)
        : m_now(now)
        , m_jitter(jitter)
        , m_step{std::move(state), {}}
    {
    }

    Step take() { return std::move(m_step); }

    void operator()(const SettingsAre& set)
    {
        s().settings = set.settings;
        if (!s().settings.periodicCheck) {
            s().repeating = false;
            s().nextCheckAt.reset();
        } else if (s().nextCheckAt) {
            s().nextCheckAt = std::min(*s().nextCheckAt, afterInterval());
        } else if (s().status != LinkStatus::Up) {
            repeat();
        }
    }

    void operator()(const ProgramStarts& start)
    {
        if (!s().settings.periodicCheck || start.waiting == 0)
            return;
        s().repeating = true;
        check(CheckPurpose::Periodic);
    }

    void operator()(const OutcomeSeen& seen)
    {
        const bool judged = seen.outcome == Outcome::Accepted || seen.outcome == Outcome::Refused;
        if (judged && seen.link == LinkEffect::Up && s().settings.answerEndsRefusal)
            s().status = LinkStatus::Up;
        take(seen.link);
        if (judged && s().settings.autoSend && s().status == LinkStatus::Up && countsAsRequest(seen.kind))
            act(StartDrain{});
    }

    void operator()(const CheckWanted& wanted) { check(wanted.purpose); }

    void operator()(const KeyChanged&)
    {
        if (s().status == LinkStatus::KeyRefused)
            check(CheckPurpose::Test);
    }

    void operator()(const CheckEnded& ended)
    {
        if (!s().checking)
            return;
        const CheckPurpose purpose = *std::exchange(s().checking, std::nullopt);
        if (ended.outcome != Outcome::Accepted) {
            take(ended.link);
            if (s().repeating)
                repeat();
            return;
        }
        s().everAnswered = true;
        s().status = LinkStatus::Up;
        s().repeating = false;
        s().nextCheckAt.reset();
        goodCheck(purpose);
    }

    void operator()(const Woke&)
    {
        if (s().nextCheckAt && m_now >= *s().nextCheckAt)
            check(CheckPurpose::Periodic);
    }

private:
    ConnectionState& s() { return m_step.state; }
    void act(Action action) { m_step.actions.append(action); }

    milliseconds afterInterval()
    {
        const double stretched = static_cast<double>(s().settings.interval.count()) * std::clamp(m_jitter, 1.0, 1.2);
        return m_now + milliseconds(static_cast<qint64>(stretched));
    }

    /// The next check after an interval; the one under way, if any, sets its own successor.
    void repeat()
    {
        if (!s().settings.periodicCheck)
            return;
        s().repeating = true;
        if (!s().nextCheckAt && !s().checking)
            s().nextCheckAt = afterInterval();
    }

    /// «ключ не принят» is left by a good status only, unless the settings say otherwise: that some call got an answer does not
    /// tell whose key it was.
    void take(LinkEffect effect)
    {
        if (effect == LinkEffect::None)
            return;
        s().everAnswered = true;
        if (effect == LinkEffect::Key)
            s().status = LinkStatus::KeyRefused;
        else if (s().status != LinkStatus::KeyRefused)
            s().status = effect == LinkEffect::Up ? LinkStatus::Up : LinkStatus::Down;
        if (effect != LinkEffect::Up)
            repeat();
    }

    /// B-REC-08, D-11: with the periodic check off only these requests are «the first successful request».
    bool countsAsRequest(CallKind kind)
    {
        switch (kind) {
        case CallKind::Lookup:
        case CallKind::Claim:
        case CallKind::Cancellation:
        case CallKind::Registration:
            return true;
        case CallKind::Profile:
            return s().settings.periodicCheck;
        case CallKind::Check:
            break;
        }
        return false;
    }

    void check(CheckPurpose purpose)
    {
        if (s().checking) {
            // One probe at a time (N15): the one under way answers all who wait.
            s().checking = std::max(*s().checking, purpose);
            return;
        }
        s().checking = purpose;
        s().nextCheckAt.reset();
        act(Check{});
    }

    void goodCheck(CheckPurpose purpose)
    {
        const ConnectionSettings& set = s().settings;
        if (purpose == CheckPurpose::Drain || (set.autoSend && set.periodicCheck))
            act(StartDrain{});
        else if (set.periodicCheck && !set.autoSend)
            act(OfferUnsent{});
    }

    milliseconds m_now;
    double m_jitter;
    Step m_step;
};

} // namespace

Step advance(ConnectionState state, const Event& event, milliseconds now, double jitter)
{
    Machine machine(std::move(state), now, jitter);
    std::visit(machine, event);
    return machine.take();
}

bool directAtClosing(const ConnectionState& state)
{
    return state.status == LinkStatus::Up || !state.settings.periodicCheck;
}

} // namespace companion::connection
