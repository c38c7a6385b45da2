// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/linelimit.h"
#include "models/plazius/plaziusdiscounts.h"
#include "models/plazius/plaziusspending.h"
#include "tests/unit/plazius/manycases.h"
#include "tests/unit/plazius/randomreceipts.h"

using namespace companion;
using namespace Qt::StringLiterals;

/// Contract of Plazius, 8.3 and 8.5; D-24.
class PlaziusSpendingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void P_SAL_08_limitsOfTheService_data();
    void P_SAL_08_limitsOfTheService();
    void PZ_14_roundStep_data();
    void PZ_14_roundStep();
    void PZ_13_allButAKopeck();
    void PZ_11_forbiddenGoodsAreLeftOut();
    void PZ_12_discountAndPointsKeepTheLowestPrice();
    void P_SAL_08_nothingLeftToPay();
    void P_SAL_08_pointsOfALineAreNotLookedAt();
    void PZ_10_mayGrant_data();
    void PZ_10_mayGrant();
    void P_BON_02_spreadOverTheLines();
    void P_BON_03_everyReceiptCanBePaidForSafely();
    void P_ACC_01_base();
    void P_ACC_01_excludedPayments_data();
    void P_ACC_01_excludedPayments();
};

namespace {

constexpr Money noRounding = Money::fromKopecks(1);

QList<ReceiptLine> receiptOf(qint64 sum)
{
    return {soldLine(1, u"a"_s, 1000, sum)};
}

std::optional<PlaziusSpendLimit> between(qint64 minimum, qint64 most)
{
    return PlaziusSpendLimit{kopecks(minimum), kopecks(most)};
}

} // namespace

Q_DECLARE_METATYPE(QList<companion::PlaziusPaymentLimit>)
Q_DECLARE_METATYPE(std::optional<companion::PlaziusSpendLimit>)

void PlaziusSpendingTest::P_SAL_08_limitsOfTheService_data()
{
    using Limits = QList<PlaziusPaymentLimit>;
    using Spend = std::optional<PlaziusSpendLimit>;
    QTest::addColumn<Limits>("limits");
    QTest::addColumn<Spend>("expected");
    const PlaziusPaymentLimit card{u"paymentCard"_s, {}, kopecks(9000)};

    QTest::newRow("half of the receipt") << Limits{bonusLimit(0, 5000)} << between(1, 5000);
    QTest::newRow("above the receipt") << Limits{bonusLimit(0, 50000)} << between(1, 9999);
    QTest::newRow("a minimum") << Limits{bonusLimit(1000, 5000)} << between(1000, 5000);
    QTest::newRow("minimum = maximum") << Limits{bonusLimit(5000, 5000)} << between(5000, 5000);
    QTest::newRow("PZ-15 no limits") << Limits{} << Spend();
    QTest::newRow("PZ-15 max below min") << Limits{bonusLimit(5001, 5000)} << Spend();
    QTest::newRow("max zero") << Limits{bonusLimit(0, 0)} << Spend();
    QTest::newRow("max below zero") << Limits{bonusLimit(-10, -5)} << Spend();
    QTest::newRow("the minimum is above what the receipt allows") << Limits{bonusLimit(10000, 20000)} << Spend();
    QTest::newRow("the minimum is just what the receipt allows") << Limits{bonusLimit(9999, 20000)} << between(9999, 9999);
    QTest::newRow("one kopeck") << Limits{bonusLimit(0, 1)} << between(1, 1);
    QTest::newRow("the guest's card is not ours to spend") << Limits{card} << Spend();
    QTest::newRow("points behind the card") << Limits{card, bonusLimit(0, 700)} << between(1, 700);
    QTest::newRow("the first that is offered counts")
        << Limits{bonusLimit(0, 0), bonusLimit(100, 700), bonusLimit(0, 900)} << between(100, 700);
}

void PlaziusSpendingTest::P_SAL_08_limitsOfTheService()
{
    QFETCH(QList<PlaziusPaymentLimit>, limits);
    QFETCH(std::optional<PlaziusSpendLimit>, expected);
    QVERIFY(spendable(receiptOf(10000), limits, noRounding) == expected);
}

