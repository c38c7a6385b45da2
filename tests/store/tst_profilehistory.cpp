// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "services/platform/securefile.h"
#include "services/store/profilehistoryrepository.h"
#include "services/store/profilehistorystore.h"
#include "services/store/schema.h"

#include <QFile>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

ProfileHistoryEntry entry(int n)
{
    ProfileHistoryEntry result;
    result.at = QDateTime(QDate(2025, 3, 20), QTime(9, 0), Qt::OffsetFromUTC, 3 * 3600).addSecs(n);
    result.cashierCode = u"204"_s;
    result.cashierName = u"Лугова Е. С."_s;
    result.act = ProfileAct::AppliedAutomatically;
    result.profileName = u"Магазины у дома"_s;
    result.etag = "\"p-11-07fe\"";
    result.contentHash = "bd7b32683dde9c94";
    result.before = "{\"name\":\"№ " + QByteArray::number(n) + "\"}";
    return result;
}

} // namespace

class ProfileHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void N_05_whatWasStoredComesBack();
    void N_05_everyActSurvives_data();
    void N_05_everyActSurvives();
    void N_05_theLastFiftyAreKept();
    void N_05_anActionThatFailedLeavesNoEntry();
    void D16_aBaseOfTheFormerVersionGetsTheTable();
    void N_05_theStoreAnswersFromItsThread();
    void D9_salvageKeepsTheHistory();
};

void ProfileHistoryTest::N_05_whatWasStoredComesBack()
{
    Base base;
    ProfileHistoryRepository history(*base);
    const auto first = history.append(entry(1));
    COMPANION_OK(first);
    const auto second = history.append(entry(2));
    COMPANION_OK(second);
    const auto listed = history.list();
    COMPANION_OK(listed);
    ProfileHistoryEntry newest = entry(2);
    newest.seq = *second;
    ProfileHistoryEntry oldest = entry(1);
    oldest.seq = *first;
    QCOMPARE(*listed, (QList<ProfileHistoryEntry>{newest, oldest}));
    QCOMPARE(listed->first().at.offsetFromUtc(), 3 * 3600);
}

void ProfileHistoryTest::N_05_everyActSurvives_data()
{
    QTest::addColumn<ProfileAct>("act");
    QTest::newRow("saved") << ProfileAct::Saved;
    QTest::newRow("applied") << ProfileAct::Applied;
    QTest::newRow("applied automatically") << ProfileAct::AppliedAutomatically;
    QTest::newRow("returned") << ProfileAct::Returned;
    QTest::newRow("returned automatically") << ProfileAct::ReturnedAutomatically;
}

void ProfileHistoryTest::N_05_everyActSurvives()
{
    QFETCH(ProfileAct, act);
    Base base;
    ProfileHistoryEntry stored = entry(1);
    stored.act = act;
    COMPANION_OK(ProfileHistoryRepository(*base).append(stored));
    QCOMPARE(ProfileHistoryRepository(*base).list()->first().act, act);
}

void ProfileHistoryTest::N_05_theLastFiftyAreKept()
{
    Base base;
    ProfileHistoryRepository history(*base);
    for (int n = 1; n <= 53; ++n)
        COMPANION_OK(history.append(entry(n)));
    const auto listed = history.list();
    COMPANION_OK(listed);
    QCOMPARE(listed->size(), 50);
    QCOMPARE(listed->first().before, entry(53).before);
    QCOMPARE(listed->last().before, entry(4).before);
}

void ProfileHistoryTest::N_05_anActionThatFailedLeavesNoEntry()
{
    Base base;
    ProfileHistoryRepository history(*base);
    const auto kept = history.append(entry(1));
    const auto failed = history.append(entry(2));
    COMPANION_OK(failed);
    COMPANION_OK(history.remove(*failed));
    QCOMPARE(history.list()->size(), 1);
    QCOMPARE(history.list()->first().seq, *kept);
    const auto next = history.append(entry(3));
    QVERIFY2(*next > *failed, "a number is never given twice");
}

void ProfileHistoryTest::D16_aBaseOfTheFormerVersionGetsTheTable()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"older.db"_s);
    QVERIFY(securefile::prepareFile(path).has_value());
    auto older = std::move(*Database::open(path));
    COMPANION_OK(migrate(*older, 6));
    QVERIFY(!ProfileHistoryRepository(*older).list().has_value());
    COMPANION_OK(migrate(*older));
    COMPANION_OK(ProfileHistoryRepository(*older).append(entry(1)));
    QCOMPARE(ProfileHistoryRepository(*older).list()->size(), 1);
}

void ProfileHistoryTest::N_05_theStoreAnswersFromItsThread()
{
    QTemporaryDir dir;
    HandClock clock;
    StorageThread storage(clock);
    COMPANION_OK(wait(storage.open(dir.filePath(u"data"_s))));
    ProfileHistoryStore store(storage);
    const auto seq = wait(store.append(entry(1)));
    COMPANION_OK(seq);
    COMPANION_OK(wait(store.append(entry(2))));
    COMPANION_OK(wait(store.remove(*seq)));
    const auto listed = wait(store.list());
    COMPANION_OK(listed);
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->first().before, entry(2).before);
}

void ProfileHistoryTest::D9_salvageKeepsTheHistory()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    HandClock clock;
    {
        StorageThread storage(clock);
        COMPANION_OK(wait(storage.open(folder)));
        ProfileHistoryStore store(storage);
        COMPANION_OK(wait(store.append(entry(1))));
        COMPANION_OK(wait(store.append(entry(2))));
        COMPANION_OK(wait(storage.run<Done>([](Database& base) -> Result<Done> {
            const bool spoilt = base.executeOnce(u"PRAGMA ignore_check_constraints=ON"_s).has_value()
                                && base.execute(u"UPDATE profile_history SET act = 'nonsense' WHERE seq = 1"_s).has_value();
            return spoilt ? Result<Done>(Done{}) : failure(ErrorCode::StorageFailed);
        })));
    }
    StorageThread storage(clock);
    const auto opened = wait(storage.open(folder));
    COMPANION_OK(opened);
    QVERIFY2(!opened->damagedFileSetAside.isEmpty(), "the base was not taken for damaged: the test proves nothing");
    ProfileHistoryStore store(storage);
    const auto listed = wait(store.list());
    COMPANION_OK(listed);
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->first().before, entry(2).before);
    QVERIFY2(!opened->rowsMayBeMissingSince.isValid(), "nothing that was sold is missing");
}

QTEST_GUILESS_MAIN(ProfileHistoryTest)
#include "tst_profilehistory.moc"
