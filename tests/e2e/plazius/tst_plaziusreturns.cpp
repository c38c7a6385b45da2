// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/delivery/outboxsender.h"
#include "tests/e2e/plazius/plaziusshop.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

/// Returns of sales that Plazius knows, that it is yet to learn of, and that it refused (contract of Plazius, 8.6, 9.3, 18).
class PlaziusReturnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void PZ_17_sharesOfThreeUnits();
    void PZ_18_theRestAndNoMore();
    void PZ_19_saleOfAnEarlierRun();
    void PZ_24_lostAnswerOfARefund();
    void PZ_24_refundLostOnTheWay();
    void PZ_33_PZ_D26_refundRefused();
    void PZ_47_returnBehindItsSale();
    void PZ_47_closeRefusedTakesItsRefundsAlong();
    void PZ_47_returnOfARefusedSale();
    void PZ_49_twoLinesOfOneProduct();
    void otherReceiptsPass();

private:
    /// Sends a closing that the server refuses.
    ClosedSale refusedSale(PlaziusShop& shop);
};

void PlaziusReturnsTest::PZ_17_sharesOfThreeUnits()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread(3);
    const ClosedSale closed = shop.sellWithPoints(Money::fromKopecks(1000));
    QVERIFY(shop.settleAll());
    QList<qint64> given;
    QSet<QString> ids;
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(shop.giveBack(closed.receipt.number, {1000}).size(), 1);
        QVERIFY(shop.settleAll());
        const QJsonObject refund = shop.lastPart(u"POST order/refund"_s);
        ids.insert(refund.value("transactionId"_L1).toString());
        const QJsonArray wallets = refund.value("body"_L1).toObject().value("walletRefunds"_L1).toArray();
        given.append(qRound64(wallets.at(0).toObject().value("sum"_L1).toDouble() * 100));
        QVERIFY(shop.order(closed).value("accrualWithdrawn"_L1).toBool());
    }
    QCOMPARE(given, (QList<qint64>{333, 334, 333}));
    QCOMPARE(ids.size(), 3);
    QVERIFY(shop.lastPart(u"POST order/refund"_s).value("body"_L1).toObject().value("cancelledOrderItems"_L1).isNull());
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusReturnsTest::PZ_18_theRestAndNoMore()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addCheese(1250);
    const ClosedSale closed = shop.sellWithPoints(Money::fromKopecks(777));
    QVERIFY(shop.settleAll());
    shop.giveBack(closed.receipt.number, {500});
    shop.giveBack(closed.receipt.number); // behind the first one, whether that has arrived or not
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("refunded"_L1).toInt(), 777);
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.giveBack(closed.receipt.number).size(), 0);
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.batchesWith(u"POST order/refund"_s).size(), 2);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusReturnsTest::PZ_19_saleOfAnEarlierRun()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    const ClosedSale closed = shop.sellWithPoints(Money::fromKopecks(5000));
    QVERIFY(shop.settleAll());
    QVERIFY(shop.restart());
    QCOMPARE(shop.giveBack(closed.receipt.number).size(), 1);
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.order(closed).value("refunded"_L1).toInt(), 5000);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusReturnsTest::PZ_24_lostAnswerOfARefund()
{
    PlaziusShop shop(u"timeout = 2"_s);
    QVERIFY(shop.isUp());
    shop.addBread();
    const ClosedSale closed = shop.sellWithPoints(Money::fromKopecks(5000));
    QVERIFY(shop.settleAll());
    shop.fault(u"dropAfter"_s, u"order/refund"_s);
    shop.giveBack(closed.receipt.number);
    QTRY_COMPARE(shop.waiting().value(0).state, RowState::Unknown);
    QVERIFY(shop.settleAll());
    const QList<QJsonObject> refunds = shop.batchesWith(u"POST order/refund"_s);
    QCOMPARE(refunds.size(), 2);
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.order(closed).value("refunds"_L1).toObject().size(), 1);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusReturnsTest::PZ_24_refundLostOnTheWay()
{
    PlaziusShop shop(u"timeout = 2"_s);
    QVERIFY(shop.isUp());
    shop.addBread();
    const ClosedSale closed = shop.sellWithPoints(Money::fromKopecks(5000));
    QVERIFY(shop.settleAll());
    shop.fault(u"dropBefore"_s, u"order/refund"_s);
    shop.giveBack(closed.receipt.number);
    QTRY_COMPARE(shop.waiting().value(0).state, RowState::Unknown);
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusReturnsTest::PZ_33_PZ_D26_refundRefused()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    const ClosedSale closed = shop.sellWithPoints(Money::fromKopecks(5000));
    QVERIFY(shop.settleAll());
    const QString words = u"Операция ещё выполняется, ждите"_s;
    shop.fault(u"error"_s, u"order/refund"_s, 1, {{u"status"_s, 409}, {u"text"_s, words}, {u"reason"_s, u"log only"_s}});
    shop.giveBack(closed.receipt.number);
    QVERIFY(shop.settleAll());
    OutboxRow refused = shop.archive().value(0);
    QCOMPARE(refused.kind, RowKind::PlaziusRefund);
    QCOMPARE(refused.state, RowState::Rejected);
    QCOMPARE(refused.reasonText, words);
    for (const JournalEntry& entry : shop.journal())
        QVERIFY(!entry.text.contains(u"log only"_s));
    QCOMPARE(shop.sendAgain(refused).action, ResendAction::Unchanged);
    shop.plazius().sender().sendNow();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusReturnsTest::PZ_47_returnBehindItsSale()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    QCOMPARE(shop.pay(Money::fromKopecks(5000)).end, PlaziusPayEnd::Paid);
    QVERIFY(shop.cutLink());
    const ClosedSale closed = shop.close();
    QCOMPARE(shop.giveBack(closed.receipt.number, {1000}).size(), 1);
    QCOMPARE(shop.giveBack(closed.receipt.number).size(), 1);
    QCOMPARE(shop.waiting().size(), 3);
    QVERIFY(shop.restoreLink());
    QVERIFY(shop.checkLink());
    QVERIFY(shop.settleAll());
    const QStringList batches = shop.batches();
    QVERIFY(batches.at(batches.size() - 3).contains(u"POST order/close"_s));
    QVERIFY(batches.at(batches.size() - 2).startsWith(u"POST order/refund"_s));
    QVERIFY(batches.last().startsWith(u"POST order/refund"_s));
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.order(closed).value("refunded"_L1).toInt(), 5000);
    QCOMPARE(shop.troubles(), QStringList());
}

