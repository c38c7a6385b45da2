// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusanswer.h"

#include "services/plazius/plaziusreader.h"
#include "services/plazius/plaziuswords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

bool isTrouble(int status)
{
    return status == 408 || status == 425 || status == 429 || status >= 500;
}

bool brokenOff(const Exchange& exchange)
{
    return exchange.deadlineFired || (exchange.networkError && !exchange.tooLarge);
}

/// A part that the phase needs and that has no good answer.
bool isMissed(const PlaziusPartAnswer& part)
{
    return part.state != PlaziusPartState::Read;
}

PlaziusFailure failureOf(const PlaziusPart& part, const PlaziusPartAnswer& answer)
{
    // What only reads has changed nothing, whatever became of it; but it told nothing either.
    if (isMissed(answer))
        return part.changes ? PlaziusFailure::Unknown : PlaziusFailure::Refused;
    if (part.call == PlaziusCall::User && answer.status == 404)
        return PlaziusFailure::NotFound;
    // An error that passes by itself and says nothing may have come from anywhere behind the batch: it is no refusal.
    if (part.changes && passesByItself(answer.status) && PlaziusReader::textOfServer(answer).isEmpty())
        return PlaziusFailure::Unknown;
    return PlaziusFailure::Refused;
}

void fill(PlaziusAnswer& answer, const PlaziusPartAnswer& part, PlaziusFailure failure)
{
    answer.failure = failure;
    answer.failedStatus = part.status;
    if (isMissed(part)) {
        answer.reason = PlaziusWords::unreadable();
        return;
    }
    const QString text = PlaziusReader::textOfServer(part);
    answer.reason = failure == PlaziusFailure::NotFound ? PlaziusWords::notFound() : PlaziusWords::refused(part.status);
    if (failure == PlaziusFailure::Unknown)
        return;
    answer.words = PlaziusReader::refusal(part);
    answer.final = !text.isEmpty() && !passesByItself(part.status);
}

/// 5.2: nobody bound may be told as 404.
bool isGood(const PlaziusPart& part, const PlaziusPartAnswer& answer)
{
    return answer.succeeded() || (part.call == PlaziusCall::BoundUser && answer.refused() && answer.status == 404);
}

bool mayHaveBeenDone(const PlaziusPart& part, const PlaziusPartAnswer& answer)
{
    return part.required && part.changes && isMissed(answer);
}

/// The link, the row and the sender after a failure that is about the way to the server, not about the phase.
Judgement judgeWay(const PlaziusAnswer& answer)
{
    const RowEffect row = answer.sent ? RowEffect::Unknown : RowEffect::AsBefore;
    switch (answer.failure) {
    case PlaziusFailure::ServerTrouble: {
        const SenderEffect sender = answer.retryAfter ? SenderEffect::Pauses : SenderEffect::RowWaits;
        return {Outcome::Later, LinkEffect::Down, row, sender, answer.retryAfter, {}};
    }
    case PlaziusFailure::NotPlazius:
        return {Outcome::ForeignAnswer, LinkEffect::Down, row, SenderEffect::Stops, {}, {}};
    case PlaziusFailure::Credentials:
        return {Outcome::KeyRefused, LinkEffect::Key, RowEffect::AsBefore, SenderEffect::StopsWithNotice, {}, {}};
    case PlaziusFailure::Cancelled:
        return {Outcome::Cancelled, LinkEffect::None, row, SenderEffect::None, {}, {}};
    default:
        return {Outcome::NoLink, LinkEffect::Down, RowEffect::AsBefore, SenderEffect::Stops, {}, {}};
    }
}

} // namespace

const PlaziusPartAnswer* PlaziusAnswer::part(PlaziusCall call) const
{
    const auto found = std::find_if(parts.begin(), parts.end(), [call](const auto& part) { return part.call == call; });
    return found == parts.end() ? nullptr : &*found;
}

bool passesByItself(int status)
{
    return status == 401 || status == 403 || isTrouble(status);
}

