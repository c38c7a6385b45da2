// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/plaziustestclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QUuid>

#include <algorithm>

namespace companion::plaziustest {

using namespace Qt::StringLiterals;

const QByteArray userReference = QByteArrayLiteral("{\"batchIndex\":0}");
const QByteArray byCard = QByteArrayLiteral("user?credential=4000123412341234&searchScope=%22cardNumber%22&batchId=0");
const QByteArray moment = QByteArrayLiteral("\"2025-03-20T09:05:10.000+03:00\"");
const QByteArray cheeseDay = QByteArrayLiteral("7d1f6b9e-31c2-4a8e-8f10-4c5b3a2d0001");

namespace {

QJsonValue anyJson(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().first();
}

/// Takes chunks off; false: the last one has not come.
bool dechunk(QByteArray rest, QByteArray &body)
{
    for (;;) {
        const qsizetype end = rest.indexOf("\r\n");
        if (end < 0)
            return false;
        const qsizetype size = rest.left(end).toLongLong(nullptr, 16);
        body += rest.mid(end + 2, size);
        if (size == 0 || rest.size() < end + 2 + size + 2)
            return size == 0;
        rest = rest.mid(end + 2 + size + 2);
    }
}

Http parsed(const QByteArray &bytes, bool closed)
{
    Http answer;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return answer;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1))
        answer.headers.append({line.left(line.indexOf(':')).trimmed(), line.mid(line.indexOf(':') + 1).trimmed()});
    const QByteArray rest = bytes.mid(end + 4);
    if (answer.status == 204) {
        answer.body = rest;
        answer.whole = true;
    } else if (answer.header("Transfer-Encoding") == "chunked") {
        answer.whole = dechunk(rest, answer.body);
    } else if (const QByteArray length = answer.header("Content-Length"); !length.isEmpty()) {
        answer.body = rest;
        answer.whole = rest.size() >= length.toLongLong();
    } else {
        answer.body = rest;
        answer.whole = closed;
    }
    return answer;
}

PartResult readPart(QString text)
{
    static const QRegularExpression line(u"^\\s*(?:[^\\n]*:[^\\n]*\\n)*\\s*HTTP/\\S+ (\\d{3}) ?([^\\n]*)\\n"_s);
    PartResult result;
    const auto match = line.match(text);
    if (!match.hasMatch())
        return result;
    result.status = match.captured(1).toInt();
    result.reason = match.captured(2).toUtf8();
    text = u'\n' + text.mid(match.capturedEnd());
    const qsizetype empty = text.indexOf(u"\n\n"_s);
    result.body = empty < 0 ? QByteArray() : text.mid(empty + 2).trimmed().toUtf8();
    return result;
}

} // namespace

QByteArray Http::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject Http::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonValue PartResult::json() const
{
    return anyJson(body);
}

PlaziusTestClient::PlaziusTestClient(const QUrl &server, const QByteArray &terminal)
    : m_server(server)
    , m_terminal(terminal)
{
}

QByteArray PlaziusTestClient::host() const
{
    return m_server.authority().toLatin1();
}

Http PlaziusTestClient::send(const QByteArray &request, int timeoutMs) const
{
    QTcpSocket socket;
    socket.connectToHost(m_server.host(), static_cast<quint16>(m_server.port()));
    if (!socket.waitForConnected(timeoutMs))
        return {};
    socket.write(request);
    QElapsedTimer clock;
    clock.start();
    QByteArray bytes;
    Http answer;
    while (clock.elapsed() < timeoutMs) {
        const bool more = socket.waitForReadyRead(static_cast<int>(std::max<qint64>(1, timeoutMs - clock.elapsed())));
        bytes += socket.readAll();
        const bool closed = socket.state() != QAbstractSocket::ConnectedState;
        answer = parsed(bytes, closed);
        if (answer.whole || closed || !more)
            break;
    }
    return answer;
}

Http PlaziusTestClient::get(const QByteArray &path, const Headers &headers) const
{
    QByteArray request = "GET " + m_server.path().toLatin1() + path + " HTTP/1.1\r\nHost: " + host() + "\r\n";
    for (const auto &[name, value] : headers)
        request += name + ": " + value + "\r\n";
    return send(request + "\r\n");
}

Http PlaziusTestClient::control(const QByteArray &method, const QByteArray &path, const QJsonObject &body) const
{
    const QByteArray json = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    return send(method + ' ' + path + " HTTP/1.1\r\nHost: " + host() + "\r\nContent-Length: "
                + QByteArray::number(json.size()) + "\r\n\r\n" + json);
}

Http PlaziusTestClient::openSession(const QByteArray &user, const QByteArray &secret)
{
    const QByteArray query = "userId=" + user.toPercentEncoding() + "&userSecret=" + secret.toPercentEncoding();
    const Http answer = get("/api/session?" + query);
    m_session = anyJson(answer.body).toString().toLatin1();
    return answer;
}

QByteArray PlaziusTestClient::batchBody(const QList<Part> &parts)
{
    ++m_number;
    QByteArray bytes;
    for (const Part &part : parts) {
        bytes += "--" + boundary() + "\r\nContent-Type: application/http; msgtype=request\r\n\r\n";
        bytes += part.method + ' ' + m_server.path().toLatin1() + "/api/front/v2/" + part.target + " HTTP/1.1\r\nHost: "
            + host() + "\r\n";
        if (!part.body.isEmpty())
            bytes += "Content-Type: application/json; charset=utf-8\r\n";
        bytes += "\r\n" + part.body + "\r\n";
    }
    return bytes + "--" + boundary() + "--\r\n";
}

