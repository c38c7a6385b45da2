// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace companion {

/// What an attempt to speak with a service came to (client policy 1). One function judges; nobody else looks at a status.
enum class Outcome {
    Cancelled,
    TlsUntrusted,
    NoLink,
    NoAnswer,
    ForeignAnswer,
    WrongAddress,
    KeyRefused,
    Later,
    Unsupported,
    Accepted,
    Reconcile,
    Refused,
};

/// What is known of the link to a service. Before the first answer it counts as up (client policy 6).
enum class LinkStatus { Up, Down, KeyRefused };

enum class LinkEffect { None, Up, Down, Key };
enum class RowEffect { Untouched, AsBefore, Unknown, Sent, Rejected, Reconcile };
/// RowWaits: only this row waits (and the third Later in a row pauses the sender); Pauses: the whole sender waits;
/// Stops: nothing is sent until the drain starts anew; StopsWithNotice: and the administrator is told.
enum class SenderEffect { None, GoesOn, RowWaits, Pauses, Stops, StopsWithNotice };

/// The facts known of an attempt, in the words of client policy 1.
struct AttemptFacts
{
    bool cancelledByPerson = false;
    bool tlsErrors = false;     ///< sslErrors was emitted
    bool deadlineFired = false; ///< our own deadline
    bool networkError = false;  ///< QNetworkReply::error() 1…199
    bool protocolError = false; ///< QNetworkReply::error() 300…399
    bool sent = false;          ///< a byte of the body was read; nothing else counts
    bool tooLarge = false;      ///< aborted at the size limit
    int status = 0;             ///< 0 = none
    bool genuine = false;       ///< see client policy 1
    QString problemCode;        ///< of a genuine Problem, else empty
    bool head = false;          ///< the call was HEAD
    bool deletion = false;      ///< the call was DELETE
    bool conditional = false;   ///< the call carried If-None-Match with a tag
    std::optional<std::chrono::seconds> retryAfter; ///< read by retryAfterSeconds(), already capped
};

struct Judgement
{
    Outcome outcome = Outcome::NoLink;
    LinkEffect link = LinkEffect::None;
    RowEffect row = RowEffect::Untouched;
    SenderEffect sender = SenderEffect::None;
    std::optional<std::chrono::seconds> retryAfter;
    QString problemCode;

    friend bool operator==(const Judgement&, const Judgement&) = default;
};

/// Client policy 1: the first matching line wins.
Judgement judge(const AttemptFacts& facts);

/// Client policy 2.5: seconds, or an HTTP date read against `serverDate` (the Date header of the same answer). Below zero or
/// unreadable = absent; above 3600 = 3600.
std::optional<std::chrono::seconds> retryAfterSeconds(const QByteArray& header, const QByteArray& serverDate);

/// Name for logs and the command line: "no_link", "accepted".
QString outcomeName(Outcome outcome);

} // namespace companion
