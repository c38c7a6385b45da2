// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/faults.h"
#include "tests/sandbox/sandbox.h"
#include "tests/sandbox/sandboxthread.h"
#include "tests/sandbox/testclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSet>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace companion;
using namespace companion::sandboxtest;

namespace {

const QString requests = QStringLiteral("/cashback-requests");

QJsonObject fault(const char *mode, const QJsonObject &params = {})
{
    QJsonObject order = params;
    order.insert(QStringLiteral("mode"), QString::fromLatin1(mode));
    return order;
}

QJsonObject param(const char *name, const QJsonValue &value)
{
    return {{QString::fromLatin1(name), value}};
}

} // namespace

/// Each fault mode: what is answered, and whether the effect happened.
class TestSandboxFaults : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<TestClient> m_client;
    QSet<QString> m_shown; ///< Modes that a row of this file covers.

    Answer sale(const QByteArray &uid = TestClient::newUuid(), const QByteArray &key = TestClient::newUuid())
    {
        return m_client->post(requests, saleReceipt(uid), key);
    }
    qsizetype effects() const
    {
        return m_sandbox->state(false).value(QStringLiteral("requests")).toArray().size();
    }
    void order(const QJsonObject &fault)
    {
        QCOMPARE(m_sandbox->setFault(fault), QString());
        m_shown.insert(fault.value(QStringLiteral("mode")).toString());
    }
    /// Bytes of one answer until the server closes, or nothing more comes.
    QByteArray raw(const QByteArray &request, bool *closed)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_sandbox->port());
        socket.write(request);
        QByteArray got;
        *closed = QTest::qWaitFor(
            [&] {
                got += socket.readAll();
                return socket.state() == QAbstractSocket::UnconnectedState;
            },
            500);
        return got;
    }

