// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The reference server of the BreviX contract, for tests, the demo and long chaos runs. It shares no code with the
// client. Use it as a program
//
//     loyalty-sandbox [--port N] [--state FILE] [--key KEY] [--without-key-check] [--latency MS]
//
// (first line on stdout: `listening on http://127.0.0.1:PORT`), in the event loop of a test (class Sandbox), or on a
// thread of its own (class SandboxThread, for tests that block theirs). The service answers under `/api/v1`, demo key
// `demo-key`; a customer is +79123456789 (Северцева Анна Игоревна, c-1001), a blocked one +79161234510; phones that
// begin with +7999000 are refused by moderation; warehouses 7, 8, 9, categories 23 … 31, inviters inv-1, inv-201,
// inv-204, inv-205, inv-206 are known.
//
// Control paths; no key, loopback only, never in the ledger. Bodies and answers are JSON.
//   GET    /__state[?ledger=0]  customers, registrations (with their SMS `code`), requests (with `_receipt`, the body as
//                               it came), cancellations, profiles, keys, sms, config, faults, counts, ledger.
//                               counts.doubledSales / doubledReturns: uids with more than one effect, [] when all is well
//   GET    /__ledger?after=N    {"items": [entries with seq > N]}
//   POST   /__fault             {"mode", "path"?, "method"?, "count"?, "after"?, parameters}; adds an order, see below
//   GET    /__fault             orders in force with seen / used, and the names of all modes
//   DELETE /__fault             none from now on
//   POST   /__reset             demo data again, ledger empty, faults and changed config gone
//   POST   /__customers         {"phone", "id"?, "lastName"?, "firstName"?, "middleName"?, "status"?, "balance"?}
//   POST   /__profiles          a profile document, written without a precondition («changed by somebody else»)
//   POST   /__config            any members of Config (config.h): keyCheck, keysTtlSec, features, latencyMs,
//                               smsResendSec, registrationTtlSec, codeAttempts, checkCatalog, rejectedPhones,
//                               dateSkewSec, minClientVersion, shopId, key; and "catalog": {"warehouses": [entries], …}
//
// A ledger entry, one for every request of the service that was received: seq, ms (arrival, monotonic since boot), doneMs, time
// (wall, UTC), method, path (with query), requestId, idempotencyKey (without quotes), delivery, terminal, authorization
// (none | ok | bad), userAgent, ifMatch, ifNoneMatch, body (JSON as it came; absent when it is none), bodySize, status
// (0: closed without an answer), code, effect (none | created | changed | cancelled | replayed | refused), objectId,
// fault (mode that acted). `effect` tells what the service did, whatever became of the answer.
//
// Faults. `path` is a prefix, with or without /api/v1; `after`: acts from the k-th matching request on (1 = the first);
// `count`: on so many requests, 0 = until cleared. The first order that matches acts alone. Parameters stand beside
// `mode` or in "params". Modes without effect on the state:
//   500_before 503 429 401 403       Problem of the service; "code", "status", "retryAfter" (any text), "bare": true
//   404 405 410                      page of something else; with "code" a Problem
//   502 503_gateway 504 407 511      page of something else; "retryAfter"
//   status                           "status", with "code" a Problem, else a page
//   html200 redir not_brevix         portal; "status" and "location" of the redirect; JSON of another service
//   no_user all_reject 422 409_inflight 422_key   refusals; only POST unless "path" or "method" is given; "code"
//   drop_before                      closed without an answer
// Modes with effect, the answer is spoilt:
//   500_after 502_after 409_exists ("code") wrong_echo ("what": "uid" | "requestId") no_api_header no_request_id
//   no_date date ("seconds") wrong_content_type ("type") big ("bytes") deflate_bomb ("bytes") deep_json ("depth")
//   bad_json dup_keys wrong_types missing_fields ("fields": [], all when absent) evil ("kind": html | rtl | long, "text")
//   hang_after ("delayMs") drop_after trunc nolen chunktrunc
// Others: slow ("delayMs" before the effect; the same key meanwhile is 409 in_flight); rollback ("count": the effects of
// the last so many changing requests are forgotten at once, keys as well). Modes without effect take "delayMs" too.

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <memory>

class QTcpSocket;

namespace companion {

namespace sandbox {
struct HttpRequest;
struct HttpAnswer;
struct Fault;
} // namespace sandbox

/// One service. Not thread-safe: every call on the thread it lives on.
class Sandbox : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString key = QStringLiteral("demo-key");
        QString stateFile; ///< Empty: memory only.
        bool keyCheck = true;
        int latencyMs = 0;
    };

    explicit Sandbox(QObject *parent = nullptr);
    explicit Sandbox(const Options &options, QObject *parent = nullptr);
    ~Sandbox() override;

    /// Loopback; 0 takes a free port. False: port taken, or the state file cannot be opened.
    bool listen(quint16 port = 0);
    /// Connections are refused until the next listen(port()). Open ones are cut.
    void close();
    quint16 port() const { return m_port; }
    QUrl url() const; ///< `http://127.0.0.1:PORT`, the value of «Адрес сервера».
    QString key() const;

    QJsonObject state(bool withLedger = true) const;
    QJsonArray ledger(qint64 after = 0) const;
    QByteArray ledgerJson(qint64 after) const;
    /// Code of the last SMS to this phone; empty when none is waited for.
    QString smsCode(const QString &phone) const;

    /// Empty, or what is wrong with the order.
    QString setFault(const QJsonObject &order);
    void clearFaults();
    QJsonArray faults() const;
    int rollback(int count);
    void reset();
    /// Empty: the phone is not E.164.
    QJsonObject addCustomer(const QJsonObject &customer);
    QJsonObject writeProfile(const QString &name, const QJsonObject &document);
    /// Empty, or the name of the member that is unknown or of a wrong type.
    QString configure(const QJsonObject &changes);

Q_SIGNALS:
    /// After the entry is in the ledger, before the answer is written.
    void requestSeen(const QJsonObject &entry);

private:
    struct Parts;

    void receive(sandbox::HttpRequest request, const QPointer<QTcpSocket> &socket);
    void process(const sandbox::HttpRequest &request, const QPointer<QTcpSocket> &socket,
                 const sandbox::Fault &fault);
    QJsonObject ledgerEntry(const sandbox::HttpRequest &request, const sandbox::HttpAnswer &answer,
                            const sandbox::Fault &fault) const;
    void send(const sandbox::HttpRequest &request, const QPointer<QTcpSocket> &socket,
              const sandbox::HttpAnswer &answer);
    void loadDemoData();
    QJsonObject counts() const;

    std::unique_ptr<Parts> m_parts;
    quint16 m_port = 0;
};

} // namespace companion
