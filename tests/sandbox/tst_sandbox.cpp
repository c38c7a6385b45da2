// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox.h"
#include "tests/sandbox/testclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace companion;
using namespace companion::sandboxtest;

namespace {

const QString requests = QStringLiteral("/cashback-requests");
const QString phone = QStringLiteral("+79990001122");
const QString goodPhone = QStringLiteral("+79265550001");

QJsonObject startBody(const QString &number)
{
    return {{QStringLiteral("phone"), number},
            {QStringLiteral("warehouseId"), QStringLiteral("7")},
            {QStringLiteral("inviterCode"), QJsonValue()}};
}

QJsonObject confirmBody(const QString &code)
{
    return {{QStringLiteral("code"), code},
            {QStringLiteral("lastName"), QStringLiteral("Krotov")},
            {QStringLiteral("firstName"), QStringLiteral("Petr")}};
}

QJsonObject changed(QJsonObject object, const QString &member, const QJsonValue &value)
{
    object.insert(member, value);
    return object;
}

QString cancellationsOf(const QString &id)
{
    return requests + u'/' + id + QStringLiteral("/cancellations");
}

} // namespace

/// Idempotency, checks of receipts, caps of cancellations, registration, state file.
class TestSandbox : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<TestClient> m_client;

    Answer sale(const QByteArray &uid, const QByteArray &key)
    {
        return m_client->post(requests, saleReceipt(uid), key);
    }
    int count(const char *what) const
    {
        return m_sandbox->state(false).value(QStringLiteral("counts")).toObject().value(QLatin1String(what)).toInt();
    }
    QJsonObject lastEntry() const { return m_sandbox->ledger().last().toObject(); }
    QString lastEffect() const { return lastEntry().value(QStringLiteral("effect")).toString(); }

