// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/plaziussandboxthread.h"
#include "tests/sandbox/plazius/plaziustestclient.h"

#include <QDateTime>
#include <QTest>

using namespace companion;
using namespace companion::plaziustest;
using namespace Qt::StringLiterals;

namespace {

const QByteArray zero = "00000000-0000-0000-0000-000000000000";
const QString vera = u"+79165550001"_s;
const QByteArray byPavelsCard = "user?credential=4000567856785678&searchScope=%22cardNumber%22&batchId=0";

QByteArray discount(const QByteArray &sum)
{
    return "[{\"programId\":\"" + cheeseDay
        + "\",\"operationCode\":\"FixedSumDiscount\",\"productCode\":\"70402\",\"productName\":\"Сыр\",\"sum\":" + sum
        + "}]";
}

QByteArray limit(const QByteArray &code, const QByteArray &most, const QByteArray &mostPoints)
{
    return "{\"productCode\":\"" + code + "\",\"maxDiscount\":" + most + ",\"maxBonusPayment\":" + mostPoints
        + ",\"isFullAmountLimit\":true}";
}

QByteArray refundOf(const QByteArray &sum, const QByteArray &items)
{
    return "{\"walletRefunds\":" + (sum.isEmpty() ? "[]" : points(sum)) + ",\"cancelledOrderItems\":" + items + '}';
}

QByteArray pieces(const QByteArray &code, const QByteArray &amount)
{
    return "[{\"productCode\":\"" + code + "\",\"amount\":" + amount + "}]";
}

} // namespace

/// Orders, their states, discounts, points, accrual and returns of the reference server.
class TestPlaziusSandboxOrders : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PlaziusSandboxThread> m_box;
    std::unique_ptr<PlaziusTestClient> m_client;
    QByteArray m_id;

    void configure(const QJsonObject &changes) const
    {
        m_box->call([&](PlaziusSandbox &box) { box.configure(changes); });
    }
    QByteArray at(const QByteArray &call) const { return "order/" + call + '?' + orderArgument(m_id); }
    QJsonObject order() const { return m_box->order(QString::fromLatin1(m_id)); }
    QString state() const { return order().value(u"state"_s).toString(); }
    qint64 number(const QString &member) const { return order().value(member).toInteger(-1); }
    PartResult post(const QByteArray &call, const QByteArray &body = {})
    {
        return m_client->call("POST", at(call), body);
    }
    PartResult put(const QByteArray &call, const QByteArray &body) { return m_client->call("PUT", at(call), body); }
    PartResult get(const QByteArray &call) { return m_client->call("GET", at(call)); }
    PartResult pay(const QByteArray &transaction, const QByteArray &body)
    {
        return m_client->call("POST", payTarget("pay", m_id, transaction), body);
    }
    PartResult cancel(const QByteArray &transaction)
    {
        return m_client->call("POST", payTarget("cancelPay", m_id, transaction));
    }
    PartResult refund(const QByteArray &transaction, const QByteArray &body)
    {
        return m_client->call("POST", payTarget("refund", m_id, transaction), body);
    }
    BatchResult checkInExample() { return m_client->batch(checkIn(m_id, exampleOrder(m_id))); }
    BatchResult closeExample(const QByteArray &base)
    {
        return m_client->batch(closing(m_id, exampleOrder(m_id), base));
    }
    QString payInApp(const QJsonObject &payment) const
    {
        QJsonObject whole = payment;
        whole.insert(u"orderId"_s, QString::fromLatin1(m_id));
        QString wrong;
        m_box->call([&](PlaziusSandbox &box) { wrong = box.payInApp(whole); });
        return wrong;
    }
    QJsonObject firstLimit()
    {
        return get("paymentLimits").json().toArray().first().toObject();
    }
    /// Brings a fresh order into a state.
    void reach(const QString &wanted)
    {
        if (wanted == u"New")
            return;
        if (wanted == u"Open" || wanted == u"Aborted") {
            m_client->call("PUT", "order", exampleOrder(m_id));
            if (wanted == u"Aborted")
                post("abort");
            return;
        }
        checkInExample();
        if (wanted == u"Fixed")
            payInApp({{u"sum"_s, 3000}});
        if (wanted == u"Payed")
            pay(newGuid(), points("10.00"));
        if (wanted == u"Closed")
            closeExample("345.90");
    }

