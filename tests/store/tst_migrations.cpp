// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "services/platform/securefile.h"
#include "services/store/database.h"
#include "services/store/journalrepository.h"
#include "services/store/outboxrepository.h"
#include "services/store/receiptrepository.h"
#include "services/store/schema.h"
#include "services/store/sqlvalue.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Database> openAt(const QString& path)
{
    if (!securefile::prepareFile(path))
        return nullptr;
    auto opened = Database::open(path);
    return opened ? std::move(*opened) : nullptr;
}

QStringList schemaOf(Database& database)
{
    QStringList lines;
    const auto done = database.read(u"SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1"_s, {},
                                    [&lines](const SqlRow& row) { lines.append(row.text(0)); });
    return done ? lines : QStringList();
}

/// What a program of schema 2 knew of a receipt.
Result<Done> receiptAtVersion2(Database& database, const Receipt& receipt)
{
    const auto head = database.execute(
        u"INSERT INTO receipt(uid, kind, number, shift, shop_id, cash_id, fiscal_number, closed_at, warehouse_code, cashier_code, "
        "cashier_name) VALUES (:uid, 'sale', :number, 1, '', '', '', :closed_at, '', '', '')"_s,
        {{u":uid"_s, sql::uuid(receipt.uid)}, {u":number"_s, receipt.number}, {u":closed_at"_s, sql::moment(receipt.closedAt)}});
    if (!head)
        return tl::unexpected<Error>(head.error());
    const qint64 id = database.lastInsertId();
    for (const ReceiptLine& line : receipt.lines) {
        const auto done = database.execute(
            u"INSERT INTO receipt_line(receipt_id, position, number, goods_code, name, barcode, group_code, unit, quantity, price, "
            "discount) VALUES (:id, :number, :number, :code, :name, '', '', '', :quantity, :price, :discount)"_s,
            {{u":id"_s, id}, {u":number"_s, line.number}, {u":code"_s, line.goodsCode}, {u":name"_s, line.name},
             {u":quantity"_s, line.quantity.thousandths()}, {u":price"_s, line.price.kopecks()},
             {u":discount"_s, line.discount.kopecks()}});
        if (!done)
            return tl::unexpected<Error>(done.error());
    }
    return Done{};
}

/// A closed sale as a program of schema 2 wrote it: receipt, request and a refusal in the journal.
Result<OutboxRow> closeAtVersion2(Database& database, const Receipt& receipt, const QString& journalText)
{
    OutboxRow row = requestRow(receipt);
    if (auto written = receiptAtVersion2(database, receipt); !written)
        return tl::unexpected<Error>(written.error());
    const auto inserted = database.execute(
        u"INSERT INTO outbox(provider, kind, receipt_uid, sale_uid, receipt_number, sum, phone, customer_unverified, key, "
        "revision, body_sha256, endpoint_id, target_id, recording_off, direct_pending, state, state_before, reason, "
        "reason_code, reason_text, server_id, attempts, laters_in_row, stumbles_in_row, unreadable_in_row, crashes, "
        "created_at, planned_wait_ms, due_tick_ms, body) "
        "VALUES ('brevix', 'cashback_request', :uid, :sale_uid, :number, :sum, :phone, 0, :key, 0, :hash, :endpoint, '', 0, 0, "
        "'pending', 'pending', 'none', '', '', '', 0, 0, 0, 0, 0, :created_at, 0, 0, :body)"_s,
        {{u":uid"_s, sql::uuid(row.receiptUid)}, {u":sale_uid"_s, sql::uuid(row.saleUid)},
         {u":number"_s, sql::text(row.receiptNumber)}, {u":sum"_s, row.sum.kopecks()},
         {u":phone"_s, sql::text(row.phone.e164())}, {u":key"_s, sql::uuid(row.key)},
         {u":hash"_s, sql::bytes(row.bodySha256)}, {u":endpoint"_s, sql::text(row.endpointId)},
         {u":created_at"_s, sql::moment(row.createdAt)}, {u":body"_s, sql::bytes(row.body)}});
    if (!inserted)
        return tl::unexpected<Error>(inserted.error());
    row.seq = database.lastInsertId();
    const auto noted = database.execute(
        u"INSERT INTO journal(at, kind, provider, receipt_uid, receipt_number, sum, customer_masked, server_id, text) "
        "VALUES (:at, 'request_refused', 'brevix', :uid, :number, 0, '', '', :text)"_s,
        {{u":at"_s, sql::moment(receipt.closedAt)}, {u":uid"_s, sql::uuid(receipt.uid)},
         {u":number"_s, sql::text(receipt.number)}, {u":text"_s, sql::text(journalText)}});
    if (!noted)
        return tl::unexpected<Error>(noted.error());
    return row;
}

QByteArray digestOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256) : QByteArray();
}

} // namespace