private Q_SLOTS:
    void init()
    {
        m_sandbox = std::make_unique<Sandbox>();
        QVERIFY(m_sandbox->listen());
        m_client = std::make_unique<TestClient>(m_sandbox->url());
    }

    void pingCarriesTheMarksAndRefusesAKey()
    {
        const Headers bare = {{"Authorization", ""}, {"X-Terminal-Id", ""}};
        const Answer ping = m_client->get(QStringLiteral("/ping"), bare);
        QCOMPARE(ping.status, 204);
        QCOMPARE(ping.header("X-Brevix-Api"), QByteArray("1"));
        QCOMPARE(ping.header("X-Request-Id"), m_client->lastRequestId());
        QCOMPARE(ping.header("Cache-Control"), QByteArray("no-store"));
        QVERIFY(!ping.header("Date").isEmpty());
        QCOMPARE(m_client->get(QStringLiteral("/ping")).code(), QStringLiteral("malformed_request"));
    }

    void headersAreDemanded_data()
    {
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<QString>("code");
        const QString malformed = QStringLiteral("malformed_request");
        QTest::newRow("noRequestId") << Headers{{"X-Request-Id", ""}} << malformed;
        QTest::newRow("requestIdUpperCase") << Headers{{"X-Request-Id", TestClient::newUuid().toUpper() + 'A'}} << malformed;
        QTest::newRow("noTerminal") << Headers{{"X-Terminal-Id", ""}} << malformed;
        QTest::newRow("terminalWithBlank") << Headers{{"X-Terminal-Id", "till 3"}} << malformed;
        QTest::newRow("userAgentOfQt") << Headers{{"User-Agent", "Mozilla/5.0"}} << malformed;
        QTest::newRow("noDelivery") << Headers{{"X-Delivery", ""}} << malformed;
        QTest::newRow("otherDelivery") << Headers{{"X-Delivery", "later"}} << malformed;
        QTest::newRow("keyWithoutQuotes") << Headers{{"Idempotency-Key", TestClient::newUuid()}} << malformed;
        QTest::newRow("noKey") << Headers{{"Idempotency-Key", ""}} << QStringLiteral("idempotency_key_missing");
        QTest::newRow("noAuthorization") << Headers{{"Authorization", ""}} << QStringLiteral("unauthorized");
        QTest::newRow("otherApiKey") << Headers{{"Authorization", "Basic " + QByteArray("other:").toBase64()}}
                                     << QStringLiteral("unauthorized");
        QTest::newRow("notJson") << Headers{{"Content-Type", "text/plain"}} << QStringLiteral("unsupported_media_type");
    }

    void headersAreDemanded()
    {
        QFETCH(Headers, headers);
        QFETCH(QString, code);
        Headers all = {{"Idempotency-Key", '"' + TestClient::newUuid() + '"'}, {"X-Delivery", "queue"}};
        const QByteArray bytes = QJsonDocument(saleReceipt(TestClient::newUuid())).toJson(QJsonDocument::Compact);
        const Answer answer = m_client->call("POST", requests, bytes, all + headers);
        QCOMPARE(answer.code(), code);
        QCOMPARE(answer.header("Content-Type").split(';').first(), QByteArray("application/problem+json"));
        QCOMPARE(count("requests"), 0);
        if (code == u"unauthorized")
            QVERIFY(answer.header("WWW-Authenticate").startsWith("Basic"));
    }

    void pathsAndMethods()
    {
        QCOMPARE(m_client->get(QStringLiteral("/nothing")).code(), QStringLiteral("route_not_found"));
        const Answer method = m_client->call("PUT", requests, "{}");
        QCOMPARE(method.code(), QStringLiteral("method_not_allowed"));
        QCOMPARE(method.header("Allow"), QByteArray("POST, GET"));
        const Answer outside = m_client->get(QStringLiteral("//api/v2/ping"));
        QCOMPARE(outside.status, 404);
        QVERIFY(outside.header("X-Brevix-Api").isEmpty());
    }

    void lookup_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("found") << QStringLiteral("+79123456789") << 200 << QString();
        QTest::newRow("blocked") << QStringLiteral("+79161234510") << 403 << QStringLiteral("customer_blocked");
        QTest::newRow("unknown") << QStringLiteral("+79990009999") << 404 << QStringLiteral("customer_not_found");
        QTest::newRow("notE164") << QStringLiteral("89123456789") << 422 << QStringLiteral("phone_invalid");
        QTest::newRow("lineFeedBehind") << QStringLiteral("+79123456789\n") << 422 << QStringLiteral("phone_invalid");
    }

    void lookup()
    {
        QFETCH(QString, number);
        QFETCH(int, status);
        QFETCH(QString, code);
        const Answer answer = m_client->post(QStringLiteral("/customers/lookup"), {{QStringLiteral("phone"), number}});
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.code(), code);
        if (status == 200)
            QCOMPARE(answer.text("lastName"), QString::fromUtf8("Северцева"));
    }

    void saleIsBoundToItsKey()
    {
        const QByteArray uid = TestClient::newUuid();
        const QByteArray key = TestClient::newUuid();
        const Answer first = sale(uid, key);
        QCOMPARE(first.status, 201);
        QCOMPARE(first.text("externalId").toLatin1(), uid);
        QCOMPARE(first.json.value(QStringLiteral("cashback")).toObject().value(QStringLiteral("amount")).toInt(), 6680);
        QCOMPARE(lastEffect(), QStringLiteral("created"));

        const Answer again = sale(uid, key);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.header("Idempotency-Replayed"), QByteArray("true"));
        QCOMPARE(again.json, first.json);
        QCOMPARE(lastEffect(), QStringLiteral("replayed"));

        // The bytes are bound, not the meaning: a blank more is another body.
        QByteArray other = QJsonDocument(saleReceipt(uid)).toJson(QJsonDocument::Indented);
        const Headers headers = {{"Idempotency-Key", '"' + key + '"'}, {"X-Delivery", "queue"}};
        QCOMPARE(m_client->call("POST", requests, other, headers).code(), QStringLiteral("idempotency_key_reused"));
        QCOMPARE(m_client->post(cancellationsOf(first.text("id")), wholeReturn(TestClient::newUuid()), key).code(),
                 QStringLiteral("idempotency_key_reused"));

        const Answer otherKey = sale(uid, TestClient::newUuid());
        QCOMPARE(otherKey.status, 409);
        QCOMPARE(otherKey.code(), QStringLiteral("receipt_exists"));
        QCOMPARE(otherKey.json.value(QStringLiteral("request")).toObject(), first.json);
        QCOMPARE(count("requests"), 1);
    }

    void aRefusalBindsNothing()
    {
        const QByteArray uid = TestClient::newUuid();
        const QByteArray key = TestClient::newUuid();
        const QJsonObject stranger =
            changed(saleReceipt(uid), QStringLiteral("customer"), QJsonObject{{QStringLiteral("phone"), goodPhone}});
        QCOMPARE(m_client->post(requests, stranger, key).code(), QStringLiteral("customer_not_found"));
        m_sandbox->addCustomer({{QStringLiteral("phone"), goodPhone}});
        QCOMPARE(m_client->post(requests, stranger, key).status, 201);
    }

    void A16_keysExpireButReceiptsAreKnown()
    {
        QCOMPARE(m_sandbox->configure({{QStringLiteral("keysTtlSec"), 0.05}}), QString());
        const QByteArray uid = TestClient::newUuid();
        const QByteArray key = TestClient::newUuid();
        QCOMPARE(sale(uid, key).status, 201);
        QTest::qWait(80);
        QCOMPARE(sale(uid, key).code(), QStringLiteral("receipt_exists"));
    }

    void withoutKeyCheckASecondEffectComes()
    {
        QCOMPARE(m_sandbox->configure({{QStringLiteral("keyCheck"), false}}), QString());
        const QByteArray uid = TestClient::newUuid();
        const QByteArray key = TestClient::newUuid();
        QCOMPARE(sale(uid, key).status, 201);
        QCOMPARE(sale(uid, key).status, 201);
        QCOMPARE(count("requests"), 2);
        const QJsonObject counts = m_sandbox->state(false).value(QStringLiteral("counts")).toObject();
        QCOMPARE(counts.value(QStringLiteral("doubledSales")).toArray(), QJsonArray{QString::fromLatin1(uid)});
    }

    void receiptIsChecked_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        const QString failed = QStringLiteral("validation_failed");
        const auto row = [](const char *name, const char *member, const QJsonValue &value, const QString &code,
                            const char *field) {
            QTest::newRow(name) << QString::fromLatin1(member) << value << code << QString::fromLatin1(field);
        };
        row("unknownField", "colour", 1, failed, "/colour");
        row("missing", "total", QJsonValue(QJsonValue::Undefined), failed, "/total");
        row("totalIsNotTheSum", "total", 134101, failed, "/total");
        row("totalIsAFraction", "total", 134102.5, failed, "/total");
        row("receiptTotalBelowTotal", "receiptTotal", 1, failed, "/receiptTotal");
        row("paymentsAreNotReceiptTotal", "receiptTotal", 134103, failed, "/payments");
        row("paymentsWithReducedBy", "reducedBy", QJsonArray{QStringLiteral("51d6c4fb-77c1-4be2-9b5c-30fb0f4dd511")},
            failed, "/payments");
        row("timeWithoutMilliseconds", "closedAt", QStringLiteral("2025-03-20T09:02:10+03:00"), failed, "/closedAt");
        row("timeInUtcLetter", "closedAt", QStringLiteral("2025-03-20T09:02:10.000Z"), failed, "/closedAt");
        row("dayThatIsNone", "closedAt", QStringLiteral("2025-02-30T09:02:10.000+03:00"), failed, "/closedAt");
        row("uidInUpperCase", "uid", QStringLiteral("3F0B5A52-6F0E-4A35-9A5E-0F2F0C6B8A11"), failed, "/uid");
        row("currency", "currency", QStringLiteral("USD"), failed, "/currency");
        row("shiftIsText", "shift", QStringLiteral("87"), failed, "/shift");
        row("noItems", "items", QJsonArray(), failed, "/items");
        row("customerByBoth", "customer",
            QJsonObject{{QStringLiteral("id"), QStringLiteral("c-1001")}, {QStringLiteral("phone"), goodPhone}}, failed,
            "/customer/id");
        row("unknownCustomer", "customer", QJsonObject{{QStringLiteral("id"), QStringLiteral("c-0")}},
            QStringLiteral("customer_not_found"), "");
        row("blockedCustomer", "customer", QJsonObject{{QStringLiteral("id"), QStringLiteral("c-1112")}},
            QStringLiteral("customer_blocked"), "");
        row("unknownWarehouse", "warehouseId", QStringLiteral("77"), QStringLiteral("warehouse_unknown"), "/warehouseId");
        row("warehouseNotActive", "warehouseId", QStringLiteral("10"), QStringLiteral("warehouse_unknown"),
            "/warehouseId");
        row("unknownInviter", "inviterCode", QStringLiteral("x"), QStringLiteral("inviter_unknown"), "/inviterCode");
    }

    void receiptIsChecked()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QFETCH(QString, code);
        QFETCH(QString, field);
        QJsonObject receipt = changed(saleReceipt(TestClient::newUuid()), member, value);
        const Answer answer = m_client->post(requests, receipt, TestClient::newUuid());
        QCOMPARE(answer.code(), code);
        QVERIFY(answer.status == 422 || field.isEmpty());
        QStringList fields;
        for (const QJsonValue &error : answer.json.value(QStringLiteral("errors")).toArray())
            fields.append(error.toObject().value(QStringLiteral("field")).toString());
        QVERIFY2(field.isEmpty() || fields.contains(field), qPrintable(fields.join(u' ')));
        QCOMPARE(count("requests"), 0);
        QCOMPARE(lastEffect(), QStringLiteral("refused"));
    }

    void itemsAreChecked_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("code");
        const QString failed = QStringLiteral("validation_failed");
        QTest::newRow("lineTwice") << QStringLiteral("line") << QJsonValue(2) << failed;
        QTest::newRow("quantityZero") << QStringLiteral("quantity") << QJsonValue(QStringLiteral("0.000")) << failed;
        QTest::newRow("quantityFourDigits") << QStringLiteral("quantity") << QJsonValue(QStringLiteral("1.0001")) << failed;
        QTest::newRow("quantityNumber") << QStringLiteral("quantity") << QJsonValue(2) << failed;
        QTest::newRow("nameWithControl") << QStringLiteral("name") << QJsonValue(QStringLiteral("a\tb")) << failed;
        QTest::newRow("category") << QStringLiteral("categoryId") << QJsonValue(QStringLiteral("99"))
                                  << QStringLiteral("category_unknown");
    }

    void itemsAreChecked()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QFETCH(QString, code);
        QJsonObject receipt = saleReceipt(TestClient::newUuid());
        QJsonArray items = receipt.value(QStringLiteral("items")).toArray();
        items.replace(0, changed(items.at(0).toObject(), member, value));
        QCOMPARE(m_client->post(requests, changed(receipt, QStringLiteral("items"), items), TestClient::newUuid()).code(),
                 code);
    }

    void bodyLimits()
    {
        const Headers headers = {{"Idempotency-Key", '"' + TestClient::newUuid() + '"'}, {"X-Delivery", "queue"}};
        QCOMPARE(m_client->call("POST", requests, QByteArray((1 << 20) + 1, ' '), headers).code(),
                 QStringLiteral("payload_too_large"));
        QCOMPARE(m_client->call("POST", requests, "{\"uid\":", headers).code(), QStringLiteral("malformed_request"));
        QCOMPARE(m_client->call("POST", requests, "[]", headers).code(), QStringLiteral("malformed_request"));
    }

    void cancellationCaps()
    {
        const QString id = sale(TestClient::newUuid(), TestClient::newUuid()).text("id");
        const auto cancel = [&](int line, const char *quantity, qint64 sum) {
            return m_client->post(cancellationsOf(id),
                                  partReturn(TestClient::newUuid(), line, QString::fromLatin1(quantity), sum),
                                  TestClient::newUuid());
        };
        QCOMPARE(cancel(9, "1", 1).code(), QStringLiteral("line_unknown"));
        QCOMPARE(cancel(1, "2.001", 90000).code(), QStringLiteral("quantity_exceeded"));
        QCOMPARE(cancel(1, "1", 90001).code(), QStringLiteral("sum_mismatch"));
        QCOMPARE(cancel(1, "2", 89999).code(), QStringLiteral("sum_mismatch")); // Last quantity takes last sum.
        const Answer half = cancel(1, "1", 45000);
        QCOMPARE(half.status, 201);
        const QJsonObject request = half.json.value(QStringLiteral("request")).toObject();
        QCOMPARE(request.value(QStringLiteral("status")).toString(), QStringLiteral("partiallyCancelled"));
        QCOMPARE(request.value(QStringLiteral("cancelledTotal")).toInt(), 45000);
        QCOMPARE(request.value(QStringLiteral("cashback")).toObject().value(QStringLiteral("amount")).toInt(), 4430);
        const Answer over = cancel(1, "2", 45000);
        QCOMPARE(over.code(), QStringLiteral("quantity_exceeded"));
        QCOMPARE(over.text("messageForCashier"), QString::fromUtf8("По строке 1 осталось 1, возвращается 2."));
        QCOMPARE(cancel(1, "1", 44999).code(), QStringLiteral("sum_mismatch"));
        QCOMPARE(cancel(1, "1", 45000).status, 201);
        QCOMPARE(cancel(2, "0.48", 43000).status, 201);
        QCOMPARE(cancel(2, "0.005", 602).status, 201);
        QCOMPARE(cancel(2, "0.001", 0).code(), QStringLiteral("quantity_exceeded"));
        QCOMPARE(cancel(3, "1", 500).status, 201);
        const Answer nothing = m_client->post(cancellationsOf(id), wholeReturn(TestClient::newUuid()), TestClient::newUuid());
        QCOMPARE(nothing.code(), QStringLiteral("already_cancelled"));
        QCOMPARE(nothing.json.value(QStringLiteral("request")).toObject().value(QStringLiteral("cancelledTotal")).toInt(),
                 134102);
        QCOMPARE(count("cancellations"), 5);
    }

    void returnIsKnownByItsUid()
    {
        const QString id = sale(TestClient::newUuid(), TestClient::newUuid()).text("id");
        const QByteArray uid = TestClient::newUuid();
        const QByteArray key = TestClient::newUuid();
        const Answer first = m_client->post(cancellationsOf(id), wholeReturn(uid), key);
        QCOMPARE(first.status, 201);
        QCOMPARE(first.text("returnUid").toLatin1(), uid);
        QCOMPARE(lastEffect(), QStringLiteral("cancelled"));
        QCOMPARE(m_client->post(cancellationsOf(id), wholeReturn(uid), key).status, 200);
        const Answer other = m_client->post(cancellationsOf(id), wholeReturn(uid), TestClient::newUuid());
        QCOMPARE(other.code(), QStringLiteral("return_exists"));
        QCOMPARE(other.json.value(QStringLiteral("cancellation")).toObject().value(QStringLiteral("cancellationId")),
                 first.json.value(QStringLiteral("cancellationId")));
        QCOMPARE(m_client->post(cancellationsOf(QStringLiteral("q-1")), wholeReturn(uid), TestClient::newUuid()).code(),
                 QStringLiteral("request_not_found"));
    }

    void withoutPartialCancel()
    {
        m_sandbox->configure({{QStringLiteral("features"), QJsonArray{QStringLiteral("registration")}}});
        const QString id = sale(TestClient::newUuid(), TestClient::newUuid()).text("id");
        QCOMPARE(m_client->post(cancellationsOf(id), partReturn(TestClient::newUuid(), 1, QStringLiteral("1"), 45000),
                                TestClient::newUuid()).code(),
                 QStringLiteral("partial_not_supported"));
        QCOMPARE(m_client->get(QStringLiteral("/config-profiles")).code(), QStringLiteral("not_supported"));
        QCOMPARE(m_client->get(QStringLiteral("/catalog/inviters")).code(), QStringLiteral("not_supported"));
    }

    void listByReceiptsAndByPeriod()
    {
        const QByteArray first = TestClient::newUuid();
        for (int i = 0; i < 5; ++i) {
            const QJsonObject receipt =
                changed(saleReceipt(i == 0 ? first : TestClient::newUuid()), QStringLiteral("closedAt"),
                        QStringLiteral("2025-03-20T09:02:1%1.000+03:00").arg(9 - i));
            QCOMPARE(m_client->post(requests, receipt, TestClient::newUuid()).status, 201);
        }
        const QString unknown = QString::fromLatin1(TestClient::newUuid());
        Answer answer = m_client->get(requests + QStringLiteral("?externalId=%1&externalId=%2")
                                                     .arg(QString::fromLatin1(first), unknown));
        QCOMPARE(answer.json.value(QStringLiteral("items")).toArray().size(), 1);
        QString cursor;
        QStringList closed;
        do {
            answer = m_client->get(requests
                                   + QStringLiteral("?cashId=till-03&closedFrom=2025-03-20T09:02:16.000%2B03:00"
                                                    "&closedTo=2025-03-20T10:00:00.000%2B03:00&limit=2&cursor=")
                                         .chopped(cursor.isEmpty() ? 8 : 0)
                                   + cursor);
            QCOMPARE(answer.status, 200);
            for (const QJsonValue &item : answer.json.value(QStringLiteral("items")).toArray())
                closed.append(item.toObject().value(QStringLiteral("closedAt")).toString().mid(17, 2));
            cursor = answer.text("nextCursor");
        } while (!cursor.isEmpty());
        QCOMPARE(closed, (QStringList{QStringLiteral("16"), QStringLiteral("17"), QStringLiteral("18"), QStringLiteral("19")}));
        // A plus that was not encoded is a blank (client policy 7.6).
        QCOMPARE(m_client->get(requests + QStringLiteral("?cashId=till-03&closedFrom=2025-03-20T09:02:16.000+03:00"
                                                         "&closedTo=2025-03-20T10:00:00.000+03:00")).code(),
                 QStringLiteral("validation_failed"));
        QCOMPARE(m_client->get(requests + QStringLiteral("/q-70001")).text("externalId").toLatin1(), first);
    }

    void registrationToItsEnd()
    {
        const QByteArray key = TestClient::newUuid();
        const Answer start = m_client->post(QStringLiteral("/registrations"), startBody(goodPhone), key);
        QCOMPARE(start.status, 201);
        QCOMPARE(m_client->post(QStringLiteral("/registrations"), startBody(goodPhone), key).status, 200); // U1
        QCOMPARE(count("smsSent"), 1);
        const Answer early = m_client->post(QStringLiteral("/registrations"), startBody(goodPhone), TestClient::newUuid());
        QCOMPARE(early.code(), QStringLiteral("sms_rate_limited"));
        QVERIFY(early.header("Retry-After").toInt() > 50);

        const QString path = QStringLiteral("/registrations/") + start.text("registrationId");
        const QString code = m_sandbox->smsCode(goodPhone);
        const QString wrong = code == u"1234" ? QStringLiteral("4321") : QStringLiteral("1234");
        const Answer refused = m_client->post(path + QStringLiteral("/confirm"), confirmBody(wrong));
        QCOMPARE(refused.code(), QStringLiteral("code_invalid"));
        QCOMPARE(refused.json.value(QStringLiteral("attemptsLeft")).toInt(), 4);

        m_sandbox->configure({{QStringLiteral("smsResendSec"), 0}});
        QCOMPARE(m_client->post(path + QStringLiteral("/resend"), {}, TestClient::newUuid()).status, 202);
        QVERIFY(m_sandbox->smsCode(goodPhone) != code);
        QCOMPARE(m_client->post(path + QStringLiteral("/confirm"), confirmBody(code)).code(), QStringLiteral("code_invalid"));

        const QJsonObject good = confirmBody(m_sandbox->smsCode(goodPhone));
        const Answer confirmed = m_client->post(path + QStringLiteral("/confirm"), good);
        QCOMPARE(confirmed.status, 201);
        const Answer again = m_client->post(path + QStringLiteral("/confirm"), good);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.json, confirmed.json);
        QCOMPARE(m_client->call("DELETE", path).code(), QStringLiteral("registration_not_found"));
        const Answer exists = m_client->post(QStringLiteral("/registrations"), startBody(goodPhone), TestClient::newUuid());
        QCOMPARE(exists.code(), QStringLiteral("customer_exists"));
        QCOMPARE(exists.json.value(QStringLiteral("customer")).toObject(), confirmed.json);
    }

    void registrationEndsEarly()
    {
        QCOMPARE(m_client->post(QStringLiteral("/registrations"), startBody(phone), TestClient::newUuid()).code(),
                 QStringLiteral("phone_rejected"));
        m_sandbox->configure({{QStringLiteral("smsResendSec"), 0}});
        Answer start = m_client->post(QStringLiteral("/registrations"), startBody(goodPhone), TestClient::newUuid());
        QString path = QStringLiteral("/registrations/") + start.text("registrationId");
        const QString code = m_sandbox->smsCode(goodPhone);
        const QString wrong = code == u"1234" ? QStringLiteral("4321") : QStringLiteral("1234");
        for (int i = 0; i < 4; ++i)
            QCOMPARE(m_client->post(path + QStringLiteral("/confirm"), confirmBody(wrong)).status, 422);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(m_client->post(path + QStringLiteral("/confirm"), confirmBody(code == wrong ? code : wrong)).code(),
                     QStringLiteral("registration_locked"));
        QCOMPARE(m_client->post(path + QStringLiteral("/resend"), {}, TestClient::newUuid()).status, 423);
        QCOMPARE(m_client->call("DELETE", path).status, 204);
        QCOMPARE(m_client->call("DELETE", path).code(), QStringLiteral("registration_not_found"));

        m_sandbox->configure({{QStringLiteral("registrationTtlSec"), 0}});
        start = m_client->post(QStringLiteral("/registrations"), startBody(goodPhone), TestClient::newUuid());
        path = QStringLiteral("/registrations/") + start.text("registrationId");
        QTest::qWait(5);
        QCOMPARE(m_client->post(path + QStringLiteral("/confirm"), confirmBody(m_sandbox->smsCode(goodPhone))).code(),
                 QStringLiteral("registration_expired"));
    }

    void ledgerTellsEverythingButTheKey()
    {
        const QByteArray key = TestClient::newUuid();
        sale(TestClient::newUuid(), key);
        const QJsonObject entry = lastEntry();
        QCOMPARE(entry.value(QStringLiteral("seq")).toInt(), 1);
        QCOMPARE(entry.value(QStringLiteral("idempotencyKey")).toString().toLatin1(), key);
        QCOMPARE(entry.value(QStringLiteral("requestId")).toString().toLatin1(), m_client->lastRequestId());
        QCOMPARE(entry.value(QStringLiteral("delivery")).toString(), QStringLiteral("direct"));
        QCOMPARE(entry.value(QStringLiteral("terminal")).toString(), QStringLiteral("till-03"));
        QCOMPARE(entry.value(QStringLiteral("authorization")).toString(), QStringLiteral("ok"));
        QCOMPARE(entry.value(QStringLiteral("objectId")).toString(), QStringLiteral("q-70001"));
        QCOMPARE(entry.value(QStringLiteral("body")).toObject().value(QStringLiteral("total")).toInt(), 134102);
        const Answer state = m_client->get(QStringLiteral("/__state"));
        QVERIFY(!state.body.contains("demo-key"));
        QVERIFY(!state.body.contains(QByteArray("demo-key:").toBase64()));
        sale(TestClient::newUuid(), TestClient::newUuid());
        const Answer tail = m_client->get(QStringLiteral("/__ledger?after=1"));
        QCOMPARE(tail.json.value(QStringLiteral("items")).toArray().size(), 1);
    }

    void controlPaths()
    {
        const auto control = [this](const char *path, const QJsonObject &body) {
            return m_client->call("POST", QString::fromLatin1(path), QJsonDocument(body).toJson());
        };
        QCOMPARE(control("/__customers", {{QStringLiteral("phone"), goodPhone}}).status, 201);
        QCOMPARE(control("/__customers", {{QStringLiteral("phone"), QStringLiteral("1")}}).status, 400);
        QCOMPARE(control("/__config", {{QStringLiteral("latencyMs"), 1}}).status, 200);
        QCOMPARE(control("/__config", {{QStringLiteral("latency"), 1}}).status, 400);
        QCOMPARE(control("/__fault", {{QStringLiteral("mode"), QStringLiteral("nonsense")}}).status, 400);
        QCOMPARE(control("/__fault", {{QStringLiteral("mode"), QStringLiteral("401")}}).status, 200);
        QCOMPARE(m_client->get(QStringLiteral("/status")).status, 401);
        QCOMPARE(m_client->call("DELETE", QStringLiteral("/__fault")).status, 200);
        QCOMPARE(m_client->get(QStringLiteral("/status")).status, 200);
        QCOMPARE(control("/__reset", {}).status, 200);
        QCOMPARE(count("customers"), 13);
        QCOMPARE(count("ledger"), 0);
    }

    void stateSurvivesAndATornLineIsDropped()
    {
        const QTemporaryDir folder;
        Sandbox::Options options;
        options.stateFile = folder.filePath(QStringLiteral("state.jsonl"));
        const QByteArray uid = TestClient::newUuid();
        const QByteArray key = TestClient::newUuid();
        for (int run = 0; run < 3; ++run) {
            Sandbox sandbox(options);
            QVERIFY(sandbox.listen());
            TestClient client(sandbox.url());
            const Answer answer = client.post(requests, saleReceipt(uid), key);
            QCOMPARE(answer.status, run == 0 ? 201 : 200);
            QCOMPARE(answer.text("id"), QStringLiteral("q-70001"));
            QCOMPARE(sandbox.ledger().size(), run + 1);
            QFile file(options.stateFile);
            QVERIFY(file.open(QIODevice::Append));
            file.write("{\"changes\":[[\"requests\",\"q-9"); // What kill -9 in a write(2) could leave at worst.
        }
    }

    void closeAndListenAgain()
    {
        const quint16 port = m_sandbox->port();
        m_sandbox->close();
        QCOMPARE(m_client->get(QStringLiteral("/status")).error, QNetworkReply::ConnectionRefusedError);
        QVERIFY(m_sandbox->listen(port));
        QCOMPARE(m_client->get(QStringLiteral("/status")).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
