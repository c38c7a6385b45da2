// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/returnsession.h"
#include "tests/services/session/storedtill.h"

#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

/// A service that cannot cancel in part, and a request of two lines of which only the first is in it.
class WholeOnly final : public LoyaltyProvider
{
public:
    ProviderId id() const override { return ProviderId::Brevix; }
    ClosingPlan planSale(const Receipt&, const std::optional<Authorization>&, const Moment&) const override { return {}; }
    ReturnPlanner planReturn(const Receipt& back, const Moment&) const override
    {
        return [back](const SaleOnRecord& record) {
            ReturnPlan plan;
            const bool claimed = !back.lines.isEmpty() && back.lines.first().number == 1;
            if (!record.saleRow || !claimed)
                return plan;
            plan.action = record.cancellations.isEmpty() ? ReturnAction::CancelWholeInstead : ReturnAction::NothingLeft;
            if (record.cancellations.isEmpty())
                plan.rows = {cancellationRow(back, *record.saleRow)};
            return plan;
        };
    }
};

/// A sale on record, and a return of it.
struct Till : StoredTill
{
    WholeOnly service;
    ReturnSession session{receipts, settings, desk, {&service}, clock};
    QSignalSpy closed{&session, &ReturnSession::closed};
    QSignalSpy failed{&session, &ReturnSession::closingFailed};

    /// Three bottles of 100.00, of which 20.00 were discounts of loyalty and 31.00 points.
    Receipt sellBottles()
    {
        Receipt sold = bottles();
        keepAndFind({sold, std::nullopt, {}, {}});
        return sold;
    }

    /// One line of the unit and the quantity, with a request.
    void sellLine(const QString& unit, Quantity quantity)
    {
        Receipt sold = bottles();
        sold.lines.first().unit = unit;
        sold.lines.first().quantity = quantity;
        sold.tenders = {{TenderType::Cash, sold.total()}};
        keepAndFind(closing(sold));
    }

    void keepAndFind(const ClosingRecord& record)
    {
        if (!wait(receipts.closeSale(record)))
            qFatal("the sale is not stored");
        findAgain(record.receipt);
    }

    /// Finds the sale and waits until what may be said of its return is known.
    void findAgain(const Receipt& sold)
    {
        QSignalSpy known(&session, &ReturnSession::previewChanged);
        session.find(sold.number);
        if (!QTest::qWaitFor([&] { return session.hasSale() && !known.isEmpty(); }))
            qFatal("the sale is not found");
    }

    static Receipt bottles()
    {
        Receipt sold = sale(1);
        sold.lines = {sold.lines.first()};
        ReceiptLine& line = sold.lines.first();
        line.quantity = Quantity::fromUnits(3);
        line.price = Money::fromKopecks(10000);
        line.discount = {};
        line.loyaltyDiscount = Money::fromKopecks(2000);
        line.points = Money::fromKopecks(3100);
        sold.tenders = {{TenderType::Cash, sold.total()}};
        return sold;
    }
};

} // namespace

class TestReturnSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void P_RET_01_moneyIsGivenBackForMoneyOnly();
    void theVerySameReturnIsWrittenAgain();
    void D_07_partsOfWhatIsWeighedComeBack_data();
    void D_07_partsOfWhatIsWeighedComeBack();
    void D_07_theWordsBeforehandAreThePlan();
    void D_07_linesOutsideOfTheRequestCancelNothing();
    void D_07_whatIsBeingStoredDoesNotChange();
};

/// Contract of Plazius, 8.6: points are not paid out in cash, and a series of parts meets the whole.
void TestReturnSession::P_RET_01_moneyIsGivenBackForMoneyOnly()
{
    Till till;
    const Receipt sold = till.sellBottles();
    QCOMPARE(sold.total(), Money::fromKopecks(30000 - 2000 - 3100));
    Money given;
    for (int i = 0; i < 3; ++i) {
        if (i > 0) {
            till.session.find(sold.number);
            QTRY_VERIFY(till.session.hasSale());
        }
        QVERIFY(till.session.setToReturn(0, Quantity::fromUnits(1)));
        const Money said = till.session.total();
        QVERIFY(till.session.close());
        QTRY_COMPARE(till.closed.count(), i + 1);
        const Receipt back = till.closed.at(i).first().value<Receipt>();
        QCOMPARE(back.total(), said);
        QVERIFY(back.lines.first().points.isZero());
        given += back.total();
    }
    QCOMPARE(given, sold.total());
}

