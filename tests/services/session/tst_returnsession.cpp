// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/returnsession.h"
#include "tests/services/session/storedtill.h"

#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

/// A sale on record, and a return of it.
struct Till : StoredTill
{
    ReturnSession session{receipts, settings, desk, {}, clock};
    QSignalSpy closed{&session, &ReturnSession::closed};
    QSignalSpy failed{&session, &ReturnSession::closingFailed};

    /// Three bottles of 100.00, of which 20.00 were discounts of loyalty and 31.00 points.
    Receipt sellBottles()
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
        if (!wait(receipts.closeSale({sold, std::nullopt, {}, {}})))
            qFatal("the sale is not stored");
        session.find(sold.number);
        if (!QTest::qWaitFor([this] { return session.hasSale(); }))
            qFatal("the sale is not found");
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

QTEST_GUILESS_MAIN(TestReturnSession)
#include "tst_returnsession.moc"
