// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/outcome.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

constexpr std::chrono::seconds longestRetryAfter{3600};

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

bool isRedirect(const AttemptFacts& facts)
{
    return facts.status >= 300 && facts.status < 400 && !(facts.status == 304 && facts.conditional);
}

/// The error of an abort at the size limit only repeats that limit: it is line 5 and not line 4.
bool brokenOff(const AttemptFacts& facts)
{
    return facts.deadlineFired || (facts.networkError && !facts.tooLarge);
}

bool notHttpOfBrevix(const AttemptFacts& facts)
{
    return facts.tooLarge || facts.protocolError || facts.status < 200 || facts.status == 407 || facts.status == 511;
}

bool keyRefused(const AttemptFacts& facts)
{
    return facts.status == 401
           || (facts.status == 403 && !(facts.genuine && facts.problemCode == u"customer_blocked"_s));
}

bool askedToWait(const AttemptFacts& facts)
{
    return facts.status == 429 || (facts.genuine && facts.status == 503);
}

bool stumbled(const AttemptFacts& facts)
{
    return facts.status == 408 || facts.status == 425 || facts.status >= 500
           || (facts.genuine && facts.status == 409 && facts.problemCode == u"in_flight"_s);
}

bool notThere(const AttemptFacts& facts)
{
    return facts.problemCode == u"route_not_found"_s || facts.problemCode == u"not_supported"_s || facts.status == 405;
}

bool accepted(const AttemptFacts& facts)
{
    static constexpr std::array done{"receipt_exists"_L1, "return_exists"_L1, "already_cancelled"_L1};
    return isSuccess(facts.status) || facts.status == 304 || (facts.status == 404 && facts.deletion)
           || (facts.status == 409 && std::ranges::any_of(done, [&](auto code) { return facts.problemCode == code; }));
}

Judgement verdict(const AttemptFacts& facts, Outcome outcome, LinkEffect link, RowEffect row, SenderEffect sender)
{
    return {outcome, link, row, sender, facts.retryAfter, facts.problemCode};
}

/// Lines 8 and 9. With Retry-After the service speaks to the whole sender, whatever the status.
Judgement later(const AttemptFacts& facts, RowEffect row)
{
    const bool pauses = facts.status == 429 || facts.retryAfter.has_value();
    return verdict(facts, Outcome::Later, facts.genuine ? LinkEffect::Up : LinkEffect::None, row,
                   pauses ? SenderEffect::Pauses : SenderEffect::RowWaits);
}

/// Lines 13 to 15.
Judgement judgedByService(const AttemptFacts& facts)
{
    if (accepted(facts))
        return verdict(facts, Outcome::Accepted, LinkEffect::Up, RowEffect::Sent, SenderEffect::GoesOn);
    if (facts.status == 422 && facts.problemCode == u"idempotency_key_reused"_s)
        return verdict(facts, Outcome::Reconcile, LinkEffect::Up, RowEffect::Reconcile, SenderEffect::GoesOn);
    return verdict(facts, Outcome::Refused, LinkEffect::Up, RowEffect::Rejected, SenderEffect::GoesOn);
}

std::optional<std::chrono::seconds> capped(qint64 seconds)
{
    if (seconds < 0)
        return std::nullopt;
    return std::min(std::chrono::seconds(seconds), longestRetryAfter);
}

QDateTime httpDate(const QByteArray& text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                             u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace

Judgement judge(const AttemptFacts& facts)
{
    if (facts.cancelledByPerson)
        return verdict(facts, Outcome::Cancelled, LinkEffect::None, RowEffect::Untouched, SenderEffect::None);
    if (facts.tlsErrors)
        return verdict(facts, Outcome::TlsUntrusted, LinkEffect::Down, RowEffect::AsBefore, SenderEffect::Stops);
    if (brokenOff(facts) && !facts.sent)
        return verdict(facts, Outcome::NoLink, LinkEffect::Down, RowEffect::AsBefore, SenderEffect::Stops);
    if (brokenOff(facts))
        return verdict(facts, Outcome::NoAnswer, LinkEffect::Down, RowEffect::Unknown, SenderEffect::Stops);
    if (notHttpOfBrevix(facts))
        return verdict(facts, Outcome::ForeignAnswer, LinkEffect::Down, RowEffect::Unknown, SenderEffect::Stops);
    if (isRedirect(facts))
        return verdict(facts, Outcome::WrongAddress, LinkEffect::Down, RowEffect::AsBefore, SenderEffect::StopsWithNotice);
    if (keyRefused(facts))
        return verdict(facts, Outcome::KeyRefused, LinkEffect::Key, RowEffect::AsBefore, SenderEffect::StopsWithNotice);
    if (askedToWait(facts))
        return later(facts, RowEffect::AsBefore);
    if (stumbled(facts))
        return later(facts, RowEffect::Unknown);
    if (!facts.genuine && (facts.status == 404 || facts.status == 405))
        return verdict(facts, Outcome::WrongAddress, LinkEffect::Down, RowEffect::AsBefore, SenderEffect::StopsWithNotice);
    if (facts.genuine && notThere(facts))
        return verdict(facts, Outcome::Unsupported, LinkEffect::Up, RowEffect::AsBefore, SenderEffect::StopsWithNotice);
    if (!facts.genuine)
        return verdict(facts, Outcome::ForeignAnswer, LinkEffect::Down, RowEffect::Unknown, SenderEffect::Stops);
    return judgedByService(facts);
}

std::optional<std::chrono::seconds> retryAfterSeconds(const QByteArray& header, const QByteArray& serverDate)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return fits ? capped(seconds) : longestRetryAfter;
    }
    const QDateTime until = httpDate(text);
    const QDateTime from = httpDate(serverDate);
    if (!until.isValid() || !from.isValid())
        return std::nullopt;
    return capped(from.secsTo(until));
}

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Cancelled:
        return u"cancelled"_s;
    case Outcome::TlsUntrusted:
        return u"tls_untrusted"_s;
    case Outcome::NoLink:
        return u"no_link"_s;
    case Outcome::NoAnswer:
        return u"no_answer"_s;
    case Outcome::ForeignAnswer:
        return u"not_brevix"_s;
    case Outcome::WrongAddress:
        return u"wrong_address"_s;
    case Outcome::KeyRefused:
        return u"key_refused"_s;
    case Outcome::Later:
        return u"later"_s;
    case Outcome::Unsupported:
        return u"unsupported"_s;
    case Outcome::Accepted:
        return u"accepted"_s;
    case Outcome::Reconcile:
        return u"reconcile"_s;
    case Outcome::Refused:
        return u"refused"_s;
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace companion
