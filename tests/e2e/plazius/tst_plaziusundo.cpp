// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuscards.h"
#include "services/plazius/plaziuscourse.h"
#include "services/plazius/plaziusorders.h"
#include "services/session/saledesk.h"
#include "tests/e2e/plazius/plaziusshop.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

/// What was said of a receipt and must be taken back: annulled, refused, found open at the next start (contract of Plazius, 6 rules
/// 6 to 8, 9.2, 9.3).
class PlaziusUndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void PZ_36_annulAfterPayment();
    void PZ_36_annulledBeforeAnythingLeft();
    void PZ_36_annulledWhileTheCheckInIsOnItsWay_data();
    void PZ_36_annulledWhileTheCheckInIsOnItsWay();
    void PZ_46_unfinishedOrderIsAborted();
    void rule6_8_abortKeepsAwayFromAFailure();
    void rule6_8_resetKeepsAwayFromAFailure();
    void rule9_3_sentAgainByHandCloseAloneCounts();
    void interface_2_2_givenUpBeforeThePaymentLeft_data();
    void interface_2_2_givenUpBeforeThePaymentLeft();

private:
    static QList<OpenOrder> openOrders(PlaziusShop& shop);
};

/// Orders of receipts that are open on disk.
QList<OpenOrder> PlaziusUndoTest::openOrders(PlaziusShop& shop)
{
    QList<OpenOrder> open;
    PlaziusOrders& orders = shop.plazius().orders();
    const auto told = QObject::connect(&orders, &PlaziusOrders::unfinished, &orders, [&](const QList<OpenOrder>& found) { open = found; });
    orders.lookForUnfinished();
    QTest::qWait(300);
    QObject::disconnect(told);
    return open;
}

void PlaziusUndoTest::PZ_36_annulAfterPayment()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    QCOMPARE(shop.pay(Money::fromKopecks(5000)).end, PlaziusPayEnd::Paid);
    const QString id = QString::fromLatin1(shop.saleId());
    QCOMPARE(shop.veraBalance(), 45000);
    QVERIFY(shop.cutLink());
    shop.annul();
    QTRY_COMPARE(shop.waiting().size(), 1);
    QVERIFY(shop.restoreLink());
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.server.order(id).value("state"_L1).toString(), u"Aborted"_s);
    QVERIFY(shop.batchesWith(u"POST order/close"_s).isEmpty());
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.troubles(), QStringList());
}

/// Nothing of it left the till, so that there is nothing to undo, now or at the next start.
void PlaziusUndoTest::PZ_36_annulledBeforeAnythingLeft()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.cutLink();
    shop.addBread();
    QCOMPARE(shop.addVera().end, CardEnd::NoAnswer);
    QVERIFY(shop.program().desk().annul().has_value());
    QVERIFY(shop.settleAll());
    QVERIFY(shop.restart());
    int found = 0;
    connect(&shop.plazius().orders(), &PlaziusOrders::unfinished, this, [&](const QList<OpenOrder>& open) { found += int(open.size()); });
    shop.plazius().orders().lookForUnfinished();
    QTest::qWait(300);
    QCOMPARE(found, 0);
}

void PlaziusUndoTest::PZ_46_unfinishedOrderIsAborted()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    QCOMPARE(shop.pay(Money::fromKopecks(5000)).end, PlaziusPayEnd::Paid);
    const QUuid uid = shop.sale().receipt().uid;
    QVERIFY(shop.restart());
    QList<OpenOrder> open;
    connect(&shop.plazius().orders(), &PlaziusOrders::unfinished, this, [&](const QList<OpenOrder>& found) { open = found; });
    shop.plazius().orders().lookForUnfinished();
    QTRY_COMPARE(open.size(), 1);
    QCOMPARE(open.first().receiptUid, uid);
    QCOMPARE(open.first().points, Money::fromKopecks(5000));
    QVERIFY2(!open.first().card.contains(u"400012341234"_s), "no full number in the base");
    shop.plazius().orders().abortUnfinished(open.first());
    QTRY_VERIFY(!shop.batchesWith(u"POST order/abort"_s).isEmpty());
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.server.order(uid.toString(QUuid::WithoutBraces)).value("state"_L1).toString(), u"Aborted"_s);
    QCOMPARE(shop.veraBalance(), 50000);
    open = {};
    shop.plazius().orders().lookForUnfinished();
    QTest::qWait(200);
    QCOMPARE(open.size(), 0);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusUndoTest::PZ_36_annulledWhileTheCheckInIsOnItsWay_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("stateAfter");
    // hangAfter: done at once, answered late. hangBefore: done late, while the till has annulled already.
    QTest::newRow("bound, the answer comes late") << u"hangAfter"_s << u"Aborted"_s;
    QTest::newRow("bound late") << u"hangBefore"_s << u"Aborted"_s;
    QTest::newRow("no answer") << u"dropAfter"_s << u"Aborted"_s;
}

