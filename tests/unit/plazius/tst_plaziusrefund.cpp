// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/plaziusrefund.h"
#include "models/plazius/plaziusdiscounts.h"
#include "models/plazius/plaziusspending.h"
#include "models/policy/returnresolution.h"
#include "tests/unit/plazius/manycases.h"
#include "tests/unit/plazius/randomreceipts.h"

#include <algorithm>

using namespace companion;
using namespace Qt::StringLiterals;

/// Contract of Plazius, 8.6.
class PlaziusRefundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void PZ_17_shareGivenBackInParts_data();
    void PZ_17_shareGivenBackInParts();
    void PZ_16_fullReturn();
    void PZ_16_linesReturnedInTwoRowsOfTheReceipt();
    void PZ_18_theRestIsNull();
    void PZ_18_aFurtherReturnIsNothing();
    void PZ_18_neverMoreThanIsLeft();
    void PZ_49_oneLineOfAMergedProduct();
    void PZ_49_itemsAreMergedByProduct();
    void P_RET_01_saleWithoutPoints();
    void P_RET_01_linesOfAnotherSaleDoNotCount();
    void P_RET_01_returnsMeetTheSaleToTheKopeck();
};

namespace {

Receipt saleOf(const QList<ReceiptLine>& lines)
{
    Receipt sale;
    sale.lines = lines;
    return sale;
}

ReceiptLine withPoints(ReceiptLine line, qint64 points)
{
    line.points = kopecks(points);
    return line;
}

/// A return of thousandths by number of line.
Receipt returnOf(const Receipt& sale, const QList<QPair<int, qint64>>& amounts)
{
    Receipt back;
    back.kind = ReceiptKind::Return;
    for (const auto& [number, thousandths] : amounts) {
        const auto sold = std::ranges::find(sale.lines, number, &ReceiptLine::number);
        ReceiptLine line = sold == sale.lines.end() ? ReceiptLine{} : *sold;
        line.number = number;
        line.quantity = Quantity::fromThousandths(thousandths);
        line.loyaltyDiscount = {};
        line.points = {};
        back.lines.append(line);
    }
    return back;
}

} // namespace

void PlaziusRefundTest::PZ_17_shareGivenBackInParts_data()
{
    QTest::addColumn<qint64>("share");
    QTest::addColumn<qint64>("sold");
    QTest::addColumn<QList<qint64>>("returned");
    QTest::addColumn<QList<qint64>>("back");
    QTest::newRow("8.6: 10.00 of 3") << 1000LL << 3000LL << QList<qint64>{1000, 1000, 1000} << QList<qint64>{333, 334, 333};
    QTest::newRow("8.6: 0.01 of 3") << 1LL << 3000LL << QList<qint64>{1000, 1000, 1000} << QList<qint64>{0, 1, 0};
    QTest::newRow("8.6: 7.77 of 1.250") << 777LL << 1250LL << QList<qint64>{500, 750} << QList<qint64>{311, 466};
    QTest::newRow("half a kopeck goes up") << 1LL << 2000LL << QList<qint64>{1000, 1000} << QList<qint64>{1, 0};
    QTest::newRow("at once") << 777LL << 1250LL << QList<qint64>{1250} << QList<qint64>{777};
    QTest::newRow("no points") << 0LL << 3000LL << QList<qint64>{1000, 2000} << QList<qint64>{0, 0};
}

void PlaziusRefundTest::PZ_17_shareGivenBackInParts()
{
    QFETCH(qint64, share);
    QFETCH(qint64, sold);
    QFETCH(QList<qint64>, returned);
    QFETCH(QList<qint64>, back);
    const Receipt sale = saleOf({withPoints(soldLine(1, u"a"_s, sold, 100000), share)});
    QList<Receipt> earlier;
    QList<qint64> given;
    for (const qint64 amount : returned) {
        const Receipt now = returnOf(sale, {{1, amount}});
        const PlaziusRefund refund = planRefund(sale, earlier, now);
        given.append(refund.bonus.kopecks());
        earlier.append(now);
        const bool last = earlier.size() == returned.size();
        QCOMPARE(refund.items.has_value(), !last);
        if (!last)
            QVERIFY(refund.items == (QList<PlaziusReturnedItem>{{u"a"_s, Quantity::fromThousandths(amount)}}));
    }
    QCOMPARE(given, back);
}

