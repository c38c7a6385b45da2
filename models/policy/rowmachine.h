// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/outcome.h"
#include "models/values/journalentry.h"
#include "models/values/moment.h"
#include "models/values/outboxrow.h"
#include "models/values/result.h"

#include <QList>

#include <variant>

namespace companion {

/// A body made anew with the key that belongs to its revision.
struct RebuiltBody
{
    QByteArray body;
    QUuid key;
    int revision = 0;
    Money sum;

    friend bool operator==(const RebuiltBody&, const RebuiltBody&) = default;
};

/// An attempt begins; committed before a byte leaves.
struct AttemptBegins
{
};

/// An attempt came to its end.
struct AttemptEnded
{
    Judgement judgement;
    QString serverId;                      ///< of the accepted object
    QString words;                         ///< of the service for people, else empty
    QString reason;                        ///< why the link failed, short words of our own for people, else empty
    std::optional<Money> acceptedTotal;    ///< what the service took as total; a difference is noted
    bool lookupFailed = false;             ///< the question by phone (policy 2.4) ended so, not the claim itself
    bool reconciledSent = false;           ///< with RowEffect::Reconcile: the look-up found the effect
    bool reconciledRejected = false;       ///< … found that it cannot be ours
    bool absent = false;                   ///< a row of a backup was looked up, and the service does not know its receipt (D8)
    bool backsOff = false;                 ///< whatever kept the row, it waits with growing pauses and lets others pass (policy 3; Plazius 9.3)
    bool genuineButUnreadable = false;     ///< bore the marks of the service and could not be understood (quarantine after 5)
    std::optional<RebuiltBody> rebuilt;    ///< 422 partial_not_supported: the body with items null
    std::chrono::milliseconds interval{15000}; ///< pace of the queue
    double jitter = 1.0;                   ///< 0.8…1.2, from the caller so that the machine stays pure
};

/// The program starts: every row in Sending becomes Unknown; twice on one row = quarantine. A Pending row whose recording was off
/// and whose direct attempt never came about is annulled (D-09).
struct ProgramStarted
{
};

/// The sale of a cancellation reached its end.
struct SaleSettled
{
    RowState saleState = RowState::Sent; ///< Sent, Rejected or Annulled
    QString serverId;
};

/// A return met its own sale before that was sent (D-05): whole → annulled; partial → reduced body. A refused sale that is to
/// be sent again and of which nothing is left is annulled as well.
struct ReturnedBeforeSending
{
    std::optional<RebuiltBody> reduced; ///< none = the whole sale is withdrawn
};

/// «Отправить снова»; with a body when the mapping was mended meanwhile.
struct SendAgain
{
    std::optional<RebuiltBody> rebuilt;
};

struct WithdrawnByHand
{
};

/// Recording was off at the closing and no direct attempt is owed any more (D-09).
struct DropUnrecorded
{
};

/// The time for which an archived row keeps personal data is over: phone and body go (reliability: where data is erased).
struct RetentionOver
{
};

using RowEvent = std::variant<AttemptBegins, AttemptEnded, ProgramStarted, SaleSettled, ReturnedBeforeSending, SendAgain,
                              WithdrawnByHand, DropUnrecorded, RetentionOver>;

/// The row as it becomes, and what the journal says about it. Both are written in one transaction.
struct RowChange
{
    OutboxRow row;
    QList<JournalEntry> journal;
};

/// The one function that moves a row (client policy 3). WrongState when the table has no line for (state, event): the caller's
/// bug or a race lost; nothing changes then.
Result<RowChange> advance(const OutboxRow& row, const RowEvent& event, const Moment& now);

/// True for the row of a return that does not know its sale's id yet: it waits behind the sale and is never sent (client policy 3).
bool waitsForSale(const OutboxRow& row);

/// Client policy 2.4: of a row in Sending, whether the question by phone goes first.
bool needsLookup(const OutboxRow& row);

/// Of a row in Sending, whether its effect is looked up before it is sent again: the service may have forgotten its key (client
/// policy 3, 90 days), or the row came from a backup and nobody knows what became of it since (D8).
bool needsVerification(const OutboxRow& row, const Moment& now);

/// Client policy 2.6: when a stored wait ends, by the monotonic clock of the session that starts `now`. A clock that was set back
/// cannot make it longer than it was planned.
std::chrono::milliseconds dueTickAtStart(const OutboxRow& row, const Moment& now);

/// Client policy 2.3: wait of a row after its n-th consecutive `later`.
std::chrono::milliseconds laterWait(int n, std::optional<std::chrono::seconds> retryAfter,
                                    std::chrono::milliseconds interval, double jitter);

} // namespace companion
