// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/audit.h"
#include "tests/sandbox/plazius/jsontext.h"
#include "tests/sandbox/plazius/plaziussandboxthread.h"
#include "tests/sandbox/plazius/plaziustestclient.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace companion;
using namespace companion::plaziustest;
using namespace Qt::StringLiterals;

namespace {

const QByteArray zero = "00000000-0000-0000-0000-000000000000";
const QString vera = u"+79165550001"_s;

QByteArray userBy(const QByteArray &credential, const QByteArray &scope)
{
    return "user?credential=" + credential.toPercentEncoding() + "&searchScope=%22" + scope.toPercentEncoding()
        + "%22&batchId=0";
}

/// loyalty-sandbox with a Plazius server; killed with SIGKILL when the object goes.
class Program
{
public:
    explicit Program(const QStringList &arguments)
    {
        m_process.start(QStringLiteral(SANDBOX_PROGRAM), arguments);
        while (m_lines.size() < 2 && m_process.waitForReadyRead(5000)) {
            while (m_process.canReadLine())
                m_lines.append(QString::fromUtf8(m_process.readLine()).trimmed());
        }
    }
    ~Program() { kill(); }
    Q_DISABLE_COPY_MOVE(Program)

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    QString line(int index) const { return m_lines.value(index); }
    QUrl url() const { return QUrl(m_lines.value(1).section(u' ', 3, 3)); }

private:
    QProcess m_process;
    QStringList m_lines;
};

} // namespace

/// Transport, session, form of a batch, identification, control, state file of the reference server.
class TestPlaziusSandbox : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PlaziusSandboxThread> m_box;
    std::unique_ptr<PlaziusTestClient> m_client;

    void configure(const QJsonObject &changes) const
    {
        QString wrong;
        m_box->call([&](PlaziusSandbox &box) { wrong = box.configure(changes); });
        QCOMPARE(wrong, QString());
    }
    QJsonObject lastEntry() const { return m_box->ledger().last().toObject(); }
    qsizetype orders() const { return m_box->state(false).value(u"orders"_s).toObject().size(); }