void TestReturnSession::theVerySameReturnIsWrittenAgain()
{
    Till till;
    till.sellBottles();
    QVERIFY(till.session.setToReturn(0, Quantity::fromUnits(2)));
    till.loseBase();
    QVERIFY(till.session.close());
    QTRY_COMPARE(till.failed.count(), 1);
    QCOMPARE(till.failed.first().first().value<Error>().code, ErrorCode::StorageMoved);
    till.clock.advance(std::chrono::seconds(5));
    QVERIFY(till.session.close());
    QTRY_COMPARE(till.closed.count(), 1);
    QCOMPARE(till.failed.count(), 1);
}

void TestReturnSession::D_07_partsOfWhatIsWeighedComeBack_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<qint64>("sold");
    QTest::addColumn<bool>("inParts");
    QTest::newRow("kilograms") << u"кг"_s << qint64(2386) << true;
    QTest::newRow("exactly three kilograms") << u"кг"_s << qint64(3000) << true;
    QTest::newRow("a part of another unit") << u"л"_s << qint64(2386) << true;
    QTest::newRow("pieces") << u"шт"_s << qint64(3000) << false;
}

void TestReturnSession::D_07_partsOfWhatIsWeighedComeBack()
{
    QFETCH(const QString, unit);
    QFETCH(const qint64, sold);
    QFETCH(const bool, inParts);
    Till till;
    till.sellLine(unit, Quantity::fromThousandths(sold));
    QVERIFY(till.session.setToReturn(0, Quantity::fromUnits(1)));
    const auto part = till.session.setToReturn(0, Quantity::fromThousandths(386));
    QCOMPARE(part.has_value(), inParts);
    if (!part)
        QCOMPARE(errorName(part.error().code), errorName(ErrorCode::InvalidArgument));
}

/// What is said before the key is what is done after it: of a service that is known not to cancel in part, and of a request that
/// is cancelled already.
void TestReturnSession::D_07_theWordsBeforehandAreThePlan()
{
    Till till;
    const Receipt sold = Till::bottles();
    till.keepAndFind(closing(sold));
    for (const ReturnAction action : {ReturnAction::CancelWholeInstead, ReturnAction::NothingLeft}) {
        QVERIFY(till.session.setToReturn(0, Quantity::fromUnits(1)));
        QCOMPARE(till.session.preview(), QList<ReturnAction>{action});
        till.closed.clear();
        QVERIFY(till.session.close());
        QTRY_COMPARE(till.closed.count(), 1);
        QCOMPARE(till.closed.first().at(1).value<ReturnAction>(), action);
        till.findAgain(sold);
    }
}

void TestReturnSession::D_07_linesOutsideOfTheRequestCancelNothing()
{
    Till till;
    const Receipt sold = sale(1);
    till.keepAndFind(closing(sold));
    QCOMPARE(till.session.lines().size(), 2);
    QVERIFY(till.session.setToReturn(1, till.session.lines().at(1).left()));
    QCOMPARE(till.session.preview(), QList<ReturnAction>{ReturnAction::Nothing});
    QVERIFY(till.session.setToReturn(0, Quantity::fromUnits(1)));
    QCOMPARE(till.session.preview(), QList<ReturnAction>{ReturnAction::CancelWholeInstead});
}

void TestReturnSession::D_07_whatIsBeingStoredDoesNotChange()
{
    Till till;
    till.sellBottles();
    QVERIFY(till.session.setToReturn(0, Quantity::fromUnits(1)));
    QVERIFY(till.session.close());
    till.session.returnAll();
    QCOMPARE(till.session.toReturn(0), Quantity::fromUnits(1));
    QTRY_COMPARE(till.closed.count(), 1);
    QCOMPARE(till.closed.first().first().value<Receipt>().lines.first().quantity, Quantity::fromUnits(1));
}

QTEST_GUILESS_MAIN(TestReturnSession)
#include "tst_returnsession.moc"