QByteArray PlaziusTestClient::batchRequest(const QByteArray &body, const Headers &changes) const
{
    Headers headers = {{"Host", host()},
                       {"Accept", "application/json"},
                       {"Accept-Language", "ru-RU"},
                       {"Vendor", "Test House"},
                       {"Product", "Test"},
                       {"Product-Version", "1.2.3"},
                       {"Terminal-Id", m_terminal},
                       {"Tape-Width", "42"},
                       {"Session", m_session},
                       {"Content-Type", "multipart/mixed; boundary=\"" + boundary() + '"'},
                       {"Content-Length", QByteArray::number(body.size())}};
    for (const auto &change : changes) {
        headers.removeIf([&change](const auto &header) { return header.first == change.first; });
        if (!change.second.isEmpty())
            headers.append(change);
    }
    QByteArray request = "POST " + m_server.path().toLatin1() + "/api/front/v2/batch HTTP/1.1\r\n";
    for (const auto &[name, value] : std::as_const(headers))
        request += name + ": " + value + "\r\n";
    return request + "\r\n" + body;
}

BatchResult PlaziusTestClient::batch(const QList<Part> &parts, const Headers &changes, int timeoutMs)
{
    BatchResult result;
    const QByteArray body = batchBody(parts);
    result.http = send(batchRequest(body, changes), timeoutMs);
    result.parts = readParts(result.http);
    return result;
}

PartResult PlaziusTestClient::call(const QByteArray &method, const QByteArray &target, const QByteArray &body)
{
    const BatchResult result = batch({{method, target, body}});
    return result.parts.isEmpty() ? PartResult() : result.parts.first();
}

QList<PartResult> PlaziusTestClient::readParts(const Http &answer)
{
    static const QRegularExpression type(u"^multipart/mixed *;.*boundary *= *\"?([^\" ;]+)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = type.match(QString::fromLatin1(answer.header("Content-Type")));
    if (!match.hasMatch())
        return {};
    QString body = QString::fromUtf8(answer.body);
    body.replace(u"\r\n"_s, u"\n"_s);
    const QRegularExpression delimiter(
        u"(?:^|\\n)--"_s + QRegularExpression::escape(match.captured(1)) + u"(--)?[ \\t]*(?:\\n|$)"_s);
    QList<PartResult> parts;
    qsizetype start = -1;
    qsizetype from = 0;
    for (auto found = delimiter.match(body); found.hasMatch(); found = delimiter.match(body, from)) {
        if (start >= 0)
            parts.append(readPart(body.mid(start, found.capturedStart() - start) + u'\n'));
        start = found.capturedEnd();
        from = start - 1; // The line end of one delimiter may begin the next.
        if (found.captured(1) == u"--")
            break;
    }
    return parts;
}

QByteArray newGuid()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

QByteArray exampleOrder(const QByteArray &id)
{
    return "{\"id\":\"" + id
        + "\",\"number\":\"118\",\"sum\":355.90,\"sumAfterDiscount\":345.90,\"items\":["
          "{\"productCode\":\"70011\",\"productName\":\"Хлеб «Полевой»\",\"productCategory\":\"Выпечка\",\"amount\":2,"
          "\"sum\":145.90,\"sumAfterDiscount\":135.90},"
          "{\"productCode\":\"70402\",\"productName\":\"Сыр «Лужок», вес\",\"productCategory\":\"Сыры\",\"amount\":0.35,"
          "\"sum\":210.00,\"sumAfterDiscount\":210.00}],\"guestCount\":0,\"cashierName\":\"Соколова В.\","
          "\"openTime\":\"2025-03-20T09:02:10.000+03:00\",\"fiscalChequeNumber\":null}";
}

QByteArray plainOrder(const QByteArray &id, const QByteArray &code, const QByteArray &amount, const QByteArray &sum)
{
    return "{\"id\":\"" + id + "\",\"number\":\"7\",\"sum\":" + sum + ",\"sumAfterDiscount\":" + sum
        + ",\"items\":[{\"productCode\":\"" + code + "\",\"productName\":\"Товар\",\"amount\":" + amount
        + ",\"sum\":" + sum + ",\"sumAfterDiscount\":" + sum
        + "}],\"guestCount\":0,\"openTime\":\"2025-03-20T09:02:10.000+03:00\",\"fiscalChequeNumber\":null}";
}

QByteArray orderArgument(const QByteArray &id)
{
    return "orderId=" + id;
}

QByteArray payTarget(const QByteArray &call, const QByteArray &order, const QByteArray &transaction)
{
    return "order/" + call + "?orderId=" + order + "&transactionId=" + transaction;
}

QByteArray points(const QByteArray &sum)
{
    return "[{\"walletCode\":\"bonus\",\"sum\":" + sum + "}]";
}

QList<Part> checkIn(const QByteArray &id, const QByteArray &order, const QByteArray &user)
{
    const QByteArray argument = orderArgument(id);
    return {{"GET", user},
            {"PUT", "order", order},
            {"POST", "order/bind?" + argument, userReference},
            {"PUT", "order/productLimits?" + argument, "[]"},
            {"GET", "user/data", userReference},
            {"GET", "order/chequeFooterFormatted?tapeWidth=42&" + argument},
            {"GET", "order/payments?" + argument},
            {"GET", "order/loyaltyResult?" + argument},
            {"GET", "order/paymentLimits?" + argument}};
}

QList<Part> closing(const QByteArray &id, const QByteArray &order, const QByteArray &base)
{
    const QByteArray argument = orderArgument(id);
    return {{"PUT", "order", order},
            {"PUT", "order/closeTime?" + argument, moment},
            {"PUT", "order/sumForBonuses?" + argument, points(base)},
            {"POST", "order/close?" + argument}};
}

} // namespace companion::plaziustest
