// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/plaziussandboxthread.h"
#include "tests/sandbox/plazius/plaziustestclient.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace companion;
using namespace companion::plaziustest;
using namespace Qt::StringLiterals;

namespace {

const QString vera = u"+79165550001"_s;

} // namespace

/// Every fault of the reference server: what meets the wire, and what happened to the state.
class TestPlaziusSandboxFaults : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PlaziusSandboxThread> m_box;
    std::unique_ptr<PlaziusTestClient> m_client;
    QByteArray m_id;

    void fault(const QJsonObject &order) const { QCOMPARE(m_box->setFault(order), QString()); }
    QString state() const { return m_box->order(QString::fromLatin1(m_id)).value(u"state"_s).toString(); }
    QJsonObject lastEntry() const { return m_box->ledger().last().toObject(); }
    BatchResult checkInExample(int timeoutMs = 5000)
    {
        return m_client->batch(checkIn(m_id, exampleOrder(m_id)), {}, timeoutMs);
    }
    QList<Part> payParts(const QByteArray &transaction) const
    {
        return {{"PUT", "order", exampleOrder(m_id)},
                {"POST", "order/appliedDiscounts?" + orderArgument(m_id), "[]"},
                {"POST", payTarget("pay", m_id, transaction), points("40.00")}};
    }

