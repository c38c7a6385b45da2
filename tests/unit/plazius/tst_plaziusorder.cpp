// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/plaziusorder.h"
#include "tests/unit/plazius/manycases.h"
#include "tests/unit/plazius/randomreceipts.h"

#include <QTimeZone>

using namespace companion;
using namespace Qt::StringLiterals;

/// Contract of Plazius, 4.3 and 8.1.
class PlaziusOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void P_SND_01_shopOrderOfTheContract();
    void PZ_49_linesOfAProductAreOneItem();
    void PZ_49_firstAppearanceDecidesTheOrder();
    void P_SAL_07_plaziusNeverLessensTheOrder();
    void P_SND_01_namelessGoodsGoByTheirCode();
    void P_SND_01_groupOfALaterLineIsKnownToo();
    void P_BON_02_limits_data();
    void P_BON_02_limits();
    void PZ_12_lowestPriceOfAWeight();
    void PZ_49_limitsOfMergedLinesAddUp();
    void PZ_11_freeGoodsHaveNoLimit();
    void P_SND_01_sumsMeet();
};

void PlaziusOrderTest::P_SND_01_shopOrderOfTheContract()
{
    Receipt receipt;
    receipt.uid = QUuid(u"6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001"_s);
    receipt.number = u"118"_s;
    receipt.cashier = {u"7"_s, u"Соколова В."_s};
    receipt.lines = {soldLine(1, u"70011"_s, 1000, 7590, 1000), soldLine(2, u"70402"_s, 350, 60000),
                     soldLine(3, u"70011"_s, 1000, 7000)};
    receipt.lines[0].name = u"Хлеб «Полевой»"_s;
    receipt.lines[0].groupCode = u"bread"_s;
    receipt.lines[1].name = u"Сыр «Лужок», вес"_s;
    receipt.lines[1].groupCode = u"cheese"_s;
    receipt.lines[2].name = u"Хлеб"_s;
    const QDateTime opened(QDate(2025, 3, 20), QTime(9, 2, 10), QTimeZone(3 * 3600));

    const PlaziusOrder order =
        plaziusOrderOf(receipt, opened, {{u"bread"_s, u"Выпечка"_s}, {u"cheese"_s, u"Сыры"_s}});

    QCOMPARE(order.id, receipt.uid);
    QCOMPARE(order.number, u"118"_s);
    QCOMPARE(order.cashierName, u"Соколова В."_s);
    QCOMPARE(order.openTime, opened);
    QCOMPARE(order.sum, kopecks(35590));
    QCOMPARE(order.sumAfterDiscount, kopecks(34590));
    QVERIFY(!order.fiscalChequeNumber);
    QCOMPARE(order.items.size(), 2);
    const PlaziusItem bread{u"70011"_s, u"Хлеб «Полевой»"_s, u"Выпечка"_s, Quantity::fromUnits(2), kopecks(14590),
                            kopecks(13590), std::nullopt};
    const PlaziusItem cheese{u"70402"_s, u"Сыр «Лужок», вес"_s, u"Сыры"_s, Quantity::fromThousandths(350), kopecks(21000),
                             kopecks(21000), kopecks(60000)};
    QVERIFY(order.items.at(0) == bread);
    QVERIFY(order.items.at(1) == cheese);
}

void PlaziusOrderTest::PZ_49_linesOfAProductAreOneItem()
{
    Receipt receipt;
    receipt.lines = {soldLine(1, u"a"_s, 1000, 500), soldLine(2, u"a"_s, 500, 500, 50)};
    PlaziusOrder order = plaziusOrderOf(receipt, {}, {});
    QCOMPARE(order.items.size(), 1);
    QCOMPARE(order.items.first().amount, Quantity::fromThousandths(1500));
    QCOMPARE(order.items.first().sum, kopecks(750));
    QCOMPARE(order.items.first().sumAfterDiscount, kopecks(700));
    QVERIFY(order.items.first().fixedPrice == kopecks(500));

    // Once two prices met, a third line with the first of them does not bring the price back.
    receipt.lines << soldLine(3, u"a"_s, 1000, 600) << soldLine(4, u"a"_s, 1000, 500);
    order = plaziusOrderOf(receipt, {}, {});
    QVERIFY(!order.items.first().fixedPrice);
}

void PlaziusOrderTest::PZ_49_firstAppearanceDecidesTheOrder()
{
    Receipt receipt;
    receipt.lines = {soldLine(1, u"c"_s, 1000, 1), soldLine(2, u"a"_s, 1000, 1), soldLine(3, u"c"_s, 1000, 1),
                     soldLine(4, u"b"_s, 1000, 1)};
    const PlaziusOrder order = plaziusOrderOf(receipt, {}, {});
    QCOMPARE(order.items.size(), 3);
    QCOMPARE(order.items.at(0).productCode, u"c"_s);
    QCOMPARE(order.items.at(1).productCode, u"a"_s);
    QCOMPARE(order.items.at(2).productCode, u"b"_s);
}

void PlaziusOrderTest::P_SAL_07_plaziusNeverLessensTheOrder()
{
    Receipt receipt;
    receipt.lines = {soldLine(1, u"a"_s, 1000, 10000, 1000)};
    const PlaziusOrder before = plaziusOrderOf(receipt, {}, {});
    receipt.lines[0].loyaltyDiscount = kopecks(2000);
    receipt.lines[0].points = kopecks(3000);
    QVERIFY(plaziusOrderOf(receipt, {}, {}) == before);
    QCOMPARE(before.sumAfterDiscount, kopecks(9000));
}

