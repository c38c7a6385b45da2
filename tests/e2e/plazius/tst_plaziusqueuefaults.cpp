// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/plazius/troubles.h"

#include <QJsonArray>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

/// Table 9.2 of the contract for what the queue sends: closing, return, the taking back; and answers of every shape (3.3).
class PlaziusQueueFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void PZ_21_PZ_43_K_close_data() { troubleRows(); }
    void PZ_21_PZ_43_K_close();
    void PZ_24_R_return_data() { troubleRows(); }
    void PZ_24_R_return();
    void PZ_92_C_calls_data();
    void PZ_92_C_calls();
    void PZ_42_everyShapeOfAnAnswer_data();
    void PZ_42_everyShapeOfAnAnswer();
};

void PlaziusQueueFaultsTest::PZ_21_PZ_43_K_close()
{
    QFETCH(const int, index);
    const Trouble& trouble = troublesOfTable().at(index);
    PlaziusShop shop(u"timeout = 2"_s);
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    strike(shop, trouble, u"POST order/close"_s);
    const ClosedSale closed = shop.close();
    QVERIFY2(!closed.receipt.number.isEmpty(), "the sale itself is done and is not touched");
    QVERIFY(shop.settleAll());
    if (trouble.refused) {
        const OutboxRow refused = shop.archive().value(0);
        QCOMPARE(refused.state, RowState::Rejected);
        QCOMPARE(refused.reasonText, serverWords);
        QCOMPARE(shop.sendAgain(refused).action, ResendAction::Unchanged);
        QVERIFY(shop.settleAll());
    }
    QCOMPARE(shop.archive().value(0).state == RowState::Rejected, false);
    const QList<QJsonObject> closes = shop.batchesWith(u"POST order/close"_s);
    QCOMPARE(closes.size(), 2);
    for (const char* call : {"PUT order", "PUT order/closeTime", "PUT order/sumForBonuses"}) {
        QCOMPARE(shop.lastPart(QLatin1String(call)).value("body"_L1),
                 closes.first().value("parts"_L1).toArray().at(QLatin1String(call) == "PUT order"_L1 ? 0 : QLatin1String(call).endsWith("Time"_L1) ? 1 : 2).toObject().value("body"_L1));
    }
    QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
    QCOMPARE(shop.server.state(false).value("counts"_L1).toObject().value("accruals"_L1).toInt(), 1);
    QCOMPARE(shop.veraBalance(), 51459);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusQueueFaultsTest::PZ_24_R_return()
{
    QFETCH(const int, index);
    const Trouble& trouble = troublesOfTable().at(index);
    PlaziusShop shop(u"timeout = 2"_s);
    QVERIFY(shop.isUp());
    shop.addBread();
    const ClosedSale closed = shop.sellWithPoints(Money::fromKopecks(5000));
    QVERIFY(shop.settleAll());
    strike(shop, trouble, u"POST order/refund"_s);
    shop.giveBack(closed.receipt.number);
    QVERIFY(shop.settleAll());
    if (trouble.refused) {
        QCOMPARE(shop.archive().value(0).reasonText, serverWords);
        QCOMPARE(shop.sendAgain(shop.archive().value(0)).action, ResendAction::Unchanged);
        QVERIFY(shop.settleAll());
    }
    QCOMPARE(shop.batchesWith(u"POST order/refund"_s).size(), 2);
    QCOMPARE(shop.order(closed).value("refunds"_L1).toObject().size(), 1);
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusQueueFaultsTest::PZ_92_C_calls_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<int>("index");
    for (const char* verb : {"unbind", "reset", "abort", "cancelPay"}) {
        for (const int i : {1, 3, 5, 11}) // one of each kind
            QTest::addRow("%s, %s", verb, troublesOfTable().at(i).name) << QString::fromLatin1(verb) << i;
    }
}

void PlaziusQueueFaultsTest::PZ_92_C_calls()
{
    QFETCH(const QString, verb);
    QFETCH(const int, index);
    const Trouble& trouble = troublesOfTable().at(index);
    PlaziusShop shop(u"timeout = 2"_s);
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    if (verb == u"cancelPay"_s)
        shop.fault(u"missing"_s, u"POST order/pay"_s, 1, {{u"executed"_s, true}});
    strike(shop, trouble, u"POST order/"_s + verb);
    if (verb != u"unbind"_s)
        shop.pay(Money::fromKopecks(5000));
    if (verb == u"abort"_s)
        shop.annul();
    else if (verb != u"cancelPay"_s)
        shop.plazius().course().removeCard();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.batchesWith(u"POST order/"_s + verb).size(), trouble.refused ? 1 : 2);
    if (trouble.refused)
        QCOMPARE(shop.archive().value(0).reasonText, serverWords);
    else
        QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusQueueFaultsTest::PZ_42_everyShapeOfAnAnswer_data()
{
    QTest::addColumn<QStringList>("shapes");
    for (const char* shape : {"lf", "mixedEnds", "bareBoundary", "otherBoundary", "blankLines", "noPartHeaders", "innerLength", "preamble",
                              "epilogue", "gzip", "chunked", "statusOnly"})
        QTest::newRow(shape) << QStringList{QString::fromLatin1(shape)};
    QTest::newRow("many at once") << QStringList{u"lf"_s, u"bareBoundary"_s, u"otherBoundary"_s, u"blankLines"_s, u"innerLength"_s, u"preamble"_s, u"gzip"_s, u"chunked"_s};
}

void PlaziusQueueFaultsTest::PZ_42_everyShapeOfAnAnswer()
{
    QFETCH(const QStringList, shapes);
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.fault(u"shape"_s, {}, 0, {{u"shapes"_s, QJsonArray::fromStringList(shapes)}});
    shop.addBread();
    shop.addCheese();
    const ClosedSale closed = shop.sellWithPoints(Money::fromKopecks(4000));
    QVERIFY(shop.settleAll());
    QCOMPARE(closed.receipt.total(), Money::fromKopecks(35590 - 2100 - 4000));
    QCOMPARE(shop.order(closed).value("sumForBonuses"_L1).toInt(), 29490);
    QCOMPARE(shop.veraBalance(), 50000 - 4000 + 2949);
    QCOMPARE(shop.batches().size(), 5);
    QCOMPARE(shop.troubles(), QStringList());
}

QTEST_GUILESS_MAIN(PlaziusQueueFaultsTest)
#include "tst_plaziusqueuefaults.moc"
