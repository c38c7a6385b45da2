// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/plazius/plaziusshop.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

/// A part as the contract writes it: request line without prefix and version, and its body.
struct Asked
{
    QByteArray method;
    QByteArray target;
    QByteArray body;
};

const QByteArray mediaType = "Content-Type: application/http; msgtype=request\r\n\r\n";

QByteArray batchOf(const QByteArray& boundary, const QByteArray& host, const QList<Asked>& parts)
{
    QByteArray bytes;
    for (const Asked& part : parts) {
        bytes += "--" + boundary + "\r\n" + mediaType;
        bytes += part.method + " /api/front/v2/" + part.target + " HTTP/1.1\r\nHost: " + host + "\r\n";
        if (!part.body.isEmpty())
            bytes += "Content-Type: application/json; charset=utf-8\r\n";
        bytes += "\r\n" + part.body + "\r\n";
    }
    return bytes + "--" + boundary + "--\r\n";
}

QByteArray idOf(const QUuid& uid)
{
    return uid.toByteArray(QUuid::WithoutBraces);
}

} // namespace

/// What goes over the wire, byte for byte and batch after batch (contract of Plazius, 3.1, 4.3, 6): the expected bytes are written
/// here by hand, only ids, moments and the number of the batch are taken from what is compared.
class PlaziusWireBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void PZ_02_phaseA();
    void PZ_02_phaseB();
    void PZ_07_phaseL();
    void PZ_05_phasePWithoutPoints();
    void PZ_07_phaseP();
    void PZ_08_phaseK();
    void PZ_16_phaseR();
    void PZ_22_phaseKAfterTakingOff();
    void PZ_38_phaseC_data();
    void PZ_38_phaseC();
    void PZ_39_phaseI();
    void PZ_11_PZ_12_limitsOfThePhases();
    void orderOfAWholeSale();

private:
    /// The last batch with this call against `parts`.
    void compare(PlaziusShop& shop, const QString& call, const QList<Asked>& parts);
    /// Bread with 10.00 off, and cheese: the example of the contract.
    void example(PlaziusShop& shop);
    QByteArray order(PlaziusShop& shop, const QString& lastCall);
    QByteArray query(const PlaziusShop& shop) const { return "orderId=" + shop.saleId(); }
};

