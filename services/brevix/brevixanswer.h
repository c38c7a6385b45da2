// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/outcome.h"
#include "services/brevix/brevixtypes.h"
#include "services/net/httprequest.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>

namespace companion {

/// An answer as everybody but BrevixApi sees it: judged, read, in words.
template <typename T>
struct BrevixAnswer
{
    Judgement judgement;
    std::optional<T> value;         ///< of a 2xx that had one
    std::optional<Problem> problem; ///< of a genuine 4xx or 5xx
    QString reason;                 ///< see BrevixWords::reason; empty when accepted
    QString words;                  ///< the whole sentence for people; empty when accepted
    QByteArray etag;                ///< of a genuine answer that had a good one, with its quotes
    bool notModified = false;       ///< 304: what the caller knows is still current; then there is no value
    bool unreadable = false;        ///< bore the marks of the service and could not be understood
    Exchange exchange;              ///< without its body

    bool accepted() const { return judgement.outcome == Outcome::Accepted; }
};

/// What an answer held, before it is judged.
struct OpenedAnswer
{
    bool marked = false;               ///< X-Brevix-Api and the own X-Request-Id
    bool bodiless = false;             ///< 204, 304, HEAD
    std::optional<QJsonObject> object; ///< application/json of a 2xx
    std::optional<Problem> problem;    ///< application/problem+json of a 4xx or 5xx
};

OpenedAnswer openAnswer(const Exchange& exchange, HttpMethod method);

/// Client policy 1, *genuine*. `readable`: the object had the members of its schema and was about the row's own
/// receipt.
bool isGenuine(const Exchange& exchange, const OpenedAnswer& opened, bool readable);

/// Entity tag of the answer, empty when it has none or one that is not of the form of the contract.
QByteArray entityTag(const Exchange& exchange);

/// The facts for the judge.
AttemptFacts factsOf(const Exchange& exchange, const HttpRequest& request, bool genuine,
                     const std::optional<Problem>& problem);

/// Marked, whole, and yet not genuine.
bool isUnreadable(const Exchange& exchange, const OpenedAnswer& opened, bool genuine);

/// Reads an object as T and checks that it speaks of the right thing.
template <typename T>
using AnswerReader = std::function<std::optional<T>(const QJsonObject&)>;
/// Whether a Problem may be believed: its members must speak of the row's own receipt (A18).
using ProblemCheck = std::function<bool(const Problem&)>;

void describe(const Judgement& judgement, const Exchange& exchange, const std::optional<Problem>& problem,
              QString& reason, QString& words);

/// Whether a 204 will do. It is genuine where the answer only confirms; a question that is answered with nothing was
/// not answered by the service we know.
enum class Demands
{
    Confirmation,
    Value
};

template <typename T>
BrevixAnswer<T> readAnswer(const HttpRequest& request, const Exchange& exchange, Demands demands,
                           const AnswerReader<T>& read, const ProblemCheck& believable)
{
    BrevixAnswer<T> answer;
    const OpenedAnswer opened = openAnswer(exchange, request.method);
    bool readable = false;
    if (opened.object && read) {
        answer.value = read(*opened.object);
        readable = answer.value.has_value();
    } else if (opened.problem) {
        readable = !believable || believable(*opened.problem);
    }
    const bool missing = demands == Demands::Value && exchange.status == 204;
    const bool genuine = isGenuine(exchange, opened, readable) && !missing;
    if (genuine) {
        answer.problem = opened.problem;
        answer.etag = entityTag(exchange);
        answer.notModified = exchange.status == 304;
    } else {
        answer.value.reset();
    }
    answer.judgement = judge(factsOf(exchange, request, genuine, answer.problem));
    answer.unreadable = isUnreadable(exchange, opened, genuine);
    if (!answer.accepted()) {
        answer.value.reset(); // a cut-off answer with a whole object in it is still no answer
        describe(answer.judgement, exchange, answer.problem, answer.reason, answer.words);
    }
    answer.exchange = exchange;
    answer.exchange.body.clear();
    return answer;
}

} // namespace companion
