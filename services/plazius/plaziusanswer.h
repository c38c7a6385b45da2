// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/outcome.h"
#include "services/net/exchange.h"
#include "services/plazius/plaziusbatch.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace companion {

/// Why a phase did not succeed (contract of Plazius, 9.1). Whether the server may have done it is told by Unknown,
/// ServerTrouble and NotPlazius, and by Cancelled with `sent`.
enum class PlaziusFailure
{
    None,
    NotSent,       ///< nothing of it left the till
    Unknown,       ///< sent, and nobody knows what became of it; or an answer that could not be read
    ServerTrouble, ///< 408, 425, 429, 5xx of the whole batch
    NotPlazius,    ///< something else answered
    Credentials,   ///< login or password of the point of sale were not accepted
    Refused,       ///< a required part was answered with an error
    NotFound,      ///< no such guest
    Cancelled,     ///< a person gave up waiting
};

/// One phase as it ended.
struct PlaziusAnswer
{
    PlaziusFailure failure = PlaziusFailure::None;
    QString reason; ///< short words of our own for people, a different one for every cause; empty when accepted
    QString words;  ///< of the service, verbatim, or our sentence with the code where it said nothing; only of Refused
                    ///< and NotFound
    QList<PlaziusPartAnswer> parts; ///< one for each part that was sent; empty when no batch came back
    int failedPart = -1;            ///< index of the part that decided
    int failedStatus = 0;           ///< its status
    bool final =
        false; ///< of Refused: with a text and not a status that passes by itself; sending it again is of no use (9.3)
    bool answered = false; ///< a batch came back whole: the link is there, whatever the parts say
    std::optional<std::chrono::seconds> retryAfter;
    bool sent = false; ///< the server may have seen the batch
    std::optional<QDateTime> serverDate;

    bool accepted() const { return failure == PlaziusFailure::None; }
    /// The first answer to such a call; none when it was not asked or no batch came back.
    const PlaziusPartAnswer* part(PlaziusCall call) const;
};

/// Judges the outer answer, before anybody looks at the parts. `decoded`: its body is a batch, or the beginning of one.
/// Credentials stands for 401 and 403: the session was refused and nothing of the batch was done.
PlaziusFailure judgeOuter(const Exchange& exchange, bool decoded);

/// Fills failure, words and reason from the parts (3.4). The first required one that failed decides. One that changes
/// something and whose answer is missing or unreadable makes the phase Unknown even behind a refused one: it may have
/// been done. Behind a refused `user` nothing can have been done that matters.
void judgeParts(const QList<PlaziusPart>& asked, PlaziusAnswer& answer);

/// 408, 425, 429, 5xx, and for a part 401 and 403: pass by themselves.
bool passesByItself(int status);

/// Facts for link and queue (9.1, 9.3).
Judgement judgePlazius(const PlaziusAnswer& answer);

/// "not_sent": for logs.
QString plaziusFailureName(PlaziusFailure failure);

/// The Date header of an answer, in UTC; none when it is none.
std::optional<QDateTime> dateOf(const Exchange& exchange);

} // namespace companion
