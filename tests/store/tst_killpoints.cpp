// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "services/store/database.h"
#include "services/store/outboxstore.h"
#include "services/store/receiptrepository.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

/// Every name in the sources: a new point is tested without anybody thinking of it.
QStringList namesInSources()
{
    QStringList names;
    const QDir sources(QStringLiteral(COMPANION_SOURCE_DIR "/services/store"));
    static const QRegularExpression point(u"COMPANION_KILL_POINT\\(\"([^\"]+)\"\\)"_s);
    for (const QFileInfo& file : sources.entryInfoList({u"*.cpp"_s})) {
        QFile source(file.filePath());
        if (!source.open(QIODevice::ReadOnly))
            continue;
        auto matches = point.globalMatch(QString::fromUtf8(source.readAll()));
        while (matches.hasNext()) {
            const QString name = matches.next().captured(1);
            if (!names.contains(name))
                names.append(name);
        }
    }
    return names;
}

struct Run
{
    bool killed = false;
    int exitCode = -1;
    QList<QUuid> sales;
    QList<QUuid> returns;
};

Run runCloser(const QString& folder, const QString& killAt)
{
    QProcess closer;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"COMPANION_KILL_AT"_s, killAt);
    closer.setProcessEnvironment(environment);
    closer.start(QCoreApplication::applicationDirPath() + "/store-closer"_L1, {folder});
    Run run;
    if (!closer.waitForFinished(60000))
        return run;
    run.killed = closer.exitStatus() == QProcess::CrashExit;
    run.exitCode = closer.exitCode();
    for (const QByteArray& line : closer.readAllStandardOutput().split('\n')) {
        if (line.startsWith("sale "))
            run.sales.append(QUuid::fromString(QLatin1String(line.mid(5))));
        if (line.startsWith("return "))
            run.returns.append(QUuid::fromString(QLatin1String(line.mid(7))));
    }
    return run;
}

/// Breaks the base of a till that had a backup, so that the next start replaces it.
void breakBase(const QString& folder)
{
    QFile file(folder + "/companion.db"_L1);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("broken");
}

/// Counts that must all be zero: things that are half there.
const QStringList& contradictions()
{
    static const QStringList queries{
        u"SELECT count(*) FROM receipt WHERE kind = 'sale' AND (SELECT count(*) FROM receipt_line WHERE receipt_id = id) <> 2"_s,
        u"SELECT count(*) FROM receipt WHERE NOT EXISTS (SELECT 1 FROM tender WHERE receipt_id = id)"_s,
        u"SELECT count(*) FROM receipt WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE receipt_uid = uid)"_s,
        u"SELECT count(*) FROM open_order JOIN receipt ON receipt.uid = open_order.receipt_uid"_s,
        u"SELECT count(*) FROM open_order WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE sale_uid = open_order.receipt_uid)"_s,
        u"SELECT count(*) FROM receipt WHERE NOT EXISTS (SELECT 1 FROM journal WHERE receipt_uid = uid)"_s,
        u"SELECT count(*) FROM outbox WHERE provider = 'brevix' AND NOT EXISTS (SELECT 1 FROM receipt WHERE uid = receipt_uid)"_s,
        u"SELECT count(*) FROM outbox WHERE provider = 'plazius' AND NOT EXISTS (SELECT 1 FROM receipt WHERE uid = outbox.sale_uid) "
        "AND NOT EXISTS (SELECT 1 FROM open_order WHERE receipt_uid = outbox.sale_uid)"_s,
        u"SELECT count(*) FROM receipt WHERE kind = 'return' AND return_action = ''"_s,
        u"SELECT count(*) FROM outbox WHERE state = 'sending'"_s,
        u"SELECT coalesce(sum(n), 0) - (SELECT count(*) FROM outbox) FROM tally"_s,
        u"SELECT (SELECT count(*) FROM setting) NOT IN (0, 2)"_s,
        u"SELECT count(*) FROM outbox WHERE state = 'sent' AND NOT EXISTS "
        "(SELECT 1 FROM journal WHERE journal.receipt_uid = outbox.receipt_uid AND journal.kind = 'request_created')"_s,
    };
    return queries;
}

} // namespace

class KillPointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void P1_acknowledgedIsThereAndNothingIsHalf_data();
    void P1_acknowledgedIsThereAndNothingIsHalf();
};

void KillPointsTest::initTestCase()
{
#ifndef COMPANION_KILL_POINTS
    QSKIP("built without kill points");
#endif
    QVERIFY2(namesInSources().size() >= 12, "G2: a dozen places at least");
}

void KillPointsTest::P1_acknowledgedIsThereAndNothingIsHalf_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<int>("hit");
    for (const QString& name : namesInSources()) {
        for (const int hit : {1, 2})
            QTest::addRow("%s:%d", qPrintable(name), hit) << name << hit;
    }
}

void KillPointsTest::P1_acknowledgedIsThereAndNothingIsHalf()
{
    QFETCH(QString, point);
    QFETCH(int, hit);
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    Run before;
    if (point.startsWith("store.replace"_L1)) {
        before = runCloser(folder, {});
        QCOMPARE(before.exitCode, 0);
        HandClock clock;
        StorageThread storage(clock);
        COMPANION_OK(wait(storage.open(folder)));
        COMPANION_OK(wait(storage.maintainNow()));
    }
    if (point.startsWith("store.replace"_L1))
        breakBase(folder);
    const Run run = runCloser(folder, point + u':' + QString::number(hit));
    const bool onceOnly = point.startsWith("store.replace"_L1) || point.startsWith("store.settings"_L1)
                          || point.startsWith("store.directories"_L1) || point.startsWith("store.erase"_L1);
    QVERIFY2(run.killed || (onceOnly && hit == 2 && run.exitCode == 0), qPrintable(u"exit %1"_s.arg(run.exitCode)));

    HandClock clock;
    StorageThread storage(clock);
    OutboxStore outbox(storage);
    const auto opened = wait(storage.open(folder));
    COMPANION_OK(opened);
    const auto checked = wait(storage.run<Done>([&](Database& database) -> Result<Done> {
        for (const QUuid& uid : before.sales + before.returns + run.sales + run.returns) {
            const auto receipt = ReceiptRepository(database).receipt(uid);
            if (!receipt || !*receipt)
                return failure(ErrorCode::NotFound, uid.toString());
        }
        for (const QString& query : contradictions()) {
            const auto count = database.integer(query);
            if (!count)
                return tl::unexpected<Error>(count.error());
            if (*count != 0)
                return failure(ErrorCode::WrongState, query);
        }
        return Done{};
    }));
    COMPANION_OK(checked);
    // And it goes on.
    COMPANION_OK(wait(ReceiptStore(storage, outbox).closeSale(closing(sale(500)))));
}

QTEST_GUILESS_MAIN(KillPointsTest)
#include "tst_killpoints.moc"
