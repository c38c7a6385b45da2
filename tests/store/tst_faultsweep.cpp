// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "services/store/database.h"
#include "services/store/directoryrepository.h"
#include "services/store/erasure.h"
#include "services/store/outboxrepository.h"
#include "services/store/profilehistoryrepository.h"
#include "services/store/receiptrepository.h"
#include "services/store/settingsrepository.h"

#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

/// Everything in the base, as text.
QStringList contentOf(Database& database)
{
    QStringList lines;
    for (const QString& table : {u"receipt"_s, u"receipt_line"_s, u"tender"_s, u"till"_s, u"journal"_s, u"outbox"_s, u"tally"_s,
                                 u"setting"_s, u"mapping"_s, u"user"_s, u"goods"_s, u"barcode"_s, u"profile_history"_s}) {
        const auto done = database.read(u"SELECT * FROM \"%1\""_s.arg(table), {}, [&](const SqlRow& row) {
            QString line = table;
            for (int column = 0; column < 40; ++column)
                line += u'|' + row.text(column);
            lines.append(line);
        });
        if (!done)
            return {u"unreadable"_s};
    }
    return lines;
}

/// A use case: what must be there before, and the work. The work returns true when it succeeded.
struct UseCase
{
    std::function<void(Database&)> prepare;
    std::function<bool(Database&)> work;
};

} // namespace

Q_DECLARE_METATYPE(UseCase)

/// G4: the i-th statement fails, for every i.
class FaultSweepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void G4_everyStatementOfEveryUseCase_data();
    void G4_everyStatementOfEveryUseCase();
};

void FaultSweepTest::G4_everyStatementOfEveryUseCase_data()
{
    QTest::addColumn<UseCase>("useCase");
    const Receipt sold = sale(1);
    const ClosingRecord record = closing(sold);
    const Receipt back = returnOf(sold, 2, 3, true);
    const auto nothing = [](Database&) {};
    const auto closed = [record](Database& database) { QVERIFY(ReceiptRepository(database).closeSale(record).has_value()); };
    const auto begun = [closed](Database& database) {
        closed(database);
        QVERIFY(OutboxRepository(database).apply(1, AttemptBegins{}, moment()).has_value());
    };
    const auto giveBack = [back](Database& database) {
        return ReceiptRepository(database).closeReturn(back, planner(back, moment()), {}, moment()).has_value();
    };
    const auto behind = [begun, giveBack](Database& database) {
        begun(database);
        QVERIFY(giveBack(database));
    };
    QTest::newRow("closeSale") << UseCase{
        nothing, [record](Database& database) { return ReceiptRepository(database).closeSale(record).has_value(); }};
    QTest::newRow("closeReturn before sending") << UseCase{closed, giveBack};
    QTest::newRow("closeReturn behind the sale") << UseCase{begun, giveBack};
    QTest::newRow("closeFreeReturn") << UseCase{nothing, [back](Database& database) {
                                                    Receipt free = back;
                                                    free.saleUid = QUuid();
                                                    return ReceiptRepository(database).closeFreeReturn(free, {}).has_value();
                                                }};
    QTest::newRow("apply: attempt begins") << UseCase{closed, [](Database& database) {
        return OutboxRepository(database).apply(1, AttemptBegins{}, moment()).has_value();
    }};
    QTest::newRow("apply: accepted, with its chain") << UseCase{behind, [](Database& database) {
        return OutboxRepository(database).apply(1, ended(RowEffect::Sent, Outcome::Accepted, u"r"_s), moment()).has_value();
    }};
    QTest::newRow("apply: refused, with its chain") << UseCase{behind, [](Database& database) {
        return OutboxRepository(database).apply(1, ended(RowEffect::Rejected, Outcome::Refused), moment()).has_value();
    }};
    QTest::newRow("start of a session") << UseCase{
        behind, [](Database& database) { return OutboxRepository(database).startSession(moment(0)).has_value(); }};
    QTest::newRow("start of a session: unrecorded rows are dropped") << UseCase{
        [record](Database& database) {
            ClosingRecord unrecorded = record;
            unrecorded.rows.first().recordingOff = true;
            QVERIFY(ReceiptRepository(database).closeSale(unrecorded).has_value());
        },
        [](Database& database) { return OutboxRepository(database).startSession(moment(0)).has_value(); }};
    QTest::newRow("send again") << UseCase{
        [behind](Database& database) {
            behind(database);
            QVERIFY(OutboxRepository(database).apply(1, ended(RowEffect::Rejected, Outcome::Refused), moment()).has_value());
        },
        [](Database& database) {
            const ResendPlanner planner = [](const OutboxRow& row, const std::optional<SaleOnRecord>& of) -> Result<ResendPlan> {
                // A sale that could not be read must not be taken for one that is not there.
                if (!of)
                    return failure(ErrorCode::NotFound);
                return ResendPlan{ResendAction::Reduced, SendAgain{RebuiltBody{"{}", QUuid::createUuidV5(row.key, u"1"_s), 1, {}}}};
            };
            return ReceiptRepository(database).sendAgain(1, planner, moment()).has_value();
        }};
    QTest::newRow("settings") << UseCase{nothing, [](Database& database) {
        StoredSettings settings;
        settings.values = {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
        settings.mappings = {{u"t"_s, u"c"_s, u"n"_s, u"i"_s}};
        return SettingsRepository(database).save(settings).has_value();
    }};
    const auto fullHistory = [](Database& database) {
        for (int n = 0; n < ProfileHistoryRepository::kept; ++n)
            QVERIFY(ProfileHistoryRepository(database).append({}).has_value());
    };
    QTest::newRow("history of profiles") << UseCase{fullHistory, [](Database& database) {
        return ProfileHistoryRepository(database).append({}).has_value();
    }};
    QTest::newRow("directories") << UseCase{nothing, [](Database& database) {
        Directories lists;
        lists.users = {{u"1"_s, u"a"_s, {}}};
        return DirectoryRepository(database).replaceAll(lists, {{Goods{u"g"_s, u"b"_s, u"n"_s, {}, {}, {}, false, {}, true}, {}}}).has_value();
    }};
}

void FaultSweepTest::G4_everyStatementOfEveryUseCase()
{
#ifdef COMPANION_KILL_POINTS
    QFETCH(UseCase, useCase);
    int statements = 0;
    QStringList expected;
    {
        Base base;
        useCase.prepare(*base);
        const int before = base->statementsSeen();
        QVERIFY(useCase.work(*base));
        statements = base->statementsSeen() - before;
        expected = contentOf(*base);
    }
    QVERIFY(statements >= 3);
    Base base;
    useCase.prepare(*base);
    const QStringList before = contentOf(*base);
    for (int i = 1; i <= statements; ++i) {
        base->failStatement(i);
        QVERIFY2(!useCase.work(*base), qPrintable(u"statement %1 of %2"_s.arg(i).arg(statements)));
        base->failStatement(0);
        QVERIFY(!base->inTransaction());
        QCOMPARE(contentOf(*base), before);
    }
    QVERIFY(useCase.work(*base));
    QCOMPARE(contentOf(*base).size(), expected.size());
#else
    QSKIP("built without kill points");
#endif
}

QTEST_GUILESS_MAIN(FaultSweepTest)
#include "tst_faultsweep.moc"