void PlaziusRefundTest::PZ_16_fullReturn()
{
    const Receipt sale = saleOf({withPoints(soldLine(1, u"70011"_s, 1000, 7590), 1500), soldLine(2, u"70402"_s, 350, 60000),
                                 withPoints(soldLine(3, u"70011"_s, 1000, 7000), 2500)});
    const PlaziusRefund refund = planRefund(sale, {}, returnOf(sale, {{1, 1000}, {2, 350}, {3, 1000}}));
    QCOMPARE(refund.bonus, kopecks(4000));
    QVERIFY(!refund.items);
}

void PlaziusRefundTest::PZ_16_linesReturnedInTwoRowsOfTheReceipt()
{
    const Receipt sale = saleOf({withPoints(soldLine(1, u"a"_s, 3000, 1000), 1000)});
    QVERIFY(!planRefund(sale, {}, returnOf(sale, {{1, 1000}, {1, 2000}})).items);
    const PlaziusRefund part = planRefund(sale, {}, returnOf(sale, {{1, 1000}, {1, 1000}}));
    QCOMPARE(part.bonus, kopecks(667));
    QVERIFY(part.items == (QList<PlaziusReturnedItem>{{u"a"_s, Quantity::fromUnits(2)}}));
}

void PlaziusRefundTest::PZ_18_theRestIsNull()
{
    const Receipt sale = saleOf({withPoints(soldLine(1, u"a"_s, 3000, 1000), 1000),
                                 withPoints(soldLine(2, u"b"_s, 1000, 1000), 500)});
    const Receipt first = returnOf(sale, {{1, 1000}});
    const Receipt second = returnOf(sale, {{2, 1000}});
    const Receipt third = returnOf(sale, {{1, 2000}});
    QVERIFY(planRefund(sale, {first}, second).items == (QList<PlaziusReturnedItem>{{u"b"_s, Quantity::fromUnits(1)}}));
    const PlaziusRefund rest = planRefund(sale, {first, second}, third);
    QVERIFY(!rest.items);
    QCOMPARE(rest.bonus, kopecks(667));
}

void PlaziusRefundTest::PZ_18_aFurtherReturnIsNothing()
{
    const Receipt sale = saleOf({withPoints(soldLine(1, u"a"_s, 1000, 1000), 1000)});
    const Receipt all = returnOf(sale, {{1, 1000}});
    const PlaziusRefund again = planRefund(sale, {all}, all);
    QVERIFY(again.bonus.isZero());
    QVERIFY2(again.items && again.items->isEmpty(), "null would mean all that is left");
}

void PlaziusRefundTest::PZ_18_neverMoreThanIsLeft()
{
    const Receipt sale = saleOf({withPoints(soldLine(1, u"a"_s, 3000, 1000), 1000), soldLine(2, u"b"_s, 1000, 1000)});
    const PlaziusRefund refund = planRefund(sale, {returnOf(sale, {{1, 2000}})}, returnOf(sale, {{1, 5000}}));
    QCOMPARE(refund.bonus, kopecks(333));
    QVERIFY(refund.items == (QList<PlaziusReturnedItem>{{u"a"_s, Quantity::fromUnits(1)}}));
    const PlaziusRefund below = planRefund(sale, {}, returnOf(sale, {{1, -1000}}));
    QVERIFY(below.bonus.isZero() && below.items && below.items->isEmpty());
}

void PlaziusRefundTest::PZ_49_oneLineOfAMergedProduct()
{
    const Receipt sale = saleOf({withPoints(soldLine(1, u"a"_s, 1000, 1000), 100),
                                 withPoints(soldLine(2, u"a"_s, 2000, 5000), 700)});
    const PlaziusRefund refund = planRefund(sale, {}, returnOf(sale, {{2, 1000}}));
    QCOMPARE(refund.bonus, kopecks(350));
    QVERIFY(refund.items == (QList<PlaziusReturnedItem>{{u"a"_s, Quantity::fromUnits(1)}}));
}

void PlaziusRefundTest::PZ_49_itemsAreMergedByProduct()
{
    const Receipt sale = saleOf({soldLine(1, u"a"_s, 1000, 1000), soldLine(2, u"b"_s, 1000, 1000),
                                 soldLine(3, u"a"_s, 500, 1000), soldLine(4, u"c"_s, 1000, 1000)});
    const PlaziusRefund refund = planRefund(sale, {}, returnOf(sale, {{3, 500}, {2, 1000}, {1, 1000}}));
    QVERIFY(refund.items
            == (QList<PlaziusReturnedItem>{{u"a"_s, Quantity::fromThousandths(1500)}, {u"b"_s, Quantity::fromUnits(1)}}));
}

