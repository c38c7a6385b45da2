// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/delivery/connectionmonitor.h"
#include "tests/e2e/plazius/plaziusshop.h"

#include <QJsonObject>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

/// What the long runs found, each as a sale of its own.
class LongRunFindingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lostAnswerOfAPaymentWithoutPoints_goodsMayChange();
    void lostAnswerOfAPaymentWithoutPoints_cardMayGo();
    void cardGivenUpBeforeItWasAskedFor();

private:
    /// A lost answer has put it down; the cashier asks for a check, and what was queued goes out.
    static bool linkIsBack(PlaziusShop& shop);
};

bool LongRunFindingsTest::linkIsBack(PlaziusShop& shop)
{
    QObject context;
    shop.plazius().monitor().checkAndDrain(&context, [](const ProbeResult&) {});
    return QTest::qWaitFor([&] { return shop.plazius().monitor().isUp() && shop.waiting().isEmpty(); }, 30'000);
}

/// The service took it for paid, and a paid order lets nobody change its goods: its closing would be refused for good.
void LongRunFindingsTest::lostAnswerOfAPaymentWithoutPoints_goodsMayChange()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addCheese();
    QCOMPARE(shop.addVera().end, CardEnd::Found);
    shop.subtotal();
    QCOMPARE(shop.server.setFault({{u"mode"_s, u"dropAfter"_s}, {u"call"_s, u"order/pay"_s}, {u"count"_s, 1}}), QString());
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Off);
    QVERIFY2(shop.plazius().course().backToGoods(), "the card stays");
    QVERIFY(shop.sale().stepBack());
    shop.addBread();
    QVERIFY(linkIsBack(shop));
    shop.subtotal();
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Paid);
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settle());
    const QJsonObject order = shop.order(closed);
    QCOMPARE(order.value("state"_L1).toString(), u"Closed"_s);
    QCOMPARE(order.value("sumAfterDiscount"_L1).toInt(), 21000 + 14590);
    QCOMPARE(order.value("accrual"_L1).toInt(), (21000 - 2100 + 14590) / 10);
    QCOMPARE(shop.server.violations(), QStringList());
}

/// A paid order lets nobody go either: the card that was taken off would get the points of the receipt.
void LongRunFindingsTest::lostAnswerOfAPaymentWithoutPoints_cardMayGo()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addCheese();
    QCOMPARE(shop.addVera().end, CardEnd::Found);
    shop.subtotal();
    QCOMPARE(shop.server.setFault({{u"mode"_s, u"dropAfter"_s}, {u"call"_s, u"order/pay"_s}, {u"count"_s, 1}}), QString());
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Off);
    shop.plazius().course().removeCard();
    QVERIFY(linkIsBack(shop));
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settle());
    QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
    QVERIFY(shop.order(closed).value("guest"_L1).toString().isEmpty());
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.server.violations(), QStringList());
}

/// Esc while the disk was still busy with writing down that the service will be told.
void LongRunFindingsTest::cardGivenUpBeforeItWasAskedFor()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.plazius().cards().add({PlaziusScope::CardNumber, u"4000123412341234"_s});
    shop.plazius().cards().cancel();
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settle());
    QCOMPARE(closed.rows.size(), 1);
    QCOMPARE(shop.batches().filter(u"order/bind"_s), QStringList());
    QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
    QCOMPARE(shop.veraBalance(), 50000);
}

QTEST_GUILESS_MAIN(LongRunFindingsTest)
#include "tst_longrunfindings.moc"
