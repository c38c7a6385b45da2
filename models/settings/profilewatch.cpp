// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/profilewatch.h"

#include <utility>

namespace companion {

ProfileWatchSettings profileWatchSettings(const Settings& settings)
{
    const ProfileSettings& profile = settings.brevix.profile;
    return {settings.brevix.active, profile.checkAtStart, profile.checkPeriodically, effectiveInterval(profile.checkInterval),
            profile.onDifference};
}

namespace profilewatch {

namespace {

using std::chrono::milliseconds;

/// One step: takes the event, then does what time and the receipt allow.
class Stepper
{
public:
    Stepper(ProfileWatchState state, milliseconds now, double jitter)
        : m_state(std::move(state))
        , m_now(now)
        , m_jitter(jitter)
    {
    }

    Step take(const Event& event)
    {
        std::visit([this](const auto& what) { on(what); }, event);
        releaseWaiting();
        checkWhenDue();
        return {std::move(m_state), std::move(m_actions)};
    }

private:
    bool periodic() const { return m_state.settings.active && m_state.settings.checkPeriodically; }
    bool watches() const { return periodic() || (m_state.settings.active && m_state.settings.checkAtStart); }

    void on(const SettingsAre& event)
    {
        const bool otherPace = event.settings.interval != m_state.settings.interval
                               || event.settings.checkPeriodically != m_state.settings.checkPeriodically
                               || event.settings.active != m_state.settings.active;
        if (event.settings.onDifference != m_state.settings.onDifference) {
            m_state.waiting.reset();
            m_state.settled.clear(); // the new action has not been done to any version yet
        }
        m_state.settings = event.settings;
        if (!watches())
            m_state.waiting.reset();
        if (otherPace)
            waitAnInterval();
    }

    void on(const Started&)
    {
        m_state.started = true;
        waitAnInterval();
        if (m_state.settings.active && m_state.settings.checkAtStart && !m_state.checking)
            beginCheck(true);
    }

    void on(const LinkIs& event)
    {
        const bool cameBack = event.up && !m_state.linkUp;
        m_state.linkUp = event.up;
        // The start had no link: its check is owed still.
        if (cameBack && m_state.startOwed && m_state.settings.active && m_state.settings.checkAtStart && !m_state.checking)
            beginCheck(true);
    }

    void on(const BusyIs& event)
    {
        const bool entersRegistration = m_state.busy && !event.busy;
        m_state.busy = event.busy;
        if (entersRegistration && m_state.waiting && m_state.waiting->reaction == ProfileReaction::Notify)
            react(ProfileReaction::Notify, m_state.waiting->version);
    }

    void on(const CheckEnded& event)
    {
        const bool ofStart = std::exchange(m_state.ofStart, false);
        m_state.checking = false;
        waitAnInterval();
        m_state.startOwed = ofStart && event.seen == Seen::Failed;
        if (event.seen == Seen::Failed || !watches())
            return;
        m_state.waiting.reset();
        if (event.seen == Seen::Same) {
            m_state.settled.clear();
            m_state.refuseNext = false;
            return;
        }
        if (event.version == m_state.settled)
            return;
        choose(event, ofStart);
    }

    void choose(const CheckEnded& event, bool ofStart)
    {
        const bool refused = std::exchange(m_state.refuseNext, false);
        switch (m_state.settings.onDifference) {
        case ProfileAction::NotifyOnRegistration:
            // B-CFG-09: the check of the start tells at once.
            if (ofStart)
                react(ProfileReaction::Notify, event.version);
            else
                m_state.waiting = ProfileWaiting{ProfileReaction::Notify, event.version};
            return;
        case ProfileAction::Notify:
            react(ProfileReaction::Notify, event.version);
            return;
        case ProfileAction::Ask:
            m_state.waiting = ProfileWaiting{ProfileReaction::Offer, event.version};
            return;
        case ProfileAction::Apply:
            if (event.mayApplyItself && !refused)
                m_state.waiting = ProfileWaiting{ProfileReaction::Apply, event.version};
            else
                react(ProfileReaction::Notify, event.version);
            return;
        }
    }

    void on(const ApplyEnded& event)
    {
        m_state.applying = false;
        m_state.waiting.reset();
        waitAnInterval(); // C6: at most once per interval
        // What was applied and had to be taken back is not tried again.
        m_state.settled = event.applied ? QByteArray() : event.version;
    }

    void on(const ReturnedByPerson&)
    {
        m_state.waiting.reset();
        m_state.refuseNext = true;
    }

    void on(const Woke&) {}

    void react(ProfileReaction reaction, const QByteArray& version)
    {
        m_state.settled = version;
        m_state.waiting.reset();
        m_actions.append(React{reaction});
    }

    /// A question or a change never comes into an open receipt.
    void releaseWaiting()
    {
        if (!m_state.waiting || m_state.busy || m_state.applying || m_state.waiting->reaction == ProfileReaction::Notify)
            return;
        const bool applies = m_state.waiting->reaction == ProfileReaction::Apply;
        if (applies && !m_state.linkUp)
            return; // the link check afterwards could only fail (N-05)
        m_state.applying = applies;
        const ProfileWaiting waiting = *m_state.waiting;
        react(waiting.reaction, waiting.version);
    }

    void waitAnInterval()
    {
        m_state.nextCheckAt.reset();
        if (periodic() && m_state.started) {
            const auto stretched = static_cast<milliseconds::rep>(static_cast<double>(m_state.settings.interval.count()) * m_jitter);
            m_state.nextCheckAt = m_now + milliseconds(stretched);
        }
    }

    void checkWhenDue()
    {
        // B-CFG-10: only while there is a link.
        const bool due = m_state.nextCheckAt && *m_state.nextCheckAt <= m_now;
        if (due && m_state.linkUp && !m_state.checking && !m_state.applying)
            beginCheck(false);
    }

    void beginCheck(bool ofStart)
    {
        m_state.checking = true;
        m_state.ofStart = ofStart;
        m_state.nextCheckAt.reset();
        m_actions.append(Check{});
    }

    ProfileWatchState m_state;
    QList<Action> m_actions;
    milliseconds m_now;
    double m_jitter;
};

} // namespace

Step advance(ProfileWatchState state, const Event& event, std::chrono::milliseconds now, double jitter)
{
    return Stepper(std::move(state), now, jitter).take(event);
}

} // namespace profilewatch

} // namespace companion
