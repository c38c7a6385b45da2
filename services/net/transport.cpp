// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/transport.h"

#include "services/net/transportcall.h"

#include <QNetworkProxy>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace companion {

CallHandle::CallHandle(TransportCall* call)
    : m_call(call)
{
}

bool CallHandle::isRunning() const
{
    return m_call && m_call->isRunning();
}

void CallHandle::cancel()
{
    if (m_call)
        m_call->cancelByPerson();
}

Transport::Transport(QObject* parent)
    : QObject(parent)
{
    // N17: a proxy of the environment is not ours.
    m_manager.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setAutoDeleteReplies(false);
}

Transport::~Transport()
{
    // The calls hold replies of the manager: they go first.
    const auto calls = findChildren<TransportCall*>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(calls);
    m_preparing.waitForFinished();
}

CallHandle Transport::send(QObject* context, const HttpRequest& request, Callback then)
{
    auto* call = new TransportCall(*this, context, request, std::move(then));
    call->start(m_manager);
    return CallHandle(call);
}

void Transport::prepareTls()
{
    if (m_tls || m_preparing.isValid())
        return;
    auto promise = std::make_shared<QPromise<QSslConfiguration>>();
    promise->start();
    m_preparing = promise->future();
    QThreadPool::globalInstance()->start([promise] {
        promise->addResult(QSslConfiguration::defaultConfiguration());
        promise->finish();
    });
}

void Transport::preconnect(const QUrl& url)
{
    if (url.scheme() == QLatin1String("https"))
        m_manager.connectToHostEncrypted(url.host(), static_cast<quint16>(url.port(443)), tls());
    else if (url.scheme() == QLatin1String("http"))
        m_manager.connectToHost(url.host(), static_cast<quint16>(url.port(80)));
}

void Transport::setExtraAuthorities(const QList<QSslCertificate>& authorities)
{
    m_extraAuthorities = authorities;
    m_tls.reset();
}

const QSslConfiguration& Transport::tls()
{
    if (!m_tls) {
        const bool prepared = m_preparing.isValid() && m_preparing.isFinished() && m_preparing.resultCount() > 0;
        QSslConfiguration tls = prepared ? m_preparing.result() : QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        tls.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
        if (!m_extraAuthorities.isEmpty())
            tls.addCaCertificates(m_extraAuthorities);
        m_tls = tls;
    }
    return *m_tls;
}

} // namespace companion