/// The receipt is gone while nobody knows yet whether its guest is bound: the answer says what is to be undone.
void PlaziusUndoTest::PZ_36_annulledWhileTheCheckInIsOnItsWay()
{
    QFETCH(QString, mode);
    QFETCH(QString, stateAfter);
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.fault(mode, u"order/bind"_s, 1, {{u"delayMs"_s, 700}});
    shop.addBread();
    const QUuid uid = shop.sale().receipt().uid;
    shop.plazius().cards().add({PlaziusScope::CardNumber, u"4000123412341234"_s});
    QTRY_VERIFY(shop.plazius().orders().find(uid) && shop.plazius().orders().find(uid)->checkInMayArrive);
    shop.annul();
    QTRY_VERIFY2(!shop.plazius().orders().find(uid), "its answer has come, and the book forgets it");
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.server.order(uid.toString(QUuid::WithoutBraces)).value("state"_L1).toString(), stateAfter);
    QVERIFY(!shop.sale().authorization());
    QCOMPARE(openOrders(shop).size(), 0);
    QCOMPARE(shop.troubles(), QStringList());
}

/// Nothing is undone within two seconds after a failure of the same order.
void PlaziusUndoTest::rule6_8_abortKeepsAwayFromAFailure()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.fault(u"500"_s, u"order/prechequeTime"_s);
    QVERIFY(shop.subtotal().warning);
    const QString id = QString::fromLatin1(shop.saleId());
    QVERIFY(shop.checkLink());
    QVERIFY(shop.backToGoods());
    shop.annul();
    QTRY_COMPARE(shop.waiting().size(), 1);
    QTest::qWait(700);
    QVERIFY2(shop.batchesWith(u"POST order/abort"_s).isEmpty(), "too soon");
    QTRY_COMPARE_WITH_TIMEOUT(shop.batchesWith(u"POST order/abort"_s).size(), 1, 5000);
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.server.order(id).value("state"_L1).toString(), u"Aborted"_s);
    QCOMPARE(shop.troubles(), QStringList());
}

/// The card is taken off after a payment and a failed call: the reset waits, and the closing waits behind it.
void PlaziusUndoTest::rule6_8_resetKeepsAwayFromAFailure()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    QCOMPARE(shop.pay(Money::fromKopecks(5000)).end, PlaziusPayEnd::Paid);
    shop.plazius().orders().of(shop.sale().receipt().uid).failedAt = SystemClock().now().tick;
    shop.plazius().course().removeCard();
    const ClosedSale closed = shop.close();
    QTest::qWait(700);
    QVERIFY2(shop.batchesWith(u"POST order/reset"_s).isEmpty(), "too soon");
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.batchesWith(u"POST order/reset"_s).size(), 1);
    QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.troubles(), QStringList());
}

/// The service closed the order and refused another part of the same batch: sent as it was, the row could only be refused again.
void PlaziusUndoTest::rule9_3_sentAgainByHandCloseAloneCounts()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    shop.fault(u"error"_s, u"order/closeTime"_s, 1, {{u"status"_s, 400}, {u"text"_s, u"Не то время"_s}});
    const ClosedSale closed = shop.close();
    QTRY_COMPARE(shop.archive().size(), 1);
    const OutboxRow refused = shop.archive().first();
    QCOMPARE(refused.state, RowState::Rejected);
    QCOMPARE(refused.reasonText, u"Не то время"_s);
    QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
    shop.fault(u"error"_s, u"order/closeTime"_s, 1, {{u"status"_s, 400}, {u"text"_s, u"Чек закрыт"_s}});
    QCOMPARE(shop.sendAgain(refused).action, ResendAction::Unchanged);
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.archive().size(), 0); // it is no refused row any more
    QCOMPARE(shop.waiting().size(), 0);
    const QList<QJsonObject> sent = shop.batchesWith(u"POST order/close"_s);
    QCOMPARE(sent.size(), 2);
    for (int part = 0; part < 4; ++part) { // but the footer, which the queue does not ask for
        QCOMPARE(sent.last().value("parts"_L1).toArray().at(part).toObject().value("body"_L1),
                 sent.first().value("parts"_L1).toArray().at(part).toObject().value("body"_L1));
    }
    QCOMPARE(shop.veraBalance(), 51459); // accrued once
}

void PlaziusUndoTest::interface_2_2_givenUpBeforeThePaymentLeft_data()
{
    QTest::addColumn<bool>("annulled");
    QTest::newRow("Esc") << false;
    QTest::newRow("annulled") << true;
}

/// While a payment is being written down, on a slow disk, the cashier gives it up: nothing of it leaves, and the next receipt is clean.
void PlaziusUndoTest::interface_2_2_givenUpBeforeThePaymentLeft()
{
    QFETCH(bool, annulled);
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    std::optional<PlaziusPayment> told;
    shop.plazius().course().pay(Money::fromKopecks(5000), [&](const PlaziusPayment& payment) { told = payment; });
    shop.plazius().course().skip();
    if (annulled)
        shop.annul();
    QTRY_VERIFY(told.has_value());
    QCOMPARE(told->end, PlaziusPayEnd::Off);
    if (annulled)
        shop.addCheese();
    QVERIFY(shop.sale().receipt().pointsTotal().isZero());
    shop.close();
    QVERIFY(shop.settleAll());
    QVERIFY(shop.batchesWith(u"POST order/pay"_s).isEmpty());
    QCOMPARE(shop.veraBalance(), annulled ? 50000 : 51459);
    QCOMPARE(openOrders(shop).size(), 0);
    QCOMPARE(shop.troubles(), QStringList());
}

QTEST_GUILESS_MAIN(PlaziusUndoTest)
#include "tst_plaziusundo.moc"
