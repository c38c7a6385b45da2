// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/freereturnsession.h"
#include "tests/services/session/storedtill.h"

#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

Goods tea()
{
    Goods goods;
    goods.code = u"100001"_s;
    goods.name = u"Чай"_s;
    goods.unit = u"шт"_s;
    goods.price = Money::fromKopecks(12900);
    return goods;
}

Goods cheese()
{
    Goods goods;
    goods.code = u"100002"_s;
    goods.name = u"Сыр"_s;
    goods.unit = u"кг"_s;
    goods.price = Money::fromKopecks(84900);
    goods.byWeight = true;
    return goods;
}

struct Till : StoredTill
{
    FreeReturnSession session{receipts, settings, desk, clock};
    QSignalSpy closed{&session, &FreeReturnSession::closed};
    QSignalSpy failed{&session, &FreeReturnSession::closingFailed};

    Receipt closedReceipt(int place = 0) const { return closed.at(place).first().value<Receipt>(); }
};

} // namespace

class TestFreeReturnSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D_26_recordedAndWrittenToTheJournalOnce();
    void D_26_numbersAreSharedWithTheSales();
    void D_26_failureKeepsEverythingAndTheVerySameIsWrittenAgain();
    void D_26_inDoubtNothingChanges();
    void D_26_nothingChangesWhileItIsStored();
    void D_26_priceGoesDownOnly();
    void D_26_linesObeyWhatASaleObeys();
    void D_26_anEmptyReturnIsNotClosed();
};

void TestFreeReturnSession::D_26_recordedAndWrittenToTheJournalOnce()
{
    Till till;
    QVERIFY(till.session.addGoods(tea(), Quantity::fromUnits(2)));
    QVERIFY(till.session.addGoods(cheese(), Quantity::fromThousandths(386)));
    QCOMPARE(till.session.total(), Money::fromKopecks(2 * 12900 + 32771));
    const QString number = till.session.nextNumber();
    QVERIFY(till.session.close());
    QTRY_COMPARE(till.closed.count(), 1);
    const Receipt receipt = till.closedReceipt();
    QCOMPARE(int(receipt.kind), int(ReceiptKind::Return));
    QVERIFY(receipt.saleUid.isNull());
    QCOMPARE(receipt.number, number);
    QCOMPARE(receipt.cashId, u"3"_s);
    QCOMPARE(receipt.warehouseCode, u"1"_s);
    QCOMPARE(receipt.cashier.name, u"Орлова Е. В."_s);
    QCOMPARE(receipt.closedAt, till.clock.now().wall);
    QCOMPARE(receipt.lines.size(), 2);
    QCOMPARE(receipt.tenders, (QList<Tender>{{TenderType::Cash, receipt.total()}}));
    const QString tail = u" %1 %2"_s.arg(number, displayText(receipt.total()));
    QCOMPARE(till.journalOf(receipt), (QStringList{journalKindName(JournalKind::ReturnClosed) + tail,
                                                   journalKindName(JournalKind::ReturnWithoutRequest) + tail}));
    const auto rows = wait(till.outbox.list(OutboxView::Waiting, 10));
    COMPANION_OK(rows);
    QVERIFY(rows->isEmpty()); // nothing is told to the service
    QVERIFY(till.session.isEmpty()); // and the next return begins empty, under an id of its own
    QVERIFY(till.session.addGoods(tea(), Quantity::fromUnits(1)));
    QVERIFY(till.session.close());
    QTRY_COMPARE(till.closed.count(), 2);
    QVERIFY(till.closedReceipt(1).uid != receipt.uid);
}

void TestFreeReturnSession::D_26_numbersAreSharedWithTheSales()
{
    Till till;
    const QString number = till.desk.nextNumber();
    QVERIFY(till.session.addGoods(tea(), Quantity::fromUnits(1)));
    QVERIFY(till.session.close());
    QCOMPARE(till.desk.nextNumber(), number);
    QTRY_COMPARE(till.closed.count(), 1);
    QCOMPARE(till.desk.nextNumber().toInt(), number.toInt() + 1);
    QSignalSpy ready(&till.desk, &SaleDesk::ready);
    till.desk.start(); // what the base knows is the same
    QVERIFY(ready.wait());
    QCOMPARE(till.desk.nextNumber().toInt(), number.toInt() + 1);
}

void TestFreeReturnSession::D_26_failureKeepsEverythingAndTheVerySameIsWrittenAgain()
{
    Till till;
    QVERIFY(till.session.addGoods(tea(), Quantity::fromUnits(2)));
    QVERIFY(till.session.setDiscount(0, Money::fromKopecks(900)));
    const QList<ReceiptLine> lines = till.session.lines();
    const QString number = till.session.nextNumber();
    const QDateTime pressed = till.clock.now().wall;
    till.loseBase();
    QVERIFY(till.session.close());
    QTRY_COMPARE(till.failed.count(), 1);
    QCOMPARE(till.closed.count(), 0);
    QCOMPARE(till.session.lines(), lines);
    QCOMPARE(till.desk.nextNumber(), number);
    QVERIFY(till.session.canClose());
    till.clock.advance(std::chrono::minutes(1));
    QVERIFY(till.session.close());
    QTRY_COMPARE(till.closed.count(), 1);
    const Receipt receipt = till.closedReceipt();
    QCOMPARE(receipt.lines, lines);
    QCOMPARE(receipt.number, number);
    QCOMPARE(receipt.closedAt, pressed); // else the base would call it another receipt under the same id
    QCOMPARE(till.journalOf(receipt).size(), 2);
}

