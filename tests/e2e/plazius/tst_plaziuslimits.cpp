// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/plazius/plaziusshop.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

/// How many points a receipt takes, and what comes of them (contract of Plazius, 8.1 to 8.5 and 18).
class PlaziusLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void PZ_09_noPointsAndNoDiscountsNoPayment();
    void PZ_12_lowestPriceHolds();
    void PZ_10_noOtherSumIsTaken();
    void PZ_13_oneKopeckStays();
    void PZ_14_wholeRoubles();
    void PZ_15_nothingToOffer_data();
    void PZ_15_nothingToOffer();
    void PZ_37_refusedPaymentAndCash();
    void PZ_41_paidInTheApp();
    void rule11_moreThanTheLinesBear();
    void rule11_goodsAddedAfterwards();
    void rule11_refusedLeavesNoDiscount();
    void D_25_refusedBesideAPaymentThatWasMade();
    void PZ_50_switchedOffUnderAPaidReceipt();
};

void PlaziusLimitsTest::PZ_09_noPointsAndNoDiscountsNoPayment()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Paid);
    shop.close();
    QVERIFY(shop.settleAll());
    QVERIFY(shop.batchesWith(u"POST order/pay"_s).isEmpty());
    QCOMPARE(shop.veraBalance(), 50000 + 1459);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusLimitsTest::PZ_12_lowestPriceHolds()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QCOMPARE(shop.server.configure({{u"sharePercent"_s, 100}}), QString());
    shop.add(u"70402"_s, 20000, Quantity::fromUnits(1), 18500); // 10 % would be 20.00
    shop.add(u"71002"_s, 5000, Quantity::fromUnits(1), 0, false);
    shop.addVera();
    shop.subtotal();
    QCOMPARE(shop.sale().receipt().lines.at(0).loyaltyDiscount, Money::fromKopecks(1500));
    const auto offer = shop.offer();
    QVERIFY2(!offer, "the one line bears no more, the other none at all");
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Paid);
    QCOMPARE(shop.lastPart(u"POST order/appliedDiscounts"_s).value("body"_L1).toArray().at(0).toObject().value("sum"_L1).toDouble(), 15.0);
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("sumForBonuses"_L1).toInt(), 23500);
    QCOMPARE(shop.troubles(), QStringList());
}

/// Whatever a window may ask: a sum that was not offered never reaches the service, and the offer holds on.
void PlaziusLimitsTest::PZ_10_noOtherSumIsTaken()
{
    PlaziusShop shop(u"roundStep = 100"_s);
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    QCOMPARE(shop.pay(Money::fromKopecks(100)).end, PlaziusPayEnd::Refused); // nothing was offered yet
    const auto offer = shop.offer();
    QVERIFY(offer.has_value());
    for (const Money wrong : {offer->most + Money::fromKopecks(1), offer->most + offer->step, offer->most - Money::fromKopecks(1)}) {
        const PlaziusPayment refused = shop.pay(wrong);
        QCOMPARE(refused.end, PlaziusPayEnd::Refused);
        QVERIFY(!refused.words.isEmpty());
    }
    QVERIFY(shop.batchesWith(u"POST order/pay"_s).isEmpty());
    QVERIFY(shop.sale().receipt().pointsTotal().isZero());
    QCOMPARE(shop.pay(offer->most).end, PlaziusPayEnd::Paid);
    QCOMPARE(shop.batchesWith(u"POST order/pay"_s).size(), 1);
    shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusLimitsTest::PZ_13_oneKopeckStays()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QCOMPARE(shop.server.configure({{u"sharePercent"_s, 100}}), QString());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    const auto offer = shop.offer();
    QVERIFY(offer.has_value());
    QCOMPARE(offer->most, Money::fromKopecks(14589));
    QCOMPARE(shop.pay(offer->most).end, PlaziusPayEnd::Paid);
    QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(1));
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("sumForBonuses"_L1).toInt(), 1);
    QCOMPARE(shop.veraBalance(), 50000 - 14589);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusLimitsTest::PZ_14_wholeRoubles()
{
    PlaziusShop shop(u"roundStep = 100"_s);
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    const auto offer = shop.offer();
    QVERIFY(offer.has_value());
    QCOMPARE(offer->most, Money::fromKopecks(7200));
    QCOMPARE(offer->step, Money::fromKopecks(100));
}

void PlaziusLimitsTest::PZ_15_nothingToOffer_data()
{
    QTest::addColumn<QJsonObject>("config");
    QTest::newRow("no limits") << QJsonObject{{u"sharePercent"_s, 0}};
    QTest::newRow("most below least") << QJsonObject{{u"minSum"_s, 40000}};
}

