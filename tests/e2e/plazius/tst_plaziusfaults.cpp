// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/plazius/troubles.h"

#include <QJsonArray>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

/// Table 9.2 of the contract: every operation against everything that may happen to it. The points of the buyer and the base of the
/// accrual come out right each time, whatever the till was told.
class PlaziusFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void PZ_92_A_checkIn_data() { troubleRows(); }
    void PZ_92_A_checkIn();
    void PZ_92_B_subtotal_data() { troubleRows(); }
    void PZ_92_B_subtotal();
    void PZ_92_L_limits_data() { troubleRows(); }
    void PZ_92_L_limits();
    void PZ_22_PZ_23_P_withPoints_data() { troubleRows(); }
    void PZ_22_PZ_23_P_withPoints();
    void PZ_92_P_withoutPoints_data() { troubleRows(); }
    void PZ_92_P_withoutPoints();
    void PZ_92_I_information_data() { troubleRows(); }
    void PZ_92_I_information();
};

void PlaziusFaultsTest::PZ_92_A_checkIn()
{
    QFETCH(const int, index);
    const Trouble& trouble = troublesOfTable().at(index);
    PlaziusShop shop(u"timeout = 2"_s);
    QVERIFY(shop.isUp());
    shop.addBread();
    strike(shop, trouble, u"POST order/bind"_s);
    const CardResult result = shop.addVera();
    QCOMPARE(result.end, trouble.refused ? CardEnd::Refused : CardEnd::NoAnswer);
    QCOMPARE(result.words.contains(serverWords), trouble.refused);
    QVERIFY(!result.words.isEmpty() && !result.words.contains(u"only-for-the-log"_s));
    QVERIFY(!shop.sale().authorization());
    // The sale goes on without a card: a guest who may be bound must not get its points.
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(closed.rows.size(), trouble.refused ? 1 : 2);
    QCOMPARE(closed.rows.first().kind, trouble.refused ? RowKind::PlaziusClose : RowKind::PlaziusUnbind);
    QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
    QVERIFY(shop.order(closed).value("guest"_L1).isNull());
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusFaultsTest::PZ_92_B_subtotal()
{
    QFETCH(const int, index);
    const Trouble& trouble = troublesOfTable().at(index);
    PlaziusShop shop(u"timeout = 2"_s);
    QVERIFY(shop.isUp());
    shop.addCheese();
    shop.addVera();
    strike(shop, trouble, u"PUT order/prechequeTime"_s);
    const PlaziusNotice notice = shop.subtotal();
    QVERIFY(notice.warning);
    QCOMPARE(notice.fact.contains(serverWords), trouble.refused);
    QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(21000));
    QVERIFY2(shop.sale().authorization(), "the card stays on the receipt");
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Paid);
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QVERIFY(shop.batchesWith(u"POST order/pay"_s).isEmpty());
    QCOMPARE(shop.order(closed).value("sumForBonuses"_L1).toInt(), 21000);
    QCOMPARE(shop.veraBalance(), 52100);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusFaultsTest::PZ_92_L_limits()
{
    QFETCH(const int, index);
    const Trouble& trouble = troublesOfTable().at(index);
    PlaziusShop shop(u"timeout = 2"_s);
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    strike(shop, trouble, u"PUT order/productLimits"_s);
    QVERIFY(!shop.offer());
    QVERIFY(shop.lastNotice().warning && !shop.lastNotice().fact.isEmpty());
    QCOMPARE(shop.lastNotice().fact.contains(serverWords), trouble.refused);
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Paid);
    shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.veraBalance(), 51459);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusFaultsTest::PZ_22_PZ_23_P_withPoints()
{
    QFETCH(const int, index);
    const Trouble& trouble = troublesOfTable().at(index);
    PlaziusShop shop(u"timeout = 2"_s);
    QVERIFY(shop.isUp());
    shop.addCheese();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    strike(shop, trouble, u"POST order/pay"_s);
    const PlaziusPayment payment = shop.pay(Money::fromKopecks(5000));
    QCOMPARE(payment.end, trouble.refused ? PlaziusPayEnd::Refused : PlaziusPayEnd::Off);
    QVERIFY(!payment.words.isEmpty());
    QCOMPARE(shop.sale().receipt().pointsTotal(), Money());
    if (trouble.refused) {
        QCOMPARE(payment.words, serverWords);
        QCOMPARE(shop.pay(Money::fromKopecks(4000)).end, PlaziusPayEnd::Paid); // with an id of its own
        QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(21000 - 2100 - 4000));
    } else {
        QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(21000));
    }
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    const int base = trouble.refused ? 14900 : 21000;
    QCOMPARE(shop.order(closed).value("sumForBonuses"_L1).toInt(), base);
    QCOMPARE(shop.veraBalance(), 50000 - (trouble.refused ? 4000 : 0) + base / 10);
    QCOMPARE(shop.batchesWith(u"POST order/cancelPay"_s).size(), trouble.refused ? 0 : 1);
    if (!trouble.refused) {
        QCOMPARE(shop.lastPart(u"POST order/cancelPay"_s).value("transactionId"_L1), shop.lastPart(u"POST order/pay"_s).value("transactionId"_L1));
        QVERIFY(shop.batches().last().startsWith(u"PUT order, POST order/appliedDiscounts, PUT order/closeTime"_s));
        QCOMPARE(shop.lastPart(u"POST order/appliedDiscounts"_s).value("body"_L1).toArray(), QJsonArray());
        QCOMPARE(shop.order(closed).value("appliedDiscounts"_L1).toArray(), QJsonArray());
    }
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusFaultsTest::PZ_92_P_withoutPoints()
{
    QFETCH(const int, index);
    const Trouble& trouble = troublesOfTable().at(index);
    PlaziusShop shop(u"timeout = 2"_s);
    QVERIFY(shop.isUp());
    shop.addCheese();
    shop.addVera();
    shop.subtotal();
    strike(shop, trouble, u"POST order/pay"_s);
    const PlaziusPayment payment = shop.pay();
    QCOMPARE(payment.end, PlaziusPayEnd::Off);
    QCOMPARE(payment.words.contains(serverWords), trouble.refused);
    QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(21000));
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QVERIFY(shop.batchesWith(u"POST order/cancelPay"_s).isEmpty());
    QCOMPARE(shop.order(closed).value("appliedDiscounts"_L1).toArray(), QJsonArray());
    QCOMPARE(shop.order(closed).value("sumForBonuses"_L1).toInt(), 21000);
    QCOMPARE(shop.veraBalance(), 52100);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusFaultsTest::PZ_92_I_information()
{
    QFETCH(const int, index);
    const Trouble& trouble = troublesOfTable().at(index);
    PlaziusShop shop(u"timeout = 2"_s);
    QVERIFY(shop.isUp());
    strike(shop, trouble, u"GET user/data"_s);
    const CardResult result = shop.look(PlaziusScope::CardNumber, u"4000123412341234"_s);
    QVERIFY(result.end == CardEnd::NoAnswer || result.end == CardEnd::Refused);
    QCOMPARE(result.words.contains(serverWords), trouble.refused);
    QVERIFY(!result.words.isEmpty());
    QCOMPARE(shop.waiting().size(), 0);
    QCOMPARE(shop.batchesWith(u"GET user/data"_s).size(), 1); // never repeated by itself
    QCOMPARE(shop.troubles(), QStringList());
}

QTEST_GUILESS_MAIN(PlaziusFaultsTest)
#include "tst_plaziusfaults.moc"
