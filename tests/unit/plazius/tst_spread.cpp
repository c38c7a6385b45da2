// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/spread.h"
#include "tests/unit/plazius/manycases.h"
#include "tests/unit/plazius/plaziussamples.h"

using namespace companion;

/// Contract of Plazius, 8.4; D-24.
class SpreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D_24_largestRemainder_data();
    void D_24_largestRemainder();
    void D_24_sharesAddUpAndKeepTheirCaps();
    void D_24_noShareIsAKopeckOff();
    void D_24_equalCapsGiveTheEarlierMore();
};

void SpreadTest::D_24_largestRemainder_data()
{
    QTest::addColumn<qint64>("sum");
    QTest::addColumn<QList<qint64>>("caps");
    QTest::addColumn<QList<qint64>>("shares");

    QTest::newRow("8.4: 100.00") << 10000LL << QList<qint64>{5990, 12000, 3333} << QList<qint64>{2809, 5628, 1563};
    QTest::newRow("8.4: ties to the earlier line") << 100LL << QList<qint64>{100, 100, 100} << QList<qint64>{34, 33, 33};
    QTest::newRow("8.4: one kopeck") << 1LL << QList<qint64>{5990, 12000} << QList<qint64>{0, 1};
    QTest::newRow("two missing among four equal") << 6LL << QList<qint64>{7, 7, 7, 7} << QList<qint64>{2, 2, 1, 1};
    QTest::newRow("all of the caps") << 300LL << QList<qint64>{1, 99, 200} << QList<qint64>{1, 99, 200};
    QTest::newRow("above the caps is cut") << 301LL << QList<qint64>{1, 99, 200} << QList<qint64>{1, 99, 200};
    QTest::newRow("a line that bears nothing") << 3LL << QList<qint64>{0, 2, 0, 2} << QList<qint64>{0, 2, 0, 1};
    QTest::newRow("a cap below zero bears nothing") << 3LL << QList<qint64>{-5, 4} << QList<qint64>{0, 3};
    QTest::newRow("nothing to spread") << 0LL << QList<qint64>{10, 20} << QList<qint64>{0, 0};
    QTest::newRow("below zero is nothing") << -1LL << QList<qint64>{10, 20} << QList<qint64>{0, 0};
    QTest::newRow("nothing bears anything") << 10LL << QList<qint64>{0, 0} << QList<qint64>{0, 0};
    QTest::newRow("no lines") << 10LL << QList<qint64>{} << QList<qint64>{};
    constexpr qint64 huge = 9'000'000'000'000'000'000;
    QTest::newRow("products beyond 64 bits") << huge << QList<qint64>{huge, huge} << QList<qint64>{huge / 2, huge / 2};
}

void SpreadTest::D_24_largestRemainder()
{
    QFETCH(qint64, sum);
    QFETCH(QList<qint64>, caps);
    QFETCH(QList<qint64>, shares);
    QCOMPARE(spread(kopecks(sum), sums(caps)), sums(shares));
}

void SpreadTest::D_24_sharesAddUpAndKeepTheirCaps()
{
    checkManyCases("Σ shares = S, no share above its cap", 10'000, [] {
        const auto raw = *rc::gen::container<std::vector<qint64>>(rc::gen::inRange<qint64>(0, 2'000'000));
        const QList<Money> caps = sums(QList<qint64>(raw.begin(), raw.end()));
        const Money whole = sumOf(caps);
        const Money sum = kopecks(*rc::gen::inRange<qint64>(0, whole.kopecks() + 1));
        const QList<Money> shares = spread(sum, caps);
        RC_ASSERT(shares.size() == caps.size());
        RC_ASSERT(sumOf(shares) == sum);
        for (qsizetype i = 0; i < caps.size(); ++i)
            RC_ASSERT(shares.at(i) >= Money() && shares.at(i) <= caps.at(i));
    });
}

void SpreadTest::D_24_noShareIsAKopeckOff()
{
    checkManyCases("a share is its exact part, down or up to the kopeck", 10'000, [] {
        const auto raw = *rc::gen::nonEmpty(rc::gen::container<std::vector<qint64>>(rc::gen::inRange<qint64>(1, 5000)));
        const QList<Money> caps = sums(QList<qint64>(raw.begin(), raw.end()));
        const qint64 whole = sumOf(caps).kopecks();
        const qint64 sum = *rc::gen::inRange<qint64>(0, whole + 1);
        const QList<Money> shares = spread(kopecks(sum), caps);
        for (qsizetype i = 0; i < caps.size(); ++i) {
            const qint64 product = sum * caps.at(i).kopecks();
            const qint64 extra = shares.at(i).kopecks() - product / whole;
            RC_ASSERT(extra == 0 || (extra == 1 && product % whole > 0));
            // A kopeck never passes over a larger remainder, nor over an equal one of an earlier line.
            for (qsizetype j = 0; extra == 1 && j < caps.size(); ++j) {
                const qint64 other = sum * caps.at(j).kopecks();
                const bool goesBefore = other % whole > product % whole || (other % whole == product % whole && j < i);
                RC_ASSERT(!goesBefore || shares.at(j).kopecks() == other / whole + 1);
            }
        }
    });
}

void SpreadTest::D_24_equalCapsGiveTheEarlierMore()
{
    checkManyCases("ties", 1000, [] {
        const int lines = *rc::gen::inRange(1, 50);
        const qint64 cap = *rc::gen::inRange<qint64>(1, 1000);
        const qint64 sum = *rc::gen::inRange<qint64>(0, lines * cap + 1);
        const QList<Money> shares = spread(kopecks(sum), QList<Money>(lines, kopecks(cap)));
        for (int i = 0; i < lines; ++i)
            RC_ASSERT(shares.at(i).kopecks() == sum / lines + (i < sum % lines ? 1 : 0));
    });
}

QTEST_GUILESS_MAIN(SpreadTest)
#include "tst_spread.moc"