class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freshAndMigratedAreTheSame_data();
    void freshAndMigratedAreTheSame();
    void D16_rowsSurviveTheStep();
    void D16_codesOfRefusalsLeaveTheWords();
    void D8_rowsOfABackupAreKnownByAFlag();
    void D14_newerSchemaIsRefusedUntouched();
    void D15_failureAtEveryStatementLeavesOldOrNew();
    void D15_backupBeforeTheStep();
    void everyTableIsStrict();
    void everyPragmaHolds();
};

void MigrationsTest::freshAndMigratedAreTheSame_data()
{
    QTest::addColumn<int>("from");
    for (int version = 0; version < schemaVersion(); ++version)
        QTest::addRow("from %d", version) << version;
}

void MigrationsTest::freshAndMigratedAreTheSame()
{
    QFETCH(int, from);
    QTemporaryDir dir;
    Base fresh;
    auto older = openAt(dir.filePath(u"older.db"_s));
    QVERIFY(older != nullptr);
    COMPANION_OK(migrate(*older, from));
    QCOMPARE(readSchemaVersion(*older).value(), from);
    older.reset();
    older = openAt(dir.filePath(u"older.db"_s));
    COMPANION_OK(migrate(*older));
    QCOMPARE(readSchemaVersion(*older).value(), schemaVersion());
    QCOMPARE(schemaOf(*older), schemaOf(*fresh));
    QVERIFY(schemaOf(*fresh).size() > 20);
}

void MigrationsTest::D16_rowsSurviveTheStep()
{
    QTemporaryDir dir;
    auto older = openAt(dir.filePath(u"older.db"_s));
    COMPANION_OK(migrate(*older, 2));
    QList<OutboxRow> rows;
    QList<Receipt> sales;
    for (int i = 1; i <= 50; ++i) {
        sales.append(sale(i));
        const auto row = closeAtVersion2(*older, sales.last(), u"Отказ"_s);
        COMPANION_OK(row);
        rows += *row;
    }
    COMPANION_OK(migrate(*older));
    for (const OutboxRow& row : rows)
        QCOMPARE(OutboxRepository(*older).row(row.seq).value(), row);
    // Lines of receipts that no loyalty had touched: their sums are what they were.
    for (const Receipt& sold : std::as_const(sales)) {
        const auto kept = ReceiptRepository(*older).receipt(sold.uid);
        COMPANION_OK(kept);
        QVERIFY(kept->has_value());
        QCOMPARE((*kept)->total(), sold.total());
        QVERIFY((*kept)->lines.first().pointsAllowed);
    }
    QCOMPARE(OutboxRepository(*older).counts({})->waiting, 50);
}

/// A refusal without words had the code of the service in the place of words.
void MigrationsTest::D16_codesOfRefusalsLeaveTheWords()
{
    QTemporaryDir dir;
    auto older = openAt(dir.filePath(u"older.db"_s));
    COMPANION_OK(migrate(*older, 2));
    const QList<QStringList> expected{{u"validation_failed"_s, QString(), u"validation_failed"_s},
                                      {u"Склад не найден"_s, u"Склад не найден"_s, QString()},
                                      {u"no such warehouse"_s, u"no such warehouse"_s, QString()},
                                      {QString(), QString(), QString()}};
    for (qsizetype i = 0; i < expected.size(); ++i)
        COMPANION_OK(closeAtVersion2(*older, sale(int(i) + 1), expected.at(i).at(0)));
    COMPANION_OK(migrate(*older));
    const QList<JournalEntry> journal = JournalRepository(*older).list(10, 0, {}).value();
    QCOMPARE(journal.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const JournalEntry& entry = journal.at(expected.size() - 1 - i); // newest first
        QCOMPARE(entry.text, expected.at(i).at(1));
        QCOMPARE(entry.code, expected.at(i).at(2));
    }
    JournalEntry refusal;
    refusal.kind = JournalKind::RequestRefused;
    refusal.code = u"phone_invalid"_s;
    COMPANION_OK(JournalRepository(*older).append(refusal));
    QCOMPARE(JournalRepository(*older).list(1, 0, {})->first().code, refusal.code);
}

/// They were known by a first attempt in 1970, which lists showed.
void MigrationsTest::D8_rowsOfABackupAreKnownByAFlag()
{
    QTemporaryDir dir;
    auto older = openAt(dir.filePath(u"older.db"_s));
    COMPANION_OK(migrate(*older, 2));
    const auto restored = closeAtVersion2(*older, sale(1), {});
    const auto ordinary = closeAtVersion2(*older, sale(2), {});
    const QString tried = u"2025-11-06T12:00:00.000Z"_s;
    for (const auto& [seq, first] : {std::pair(restored->seq, u"1970-01-01T00:00:00.000Z"_s), std::pair(ordinary->seq, tried)}) {
        COMPANION_OK(older->execute(u"UPDATE outbox SET state = 'unknown', first_attempt_at = :first WHERE seq = :seq"_s,
                                    {{u":first"_s, first}, {u":seq"_s, seq}}));
    }
    COMPANION_OK(migrate(*older));
    QVERIFY(OutboxRepository(*older).row(restored->seq)->fromBackup);
    QVERIFY(!OutboxRepository(*older).row(restored->seq)->firstAttemptAt);
    QVERIFY(!OutboxRepository(*older).row(ordinary->seq)->fromBackup);
    QCOMPARE(OutboxRepository(*older).row(ordinary->seq)->firstAttemptAt, std::optional(sql::momentFrom(tried)));
}

