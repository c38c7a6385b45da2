// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/testclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTimer>
#include <QUuid>

#include <memory>

namespace companion::sandboxtest {

QByteArray Answer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray TestClient::newUuid()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

QNetworkReply *TestClient::start(const QByteArray &method, const QString &path, const QByteArray &body,
                                 const Headers &extra)
{
    const QString prefix = path.startsWith(u"/__") || path.startsWith(u"//") ? QString() : QStringLiteral("/api/v1");
    QNetworkRequest request(QUrl(m_server.toString() + prefix + (path.startsWith(u"//") ? path.mid(1) : path)));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setDecompressedSafetyCheckThreshold(-1);
    m_lastRequestId = newUuid();
    Headers headers = {{"X-Request-Id", m_lastRequestId},
                       {"User-Agent", "CashierCompanion/1.0.0 (Qt 6.4.2; linux)"},
                       {"Accept-Language", "ru-RU"},
                       {"X-Terminal-Id", "till-03"},
                       {"Authorization", "Basic " + QByteArray("demo-key:").toBase64()}};
    if (!body.isEmpty())
        headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/json")));
    for (const auto &[name, value] : extra) {
        headers.removeIf([&name = name](const auto &entry) { return entry.first == name; });
        headers.append(qMakePair(name, value));
    }
    for (const auto &[name, value] : std::as_const(headers)) {
        if (!value.isEmpty())
            request.setRawHeader(name, value);
    }
    if (method == "HEAD")
        return m_manager.head(request); // As a custom verb it never finishes (client policy 7.6).
    return m_manager.sendCustomRequest(request, method, body);
}

Answer TestClient::read(QNetworkReply &reply)
{
    Answer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.error = reply.error();
    answer.headers = reply.rawHeaderPairs();
    answer.body = reply.readAll();
    answer.json = QJsonDocument::fromJson(answer.body).object();
    return answer;
}

Answer TestClient::call(const QByteArray &method, const QString &path, const QByteArray &body, const Headers &extra,
                        int timeoutMs)
{
    const std::unique_ptr<QNetworkReply> reply(start(method, path, body, extra));
    QTimer::singleShot(timeoutMs, reply.get(), &QNetworkReply::abort);
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(timeoutMs + 2000);
    return read(*reply);
}

Answer TestClient::post(const QString &path, const QJsonObject &body, const QByteArray &key, const Headers &extra)
{
    Headers headers = {{"X-Delivery", "direct"}};
    if (!key.isEmpty())
        headers.append(qMakePair(QByteArray("Idempotency-Key"), '"' + key + '"'));
    const QByteArray bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    return call("POST", path, bytes, headers + extra);
}

QJsonObject saleReceipt(const QByteArray &uid)
{
    QJsonObject receipt = QJsonDocument::fromJson(R"({
        "number": "1042", "shift": 87, "shopId": "shop-12", "cashId": "till-03", "fiscalNumber": "0000214305",
        "closedAt": "2025-03-20T09:02:10.000+03:00", "offline": false, "currency": "RUB", "warehouseId": "7",
        "inviterCode": "inv-204", "cashier": {"code": "204", "name": "L"}, "customer": {"id": "c-1001"},
        "items": [
            {"line": 1, "code": "100045", "name": "Coffee", "barcode": "2000000000459", "categoryId": "24",
             "zeroCashback": false, "quantity": "2", "price": 45900, "discount": 1800, "sum": 90000},
            {"line": 2, "code": "100310", "name": "Cheese", "categoryId": "25", "zeroCashback": false,
             "quantity": "0.485", "price": 89900, "sum": 43602},
            {"line": 3, "code": "900001", "name": "Bag", "categoryId": null, "zeroCashback": true,
             "quantity": "1", "price": 500, "sum": 500}],
        "payments": [{"type": "card", "amount": 100000}, {"type": "cash", "amount": 34102}],
        "total": 134102})").object();
    receipt.insert(QStringLiteral("uid"), QString::fromLatin1(uid));
    return receipt;
}

QJsonObject wholeReturn(const QByteArray &uid)
{
    return {{QStringLiteral("returnReceipt"),
             QJsonObject{{QStringLiteral("uid"), QString::fromLatin1(uid)},
                         {QStringLiteral("number"), QStringLiteral("1050")},
                         {QStringLiteral("shift"), 87},
                         {QStringLiteral("cashId"), QStringLiteral("till-03")},
                         {QStringLiteral("closedAt"), QStringLiteral("2025-03-20T11:40:00.000+03:00")},
                         {QStringLiteral("offline"), false}}},
            {QStringLiteral("items"), QJsonValue()},
            {QStringLiteral("reason"), QStringLiteral("return")}};
}

QJsonObject partReturn(const QByteArray &uid, int line, const QString &quantity, qint64 sum)
{
    QJsonObject body = wholeReturn(uid);
    body.insert(QStringLiteral("items"), QJsonArray{QJsonObject{{QStringLiteral("line"), line},
                                                                {QStringLiteral("quantity"), quantity},
                                                                {QStringLiteral("sum"), sum}}});
    return body;
}

} // namespace companion::sandboxtest
