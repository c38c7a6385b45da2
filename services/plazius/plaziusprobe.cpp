// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusprobe.h"

#include "services/plazius/plaziusanswer.h"
#include "services/plazius/plaziuswords.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

PlaziusAnswer answerOf(const Exchange& exchange)
{
    PlaziusAnswer answer;
    answer.failure = judgeOuter(exchange, false);
    answer.sent = exchange.sent;
    switch (answer.failure) {
    case PlaziusFailure::NotSent:
    case PlaziusFailure::Unknown:
        answer.reason = PlaziusWords::networkReason(exchange);
        return answer;
    case PlaziusFailure::Cancelled:
        answer.reason = PlaziusWords::cancelled();
        return answer;
    case PlaziusFailure::ServerTrouble:
        answer.reason = PlaziusWords::serverTrouble(exchange.status);
        answer.retryAfter = retryAfterSeconds(exchange.header(QByteArrayLiteral("Retry-After")),
                                              exchange.header(QByteArrayLiteral("Date")));
        return answer;
    default:
        break;
    }
    // The check needs no session: 401 comes from somebody else, like everything that is not an empty 204.
    const bool good =
        exchange.status == 204 && exchange.body.isEmpty() && !exchange.tooLarge && !exchange.protocolError;
    answer.failure = good ? PlaziusFailure::None : PlaziusFailure::NotPlazius;
    answer.reason = good ? QString() : PlaziusWords::notPlazius();
    return answer;
}

} // namespace

ProbeResult readPlaziusCheck(const Exchange& exchange, const QDateTime& now)
{
    const PlaziusAnswer answer = answerOf(exchange);
    ProbeResult result;
    result.judgement = judgePlazius(answer);
    result.reason = answer.reason;
    if (const auto date = dateOf(exchange))
        result.clockSkew = std::chrono::seconds(now.secsTo(*date));
    return result;
}

PlaziusProbe::PlaziusProbe(Transport& transport, const Clock& clock, Endpoint endpoint, QObject* parent)
    : QObject(parent)
    , m_transport(transport)
    , m_clock(clock)
    , m_endpoint(std::move(endpoint))
{
}

void PlaziusProbe::check(std::function<void(ProbeResult)> done)
{
    const PlaziusEndpoint endpoint = m_endpoint();
    HttpRequest request;
    request.method = HttpMethod::Get;
    request.url = endpoint.checkUrl();
    request.headers = {{QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json")}};
    request.acceptLanguage = plaziusHeaderText(endpoint.language);
    request.fresh = true;
    request.confidential = true;
    request.deadline = endpoint.shortTimeout();
    request.maxAnswer = 64 * 1024;
    request.note.operation = u"plazius check"_s;
    request.judge = [](const Exchange& exchange) {
        return AttemptVerdict{plaziusFailureName(answerOf(exchange).failure), {}};
    };
    m_transport.send(this, request, [this, done = std::move(done)](const Exchange& exchange) {
        done(readPlaziusCheck(exchange, m_clock.now().wall));
    });
}

} // namespace companion
