// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixanswer.h"

#include "services/brevix/brevixprotocol.h"
#include "services/brevix/brevixreader.h"
#include "services/brevix/brevixwords.h"

namespace companion {

namespace {

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

bool cutOff(const Exchange& exchange)
{
    return exchange.deadlineFired || exchange.networkError || exchange.protocolError || exchange.tooLarge ||
           exchange.cancelledByPerson;
}

} // namespace

OpenedAnswer openAnswer(const Exchange& exchange, HttpMethod method)
{
    OpenedAnswer opened;
    opened.marked = BrevixProtocol::bearsMarks(exchange);
    opened.bodiless = method == HttpMethod::Head || exchange.status == 204 || exchange.status == 304;
    // What has no marks is not parsed at all: it is none of ours.
    if (!opened.marked || opened.bodiless)
        return opened;
    if (isSuccess(exchange.status) && exchange.contentType() == "application/json") {
        opened.object = BrevixReader::object(exchange.body);
    } else if (exchange.status >= 400 && exchange.contentType() == "application/problem+json") {
        if (const auto object = BrevixReader::object(exchange.body))
            opened.problem = BrevixReader::problem(*object);
    }
    return opened;
}

bool isGenuine(const Exchange& exchange, const OpenedAnswer& opened, bool readable)
{
    if (!opened.marked)
        return false;
    if (opened.bodiless)
        return true;
    if (isSuccess(exchange.status))
        return opened.object.has_value() && readable;
    return opened.problem.has_value() && readable;
}

bool isUnreadable(const Exchange& exchange, const OpenedAnswer& opened, bool genuine)
{
    return opened.marked && !genuine && !cutOff(exchange) && (isSuccess(exchange.status) || exchange.status >= 400);
}

QByteArray entityTag(const Exchange& exchange)
{
    const QByteArray tag = exchange.header(QByteArrayLiteral("ETag"));
    return BrevixProtocol::isEntityTag(QString::fromLatin1(tag)) ? tag : QByteArray();
}

AttemptFacts factsOf(const Exchange& exchange, const HttpRequest& request, bool genuine,
                     const std::optional<Problem>& problem)
{
    AttemptFacts facts;
    facts.cancelledByPerson = exchange.cancelledByPerson;
    facts.tlsErrors = exchange.tls.any();
    facts.deadlineFired = exchange.deadlineFired;
    facts.networkError = exchange.networkError;
    facts.protocolError = exchange.protocolError;
    facts.sent = exchange.sent;
    facts.tooLarge = exchange.tooLarge;
    facts.status = exchange.status;
    facts.genuine = genuine;
    facts.problemCode = problem ? problem->code : QString();
    facts.head = request.method == HttpMethod::Head;
    facts.deletion = request.method == HttpMethod::Delete;
    for (const HttpHeader& header : request.headers)
        facts.conditional = facts.conditional || (header.first == "If-None-Match" && header.second != "*");
    facts.retryAfter = retryAfterSeconds(exchange.header(QByteArrayLiteral("Retry-After")),
                                         exchange.header(QByteArrayLiteral("Date")));
    return facts;
}

void describe(const Judgement& judgement, const Exchange& exchange, const std::optional<Problem>& problem,
              QString& reason, QString& words)
{
    reason = BrevixWords::reason(judgement, exchange, problem);
    words = BrevixWords::sentence(judgement.outcome, reason);
}

} // namespace companion