/// The store wrote the base anew, this return with it: another content under the same id would never be taken.
void TestFreeReturnSession::D_26_inDoubtNothingChanges()
{
    Till till;
    QVERIFY(till.session.addGoods(tea(), Quantity::fromUnits(2)));
    till.loseBase();
    QVERIFY(till.session.close());
    QTRY_COMPARE(till.failed.count(), 1);
    QVERIFY(till.session.isInDoubt());
    COMPANION_FAILS(till.session.setQuantity(0, Quantity::fromUnits(1)), ErrorCode::WrongState);
    COMPANION_FAILS(till.session.addGoods(tea(), Quantity::fromUnits(1)), ErrorCode::WrongState);
    COMPANION_FAILS(till.session.removeLine(0), ErrorCode::WrongState);
    QVERIFY(till.session.begin()); // given up: another return, under an id of its own
    QVERIFY(!till.session.isInDoubt());
    QVERIFY(till.session.addGoods(tea(), Quantity::fromUnits(1)));
    QVERIFY(till.session.close());
    QTRY_COMPARE(till.closed.count(), 1);
    QCOMPARE(till.closedReceipt().total(), tea().price);
}

void TestFreeReturnSession::D_26_nothingChangesWhileItIsStored()
{
    Till till;
    QVERIFY(till.session.addGoods(tea(), Quantity::fromUnits(2)));
    QVERIFY(till.session.close());
    QVERIFY(till.session.isStoring());
    QVERIFY(!till.session.canClose());
    COMPANION_FAILS(till.session.close(), ErrorCode::WrongState);
    COMPANION_FAILS(till.session.begin(), ErrorCode::WrongState);
    COMPANION_FAILS(till.session.addGoods(tea(), Quantity::fromUnits(1)), ErrorCode::WrongState);
    COMPANION_FAILS(till.session.setQuantity(0, Quantity::fromUnits(1)), ErrorCode::WrongState);
    COMPANION_FAILS(till.session.setDiscount(0, Money()), ErrorCode::WrongState);
    COMPANION_FAILS(till.session.removeLine(0), ErrorCode::WrongState);
    QTRY_COMPARE(till.closed.count(), 1);
    QTest::qWait(50);
    QCOMPARE(till.closed.count(), 1);
    QCOMPARE(till.closedReceipt().lines.first().quantity, Quantity::fromUnits(2));
    QVERIFY(!till.session.isStoring());
}

void TestFreeReturnSession::D_26_priceGoesDownOnly()
{
    Till till;
    QVERIFY(till.session.addGoods(tea(), Quantity::fromUnits(1)));
    QCOMPARE(till.session.lines().first().price, tea().price);
    COMPANION_FAILS(till.session.setDiscount(0, Money::fromKopecks(-1)), ErrorCode::InvalidArgument);
    COMPANION_FAILS(till.session.setDiscount(0, Money::fromKopecks(12901)), ErrorCode::InvalidArgument);
    QCOMPARE(till.session.total(), Money::fromKopecks(12900));
    QVERIFY(till.session.setDiscount(0, Money::fromKopecks(2900)));
    QCOMPARE(till.session.total(), Money::fromKopecks(10000));
}

void TestFreeReturnSession::D_26_linesObeyWhatASaleObeys()
{
    Till till;
    QSignalSpy changed(&till.session, &FreeReturnSession::linesChanged);
    COMPANION_FAILS(till.session.addGoods(tea(), Quantity::fromThousandths(500)), ErrorCode::InvalidArgument);
    COMPANION_FAILS(till.session.addGoods(tea(), Quantity()), ErrorCode::InvalidArgument);
    COMPANION_FAILS(till.session.removeLine(0), ErrorCode::NotFound);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(till.session.addGoods(tea(), Quantity::fromUnits(1)).value_or(-1), 0);
    QCOMPARE(till.session.addGoods(cheese(), Quantity::fromThousandths(250)).value_or(-1), 1);
    QCOMPARE(till.session.addGoods(tea(), Quantity::fromUnits(2)).value_or(-1), 0); // joins its line
    QCOMPARE(till.session.lines().first().quantity, Quantity::fromUnits(3));
    COMPANION_FAILS(till.session.setQuantity(0, Quantity::fromThousandths(1500)), ErrorCode::InvalidArgument);
    QVERIFY(till.session.removeLine(0));
    QCOMPARE(till.session.lines().size(), 1);
    QCOMPARE(till.session.lines().first().number, 1);
    QCOMPARE(changed.count(), 4);
}

void TestFreeReturnSession::D_26_anEmptyReturnIsNotClosed()
{
    Till till;
    QVERIFY(!till.session.canClose());
    COMPANION_FAILS(till.session.close(), ErrorCode::WrongState);
    QVERIFY(till.session.addGoods(tea(), Quantity::fromUnits(1)));
    QVERIFY(till.session.canClose());
    QVERIFY(till.session.begin());
    QVERIFY(till.session.isEmpty());
    COMPANION_FAILS(till.session.close(), ErrorCode::WrongState);
    QTest::qWait(50);
    QCOMPARE(till.closed.count() + till.failed.count(), 0);
}

QTEST_GUILESS_MAIN(TestFreeReturnSession)
#include "tst_freereturnsession.moc"