private Q_SLOTS:
    void init()
    {
        m_box = std::make_unique<PlaziusSandboxThread>();
        m_client = std::make_unique<PlaziusTestClient>(m_box->url());
        QCOMPARE(m_client->openSession().status, 200);
        m_id = newGuid();
    }

    void cleanup()
    {
        const QJsonObject counts = m_box->state(false).value(u"counts"_s).toObject();
        for (const char *what : {"doublePays", "doubleAccruals", "doubleRefunds", "wrongBalances"})
            QCOMPARE(counts.value(QLatin1String(what)).toArray(), QJsonArray());
    }

    void PZ_02_checkIn()
    {
        const QList<PartResult> parts = checkInExample().parts;
        QCOMPARE(parts.size(), 9);
        QCOMPARE(parts.at(1).text().toLatin1(), m_id);
        QCOMPARE(parts.at(2).status, 204);
        QCOMPARE(parts.at(6).body, QByteArray("[]"));
        const QJsonArray results = parts.at(7).json().toObject().value(u"programResults"_s).toArray();
        const QJsonArray operations = results.first().toObject().value(u"operations"_s).toArray();
        const QJsonObject operation = operations.first().toObject();
        QCOMPARE(operation.value(u"productCode"_s).toString(), u"70402"_s);
        QVERIFY(parts.at(7).body.contains("\"discountSum\":21.00"));
        QVERIFY(parts.at(7).body.contains("\"totalBonus\":0.00"));
        // Half of 345.90 − 21.00, rounded down.
        QCOMPARE(parts.at(8).body, QByteArray("[{\"maxSum\":162.45,\"minSum\":0.00,\"walletCode\":\"bonus\"}]"));
        QCOMPARE(state(), u"NotFixed"_s);
        QCOMPARE(m_box->violations(), QStringList());
    }

    void ordersAreChecked_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        using B = QByteArray;
        QTest::newRow("sum") << B("\"sum\":355.90") << B("\"sum\":355.91");
        QTest::newRow("sumAfter") << B("\"sumAfterDiscount\":345.90") << B("\"sumAfterDiscount\":345.89");
        QTest::newRow("afterAboveSum") << B("\"sum\":210.00,\"sumAfterDiscount\":210.00")
                                       << B("\"sum\":210.00,\"sumAfterDiscount\":210.01");
        QTest::newRow("codeTwice") << B("70402") << B("70011");
        QTest::newRow("noCode") << B("\"70402\"") << B("\"\"");
        QTest::newRow("noName") << B("\"Сыр «Лужок», вес\"") << B("\"\"");
        QTest::newRow("amountZero") << B("\"amount\":2,") << B("\"amount\":0,");
        QTest::newRow("amountOfFourDigits") << B("0.35,") << B("0.3501,");
        QTest::newRow("momentWithoutMilliseconds") << B("09:02:10.000") << B("09:02:10");
        QTest::newRow("table") << B("\"guestCount\":0") << B("\"guestCount\":0,\"tableNumber\":\"1\"");
        QTest::newRow("numberAsNumber") << B("\"118\"") << B("118");
        QTest::newRow("noOpenTime") << B("\"openTime\"") << B("\"opened\"");
    }

    void ordersAreChecked()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray body = exampleOrder(m_id);
        QVERIFY(body.contains(from));
        body.replace(from, to);
        QVERIFY(m_client->call("PUT", "order", body).status >= 400);
        QCOMPARE(m_box->violations().size(), 1);
        QVERIFY(order().isEmpty());
    }

    void PZ_04_orderIsReplaced()
    {
        checkInExample();
        QCOMPARE(m_client->call("PUT", "order", plainOrder(m_id, "70011", "1", "50.00")).text().toLatin1(), m_id);
        QCOMPARE(number(u"sum"_s), 5000);
        QCOMPARE(state(), u"NotFixed"_s);
        QCOMPARE(get("loyaltyResult").json().toObject().value(u"programResults"_s), QJsonValue(QJsonValue::Null));
    }

    void boundUserHasThreeWaysToSayNobody()
    {
        m_client->call("PUT", "order", exampleOrder(m_id));
        QCOMPARE(get("bindedUser").status, 204);
        configure({{u"nobodyBound"_s, u"null"_s}});
        QCOMPARE(get("bindedUser").body, QByteArray("null"));
        configure({{u"nobodyBound"_s, u"404"_s}});
        QCOMPARE(get("bindedUser").status, 404);
        checkInExample();
        QCOMPARE(get("bindedUser").json().toObject().value(u"fullName"_s).toString(), u"Вера Лугова"_s);
    }

    void anotherGuestIsNotBound()
    {
        checkInExample();
        const QList<Part> again{{"GET", byPavelsCard}, {"POST", at("bind"), userReference}};
        QCOMPARE(m_client->batch(again).parts.at(1).status, 409);
        QCOMPARE(m_client->batch({{"GET", byCard}, {"POST", at("bind"), userReference}}).parts.at(1).status, 204);
        QCOMPARE(post("unbind").status, 204);
        QCOMPARE(state(), u"Open"_s);
        QCOMPARE(post("unbind").status, 204);
        QCOMPARE(m_client->batch(again).parts.at(1).status, 204);
    }

    void guestIsChangedElsewhere()
    {
        checkInExample();
        const QString id = QString::fromLatin1(m_id);
        const int hash = get("bindedUser").json().toObject().value(u"hash"_s).toInt();
        const QJsonObject pavel{{u"orderId"_s, id}, {u"guest"_s, u"+79165550002"_s}};
        QCOMPARE(m_client->control("POST", "/__orders", pavel).status, 200);
        QVERIFY(get("bindedUser").json().toObject().value(u"hash"_s).toInt() != hash);
        QCOMPARE(m_client->control("POST", "/__orders", {{u"orderId"_s, id}, {u"guest"_s, QJsonValue()}}).status, 200);
        QCOMPARE(get("bindedUser").status, 204);
    }

    void PZ_11_12_limitsOfTheTillBindTheServer()
    {
        checkInExample();
        put("productLimits", '[' + limit("70402", "15.00", "15.00") + ',' + limit("70011", "0", "0") + ']');
        QVERIFY(get("loyaltyResult").body.contains("\"discountSum\":15.00"));
        QCOMPARE(firstLimit().value(u"maxSum"_s).toDouble(), 15.00);
        put("productLimits", '[' + limit("70402", "0", "0") + ',' + limit("70011", "0", "0") + ']');
        QCOMPARE(get("loyaltyResult").json().toObject().value(u"programResults"_s), QJsonValue(QJsonValue::Null));
        QCOMPARE(get("paymentLimits").body, QByteArray("[]"));
        put("productLimits", "[]");
        QCOMPARE(firstLimit().value(u"maxSum"_s).toDouble(), 162.45);
        QCOMPARE(m_box->violations(), QStringList());
        QVERIFY(put("productLimits", '[' + limit("1", "0", "0") + ']').status >= 400);
        QCOMPARE(m_box->violations(), QStringList()); // The PUT order with this product may have failed.
        const QByteArray bread = limit("70011", "0", "0");
        QVERIFY(put("productLimits", '[' + bread + ',' + bread + ']').status >= 400);
        QCOMPARE(m_box->violations().size(), 1);
    }

    void limitsPerUnitAreMultiplied()
    {
        checkInExample();
        put("productLimits",
            "[{\"productCode\":\"70402\",\"maxDiscount\":20.00,\"maxBonusPayment\":0,\"isFullAmountLimit\":false}]");
        QVERIFY(get("loyaltyResult").body.contains("\"discountSum\":7.00")); // 20.00 · 0.35
    }

    void programsOfEveryKind()
    {
        const QJsonArray programs{
            QJsonObject{
                {u"id"_s, u"p1"_s}, {u"name"_s, u"Сумма"_s}, {u"codes"_s, QJsonArray{u"70011"_s}}, {u"sum"_s, 500}},
            QJsonObject{{u"id"_s, u"p2"_s}, {u"name"_s, u"Весь чек"_s}, {u"codes"_s, QJsonArray()}, {u"percent"_s, 10}},
            QJsonObject{{u"id"_s, u"p3"_s}, {u"name"_s, u"Подсказка"_s}, {u"comment"_s, u"Предложите сок"_s}}};
        QCOMPARE(m_client->control("POST", "/__programs", {{u"programs"_s, programs}}).status, 200);
        checkInExample();
        const QJsonArray results = get("loyaltyResult").json().toObject().value(u"programResults"_s).toArray();
        QCOMPARE(results.size(), 3);
        const auto operation = [&results](int index) {
            return results.at(index).toObject().value(u"operations"_s).toArray().first().toObject();
        };
        QCOMPARE(operation(0).value(u"discountSum"_s).toDouble(), 5.00);
        QCOMPARE(operation(0).value(u"productCode"_s).toString(), u"70011"_s);
        QCOMPARE(operation(1).value(u"discountSum"_s).toDouble(), 34.59);
        QVERIFY(operation(1).value(u"productCode"_s).isNull());
        QVERIFY(operation(2).value(u"discountSum"_s).isNull());
        QCOMPARE(operation(2).value(u"comment"_s).toString(), u"Предложите сок"_s);
        // Half of 345.90 − 5.00 − 34.59.
        QCOMPARE(firstLimit().value(u"maxSum"_s).toDouble(), 153.15);
    }

    void programsNeverTakeMoreThanThereIs()
    {
        const QJsonArray cheese{u"70402"_s};
        const QJsonArray programs{
            QJsonObject{{u"id"_s, u"p1"_s}, {u"name"_s, u"a"_s}, {u"codes"_s, cheese}, {u"sum"_s, 20000}},
            QJsonObject{{u"id"_s, u"p2"_s}, {u"name"_s, u"b"_s}, {u"codes"_s, cheese}, {u"sum"_s, 20000}},
            QJsonObject{{u"id"_s, u"p3"_s}, {u"name"_s, u"c"_s}, {u"codes"_s, QJsonArray()}, {u"percent"_s, 90}}};
        m_client->control("POST", "/__programs", {{u"programs"_s, programs}});
        checkInExample();
        qint64 sum = 0;
        const QJsonArray offered = order().value(u"offered"_s).toArray();
        for (const QJsonValue &offer : offered)
            sum += offer.toObject().value(u"sum"_s).toInteger();
        QCOMPARE(offered.size(), 3);
        QCOMPARE(sum, 34590); // All of it: 200.00, 10.00 and the bread.
    }

    void withoutAGuestNoDiscountsAndNoLimits()
    {
        m_client->call("PUT", "order", exampleOrder(m_id));
        QCOMPARE(get("loyaltyResult").body, QByteArray("{\"programResults\":null,\"totalBonus\":0.00}"));
        QCOMPARE(get("paymentLimits").body, QByteArray("[]"));
    }

    void appliedDiscountsAreReplacedAndNotAboveTheOffer()
    {
        checkInExample();
        QCOMPARE(post("appliedDiscounts", discount("21.00")).status, 204);
        QCOMPARE(post("appliedDiscounts", discount("20.00")).status, 204);
        QCOMPARE(order().value(u"appliedDiscounts"_s).toArray().size(), 1);
        QCOMPARE(post("appliedDiscounts", discount("21.01")).status, 400);
        QCOMPARE(order().value(u"appliedDiscounts"_s).toArray().first().toObject().value(u"sum"_s).toInt(), 2000);
        QCOMPARE(m_box->violations(), QStringList());
        QCOMPARE(post("appliedDiscounts", "[]").status, 204);
        QCOMPARE(order().value(u"appliedDiscounts"_s).toArray(), QJsonArray());
        QVERIFY(post("appliedDiscounts", discount("0.00")).status >= 400);
        QCOMPARE(m_box->violations().size(), 1);
    }

    void limitsFollowShareBalanceAndLeastSum()
    {
        checkInExample();
        configure({{u"sharePercent"_s, 100}});
        QCOMPARE(firstLimit().value(u"maxSum"_s).toDouble(), 324.90);
        m_box->call([](PlaziusSandbox &box) { box.addGuest({{u"phone"_s, vera}, {u"balance"_s, 4550}}); });
        QCOMPARE(firstLimit().value(u"maxSum"_s).toDouble(), 45.50);
        QCOMPARE(pay(newGuid(), points("45.51")).text(), u"На счёте недостаточно баллов"_s);
        configure({{u"minSum"_s, 10000}});
        QCOMPARE(firstLimit().value(u"minSum"_s).toDouble(), 100.00); // Above the most: not to be offered (PZ-15).
        QCOMPARE(pay(newGuid(), points("45.00")).status, 400);
        m_box->call([](PlaziusSandbox &box) { box.addGuest({{u"phone"_s, vera}, {u"balance"_s, 0}}); });
        QCOMPARE(get("paymentLimits").body, QByteArray("[]"));
    }

    void paymentCodeOpensTheBankCardToo()
    {
        const QByteArray byCode = "user?credential=123456&searchScope=%22paymentCode%22&batchId=0";
        m_client->batch(checkIn(m_id, exampleOrder(m_id), byCode));
        const QJsonArray limits = get("paymentLimits").json().toArray();
        QCOMPARE(limits.size(), 2);
        QCOMPARE(limits.first().toObject().value(u"walletCode"_s).toString(), u"bonus"_s);
        QCOMPARE(limits.last().toObject().value(u"walletCode"_s).toString(), u"paymentCard"_s);
    }

    void payHappensOncePerTransaction()
    {
        checkInExample();
        const QByteArray transaction = newGuid();
        QCOMPARE(pay(transaction, points("40.00")).status, 204);
        QCOMPARE(pay(transaction, points("40.00")).status, 204);
        QCOMPARE(m_box->balance(vera), 46000);
        QCOMPARE(pay(transaction, points("41.00")).status, 409);
        QCOMPARE(pay(newGuid(), points("40.00")).status, 409);
        QCOMPARE(m_box->balance(vera), 46000);
        QCOMPARE(state(), u"Payed"_s);
        QCOMPARE(number(u"spent"_s), 4000);
    }

    void payIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        using B = QByteArray;
        QTest::newRow("aboveTheLimit") << points("172.96");
        QTest::newRow("aboveTheBalance") << points("500.01");
        QTest::newRow("nothing") << points("0.00");
        QTest::newRow("bankCard") << B("[{\"walletCode\":\"paymentCard\",\"sum\":10.00}]");
        QTest::newRow("allOrNothing")
            << B("[{\"walletCode\":\"bonus\",\"sum\":10.00},{\"walletCode\":\"paymentCard\",\"sum\":1.00}]");
    }

    void payIsRefused()
    {
        QFETCH(QByteArray, body);
        checkInExample();
        const PartResult result = pay(newGuid(), body);
        QCOMPARE(result.status, 400);
        QVERIFY(!result.text().isEmpty());
        QCOMPARE(m_box->balance(vera), 50000);
        QCOMPARE(state(), u"NotFixed"_s);
    }

    void theMostIsAccepted()
    {
        checkInExample();
        post("appliedDiscounts", discount("21.00"));
        QCOMPARE(pay(newGuid(), points("162.46")).status, 400);
        QCOMPARE(pay(newGuid(), points("162.45")).status, 204);
    }

    void payWithoutPointsIsTheZeroGuid()
    {
        checkInExample();
        QCOMPARE(cancel(zero).status, 204); // Unknown so far, and nothing is barred by it.
        QCOMPARE(pay(zero, "[]").status, 204);
        QCOMPARE(pay(zero, "[]").status, 204);
        QCOMPARE(state(), u"Payed"_s);
        QCOMPARE(cancel(zero).status, 204);
        QCOMPARE(state(), u"NotFixed"_s);
        QCOMPARE(pay(zero, "[]").status, 204); // Nobody can bar it for others.
        QCOMPARE(state(), u"Payed"_s);
    }

    void PZ_22_cancelPayGivesBack()
    {
        checkInExample();
        const QByteArray transaction = newGuid();
        pay(transaction, points("40.00"));
        QCOMPARE(cancel(transaction).status, 204);
        QCOMPARE(cancel(transaction).status, 204);
        QCOMPARE(m_box->balance(vera), 50000);
        QCOMPARE(state(), u"NotFixed"_s);
        QCOMPARE(pay(transaction, points("40.00")).status, 409);
        QCOMPARE(pay(newGuid(), points("40.00")).status, 204);
        QCOMPARE(m_box->balance(vera), 46000);
    }

    void PZ_23_cancelOfAnUnknownPayBarsALateOne()
    {
        checkInExample();
        const QByteArray transaction = newGuid();
        QCOMPARE(cancel(transaction).status, 204);
        QCOMPARE(pay(transaction, points("40.00")).status, 409);
        QCOMPARE(m_box->balance(vera), 50000);
        m_id = newGuid(); // Not even the order is known.
        const QByteArray other = newGuid();
        QCOMPARE(cancel(other).status, 204);
        checkInExample();
        QCOMPARE(pay(other, points("40.00")).status, 409);
    }

    void payedOrderKeepsItsItems()
    {
        checkInExample();
        pay(newGuid(), points("40.00"));
        QCOMPARE(m_client->call("PUT", "order", plainOrder(m_id, "70011", "1", "50.00")).status, 409);
        QByteArray withReceipt = exampleOrder(m_id);
        withReceipt.replace("\"fiscalChequeNumber\":null", "\"fiscalChequeNumber\":4711");
        QCOMPARE(m_client->call("PUT", "order", withReceipt).status, 200);
        QCOMPARE(state(), u"Payed"_s);
        QCOMPARE(order().value(u"order"_s).toObject().value(u"fiscalChequeNumber"_s).toInt(), 4711);
    }

    void PZ_41_guestPaysInTheApp()
    {
        checkInExample();
        QCOMPARE(payInApp({{u"sum"_s, 3000}}), QString());
        QCOMPARE(m_box->balance(vera), 47000);
        QCOMPARE(get("payments").body, QByteArray("[{\"sum\":30.00,\"walletCode\":\"bonus\"}]"));
        QCOMPARE(state(), u"Fixed"_s);
        QCOMPARE(pay(newGuid(), points("29.00")).status, 409);
        QCOMPARE(pay(zero, "[]").status, 409);
        QCOMPARE(post("unbind").status, 409);
        QCOMPARE(pay(newGuid(), points("30.00")).status, 204);
        QCOMPARE(m_box->balance(vera), 47000);
        QCOMPARE(number(u"spent"_s), 3000);
        QCOMPARE(post("reset").status, 204);
        QCOMPARE(m_box->balance(vera), 50000);
        QVERIFY(!payInApp({{u"sum"_s, 3000}}).isEmpty());
    }

    void appPaymentComesBackWhenTheTillDoesNotTakeIt()
    {
        checkInExample();
        payInApp({{u"sum"_s, 3000}});
        QCOMPARE(closeExample("345.90").parts.at(3).status, 200);
        QCOMPARE(m_box->balance(vera), 50000 + 3459);
    }

    void notificationsTellOfAppPayments()
    {
        checkInExample();
        payInApp({{u"sum"_s, 3000}});
        payInApp({{u"cancel"_s, true}});
        const QDateTime before = QDateTime::currentDateTime().addSecs(-60).toOffsetFromUtc(10800);
        const QByteArray from = before.toString(Qt::ISODateWithMs).toLatin1().toPercentEncoding();
        const PartResult result = m_client->call("GET", "obsolete/notifications?from=" + from);
        const QJsonArray list = result.json().toObject().value(u"notifications"_s).toArray();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.first().toObject().value(u"notificationType"_s).toInt(), 1);
        QCOMPARE(list.last().toObject().value(u"notificationType"_s).toInt(), -1);
        QVERIFY(result.body.contains("\"payments\":[{\"sum\":30.00,\"walletCode\":\"bonus\"}]"));
        QCOMPARE(m_box->violations(), QStringList());
    }

    void PZ_08_accrualOfTheBase()
    {
        checkInExample();
        post("appliedDiscounts", discount("21.00"));
        pay(newGuid(), points("100.00"));
        const BatchResult result = closeExample("224.90");
        QVERIFY(result.parts.at(3).body.contains("\"totalBonus\":22.49"));
        QCOMPARE(m_box->balance(vera), 50000 - 10000 + 2249);
        QCOMPARE(order().value(u"closeTime"_s).toString(), u"2025-03-20T09:05:10.000+03:00"_s);
        QCOMPARE(number(u"sumForBonuses"_s), 22490);
        QCOMPARE(m_box->violations(), QStringList());
    }

    void baseOfAccrualIsBounded()
    {
        checkInExample();
        pay(newGuid(), points("100.00"));
        const auto above = [this] {
            return m_box->state(false).value(u"counts"_s).toObject().value(u"basesAboveMoney"_s).toArray().size();
        };
        QCOMPARE(put("sumForBonuses", points("355.91")).status, 400);
        QCOMPARE(put("sumForBonuses", points("245.91")).status, 204);
        QCOMPARE(above(), 1);
        QCOMPARE(put("sumForBonuses", points("245.90")).status, 204);
        QCOMPARE(above(), 0);
        QCOMPARE(put("sumForBonuses", points("0.00")).status, 204);
        QCOMPARE(put("sumForBonuses", points("-1.00")).status, 400);
    }

    void PZ_21_closeAgainTellsTheSame()
    {
        checkInExample();
        const QByteArray first = closeExample("345.90").parts.at(3).body;
        const QList<PartResult> again = closeExample("345.90").parts;
        QCOMPARE(again.at(0).status, 409); // The order is closed already …
        QCOMPARE(again.at(3).status, 200); // … but the row of the queue is done.
        QCOMPARE(again.at(3).body, first);
        QCOMPARE(m_box->balance(vera), 50000 + 3459);
        configure({{u"acceptRepeatedOrder"_s, true}});
        const QList<PartResult> third = closeExample("345.90").parts;
        QCOMPARE(third.at(0).status, 200);
        QCOMPARE(third.at(1).status, 204);
        QCOMPARE(third.at(2).status, 204);
        QCOMPARE(closeExample("345.00").parts.at(2).status, 409);
        QCOMPARE(m_box->balance(vera), 50000 + 3459);
    }

    void PZ_01_closeWithoutAGuest()
    {
        const QList<PartResult> parts = closeExample("345.90").parts;
        QCOMPARE(parts.at(3).status, 200);
        QVERIFY(parts.at(3).body.contains("\"totalBonus\":0.00"));
        QCOMPARE(state(), u"Closed"_s);
        QCOMPARE(number(u"accrual"_s), 0);
    }

    void PZ_48_closeIsNoThrow()
    {
        QCOMPARE(post("close").status, 204); // An order nobody knows.
        QVERIFY(order().isEmpty());
        checkInExample();
        configure({{u"closeNotTold"_s, true}});
        QCOMPARE(closeExample("345.90").parts.at(3).status, 204);
        QCOMPARE(state(), u"Closed"_s);
        QCOMPARE(m_box->balance(vera), 50000 + 3459);
        m_id = newGuid();
        reach(u"Aborted"_s);
        QCOMPARE(post("close").status, 204);
        QCOMPARE(state(), u"Aborted"_s);
    }

    void PZ_16_fullReturn()
    {
        checkInExample();
        pay(newGuid(), points("40.00"));
        QCOMPARE(refund(newGuid(), refundOf("40.00", "null")).status, 409); // Not closed yet.
        closeExample("305.90");
        QCOMPARE(m_box->balance(vera), 50000 - 4000 + 3059);
        const QByteArray transaction = newGuid();
        QCOMPARE(refund(transaction, refundOf("40.00", "null")).status, 204);
        QCOMPARE(refund(transaction, refundOf("40.00", "null")).status, 204); // PZ-24
        QCOMPARE(m_box->balance(vera), 50000);
        QCOMPARE(refund(transaction, refundOf("39.00", "null")).status, 409);
        QCOMPARE(refund(newGuid(), refundOf("", "null")).status, 400); // Nothing is left.
        QCOMPARE(number(u"refunded"_s), 4000);
        QCOMPARE(state(), u"Closed"_s);
        QCOMPARE(m_box->violations(), QStringList());
    }

    void PZ_17_partialReturnsWithdrawTheWholeAccrualAtOnce()
    {
        m_client->batch(checkIn(m_id, plainOrder(m_id, "555", "3", "90.00")));
        pay(newGuid(), points("10.00"));
        m_client->batch(closing(m_id, plainOrder(m_id, "555", "3", "90.00"), "80.00"));
        QCOMPARE(m_box->balance(vera), 50000 - 1000 + 800);
        QCOMPARE(refund(newGuid(), refundOf("3.33", pieces("555", "1"))).status, 204);
        QCOMPARE(m_box->balance(vera), 50000 - 1000 + 333);
        QVERIFY(order().value(u"accrualWithdrawn"_s).toBool());
        QCOMPARE(refund(newGuid(), refundOf("3.34", pieces("555", "1"))).status, 204);
        QCOMPARE(refund(newGuid(), refundOf("3.34", pieces("555", "1"))).status, 400); // A kopeck too much.
        QCOMPARE(refund(newGuid(), refundOf("3.33", pieces("555", "1.001"))).status, 400);
        QCOMPARE(refund(newGuid(), refundOf("3.33", pieces("556", "1"))).status, 400);
        QCOMPARE(refund(newGuid(), refundOf("3.33", pieces("555", "1"))).status, 204);
        QCOMPARE(m_box->balance(vera), 50000);
        QCOMPARE(order().value(u"refunds"_s).toObject().size(), 3);
        QCOMPARE(m_box->violations(), QStringList());
    }

    void returnOfASaleWithoutPointsTakesTheAccrual()
    {
        checkInExample();
        closeExample("345.90");
        QCOMPARE(refund(newGuid(), refundOf("", pieces("70011", "1"))).status, 204);
        QCOMPARE(m_box->balance(vera), 50000);
        QCOMPARE(refund(newGuid(), "{\"walletRefunds\":[]}").status, 400);
        QCOMPARE(m_box->violations().size(), 1);
    }

    void PZ_36_38_abortAndResetGiveEverythingBack()
    {
        checkInExample();
        post("appliedDiscounts", discount("21.00"));
        const QByteArray transaction = newGuid();
        pay(transaction, points("40.00"));
        QCOMPARE(post("reset").status, 204);
        QCOMPARE(m_box->balance(vera), 50000);
        QCOMPARE(state(), u"Open"_s);
        QVERIFY(order().value(u"guest"_s).isNull());
        QCOMPARE(order().value(u"appliedDiscounts"_s).toArray(), QJsonArray());
        checkInExample(); // A new check-in may follow; the old payment may not.
        QCOMPARE(pay(transaction, points("40.00")).status, 409);
        QCOMPARE(pay(newGuid(), points("40.00")).status, 204);
        QCOMPARE(post("abort").status, 204);
        QCOMPARE(m_box->balance(vera), 50000);
        QCOMPARE(state(), u"Aborted"_s);
    }

    /// Section 7: which event does what in which state. «same» = refused or without effect.
    void states_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("to");
        const QStringList states{u"New"_s, u"Open"_s, u"NotFixed"_s, u"Fixed"_s, u"Payed"_s, u"Closed"_s, u"Aborted"_s};
        const QHash<QString, QStringList> table = {
            {u"put"_s, {u"Open"_s, u"Open"_s, u"NotFixed"_s, u"Fixed"_s, u"Payed"_s, u"Closed"_s, u"Aborted"_s}},
            {u"bind"_s, {u""_s, u"NotFixed"_s, u"NotFixed"_s, u"Fixed"_s, u"Payed"_s, u"Closed"_s, u"Aborted"_s}},
            {u"unbind"_s, {u""_s, u"Open"_s, u"Open"_s, u"Fixed"_s, u"Payed"_s, u"Closed"_s, u"Aborted"_s}},
            {u"reset"_s, {u""_s, u"Open"_s, u"Open"_s, u"Open"_s, u"Open"_s, u"Closed"_s, u"Aborted"_s}},
            {u"abort"_s, {u""_s, u"Aborted"_s, u"Aborted"_s, u"Aborted"_s, u"Aborted"_s, u"Closed"_s, u"Aborted"_s}},
            {u"pay"_s, {u""_s, u"Payed"_s, u"Payed"_s, u"Fixed"_s, u"Payed"_s, u"Closed"_s, u"Aborted"_s}},
            {u"close"_s, {u""_s, u"Closed"_s, u"Closed"_s, u"Closed"_s, u"Closed"_s, u"Closed"_s, u"Aborted"_s}},
            {u"closing"_s, {u"Closed"_s, u"Closed"_s, u"Closed"_s, u"Closed"_s, u"Closed"_s, u"Closed"_s, u"Aborted"_s}},
            {u"refund"_s, {u""_s, u"Open"_s, u"NotFixed"_s, u"Fixed"_s, u"Payed"_s, u"Closed"_s, u"Aborted"_s}},
        };
        for (auto it = table.cbegin(); it != table.cend(); ++it) {
            for (qsizetype i = 0; i < states.size(); ++i) {
                QTest::addRow("%s/%s", qPrintable(states.at(i)), qPrintable(it.key()))
                    << states.at(i) << it.key() << it.value().at(i);
            }
        }
    }

    void states()
    {
        QFETCH(QString, from);
        QFETCH(QString, event);
        QFETCH(QString, to);
        reach(from);
        QCOMPARE(state(), from == u"New" ? QString() : from);
        if (event == u"put")
            m_client->call("PUT", "order", exampleOrder(m_id));
        else if (event == u"bind")
            m_client->batch({{"GET", byCard}, {"POST", at("bind"), userReference}});
        else if (event == u"pay")
            pay(zero, "[]");
        else if (event == u"closing")
            closeExample("0.00");
        else if (event == u"refund")
            refund(newGuid(), refundOf("", "null"));
        else
            post(event.toLatin1());
        QCOMPARE(state(), to);
        if (to == u"Aborted" || to == u"Open")
            QCOMPARE(m_box->balance(vera), 50000);
        QCOMPARE(m_box->violations(), QStringList());
    }

    void footersObeyTheTape()
    {
        checkInExample();
        post("appliedDiscounts", discount("21.00"));
        closeExample("324.90");
        for (const QByteArray &width : {QByteArray("20"), QByteArray("42"), QByteArray("80")}) {
            const QByteArray target = "order/chequeFooterFormatted?tapeWidth=" + width + "&orderId=" + m_id;
            const BatchResult result = m_client->batch({{"GET", target}}, {{"Tape-Width", width}});
            const QJsonArray lines = result.parts.first().json().toArray();
            QVERIFY(lines.size() >= 6);
            for (const QJsonValue &line : lines) {
                if (!line.toString().startsWith(u'<'))
                    QCOMPARE(line.toString().size(), width.toInt());
            }
            const QString all = QString::fromUtf8(result.parts.first().body);
            for (const char *tag : {"<qrcode ", "<barcode>", "<br/>", "Сырный день", "21,00", "32,49"})
                QVERIFY2(all.contains(QString::fromUtf8(tag)), tag);
        }
        QCOMPARE(m_box->violations(), QStringList());
    }

    void footersInMarkup()
    {
        m_client->call("PUT", "order", exampleOrder(m_id));
        QVERIFY(get("chequeFooter").text().startsWith(u"<doc>"_s));
        QVERIFY(get("billChequeFooter").text().contains(u"<qrcode size=\"small\">"_s));
        const QString text = get("chequeFooter").text();
        configure({{u"footerAsArray"_s, true}});
        QString joined;
        const QJsonArray texts = get("chequeFooter").json().toArray();
        for (const QJsonValue &piece : texts)
            joined += piece.toString();
        QCOMPARE(joined, text);
    }

    void momentsAndPromocodeAreKept()
    {
        m_client->call("PUT", "order", exampleOrder(m_id));
        QCOMPARE(put("prechequeTime", moment).status, 204);
        QCOMPARE(order().value(u"prechequeTime"_s).toString(), u"2025-03-20T09:05:10.000+03:00"_s);
        const QByteArray target = "order/bindPromocode?promocode=5012%230417&orderId=" + m_id;
        QCOMPARE(m_client->call("POST", target).status, 204);
        QCOMPARE(order().value(u"promocode"_s).toString(), u"5012#0417"_s);
        QCOMPARE(m_client->call("POST", "order/bindPromocode?promocode=&orderId=" + m_id).status, 204);
        QCOMPARE(order().value(u"promocode"_s).toString(), QString());
    }

    void sampleShopHasADiscountPerLine()
    {
        m_client->batch(checkIn(m_id, plainOrder(m_id, "100026", "1", "219.00"), byPavelsCard));
        QVERIFY(get("loyaltyResult").body.contains("\"discountSum\":10.95"));
        QVERIFY(get("loyaltyResult").body.contains("Неделя сыра"));
    }
};

QTEST_GUILESS_MAIN(TestPlaziusSandboxOrders)
#include "tst_plaziussandboxorders.moc"
