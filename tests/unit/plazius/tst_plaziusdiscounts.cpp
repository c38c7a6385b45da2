// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/linelimit.h"
#include "models/plazius/plaziusdiscounts.h"
#include "tests/unit/plazius/manycases.h"
#include "tests/unit/plazius/randomreceipts.h"

using namespace companion;
using namespace Qt::StringLiterals;

/// Contract of Plazius, 8.2.
class PlaziusDiscountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void PZ_03_discountOfAProduct();
    void P_SAL_06_everyCodeWithASumIsADiscount();
    void P_SAL_06_wholeReceiptBySharesOfWhatLinesBear();
    void PZ_49_mergedProductBySharesOfItsLines();
    void P_SAL_07_onTopOfTheTillsOwn();
    void PZ_04_replacedNotDoubled();
    void PZ_12_cutAtTheLowestPrice();
    void P_SAL_06_neverBelowZero();
    void P_SAL_06_laterOperationsGetWhatIsLeft();
    void PZ_11_forbiddenLinesBearNothing();
    void P_SAL_06_cutToNothingIsLeftOut();
    void P_SAL_06_productNotOnTheReceipt();
    void P_SAL_06_hintsForTheCashier();
    void P_SAL_06_effectsByProgram();
    void P_SAL_06_belowZeroIsNoDiscount();
    void P_SAL_06_whatIsReportedIsWhatIsApplied();
};

namespace {

PlaziusLoyaltyResult answer(const QList<PlaziusOperation>& operations)
{
    return {{}, {{QUuid(u"11111111-2222-3333-4444-555555555555"_s), u"Сырный день"_s, operations}}};
}

QList<Money> appliedSums(const PlaziusDiscountPlan& plan)
{
    QList<Money> all;
    for (const PlaziusAppliedDiscount& applied : plan.applied)
        all.append(applied.sum);
    return all;
}

} // namespace

void PlaziusDiscountsTest::PZ_03_discountOfAProduct()
{
    const QList<ReceiptLine> lines{soldLine(1, u"70011"_s, 2000, 7295), soldLine(2, u"70402"_s, 350, 60000)};
    PlaziusOperation operation = discountOf(u"70402"_s, 2100);
    operation.productName = u"Сыр"_s;
    operation.comment = u"-10 %"_s;
    const PlaziusDiscountPlan plan = planDiscounts(lines, answer({operation}));

    QCOMPARE(plan.perLine, sums({0, 2100}));
    const QList<PlaziusAppliedDiscount> applied{{QUuid(u"11111111-2222-3333-4444-555555555555"_s), u"FixedSumDiscount"_s,
                                                 u"70402"_s, u"Сыр"_s, kopecks(2100), u"-10 %"_s}};
    QVERIFY(plan.applied == applied);
    const QList<PlaziusProgramEffect> effects{{u"Сырный день"_s, kopecks(2100)}};
    QVERIFY(plan.effects == effects);
    QVERIFY(plan.hints.isEmpty());
    QVERIFY(plan.notes.isEmpty());
}

void PlaziusDiscountsTest::P_SAL_06_everyCodeWithASumIsADiscount()
{
    PlaziusOperation operation = discountOf(u"a"_s, 5);
    operation.code = u"SomethingNew"_s;
    const PlaziusDiscountPlan plan = planDiscounts({soldLine(1, u"a"_s, 1000, 100)}, answer({operation}));
    QCOMPARE(plan.perLine, sums({5}));
    QCOMPARE(plan.applied.first().operationCode, u"SomethingNew"_s);
}

void PlaziusDiscountsTest::P_SAL_06_wholeReceiptBySharesOfWhatLinesBear()
{
    // The table of 8.4; the third line bears 33.33 although its price is 133.33.
    const QList<ReceiptLine> lines{soldLine(1, u"a"_s, 1000, 5990), soldLine(2, u"b"_s, 1000, 12000),
                                   soldLine(3, u"c"_s, 1000, 13333, 0, 10000)};
    const PlaziusDiscountPlan plan = planDiscounts(lines, answer({discountOf({}, 10000)}));
    QCOMPARE(plan.perLine, sums({2809, 5628, 1563}));
    QCOMPARE(appliedSums(plan), sums({10000}));
    QCOMPARE(plan.applied.first().productCode, QString());
}

