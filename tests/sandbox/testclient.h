// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPair>
#include <QUrl>

namespace companion::sandboxtest {

struct Answer
{
    int status = 0;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QJsonObject json;

    QByteArray header(const QByteArray &name) const;
    QString code() const { return json.value(QStringLiteral("code")).toString(); }
    QString text(const char *member) const { return json.value(QLatin1String(member)).toString(); }
};

using Headers = QList<QPair<QByteArray, QByteArray>>;

/// A correct caller of the contract; headers given to a call replace its own, an empty value leaves one out.
class TestClient
{
public:
    explicit TestClient(const QUrl &server) : m_server(server) {}

    Answer call(const QByteArray &method, const QString &path, const QByteArray &body = {}, const Headers &extra = {},
                int timeoutMs = 5000);
    Answer get(const QString &path, const Headers &extra = {}) { return call("GET", path, {}, extra); }
    Answer post(const QString &path, const QJsonObject &body, const QByteArray &key = {}, const Headers &extra = {});
    /// Starts a call and does not wait.
    QNetworkReply *start(const QByteArray &method, const QString &path, const QByteArray &body, const Headers &extra);
    static Answer read(QNetworkReply &reply);
    static QByteArray newUuid();
    QByteArray lastRequestId() const { return m_lastRequestId; }

private:
    QUrl m_server;
    QNetworkAccessManager m_manager;
    QByteArray m_lastRequestId;
};

/// The «verified» example of the contract with another uid.
QJsonObject saleReceipt(const QByteArray &uid);
QJsonObject wholeReturn(const QByteArray &uid);
QJsonObject partReturn(const QByteArray &uid, int line, const QString &quantity, qint64 sum);

} // namespace companion::sandboxtest