private Q_SLOTS:
    void init()
    {
        m_box = std::make_unique<PlaziusSandboxThread>();
        m_client = std::make_unique<PlaziusTestClient>(m_box->url());
        QCOMPARE(m_client->openSession().status, 200);
    }

    void linkCheckIs204WithoutBody()
    {
        const Http answer = m_client->get("/api/");
        QCOMPARE(answer.status, 204);
        QCOMPARE(answer.body, QByteArray());
        QVERIFY(!answer.header("Date").isEmpty());
        QCOMPARE(m_client->get("/api").status, 404);
        QCOMPARE(m_box->violations(), QStringList());
        QCOMPARE(m_client->get("/api/", {}).status, 400);
        QCOMPARE(m_box->violations().size(), 1);
    }

    void sessionIsAJsonString()
    {
        const Http answer = m_client->openSession();
        QCOMPARE(answer.body, '"' + m_client->session() + '"');
        QVERIFY(answer.header("Content-Type").startsWith("application/json"));
        configure({{u"sessionForm"_s, u"bare"_s}});
        const QByteArray bare = m_client->get("/api/session?userId=shop-12&userSecret=demo-secret").body;
        QVERIFY(!bare.contains('"') && bare != bare.trimmed());
        m_client->setSession(bare.trimmed());
        QCOMPARE(m_client->batch({{"GET", byCard}}).http.status, 200);
        configure({{u"sessionForm"_s, u"empty"_s}});
        QCOMPARE(m_client->openSession().body, QByteArray());
    }

    void wrongSecretIsRefused_data()
    {
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<int>("refusal");
        QTest::newRow("wrongSecret") << QByteArray("shop-12") << QByteArray("other") << 401;
        QTest::newRow("unknownUser") << QByteArray("shop-13") << QByteArray("demo-secret") << 403;
        QTest::newRow("nothing") << QByteArray() << QByteArray() << 401;
    }

    void wrongSecretIsRefused()
    {
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, secret);
        QFETCH(int, refusal);
        configure({{u"sessionRefusal"_s, refusal}});
        QCOMPARE(m_client->openSession(user, secret).status, refusal);
        QCOMPARE(lastEntry().value(u"session"_s).toString(), u"bad"_s);
        QCOMPARE(m_box->violations(), QStringList());
    }

    void secretIsEncodedCompletely()
    {
        configure({{u"users"_s, QJsonObject{{u"касса+1"_s, u"a&b=c/d"_s}}}});
        QCOMPARE(m_client->openSession("касса+1", "a&b=c/d").status, 200);
        QCOMPARE(m_box->violations(), QStringList());
        QCOMPARE(m_client->get("/api/session?userId=shop-12&userSecret=a+b").status, 400);
        QCOMPARE(m_client->get("/api/session?userSecret=demo-secret&userId=shop-12").status, 400);
        QCOMPARE(m_box->violations().size(), 2);
    }

    void sessionEndsAndASuccessfulBatchStartsItAnew()
    {
        for (const int ahead : {890, 1780, 2670}) {
            configure({{u"clockAheadSec"_s, ahead}});
            QCOMPARE(m_client->batch({{"GET", byCard}}).http.status, 200);
        }
        configure({{u"clockAheadSec"_s, 2670 + 901}});
        const QByteArray id = newGuid();
        QCOMPARE(m_client->batch({{"PUT", "order", exampleOrder(id)}}).http.status, 401);
        QCOMPARE(orders(), 0);
        m_client->openSession();
        QCOMPARE(m_client->batch({{"PUT", "order", exampleOrder(id)}}).http.status, 200);
        QCOMPARE(orders(), 1);
        QCOMPARE(m_box->violations(), QStringList());
    }

    void unbatchedCallsAreOff()
    {
        QCOMPARE(m_client->get("/api/front/v2/user/data").status, 404);
    }

    void headersAreDemanded_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        for (const char *name : {"Accept", "Accept-Language", "Vendor", "Product", "Product-Version", "Terminal-Id",
                                 "Tape-Width", "Session", "Content-Type"})
            QTest::addRow("no%s", name) << QByteArray(name) << QByteArray();
        QTest::newRow("accept") << QByteArray("Accept") << QByteArray("text/html");
        QTest::newRow("tape19") << QByteArray("Tape-Width") << QByteArray("19");
        QTest::newRow("tape81") << QByteArray("Tape-Width") << QByteArray("81");
        QTest::newRow("cyrillic") << QByteArray("Vendor") << QByteArray("Дом");
        QTest::newRow("tooLong") << QByteArray("Product") << QByteArray(256, 'x');
        QTest::newRow("codeAbove126") << QByteArray("Plugin-Version") << QByteArray("\x7f");
        QTest::newRow("bareBoundary") << QByteArray("Content-Type") << QByteArray("multipart/mixed; boundary=batch-1");
        QTest::newRow("leadingZero") << QByteArray("Content-Type")
                                     << QByteArray("multipart/mixed; boundary=\"batch-01\"");
        QTest::newRow("encoded") << QByteArray("Content-Encoding") << QByteArray("gzip");
    }

    void headersAreDemanded()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        const BatchResult result = m_client->batch({{"PUT", "order", exampleOrder(newGuid())}}, {{name, value}});
        QCOMPARE(result.http.status, 400);
        QCOMPARE(orders(), 0);
        QVERIFY(!m_box->violations().isEmpty());
        QVERIFY2(m_box->violations().constFirst().contains(QString::fromLatin1(name)),
                 qPrintable(m_box->violations().join(u"\n"_s)));
    }

    void formOfABatchIsDemanded_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        using B = QByteArray;
        QTest::newRow("right") << B() << B();
        QTest::newRow("lineFeeds") << B("\r\n") << B("\n");
        QTest::newRow("oneLineFeed") << B("HTTP/1.1\r\n") << B("HTTP/1.1\n");
        QTest::newRow("otherBoundary") << B("--batch-1--") << B("--batch-2--");
        QTest::newRow("partHeaderCase") << B("Content-Type: application/http") << B("content-type: application/http");
        QTest::newRow("noPartHeader") << B("Content-Type: application/http; msgtype=request\r\n") << B();
        QTest::newRow("secondPartHeader") << B("msgtype=request\r\n") << B("msgtype=request\r\nX: y\r\n");
        QTest::newRow("http10") << B("HTTP/1.1") << B("HTTP/1.0");
        QTest::newRow("innerLength") << B("charset=utf-8\r\n") << B("charset=utf-8\r\nContent-Length: 5\r\n");
        QTest::newRow("noCharset") << B("application/json; charset=utf-8") << B("application/json");
        QTest::newRow("noType") << B("Content-Type: application/json; charset=utf-8\r\n") << B();
        QTest::newRow("otherHost") << B("Host: 127.0.0.1") << B("Host: localhost");
        QTest::newRow("noHost") << B("HTTP/1.1\r\nHost") << B("HTTP/1.1\r\nGhost");
        QTest::newRow("brokenBody") << B(",\"guestCount\"") << B(",\r\n\"guestCount\"");
        QTest::newRow("noLastLineEnd") << B("--batch-1--\r\n") << B("--batch-1--");
        QTest::newRow("epilogue") << B("--batch-1--\r\n") << B("--batch-1--\r\n\r\n");
        QTest::newRow("noClosing") << B("--batch-1--\r\n") << B();
        QTest::newRow("notUtf8") << B("Соколова") << B("\xff\xfe");
        QTest::newRow("lowerMethod") << B("PUT /api") << B("put /api");
    }

    void formOfABatchIsDemanded()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const QByteArray id = newGuid();
        QByteArray body = m_client->batchBody({{"GET", byCard}, {"PUT", "order", exampleOrder(id)}});
        if (!from.isEmpty()) {
            QVERIFY(body.contains(from));
            body.replace(from, to);
        }
        const Http answer = m_client->send(m_client->batchRequest(body));
        QCOMPARE(answer.status, from.isEmpty() ? 200 : 400);
        QCOMPARE(orders(), qsizetype(from.isEmpty() ? 1 : 0));
        QCOMPARE(m_box->violations().isEmpty(), from.isEmpty());
    }

    void preambleAndSizesAreRefused()
    {
        const QList<Part> one{{"GET", byCard}};
        QCOMPARE(m_client->send(m_client->batchRequest("\r\n" + m_client->batchBody(one))).status, 400);
        QCOMPARE(m_client->batch(QList<Part>(32, one.first())).parts.size(), 32);
        QCOMPARE(m_client->batch(QList<Part>(33, one.first())).http.status, 400);
        QCOMPARE(m_client->send(m_client->batchRequest("--batch-99--\r\n",
                                                       {{"Content-Type", "multipart/mixed; boundary=\"batch-99\""}}))
                     .status,
                 400);
        const QByteArray big = "[\"" + QByteArray(1 << 20, 'x') + "\"]";
        QCOMPARE(m_client->batch({{"PUT", "order/productLimits?orderId=" + newGuid(), big}}).http.status, 400);
        QCOMPARE(m_box->violations().size(), 4);
    }

    void argumentsAreChecked_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        using B = QByteArray;
        const B id = "6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001";
        const B tx = "6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be002";
        const B user = "user?credential=4000123412341234&searchScope=";
        QTest::newRow("unknownCall") << B("POST") << "order/resetClosed?orderId=" + id << B();
        QTest::newRow("wrongMethod") << B("POST") << "order/loyaltyResult?orderId=" + id << B();
        QTest::newRow("scopeBare") << B("GET") << user + "cardNumber&batchId=0" << B();
        QTest::newRow("scopeUnknown") << B("GET") << user + "%22card%22&batchId=0" << B();
        QTest::newRow("scopeWithoutBlank") << B("GET") << user + "%22cardNumber%2CcardTrack%22&batchId=0" << B();
        QTest::newRow("quotesNotEncoded") << B("GET") << user + "\"cardNumber\"&batchId=0" << B();
        QTest::newRow("noBatchId") << B("GET") << user + "%22cardNumber%22" << B();
        QTest::newRow("batchId1") << B("GET") << user + "%22cardNumber%22&batchId=1" << B();
        QTest::newRow("plusNotEncoded") << B("GET")
                                        << B("user?credential=+79165550001&searchScope=%22phone%22&batchId=0") << B();
        QTest::newRow("phoneWith8") << B("GET") << userBy("89165550001", "phone") << B();
        QTest::newRow("code5") << B("GET") << userBy("12345", "paymentCode") << B();
        QTest::newRow("codeWithCard") << B("GET") << userBy("123456", "cardNumber, paymentCode") << B();
        QTest::newRow("orderIdUpper") << B("POST") << "order/close?orderId=" + id.toUpper() << B();
        QTest::newRow("orderIdBraces") << B("POST") << "order/close?orderId=%7B" + id + "%7D" << B();
        QTest::newRow("orderIdZero") << B("POST") << "order/close?orderId=" + zero << B();
        QTest::newRow("orderIdTwice") << B("POST") << "order/close?orderId=" + id + "&orderId=" + id << B();
        QTest::newRow("surplusArgument") << B("POST") << "order/close?orderId=" + id + "&x=1" << B();
        QTest::newRow("noTransaction") << B("POST") << "order/pay?orderId=" + id << points("1.00");
        QTest::newRow("bodyMissing") << B("POST") << payTarget("pay", id, tx) << B();
        QTest::newRow("bodyNotWanted") << B("POST") << "order/close?orderId=" + id << B("{}");
        QTest::newRow("noJson") << B("POST") << payTarget("pay", id, tx) << B("[{]");
        QTest::newRow("notCompact") << B("POST") << payTarget("pay", id, tx)
                                    << B("[ {\"walletCode\":\"bonus\",\"sum\":1}]");
        QTest::newRow("exponent") << B("POST") << payTarget("pay", id, tx) << points("1e2");
        QTest::newRow("binaryDust") << B("POST") << payTarget("pay", id, tx) << points("91.249999");
        QTest::newRow("sumAsText") << B("POST") << payTarget("pay", id, tx) << points("\"1.00\"");
        QTest::newRow("zeroGuidWithSums") << B("POST") << payTarget("pay", id, zero) << points("1.00");
        QTest::newRow("noSumsWithGuid") << B("POST") << payTarget("pay", id, tx) << B("[]");
        QTest::newRow("refundZeroGuid") << B("POST") << payTarget("refund", id, zero)
                                        << B("{\"walletRefunds\":[],\"cancelledOrderItems\":null}");
        QTest::newRow("momentWithoutOffset") << B("PUT") << "order/closeTime?orderId=" + id
                                             << B("\"2025-03-20T09:05:10.000\"");
        QTest::newRow("momentShort") << B("PUT") << "order/closeTime?orderId=" + id
                                     << B("\"2025-03-20T09:05:10+03:00\"");
        QTest::newRow("tapeOfAnotherWidth") << B("GET") << "order/chequeFooterFormatted?tapeWidth=40&orderId=" + id
                                            << B();
        QTest::newRow("batchIndex1") << B("GET") << B("user/data") << B("{\"batchIndex\":1}");
        QTest::newRow("bindPhoneBare") << B("PUT") << B("user/bind?cardTrackOrNumber=1&phoneNumber=79165550001") << B();
        QTest::newRow("notificationsTooOld") << B("GET")
                                             << B("obsolete/notifications?from=2020-01-01T00%3A00%3A00.000%2B03%3A00")
                                             << B();
    }

    void argumentsAreChecked()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        const BatchResult result = m_client->batch({{"GET", byCard}, {method, target, body}, {"GET", byCard}});
        QCOMPARE(result.http.status, 200);
        QCOMPARE(result.parts.size(), 3);
        QVERIFY(result.parts.at(1).status >= 400);
        QCOMPARE(result.parts.at(2).status, 200); // A failed part does not stop the next (3.4).
        QCOMPARE(m_box->violations().size(), 1);
    }

    void guestIsFoundByEveryScope_data()
    {
        QTest::addColumn<QByteArray>("credential");
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<int>("status");
        using B = QByteArray;
        QTest::newRow("card") << B("4000123412341234") << B("cardNumber") << 200;
        QTest::newRow("track") << B("4000123412341234=2912") << B("cardTrack") << 200;
        QTest::newRow("scan") << B("4000123412341234") << B("cardNumber, cardTrack") << 200;
        QTest::newRow("scannedTrack") << B("4000123412341234=2912") << B("cardNumber, cardTrack") << 200;
        QTest::newRow("phone") << B("+79165550001") << B("phone") << 200;
        QTest::newRow("code6") << B("123456") << B("paymentCode") << 200;
        QTest::newRow("code8") << B("12345678") << B("paymentCode") << 200;
        QTest::newRow("cardIsNoTrack") << B("4000123412341234") << B("cardTrack") << 404;
        QTest::newRow("unknownCard") << B("4000000000000000") << B("cardNumber") << 404;
        QTest::newRow("unknownPhone") << B("+79000000000") << B("phone") << 404;
        QTest::newRow("unknownCode") << B("999999") << B("paymentCode") << 404;
        QTest::newRow("blackListed") << B("+79165550009") << B("phone") << 400;
    }

    void guestIsFoundByEveryScope()
    {
        QFETCH(QByteArray, credential);
        QFETCH(QByteArray, scope);
        QFETCH(int, status);
        const BatchResult result =
            m_client->batch({{"GET", userBy(credential, scope)}, {"GET", "user/data", userReference}});
        QCOMPARE(result.parts.at(0).status, status);
        QCOMPARE(m_box->violations(), QStringList());
        if (status != 200) {
            QVERIFY(!result.parts.at(0).text().isEmpty());
            QVERIFY(result.parts.at(1).status >= 400);
            return;
        }
        const QJsonObject data = result.parts.at(1).json().toObject();
        QCOMPARE(data.value(u"fullName"_s).toString(), u"Вера Лугова"_s);
        QVERIFY(result.parts.at(1).body.contains("\"balance\":500.00"));
    }

    void tokenLivesInItsBatchOnly()
    {
        QCOMPARE(m_client->call("GET", byCard).status, 200);
        QVERIFY(m_client->call("GET", "user/data", userReference).status >= 400);
    }

    void balanceIsToldOnlyWhenSwitchedOn()
    {
        configure({{u"showBalances"_s, false}});
        const BatchResult result = m_client->batch({{"GET", byCard}, {"GET", "user/data", userReference}});
        QVERIFY(!result.parts.at(1).json().toObject().contains(u"balances"_s));
    }

    void PZ_34_threeWrongCodesBlockTheTerminal()
    {
        const QByteArray wrong = userBy("999999", "paymentCode");
        const QByteArray right = userBy("123456", "paymentCode");
        QCOMPARE(m_client->call("GET", wrong).status, 404);
        QCOMPARE(m_client->call("GET", wrong).status, 404);
        QCOMPARE(m_client->call("GET", right).status, 200); // A success starts the count anew.
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_client->call("GET", wrong).status, 404);
        const PartResult blocked = m_client->call("GET", right);
        QCOMPARE(blocked.status, 400);
        QVERIFY(blocked.text().contains(u"заблокирована"_s));
        QCOMPARE(m_client->call("GET", byCard).status, 200);
        PlaziusTestClient other(m_box->url(), "4");
        other.openSession();
        QCOMPARE(other.call("GET", right).status, 200);
    }

    void blockOfCodesEnds()
    {
        for (int i = 0; i < 3; ++i)
            m_client->call("GET", userBy("999999", "paymentCode"));
        QCOMPARE(m_client->call("GET", userBy("123456", "paymentCode")).status, 400);
        configure({{u"clockAheadSec"_s, 3590}});
        m_client->openSession();
        QCOMPARE(m_client->call("GET", userBy("123456", "paymentCode")).status, 400);
        configure({{u"clockAheadSec"_s, 3601}});
        QCOMPARE(m_client->call("GET", userBy("123456", "paymentCode")).status, 200);
    }

    void PZ_35_aUsedCodeIsNotFound()
    {
        const QByteArray first = newGuid();
        const QByteArray code = userBy("123456", "paymentCode");
        QCOMPARE(m_client->batch(checkIn(first, exampleOrder(first), code)).parts.at(2).status, 204);
        QCOMPARE(m_client->call("GET", code).status, 404);
        const QJsonObject fresh{{u"code"_s, u"777777"_s}, {u"guest"_s, vera}, {u"ttlSec"_s, 300}};
        QCOMPARE(m_client->control("POST", "/__codes", fresh).status, 200);
        QCOMPARE(m_client->call("GET", userBy("777777", "paymentCode")).status, 200);
        configure({{u"clockAheadSec"_s, 301}});
        QCOMPARE(m_client->call("GET", userBy("777777", "paymentCode")).status, 404);
    }

    void PZ_52_cardIsBoundToAPhone()
    {
        const QByteArray bind = "user/bind?cardTrackOrNumber=4111&phoneNumber=%2B79160000007";
        QCOMPARE(m_client->call("PUT", "user/confirm?activationCode=1234").status, 400);
        QCOMPARE(m_client->call("PUT", bind).status, 204);
        QString code;
        m_box->call([&](PlaziusSandbox &box) { code = box.smsCode(u"+79160000007"_s); });
        QCOMPARE(m_client->call("PUT", bind).status, 204);
        QCOMPARE(m_box->state(false).value(u"counts"_s).toObject().value(u"sms"_s).toInt(), 2);
        const QByteArray confirm = "user/confirm?activationCode=";
        QCOMPARE(m_client->call("PUT", confirm + code.toLatin1()).status, 400); // Of the first SMS.
        m_box->call([&](PlaziusSandbox &box) { code = box.smsCode(u"+79160000007"_s); });
        QCOMPARE(m_client->call("GET", userBy("4111", "cardNumber")).status, 404);
        QCOMPARE(m_client->call("PUT", confirm + code.toLatin1()).status, 204);
        QCOMPARE(m_client->call("GET", userBy("4111", "cardNumber")).status, 200);
        const QByteArray others = "user/bind?cardTrackOrNumber=4000123412341234&phoneNumber=%2B79160000007";
        QCOMPARE(m_client->call("PUT", others).status, 400);
        QCOMPARE(m_box->violations(), QStringList());
    }

    void textsOfErrorsHaveEveryForm()
    {
        const QByteArray unknown = userBy("4000000000000000", "cardNumber");
        const PartResult plain = m_client->call("GET", unknown);
        QCOMPARE(plain.text(), u"Покупатель не найден"_s);
        QCOMPARE(plain.reason, QByteArray("guest not found"));
        configure({{u"errorForm"_s, u"object"_s}});
        QCOMPARE(m_client->call("GET", unknown).json().toObject().value(u"Message"_s).toString(), plain.text());
        configure({{u"errorForm"_s, u"plain"_s}});
        QCOMPARE(QString::fromUtf8(m_client->call("GET", unknown).body), plain.text());
    }

    void answerIsWrittenAsTheContractShows()
    {
        const QByteArray id = "6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001";
        const BatchResult result = m_client->batch(
            {{"PUT", "order", exampleOrder(id)}, {"PUT", "order/closeTime?" + orderArgument(id), moment}});
        QCOMPARE(result.http.header("Content-Type"), QByteArray("multipart/mixed; boundary=\"batch-1\""));
        QCOMPARE(result.http.body,
                 "--batch-1\r\nContent-Type: application/http; msgtype=response\r\n\r\nHTTP/1.1 200 OK\r\n"
                            "Content-Type: application/json; charset=utf-8\r\n\r\n\"" + id + "\"\r\n"
                            "--batch-1\r\nContent-Type: application/http; msgtype=response\r\n\r\n"
                            "HTTP/1.1 204 No Content\r\n\r\n\r\n--batch-1--\r\n");
    }

    void ledgerHoldsTheBytes()
    {
        const QByteArray body = m_client->batchBody({{"GET", byCard}, {"GET", "user/data", userReference}});
        QCOMPARE(m_client->send(m_client->batchRequest(body)).status, 200);
        const QJsonObject entry = lastEntry();
        QByteArray bytes;
        m_box->call([&](PlaziusSandbox &box) { bytes = box.requestBytes(entry.value(u"seq"_s).toInteger()); });
        QCOMPARE(bytes, body);
        QCOMPARE(entry.value(u"kind"_s).toString(), u"batch"_s);
        QCOMPARE(entry.value(u"headers"_s).toObject().value(u"tape-width"_s).toString(), u"42"_s);
        const QJsonObject part = entry.value(u"parts"_s).toArray().at(1).toObject();
        QCOMPARE(part.value(u"call"_s).toString(), u"GET user/data"_s);
        QCOMPARE(part.value(u"status"_s).toInt(), 200);
        QVERIFY(part.value(u"answer"_s).toString().contains(u"Вера"_s));
        configure({{u"ledgerBytes"_s, false}});
        m_client->batch({{"GET", byCard}});
        QVERIFY(!lastEntry().contains(u"bytes"_s));
    }

    void controlWorksOverLoopback()
    {
        const QJsonObject guest{
            {u"fullName"_s, u"Нина Белова"_s}, {u"phone"_s, u"+79160000001"_s}, {u"balance"_s, 700}};
        QCOMPARE(m_client->control("POST", "/__guests", guest).status, 200);
        QCOMPARE(m_box->balance(u"+79160000001"_s), 700);
        QCOMPARE(m_client->control("POST", "/__guests", {{u"phone"_s, u"123"_s}}).status, 400);
        QCOMPARE(m_client->control("POST", "/__config", {{u"sharePercent"_s, 10}}).status, 200);
        QCOMPARE(m_client->control("POST", "/__config", {{u"nonsense"_s, 10}}).status, 400);
        QCOMPARE(m_client->control("POST", "/__fault", {{u"mode"_s, u"503"_s}}).status, 200);
        QCOMPARE(m_client->control("POST", "/__fault", {{u"mode"_s, u"nonsense"_s}}).status, 400);
        QCOMPARE(m_client->batch({{"GET", byCard}}).http.status, 503);
        QCOMPARE(m_client->control("GET", "/__fault").json().value(u"faults"_s).toArray().size(), 1);
        QCOMPARE(m_client->control("DELETE", "/__fault").status, 200);
        QCOMPARE(m_client->control("POST", "/__codes", {{u"code"_s, u"555555"_s}, {u"guest"_s, vera}}).status, 200);
        QCOMPARE(m_client->call("GET", userBy("555555", "paymentCode")).status, 200);
        const QJsonObject ledger = m_client->control("GET", "/__ledger?after=1").json();
        QCOMPARE(ledger.value(u"items"_s).toArray().first().toObject().value(u"seq"_s).toInt(), 2);
        QCOMPARE(m_client->control("DELETE", "/__sessions").status, 200);
        QCOMPARE(m_client->batch({{"GET", byCard}}).http.status, 401);
        QCOMPARE(m_client->control("POST", "/__reset").status, 200);
        const QJsonObject state = m_client->control("GET", "/__state?ledger=0").json();
        QCOMPARE(state.value(u"counts"_s).toObject().value(u"guests"_s).toInt(), 3);
        QVERIFY(!state.contains(u"ledger"_s));
    }

    void prefixStandsBeforeEverything()
    {
        PlaziusSandbox::Options options;
        options.prefix = u"/loyal/plazius"_s;
        const PlaziusSandboxThread box(options);
        QCOMPARE(box.url().path(), u"/loyal/plazius"_s);
        PlaziusTestClient client(box.url());
        QCOMPARE(client.get("/api/").status, 204);
        client.openSession();
        QCOMPARE(client.call("GET", byCard).status, 200);
        QByteArray body = client.batchBody({{"GET", byCard}});
        body.replace("/loyal/plazius", "");
        QCOMPARE(PlaziusTestClient::readParts(client.send(client.batchRequest(body))).first().status, 404);
    }

    void stateSurvivesKill9()
    {
        const QTemporaryDir folder;
        const QStringList arguments{u"--plazius-port"_s, u"0"_s, u"--plazius-state"_s, folder.filePath(u"p.jsonl"_s)};
        const QByteArray id = newGuid();
        {
            Program program(arguments);
            QVERIFY2(program.line(0).startsWith(u"listening on http://127.0.0.1:"_s), qPrintable(program.line(0)));
            QVERIFY2(program.line(1).startsWith(u"plazius listening on http://127.0.0.1:"_s),
                     qPrintable(program.line(1)));
            PlaziusTestClient client(program.url());
            client.openSession();
            QCOMPARE(client.batch(checkIn(id, exampleOrder(id))).parts.size(), 9);
            QCOMPARE(client.batch(closing(id, exampleOrder(id), "345.90")).parts.at(3).status, 200);
            program.kill(); // The promise was given: it must be there afterwards.
        }
        const Program program(arguments);
        PlaziusTestClient client(program.url());
        QCOMPARE(client.batch({{"GET", byCard}}, {{"Session", "x"}}).http.status, 401);
        client.openSession();
        const PartResult again = client.call("POST", "order/close?" + orderArgument(id));
        QVERIFY(again.body.contains("\"totalBonus\":34.59"));
        const QJsonObject counts = client.control("GET", "/__state?ledger=0").json().value(u"counts"_s).toObject();
        QCOMPARE(counts.value(u"accruals"_s).toInt(), 1);
        QCOMPARE(counts.value(u"doubleAccruals"_s).toArray(), QJsonArray());
        QCOMPARE(counts.value(u"wrongBalances"_s).toArray(), QJsonArray());
    }

    void auditFindsDoubles()
    {
        const auto effect = [](const QString &kind, qint64 sum, const QString &transaction) {
            return QJsonObject{{u"kind"_s, kind},
                               {u"guest"_s, u"g"_s},
                               {u"sum"_s, sum},
                               {u"orderId"_s, u"o"_s},
                               {u"transactionId"_s, transaction}};
        };
        const QJsonObject guest{{u"id"_s, u"g"_s}, {u"balance"_s, 100}};
        const auto found = [&](const QList<QJsonObject> &effects, const char *what) {
            return plaziusbox::audit(effects, {guest}).value(QLatin1String(what)).toArray().size();
        };
        const QJsonObject start = effect(u"control"_s, 100, {});
        QCOMPARE(found({start}, "wrongBalances"), 0);
        QCOMPARE(found({start, effect(u"accrue"_s, 1, {})}, "wrongBalances"), 1);
        QCOMPARE(found({effect(u"pay"_s, -1, u"t"_s), effect(u"payBack"_s, 1, u"t"_s)}, "doublePays"), 0);
        QCOMPARE(found({effect(u"pay"_s, -1, u"t"_s), effect(u"pay"_s, -1, u"t"_s)}, "doublePays"), 2);
        QCOMPARE(found({effect(u"pay"_s, -1, u"t"_s), effect(u"pay"_s, -1, u"u"_s)}, "doublePays"), 1);
        QCOMPARE(found({effect(u"accrue"_s, 1, {}), effect(u"accrue"_s, 0, {})}, "doubleAccruals"), 1);
        QCOMPARE(found({effect(u"refund"_s, 1, u"t"_s), effect(u"refund"_s, 0, u"t"_s)}, "doubleRefunds"), 1);
    }

    void moneyHasTwoDigits()
    {
        using plaziusbox::money;
        QCOMPARE(plaziusbox::wireJson(QJsonArray{money(0), money(5), money(-5), money(12345), money(4000)}),
                 QByteArray("[0.00,0.05,-0.05,123.45,40.00]"));
        QCOMPARE(plaziusbox::wireJson(QJsonValue()), QByteArray("null"));
        QCOMPARE(plaziusbox::badText("{\"a\":\"x 1e5 \\\" 2\",\"amount\":0.125,\"sum\":1.25}"), QString());
        QVERIFY(!plaziusbox::badText("{\"sum\":0.125}").isEmpty());
        QVERIFY(!plaziusbox::badText("{\"amount\":0.1255}").isEmpty());
        QVERIFY(!plaziusbox::badText("{\"sum\":1E2}").isEmpty());
        QVERIFY(!plaziusbox::badText("{\"sum\": 1}").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPlaziusSandbox)
#include "tst_plaziussandbox.moc"
