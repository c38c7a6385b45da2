// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <optional>
#include <variant>

namespace companion {

/// When to check whether the profile of the service is current and what to do with a difference, as a pure machine (B-CFG-07…13,
/// D-12, D-30). Times are of the monotonic clock of the session.

struct ProfileWatchSettings
{
    bool active = false; ///< «Активность»: a module that sleeps asks nobody
    bool checkAtStart = false;
    bool checkPeriodically = false;
    std::chrono::milliseconds interval{15'000}; ///< effective, 15 s at least (D-13)
    ProfileAction onDifference = ProfileAction::Ask;

    friend bool operator==(const ProfileWatchSettings&, const ProfileWatchSettings&) = default;
};

ProfileWatchSettings profileWatchSettings(const Settings& settings);

/// What is to be done about a difference.
enum class ProfileReaction { Notify, Offer, Apply };

/// A reaction that waits for an empty receipt.
struct ProfileWaiting
{
    ProfileReaction reaction = ProfileReaction::Notify;
    QByteArray version;

    friend bool operator==(const ProfileWaiting&, const ProfileWaiting&) = default;
};

struct ProfileWatchState
{
    ProfileWatchSettings settings;
    bool started = false;
    bool linkUp = true;
    bool busy = false;     ///< a receipt is open, or the settings are
    bool checking = false;
    bool ofStart = false;  ///< the check under way is that of the start
    bool startOwed = false; ///< the check of the start failed; it is made when the link comes back
    bool applying = false;
    bool refuseNext = false; ///< a person went back to former settings: what the service has now is not applied again
    std::optional<std::chrono::milliseconds> nextCheckAt;
    std::optional<ProfileWaiting> waiting;
    QByteArray settled; ///< the version that people know of: told, offered, or given up

    friend bool operator==(const ProfileWatchState&, const ProfileWatchState&) = default;
};

namespace profilewatch {

struct SettingsAre
{
    ProfileWatchSettings settings;
};
/// The program has started well.
struct Started
{
};
struct LinkIs
{
    bool up = true;
};
/// A receipt is open (or the settings window); false = an empty receipt opens, «вход в режим регистрации» (D-30).
struct BusyIs
{
    bool busy = false;
};
enum class Seen { Same, Differs, Failed };
struct CheckEnded
{
    Seen seen = Seen::Failed;
    QByteArray version;        ///< of the difference
    bool mayApplyItself = true; ///< no element is missing here, and the settings would be correct
};
struct ApplyEnded
{
    bool applied = false;
    QByteArray version;
};
/// A person returned to former settings.
struct ReturnedByPerson
{
};
struct Woke
{
};

using Event = std::variant<SettingsAre, Started, LinkIs, BusyIs, CheckEnded, ApplyEnded, ReturnedByPerson, Woke>;

struct Check
{
    friend bool operator==(Check, Check) = default;
};
struct React
{
    ProfileReaction reaction = ProfileReaction::Notify;
    friend bool operator==(React, React) = default;
};
using Action = std::variant<Check, React>;

struct Step
{
    ProfileWatchState state;
    QList<Action> actions;
};

/// `jitter`: 1.0…1.2, by which an interval is stretched, so that a thousand tills do not ask at once (N-13).
Step advance(ProfileWatchState state, const Event& event, std::chrono::milliseconds now, double jitter);

} // namespace profilewatch

} // namespace companion