void PlaziusWireBytesTest::compare(PlaziusShop& shop, const QString& call, const QList<Asked>& parts)
{
    const QList<QJsonObject> batches = shop.batchesWith(call);
    QVERIFY2(!batches.isEmpty(), qPrintable(call));
    const QJsonObject batch = batches.last();
    const QByteArray boundary = batch.value("boundary"_L1).toString().toLatin1();
    QVERIFY2(QRegularExpression(u"^batch-[1-9][0-9]*$"_s).match(QString::fromLatin1(boundary)).hasMatch(), boundary);
    QCOMPARE(batch.value("headers"_L1).toObject().value("content-type"_L1).toString(),
             u"multipart/mixed; boundary=\"%1\""_s.arg(QString::fromLatin1(boundary)));
    const QByteArray host = "127.0.0.1:" + QByteArray::number(shop.server.port());
    const QByteArray sent = shop.server.requestBytes(batch.value("seq"_L1).toInteger());
    const QByteArray expected = batchOf(boundary, host, parts);
    // Line by line first: the difference is told where it stands.
    const QList<QByteArray> lines = expected.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        QVERIFY2(sent.split('\n').value(i) == lines.at(i), sent.split('\n').value(i) + " instead of " + lines.at(i));
    QCOMPARE(sent, expected);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusWireBytesTest::example(PlaziusShop& shop)
{
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addCheese();
    QVERIFY(shop.sale().setDiscount(0, Money::fromKopecks(1000)));
}

/// The order of example(); what only the moment decides is taken from the one of the last batch with `lastCall`.
QByteArray PlaziusWireBytesTest::order(PlaziusShop& shop, const QString& lastCall)
{
    QJsonObject sent;
    const QList<QJsonObject> batches = shop.batchesWith(lastCall);
    for (const QJsonValue& part : batches.isEmpty() ? QJsonArray() : batches.last().value("parts"_L1).toArray()) {
        if (part.toObject().value("call"_L1).toString() == u"PUT order"_s)
            sent = part.toObject().value("body"_L1).toObject();
    }
    const QString opened = sent.value("openTime"_L1).toString();
    static const QRegularExpression moment(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d$"_s);
    if (!moment.match(opened).hasMatch())
        return "openTime " + opened.toUtf8();
    return "{\"id\":\"" + shop.saleId() + "\",\"number\":\"" + sent.value("number"_L1).toString().toUtf8()
           + "\",\"sum\":355.90,\"sumAfterDiscount\":345.90,\"items\":["
             "{\"productCode\":\"70011\",\"productName\":\"Товар 70011\",\"amount\":2,\"sum\":145.90,\"sumAfterDiscount\":135.90,"
             "\"fixedPrice\":72.95},"
             "{\"productCode\":\"70402\",\"productName\":\"Товар 70402\",\"amount\":0.35,\"sum\":210.00,\"sumAfterDiscount\":210.00,"
             "\"fixedPrice\":600.00}],"
             "\"guestCount\":0,\"cashierName\":\"Орлова Е. В.\",\"openTime\":\""
           + opened.toLatin1()
           + "\",\"fiscalChequeNumber\":null}";
}

void PlaziusWireBytesTest::PZ_02_phaseA()
{
    PlaziusShop shop;
    example(shop);
    QCOMPARE(shop.addVera().end, CardEnd::Found);
    const QByteArray id = query(shop);
    compare(shop, u"GET user"_s,
            {{"GET", "user?credential=4000123412341234&searchScope=%22cardNumber%22&batchId=0", {}},
             {"PUT", "order", order(shop, u"GET user"_s)},
             {"POST", "order/bind?" + id, "{\"batchIndex\":0}"},
             {"PUT", "order/productLimits?" + id, "[]"},
             {"GET", "user/data", "{\"batchIndex\":0}"},
             {"GET", "order/chequeFooterFormatted?tapeWidth=42&" + id, {}},
             {"GET", "order/payments?" + id, {}},
             {"GET", "order/loyaltyResult?" + id, {}},
             {"GET", "order/paymentLimits?" + id, {}}});
}

void PlaziusWireBytesTest::PZ_02_phaseB()
{
    PlaziusShop shop(u"tapeWidth = 32\nfooter = xml"_s);
    example(shop);
    QCOMPARE(shop.addVera().end, CardEnd::Found);
    shop.subtotal();
    const QByteArray id = query(shop);
    const QString call = u"PUT order/prechequeTime"_s;
    const QByteArray moment = shop.lastPart(call).value("body"_L1).toString().toLatin1();
    QVERIFY(QDateTime::fromString(QString::fromLatin1(moment), Qt::ISODateWithMs).isValid());
    compare(shop, call,
            {{"PUT", "order", order(shop, call)},
             {"PUT", "order/prechequeTime?" + id, '"' + moment + '"'},
             {"PUT", "order/productLimits?" + id, "[]"},
             {"POST", "order/bindPromocode?promocode=&" + id, {}},
             {"GET", "order/bindedUser?" + id, {}},
             {"GET", "order/chequeFooter?" + id, {}},
             {"GET", "order/payments?" + id, {}},
             {"GET", "order/loyaltyResult?" + id, {}},
             {"GET", "order/paymentLimits?" + id, {}}});
}

void PlaziusWireBytesTest::PZ_07_phaseL()
{
    PlaziusShop shop;
    example(shop);
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    const QByteArray id = query(shop);
    compare(shop, u"PUT order/productLimits"_s,
            {{"PUT", "order", order(shop, u"PUT order/productLimits"_s)},
             {"PUT", "order/productLimits?" + id, "[]"},
             {"GET", "order/paymentLimits?" + id, {}}});
}

namespace {

const QByteArray cheeseDay =
    "[{\"programId\":\"7d1f6b9e-31c2-4a8e-8f10-4c5b3a2d0001\",\"operationCode\":\"FixedSumDiscount\","
    "\"productCode\":\"70402\",\"productName\":\"Товар 70402\",\"sum\":21.00,\"comment\":\"Скидка на сыры\"}]";

} // namespace

void PlaziusWireBytesTest::PZ_05_phasePWithoutPoints()
{
    PlaziusShop shop;
    example(shop);
    shop.addVera();
    shop.subtotal();
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Paid);
    const QByteArray id = query(shop);
    compare(shop, u"POST order/pay"_s,
            {{"POST", "order/appliedDiscounts?" + id, cheeseDay},
             {"POST", "order/pay?" + id + "&transactionId=00000000-0000-0000-0000-000000000000", "[]"}});
}

void PlaziusWireBytesTest::PZ_07_phaseP()
{
    PlaziusShop shop;
    example(shop);
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    QCOMPARE(shop.pay(Money::fromKopecks(4000)).end, PlaziusPayEnd::Paid);
    const QByteArray id = query(shop);
    const QByteArray transaction = shop.lastPart(u"POST order/pay"_s).value("transactionId"_L1).toString().toLatin1();
    QVERIFY(!QUuid(QString::fromLatin1(transaction)).isNull());
    compare(shop, u"POST order/pay"_s,
            {{"POST", "order/appliedDiscounts?" + id, cheeseDay},
             {"POST", "order/pay?" + id + "&transactionId=" + transaction, "[{\"walletCode\":\"bonus\",\"sum\":40.00}]"}});
}

void PlaziusWireBytesTest::PZ_08_phaseK()
{
    PlaziusShop shop;
    example(shop);
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    QCOMPARE(shop.pay(Money::fromKopecks(4000)).end, PlaziusPayEnd::Paid);
    const QByteArray body = order(shop, u"PUT order/productLimits"_s);
    const QByteArray id = query(shop);
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    const QString moment = shop.lastPart(u"PUT order/closeTime"_s).value("body"_L1).toString();
    QCOMPARE(QDateTime::fromString(moment, Qt::ISODateWithMs), closed.receipt.closedAt);
    compare(shop, u"POST order/close"_s,
            {{"PUT", "order", body}, // the goods are those of the subtotal, to the byte
             {"PUT", "order/closeTime?" + id, '"' + moment.toLatin1() + '"'},
             {"PUT", "order/sumForBonuses?" + id, "[{\"walletCode\":\"bonus\",\"sum\":284.90}]"},
             {"POST", "order/close?" + id, {}},
             {"GET", "order/chequeFooterFormatted?tapeWidth=42&" + id, {}}});
}

void PlaziusWireBytesTest::PZ_16_phaseR()
{
    PlaziusShop shop;
    example(shop);
    shop.addVera();
    shop.subtotal();
    shop.offer();
    shop.pay(Money::fromKopecks(4000));
    const QByteArray id = query(shop);
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    const QList<OutboxRow> part = shop.giveBack(closed.receipt.number, {1000, 100});
    QVERIFY(shop.settleAll());
    QCOMPARE(part.size(), 1);
    // Half of the bread and 100 of 350 g; the points of each line by 8.4: caps 135.90 and 189.00.
    const qint64 bread = closed.receipt.lines.at(0).points.kopecks();
    const qint64 cheese = closed.receipt.lines.at(1).points.kopecks();
    QCOMPARE(bread, 1673);
    QCOMPARE(cheese, 2327);
    QCOMPARE((bread + 1) / 2 + (cheese * 2 + 3) / 7, 1502); // half up
    compare(shop, u"POST order/refund"_s,
            {{"POST", "order/refund?" + id + "&transactionId=" + idOf(part.first().receiptUid),
              "{\"walletRefunds\":[{\"walletCode\":\"bonus\",\"sum\":15.02}],\"cancelledOrderItems\":["
              "{\"productCode\":\"70011\",\"amount\":1},{\"productCode\":\"70402\",\"amount\":0.1}]}"},
             {"GET", "order/chequeFooterFormatted?tapeWidth=42&" + id, {}}});
    const QList<OutboxRow> rest = shop.giveBack(closed.receipt.number);
    QVERIFY(shop.settleAll());
    QCOMPARE(rest.size(), 1);
    compare(shop, u"POST order/refund"_s,
            {{"POST", "order/refund?" + id + "&transactionId=" + idOf(rest.first().receiptUid),
              "{\"walletRefunds\":[{\"walletCode\":\"bonus\",\"sum\":24.98}],\"cancelledOrderItems\":null}"},
             {"GET", "order/chequeFooterFormatted?tapeWidth=42&" + id, {}}});
}

void PlaziusWireBytesTest::PZ_22_phaseKAfterTakingOff()
{
    PlaziusShop shop;
    example(shop);
    shop.addVera();
    shop.subtotal();
    shop.fault(u"error"_s, u"order/pay"_s, 1, {{u"status"_s, 409}, {u"text"_s, u"Нельзя"_s}});
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Off);
    const QByteArray body = order(shop, u"PUT order/prechequeTime"_s);
    const QByteArray id = query(shop);
    shop.close();
    QVERIFY(shop.settleAll());
    const QByteArray moment = shop.lastPart(u"PUT order/closeTime"_s).value("body"_L1).toString().toLatin1();
    compare(shop, u"POST order/close"_s,
            {{"PUT", "order", body},
             {"POST", "order/appliedDiscounts?" + id, "[]"},
             {"PUT", "order/closeTime?" + id, '"' + moment + '"'},
             {"PUT", "order/sumForBonuses?" + id, "[{\"walletCode\":\"bonus\",\"sum\":345.90}]"},
             {"POST", "order/close?" + id, {}},
             {"GET", "order/chequeFooterFormatted?tapeWidth=42&" + id, {}}});
}

