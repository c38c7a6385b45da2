// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/salvage.h"

#include "services/platform/logging.h"
#include "services/store/basefile.h"
#include "services/store/outboxrepository.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <memory>

namespace companion {

using namespace Qt::StringLiterals;

namespace {

/// Our own tables, in the order of their references. Identifiers in the statements below come from here and from the new base.
const QStringList& allTables()
{
    static const QStringList tables{u"meta"_s,     u"receipt"_s,   u"receipt_line"_s, u"tender"_s, u"till"_s,
                                    u"journal"_s,  u"outbox"_s,    u"user"_s,         u"warehouse"_s, u"goods_group"_s,
                                    u"goods"_s,    u"barcode"_s,   u"setting"_s,      u"mapping"_s};
    return tables;
}

struct CloseConnection
{
    void operator()(sqlite3* connection) const { sqlite3_close(connection); }
};
struct FinalizeStatement
{
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Connection = std::unique_ptr<sqlite3, CloseConnection>;
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

Connection openSource(const QString& path)
{
    sqlite3* raw = nullptr;
    if (!QFile::exists(path))
        return nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    Connection source(raw);
    if (code != SQLITE_OK)
        return nullptr;
    sqlite3_busy_timeout(source.get(), 500);
    // The damaged file is evidence: closing must not write its WAL into it.
    sqlite3_db_config(source.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_db_config(source.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_exec(source.get(), "PRAGMA locking_mode=EXCLUSIVE", nullptr, nullptr, nullptr);
    sqlite3_exec(source.get(), "PRAGMA cell_size_check=ON", nullptr, nullptr, nullptr);
    return source;
}

Statement prepare(sqlite3* connection, const QString& sql)
{
    sqlite3_stmt* raw = nullptr;
    const QByteArray utf8 = sql.toUtf8();
    if (sqlite3_prepare_v2(connection, utf8.constData(), int(utf8.size()), &raw, nullptr) != SQLITE_OK)
        return nullptr;
    return Statement(raw);
}

/// Columns of the result that the new table has too; an older or a damaged schema may name others.
QList<int> commonColumns(sqlite3_stmt* select, const QStringList& known, QStringList& names)
{
    QList<int> columns;
    for (int i = 0; i < sqlite3_column_count(select); ++i) {
        const QString name = QString::fromUtf8(sqlite3_column_name(select, i));
        if (!known.contains(name))
            continue;
        columns.append(i);
        names.append(name);
    }
    return columns;
}

} // namespace

Result<Salvage::Found> Salvage::fill(const QString& damaged, const QString& backup)
{
    return inTransaction<Found>(m_fresh, [&]() -> Result<Found> {
        Found found;
        const auto unread = copyTables(damaged, allTables());
        if (!unread)
            return tl::unexpected<Error>(unread.error());
        // Older bases have no such tables, and nothing that was sold stands in them: when they cannot be read nobody is alarmed.
        if (auto more = copyTables(damaged, {u"profile_history"_s, u"card_group"_s, u"open_order"_s}); !more)
            return tl::unexpected<Error>(more.error());
        if (auto done = dropWhatCannotBe(); !done)
            return tl::unexpected<Error>(done.error());
        if (unread->isEmpty())
            return found;
        qCWarning(lcStore) << "not read to the end:" << *unread;
        found.missingSince = m_now.wall;
        if (backup.isEmpty())
            return found;
        if (auto done = m_fresh.executeOnce(u"CREATE TEMP TABLE salvaged AS SELECT seq FROM outbox"_s); !done)
            return tl::unexpected<Error>(done.error());
        if (auto restored = copyTables(backup, *unread); !restored)
            return tl::unexpected<Error>(restored.error());
        basefile::removeWal(backup);
        if (auto done = doubtRowsOfBackup(); !done)
            return tl::unexpected<Error>(done.error());
        found.fromBackup = true;
        found.missingSince = QFileInfo(backup).lastModified();
        return found;
    });
}

Result<QStringList> Salvage::copyTables(const QString& source, const QStringList& tables)
{
    const Connection connection = openSource(source);
    if (!connection)
        return tables;
    QStringList unread;
    for (const QString& table : tables) {
        const auto whole = copyTable(connection.get(), table);
        if (!whole)
            return tl::unexpected<Error>(whole.error());
        if (!*whole)
            unread.append(table);
    }
    return unread;
}

Result<bool> Salvage::copyTable(sqlite3* source, const QString& table)
{
    const auto forwards = copyRows(source, table, QString());
    if (!forwards || *forwards)
        return forwards;
    // From the other end, up to the same damage.
    const auto backwards = copyRows(source, table, u" ORDER BY rowid DESC"_s);
    if (!backwards)
        return backwards;
    return false;
}

Result<bool> Salvage::copyRows(sqlite3* source, const QString& table, const QString& order)
{
    QStringList known;
    auto listed = m_fresh.read(u"SELECT name FROM pragma_table_info(:table)"_s, {{u":table"_s, table}},
                               [&known](const SqlRow& row) { known.append(row.text(0)); });
    if (!listed)
        return tl::unexpected<Error>(listed.error());
    const Statement select = prepare(source, u"SELECT * FROM \"%1\" NOT INDEXED%2"_s.arg(table, order));
    if (!select)
        return false;
    QStringList names;
    const QList<int> columns = commonColumns(select.get(), known, names);
    QStringList marks(names.size(), u"?"_s);
    const Statement insert =
        prepare(m_fresh.handle(), u"INSERT OR IGNORE INTO \"%1\"(%2) VALUES (%3)"_s.arg(table, names.join(u','), marks.join(u',')));
    if (!insert)
        return false;
    int code = SQLITE_OK;
    bool sound = true;
    while ((code = sqlite3_step(select.get())) == SQLITE_ROW) {
        for (int i = 0; i < columns.size(); ++i)
            sqlite3_bind_value(insert.get(), i + 1, sqlite3_column_value(select.get(), columns.at(i)));
        const int inserted = sqlite3_step(insert.get());
        sqlite3_reset(insert.get());
        // A row of nonsense breaks a type or a check and is left out, without a word when it is a check; a full disk is another
        // matter.
        const bool nonsense = (inserted & 0xFF) == SQLITE_CONSTRAINT || (inserted & 0xFF) == SQLITE_MISMATCH;
        if (inserted != SQLITE_DONE && !nonsense)
            return failure(errorCodeOfSqlite(inserted), u"salvage of %1 (%2)"_s.arg(table).arg(inserted));
        sound = sound && !nonsense && sqlite3_changes(m_fresh.handle()) > 0;
    }
    return sound && code == SQLITE_DONE;
}

Result<Done> Salvage::doubtRowsOfBackup()
{
    // What the backup shows as waiting may have been delivered, or its sale returned, since it was made: unknown, and the service
    // is asked by uid before anything is sent again.
    const auto done = m_fresh.execute(
        u"UPDATE outbox SET state = 'unknown', state_before = 'unknown', reason = 'no_answer', direct_pending = 0, "
        "due_at_ms = NULL, planned_wait_ms = 0, due_tick_ms = 0, from_backup = 1 "
        "WHERE state IN ('pending','sending','unknown') AND NOT (kind = 'cashback_cancellation' AND target_id = '') "
        "AND seq NOT IN (SELECT seq FROM temp.salvaged)"_s);
    if (!done)
        return tl::unexpected<Error>(done.error());
    if (auto settled = settleWaiting(); !settled)
        return settled;
    return m_fresh.executeOnce(u"DROP TABLE temp.salvaged"_s);
}

Result<Done> Salvage::settleWaiting()
{
    // A cancellation that waits for its sale goes on waiting; the sale may be the newer row of the damaged base, which has
    // reached its end and will not tell it again.
    OutboxRepository outbox(m_fresh);
    const auto settledSales = m_fresh.list<qint64>(
        u"SELECT seq FROM outbox WHERE kind = 'cashback_request' AND state IN ('sent','rejected','annulled') "
        "AND EXISTS (SELECT 1 FROM outbox AS behind WHERE behind.sale_uid = outbox.sale_uid "
        "AND behind.kind = 'cashback_cancellation' AND behind.state = 'pending' AND behind.target_id = '')"_s,
        {}, [](const SqlRow& row) { return row.integer(0); });
    if (!settledSales)
        return tl::unexpected<Error>(settledSales.error());
    for (const qint64 seq : *settledSales) {
        const auto sale = outbox.row(seq);
        if (!sale)
            return tl::unexpected<Error>(sale.error());
        RowSettled settled;
        if (auto done = outbox.settleChain(*sale, m_now, settled); !done)
            return done;
    }
    return Done{};
}

Result<Done> Salvage::dropWhatCannotBe()
{
    QList<qint64> changed;
    auto read = m_fresh.read(u"SELECT seq, body, body_sha256 FROM outbox WHERE state IN ('pending','sending','unknown')"_s, {},
                             [&changed](const SqlRow& row) {
                                 const QByteArray noted = row.bytes(2);
                                 if (!noted.isEmpty()
                                     && QCryptographicHash::hash(row.bytes(1), QCryptographicHash::Sha256) != noted)
                                     changed.append(row.integer(0));
                             });
    if (!read)
        return read;
    for (const qint64 seq : changed) {
        // Bytes that are not those of the closing must not go to the service; an administrator decides.
        const auto aside = m_fresh.execute(u"UPDATE outbox SET state = 'quarantined', reason = 'not_understood' WHERE seq = :seq"_s,
                                           {{u":seq"_s, seq}});
        if (!aside)
            return tl::unexpected<Error>(aside.error());
    }
    return Done{};
}

} // namespace companion