void PlaziusSpendingTest::PZ_14_roundStep_data()
{
    using Spend = std::optional<PlaziusSpendLimit>;
    QTest::addColumn<qint64>("step");
    QTest::addColumn<PlaziusPaymentLimit>("limit");
    QTest::addColumn<Spend>("expected");

    QTest::newRow("whole roubles, rounded down") << 100LL << bonusLimit(0, 17795) << between(100, 17700);
    QTest::newRow("whole roubles already") << 100LL << bonusLimit(0, 17700) << between(100, 17700);
    QTest::newRow("all of the receipt") << 100LL << bonusLimit(0, 99999) << between(100, 35500);
    QTest::newRow("ten kopecks") << 10LL << bonusLimit(0, 99999) << between(10, 35580);
    QTest::newRow("fifty kopecks") << 50LL << bonusLimit(0, 99999) << between(50, 35550);
    QTest::newRow("ten roubles") << 1000LL << bonusLimit(0, 99999) << between(1000, 35000);
    QTest::newRow("no rounding") << 1LL << bonusLimit(0, 99999) << between(1, 35589);
    QTest::newRow("a step that is none") << 0LL << bonusLimit(0, 99999) << between(1, 35589);
    QTest::newRow("less than a step") << 1000LL << bonusLimit(0, 999) << Spend();
    QTest::newRow("the minimum is rounded up") << 100LL << bonusLimit(1050, 5000) << between(1100, 5000);
    QTest::newRow("no whole step between minimum and maximum") << 100LL << bonusLimit(1010, 1090) << Spend();
}

void PlaziusSpendingTest::PZ_14_roundStep()
{
    QFETCH(qint64, step);
    QFETCH(PlaziusPaymentLimit, limit);
    QFETCH(std::optional<PlaziusSpendLimit>, expected);
    QVERIFY(spendable(receiptOf(35590), {limit}, kopecks(step)) == expected);
}

void PlaziusSpendingTest::PZ_13_allButAKopeck()
{
    QList<ReceiptLine> lines{soldLine(1, u"a"_s, 1000, 5990), soldLine(2, u"b"_s, 350, 60000)};
    const auto limit = spendable(lines, {bonusLimit(0, 100000)}, noRounding);
    QVERIFY(limit == between(1, 26989));
    const QList<Money> shares = spreadPoints(lines, limit->most);
    QCOMPARE(sumOf(shares), kopecks(26989));
    Receipt receipt;
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i].points = shares.at(i);
    receipt.lines = lines;
    QCOMPARE(receipt.total(), kopecks(1));
}

void PlaziusSpendingTest::PZ_11_forbiddenGoodsAreLeftOut()
{
    const QList<ReceiptLine> lines{soldLine(1, u"a"_s, 1000, 5000), soldLine(2, u"b"_s, 1000, 7000, 0, 0, false)};
    QVERIFY(spendable(lines, {bonusLimit(0, 100000)}, noRounding) == between(1, 5000));
    QCOMPARE(spreadPoints(lines, kopecks(5000)), sums({5000, 0}));
    QVERIFY(!spendable({lines.last()}, {bonusLimit(0, 100000)}, noRounding));
}

void PlaziusSpendingTest::PZ_12_discountAndPointsKeepTheLowestPrice()
{
    QList<ReceiptLine> lines{soldLine(1, u"bottle"_s, 1000, 20000, 0, 18500)};
    QVERIFY(spendable(lines, {bonusLimit(0, 100000)}, noRounding) == between(1, 1500));
    lines[0].loyaltyDiscount = kopecks(600);
    QVERIFY(spendable(lines, {bonusLimit(0, 100000)}, noRounding) == between(1, 900));
    QCOMPARE(spreadPoints(lines, kopecks(1000)), sums({900}));
    lines[0].loyaltyDiscount = kopecks(1500);
    QVERIFY(!spendable(lines, {bonusLimit(0, 100000)}, noRounding));
}

void PlaziusSpendingTest::P_SAL_08_nothingLeftToPay()
{
    QVERIFY(!spendable({}, {bonusLimit(0, 100)}, noRounding));
    QVERIFY(!spendable(receiptOf(0), {bonusLimit(0, 100)}, noRounding));
    QVERIFY(!spendable(receiptOf(1), {bonusLimit(0, 100)}, noRounding));
    QVERIFY(spendable(receiptOf(2), {bonusLimit(0, 100)}, noRounding) == between(1, 1));
}

void PlaziusSpendingTest::P_SAL_08_pointsOfALineAreNotLookedAt()
{
    QList<ReceiptLine> lines = receiptOf(10000);
    lines[0].points = kopecks(4000);
    QVERIFY(spendable(lines, {bonusLimit(0, 9000)}, noRounding) == between(1, 9000));
}

void PlaziusSpendingTest::PZ_10_mayGrant_data()
{
    QTest::addColumn<qint64>("points");
    QTest::addColumn<qint64>("step");
    QTest::addColumn<bool>("may");
    QTest::newRow("the most") << 5000LL << 1LL << true;
    QTest::newRow("0.01 above the most") << 5001LL << 1LL << false;
    QTest::newRow("the minimum") << 1000LL << 1LL << true;
    QTest::newRow("0.01 below the minimum") << 999LL << 1LL << false;
    QTest::newRow("nothing") << 0LL << 1LL << false;
    QTest::newRow("below zero") << -2000LL << 1LL << false;
    QTest::newRow("whole steps") << 2300LL << 100LL << true;
    QTest::newRow("no whole steps") << 2350LL << 100LL << false;
    QTest::newRow("a step that is none") << 2351LL << 0LL << true;
}