PlaziusFailure judgeOuter(const Exchange& exchange, bool decoded)
{
    if (exchange.cancelledByPerson)
        return PlaziusFailure::Cancelled;
    if (exchange.tls.any() || (brokenOff(exchange) && !exchange.sent))
        return PlaziusFailure::NotSent;
    // What had arrived of a batch before the connection ended is read as far as it goes.
    if (brokenOff(exchange))
        return exchange.status == 200 && decoded ? PlaziusFailure::None : PlaziusFailure::Unknown;
    if (exchange.tooLarge || exchange.protocolError)
        return PlaziusFailure::NotPlazius;
    if (exchange.status == 401 || exchange.status == 403)
        return PlaziusFailure::Credentials;
    if (isTrouble(exchange.status))
        return PlaziusFailure::ServerTrouble;
    return exchange.status == 200 && decoded ? PlaziusFailure::None : PlaziusFailure::NotPlazius;
}

void judgeParts(const QList<PlaziusPart>& asked, PlaziusAnswer& answer)
{
    for (qsizetype i = 0; i < asked.size() && i < answer.parts.size(); ++i) {
        PlaziusPartAnswer& part = answer.parts[i];
        if (part.succeeded() && !PlaziusReader::isReadable(asked[i], part))
            part.state = PlaziusPartState::Unreadable;
    }
    for (qsizetype i = 0; i < asked.size() && i < answer.parts.size(); ++i) {
        const PlaziusPart& part = asked[i];
        if (!part.required || isGood(part, answer.parts[i]))
            continue;
        if (answer.failedPart < 0) {
            answer.failedPart = static_cast<int>(i);
            fill(answer, answer.parts[i], failureOf(part, answer.parts[i]));
        }
        if (asked[answer.failedPart].call != PlaziusCall::User && mayHaveBeenDone(part, answer.parts[i])) {
            answer.failedPart = static_cast<int>(i);
            answer.words.clear();
            answer.final = false;
            fill(answer, answer.parts[i], PlaziusFailure::Unknown);
            return;
        }
    }
}

Judgement judgePlazius(const PlaziusAnswer& answer)
{
    switch (answer.failure) {
    case PlaziusFailure::None:
        return {Outcome::Accepted, LinkEffect::Up, RowEffect::Sent, SenderEffect::GoesOn, {}, {}};
    case PlaziusFailure::NotFound:
        return {Outcome::Refused, LinkEffect::Up, RowEffect::Rejected, SenderEffect::GoesOn, {}, {}};
    case PlaziusFailure::Refused:
        if (answer.final)
            return {Outcome::Refused, LinkEffect::Up, RowEffect::Rejected, SenderEffect::GoesOn, {}, {}};
        return {Outcome::Later, LinkEffect::Up, RowEffect::Unknown, SenderEffect::RowWaits, {}, {}};
    case PlaziusFailure::Unknown:
        if (answer.answered)
            return {Outcome::NoAnswer, LinkEffect::None, RowEffect::Unknown, SenderEffect::RowWaits, {}, {}};
        return {Outcome::NoAnswer, LinkEffect::Down, RowEffect::Unknown, SenderEffect::Stops, {}, {}};
    default:
        return judgeWay(answer);
    }
}

QString plaziusFailureName(PlaziusFailure failure)
{
    switch (failure) {
    case PlaziusFailure::None:
        return u"accepted"_s;
    case PlaziusFailure::NotSent:
        return u"not_sent"_s;
    case PlaziusFailure::Unknown:
        return u"unknown"_s;
    case PlaziusFailure::ServerTrouble:
        return u"server_trouble"_s;
    case PlaziusFailure::NotPlazius:
        return u"not_plazius"_s;
    case PlaziusFailure::Credentials:
        return u"credentials"_s;
    case PlaziusFailure::Refused:
        return u"refused"_s;
    case PlaziusFailure::NotFound:
        return u"not_found"_s;
    case PlaziusFailure::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<QDateTime> dateOf(const Exchange& exchange)
{
    const QString text = QString::fromLatin1(exchange.header(QByteArrayLiteral("Date"))).trimmed();
    QDateTime date = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace companion
