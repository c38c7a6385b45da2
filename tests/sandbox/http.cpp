// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/http.h"

#include <QDateTime>
#include <QHash>
#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>
#include <QUrl>

namespace companion::sandbox {

namespace {

QByteArray find(const HeaderList &headers, const QByteArray &name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString decodedPart(QByteArray part)
{
    part.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(part));
}

} // namespace

QByteArray HttpRequest::header(const QByteArray &name) const
{
    return find(headers, name);
}

bool HttpRequest::hasHeader(const QByteArray &name) const
{
    for (const auto &entry : headers) {
        if (entry.first.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QList<QPair<QString, QString>> HttpRequest::queryItems() const
{
    QList<QPair<QString, QString>> items;
    const QList<QByteArray> parts = query.split('&');
    for (const QByteArray &part : parts) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const QByteArray key = equals < 0 ? part : part.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1);
        items.append({decodedPart(key), decodedPart(value)});
    }
    return items;
}

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    return find(headers, name);
}

void HttpAnswer::setHeader(const QByteArray &name, const QByteArray &value)
{
    removeHeader(name);
    headers.append({name, value});
}

void HttpAnswer::removeHeader(const QByteArray &name)
{
    headers.removeIf([&name](const auto &entry) { return entry.first.compare(name, Qt::CaseInsensitive) == 0; });
}

QJsonObject HttpAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

void HttpAnswer::setJson(const QJsonObject &object)
{
    body = QJsonDocument(object).toJson(QJsonDocument::Compact);
}

HttpAnswer jsonAnswer(int status, const QJsonObject &object)
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = QByteArrayLiteral("application/json; charset=utf-8");
    answer.setJson(object);
    return answer;
}

HttpAnswer emptyAnswer(int status)
{
    HttpAnswer answer;
    answer.status = status;
    return answer;
}

HttpAnswer foreignAnswer(int status, const QByteArray &contentType, const QByteArray &body)
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = contentType;
    answer.body = body;
    answer.foreign = true;
    return answer;
}

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases = {
        {200, "OK"}, {201, "Created"}, {202, "Accepted"}, {204, "No Content"}, {301, "Moved Permanently"},
        {302, "Found"}, {303, "See Other"}, {304, "Not Modified"}, {307, "Temporary Redirect"},
        {308, "Permanent Redirect"}, {400, "Bad Request"}, {401, "Unauthorized"}, {403, "Forbidden"},
        {404, "Not Found"}, {405, "Method Not Allowed"}, {407, "Proxy Authentication Required"},
        {408, "Request Timeout"}, {409, "Conflict"}, {410, "Gone"}, {412, "Precondition Failed"},
        {413, "Content Too Large"}, {415, "Unsupported Media Type"}, {422, "Unprocessable Content"},
        {423, "Locked"}, {425, "Too Early"}, {428, "Precondition Required"}, {429, "Too Many Requests"},
        {500, "Internal Server Error"}, {502, "Bad Gateway"}, {503, "Service Unavailable"},
        {504, "Gateway Timeout"}, {511, "Network Authentication Required"}};
    return phrases.value(status, QByteArrayLiteral("Status"));
}

QByteArray httpDate(qint64 offsetSeconds)
{
    const QDateTime moment = QDateTime::currentDateTimeUtc().addSecs(offsetSeconds);
    return QLocale::c().toString(moment, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() + " GMT";
}

QString serverTime(qint64 offsetSeconds)
{
    // The contract's own examples carry +03:00: a client must read an offset that is not its own.
    const QDateTime moment = QDateTime::currentDateTimeUtc().addSecs(offsetSeconds).toOffsetFromUtc(3 * 3600);
    return moment.toString(Qt::ISODateWithMs);
}

bool bodyAllowed(const QByteArray &method, int status)
{
    return method != "HEAD" && status != 204 && status != 304;
}

QByteArray wireHead(const HttpAnswer &answer, const QByteArray &method)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) + "\r\n";
    for (const auto &[key, value] : answer.headers)
        head += key + ": " + value + "\r\n";
    if (!answer.contentType.isEmpty())
        head += "Content-Type: " + answer.contentType + "\r\n";
    const QByteArray length = QByteArray::number(answer.body.size() + answer.padBytes);
    switch (answer.delivery) {
    case Delivery::CutNoLength:
        head += "Connection: close\r\n";
        break;
    case Delivery::CutChunk:
        head += "Transfer-Encoding: chunked\r\n";
        break;
    case Delivery::Whole:
    case Delivery::NeverAnswered:
    case Delivery::CutLength:
        if (answer.status != 204 && answer.status != 304 && method != "HEAD")
            head += "Content-Length: " + length + "\r\n";
        break;
    }
    return head + "\r\n";
}

} // namespace companion::sandbox
