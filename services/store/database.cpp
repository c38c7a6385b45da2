// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/database.h"

#include "services/platform/killpoint.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <sqlite3.h>

#include <sys/stat.h>

namespace companion {

using namespace Qt::StringLiterals;

ErrorCode errorCodeOfSqlite(int code)
{
    if (code == SQLITE_READONLY_DBMOVED)
        return ErrorCode::StorageMoved;
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::StorageBusy;
    case SQLITE_FULL:
        return ErrorCode::StorageFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::StorageReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::StorageDamaged;
    case SQLITE_CANTOPEN:
        return ErrorCode::StorageUnavailable;
    case SQLITE_CONSTRAINT:
        return ErrorCode::Conflict;
    default:
        return ErrorCode::StorageFailed;
    }
}

Database::Database(QString path, QString connectionName)
    : m_path(std::move(path))
    , m_connectionName(std::move(connectionName))
{
}

Database::~Database()
{
    m_statements.clear();
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path)
{
    if (!QFile::exists(path))
        return failure(ErrorCode::StorageUnavailable, QFileInfo(path).fileName());
    const QString name = u"companion-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> database(new Database(path, name));
    database->m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database->m_connection.setDatabaseName(path);
    // Longer than this the queue of the storage thread must not stand still (D11).
    database->m_connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!database->m_connection.open())
        return database->sqlFailure(database->m_connection.lastError());
    database->m_handle = *static_cast<sqlite3* const*>(database->m_connection.driver()->handle().constData());
    // SQLite falls back to reading without a word, and fails later with other words.
    if (sqlite3_db_readonly(database->m_handle, "main") == 1)
        return failure(ErrorCode::StorageReadOnly, QFileInfo(path).fileName());
    if (auto configured = database->configure(); !configured)
        return tl::unexpected<Error>(configured.error());
    return database;
}

Result<Done> Database::configure()
{
    struct Setting
    {
        QString set;
        QString readBack;
        QString expected;
    };
    // The lock comes first: WAL that is entered exclusively needs no shared memory and lets no second program in (1.6, 1.12).
    const QList<Setting> settings{
        {u"PRAGMA locking_mode=EXCLUSIVE"_s, u"PRAGMA locking_mode"_s, u"exclusive"_s},
        {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA journal_mode"_s, u"wal"_s},
        {u"PRAGMA synchronous=FULL"_s, u"PRAGMA synchronous"_s, u"2"_s},
        {u"PRAGMA secure_delete=ON"_s, u"PRAGMA secure_delete"_s, u"1"_s},
        {u"PRAGMA foreign_keys=ON"_s, u"PRAGMA foreign_keys"_s, u"1"_s},
        {u"PRAGMA temp_store=MEMORY"_s, u"PRAGMA temp_store"_s, u"2"_s},
        // A backstop: the idle thread writes the WAL back long before, so that no commit pays for it; below 8 MiB (D12).
        {u"PRAGMA wal_autocheckpoint=1800"_s, u"PRAGMA wal_autocheckpoint"_s, u"1800"_s},
        {u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA trusted_schema"_s, u"0"_s},
    };
    for (const Setting& setting : settings) {
        if (auto done = pragma(setting.set, setting.readBack, setting.expected); !done)
            return done;
    }
    int keepWal = 1;
    if (sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_PERSIST_WAL, &keepWal) != SQLITE_OK || keepWal != 1)
        return failure(ErrorCode::StorageFailed, u"the WAL cannot be kept"_s);
    // The first reading takes the lock for good, also where the journal mode was WAL already.
    if (auto locked = executeOnce(u"BEGIN IMMEDIATE"_s); !locked)
        return locked;
    return executeOnce(u"COMMIT"_s);
}

Result<Done> Database::pragma(const QString& sql, const QString& readBack, const QString& expected)
{
    if (auto done = executeOnce(sql); !done)
        return done;
    QSqlQuery query(m_connection);
    if (!query.exec(readBack) || !query.next())
        return sqlFailure(query.lastError());
    const QString value = query.value(0).toString();
    if (value != expected)
        return failure(ErrorCode::StorageFailed, readBack + u" says "_s + value);
    return Done{};
}

tl::unexpected<Error> Database::sqlFailure(const QSqlError& error)
{
    int code = error.nativeErrorCode().toInt();
    if (code == SQLITE_OK && m_handle != nullptr)
        code = sqlite3_extended_errcode(m_handle);
    if ((code & 0xFF) == SQLITE_IOERR || code == SQLITE_READONLY_DBMOVED)
        m_suspect = true;
    return failure(errorCodeOfSqlite(code), u"%1 (%2)"_s.arg(error.databaseText()).arg(code));
}

Result<QSqlQuery*> Database::prepared(const QString& sql)
{
    if (const auto found = m_statements.constFind(sql); found != m_statements.constEnd())
        return found->get();
    auto query = std::make_shared<QSqlQuery>(m_connection);
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return sqlFailure(query->lastError());
    m_statements.insert(sql, query);
    return query.get();
}

Result<Done> Database::injectedFailure()
{
#ifdef COMPANION_KILL_POINTS
    ++m_statementsSeen;
    if (m_failCountdown > 0 && --m_failCountdown == 0)
        return failure(ErrorCode::StorageFailed, u"injected"_s);
#endif
    return Done{};
}

Result<Done> Database::run(QSqlQuery& query)
{
    if (query.exec())
        return Done{};
    auto failed = sqlFailure(query.lastError());
    query.finish();
    return failed;
}

Result<qint64> Database::execute(const QString& sql, const Bindings& bindings)
{
    if (auto injected = injectedFailure(); !injected)
        return tl::unexpected<Error>(injected.error());
    const auto query = prepared(sql);
    if (!query)
        return tl::unexpected<Error>(query.error());
    for (const Binding& binding : bindings)
        (*query)->bindValue(binding.name, binding.value);
    if (auto done = run(**query); !done)
        return tl::unexpected<Error>(done.error());
    const qint64 touched = (*query)->numRowsAffected();
    (*query)->finish();
    return touched;
}

Result<Done> Database::executeOnce(const QString& sql)
{
    if (auto injected = injectedFailure(); !injected)
        return injected;
    QSqlQuery query(m_connection);
    if (!query.exec(sql))
        return sqlFailure(query.lastError());
    return Done{};
}

Result<Done> Database::read(const QString& sql, const Bindings& bindings, const std::function<void(const SqlRow&)>& onRow)
{
    if (auto injected = injectedFailure(); !injected)
        return injected;
    const auto query = prepared(sql);
    if (!query)
        return tl::unexpected<Error>(query.error());
    for (const Binding& binding : bindings)
        (*query)->bindValue(binding.name, binding.value);
    if (auto done = run(**query); !done)
        return done;
    const SqlRow row(**query);
    while ((*query)->next())
        onRow(row);
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid())
        return sqlFailure(error);
    return Done{};
}

