// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziussession.h"

#include "services/plazius/plaziusjson.h"
#include "services/plazius/plaziuswords.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

/// The key lives 15 minutes from the last successful batch; a new one is asked for a minute earlier.
constexpr std::chrono::minutes keyLife{14};
constexpr qsizetype longestKey = 255;

/// A JSON string or a bare text of characters that a header may hold; else empty.
QByteArray keyOf(const QByteArray& body)
{
    QString text = QString::fromUtf8(body).trimmed();
    if (text.startsWith(u'"')) {
        const auto value = PlaziusJson::parse(text);
        text = value && value->isString() ? value->toString().trimmed() : QString();
    }
    const auto isPlain = [](QChar c) { return c > u' ' && c <= u'~' && c != u'"'; };
    const bool isMarkup = text.startsWith(u'<') || text.startsWith(u'{') || text.startsWith(u'[') || text == u"null";
    if (isMarkup || text.size() > longestKey || !std::all_of(text.begin(), text.end(), isPlain))
        return {};
    return text.toLatin1();
}

PlaziusSessionAnswer failed(PlaziusFailure failure, const QString& reason)
{
    PlaziusSessionAnswer answer;
    answer.failure = failure;
    answer.reason = reason;
    return answer;
}

PlaziusSessionAnswer judged(const Exchange& exchange)
{
    switch (judgeOuter(exchange, true)) {
    case PlaziusFailure::NotSent:
    case PlaziusFailure::Unknown: // of the phase that needs the session nothing was sent
    case PlaziusFailure::Cancelled:
        return failed(PlaziusFailure::NotSent, PlaziusWords::networkReason(exchange));
    case PlaziusFailure::ServerTrouble:
        return failed(PlaziusFailure::ServerTrouble, PlaziusWords::serverTrouble(exchange.status));
    default:
        break;
    }
    if (exchange.status >= 400)
        return failed(PlaziusFailure::Credentials, PlaziusWords::credentials());
    const QByteArray key = keyOf(exchange.body);
    const bool cutOff = exchange.deadlineFired || exchange.networkError;
    if (cutOff)
        return failed(PlaziusFailure::NotSent, PlaziusWords::networkReason(exchange));
    if (exchange.status != 200 || key.isEmpty())
        return failed(PlaziusFailure::NotPlazius, PlaziusWords::notPlazius());
    PlaziusSessionAnswer answer;
    answer.key = PlaziusKey(key);
    return answer;
}

} // namespace

PlaziusSessionAnswer readSession(const Exchange& exchange)
{
    PlaziusSessionAnswer answer = judged(exchange);
    answer.serverDate = dateOf(exchange);
    if (answer.failure == PlaziusFailure::ServerTrouble)
        answer.retryAfter = retryAfterSeconds(exchange.header(QByteArrayLiteral("Retry-After")),
                                              exchange.header(QByteArrayLiteral("Date")));
    return answer;
}

PlaziusSession::PlaziusSession(Transport& transport, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_transport(transport)
    , m_clock(clock)
{
}

PlaziusKey PlaziusSession::key(const PlaziusEndpoint& endpoint)
{
    if (!m_key.isEmpty() && (!m_account.sameAccount(endpoint) || m_clock.now().tick - m_usedAt >= keyLife))
        m_key = {};
    return m_key;
}

void PlaziusSession::request(QObject* context, const PlaziusEndpoint& endpoint, Answered then)
{
    const bool joins = m_pending && m_pending->endpoint.sameAccount(endpoint);
    if (!joins) {
        m_pending = std::make_shared<Pending>();
        m_pending->endpoint = endpoint;
    }
    m_pending->waiters.append({context, std::move(then)});
    if (!joins)
        ask(m_pending);
}

void PlaziusSession::ask(const std::shared_ptr<Pending>& pending)
{
    HttpRequest request;
    request.method = HttpMethod::Get;
    request.url = pending->endpoint.sessionUrl();
    request.headers = {{QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json")}};
    request.acceptLanguage = plaziusHeaderText(pending->endpoint.language);
    request.fresh = true;
    request.confidential = true;
    request.deadline = pending->endpoint.shortTimeout();
    request.maxAnswer = 64 * 1024;
    request.note.operation = u"plazius session"_s;
    request.judge = [](const Exchange& exchange) {
        return AttemptVerdict{plaziusFailureName(readSession(exchange).failure), {}};
    };
    m_transport.send(this, request,
                     [this, pending](const Exchange& exchange) { answered(pending, readSession(exchange)); });
}

void PlaziusSession::answered(const std::shared_ptr<Pending>& pending, const PlaziusSessionAnswer& answer)
{
    // An answer about a former account is good for whoever asked for it and for nobody else.
    if (m_pending == pending) {
        m_pending.reset();
        m_account = pending->endpoint;
        m_key = answer.key;
        m_usedAt = m_clock.now().tick;
    }
    for (const Waiter& waiter : std::exchange(pending->waiters, {})) {
        if (waiter.context)
            waiter.then(answer);
    }
}

void PlaziusSession::used(const PlaziusKey& key)
{
    if (m_key == key)
        m_usedAt = m_clock.now().tick;
}

void PlaziusSession::refused(const PlaziusKey& key)
{
    if (m_key == key)
        m_key = {};
}

} // namespace companion
