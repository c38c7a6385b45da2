// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/receiptnumbers.h"
#include "services/session/salesession.h"

#include <QSignalSpy>
#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

Goods pieces(const QString& code, qint64 kopecks)
{
    return {code, QStringLiteral("2000000000015"), QStringLiteral("Товар ") + code, QStringLiteral("G"),
            QStringLiteral("шт"), Money::fromKopecks(kopecks), false, {}, true};
}

Goods byWeight(const QString& code, qint64 kopecks)
{
    Goods goods = pieces(code, kopecks);
    goods.unit = QStringLiteral("кг");
    goods.byWeight = true;
    return goods;
}

Authorization buyer()
{
    Authorization authorization;
    authorization.phone = PhoneNumber::fromE164(QStringLiteral("+79123456789"));
    authorization.customerId = QStringLiteral("c-1001");
    return authorization;
}

} // namespace

class TestSaleSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samePiecesJoinTheirLine()
    {
        SaleSession sale;
        QSignalSpy added(&sale, &SaleSession::lineAdded);
        QSignalSpy changed(&sale, &SaleSession::lineChanged);
        QCOMPARE(sale.addGoods(pieces(u"1"_qs, 8990), Quantity::fromUnits(1)).value(), 0);
        QCOMPARE(sale.addGoods(pieces(u"2"_qs, 5400), Quantity::fromUnits(1)).value(), 1);
        QCOMPARE(sale.addGoods(pieces(u"1"_qs, 8990), Quantity::fromUnits(1)).value(), 0);
        QCOMPARE(added.size(), 2);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(sale.receipt().total(), Money::fromKopecks(2 * 8990 + 5400));
    }

    void aLineWithItsOwnDiscountStaysAlone()
    {
        SaleSession sale;
        QVERIFY(sale.addGoods(pieces(u"1"_qs, 8990), Quantity::fromUnits(1)));
        QVERIFY(sale.setDiscount(0, Money::fromKopecks(100)));
        QCOMPARE(sale.addGoods(pieces(u"1"_qs, 8990), Quantity::fromUnits(1)).value(), 1);
    }

    void weighedGoodsMakeALineEach()
    {
        SaleSession sale;
        QVERIFY(sale.addGoods(byWeight(u"1"_qs, 84900), Quantity::fromThousandths(386)));
        QCOMPARE(sale.addGoods(byWeight(u"1"_qs, 84900), Quantity::fromThousandths(100)).value(), 1);
        QCOMPARE(sale.receipt().lines.first().sum(), Money::fromKopecks(32771)); // D-28: half up at the line
    }

    void wrongQuantityIsRefused_data()
    {
        QTest::addColumn<bool>("weighed");
        QTest::addColumn<qint64>("thousandths");
        QTest::newRow("zero") << false << qint64(0);
        QTest::newRow("below zero") << false << qint64(-1000);
        QTest::newRow("half a piece") << false << qint64(500);
        QTest::newRow("zero weight") << true << qint64(0);
        QTest::newRow("a million kilograms") << true << qint64(1'000'000'000);
    }

    void wrongQuantityIsRefused()
    {
        QFETCH(bool, weighed);
        QFETCH(qint64, thousandths);
        SaleSession sale;
        const Goods goods = weighed ? byWeight(u"1"_qs, 100) : pieces(u"1"_qs, 100);
        const auto added = sale.addGoods(goods, Quantity::fromThousandths(thousandths));
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::InvalidArgument);
        QVERIFY(sale.isEmpty());
    }

    void discountNeverExceedsTheLine()
    {
        SaleSession sale;
        QVERIFY(sale.addGoods(pieces(u"1"_qs, 8990), Quantity::fromUnits(2)));
        QVERIFY(!sale.setDiscount(0, Money::fromKopecks(17981)));
        QVERIFY(!sale.setDiscount(0, Money::fromKopecks(-1)));
        QVERIFY(sale.setDiscount(0, Money::fromKopecks(17980)));
        QVERIFY(!sale.setQuantity(0, Quantity::fromUnits(1))); // the discount would exceed it
        QCOMPARE(sale.receipt().lines.first().quantity, Quantity::fromUnits(2));
    }

    void removedLinesRenumberTheRest()
    {
        SaleSession sale;
        for (int i = 1; i <= 3; ++i)
            QVERIFY(sale.addGoods(pieces(QString::number(i), 100 * i), Quantity::fromUnits(1)));
        QVERIFY(sale.removeLine(0));
        QCOMPARE(sale.receipt().lines.size(), 2);
        QCOMPARE(sale.receipt().lines.at(0).number, 1);
        QCOMPARE(sale.receipt().lines.at(1).number, 2);
    }

    void subtotalLocksTheLines()
    {
        SaleSession sale;
        QVERIFY(!sale.enterSubtotal()); // an empty receipt has none
        QVERIFY(sale.addGoods(pieces(u"1"_qs, 100), Quantity::fromUnits(1)));
        QVERIFY(sale.enterSubtotal());
        QCOMPARE(sale.addGoods(pieces(u"1"_qs, 100), Quantity::fromUnits(1)).error().code, ErrorCode::WrongState);
        QVERIFY(!sale.removeLine(0));
        QVERIFY(sale.stepBack());
        QVERIFY(sale.removeLine(0));
    }

    void paymentPassesThroughTheSubtotal()
    {
        SaleSession sale;
        QList<SaleState> states;
        connect(&sale, &SaleSession::stateChanged, &sale, [&] { states.append(sale.state()); });
        QVERIFY(sale.addGoods(pieces(u"1"_qs, 100), Quantity::fromUnits(1)));
        QVERIFY(sale.enterPayment());
        QCOMPARE(states, (QList{SaleState::Subtotal, SaleState::Paying}));
    }

    void B_CAN_01_customerMayBeTakenOffUntilTheReceiptEnds()
    {
        SaleSession sale;
        QVERIFY(sale.addGoods(pieces(u"1"_qs, 100), Quantity::fromUnits(1)));
        QVERIFY(sale.setAuthorization(buyer()));
        QVERIFY(sale.enterPayment());
        QVERIFY(sale.clearAuthorization());
        QVERIFY(!sale.authorization());
        QVERIFY(!sale.setAuthorization(buyer())); // being paid: too late to put one on
    }

    void aClosedSaleChangesNoMore()
    {
        SaleSession sale;
        QVERIFY(sale.addGoods(pieces(u"1"_qs, 100), Quantity::fromUnits(1)));
        QVERIFY(sale.enterPayment());
        QVERIFY(sale.beginClosing(sale.receipt()));
        QVERIFY(!sale.annul());
        QVERIFY(!sale.clearAuthorization());
        sale.closingFailed();
        QCOMPARE(sale.state(), SaleState::Paying);
        QVERIFY(sale.beginClosing(sale.receipt()));
        sale.closingSucceeded();
        QCOMPARE(sale.state(), SaleState::Closed);
        QVERIFY(!sale.annul());
    }

    void D_31_theFirstReceiptOfADayBeginsTheNextShift()
    {
        const QDate monday(2026, 11, 23);
        ReceiptNumbers numbers(ReceiptCounters{41, 7, monday});
        QCOMPARE(numbers.next(monday), (NumberAndShift{u"42"_qs, 7}));
        numbers.taken(monday);
        QCOMPARE(numbers.next(monday.addDays(1)), (NumberAndShift{u"43"_qs, 8}));
        numbers.taken(monday.addDays(1));
        QCOMPARE(numbers.next(monday.addDays(1)), (NumberAndShift{u"44"_qs, 8}));
        // A clock set back reopens no earlier shift.
        QCOMPARE(numbers.next(monday.addDays(-30)), (NumberAndShift{u"44"_qs, 8}));
    }

    void D_31_theVeryFirstReceiptIsNumberOneOfShiftOne()
    {
        ReceiptNumbers numbers;
        QCOMPARE(numbers.next(QDate(2026, 11, 23)), (NumberAndShift{u"1"_qs, 1}));
    }
};

QTEST_GUILESS_MAIN(TestSaleSession)
#include "tst_salesession.moc"