void PlaziusOrderTest::P_SND_01_namelessGoodsGoByTheirCode()
{
    Receipt receipt;
    receipt.lines = {soldLine(1, u"17"_s, 1000, 1)};
    receipt.lines[0].name.clear();
    QCOMPARE(plaziusOrderOf(receipt, {}, {}).items.first().productName, u"17"_s);
}

void PlaziusOrderTest::P_SND_01_groupOfALaterLineIsKnownToo()
{
    Receipt receipt;
    receipt.lines = {soldLine(1, u"a"_s, 1000, 1), soldLine(2, u"a"_s, 1000, 1), soldLine(3, u"b"_s, 1000, 1)};
    receipt.lines[1].groupCode = u"g"_s;
    receipt.lines[2].groupCode = u"unknown"_s;
    const PlaziusOrder order = plaziusOrderOf(receipt, {}, {{u"g"_s, u"Group"_s}});
    QCOMPARE(order.items.at(0).productCategory, u"Group"_s);
    QCOMPARE(order.items.at(1).productCategory, QString());
}

void PlaziusOrderTest::P_BON_02_limits_data()
{
    QTest::addColumn<qint64>("lowestPrice");
    QTest::addColumn<bool>("pointsAllowed");
    QTest::addColumn<qint64>("discount");
    QTest::addColumn<qint64>("limit"); // -1 = no entry

    QTest::newRow("8.1: points not allowed") << 18500LL << false << 0LL << 0LL;
    QTest::newRow("8.1: lowest price 185.00 at 200.00") << 18500LL << true << 0LL << 1500LL;
    QTest::newRow("points not allowed, no lowest price") << 0LL << false << 0LL << 0LL;
    QTest::newRow("no restriction") << 0LL << true << 0LL << -1LL;
    QTest::newRow("the till's own discount counts") << 18500LL << true << 1000LL << 500LL;
    QTest::newRow("the till's own discount went below") << 18500LL << true << 2000LL << 0LL;
}

void PlaziusOrderTest::P_BON_02_limits()
{
    QFETCH(qint64, lowestPrice);
    QFETCH(bool, pointsAllowed);
    QFETCH(qint64, discount);
    QFETCH(qint64, limit);
    Receipt receipt;
    receipt.lines = {soldLine(1, u"bottle"_s, 1000, 20000, discount, lowestPrice, pointsAllowed)};
    QList<PlaziusProductLimit> expected;
    if (limit >= 0)
        expected.append({u"bottle"_s, kopecks(limit), kopecks(limit)});
    QVERIFY(plaziusLimitsOf(receipt) == expected);
}

void PlaziusOrderTest::PZ_12_lowestPriceOfAWeight()
{
    Receipt receipt;
    receipt.lines = {soldLine(1, u"w"_s, 333, 10000, 0, 9000)}; // 33.30 − 29.97
    const QList<PlaziusProductLimit> expected{{u"w"_s, kopecks(333), kopecks(333)}};
    QVERIFY(plaziusLimitsOf(receipt) == expected);
}

void PlaziusOrderTest::PZ_49_limitsOfMergedLinesAddUp()
{
    Receipt receipt;
    receipt.lines = {soldLine(1, u"x"_s, 1000, 20000, 0, 18500), soldLine(2, u"free"_s, 1000, 500),
                     soldLine(3, u"x"_s, 1000, 10000), soldLine(4, u"x"_s, 1000, 10000, 0, 0, false),
                     soldLine(5, u"x"_s, 1000, 20000, 5000, 18500), soldLine(6, u"x"_s, 1000, 7)};
    const QList<PlaziusProductLimit> expected{{u"x"_s, kopecks(11507), kopecks(11507)}};
    QVERIFY(plaziusLimitsOf(receipt) == expected);
}

void PlaziusOrderTest::PZ_11_freeGoodsHaveNoLimit()
{
    Receipt receipt;
    receipt.lines = {soldLine(1, u"a"_s, 1000, 500), soldLine(2, u"b"_s, 1000, 500)};
    QVERIFY(plaziusLimitsOf(receipt).isEmpty());
}

void PlaziusOrderTest::P_SND_01_sumsMeet()
{
    checkManyCases("what the server checks of an order", 2000, [] {
        const Receipt sale = anySale();
        const PlaziusOrder order = plaziusOrderOf(sale, {}, {});
        Money sum;
        Money after;
        QSet<QString> codes;
        for (const PlaziusItem& item : order.items) {
            sum += item.sum;
            after += item.sumAfterDiscount;
            RC_ASSERT(Money() <= item.sumAfterDiscount && item.sumAfterDiscount <= item.sum);
            RC_ASSERT(!codes.contains(item.productCode));
            codes.insert(item.productCode);
        }
        RC_ASSERT(sum == order.sum);
        RC_ASSERT(after == order.sumAfterDiscount);
        for (const PlaziusProductLimit& limit : plaziusLimitsOf(sale)) {
            const auto item = std::ranges::find(order.items, limit.productCode, &PlaziusItem::productCode);
            RC_ASSERT(item != order.items.end());
            RC_ASSERT(limit.maxDiscount == limit.maxBonusPayment);
            RC_ASSERT(Money() <= limit.maxDiscount && limit.maxDiscount <= item->sumAfterDiscount);
        }
    });
}

QTEST_GUILESS_MAIN(PlaziusOrderTest)
#include "tst_plaziusorder.moc"