ClosedSale PlaziusReturnsTest::refusedSale(PlaziusShop& shop)
{
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    shop.offer();
    shop.pay(Money::fromKopecks(5000));
    shop.cutLink();
    shop.fault(u"error"_s, u"order/close"_s, 1, {{u"status"_s, 422}, {u"text"_s, u"Заказ неполон"_s}});
    return shop.close();
}

void PlaziusReturnsTest::PZ_47_closeRefusedTakesItsRefundsAlong()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    const ClosedSale closed = refusedSale(shop);
    shop.giveBack(closed.receipt.number, {1000});
    QVERIFY(shop.restoreLink());
    QVERIFY(shop.checkLink());
    QVERIFY(shop.settleAll());
    const QList<OutboxRow> archived = shop.archive();
    QCOMPARE(archived.size(), 2); // newest first
    QCOMPARE(archived.at(0).kind, RowKind::PlaziusRefund);
    QCOMPARE(archived.at(0).reason, RowReason::SaleNotAccepted);
    QCOMPARE(archived.at(1).reasonText, u"Заказ неполон"_s);
    QVERIFY(shop.batchesWith(u"POST order/refund"_s).isEmpty());
    shop.server.clearFaults();

    QCOMPARE(shop.sendAgain(archived.at(0)).action, ResendAction::Unchanged);
    shop.plazius().sender().sendNow();
    QTest::qWait(300);
    QVERIFY2(shop.batchesWith(u"POST order/refund"_s).isEmpty(), "never before its sale");
    QCOMPARE(shop.archive().size(), 2); // it went straight back
    QCOMPARE(shop.sendAgain(archived.at(1)).action, ResendAction::Unchanged);
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
    QCOMPARE(shop.sendAgain(archived.at(0)).action, ResendAction::Unchanged);
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("refunded"_L1).toInt(), 2500);
    QCOMPARE(shop.veraBalance(), 50000 - 2500);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusReturnsTest::PZ_47_returnOfARefusedSale()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    const ClosedSale closed = refusedSale(shop);
    QVERIFY(shop.restoreLink());
    QVERIFY(shop.checkLink());
    QVERIFY(shop.settleAll());
    shop.server.clearFaults();
    const QList<OutboxRow> rows = shop.giveBack(closed.receipt.number);
    QCOMPARE(rows.value(0).state, RowState::Rejected);
    QCOMPARE(rows.value(0).reason, RowReason::SaleNotAccepted);
    const QList<OutboxRow> archived = shop.archive();
    QCOMPARE(archived.size(), 2);
    QCOMPARE(shop.sendAgain(archived.at(1)).action, ResendAction::Unchanged); // the sale
    QCOMPARE(shop.sendAgain(archived.at(0)).action, ResendAction::Unchanged);
    shop.plazius().sender().sendNow();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("refunded"_L1).toInt(), 5000);
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusReturnsTest::PZ_49_twoLinesOfOneProduct()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.add(u"70011"_s, 7295, Quantity::fromUnits(1));
    shop.add(u"70011"_s, 5000, Quantity::fromUnits(2));
    QCOMPARE(shop.sale().receipt().lines.size(), 2);
    const ClosedSale closed = shop.sellWithPoints(Money::fromKopecks(3000));
    QVERIFY(shop.settleAll());
    const QJsonArray items = shop.lastPart(u"PUT order"_s).value("body"_L1).toObject().value("items"_L1).toArray();
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.at(0).toObject().value("amount"_L1).toDouble(), 3.0);
    QCOMPARE(items.at(0).toObject().value("sum"_L1).toDouble(), 172.95);
    QVERIFY(!items.at(0).toObject().contains("fixedPrice"_L1));
    // 8.4: 30.00 over 72.95 and 100.00.
    QCOMPARE(closed.receipt.lines.at(0).points, Money::fromKopecks(1265));
    QCOMPARE(closed.receipt.lines.at(1).points, Money::fromKopecks(1735));
    shop.giveBack(closed.receipt.number, {0, 1000});
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("refunded"_L1).toInt(), 868);
    QCOMPARE(shop.order(closed).value("returned"_L1).toObject().value("70011"_L1).toInt(), 1000);
    shop.giveBack(closed.receipt.number);
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("refunded"_L1).toInt(), 3000);
    QCOMPARE(shop.troubles(), QStringList());
}

/// 9.3: a row that must wait lets the rows of other orders pass.
void PlaziusReturnsTest::otherReceiptsPass()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.fault(u"error"_s, u"order/close"_s, 1, {{u"status"_s, 503}, {u"text"_s, u""_s}});
    shop.addBread();
    const ClosedSale stuck = shop.close();
    QTRY_COMPARE(shop.waiting().value(0).attempts, 1);
    QTRY_VERIFY(!shop.plazius().sender().view().inFlight);
    shop.giveBack(stuck.receipt.number);
    shop.addBread();
    const ClosedSale passes = shop.close();
    QTRY_COMPARE(shop.waiting().size(), 2);
    QCOMPARE(shop.order(passes).value("state"_L1).toString(), u"Closed"_s);
    QVERIFY(shop.order(stuck).value("refunds"_L1).toObject().isEmpty());
    QVERIFY(shop.batchesWith(u"POST order/refund"_s).isEmpty());
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(stuck).value("refunds"_L1).toObject().size(), 1);
    QCOMPARE(shop.troubles(), QStringList());
}

QTEST_GUILESS_MAIN(PlaziusReturnsTest)
#include "tst_plaziusreturns.moc"