private Q_SLOTS:
    void init()
    {
        m_box = std::make_unique<PlaziusSandboxThread>();
        m_client = std::make_unique<PlaziusTestClient>(m_box->url());
        QCOMPARE(m_client->openSession().status, 200);
        m_id = newGuid();
    }

    void outerStatuses_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {401, 403, 404, 408, 425, 429, 500, 502, 503})
            QTest::addRow("%d", status) << status;
    }

    void outerStatuses()
    {
        QFETCH(int, status);
        fault({{u"mode"_s, QString::number(status)}, {u"retryAfter"_s, 30}, {u"count"_s, 1}});
        const Http refused = checkInExample().http;
        QCOMPARE(refused.status, status);
        QCOMPARE(refused.header("Retry-After"), QByteArray("30"));
        QVERIFY(refused.header("Content-Type").startsWith("text/html"));
        QCOMPARE(state(), QString());
        QCOMPARE(lastEntry().value(u"fault"_s).toString(), QString::number(status));
        QCOMPARE(lastEntry().value(u"parts"_s).toArray().first().toObject().value(u"executed"_s), QJsonValue(false));
        QCOMPARE(checkInExample().http.status, 200);
        fault({{u"mode"_s, u"status"_s}, {u"status"_s, status}, {u"executed"_s, true}, {u"text"_s, u"later"_s}});
        m_id = newGuid();
        QVERIFY(checkInExample().http.body.contains("later"));
        QCOMPARE(state(), u"NotFixed"_s);
    }

    void PZ_44_answersOfSomethingElse_data()
    {
        QTest::addColumn<QJsonObject>("order");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        using B = QByteArray;
        QTest::newRow("page") << QJsonObject{{u"mode"_s, u"html200"_s}} << 200 << B("text/html; charset=utf-8");
        QTest::newRow("redirect") << QJsonObject{{u"mode"_s, u"redirect"_s}} << 302 << B("text/html; charset=utf-8");
        QTest::newRow("redirect307") << QJsonObject{{u"mode"_s, u"redirect"_s}, {u"status"_s, 307}} << 307
                                     << B("text/html; charset=utf-8");
        QTest::newRow("json") << QJsonObject{{u"mode"_s, u"otherJson"_s}} << 200 << B("application/json");
    }

    void PZ_44_answersOfSomethingElse()
    {
        QFETCH(QJsonObject, order);
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        order.insert(u"call"_s, u"any"_s);
        fault(order);
        QList<Http> answers{checkInExample().http, m_client->get("/api/"),
                            m_client->get("/api/session?userId=shop-12&userSecret=demo-secret")};
        for (const Http &answer : std::as_const(answers)) {
            QCOMPARE(answer.status, status);
            QCOMPARE(answer.header("Content-Type"), type);
            QCOMPARE(answer.header("Location").isEmpty(), status == 200);
        }
        QCOMPARE(state(), QString());
    }

    void PZ_27_linkCheckByAPage()
    {
        fault({{u"mode"_s, u"html200"_s}, {u"call"_s, u"link"_s}});
        const Http answer = m_client->get("/api/");
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.body.isEmpty());
        QCOMPARE(checkInExample().http.status, 200);
    }

    void faultOfTheSessionOnly()
    {
        fault({{u"mode"_s, u"503"_s}, {u"call"_s, u"session"_s}, {u"count"_s, 1}});
        QCOMPARE(checkInExample().http.status, 200);
        const QByteArray key = m_client->session();
        QCOMPARE(m_client->openSession().status, 503);
        QCOMPARE(m_client->openSession().status, 200);
        QVERIFY(m_client->session() != key);
    }

    void PZ_30_sessionsEndAtOnce()
    {
        fault({{u"mode"_s, u"expireSession"_s}, {u"count"_s, 1}});
        QCOMPARE(checkInExample().http.status, 401);
        QCOMPARE(checkInExample().http.status, 401); // Not this batch only: the key is gone.
        QCOMPARE(state(), QString());
        m_client->openSession();
        QCOMPARE(checkInExample().http.status, 200);
        QCOMPARE(m_box->violations(), QStringList());
    }

    void afterAndCountAndCall()
    {
        fault({{u"mode"_s, u"500"_s}, {u"call"_s, u"order/pay"_s}, {u"after"_s, 2}, {u"count"_s, 1}});
        fault({{u"mode"_s, u"502"_s}, {u"call"_s, u"PUT order/pay"_s}});
        checkInExample();
        const QByteArray transaction = newGuid();
        QCOMPARE(m_client->batch(payParts(transaction)).http.status, 200);
        QCOMPARE(m_client->batch(payParts(transaction)).http.status, 500);
        QCOMPARE(m_client->batch(payParts(transaction)).http.status, 200);
        const QJsonObject first = m_box->state(false).value(u"faults"_s).toArray().first().toObject();
        QCOMPARE(first.value(u"seen"_s).toInt(), 3);
        QCOMPARE(first.value(u"used"_s).toInt(), 1);
        m_box->clearFaults();
        QCOMPARE(m_box->state(false).value(u"faults"_s).toArray(), QJsonArray());
    }

    void PZ_33_errorParts_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QByteArray>("body");
        const QByteArray text = "Баланс изменился";
        QTest::newRow("string") << u"string"_s << '"' + text + '"';
        QTest::newRow("object") << u"object"_s << "{\"Message\":\"" + text + "\"}";
        QTest::newRow("plain") << u"plain"_s << text;
        QTest::newRow("html") << u"html"_s << "<html><body><h1>" + text + "</h1></body></html>";
        QTest::newRow("empty") << u"empty"_s << QByteArray();
    }

    void PZ_33_errorParts()
    {
        QFETCH(QString, form);
        QFETCH(QByteArray, body);
        checkInExample();
        QJsonObject order{{u"mode"_s, u"error"_s},    {u"call"_s, u"order/pay"_s}, {u"status"_s, 422},
                          {u"reason"_s, u"why not"_s}, {u"text"_s, u"Баланс изменился"_s}, {u"form"_s, form},
                          {u"count"_s, 1}};
        fault(order);
        const QList<PartResult> parts = m_client->batch(payParts(newGuid())).parts;
        QCOMPARE(parts.size(), 3);
        QCOMPARE(parts.at(1).status, 204);
        QCOMPARE(parts.at(2).status, 422);
        QCOMPARE(parts.at(2).reason, QByteArray("why not"));
        QCOMPARE(parts.at(2).body, body);
        QCOMPARE(m_box->balance(vera), 50000);
        order.insert(u"executed"_s, true);
        fault(order);
        QCOMPARE(m_client->batch(payParts(newGuid())).parts.at(2).status, 422);
        QCOMPARE(m_box->balance(vera), 46000);
    }

    void missingParts()
    {
        checkInExample();
        fault({{u"mode"_s, u"missing"_s},
               {u"call"_s, u"order/appliedDiscounts"_s},
               {u"executed"_s, false},
               {u"count"_s, 1}});
        QCOMPARE(m_client->batch(payParts(newGuid())).parts.size(), 1);
        QCOMPARE(m_box->balance(vera), 50000);
        fault({{u"mode"_s, u"missing"_s}, {u"call"_s, u"order/appliedDiscounts"_s}});
        const BatchResult result = m_client->batch(payParts(newGuid()));
        QCOMPARE(result.parts.size(), 1);
        QVERIFY(result.http.body.endsWith("--\r\n"));
        QCOMPARE(m_box->balance(vera), 46000);
    }

    void unreadableParts_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QByteArray>("mark");
        QTest::newRow("type") << u"type"_s << QByteArray("Content-Type: text/plain\r\n\r\nHTTP/1.1 204");
        QTest::newRow("length") << u"length"_s << QByteArray("Content-Length: 1000\r\n");
        QTest::newRow("status") << u"status"_s << QByteArray("HTTP/1.1 OK 200\r\n");
        QTest::newRow("json") << u"json"_s << QByteArray("\r\n\r\n{\"broken\":\r\n");
    }

    void unreadableParts()
    {
        QFETCH(QString, how);
        QFETCH(QByteArray, mark);
        checkInExample();
        fault({{u"mode"_s, u"unreadable"_s}, {u"call"_s, u"order/pay"_s}, {u"how"_s, how}});
        const QByteArray body = m_client->batch(payParts(newGuid())).http.body;
        QVERIFY2(body.contains(mark), body.constData());
        QCOMPARE(m_box->balance(vera), 46000);
    }

    void surplusAndForeignValues()
    {
        fault({{u"mode"_s, u"surplus"_s}, {u"parts"_s, 2}, {u"count"_s, 1}});
        QCOMPARE(checkInExample().parts.size(), 11);
        fault({{u"mode"_s, u"value"_s}, {u"call"_s, u"PUT order"_s}, {u"body"_s, u"\"another\""_s}, {u"count"_s, 1}});
        QCOMPARE(checkInExample().parts.at(1).body, QByteArray("\"another\""));
        QCOMPARE(state(), u"NotFixed"_s);
    }

    void dropBeforeAndAfter()
    {
        fault({{u"mode"_s, u"dropBefore"_s}, {u"count"_s, 1}});
        QCOMPARE(checkInExample().http.status, 0);
        QCOMPARE(state(), QString());
        QCOMPARE(lastEntry().value(u"status"_s).toInt(-1), 0);
        fault({{u"mode"_s, u"dropAfter"_s}, {u"count"_s, 1}});
        QCOMPARE(checkInExample().http.status, 0);
        QCOMPARE(state(), u"NotFixed"_s);
        QCOMPARE(checkInExample().http.status, 200);
    }

    void lateEffectAndLateAnswer()
    {
        QElapsedTimer clock;
        clock.start();
        fault({{u"mode"_s, u"hangBefore"_s}, {u"delayMs"_s, 1500}, {u"count"_s, 1}});
        QCOMPARE(checkInExample(150).http.status, 0);
        QCOMPARE(state(), QString()); // The client is gone, the effect comes later all the same.
        QTRY_COMPARE(state(), u"NotFixed"_s);
        QVERIFY(clock.elapsed() >= 1490);
        m_id = newGuid();
        fault({{u"mode"_s, u"hangAfter"_s}, {u"count"_s, 1}});
        QCOMPARE(checkInExample(150).http.status, 0);
        QCOMPARE(state(), u"NotFixed"_s);
        clock.restart();
        fault({{u"mode"_s, u"slow"_s}, {u"delayMs"_s, 200}, {u"count"_s, 1}});
        QCOMPARE(checkInExample().http.status, 200);
        QVERIFY(clock.elapsed() >= 190);
    }

    void aCancelledPayThatComesLateDoesNothing()
    {
        checkInExample();
        const QByteArray transaction = newGuid();
        fault({{u"mode"_s, u"hangBefore"_s}, {u"delayMs"_s, 1500}, {u"call"_s, u"order/pay"_s}, {u"count"_s, 1}});
        QCOMPARE(m_client->batch(payParts(transaction), {}, 100).http.status, 0);
        QCOMPARE(m_client->call("POST", payTarget("cancelPay", m_id, transaction)).status, 204);
        QTRY_COMPARE(lastEntry().value(u"fault"_s).toString(), u"hangBefore"_s);
        QCOMPARE(m_box->balance(vera), 50000);
        QCOMPARE(state(), u"NotFixed"_s);
    }

    void dribbledAnswerIsWhole()
    {
        QElapsedTimer clock;
        clock.start();
        fault({{u"mode"_s, u"dribble"_s}, {u"bytes"_s, 200}, {u"delayMs"_s, 30}});
        const BatchResult result = checkInExample();
        QCOMPARE(result.parts.size(), 9);
        QVERIFY(clock.elapsed() >= 30 * (result.http.body.size() / 200));
    }

    void PZ_43_cutAnswers_data()
    {
        QTest::addColumn<QString>("framing");
        QTest::newRow("length") << u"length"_s;
        QTest::newRow("none") << u"none"_s;
        QTest::newRow("chunked") << u"chunked"_s;
    }

    void PZ_43_cutAnswers()
    {
        QFETCH(QString, framing);
        const QJsonObject order{{u"mode"_s, u"cut"_s}, {u"framing"_s, framing}, {u"count"_s, 1}};
        QJsonObject without = order;
        without.insert(u"executed"_s, false);
        fault(without);
        const Http empty = checkInExample().http;
        QCOMPARE(empty.body, "--" + m_client->boundary() + "\r\n");
        QCOMPARE(state(), QString());
        fault(order);
        const Http half = checkInExample().http;
        QCOMPARE(half.status, 200);
        QCOMPARE(half.whole, framing == u"none"); // Without a length a cut looks like an end.
        QVERIFY(half.body.contains("HTTP/1.1 200 OK"));
        QVERIFY(!half.body.contains(m_client->boundary() + "--"));
        QCOMPARE(state(), u"NotFixed"_s);
        QJsonObject inPay = order;
        inPay.insert(u"call"_s, u"order/pay"_s);
        fault(inPay);
        const BatchResult cut = m_client->batch(payParts(newGuid()));
        QCOMPARE(cut.parts.size(), 2); // The parts before it are complete.
        QCOMPARE(cut.http.body.count("--" + m_client->boundary() + "\r\n"), 3);
        QCOMPARE(m_box->balance(vera), 46000);
        QJsonObject early = order;
        early.insert(u"at"_s, 5);
        fault(early);
        QCOMPARE(checkInExample().http.body.size(), 5);
    }

    void PZ_42_legalShapes_data()
    {
        QTest::addColumn<QStringList>("shapes");
        QTest::addColumn<QByteArray>("there");
        QTest::addColumn<QByteArray>("notThere");
        using B = QByteArray;
        QTest::newRow("lf") << QStringList{u"lf"_s} << B("--batch-1\nContent-Type") << B("\r");
        QTest::newRow("mixedEnds") << QStringList{u"mixedEnds"_s} << B("200 OK\nContent") << B();
        QTest::newRow("otherBoundary") << QStringList{u"otherBoundary"_s} << B("--reply.batch-1_x'b\r\n")
                                       << B("--batch-1\r\n");
        QTest::newRow("blankLines") << QStringList{u"blankLines"_s} << B("\r\n\r\n\r\n\r\nHTTP/1.1 200") << B();
        QTest::newRow("noPartHeaders") << QStringList{u"noPartHeaders"_s} << B("--batch-1\r\nHTTP/1.1 200 OK\r\n")
                                       << B("msgtype=response");
        QTest::newRow("innerLength") << QStringList{u"innerLength"_s} << B("Content-Length: 38\r\n\r\n\"") << B();
        QTest::newRow("preamble") << QStringList{u"preamble"_s} << B("--batch-10 is not a delimiter") << B();
        QTest::newRow("epilogue") << QStringList{u"epilogue"_s} << B("--batch-1--\r\n\r\nHTTP/1.1 500") << B();
        QTest::newRow("chunked") << QStringList{u"chunked"_s} << B("--batch-1--\r\n") << B();
        QTest::newRow("noClosing") << QStringList{u"noClosing"_s} << B("--batch-1\r\n") << B("--batch-1--");
        QTest::newRow("statusOnly") << QStringList{u"statusOnly"_s} << B("204 No Content\r\n--batch-1\r\n") << B();
        QTest::newRow("many") << QStringList{u"lf"_s, u"otherBoundary"_s, u"blankLines"_s, u"noPartHeaders"_s,
                                             u"innerLength"_s, u"preamble"_s, u"chunked"_s}
                              << B("--reply.batch-1_x'b \t\n\n\nHTTP/1.1 200 OK\n"
                                   "Content-Type: application/json; charset=utf-8\nContent-Length: 38\n\n\"")
                              << B("\r");
    }

    void PZ_42_legalShapes()
    {
        QFETCH(QStringList, shapes);
        QFETCH(QByteArray, there);
        QFETCH(QByteArray, notThere);
        if (shapes.size() == 1)
            fault({{u"mode"_s, shapes.first()}});
        else
            fault({{u"mode"_s, u"shape"_s}, {u"shapes"_s, QJsonArray::fromStringList(shapes)}});
        const BatchResult result = checkInExample();
        QVERIFY(result.http.whole);
        QVERIFY2(result.http.body.contains(there), result.http.body.constData());
        QVERIFY(notThere.isEmpty() || !result.http.body.contains(notThere));
        QCOMPARE(result.http.header("Transfer-Encoding") == "chunked", shapes.contains(u"chunked"_s));
        const bool lastIsOpen = shapes.contains(u"noClosing"_s);
        QCOMPARE(result.parts.size(), lastIsOpen ? 8 : 9);
        QCOMPARE(result.parts.at(0).status, 200);
        QCOMPARE(result.parts.at(1).text().toLatin1(), m_id);
        QCOMPARE(result.parts.at(2).status, 204);
        QCOMPARE(result.parts.at(2).body, QByteArray());
        QCOMPARE(state(), u"NotFixed"_s);
    }

    void innerLengthIsInBytes()
    {
        fault({{u"mode"_s, u"innerLength"_s}});
        const QByteArray body = m_client->batch({{"GET", byCard}, {"GET", "user/data", userReference}}).http.body;
        const Http answer{200, {{"Content-Type", "multipart/mixed; boundary=batch-1"}}, body, true};
        const QByteArray data = PlaziusTestClient::readParts(answer).at(1).body;
        QVERIFY(data.contains("Вера"));
        QVERIFY(body.contains("Content-Length: " + QByteArray::number(data.size()) + "\r\n\r\n{"));
    }

    void mediaTypes()
    {
        fault({{u"mode"_s, u"noBoundary"_s}, {u"count"_s, 1}});
        QCOMPARE(checkInExample().http.header("Content-Type"), QByteArray("multipart/mixed"));
        fault({{u"mode"_s, u"mediaType"_s}, {u"count"_s, 1}});
        QVERIFY(checkInExample().http.header("Content-Type").startsWith("multipart/related; boundary=\"batch-"));
        fault({{u"mode"_s, u"mediaType"_s}, {u"type"_s, u"application/json"_s}, {u"count"_s, 1}});
        QCOMPARE(checkInExample().http.header("Content-Type"), QByteArray("application/json"));
        fault({{u"mode"_s, u"bareBoundary"_s}, {u"count"_s, 1}});
        const QByteArray bare = checkInExample().http.header("Content-Type");
        QCOMPARE(bare, "Multipart/Mixed;charset=utf-8 ; Boundary = " + m_client->boundary());
        QCOMPARE(state(), u"NotFixed"_s);
    }

    void gzipIsInflatedByAnHttpLayer()
    {
        fault({{u"mode"_s, u"shape"_s}, {u"shapes"_s, QJsonArray{u"gzip"_s, u"chunked"_s}}});
        const QByteArray body = m_client->batchBody(checkIn(m_id, exampleOrder(m_id)));
        QNetworkRequest request(QUrl(m_box->url().toString() + u"/api/front/v2/batch"_s));
        const QList<QByteArray> lines = m_client->batchRequest(body).split('\n');
        for (const QByteArray &line : lines.mid(2)) { // Without the request line and Host.
            if (line.trimmed().isEmpty())
                break;
            request.setRawHeader(line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 1).trimmed());
        }
        QNetworkAccessManager manager;
        const std::unique_ptr<QNetworkReply> reply(manager.post(request, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
        Http answer{200, {{"Content-Type", reply->rawHeader("Content-Type")}}, reply->readAll(), true};
        QCOMPARE(PlaziusTestClient::readParts(answer).size(), 9);
        const Http raw = checkInExample().http; // What a plain socket sees is compressed.
        QCOMPARE(raw.header("Content-Encoding"), QByteArray("gzip"));
        QVERIFY(raw.body.startsWith("\x1f\x8b"));
        QCOMPARE(m_box->violations(), QStringList());
    }

    void bigAnswer()
    {
        fault({{u"mode"_s, u"big"_s}, {u"bytes"_s, 6 << 20}});
        const Http answer = checkInExample().http;
        QVERIFY(answer.whole);
        QVERIFY(answer.body.size() > 6 << 20);
        QVERIFY(answer.body.endsWith("   "));
    }

    void clocks()
    {
        const auto secondsOff = [this] {
            const QByteArray date = m_client->get("/api/").header("Date");
            const QString form = u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s;
            const QDateTime moment = QLocale::c().toDateTime(QString::fromLatin1(date), form);
            return QDateTime::currentDateTimeUtc().secsTo(QDateTime(moment.date(), moment.time(), Qt::UTC));
        };
        QVERIFY(std::abs(secondsOff()) < 5);
        fault({{u"mode"_s, u"dateSkew"_s}, {u"seconds"_s, -600}, {u"call"_s, u"any"_s}, {u"count"_s, 1}});
        QVERIFY(std::abs(secondsOff() + 600) < 5);
        m_box->call([](PlaziusSandbox &box) { box.configure({{u"dateSkewSec"_s, 3600}}); });
        QVERIFY(std::abs(secondsOff() - 3600) < 5);
        fault({{u"mode"_s, u"noDate"_s}, {u"call"_s, u"link"_s}});
        QCOMPARE(m_client->get("/api/").header("Date"), QByteArray());
    }

    void latencyIsOfTheAnswerOnly()
    {
        m_box->call([](PlaziusSandbox &box) { box.configure({{u"latencyMs"_s, 3000}}); });
        QCOMPARE(checkInExample(100).http.status, 0);
        QCOMPARE(state(), u"NotFixed"_s);
    }

    void wrongOrdersAreRefused()
    {
        QVERIFY(!m_box->setFault({{u"mode"_s, u"nonsense"_s}}).isEmpty());
        QVERIFY(!m_box->setFault({{u"mode"_s, u"shape"_s}, {u"shapes"_s, QJsonArray{u"nonsense"_s}}}).isEmpty());
        QCOMPARE(m_box->setFault({{u"mode"_s, u"error"_s}, {u"params"_s, QJsonObject{{u"status"_s, 418}}}}), QString());
        const QList<PartResult> parts = checkInExample().parts;
        QCOMPARE(parts.last().status, 418);
        QCOMPARE(parts.at(7).status, 200);
    }

    void serverThatIsAwayComesBackAtTheSamePort()
    {
        checkInExample();
        m_box->call([](PlaziusSandbox &box) { box.close(); });
        QCOMPARE(m_client->get("/api/").status, 0);
        bool again = false;
        m_box->call([&](PlaziusSandbox &box) { again = box.listen(box.port()); });
        QVERIFY(again);
        QCOMPARE(m_client->get("/api/").status, 204);
        QCOMPARE(state(), u"NotFixed"_s);
    }
};

QTEST_GUILESS_MAIN(TestPlaziusSandboxFaults)
#include "tst_plaziussandboxfaults.moc"
