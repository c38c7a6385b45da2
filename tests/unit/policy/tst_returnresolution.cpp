// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/returnresolution.h"

#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;

/// Client policy 4: return × state of the sale; cap and sums of parts (D-05, D-06, D-07).
class ReturnResolutionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void partsMeetTheWhole();
    void returnableCountsAllReturns();
    void cap_data();
    void cap();
};

namespace {

ReceiptLine line(int number, qint64 thousandths, qint64 price, qint64 discount = 0)
{
    ReceiptLine line;
    line.number = number;
    line.name = u"Товар %1"_s.arg(number);
    line.quantity = Quantity::fromThousandths(thousandths);
    line.price = Money::fromKopecks(price);
    line.discount = Money::fromKopecks(discount);
    return line;
}

Receipt receipt(const QList<ReceiptLine>& lines)
{
    Receipt receipt;
    receipt.lines = lines;
    return receipt;
}

} // namespace

void ReturnResolutionTest::table_data()
{
    QTest::addColumn<int>("sale"); // -1 = none
    QTest::addColumn<bool>("whole");
    QTest::addColumn<bool>("already");
    QTest::addColumn<bool>("annul");
    QTest::addColumn<bool>("noPartial");
    QTest::addColumn<ReturnAction>("action");
    using enum ReturnAction;
    const auto row = [](const char* name, int sale, bool whole, bool already, bool annul, bool noPartial, ReturnAction action) {
        QTest::newRow(name) << sale << whole << already << annul << noPartial << action;
    };
    const auto s = [](RowState state) { return static_cast<int>(state); };
    using enum RowState;
    row("sent, whole", s(Sent), true, false, true, false, CancelWhole);
    row("sent, whole, as instructed", s(Sent), true, false, false, false, CancelWhole);
    row("sent, partial", s(Sent), false, false, true, false, CancelLines);
    row("sent, partial, no partialCancel", s(Sent), false, false, true, true, CancelWholeInstead);
    row("sent, wholly cancelled already", s(Sent), false, true, true, true, NothingLeft);
    row("pending, whole, annul (D-05)", s(Pending), true, false, true, false, AnnulSale);
    row("pending, partial, annul (D-05)", s(Pending), false, false, true, true, ReduceSale);
    row("pending, whole, as instructed", s(Pending), true, false, false, false, LeaveSale);
    row("pending, partial, as instructed", s(Pending), false, false, false, false, LeaveSale);
    for (const RowState state : {Sending, Unknown, Quarantined}) {
        const QString name = rowStateName(state);
        row(qPrintable(name + u", whole (D-06)"_s), s(state), true, false, true, false, CancelWholeBehind);
        row(qPrintable(name + u", partial (D-06)"_s), s(state), false, false, true, false, CancelLinesBehind);
        row(qPrintable(name + u", as instructed"_s), s(state), true, false, false, false, CancelWholeBehind);
        row(qPrintable(name + u", whole already"_s), s(state), false, true, true, false, NothingLeft);
    }
    for (const RowState state : {Rejected, Annulled}) {
        row(qPrintable(rowStateName(state) + u", whole"_s), s(state), true, false, true, false, Nothing);
        row(qPrintable(rowStateName(state) + u", partial"_s), s(state), false, true, false, true, Nothing);
    }
    row("none, whole (B-OFR-02)", -1, true, false, true, false, Nothing);
    row("none, partial (B-OFR-02)", -1, false, false, true, false, Nothing);
}

void ReturnResolutionTest::table()
{
    QFETCH(const int, sale);
    QFETCH(const bool, whole);
    QFETCH(const bool, already);
    QFETCH(const bool, annul);
    QFETCH(const bool, noPartial);
    const auto state = sale < 0 ? std::nullopt : std::optional(static_cast<RowState>(sale));
    QTEST(decideReturn(state, whole, already, annul ? UnsentReturn::Annul : UnsentReturn::AsInstructed, noPartial), "action");
}

void ReturnResolutionTest::partsMeetTheWhole()
{
    // 1.00 for three pieces: 0.33 + 0.34 + 0.33
    ReturnableLine open{line(1, 3000, 34, 2), {}, {}};
    QList<qint64> parts;
    for (int i = 0; i < 3; ++i) {
        const Money share = returnedShare(open, Quantity::fromUnits(1));
        parts.append(share.kopecks());
        open.returned = open.returned + Quantity::fromUnits(1);
        open.returnedSum += share;
    }
    QCOMPARE(parts, (QList<qint64>{33, 34, 33}));
    QCOMPARE(open.left(), Quantity());
}

void ReturnResolutionTest::returnableCountsAllReturns()
{
    const Receipt sale = receipt({line(1, 2000, 45000), line(2, 485, 89900)});
    const auto open = returnableLines(sale, {receipt({line(1, 1000, 45000)}), receipt({line(2, 85, 89900), line(9, 1000, 1)})});
    QCOMPARE(open.size(), 2);
    QCOMPARE(open[0].left(), Quantity::fromUnits(1));
    QCOMPARE(open[0].returnedSum, Money::fromKopecks(45000));
    QCOMPARE(open[1].left(), Quantity::fromThousandths(400));
}

void ReturnResolutionTest::cap_data()
{
    QTest::addColumn<QList<ReceiptLine>>("back");
    QTest::addColumn<int>("error"); // -1 = none
    const auto code = [](ErrorCode c) { return static_cast<int>(c); };
    QTest::newRow("what is left") << QList{line(1, 1000, 100)} << -1;
    QTest::newRow("D-07 more than is left") << QList{line(1, 1001, 100)} << code(ErrorCode::LimitExceeded);
    QTest::newRow("the same line twice in one return") << QList{line(1, 600, 100), line(1, 600, 100)} << code(ErrorCode::LimitExceeded);
    QTest::newRow("line not of the sale") << QList{line(2, 1000, 100)} << code(ErrorCode::InvalidArgument);
    QTest::newRow("zero") << QList{line(1, 0, 100)} << code(ErrorCode::InvalidArgument);
    QTest::newRow("below zero") << QList{line(1, -1000, 100)} << code(ErrorCode::InvalidArgument);
}

void ReturnResolutionTest::cap()
{
    QFETCH(const QList<ReceiptLine>, back);
    const auto checked = checkReturn(receipt({line(1, 3000, 100)}), {receipt({line(1, 2000, 100)})}, receipt(back));
    QTEST(checked ? -1 : static_cast<int>(checked.error().code), "error");
    if (!checked && checked.error().code == ErrorCode::LimitExceeded)
        QVERIFY(checked.error().detail.contains(u"Товар 1"_s));
}

QTEST_GUILESS_MAIN(ReturnResolutionTest)
#include "tst_returnresolution.moc"
