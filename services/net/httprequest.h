// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/exchange.h"
#include "services/net/sensitive.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>
#include <QUuid>

#include <chrono>
#include <functional>

namespace companion {

enum class HttpMethod
{
    Get,
    Head,
    Post,
    Put,
    Delete
};

/// What the log says of an attempt beside what the wire tells (client policy 8). No phone, no name, no key of the API.
struct AttemptNote
{
    QString operation; ///< "claim", "lookup", "ping"
    int attempt = 0;   ///< 0 = not counted
    QUuid key;         ///< of idempotency
    qint64 rowSeq = 0;
    QUuid receiptUid;
    QString receiptNumber;
    qint64 sumKopecks = 0;
    QString delivery; ///< "direct", "queue"
};

/// How an attempt was judged, for its line in the log.
struct AttemptVerdict
{
    QString outcome;
    QString code;
};

/// One call. Headers that every call carries (X-Request-Id, User-Agent unless given, Content-Length) are added by the Transport.
struct HttpRequest
{
    HttpMethod method = HttpMethod::Get;
    QUrl url; ///< complete and encoded, without user info
    QList<HttpHeader> headers;
    Sensitive<QByteArray> authorization; ///< value of Authorization; empty = none is sent
    QByteArray acceptLanguage = QByteArrayLiteral("ru-RU");
    QByteArray body;                                                ///< not for Get and Head
    QByteArray contentType = QByteArrayLiteral("application/json"); ///< of the body
    bool fresh = false;                        ///< a check: Cache-Control: no-store and AlwaysNetwork
    std::chrono::milliseconds deadline{30000}; ///< of the whole call: name, connection, TLS, answer with its body
    bool confidential = false; ///< its bodies hold what no log may hold, redacted or not: only their size is told
    qint64 maxAnswer = 8 * 1024 * 1024;        ///< bytes of the body, counted as they come

    AttemptNote note;
    /// Judges the exchange for the log; called once when the call ends, before the callback and even when nobody waits
    /// for that any more. Must touch nothing but its own captures.
    std::function<AttemptVerdict(const Exchange&)> judge;
};

} // namespace companion