void PlaziusRefundTest::P_RET_01_saleWithoutPoints()
{
    const Receipt sale = saleOf({soldLine(1, u"a"_s, 2000, 1000)});
    const PlaziusRefund refund = planRefund(sale, {}, returnOf(sale, {{1, 1000}}));
    QVERIFY(refund.bonus.isZero());
    QVERIFY(refund.items && refund.items->size() == 1); // sent all the same: the accrual goes
}

void PlaziusRefundTest::P_RET_01_linesOfAnotherSaleDoNotCount()
{
    const Receipt sale = saleOf({withPoints(soldLine(1, u"a"_s, 1000, 1000), 100)});
    const PlaziusRefund refund = planRefund(sale, {returnOf(sale, {{8, 1000}})}, returnOf(sale, {{7, 1000}, {1, 1000}}));
    QCOMPARE(refund.bonus, kopecks(100));
    QVERIFY(!refund.items);
}

namespace {

/// What is still in the buyer's bag, brought back bit by bit.
class RandomReturns
{
public:
    explicit RandomReturns(const Receipt& sale)
        : m_sale(sale)
    {
        for (const ReceiptLine& line : sale.lines)
            m_left.append(line.quantity.thousandths());
    }

    bool allIsBack() const { return std::ranges::all_of(m_left, [](qint64 left) { return left == 0; }); }

    /// Something of what is left, everything when `all`.
    Receipt next(bool all)
    {
        QList<QPair<int, qint64>> amounts;
        for (qsizetype i = 0; i < m_left.size(); ++i) {
            if (m_left.at(i) == 0)
                continue;
            const qint64 amount = all ? m_left.at(i) : *rc::gen::inRange<qint64>(0, m_left.at(i) + 1);
            if (amount == 0)
                continue;
            m_left[i] -= amount;
            amounts.append({m_sale.lines.at(i).number, amount});
        }
        Receipt back = returnOf(m_sale, amounts);
        const QList<ReturnableLine> open = returnableLines(m_sale, m_earlier);
        for (ReceiptLine& line : back.lines) {
            const Money paid = returnedShare(open.at(line.number - 1), line.quantity);
            line.discount = lineTotal(line.price, line.quantity) - paid;
        }
        return back;
    }

    void done(const Receipt& back) { m_earlier.append(back); }
    const QList<Receipt>& earlier() const { return m_earlier; }

private:
    const Receipt& m_sale;
    QList<qint64> m_left;
    QList<Receipt> m_earlier;
};

Receipt anySaleWithPoints()
{
    Receipt sale = anySale();
    const QList<Money> discounts = planDiscounts(sale.lines, anyPrograms()).perLine;
    for (qsizetype i = 0; i < sale.lines.size(); ++i)
        sale.lines[i].loyaltyDiscount = discounts.at(i);
    const auto limit = spendable(sale.lines, {bonusLimit(0, anyNumber(1, 2'000'000))}, kopecks(1));
    if (!limit)
        return sale;
    const QList<Money> shares = spreadPoints(sale.lines, limit->most);
    for (qsizetype i = 0; i < sale.lines.size(); ++i)
        sale.lines[i].points = shares.at(i);
    return sale;
}

} // namespace

void PlaziusRefundTest::P_RET_01_returnsMeetTheSaleToTheKopeck()
{
    checkManyCases("a series of partial returns", 10'000, [] {
        const Receipt sale = anySaleWithPoints();
        RandomReturns returns(sale);
        Money points;
        Money money;
        for (int i = 0; !returns.allIsBack(); ++i) {
            const Receipt back = returns.next(i == 4);
            const PlaziusRefund refund = planRefund(sale, returns.earlier(), back);
            returns.done(back);
            RC_ASSERT(refund.bonus >= Money());
            RC_ASSERT(back.total() >= Money());
            RC_ASSERT(refund.items.has_value() != returns.allIsBack());
            points += refund.bonus;
            money += back.total();
            RC_ASSERT(points <= sale.pointsTotal());
        }
        RC_ASSERT(points == sale.pointsTotal());
        RC_ASSERT(money == sale.total());
    });
}

QTEST_GUILESS_MAIN(PlaziusRefundTest)
#include "tst_plaziusrefund.moc"
