// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/delivery.h"
#include "models/policy/outcome.h"

#include <QList>

#include <chrono>
#include <optional>
#include <variant>

namespace companion {

/// Link, periodic check and the start of the drain as a pure machine (client policy 6, D-10, D-11). Times are of the monotonic
/// clock of the session.

struct ConnectionSettings
{
    std::chrono::milliseconds interval{15'000}; ///< of the check, effective, 15 s at least
    bool periodicCheck = true;
    bool autoSend = true;
    /// A call that the service judged leads out of «ключ не принят»: of a service whose check does not look at the key, and
    /// where no call is judged without it (contract of Plazius, 2.4).
    bool answerEndsRefusal = false;

    friend bool operator==(const ConnectionSettings&, const ConnectionSettings&) = default;
};

/// What a check is for; of two wishes for one check the greater wins.
enum class CheckPurpose {
    Periodic,
    Test,  ///< «Проверка связи», or the key has changed: only tells
    Drain, ///< «Проверить связь с сервисом и начать процесс отправки offline-данных»
};

struct ConnectionState
{
    ConnectionSettings settings;
    LinkStatus status = LinkStatus::Up;
    bool everAnswered = false;
    std::optional<CheckPurpose> checking; ///< a check is under way
    bool repeating = false; ///< checks repeat until a good one
    std::optional<std::chrono::milliseconds> nextCheckAt; ///< of the next repeated check: not before this

    friend bool operator==(const ConnectionState&, const ConnectionState&) = default;
};

namespace connection {

struct SettingsAre
{
    ConnectionSettings settings;
};
struct ProgramStarts
{
    int waiting = 0; ///< rows
};
/// A call came to its end.
struct OutcomeSeen
{
    Outcome outcome = Outcome::Accepted;
    LinkEffect link = LinkEffect::None;
    CallKind kind = CallKind::Lookup;
};
struct CheckWanted
{
    CheckPurpose purpose = CheckPurpose::Test;
};
/// Another key was saved: it may lead out of «ключ не принят».
struct KeyChanged
{
};
struct CheckEnded
{
    Outcome outcome = Outcome::Accepted; ///< Accepted: good ping and good status
    LinkEffect link = LinkEffect::Up;
};
struct Woke
{
};

using Event = std::variant<SettingsAre, ProgramStarts, OutcomeSeen, CheckWanted, KeyChanged, CheckEnded, Woke>;

struct Check
{
    friend bool operator==(Check, Check) = default;
};
struct StartDrain
{
    friend bool operator==(StartDrain, StartDrain) = default;
};
/// «есть N неотправленных чеков» (D-10).
struct OfferUnsent
{
    friend bool operator==(OfferUnsent, OfferUnsent) = default;
};

using Action = std::variant<Check, StartDrain, OfferUnsent>;

struct Step
{
    ConnectionState state;
    QList<Action> actions;
};

/// `jitter`: 1.0…1.2, by which an interval of the check is stretched (N-13).
Step advance(ConnectionState state, const Event& event, std::chrono::milliseconds now, double jitter);

/// Client policy 6: whether a closing makes its direct attempt now.
bool directAtClosing(const ConnectionState& state);

} // namespace connection

} // namespace companion