void PlaziusWireBytesTest::PZ_38_phaseC_data()
{
    QTest::addColumn<QString>("verb");
    for (const char* verb : {"unbind", "reset", "abort", "cancelPay"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

void PlaziusWireBytesTest::PZ_38_phaseC()
{
    QFETCH(const QString, verb);
    PlaziusShop shop;
    example(shop);
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    const QByteArray id = query(shop);
    QByteArray target = "order/" + verb.toLatin1() + "?" + id;
    if (verb == u"cancelPay"_s)
        shop.fault(u"missing"_s, u"order/pay"_s, 1, {{u"executed"_s, true}});
    if (verb != u"unbind"_s)
        shop.pay(Money::fromKopecks(4000));
    if (verb == u"cancelPay"_s)
        target += "&transactionId=" + shop.lastPart(u"POST order/pay"_s).value("transactionId"_L1).toString().toLatin1();
    else if (verb == u"abort"_s)
        shop.annul();
    else
        shop.plazius().course().removeCard();
    QVERIFY(shop.settleAll());
    compare(shop, u"POST order/"_s + verb, {{"POST", target, {}}});
    QCOMPARE(shop.veraBalance(), 50000);
}

void PlaziusWireBytesTest::PZ_39_phaseI()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QCOMPARE(shop.look(PlaziusScope::Phone, u"+79165550001"_s).end, CardEnd::Found);
    compare(shop, u"GET user"_s,
            {{"GET", "user?credential=%2B79165550001&searchScope=%22phone%22&batchId=0", {}},
             {"GET", "user/data", "{\"batchIndex\":0}"}});
    QCOMPARE(shop.look(PlaziusScope::CardNumberOrTrack, u"4000123412341234=2912"_s).end, CardEnd::Found);
    compare(shop, u"GET user"_s,
            {{"GET", "user?credential=4000123412341234%3D2912&searchScope=%22cardNumber%2C%20cardTrack%22&batchId=0", {}},
             {"GET", "user/data", "{\"batchIndex\":0}"}});
    QCOMPARE(shop.server.state().value("orders"_L1).toObject().size(), 0);
}

void PlaziusWireBytesTest::PZ_11_PZ_12_limitsOfThePhases()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.add(u"71001"_s, 20000, Quantity::fromUnits(1), 18500);
    shop.add(u"71002"_s, 5000, Quantity::fromUnits(2), 0, false);
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    shop.offer();
    const QList<QJsonObject> batches = shop.batchesWith(u"PUT order/productLimits"_s);
    QCOMPARE(batches.size(), 3); // A, B, L
    const QByteArray expected = "\r\n[{\"productCode\":\"71001\",\"maxDiscount\":15.00,\"maxBonusPayment\":15.00,\"isFullAmountLimit\":true},"
                                "{\"productCode\":\"71002\",\"maxDiscount\":0.00,\"maxBonusPayment\":0.00,\"isFullAmountLimit\":true}]\r\n";
    for (const QJsonObject& batch : batches)
        QVERIFY(shop.server.requestBytes(batch.value("seq"_L1).toInteger()).contains(expected));
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusWireBytesTest::orderOfAWholeSale()
{
    PlaziusShop shop;
    example(shop);
    const ClosedSale closed = shop.sellWithPoints(Money::fromKopecks(4000));
    QVERIFY(shop.settleAll());
    shop.giveBack(closed.receipt.number);
    QVERIFY(shop.settleAll());
    const QString footer = u"GET order/chequeFooterFormatted"_s;
    QCOMPARE(shop.batches(),
             (QStringList{
                 u"GET user, PUT order, POST order/bind, PUT order/productLimits, GET user/data, "_s + footer
                     + u", GET order/payments, GET order/loyaltyResult, GET order/paymentLimits"_s,
                 u"PUT order, PUT order/prechequeTime, PUT order/productLimits, POST order/bindPromocode, GET order/bindedUser, "_s
                     + footer + u", GET order/payments, GET order/loyaltyResult, GET order/paymentLimits"_s,
                 u"PUT order, PUT order/productLimits, GET order/paymentLimits"_s,
                 u"POST order/appliedDiscounts, POST order/pay"_s,
                 u"PUT order, PUT order/closeTime, PUT order/sumForBonuses, POST order/close, "_s + footer,
                 u"POST order/refund, "_s + footer}));
    // Batches are numbered one after another (3.1).
    int last = 0;
    for (const QJsonValue& value : shop.server.ledger()) {
        const QString boundary = value.toObject().value("boundary"_L1).toString();
        if (boundary.isEmpty())
            continue;
        const int number = boundary.mid(6).toInt();
        QVERIFY(last == 0 || number == last + 1);
        last = number;
    }
    QCOMPARE(shop.troubles(), QStringList());
}

QTEST_GUILESS_MAIN(PlaziusWireBytesTest)
#include "tst_plaziuswirebytes.moc"
