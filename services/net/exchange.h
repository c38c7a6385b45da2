// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <chrono>

namespace companion {

/// Why no answer came, as finely as people can be told. The judge looks at none of this but `networkError`.
enum class NetworkCause
{
    None,
    NameNotFound,
    Refused,
    Unreachable,
    Closed,       ///< the connection ended before the answer was whole
    TlsHandshake, ///< no TLS on the other side, or none that both speak
    Proxy,
    AddressNotAllowed, ///< the address is none, or plain http:// that nobody confirmed (N14); nothing was tried
    Other,
};

/// What is wrong with the certificate; several may be true at once (N12).
struct TlsErrors
{
    bool untrusted = false;
    bool wrongHost = false;
    bool expired = false;
    bool notYetValid = false;

    bool any() const { return untrusted || wrongHost || expired || notYetValid; }

    friend bool operator==(const TlsErrors&, const TlsErrors&) = default;
};

using HttpHeader = QPair<QByteArray, QByteArray>;

/// One call as it ended: a plain value, it judges nothing (client policy 1 does).
struct Exchange
{
    QByteArray requestId; ///< X-Request-Id that was sent

    bool cancelledByPerson = false;
    TlsErrors tls;
    bool deadlineFired = false; ///< our own deadline; wins over a status that had arrived
    bool networkError = false;
    NetworkCause cause = NetworkCause::None;
    bool protocolError = false; ///< QNetworkReply::error() 300…399
    /// A byte of the body was read. A request without a body cannot tell: then true, but for GET and HEAD that
    /// certainly met nobody.
    bool sent = false;
    bool tooLarge = false; ///< the answer was cut off at the limit

    int status = 0; ///< 0 = none
    QList<HttpHeader> headers;
    QByteArray body;
    QString redirectHost; ///< of a 3xx: where it points to

    std::chrono::milliseconds elapsed{0};
    std::chrono::milliseconds deadline{0};

    /// Names are compared without case. Empty when absent.
    QByteArray header(const QByteArray& name) const;
    /// Content type in lower case, without parameters: "application/json".
    QByteArray contentType() const;
};

} // namespace companion