void PlaziusDiscountsTest::PZ_49_mergedProductBySharesOfItsLines()
{
    const QList<ReceiptLine> lines{soldLine(1, u"a"_s, 1000, 10000), soldLine(2, u"b"_s, 1000, 50000),
                                   soldLine(3, u"a"_s, 1000, 5000)};
    const PlaziusDiscountPlan plan = planDiscounts(lines, answer({discountOf(u"a"_s, 100)}));
    QCOMPARE(plan.perLine, sums({67, 0, 33}));
    QCOMPARE(appliedSums(plan), sums({100}));
}

void PlaziusDiscountsTest::P_SAL_07_onTopOfTheTillsOwn()
{
    QList<ReceiptLine> lines{soldLine(1, u"a"_s, 1000, 10000, 3000)};
    const PlaziusDiscountPlan plan = planDiscounts(lines, answer({discountOf(u"a"_s, 1000)}));
    lines[0].loyaltyDiscount = plan.perLine.first();
    QCOMPARE(lines.first().discount, kopecks(3000));
    QCOMPARE(lines.first().sum(), kopecks(6000));
}

void PlaziusDiscountsTest::PZ_04_replacedNotDoubled()
{
    QList<ReceiptLine> lines{soldLine(1, u"a"_s, 1000, 10000)};
    const PlaziusLoyaltyResult result = answer({discountOf(u"a"_s, 6000)});
    const PlaziusDiscountPlan first = planDiscounts(lines, result);
    lines[0].loyaltyDiscount = first.perLine.first();
    lines[0].points = kopecks(3000);
    QVERIFY(planDiscounts(lines, result) == first);
    QCOMPARE(first.perLine, sums({6000}));
}

void PlaziusDiscountsTest::PZ_12_cutAtTheLowestPrice()
{
    const QList<ReceiptLine> lines{soldLine(1, u"bottle"_s, 1000, 20000, 0, 18500)};
    const PlaziusDiscountPlan plan = planDiscounts(lines, answer({discountOf(u"bottle"_s, 2000)}));
    QCOMPARE(plan.perLine, sums({1500}));
    QCOMPARE(appliedSums(plan), sums({1500}));
    QVERIFY(plan.effects.first().sum == kopecks(1500));
    QCOMPARE(plan.notes.size(), 1);
    QVERIFY(plan.notes.first().contains(u"20,00"_s) && plan.notes.first().contains(u"15,00"_s));
}

void PlaziusDiscountsTest::P_SAL_06_neverBelowZero()
{
    const PlaziusDiscountPlan plan =
        planDiscounts({soldLine(1, u"a"_s, 1000, 10000, 9990)}, answer({discountOf(u"a"_s, 500)}));
    QCOMPARE(plan.perLine, sums({10}));
    QCOMPARE(appliedSums(plan), sums({10}));
}

void PlaziusDiscountsTest::P_SAL_06_laterOperationsGetWhatIsLeft()
{
    const QList<ReceiptLine> lines{soldLine(1, u"a"_s, 1000, 1000), soldLine(2, u"b"_s, 1000, 1000)};
    const PlaziusDiscountPlan plan = planDiscounts(
        lines, answer({discountOf(u"a"_s, 900), discountOf({}, 110), discountOf(u"a"_s, 500), discountOf(u"a"_s, 1)}));
    QCOMPARE(plan.perLine, sums({1000, 100}));
    QCOMPARE(appliedSums(plan), sums({900, 110, 90}));
}

void PlaziusDiscountsTest::PZ_11_forbiddenLinesBearNothing()
{
    const QList<ReceiptLine> lines{soldLine(1, u"a"_s, 1000, 1000, 0, 0, false), soldLine(2, u"b"_s, 1000, 1000)};
    const PlaziusDiscountPlan plan = planDiscounts(lines, answer({discountOf({}, 300), discountOf(u"a"_s, 10)}));
    QCOMPARE(plan.perLine, sums({0, 300}));
    QCOMPARE(appliedSums(plan), sums({300}));
}

