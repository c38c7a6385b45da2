// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusparts.h"
#include "services/plazius/plaziuswire.h"
#include "tests/services/plazius/plaziusexamples.h"

#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto orderIdText = "6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001";

const QByteArray exampleBody =
    R"({"id":"6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001","number":"118","sum":355.90,"sumAfterDiscount":345.90,"items":[)"
    R"({"productCode":"70011","productName":"Хлеб «Полевой»","productCategory":"Выпечка","amount":2,"sum":145.90,"sumAfterDiscount":135.90},)"
    R"({"productCode":"70402","productName":"Сыр «Лужок», вес","productCategory":"Сыры","amount":0.35,"sum":210.00,"sumAfterDiscount":210.00}],)"
    R"("guestCount":0,"cashierName":"Соколова В.","openTime":"2025-03-20T09:02:10.000+03:00","fiscalChequeNumber":null})";

/// «R PUT order | o GET order/payments»: a phase as the contract writes it.
QStringList outline(const PlaziusParts::Parts& parts)
{
    QStringList lines;
    if (!parts)
        return {parts.error().detail};
    for (const PlaziusPart& part : *parts) {
        const QByteArray path =
            part.target.left(part.target.indexOf('?') < 0 ? part.target.size() : part.target.indexOf('?'));
        lines += QString::fromLatin1((part.required ? "R " : "o ") + part.method + ' ' + path);
    }
    return lines;
}

void compareTarget(const PlaziusCalls::Part& part, const QByteArray& method, const QByteArray& target,
                   const QByteArray& body)
{
    QVERIFY(part.has_value());
    QCOMPARE(part->method, method);
    QCOMPARE(part->target, target);
    QCOMPARE(part->body, body);
}

} // namespace

