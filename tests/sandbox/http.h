// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>

#include <optional>

namespace companion::sandbox {

using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/// One request as it stood on the wire. A value: it outlives the connection it came by.
struct HttpRequest
{
    QByteArray method;
    QByteArray path; ///< Still percent-encoded, without the query.
    QByteArray query;
    HeaderList headers;
    QByteArray body;
    bool fromLoopback = false;
    qint64 arrivedMs = 0; ///< Monotonic, since the machine started.

    QByteArray header(const QByteArray &name) const;
    bool hasHeader(const QByteArray &name) const;
    /// Parts of the query, decoded; a literal plus is a blank, as servers read forms.
    QList<QPair<QString, QString>> queryItems() const;
};

/// How the answer meets the wire. Everything but Whole is a fault of the link or of a server on its way.
enum class Delivery {
    Whole,
    NeverAnswered, ///< The connection is closed without a byte.
    CutLength, ///< Content-Length of the whole, half of the body, closed.
    CutNoLength, ///< No Content-Length, half of the body, closed: looks finished to a careless client.
    CutChunk, ///< Chunked, closed inside a chunk.
};

/// What will be answered, and what the request did.
struct HttpAnswer
{
    int status = 200;
    HeaderList headers;
    QByteArray body;
    QByteArray contentType;
    qint64 padBytes = 0; ///< So many blanks follow the body; made while writing, never held in memory.
    Delivery delivery = Delivery::Whole;
    int delayMs = 0;
    bool foreign = false; ///< Not an answer of the service: gets none of its headers.

    QByteArray effect = QByteArrayLiteral("none");
    QString objectId;
    QString code; ///< Code of the problem, for the ledger.

    QByteArray header(const QByteArray &name) const;
    void setHeader(const QByteArray &name, const QByteArray &value);
    void removeHeader(const QByteArray &name);
    QJsonObject json() const;
    void setJson(const QJsonObject &object);
};

HttpAnswer jsonAnswer(int status, const QJsonObject &object);
/// An answer without body.
HttpAnswer emptyAnswer(int status);
/// An answer of something that is not the service: a gateway, a portal.
HttpAnswer foreignAnswer(int status, const QByteArray &contentType, const QByteArray &body);

QByteArray reasonPhrase(int status);
/// RFC 9110 date of now plus an offset.
QByteArray httpDate(qint64 offsetSeconds);
/// Server time with milliseconds and offset.
QString serverTime(qint64 offsetSeconds = 0);

/// Bytes of the status line and of the headers. HEAD, 204 and 304 have no body whatever the answer holds.
bool bodyAllowed(const QByteArray &method, int status);
QByteArray wireHead(const HttpAnswer &answer, const QByteArray &method);

} // namespace companion::sandbox