void PlaziusLimitsTest::PZ_15_nothingToOffer()
{
    QFETCH(const QJsonObject, config);
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QCOMPARE(shop.server.configure(config), QString());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    QVERIFY(!shop.offer());
    QVERIFY(!shop.lastNotice().fact.isEmpty());
    shop.pay();
    shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.veraBalance(), 51459);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusLimitsTest::PZ_37_refusedPaymentAndCash()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addCheese();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    shop.fault(u"error"_s, u"order/pay"_s, 2, {{u"status"_s, 409}, {u"text"_s, u"На счёте недостаточно баллов"_s}});
    const PlaziusPayment refused = shop.pay(Money::fromKopecks(5000));
    QCOMPARE(refused.end, PlaziusPayEnd::Refused);
    QCOMPARE(refused.words, u"На счёте недостаточно баллов"_s);
    QCOMPARE(shop.sale().receipt().pointsTotal(), Money());
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Off); // «Нет»: only the discounts, and they are refused too
    QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(21000));
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.batchesWith(u"POST order/reset"_s).size(), 0);
    QCOMPARE(shop.lastPart(u"POST order/appliedDiscounts"_s).value("body"_L1).toArray(), QJsonArray());
    QCOMPARE(shop.order(closed).value("sumForBonuses"_L1).toInt(), 21000);
    QCOMPARE(shop.veraBalance(), 52100);
    // The two tries had ids of their own (9.2).
    QCOMPARE(shop.batchesWith(u"POST order/pay"_s).size(), 2);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusLimitsTest::PZ_41_paidInTheApp()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    QCOMPARE(shop.server.payInApp({{u"orderId"_s, QString::fromLatin1(shop.saleId())}, {u"sum"_s, 3000}}), QString());
    shop.subtotal();
    QVERIFY2(!shop.offer(), "the sum is the guest's, nobody is asked");
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Paid);
    QCOMPARE(shop.sale().receipt().pointsTotal(), Money::fromKopecks(3000));
    const QJsonArray paid = shop.lastPart(u"POST order/pay"_s).value("body"_L1).toArray();
    QCOMPARE(paid.size(), 1);
    QCOMPARE(paid.at(0).toObject().value("sum"_L1).toDouble(), 30.0);
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("sumForBonuses"_L1).toInt(), 11590);
    QCOMPARE(shop.veraBalance(), 50000 - 3000 + 1159);
    QCOMPARE(shop.troubles(), QStringList());
}

/// The till would have to give less than the guest paid: it takes nothing and says so.
void PlaziusLimitsTest::rule11_moreThanTheLinesBear()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.add(u"70011"_s, 20000, Quantity::fromUnits(1), 18500);
    shop.addVera();
    QCOMPARE(shop.server.payInApp({{u"orderId"_s, QString::fromLatin1(shop.saleId())}, {u"sum"_s, 1600}}), QString());
    shop.subtotal();
    const PlaziusPayment payment = shop.pay();
    QCOMPARE(payment.end, PlaziusPayEnd::Off);
    QVERIFY2(!payment.words.isEmpty(), "the cashier is told");
    QVERIFY(shop.batchesWith(u"POST order/pay"_s).isEmpty());
    QVERIFY(shop.sale().receipt().pointsTotal().isZero());
}

/// No subtotal told the service of the goods added since: the payment does (section 6, P (c)).
void PlaziusLimitsTest::rule11_goodsAddedAfterwards()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    QCOMPARE(shop.server.payInApp({{u"orderId"_s, QString::fromLatin1(shop.saleId())}, {u"sum"_s, 3000}}), QString());
    shop.subtotal();
    QVERIFY(shop.backToGoods());
    shop.addCheese();
    shop.fault(u"500"_s, u"order/prechequeTime"_s);
    QVERIFY(shop.subtotal().warning);
    QVERIFY(shop.checkLink());
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Paid);
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.archive().size(), 0);
    QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
    QCOMPARE(shop.order(closed).value("sumForBonuses"_L1).toInt(), 14590 + 21000 - 3000);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusLimitsTest::rule11_refusedLeavesNoDiscount()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addCheese();
    shop.addVera();
    QCOMPARE(shop.server.payInApp({{u"orderId"_s, QString::fromLatin1(shop.saleId())}, {u"sum"_s, 1000}}), QString());
    shop.subtotal();
    shop.fault(u"error"_s, u"order/pay"_s, 1, {{u"status"_s, 400}, {u"text"_s, u"Платёж не принят"_s}});
    const PlaziusPayment payment = shop.pay();
    QCOMPARE(payment.end, PlaziusPayEnd::Off);
    QVERIFY2(payment.words.startsWith(u"Платёж не принят."_s), qPrintable(payment.words));
    QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(21000));
}

/// Parts are done one by one: the discounts were refused, and the points taken all the same.
void PlaziusLimitsTest::D_25_refusedBesideAPaymentThatWasMade()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addCheese();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    shop.fault(u"error"_s, u"order/appliedDiscounts"_s, 1, {{u"status"_s, 400}, {u"text"_s, u"Скидка не принята"_s}});
    QCOMPARE(shop.pay(Money::fromKopecks(5000)).end, PlaziusPayEnd::Off);
    QVERIFY(shop.sale().receipt().pointsTotal().isZero());
    shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.batchesWith(u"POST order/cancelPay"_s).size(), 1);
    QCOMPARE(shop.veraBalance(), 50000 + 2100);
    QCOMPARE(shop.troubles(), QStringList());
}

/// «off» sends nothing, and leaves no order hanging: its closing waits for the day Plazius wakes.
void PlaziusLimitsTest::PZ_50_switchedOffUnderAPaidReceipt()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    QCOMPARE(shop.pay(Money::fromKopecks(5000)).end, PlaziusPayEnd::Paid);
    QVERIFY(shop.switchPlazius(false));
    const ClosedSale closed = shop.close();
    QCOMPARE(closed.rows.size(), 1);
    QTest::qWait(300);
    QVERIFY(shop.batchesWith(u"POST order/close"_s).isEmpty());
    QVERIFY(shop.switchPlazius(true));
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
    QCOMPARE(shop.veraBalance(), 50000 - 5000 + 959);
    QCOMPARE(shop.troubles(), QStringList());
}

QTEST_GUILESS_MAIN(PlaziusLimitsTest)
#include "tst_plaziuslimits.moc"