Result<qint64> Database::integer(const QString& sql, const Bindings& bindings)
{
    qint64 value = 0;
    auto done = read(sql, bindings, [&value](const SqlRow& row) { value = row.integer(0); });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return value;
}

Result<QString> Database::text(const QString& sql, const Bindings& bindings)
{
    QString value;
    auto done = read(sql, bindings, [&value](const SqlRow& row) { value = row.text(0); });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return value;
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Database::totalChanges() const
{
    return sqlite3_total_changes64(m_handle);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Result<Done> Database::checkStillThere() const
{
    int moved = 0;
    struct stat wal{};
    const bool asked = sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK;
    const bool walThere = ::lstat(QFile::encodeName(m_path + "-wal"_L1).constData(), &wal) == 0;
    if (asked && moved == 0 && walThere)
        return Done{};
    m_suspect = true;
    return failure(ErrorCode::StorageMoved, QFileInfo(m_path).fileName());
}

Transaction::~Transaction()
{
    // A failed COMMIT may have rolled back by itself. When even ROLLBACK fails nothing is left to be done: the next BEGIN says so.
    if (m_database.inTransaction())
        static_cast<void>(m_database.executeOnce(u"ROLLBACK"_s));
}

Result<Done> Transaction::begin()
{
    COMPANION_KILL_POINT("store.begin.before");
    auto begun = m_database.execute(u"BEGIN IMMEDIATE"_s);
    COMPANION_KILL_POINT("store.begin.after");
    if (!begun)
        return tl::unexpected<Error>(begun.error());
    return Done{};
}

Result<Done> Transaction::commit()
{
    COMPANION_KILL_POINT("store.commit.before");
    auto committed = m_database.execute(u"COMMIT"_s);
    COMPANION_KILL_POINT("store.commit.after");
    if (!committed)
        return tl::unexpected<Error>(committed.error());
    return Done{};
}

} // namespace companion