void PlaziusSpendingTest::PZ_10_mayGrant()
{
    QFETCH(qint64, points);
    QFETCH(qint64, step);
    QFETCH(bool, may);
    QCOMPARE(mayGrant({kopecks(1000), kopecks(5000)}, kopecks(points), kopecks(step)), may);
}

void PlaziusSpendingTest::P_BON_02_spreadOverTheLines()
{
    QList<ReceiptLine> lines{soldLine(1, u"a"_s, 1000, 6000), soldLine(2, u"b"_s, 1000, 12000),
                             soldLine(3, u"c"_s, 1000, 13333, 0, 10000)};
    lines[0].loyaltyDiscount = kopecks(10);
    QCOMPARE(spreadPoints(lines, kopecks(10000)), sums({2809, 5628, 1563}));
    QCOMPARE(spreadPoints(lines, Money()), sums({0, 0, 0}));
}

void PlaziusSpendingTest::P_BON_03_everyReceiptCanBePaidForSafely()
{
    checkManyCases("discounts and points of any receipt", 10'000, [] {
        Receipt sale = anySale();
        const QList<Money> discounts = planDiscounts(sale.lines, anyPrograms()).perLine;
        for (qsizetype i = 0; i < sale.lines.size(); ++i)
            sale.lines[i].loyaltyDiscount = discounts.at(i);
        const Money toPay = sale.total();
        const Money step = kopecks(*rc::gen::element<qint64>(1, 10, 50, 100, 1000));
        const PlaziusPaymentLimit ofService = bonusLimit(anyNumber(0, 500), anyNumber(0, 2'000'000));
        const auto limit = spendable(sale.lines, {ofService}, step);
        if (!limit)
            return;
        RC_ASSERT(mayGrant(*limit, limit->most, step) && mayGrant(*limit, limit->minimum, step));
        RC_ASSERT(!mayGrant(*limit, limit->most + step, step));
        RC_ASSERT(limit->minimum >= ofService.minSum && limit->most <= ofService.maxSum);

        const Money points = *rc::gen::element(limit->minimum, limit->most);
        const QList<Money> shares = spreadPoints(sale.lines, points);
        RC_ASSERT(sumOf(shares) == points);
        for (qsizetype i = 0; i < sale.lines.size(); ++i) {
            ReceiptLine& line = sale.lines[i];
            line.points = shares.at(i);
            RC_ASSERT(line.points >= Money());
            RC_ASSERT(line.loyaltyDiscount + line.points <= lineLimit(line));
            RC_ASSERT(line.sum() >= Money());
        }
        RC_ASSERT(sale.total() == toPay - points);
        RC_ASSERT(sale.total() >= kopecks(1));
        RC_ASSERT(accrualBase(sale) == sale.total());
    });
}

void PlaziusSpendingTest::P_ACC_01_base()
{
    Receipt receipt;
    QCOMPARE(accrualBase(receipt), Money());
    receipt.lines = {soldLine(1, u"a"_s, 1000, 10000, 1000), soldLine(2, u"b"_s, 2000, 2500)};
    QCOMPARE(accrualBase(receipt), kopecks(14000)); // PZ-01: nobody bound, the paid sum
    receipt.lines[0].loyaltyDiscount = kopecks(500);
    receipt.lines[1].points = kopecks(2000);
    QCOMPARE(accrualBase(receipt), kopecks(11500)); // PZ-08: without discounts and points
}

void PlaziusSpendingTest::P_ACC_01_excludedPayments_data()
{
    QTest::addColumn<qint64>("bonusTender");
    QTest::addColumn<bool>("excluded");
    QTest::addColumn<qint64>("base");
    QTest::newRow("counted") << 3000LL << false << 10000LL;
    QTest::newRow("excluded") << 3000LL << true << 7000LL;
    QTest::newRow("never below zero") << 10001LL << true << 0LL;
    QTest::newRow("never above the order") << -500LL << true << 10000LL;
}

void PlaziusSpendingTest::P_ACC_01_excludedPayments()
{
    QFETCH(qint64, bonusTender);
    QFETCH(bool, excluded);
    QFETCH(qint64, base);
    Receipt receipt;
    receipt.lines = receiptOf(10000);
    receipt.tenders = {{TenderType::Cash, kopecks(7000)}, {TenderType::Bonus, kopecks(bonusTender)}};
    const QList<TenderType> kinds = excluded ? QList<TenderType>{TenderType::Bonus} : QList<TenderType>{};
    QCOMPARE(accrualBase(receipt, kinds), kopecks(base));
}

QTEST_GUILESS_MAIN(PlaziusSpendingTest)
#include "tst_plaziusspending.moc"
