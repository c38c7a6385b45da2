// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QPair>
#include <QUrl>

namespace companion::plaziustest {

/// One HTTP answer as it came.
struct Http
{
    int status = 0; ///< 0: none came.
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body; ///< Chunks put together; still compressed.
    bool whole = false; ///< Everything that the headers promised is there.

    QByteArray header(const QByteArray &name) const;
    QJsonObject json() const;
};

struct Part
{
    QByteArray method;
    QByteArray target; ///< Behind /api/front/v2/.
    QByteArray body = {};
};

struct PartResult
{
    int status = 0;
    QByteArray reason;
    QByteArray body;
    QJsonValue json() const;
    QString text() const { return json().toString(); }
};

struct BatchResult
{
    Http http;
    QList<PartResult> parts;
};

/// A correct caller of the contract, over a plain socket: it blocks, the sandbox lives on another thread. Headers given
/// to `changes` replace its own, an empty value leaves one out.
class PlaziusTestClient
{
public:
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    explicit PlaziusTestClient(const QUrl &server, const QByteArray &terminal = "3");

    Http send(const QByteArray &request, int timeoutMs = 5000) const;
    Http get(const QByteArray &path, const Headers &headers = {{"Accept", "application/json"}}) const;
    Http control(const QByteArray &method, const QByteArray &path, const QJsonObject &body = {}) const;
    /// Asks for a session and keeps its key.
    Http openSession(const QByteArray &user = "shop-12", const QByteArray &secret = "demo-secret");

    /// The bytes of section 3.1; the counter of the boundary goes on.
    QByteArray batchBody(const QList<Part> &parts);
    QByteArray batchRequest(const QByteArray &body, const Headers &changes = {}) const;
    BatchResult batch(const QList<Part> &parts, const Headers &changes = {}, int timeoutMs = 5000);
    /// A batch of one.
    PartResult call(const QByteArray &method, const QByteArray &target, const QByteArray &body = {});

    QByteArray boundary() const { return "batch-" + QByteArray::number(m_number); }
    QByteArray host() const;
    QByteArray session() const { return m_session; }
    void setSession(const QByteArray &key) { m_session = key; }

    /// Reads a multipart answer, whatever legal shape it has; for the gzip shape use a client that inflates.
    static QList<PartResult> readParts(const Http &answer);

private:
    QUrl m_server;
    QByteArray m_terminal;
    QByteArray m_session;
    int m_number = 0;
};

QByteArray newGuid();

/// The order of the contract's example (4.3): bread 145.90 / 135.90, cheese 70402 210.00 / 210.00.
QByteArray exampleOrder(const QByteArray &id);
/// An order of one product at one sum, without the till's discounts.
QByteArray plainOrder(const QByteArray &id, const QByteArray &code, const QByteArray &amount, const QByteArray &sum);

QByteArray orderArgument(const QByteArray &id);
QByteArray payTarget(const QByteArray &call, const QByteArray &order, const QByteArray &transaction);
QByteArray points(const QByteArray &sum);

extern const QByteArray userReference;
extern const QByteArray byCard; ///< Target of `GET user` for Вера by her card.
extern const QByteArray moment;
extern const QByteArray cheeseDay; ///< Id of the program «Сырный день».

QList<Part> checkIn(const QByteArray &id, const QByteArray &order, const QByteArray &user = byCard);
/// Phase K without the footer.
QList<Part> closing(const QByteArray &id, const QByteArray &order, const QByteArray &base);

} // namespace companion::plaziustest
