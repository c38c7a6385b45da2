// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/transportcall.h"

#include "services/net/netlog.h"
#include "services/net/oneshotbody.h"

#include <QSslError>
#include <QSysInfo>
#include <QUuid>

namespace companion {

namespace {

QByteArray userAgent()
{
    return QByteArrayLiteral("CashierCompanion/" COMPANION_VERSION " (Qt ") + qVersion() + QByteArrayLiteral("; ") +
           QSysInfo::kernelType().toLatin1() + ')';
}

TlsErrors read(const QList<QSslError>& errors)
{
    TlsErrors result;
    for (const QSslError& error : errors) {
        switch (error.error()) {
        case QSslError::HostNameMismatch:
            result.wrongHost = true;
            break;
        case QSslError::CertificateExpired:
            result.expired = true;
            break;
        case QSslError::CertificateNotYetValid:
            result.notYetValid = true;
            break;
        default:
            result.untrusted = true;
        }
    }
    return result;
}

NetworkCause causeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return NetworkCause::NameNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return NetworkCause::Refused;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return NetworkCause::Closed;
    case QNetworkReply::SslHandshakeFailedError:
        return NetworkCause::TlsHandshake;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError: // no route to the host or to its network
        return NetworkCause::Unreachable;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return NetworkCause::Proxy;
    default:
        return NetworkCause::Other;
    }
}

/// Causes that prove that nobody was there to read the request.
bool metNobody(NetworkCause cause)
{
    return cause == NetworkCause::NameNotFound || cause == NetworkCause::Refused ||
           cause == NetworkCause::Unreachable || cause == NetworkCause::TlsHandshake ||
           cause == NetworkCause::AddressNotAllowed;
}

bool isCallable(const QUrl& url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
           (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

bool isBodiless(HttpMethod method)
{
    return method == HttpMethod::Get || method == HttpMethod::Head;
}

} // namespace

TransportCall::TransportCall(Transport& transport, QObject* context, const HttpRequest& request,
                             Transport::Callback then)
    : QObject(&transport)
    , m_transport(transport)
    , m_context(context)
    , m_request(request)
    , m_then(std::move(then))
{
    m_exchange.requestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    m_exchange.deadline = request.deadline;
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_exchange.deadlineFired = true;
        if (m_reply)
            m_reply->abort();
    });
    connect(context, &QObject::destroyed, this, &TransportCall::contextGone);
}

TransportCall::~TransportCall()
{
    if (m_reply) {
        m_reply->disconnect(this);
        delete m_reply.data();
    }
}

void TransportCall::start(QNetworkAccessManager& manager)
{
    m_clock.start();
    // Before the call: it covers the resolver, the connection and TLS too.
    m_deadline.start(m_request.deadline);
    if (!isCallable(m_request.url)) {
        QMetaObject::invokeMethod(this, &TransportCall::refuseAddress, Qt::QueuedConnection);
        return;
    }
    m_reply = open(manager);
    watch();
    // A call that failed at once must not call back from inside send().
    if (m_reply->isFinished())
        QMetaObject::invokeMethod(this, &TransportCall::end, Qt::QueuedConnection);
}

QNetworkRequest TransportCall::networkRequest()
{
    QNetworkRequest request(m_request.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    if (m_request.url.scheme() == QLatin1String("https"))
        request.setSslConfiguration(m_transport.tls());
    for (const HttpHeader& header : m_request.headers)
        request.setRawHeader(header.first, header.second);
    if (m_request.fresh)
        request.setRawHeader(QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-store"));
    if (!m_request.authorization.isEmpty())
        request.setRawHeader(QByteArrayLiteral("Authorization"), m_request.authorization.reveal());
    request.setRawHeader(QByteArrayLiteral("Accept-Language"), m_request.acceptLanguage);
    if (!request.hasRawHeader(QByteArrayLiteral("User-Agent")))
        request.setRawHeader(QByteArrayLiteral("User-Agent"), userAgent());
    request.setRawHeader(QByteArrayLiteral("X-Request-Id"), m_exchange.requestId);
    return request;
}

QNetworkReply* TransportCall::open(QNetworkAccessManager& manager)
{
    QNetworkRequest request = networkRequest();
    switch (m_request.method) {
    case HttpMethod::Get:
        return manager.get(request);
    case HttpMethod::Head: // as a custom verb it never finishes
        return manager.head(request);
    case HttpMethod::Post:
    case HttpMethod::Put:
    case HttpMethod::Delete:
        break;
    }
    return openWithBody(manager, request);
}

QNetworkReply* TransportCall::openWithBody(QNetworkAccessManager& manager, QNetworkRequest& request)
{
    if (!m_request.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, m_request.contentType);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto* body = new OneShotBody(m_request.body);
    m_body = body;
    QNetworkReply* reply = nullptr;
    if (m_request.method == HttpMethod::Post)
        reply = manager.post(request, body);
    else if (m_request.method == HttpMethod::Put)
        reply = manager.put(request, body);
    else // deleteResource() is delivered twice when the connection closes
        reply = manager.sendCustomRequest(request, QByteArrayLiteral("DELETE"), body);
    body->setParent(reply);
    return reply;
}

void TransportCall::watch()
{
    QNetworkReply* reply = m_reply;
    connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_exchange.tls = read(errors); });
    connect(reply, &QNetworkReply::readyRead, this, &TransportCall::readSome);
    connect(reply, &QNetworkReply::finished, this, &TransportCall::end);
}

