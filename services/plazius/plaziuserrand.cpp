// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuserrand.h"

#include "services/platform/logging.h"
#include "services/plazius/plaziuslog.h"
#include "services/plazius/plaziuswords.h"

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

/// 3.1: from 1, one more for every batch of the process.
int nextBatchNumber()
{
    static int last = 0;
    return ++last;
}

QString reasonOf(PlaziusFailure failure, const Exchange& exchange)
{
    switch (failure) {
    case PlaziusFailure::NotSent:
    case PlaziusFailure::Unknown:
        return PlaziusWords::networkReason(exchange);
    case PlaziusFailure::ServerTrouble:
        return PlaziusWords::serverTrouble(exchange.status);
    case PlaziusFailure::NotPlazius:
        return PlaziusWords::notPlazius();
    case PlaziusFailure::Credentials:
        return PlaziusWords::credentials();
    case PlaziusFailure::Cancelled:
        return PlaziusWords::cancelled();
    default:
        return {};
    }
}

/// The connection ended before the answer did: what it was cut off from is unknown, not strange.
void blameTheWay(PlaziusAnswer& answer, const Exchange& exchange)
{
    const bool decidedByAbsence =
        answer.failedPart >= 0 && answer.parts[answer.failedPart].state != PlaziusPartState::Read;
    if (!decidedByAbsence && answer.failure != PlaziusFailure::Unknown)
        return;
    answer.failure = PlaziusFailure::Unknown;
    answer.reason = PlaziusWords::networkReason(exchange);
}

PlaziusAnswer readBatch(const QList<PlaziusPart>& parts, const Exchange& exchange)
{
    const auto decoded = PlaziusBatch::decode(exchange.header(QByteArrayLiteral("Content-Type")), exchange.body, parts);
    PlaziusAnswer answer;
    answer.sent = exchange.sent;
    answer.serverDate = dateOf(exchange);
    answer.failure = judgeOuter(exchange, decoded.has_value());
    answer.reason = reasonOf(answer.failure, exchange);
    if (answer.failure == PlaziusFailure::ServerTrouble)
        answer.retryAfter = retryAfterSeconds(exchange.header(QByteArrayLiteral("Retry-After")),
                                              exchange.header(QByteArrayLiteral("Date")));
    if (answer.failure != PlaziusFailure::None)
        return answer;
    const bool whole = !exchange.deadlineFired && !exchange.networkError;
    answer.answered = whole;
    answer.parts = decoded->parts;
    judgeParts(parts, answer);
    if (!whole)
        blameTheWay(answer, exchange);
    if (decoded->surplus > 0)
        qCInfo(lcNet) << "plazius:" << decoded->surplus << "answers that nobody asked for";
    return answer;
}

} // namespace

PlaziusErrand::PlaziusErrand(Transport& transport, PlaziusSession& session, const PlaziusEndpoint& endpoint,
                             const PlaziusSendOptions& options, QObject* parent)
    : QObject(parent)
    , m_transport(transport)
    , m_session(session)
    , m_endpoint(endpoint)
    , m_options(options)
    , m_deadline(options.deadline.value_or(endpoint.timeout))
{
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        Exchange late;
        late.deadlineFired = true;
        late.deadline = m_deadline;
        endSoon(PlaziusFailure::NotSent, PlaziusWords::networkReason(late));
    });
}

void PlaziusErrand::watch(QObject* context, PlaziusCaller::Answered done)
{
    m_context = context;
    m_done = std::move(done);
    connect(context, &QObject::destroyed, this, [this] {
        m_ended = true;
        delete this;
    });
}

void PlaziusErrand::start(const QList<PlaziusPart>& parts)
{
    m_parts = parts;
    const int number = nextBatchNumber();
    const Result<QByteArray> bytes =
        PlaziusBatch::encode(parts, number, m_endpoint.authority(), m_endpoint.pathPrefix());
    if (!bytes) {
        qCWarning(lcNet).noquote() << m_options.operation << "cannot be written:" << bytes.error().detail;
        startFailed(PlaziusWords::notEncodable());
        return;
    }
    m_bytes = *bytes;
    m_contentType = PlaziusBatch::contentType(number);
    const PlaziusKey key = m_session.key(m_endpoint);
    if (key.isEmpty())
        askForSession();
    else
        sendBatch(key);
}

