// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/httprequest.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <functional>
#include <optional>

namespace companion {

class TransportCall;

/// A call that runs. Copies speak of the same call; after its end they do nothing.
class CallHandle
{
public:
    CallHandle() = default;
    explicit CallHandle(TransportCall* call);

    bool isRunning() const;
    /// A person gave up waiting. The callback follows, from the event loop, with `cancelledByPerson`.
    void cancel();

private:
    QPointer<TransportCall> m_call;
};

/// The one user of QNetworkAccessManager. Knows the traps of Qt 6.4 (client policy 7): own deadline for the whole call,
/// no redirect is followed, a body is delivered once, the answer is capped, no certificate error is ignored, no proxy,
/// cookie, cache or HTTP/2. It judges nothing and repeats nothing. GUI thread.
class Transport final : public QObject
{
    Q_OBJECT

public:
    using Callback = std::function<void(const Exchange&)>;

    explicit Transport(QObject* parent = nullptr);
    ~Transport() override;
    Q_DISABLE_COPY_MOVE(Transport)

    /// Starts a call. `then` is called once, in this thread and never from inside send(), and not at all when `context`
    /// is gone by then: the call is ended with it.
    CallHandle send(QObject* context, const HttpRequest& request, Callback then);

    /// Loads the TLS library in a worker, so that the first https:// call does not hold the window for 10 ms.
    void prepareTls();
    /// Opens a connection ahead of the first call: when a form opens that will ask soon.
    void preconnect(const QUrl& url);

    /// Certificates that are trusted beside those of the system.
    void setExtraAuthorities(const QList<QSslCertificate>& authorities);

private:
    friend class TransportCall;

    const QSslConfiguration& tls();

    QNetworkAccessManager m_manager;
    QFuture<QSslConfiguration> m_preparing;
    std::optional<QSslConfiguration> m_tls;
    QList<QSslCertificate> m_extraAuthorities;
};

} // namespace companion