void TransportCall::cancelByPerson()
{
    if (m_ended || m_exchange.cancelledByPerson)
        return;
    m_exchange.cancelledByPerson = true;
    // From the event loop: whoever cancels is not called back from inside cancel().
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_reply && !m_ended)
                m_reply->abort();
        },
        Qt::QueuedConnection);
}

void TransportCall::contextGone()
{
    if (m_ended)
        return;
    m_then = nullptr;
    m_exchange.cancelledByPerson = true;
    if (m_reply)
        m_reply->abort();
}

void TransportCall::readSome()
{
    if (m_exchange.tooLarge || !m_reply)
        return;
    m_exchange.body += m_reply->read(m_request.maxAnswer + 1 - m_exchange.body.size());
    if (m_exchange.body.size() <= m_request.maxAnswer)
        return;
    m_exchange.tooLarge = true;
    m_exchange.body.clear();
    m_reply->abort();
}

void TransportCall::refuseAddress()
{
    if (m_ended)
        return;
    m_ended = true;
    m_deadline.stop();
    m_exchange.networkError = true;
    m_exchange.cause = NetworkCause::AddressNotAllowed;
    m_exchange.elapsed = std::chrono::milliseconds(m_clock.elapsed());
    deliver();
}

void TransportCall::end()
{
    if (m_ended)
        return;
    m_ended = true;
    m_deadline.stop();
    if (m_reply->bytesAvailable() > 0 && m_reply->isOpen())
        readSome();
    m_exchange.elapsed = std::chrono::milliseconds(m_clock.elapsed());
    readError();
    readAnswer();
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply = nullptr;
    deliver();
}

void TransportCall::readError()
{
    const QNetworkReply::NetworkError error = m_reply->error();
    m_exchange.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // An abort of our own says nothing about the network: the flags say why.
    const bool aborted = m_exchange.deadlineFired || m_exchange.tooLarge || m_exchange.cancelledByPerson;
    m_exchange.protocolError = error >= 300 && error < 400;
    // 200 and above repeat a status of 400 and above. Where there is none (the refused second delivery of a
    // OneShotBody, a body that could not be unpacked), the answer is not whole.
    const bool repeatsStatus =
        m_exchange.status >= 400 &&
        (error >= 200 || (error == QNetworkReply::ProxyAuthenticationRequiredError && m_exchange.status == 407));
    m_exchange.networkError =
        error != QNetworkReply::NoError && !aborted && !m_exchange.protocolError && !repeatsStatus;
    if (m_exchange.networkError)
        m_exchange.cause = causeOf(error);

    if (!isBodiless(m_request.method) && !m_request.body.isEmpty())
        m_exchange.sent = m_body && m_body->bytesTaken() > 0;
    else if (isBodiless(m_request.method))
        m_exchange.sent = !metNobody(m_exchange.cause) && !m_exchange.tls.any();
    else // an empty body cannot tell
        m_exchange.sent = !m_exchange.tls.any();
}

void TransportCall::readAnswer()
{
    m_exchange.headers = m_reply->rawHeaderPairs();
    if (m_exchange.status < 300 || m_exchange.status >= 400)
        return;
    const QUrl target = QUrl::fromEncoded(m_exchange.header(QByteArrayLiteral("Location")));
    m_exchange.redirectHost = m_request.url.resolved(target).host();
}

void TransportCall::deliver()
{
    // An object that its own callback may drop must not be touched after the call.
    const AttemptVerdict verdict = m_request.judge ? m_request.judge(m_exchange) : AttemptVerdict{};
    logAttempt(m_request, m_exchange, verdict);
    deleteLater();
    if (!m_then || !m_context)
        return;
    const Transport::Callback then = std::move(m_then);
    const Exchange exchange = std::move(m_exchange);
    then(exchange);
}

} // namespace companion