private Q_SLOTS:
    void init()
    {
        m_sandbox = std::make_unique<Sandbox>();
        QVERIFY(m_sandbox->listen());
        m_client = std::make_unique<TestClient>(m_sandbox->url());
    }

    void answers_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("genuine");
        QTest::addColumn<int>("effects");
        const QString none;
        const auto row = [](const char *name, const QJsonObject &f, int status, const char *code, bool genuine, int effects) {
            QTest::newRow(name) << f << status << QString::fromLatin1(code) << genuine << effects;
        };
        row("A1_500_before", fault("500_before"), 500, "internal_error", true, 0);
        row("A1_502", fault("502"), 502, "", false, 0);
        row("A1_503", fault("503"), 503, "unavailable", true, 0);
        row("A1_503_gateway", fault("503_gateway"), 503, "", false, 0);
        row("A1_504", fault("504"), 504, "", false, 0);
        row("A2_500_after", fault("500_after"), 500, "internal_error", true, 1);
        row("502_after", fault("502_after"), 502, "", false, 1);
        row("A3_429", fault("429"), 429, "rate_limited", true, 0);
        row("A4_401", fault("401"), 401, "unauthorized", true, 0);
        row("A4_403", fault("403"), 403, "forbidden", true, 0);
        row("A4_403_bare", fault("403", param("bare", true)), 403, "", false, 0);
        row("A5_404", fault("404"), 404, "", false, 0);
        row("A5_405", fault("405"), 405, "", false, 0);
        row("A5_410", fault("410"), 410, "", false, 0);
        row("404_problem", fault("404", param("code", QStringLiteral("not_supported"))), 404, "not_supported", true, 0);
        row("511", fault("511"), 511, "", false, 0);
        row("N10_html200", fault("html200"), 200, "", false, 0);
        row("N10_redir", fault("redir"), 302, "", false, 0);
        row("N11_redir_307", fault("redir", param("status", 307)), 307, "", false, 0);
        row("not_brevix", fault("not_brevix"), 200, "", false, 0);
        row("A10_no_user", fault("no_user"), 404, "customer_not_found", true, 0);
        row("A11_all_reject", fault("all_reject"), 422, "validation_failed", true, 0);
        row("A12_422", fault("422", param("code", QStringLiteral("category_unknown"))), 422, "category_unknown", true, 0);
        row("A12_codeToCome", fault("422", {{QStringLiteral("code"), QStringLiteral("moon_phase")},
                                            {QStringLiteral("status"), 422}}), 422, "moon_phase", true, 0);
        row("A13_409_exists", fault("409_exists"), 409, "receipt_exists", true, 1);
        row("A14_409_inflight", fault("409_inflight"), 409, "in_flight", true, 0);
        row("A15_422_key", fault("422_key"), 422, "idempotency_key_reused", true, 0);
        row("status_425", fault("status", param("status", 425)), 425, "", false, 0);
        row("no_api_header", fault("no_api_header"), 201, "", false, 1);
        row("no_request_id", fault("no_request_id"), 201, "", false, 1);
        row("A18_wrong_echo_requestId", fault("wrong_echo", param("what", QStringLiteral("requestId"))), 201, "", false, 1);
        row("big", fault("big", param("bytes", 100000)), 201, "", true, 1);
        row("missing_fields", fault("missing_fields"), 201, "", true, 1);
        row("wrong_types", fault("wrong_types"), 201, "", true, 1);
        row("no_date", fault("no_date"), 201, "", true, 1);
    }

    void answers()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(bool, genuine);
        QFETCH(int, effects);
        order(fault);
        const Answer answer = sale();
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.code(), code);
        const bool isGenuine =
            answer.header("X-Brevix-Api") == "1" && answer.header("X-Request-Id") == m_client->lastRequestId();
        QCOMPARE(isGenuine, genuine);
        QCOMPARE(this->effects(), effects);
        const QJsonObject entry = m_sandbox->ledger().last().toObject();
        QCOMPARE(entry.value(QStringLiteral("fault")), fault.value(QStringLiteral("mode")));
        QCOMPARE(entry.value(QStringLiteral("effect")).toString() == u"created", effects == 1);
        m_sandbox->clearFaults();
        QCOMPARE(sale().status, 201);
    }

    void A3_retryAfterIsAnyText_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("number") << QJsonValue(5);
        QTest::newRow("day") << QJsonValue(QStringLiteral("86400"));
        QTest::newRow("negative") << QJsonValue(QStringLiteral("-1"));
        QTest::newRow("date") << QJsonValue(QStringLiteral("Thu, 20 Mar 2025 06:02:10 GMT"));
        QTest::newRow("garbage") << QJsonValue(QStringLiteral("soon"));
    }

    void A3_retryAfterIsAnyText()
    {
        QFETCH(QJsonValue, value);
        for (const char *mode : {"429", "503", "503_gateway", "409_inflight"}) {
            m_sandbox->clearFaults();
            order(fault(mode, {{QStringLiteral("retryAfter"), value}}));
            QCOMPARE(sale().header("Retry-After"), value.toVariant().toString().toLatin1());
        }
    }

    void N11_redirectCarriesItsLocation()
    {
        order(fault("redir", {{QStringLiteral("status"), 308},
                              {QStringLiteral("location"), QStringLiteral("http://127.0.0.1:9/x")}}));
        const Answer answer = sale();
        QCOMPARE(answer.status, 308);
        QCOMPARE(answer.header("Location"), QByteArray("http://127.0.0.1:9/x"));
    }

    void proxyWantsAPassword()
    {
        order(fault("407"));
        bool closed = false;
        const QByteArray got = raw("GET /api/v1/ping HTTP/1.1\r\nHost: a\r\n\r\n", &closed);
        QVERIFY(got.startsWith("HTTP/1.1 407 "));
        QVERIFY(got.contains("Proxy-Authenticate: Basic"));
    }

    void A6_cutBodies_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("trunc") << QByteArray("trunc") << QByteArray("Content-Length: ");
        QTest::newRow("nolen") << QByteArray("nolen") << QByteArray("Connection: close");
        QTest::newRow("chunktrunc") << QByteArray("chunktrunc") << QByteArray("Transfer-Encoding: chunked");
    }

    void A6_cutBodies()
    {
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, head);
        order(fault(mode.constData()));
        bool closed = false;
        const QByteArray got = raw("GET /api/v1/ping/none HTTP/1.1\r\nHost: a\r\n\r\n", &closed);
        QVERIFY(closed);
        QVERIFY(got.startsWith("HTTP/1.1 404 "));
        QVERIFY(got.contains(head));
        const QByteArray json = got.mid(got.indexOf("\r\n\r\n") + 4);
        QVERIFY(json.contains('{') && !json.contains('}'));
    }

    void dropsCloseWithoutAByte()
    {
        for (const char *mode : {"drop_before", "drop_after"}) {
            m_sandbox->clearFaults();
            order(fault(mode));
            bool closed = false;
            QCOMPARE(raw("GET /api/v1/ping HTTP/1.1\r\nHost: a\r\n\r\n", &closed), QByteArray());
            QVERIFY(closed);
        }
        m_sandbox->clearFaults();
        const QByteArray uid = TestClient::newUuid();
        const QByteArray key = TestClient::newUuid();
        order(fault("drop_after", param("count", 10)));
        sale(uid, key);
        QCOMPARE(effects(), 1);
        m_sandbox->clearFaults();
        QCOMPARE(sale(uid, key).header("Idempotency-Replayed"), QByteArray("true"));
    }

    void A9_brokenJson()
    {
        order(fault("deep_json", param("depth", 5000)));
        QVERIFY(sale().body.contains(QByteArray(5000, '[')));
        m_sandbox->clearFaults();
        order(fault("bad_json"));
        QJsonParseError error;
        QJsonDocument::fromJson(sale().body, &error);
        QVERIFY(error.error != QJsonParseError::NoError);
        m_sandbox->clearFaults();
        order(fault("dup_keys"));
        QCOMPARE(sale().body.count("\"externalId\":"), 2);
        m_sandbox->clearFaults();
        order(fault("missing_fields", {{QStringLiteral("fields"), QJsonArray{QStringLiteral("id")}}}));
        const Answer answer = sale();
        QVERIFY(!answer.json.contains(QStringLiteral("id")));
        QVERIFY(answer.json.contains(QStringLiteral("externalId")));
        m_sandbox->clearFaults();
        order(fault("wrong_content_type"));
        QCOMPARE(sale().header("Content-Type"), QByteArray("text/html"));
        QCOMPARE(effects(), 5);
    }

    void A8_big()
    {
        order(fault("big", param("bytes", 20 << 20)));
        const Answer answer = sale();
        QCOMPARE(answer.error, QNetworkReply::NoError);
        QVERIFY(answer.body.size() > (20 << 20));
        QVERIFY(!answer.json.isEmpty());
        m_sandbox->clearFaults();
        order(fault("deflate_bomb", param("bytes", 8 << 20)));
        const Answer bomb = sale();
        QVERIFY(bomb.body.size() > (8 << 20));
        QCOMPARE(bomb.header("Content-Encoding"), QByteArray("deflate"));
    }

    void A18_wrongEcho()
    {
        const QByteArray uid = TestClient::newUuid();
        order(fault("wrong_echo"));
        const Answer answer = sale(uid);
        QCOMPARE(answer.status, 201);
        QVERIFY(!answer.text("externalId").isEmpty());
        QVERIFY(answer.text("externalId").toLatin1() != uid);
    }

    void A20_date()
    {
        order(fault("date", param("seconds", 7200)));
        const Answer answer = m_client->get(QStringLiteral("/status"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(answer.header("Date")).chopped(4),
                                                       QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"));
        QVERIFY(qAbs(now.addSecs(7200).toSecsSinceEpoch() - QDateTime(date.date(), date.time(), Qt::UTC).toSecsSinceEpoch()) <= 2);
        QVERIFY(qAbs(now.secsTo(QDateTime::fromString(answer.text("time"), Qt::ISODateWithMs)) - 7200) <= 2);
    }

    void A21_evil()
    {
        order(fault("evil"));
        const QJsonObject body{{QStringLiteral("phone"), QStringLiteral("+79123456789")}};
        const QString path = QStringLiteral("/customers/lookup");
        QVERIFY(m_client->post(path, body).text("lastName").startsWith(u"<img src="));
        m_sandbox->clearFaults();
        order(fault("evil", param("kind", QStringLiteral("rtl"))));
        QVERIFY(m_client->post(path, body).text("firstName").contains(QChar(0x202e)));
        m_sandbox->clearFaults();
        order(fault("evil", param("kind", QStringLiteral("long"))));
        QCOMPARE(m_client->post(path, body).text("firstName").size(), 1 << 20);
    }

    void A13_existsForReturns()
    {
        const QString path = requests + u'/' + sale().text("id") + QStringLiteral("/cancellations");
        order(fault("409_exists", param("count", 1)));
        QCOMPARE(m_client->post(path, partReturn(TestClient::newUuid(), 1, QStringLiteral("1"), 45000),
                                TestClient::newUuid()).code(), QStringLiteral("return_exists"));
        order(fault("409_exists", param("code", QStringLiteral("already_cancelled"))));
        const Answer answer = m_client->post(path, wholeReturn(TestClient::newUuid()), TestClient::newUuid());
        QCOMPARE(answer.code(), QStringLiteral("already_cancelled"));
        QCOMPARE(answer.json.value(QStringLiteral("request")).toObject().value(QStringLiteral("status")).toString(),
                 QStringLiteral("cancelled"));
    }

    void N8_hangAfterEffect()
    {
        order(fault("hang_after", {{QStringLiteral("delayMs"), 300}, {QStringLiteral("count"), 1}}));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(sale().status, 201);
        QVERIFY(clock.elapsed() >= 300);
        order(fault("hang_after"));
        const QByteArray bytes = QJsonDocument(saleReceipt(TestClient::newUuid())).toJson();
        const Headers headers = {{"Idempotency-Key", '"' + TestClient::newUuid() + '"'}, {"X-Delivery", "queue"}};
        const Answer hung = m_client->call("POST", requests, bytes, headers, 200);
        QCOMPARE(hung.error, QNetworkReply::OperationCanceledError);
        QCOMPARE(effects(), 2);
    }

    void slowIsBeforeTheEffectAndInFlightMeanwhile()
    {
        order(fault("slow", {{QStringLiteral("delayMs"), 200}, {QStringLiteral("count"), 1}}));
        const QByteArray uid = TestClient::newUuid();
        const QByteArray key = TestClient::newUuid();
        const Headers headers = {{"Idempotency-Key", '"' + key + '"'}, {"X-Delivery", "queue"}};
        const QByteArray bytes = QJsonDocument(saleReceipt(uid)).toJson(QJsonDocument::Compact);
        const std::unique_ptr<QNetworkReply> first(m_client->start("POST", requests, bytes, headers));
        QTest::qWait(50);
        QCOMPARE(effects(), 0);
        const Answer meanwhile = m_client->call("POST", requests, bytes, headers);
        QCOMPARE(meanwhile.code(), QStringLiteral("in_flight"));
        QVERIFY(!meanwhile.header("Retry-After").isEmpty());
        QTRY_VERIFY(first->isFinished());
        QCOMPARE(TestClient::read(*first).status, 201);
        QCOMPARE(m_client->call("POST", requests, bytes, headers).status, 200);
        QCOMPARE(effects(), 1);
    }

    void A17_rollbackForgets()
    {
        const QByteArray uid = TestClient::newUuid();
        const QByteArray key = TestClient::newUuid();
        QCOMPARE(sale().status, 201);
        QCOMPARE(sale(uid, key).status, 201);
        const QByteArray two = "{\"mode\":\"rollback\",\"count\":1}";
        const Answer answer = m_client->call("POST", QStringLiteral("/__fault"), two);
        QCOMPARE(answer.json.value(QStringLiteral("undone")).toInt(), 1);
        QCOMPARE(effects(), 1);
        QCOMPARE(sale(uid, key).status, 201); // The key is forgotten as well.
        QCOMPARE(m_sandbox->rollback(100), 2);
        QCOMPARE(effects(), 0);
        QCOMPARE(m_sandbox->state(false).value(QStringLiteral("customers")).toArray().size(), 13);
    }

    void scopeCountAndAfter()
    {
        order(fault("500_before", {{QStringLiteral("after"), 2}, {QStringLiteral("count"), 1},
                                   {QStringLiteral("method"), QStringLiteral("POST")},
                                   {QStringLiteral("path"), requests}}));
        const QJsonObject look{{QStringLiteral("phone"), QStringLiteral("+79123456789")}};
        QCOMPARE(sale().status, 201);
        QCOMPARE(m_client->post(QStringLiteral("/customers/lookup"), look).status, 200);
        QCOMPARE(m_client->get(requests + QStringLiteral("/q-70001")).status, 200);
        QCOMPARE(sale().status, 500);
        QCOMPARE(sale().status, 201);
        m_sandbox->clearFaults();
        order(fault("all_reject"));
        QCOMPARE(m_client->get(QStringLiteral("/status")).status, 200); // Refusals of business spare the checks.
    }

    void latencyIsAfterTheEffect()
    {
        m_sandbox->configure({{QStringLiteral("latencyMs"), 150}});
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(sale().status, 201);
        QVERIFY(clock.elapsed() >= 150);
    }

    void onAThreadOfItsOwn()
    {
        const SandboxThread thread;
        TestClient client(thread.url());
        QCOMPARE(client.get(QStringLiteral("/status")).status, 200);
        QCOMPARE(thread.setFault(fault("401")), QString());
        QCOMPARE(client.get(QStringLiteral("/status")).status, 401);
        QCOMPARE(thread.ledger().size(), 2);
    }

    /// Last: every mode of the sandbox has a row above.
    void zzEveryModeWasShown()
    {
        QStringList missing;
        for (const QString &mode : sandbox::knownModes()) {
            if (!m_shown.contains(mode))
                missing.append(mode);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