void PlaziusErrand::startFailed(const QString& reason)
{
    endSoon(PlaziusFailure::NotSent, reason);
}

void PlaziusErrand::cancel()
{
    if (m_ending)
        return;
    if (m_call.isRunning())
        m_call.cancel();
    else
        endSoon(PlaziusFailure::Cancelled, PlaziusWords::cancelled());
}

void PlaziusErrand::askForSession()
{
    m_timer.start(left());
    m_session.request(this, m_endpoint, [this](const PlaziusSessionAnswer& answer) { sessionAnswered(answer); });
}

void PlaziusErrand::sessionAnswered(const PlaziusSessionAnswer& answer)
{
    if (m_ending)
        return;
    m_timer.stop();
    m_serverDate = answer.serverDate;
    if (answer.failure == PlaziusFailure::None) {
        sendBatch(answer.key);
        return;
    }
    PlaziusAnswer ended;
    ended.failure = answer.failure;
    ended.reason = answer.reason;
    ended.retryAfter = answer.retryAfter;
    end(ended);
}

void PlaziusErrand::sendBatch(const PlaziusKey& key)
{
    // Read once, for the line of the log and for the caller alike.
    auto answer = std::make_shared<PlaziusAnswer>();
    HttpRequest batch = request(key);
    batch.judge = [answer, parts = m_parts, deadline = m_deadline](const Exchange& exchange) {
        Exchange told = exchange;
        told.deadline = deadline; // the one that people set, not what was left of it
        *answer = readBatch(parts, told);
        const QString code = answer->failedStatus > 0 ? QString::number(answer->failedStatus) : QString();
        return AttemptVerdict{plaziusFailureName(answer->failure), code};
    };
    m_call = m_transport.send(this, batch, [this, key, answer](const Exchange&) { batchAnswered(key, *answer); });
}

void PlaziusErrand::batchAnswered(const PlaziusKey& key, const PlaziusAnswer& answer)
{
    if (m_ending)
        return;
    if (answer.failure == PlaziusFailure::Credentials) {
        m_session.refused(key);
        if (!std::exchange(m_renewed, true)) {
            // Nothing of a refused batch was done: the same bytes may go once more.
            askForSession();
            return;
        }
        PlaziusAnswer refused = answer;
        refused.sent = false;
        end(refused);
        return;
    }
    if (answer.answered)
        m_session.used(key);
    logPlaziusParts(m_options.operation, m_parts, answer);
    end(answer);
}

HttpRequest PlaziusErrand::request(const PlaziusKey& key) const
{
    HttpRequest batch;
    batch.method = HttpMethod::Post;
    batch.url = m_endpoint.batchUrl();
    batch.headers = plaziusHeaders(m_endpoint);
    batch.headers.append({QByteArrayLiteral("Session"), key.reveal()});
    batch.acceptLanguage = plaziusHeaderText(m_endpoint.language);
    batch.body = m_bytes;
    batch.contentType = m_contentType;
    batch.confidential = true;
    batch.deadline = left();
    batch.maxAnswer = PlaziusBatch::longestAnswer;
    batch.note = m_options.note;
    batch.note.operation = m_options.operation;
    return batch;
}

std::chrono::milliseconds PlaziusErrand::left() const
{
    return std::max(m_deadline - std::chrono::milliseconds(m_clock.elapsed()), std::chrono::milliseconds(1));
}

void PlaziusErrand::endSoon(PlaziusFailure failure, const QString& reason)
{
    PlaziusAnswer answer;
    answer.failure = failure;
    answer.reason = reason;
    m_ending = true;
    m_timer.stop();
    // From the event loop: nobody is called back from inside his own call.
    QMetaObject::invokeMethod(
        this, [this, answer] { end(answer); }, Qt::QueuedConnection);
}

void PlaziusErrand::end(const PlaziusAnswer& answer)
{
    if (std::exchange(m_ended, true))
        return;
    m_ending = true;
    m_timer.stop();
    PlaziusAnswer told = answer;
    if (!told.serverDate)
        told.serverDate = m_serverDate;
    deleteLater();
    // An object that its own callback may drop must not be touched after the call.
    const PlaziusCaller::Answered done = std::move(m_done);
    if (m_context && done)
        done(told);
}

} // namespace companion