/// What the till asks of Plazius, byte by byte (contract of Plazius, 4…6).
class TestPlaziusParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderOfTheContract() { compareTarget(PlaziusCalls::putOrder(exampleOrder()), "PUT", "order", exampleBody); }

    void orderWithWhatIsOptional()
    {
        PlaziusOrder order = exampleOrder();
        order.number.clear();
        order.cashierName.clear();
        order.fiscalChequeNumber = 4711;
        order.items[0].productCategory.clear();
        order.items[0].fixedPrice = Money::fromKopecks(7295);
        const auto part = PlaziusCalls::putOrder(order);
        QVERIFY(part.has_value());
        QVERIFY(part->body.startsWith(R"({"id":"6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001","sum":355.90,)"));
        QVERIFY(part->body.contains(
            R"({"productCode":"70011","productName":"Хлеб «Полевой»","amount":2,"sum":145.90,"sumAfterDiscount":135.90,"fixedPrice":72.95})"));
        QVERIFY(part->body.endsWith(
            R"("guestCount":0,"openTime":"2025-03-20T09:02:10.000+03:00","fiscalChequeNumber":4711})"));
    }

    void brokenOrdersNeverLeave_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("detail");
        const char* const details[] = {"order: id",
                                       "order: items",
                                       "order: openTime",
                                       "order: productCode",
                                       "order: productName",
                                       "order: amount",
                                       "order: item.sumAfterDiscount",
                                       "order: item.sumAfterDiscount",
                                       "order: productCode twice",
                                       "order: sum",
                                       "order: sumAfterDiscount"};
        int fault = 0;
        for (const char* const detail : details) {
            QTest::addRow("%d %s", fault, detail) << fault << QString::fromLatin1(detail);
            ++fault;
        }
    }

    void brokenOrdersNeverLeave()
    {
        QFETCH(int, fault);
        QFETCH(QString, detail);
        PlaziusOrder order = exampleOrder();
        const std::array<std::function<void()>, 11> breakIt{
            [&] { order.id = {}; },
            [&] { order.items.clear(); },
            [&] { order.openTime = {}; },
            [&] { order.items[1].productCode.clear(); },
            [&] { order.items[1].productName.clear(); },
            [&] { order.items[1].amount = {}; },
            [&] { order.items[1].sumAfterDiscount = Money::fromKopecks(-1); },
            [&] { order.items[1].sumAfterDiscount = Money::fromKopecks(21001); },
            [&] { order.items[1].productCode = order.items[0].productCode; },
            [&] { order.sum = Money::fromKopecks(35591); },
            [&] { order.sumAfterDiscount = Money::fromKopecks(34591); },
        };
        breakIt.at(static_cast<size_t>(fault))();
        const auto part = PlaziusCalls::putOrder(order);
        QVERIFY(!part.has_value());
        QCOMPARE(part.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(part.error().detail, detail);
        QVERIFY(!PlaziusParts::limits(order, {}).has_value());
    }

    void guestIsAskedFor_data()
    {
        QTest::addColumn<PlaziusScope>("scope");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("card") << PlaziusScope::CardNumber << u"4000123412341234"_s
                              << QByteArray("user?credential=4000123412341234&searchScope=%22cardNumber%22&batchId=0");
        QTest::newRow("scanned")
            << PlaziusScope::CardNumberOrTrack << u";40?a=b&c"_s
            << QByteArray("user?credential=%3B40%3Fa%3Db%26c&searchScope=%22cardNumber%2C%20cardTrack%22&batchId=0");
        QTest::newRow("phone") << PlaziusScope::Phone << u"+79165550001"_s
                               << QByteArray("user?credential=%2B79165550001&searchScope=%22phone%22&batchId=0");
        QTest::newRow("code") << PlaziusScope::PaymentCode << u"123456"_s
                              << QByteArray("user?credential=123456&searchScope=%22paymentCode%22&batchId=0");
        QTest::newRow("code of eight") << PlaziusScope::PaymentCode << u"12345678"_s
                                       << QByteArray(
                                              "user?credential=12345678&searchScope=%22paymentCode%22&batchId=0");
        QTest::newRow("no card") << PlaziusScope::CardNumber << u" "_s << QByteArray();
        QTest::newRow("phone with eight") << PlaziusScope::Phone << u"89165550001"_s << QByteArray();
        QTest::newRow("short phone") << PlaziusScope::Phone << u"+7916555000"_s << QByteArray();
        QTest::newRow("phone from abroad") << PlaziusScope::Phone << u"+375291234567"_s << QByteArray();
        QTest::newRow("phone of other digits") << PlaziusScope::Phone << u"+7٩١٦٥٥٥٠٠٠١"_s << QByteArray();
        QTest::newRow("code of seven") << PlaziusScope::PaymentCode << u"1234567"_s << QByteArray();
        QTest::newRow("code with a letter") << PlaziusScope::PaymentCode << u"12345x"_s << QByteArray();
    }

    void guestIsAskedFor()
    {
        QFETCH(PlaziusScope, scope);
        QFETCH(QString, value);
        QFETCH(QByteArray, target);
        const auto part = PlaziusCalls::user({scope, value});
        QCOMPARE(part.has_value(), !target.isEmpty());
        if (part)
            compareTarget(part, "GET", target, {});
    }

    void callsOfAnOrder()
    {
        const QUuid id = exampleOrderId();
        const QByteArray query = QByteArray("?orderId=") + orderIdText;
        const QByteArray moment = "\"2025-03-20T09:02:10.000+03:00\"";
        compareTarget(PlaziusCalls::userData(), "GET", "user/data", "{\"batchIndex\":0}");
        compareTarget(PlaziusCalls::bind(id), "POST", "order/bind" + query, "{\"batchIndex\":0}");
        compareTarget(PlaziusCalls::unbind(id), "POST", "order/unbind" + query, {});
        compareTarget(PlaziusCalls::boundUser(id), "GET", "order/bindedUser" + query, {});
        compareTarget(PlaziusCalls::prechequeTime(id, exampleMoment()), "PUT", "order/prechequeTime" + query, moment);
        compareTarget(PlaziusCalls::closeTime(id, exampleMoment()), "PUT", "order/closeTime" + query, moment);
        compareTarget(PlaziusCalls::loyaltyResult(id), "GET", "order/loyaltyResult" + query, {});
        compareTarget(PlaziusCalls::paymentLimits(id), "GET", "order/paymentLimits" + query, {});
        compareTarget(PlaziusCalls::payments(id), "GET", "order/payments" + query, {});
        compareTarget(PlaziusCalls::close(id), "POST", "order/close" + query, {});
        compareTarget(PlaziusCalls::abort(id), "POST", "order/abort" + query, {});
        compareTarget(PlaziusCalls::reset(id), "POST", "order/reset" + query, {});
        compareTarget(PlaziusCalls::bindPromocode(id, {}), "POST",
                      QByteArray("order/bindPromocode?promocode=&orderId=") + orderIdText, {});
        compareTarget(PlaziusCalls::bindPromocode(id, u"5012#0417"_s), "POST",
                      QByteArray("order/bindPromocode?promocode=5012%230417&orderId=") + orderIdText, {});
        compareTarget(PlaziusCalls::footer(id, {false, 32}), "GET",
                      QByteArray("order/chequeFooterFormatted?tapeWidth=32&orderId=") + orderIdText, {});
        compareTarget(PlaziusCalls::footer(id, {true, 32}), "GET", "order/chequeFooter" + query, {});
        compareTarget(PlaziusCalls::sumForBonuses(id, Money::fromKopecks(9)), "PUT", "order/sumForBonuses" + query,
                      R"([{"walletCode":"bonus","sum":0.09}])");
        QVERIFY(!PlaziusCalls::sumForBonuses(id, Money::fromKopecks(-1)).has_value());
        QVERIFY(!PlaziusCalls::close({}).has_value());
        QVERIFY(!PlaziusCalls::closeTime(id, {}).has_value());
        compareTarget(PlaziusCalls::userBind(u"4000 12"_s, u"+79165550001"_s), "PUT",
                      "user/bind?cardTrackOrNumber=4000%2012&phoneNumber=%2B79165550001", {});
        QVERIFY(!PlaziusCalls::userBind(u"4000"_s, u"9165550001"_s).has_value());
        compareTarget(PlaziusCalls::userConfirm(u"0417"_s), "PUT", "user/confirm?activationCode=0417", {});
    }

    void limitsOfTheTill()
    {
        const QList<PlaziusProductLimit> limits{{u"70011"_s, Money::fromKopecks(1500), Money()}};
        compareTarget(
            PlaziusCalls::productLimits(exampleOrderId(), limits), "PUT",
            QByteArray("order/productLimits?orderId=") + orderIdText,
            R"([{"productCode":"70011","maxDiscount":15.00,"maxBonusPayment":0.00,"isFullAmountLimit":true}])");
        compareTarget(PlaziusCalls::productLimits(exampleOrderId(), {}), "PUT",
                      QByteArray("order/productLimits?orderId=") + orderIdText, "[]");
        QVERIFY(
            !PlaziusCalls::productLimits(exampleOrderId(), {{u"1"_s, Money::fromKopecks(-1), Money()}}).has_value());
    }

    void paying()
    {
        const QByteArray target = QByteArray("order/pay?orderId=") + orderIdText + "&transactionId=";
        compareTarget(
            PlaziusCalls::pay(exampleOrderId(), exampleTransactionId(), {{u"bonus"_s, Money::fromKopecks(4000)}}),
            "POST", target + "0b7d0d3c-5c1e-4d0b-8c55-3f5a4e0f1122", R"([{"walletCode":"bonus","sum":40.00}])");
        compareTarget(PlaziusCalls::pay(exampleOrderId(), {}, {}), "POST",
                      target + "00000000-0000-0000-0000-000000000000", "[]");
        QVERIFY(!PlaziusCalls::pay(exampleOrderId(), exampleTransactionId(), {}).has_value());
        QVERIFY(!PlaziusCalls::pay(exampleOrderId(), {}, {{u"bonus"_s, Money::fromKopecks(1)}}).has_value());
        QVERIFY(!PlaziusCalls::pay(exampleOrderId(), exampleTransactionId(), {{u"bonus"_s, Money()}}).has_value());
        compareTarget(PlaziusCalls::cancelPay(exampleOrderId(), exampleTransactionId()), "POST",
                      QByteArray("order/cancelPay?orderId=") + orderIdText +
                          "&transactionId=0b7d0d3c-5c1e-4d0b-8c55-3f5a4e0f1122",
                      {});
        QVERIFY(!PlaziusCalls::cancelPay(exampleOrderId(), {}).has_value());
        const PlaziusAppliedDiscount discount{
            exampleTransactionId(), u"FixedSumDiscount"_s, u"70402"_s, {}, Money::fromKopecks(2100), {}};
        compareTarget(
            PlaziusCalls::appliedDiscounts(exampleOrderId(), {discount}), "POST",
            QByteArray("order/appliedDiscounts?orderId=") + orderIdText,
            R"([{"programId":"0b7d0d3c-5c1e-4d0b-8c55-3f5a4e0f1122","operationCode":"FixedSumDiscount","productCode":"70402","sum":21.00}])");
        compareTarget(PlaziusCalls::appliedDiscounts(exampleOrderId(), {}), "POST",
                      QByteArray("order/appliedDiscounts?orderId=") + orderIdText, "[]");
        QVERIFY(!PlaziusCalls::appliedDiscounts(exampleOrderId(), {{exampleTransactionId(), {}, {}, {}, Money(), {}}})
                     .has_value());
    }

    void refunds()
    {
        const QByteArray target =
            QByteArray("order/refund?orderId=") + orderIdText + "&transactionId=0b7d0d3c-5c1e-4d0b-8c55-3f5a4e0f1122";
        compareTarget(PlaziusCalls::refund(exampleOrderId(), exampleTransactionId(), {Money::fromKopecks(4000), {}}),
                      "POST", target,
                      R"({"walletRefunds":[{"walletCode":"bonus","sum":40.00}],"cancelledOrderItems":null})");
        const PlaziusRefund part{Money(), QList<PlaziusReturnedItem>{{u"70402"_s, Quantity::fromThousandths(125)}}};
        compareTarget(PlaziusCalls::refund(exampleOrderId(), exampleTransactionId(), part), "POST", target,
                      R"({"walletRefunds":[],"cancelledOrderItems":[{"productCode":"70402","amount":0.125}]})");
        QVERIFY(!PlaziusCalls::refund(exampleOrderId(), {}, part).has_value());
        QVERIFY(
            !PlaziusCalls::refund(exampleOrderId(), exampleTransactionId(), {Money::fromKopecks(-1), {}}).has_value());
        const PlaziusRefund nothing{Money(), QList<PlaziusReturnedItem>{{u"70402"_s, Quantity()}}};
        QVERIFY(!PlaziusCalls::refund(exampleOrderId(), exampleTransactionId(), nothing).has_value());
    }

    void phasesInTheOrderOfTheContract()
    {
        const PlaziusOrder order = exampleOrder();
        QCOMPARE(outline(PlaziusParts::checkIn(exampleCard(), order, {}, {})),
                 QStringList({u"R GET user"_s, u"R PUT order"_s, u"R POST order/bind"_s, u"R PUT order/productLimits"_s,
                              u"o GET user/data"_s, u"o GET order/chequeFooterFormatted"_s, u"o GET order/payments"_s,
                              u"o GET order/loyaltyResult"_s, u"o GET order/paymentLimits"_s}));
        QCOMPARE(
            outline(PlaziusParts::subtotal(order, exampleMoment(), {}, {true, 42})),
            QStringList({u"R PUT order"_s, u"R PUT order/prechequeTime"_s, u"R PUT order/productLimits"_s,
                         u"o POST order/bindPromocode"_s, u"R GET order/bindedUser"_s, u"o GET order/chequeFooter"_s,
                         u"R GET order/payments"_s, u"R GET order/loyaltyResult"_s, u"o GET order/paymentLimits"_s}));
        QCOMPARE(outline(PlaziusParts::limits(order, {})),
                 QStringList({u"R PUT order"_s, u"R PUT order/productLimits"_s, u"R GET order/paymentLimits"_s}));
        QCOMPARE(outline(PlaziusParts::pay(order.id, {}, {}, {}, {})),
                 QStringList({u"R POST order/appliedDiscounts"_s, u"R POST order/pay"_s}));
        QCOMPARE(outline(PlaziusParts::pay(order.id, order, {}, {}, {})),
                 QStringList({u"R PUT order"_s, u"R POST order/appliedDiscounts"_s, u"R POST order/pay"_s}));
        QVERIFY(!PlaziusParts::pay(exampleTransactionId(), order, {}, {}, {}).has_value());
        QCOMPARE(outline(PlaziusParts::close(order, exampleMoment(), order.sum, true, PlaziusFooter{})),
                 QStringList({u"R PUT order"_s, u"R POST order/appliedDiscounts"_s, u"R PUT order/closeTime"_s,
                              u"R PUT order/sumForBonuses"_s, u"R POST order/close"_s,
                              u"o GET order/chequeFooterFormatted"_s}));
        QCOMPARE(outline(PlaziusParts::close(order, exampleMoment(), Money(), false, {})),
                 QStringList({u"R PUT order"_s, u"R PUT order/closeTime"_s, u"R PUT order/sumForBonuses"_s,
                              u"R POST order/close"_s}));
        QVERIFY(!PlaziusParts::close(order, exampleMoment(), order.sum + Money::fromKopecks(1), false, {}).has_value());
        QCOMPARE(outline(PlaziusParts::refund(order.id, exampleTransactionId(), {}, PlaziusFooter{})),
                 QStringList({u"R POST order/refund"_s, u"o GET order/chequeFooterFormatted"_s}));
        QCOMPARE(outline(PlaziusParts::information(exampleCard())),
                 QStringList({u"R GET user"_s, u"R GET user/data"_s}));
        QCOMPARE(outline(PlaziusParts::cancelPay(order.id, exampleTransactionId())),
                 QStringList{u"R POST order/cancelPay"_s});
        QCOMPARE(outline(PlaziusParts::unbind(order.id)), QStringList{u"R POST order/unbind"_s});
        QCOMPARE(outline(PlaziusParts::reset(order.id)), QStringList{u"R POST order/reset"_s});
        QCOMPARE(outline(PlaziusParts::abort(order.id)), QStringList{u"R POST order/abort"_s});
        QCOMPARE(outline(PlaziusParts::userBind(u"4000"_s, u"+79165550001"_s)), QStringList{u"R PUT user/bind"_s});
        QCOMPARE(outline(PlaziusParts::userConfirm(u"1"_s)), QStringList{u"R PUT user/confirm"_s});
    }

    void whatChangesIsMarked()
    {
        const auto checkIn = PlaziusParts::checkIn(exampleCard(), exampleOrder(), {}, {});
        for (const PlaziusPart& part : *checkIn)
            QCOMPARE(part.changes, part.method != "GET");
        const auto subtotal = PlaziusParts::subtotal(exampleOrder(), exampleMoment(), {}, {});
        for (const PlaziusPart& part : *subtotal)
            QCOMPARE(part.changes, part.method != "GET");
    }

    void payloadKeepsTheBytes()
    {
        PlaziusOrder order = exampleOrder();
        order.items[0].productName = u"a\"\\\n\t\u0001\u007f\u2028😀"_s;
        const auto parts = PlaziusParts::close(order, exampleMoment(), order.sum, true, PlaziusFooter{});
        const QByteArray payload = partsToPayload(*parts);
        QVERIFY(!payload.contains('\n'));
        const auto back = partsFromPayload(payload);
        QVERIFY(back.has_value());
        QCOMPARE(*back, *parts);
        QCOMPARE(partsToPayload(*back), payload);
    }

    void brokenPayloads_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no array") << QByteArray("{}");
        QTest::newRow("no parts") << QByteArray("[]");
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("unknown call") << QByteArray(
            R"([{"call":"local/pay","method":"POST","target":"x","body":"","required":true,"changes":true}])");
        QTest::newRow("no target") << QByteArray(
            R"([{"call":"order/close","method":"POST","body":"","required":true,"changes":true}])");
    }

    void brokenPayloads()
    {
        QFETCH(QByteArray, payload);
        QVERIFY(!partsFromPayload(payload).has_value());
    }

    void momentsHaveAnOffset_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("UTC") << 0 << u"2025-03-20T09:02:10.007+00:00"_s;
        QTest::newRow("east") << 19800 << u"2025-03-20T09:02:10.007+05:30"_s;
        QTest::newRow("west") << -12600 << u"2025-03-20T09:02:10.007-03:30"_s;
    }

    void momentsHaveAnOffset()
    {
        QFETCH(int, seconds);
        QFETCH(QString, text);
        QCOMPARE(PlaziusWire::moment(QDateTime(QDate(2025, 3, 20), QTime(9, 2, 10, 7), Qt::OffsetFromUTC, seconds)),
                 text);
    }
};

Q_DECLARE_METATYPE(companion::PlaziusScope)
QTEST_GUILESS_MAIN(TestPlaziusParts)
#include "tst_plaziusparts.moc"