void MigrationsTest::D14_newerSchemaIsRefusedUntouched()
{
    Base base;
    COMPANION_OK(base->executeOnce(u"PRAGMA user_version=%1"_s.arg(schemaVersion() + 1)));
    COMPANION_OK(base->executeOnce(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    const QString folder = base.folder();
    const QString path = base.path();
    base.close();
    const QByteArray before = digestOf(path);
    HandClock clock;
    {
        StorageThread storage(clock);
        const auto opened = wait(storage.open(folder));
        COMPANION_FAILS(opened, ErrorCode::StorageTooNew);
        QCOMPARE(opened.error().detail, QString::number(schemaVersion() + 1));
        COMPANION_FAILS(wait(storage.run<Done>([](Database&) -> Result<Done> { return Done{}; })),
                        ErrorCode::StorageUnavailable);
    }
    QCOMPARE(digestOf(path), before);
    QCOMPARE(QDir(folder).entryList({u"*.corrupt*"_s}), QStringList());
}

void MigrationsTest::D15_failureAtEveryStatementLeavesOldOrNew()
{
#ifdef COMPANION_KILL_POINTS
    QTemporaryDir dir;
    int statements = 0;
    {
        auto whole = openAt(dir.filePath(u"whole.db"_s));
        whole->failStatement(0);
        const int before = whole->statementsSeen();
        COMPANION_OK(migrate(*whole));
        statements = whole->statementsSeen() - before;
    }
    QVERIFY(statements > 30);
    for (int i = 1; i <= statements; ++i) {
        const QString path = dir.filePath(QString::number(i));
        auto database = openAt(path);
        database->failStatement(i);
        QVERIFY(!migrate(*database).has_value());
        database.reset();
        database = openAt(path);
        const int version = readSchemaVersion(*database).value();
        QVERIFY(version < schemaVersion());
        // Exactly the schema of that version, nothing between.
        auto expected = openAt(path + u"-expected"_s);
        COMPANION_OK(migrate(*expected, version));
        QCOMPARE(schemaOf(*database), schemaOf(*expected));
        COMPANION_OK(migrate(*database));
    }
#else
    QSKIP("built without kill points");
#endif
}

void MigrationsTest::D15_backupBeforeTheStep()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    QVERIFY(securefile::makeFolder(folder).has_value());
    const Receipt receipt = sale(1);
    {
        auto older = openAt(folder + "/companion.db"_L1);
        COMPANION_OK(migrate(*older, 2));
        COMPANION_OK(closeAtVersion2(*older, receipt, u"Отказ"_s));
    }
    HandClock clock;
    {
        StorageThread storage(clock);
        const auto opened = wait(storage.open(folder));
        COMPANION_OK(opened);
        QCOMPARE(opened->schemaVersion, schemaVersion());
        QVERIFY(!opened->fresh);
    }
    const QStringList copies = QDir(folder + "/backup"_L1).entryList({u"companion-before-3-*.db"_s});
    QCOMPARE(copies.size(), 1);
    auto copy = openAt(folder + "/backup/"_L1 + copies.first());
    QCOMPARE(readSchemaVersion(*copy).value(), 2);
    QCOMPARE(copy->text(u"SELECT number FROM receipt WHERE uid = :uid"_s, {{u":uid"_s, sql::uuid(receipt.uid)}}).value(), receipt.number);
}

void MigrationsTest::everyTableIsStrict()
{
    Base base;
    QStringList loose;
    COMPANION_OK(base->read(u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 "
                            "AND name NOT LIKE 'sqlite%'"_s,
                            {}, [&loose](const SqlRow& row) { loose.append(row.text(0)); }));
    QCOMPARE(loose, QStringList());
}

void MigrationsTest::everyPragmaHolds()
{
    Base base;
    const QList<std::pair<QString, QString>> expected{{u"locking_mode"_s, u"exclusive"_s}, {u"journal_mode"_s, u"wal"_s},
                                                      {u"synchronous"_s, u"2"_s},          {u"secure_delete"_s, u"1"_s},
                                                      {u"foreign_keys"_s, u"1"_s}};
    for (const auto& [name, value] : expected)
        QCOMPARE(base->text(u"PRAGMA "_s + name).value(), value);
    COMPANION_FAILS(base->execute(u"INSERT INTO tender(receipt_id, position, type, amount) VALUES (99, 0, 0, 1)"_s),
                    ErrorCode::Conflict);
    const QString wal = base.path() + "-wal"_L1;
    base.close();
    QVERIFY2(QFile::exists(wal), "the WAL is kept, so that the first receipts of a day need not make it");
}

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