void PlaziusDiscountsTest::P_SAL_06_cutToNothingIsLeftOut()
{
    const PlaziusDiscountPlan plan =
        planDiscounts({soldLine(1, u"a"_s, 1000, 1000, 0, 1000)}, answer({discountOf(u"a"_s, 10)}));
    QCOMPARE(plan.perLine, sums({0}));
    QVERIFY(plan.applied.isEmpty());
    QVERIFY(plan.effects.isEmpty());
    QCOMPARE(plan.notes.size(), 1);
}

void PlaziusDiscountsTest::P_SAL_06_productNotOnTheReceipt()
{
    const PlaziusDiscountPlan plan =
        planDiscounts({soldLine(1, u"a"_s, 1000, 1000)}, answer({discountOf(u"999"_s, 10), discountOf(u"a"_s, 10)}));
    QCOMPARE(plan.perLine, sums({10}));
    QCOMPARE(plan.applied.size(), 1);
    QCOMPARE(plan.notes.size(), 1);
    QVERIFY(plan.notes.first().contains(u"999"_s));
}

void PlaziusDiscountsTest::P_SAL_06_hintsForTheCashier()
{
    PlaziusOperation gift = discountOf({}, 0);
    gift.comment = u"Подарите магнит"_s;
    PlaziusOperation nameOnly = discountOf(u"not here"_s, 0);
    const PlaziusLoyaltyResult result{
        {}, {{{}, u"Акция"_s, {gift, nameOnly}}, {{}, {}, {gift, discountOf({}, 0)}}, {{}, u"Пустая"_s, {}}}};
    const PlaziusDiscountPlan plan = planDiscounts({soldLine(1, u"a"_s, 1000, 1000)}, result);
    QCOMPARE(plan.hints, (QStringList{u"Акция: Подарите магнит"_s, u"Акция"_s, u"Подарите магнит"_s}));
    QVERIFY(plan.applied.isEmpty());
    QVERIFY(plan.notes.isEmpty());
    QCOMPARE(plan.perLine, sums({0}));
}

void PlaziusDiscountsTest::P_SAL_06_effectsByProgram()
{
    const PlaziusLoyaltyResult result{{},
                                      {{{}, u"one"_s, {discountOf(u"a"_s, 10), discountOf(u"b"_s, 20)}},
                                       {{}, u"none"_s, {discountOf(u"c"_s, 10)}},
                                       {{}, u"two"_s, {discountOf({}, 7)}}}};
    const PlaziusDiscountPlan plan =
        planDiscounts({soldLine(1, u"a"_s, 1000, 1000), soldLine(2, u"b"_s, 1000, 1000)}, result);
    const QList<PlaziusProgramEffect> expected{{u"one"_s, kopecks(30)}, {u"two"_s, kopecks(7)}};
    QVERIFY(plan.effects == expected);
}

void PlaziusDiscountsTest::P_SAL_06_belowZeroIsNoDiscount()
{
    const PlaziusDiscountPlan plan =
        planDiscounts({soldLine(1, u"a"_s, 1000, 1000)}, answer({discountOf(u"a"_s, -10)}));
    QCOMPARE(plan.perLine, sums({0}));
    QVERIFY(plan.applied.isEmpty());
    QCOMPARE(plan.notes.size(), 1);
}

void PlaziusDiscountsTest::P_SAL_06_whatIsReportedIsWhatIsApplied()
{
    checkManyCases("discounts of any answer", 10'000, [] {
        const Receipt sale = anySale();
        const PlaziusDiscountPlan plan = planDiscounts(sale.lines, anyPrograms());
        RC_ASSERT(plan.perLine.size() == sale.lines.size());
        for (qsizetype i = 0; i < sale.lines.size(); ++i) {
            RC_ASSERT(plan.perLine.at(i) >= Money());
            RC_ASSERT(plan.perLine.at(i) <= lineLimit(sale.lines.at(i)));
        }
        Money ofPrograms;
        for (const PlaziusProgramEffect& effect : plan.effects)
            ofPrograms += effect.sum;
        RC_ASSERT(sumOf(appliedSums(plan)) == sumOf(plan.perLine));
        RC_ASSERT(ofPrograms == sumOf(plan.perLine));
        RC_ASSERT(!appliedSums(plan).contains(Money()));
    });
}

QTEST_GUILESS_MAIN(PlaziusDiscountsTest)
#include "tst_plaziusdiscounts.moc"
