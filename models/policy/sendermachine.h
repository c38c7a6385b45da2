// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/delivery.h"
#include "models/policy/outcome.h"
#include "models/values/outboxrow.h"

#include <QList>

#include <chrono>
#include <optional>
#include <variant>

namespace companion {

/// The sender of one service as a pure machine (client policy 2 and 6): (state, event, now) → (state, actions). All times are of
/// the monotonic clock of the session.

struct SenderSettings
{
    std::chrono::milliseconds interval{15'000}; ///< effective, 15 s at least
    bool autoSend = true;
    bool directWhenDown = false; ///< the periodic check is off: a closing tries its luck even while the link is down
    bool latersHoldAll = true; ///< the third Later in a row pauses the whole sender; else only its row waits (Plazius, 9.3)

    friend bool operator==(const SenderSettings&, const SenderSettings&) = default;
};

/// Why the queue stands still until the drain starts anew.
enum class SenderStop {
    None,
    NotStarted, ///< since the start of the program nothing started the drain
    Outcome,    ///< an answer stopped it
    LinkDown,   ///< another call found the link down or the key refused
};

enum class SenderPhase {
    Idle,
    Asking,     ///< the base looks for the next row
    Attempting, ///< from the wish to begin until the end is stored
    Unsaved,    ///< an attempt has ended and the base could not store how
};

/// A closed receipt whose direct attempt is owed.
struct DirectAttempt
{
    qint64 seq = 0;
    bool recordingOff = false;

    friend bool operator==(const DirectAttempt&, const DirectAttempt&) = default;
};

struct SenderState
{
    SenderSettings settings;
    bool linkUp = true;
    bool draining = false; ///< the drain runs: until nothing is due or an outcome stops it
    bool paused = false;   ///< «Пауза», by hand: holds the queue, not the direct attempts
    SenderStop stop = SenderStop::NotStarted;
    std::optional<Outcome> stoppedBy; ///< with SenderStop::Outcome
    bool storageTrouble = false; ///< the base did not do what it was asked for; tried again at the pace of the queue

    SenderPhase phase = SenderPhase::Idle;
    bool askAgain = false; ///< rows changed while the base was looking, or an attempt was under way
    qint64 current = 0;    ///< row of the attempt
    Delivery delivery = Delivery::Queue;
    QList<DirectAttempt> direct;
    std::optional<qint64> refusedBegin; ///< row whose attempt the base refused to begin, last

    std::optional<std::chrono::milliseconds> queueEndedAt; ///< end of the last queue attempt
    std::optional<std::chrono::milliseconds> heldUntil;    ///< pause of the whole sender, asked for by the service
    int laters = 0;   ///< in a row, the sender's own count
    int refusals = 0; ///< in a row

    int waiting = 0; ///< rows, as of the last look
    std::optional<std::chrono::milliseconds> nextDue; ///< of the first row, as of the last look
    std::optional<std::chrono::milliseconds> wakeAt;  ///< the shell owes Woke not before this

    friend bool operator==(const SenderState&, const SenderState&) = default;
};

namespace sender {

struct ReceiptClosed
{
    qint64 seq = 0;
    bool recordingOff = false;
};
struct DrainStarts
{
};
/// «Отправить сейчас»: lifts «Пауза», never the interval or what the service asked for.
struct SendNow
{
};
struct PauseSet
{
    bool paused = false;
};
struct LinkIs
{
    bool up = true;
};
struct SettingsAre
{
    SenderSettings settings;
};
struct RowsChanged
{
};
struct Woke
{
};
/// Answer to AskNext.
struct NextKnown
{
    std::optional<qint64> seq;
    std::optional<std::chrono::milliseconds> nextDue;
    int waiting = 0;
};
/// The row moved meanwhile; nothing was sent.
struct BeginRefused
{
};
/// AskNext or Begin failed in the base; nothing was sent.
struct StoreFailed
{
};
/// The end of the attempt could not be stored.
struct EndUnsaved
{
};
/// The attempt is over and stored.
struct AttemptOver
{
    Judgement judgement;
    RowState state = RowState::Pending; ///< what the row has become
    RowReason reason = RowReason::None;
    bool wholeInstead = false; ///< the body was rebuilt: cancelled as a whole
    double jitter = 1.0;       ///< 0.8…1.2
};

using Event = std::variant<ReceiptClosed, DrainStarts, SendNow, PauseSet, LinkIs, SettingsAre, RowsChanged, Woke, NextKnown,
                           BeginRefused, StoreFailed, EndUnsaved, AttemptOver>;

struct AskNext
{
    friend bool operator==(AskNext, AskNext) = default;
};
struct Begin
{
    qint64 seq = 0;
    Delivery delivery = Delivery::Queue;

    friend bool operator==(Begin, Begin) = default;
};
/// Recording was off and no direct attempt will be made: the row is annulled (D-09).
struct Drop
{
    qint64 seq = 0;

    friend bool operator==(Drop, Drop) = default;
};
/// The end of the attempt is to be stored once more.
struct SaveEnd
{
    friend bool operator==(SaveEnd, SaveEnd) = default;
};

enum class NoticeKind {
    RefusedInRow,   ///< «Сервис отказал подряд в N чеках — проверьте адрес и ключ»
    StoppedByAnswer,///< for the administrator: wrong address, key, function not supported
    NotRecorded,    ///< «данные не зафиксированы»
    WholeInstead,   ///< the whole request is cancelled instead of a part of it
    Quarantined,    ///< «Требует внимания»
};

struct Notify
{
    NoticeKind kind = NoticeKind::RefusedInRow;
    int n = 0;      ///< of RefusedInRow
    qint64 seq = 0; ///< of the others
    Outcome outcome = Outcome::Accepted; ///< of StoppedByAnswer

    friend bool operator==(Notify, Notify) = default;
};

using Action = std::variant<AskNext, Begin, Drop, SaveEnd, Notify>;

struct Step
{
    SenderState state;
    QList<Action> actions;
};

Step advance(SenderState state, const Event& event, std::chrono::milliseconds now);

/// When the next queue attempt may start at the earliest, for people and for tests; 0 = at once.
std::chrono::milliseconds queueGate(const SenderState& state);

/// Whether the queue is being sent (apart from gates and due times).
bool queueRuns(const SenderState& state);

} // namespace sender

} // namespace companion
