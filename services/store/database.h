// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

struct sqlite3;

namespace companion {

/// A value for a named placeholder. Made by the functions of sqlvalue.h where a type needs care (text, UUID, time).
struct Binding
{
    QString name; ///< with its colon
    QVariant value;
};

using Bindings = QList<Binding>;

/// The row that a statement stands on; columns are counted from 0 in the order of the SELECT.
class SqlRow
{
public:
    explicit SqlRow(const QSqlQuery& query)
        : m_query(query)
    {
    }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    int number(int column) const { return m_query.value(column).toInt(); }
    bool flag(int column) const { return integer(column) != 0; }
    bool isNull(int column) const { return m_query.isNull(column); }

private:
    const QSqlQuery& m_query;
};

/// The one connection to the base. Belongs to the storage thread. Errors: the Storage… codes, Conflict for a broken
/// constraint. Statements are prepared once and kept; none is left unfinished, so that the WAL can always be written back.
class Database
{
public:
    /// Opens the file, which must exist, takes the exclusive lock (StorageBusy after two seconds) and sets and verifies every
    /// PRAGMA. Neither migrates nor checks.
    static Result<std::unique_ptr<Database>> open(const QString& path);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    const QString& path() const { return m_path; }

    /// Runs a statement that returns no rows; the result is the number of rows it touched.
    [[nodiscard]] Result<qint64> execute(const QString& sql, const Bindings& bindings = {});
    /// The same for a statement that runs once and is not worth keeping (schema, PRAGMA).
    [[nodiscard]] Result<Done> executeOnce(const QString& sql);
    /// Calls `onRow` for each row. It must not run the same statement.
    [[nodiscard]] Result<Done> read(const QString& sql, const Bindings& bindings, const std::function<void(const SqlRow&)>& onRow);
    /// The first column of the first row; 0 when there is none.
    [[nodiscard]] Result<qint64> integer(const QString& sql, const Bindings& bindings = {});
    [[nodiscard]] Result<QString> text(const QString& sql, const Bindings& bindings = {});

    template <typename T>
    [[nodiscard]] Result<QList<T>> list(const QString& sql, const Bindings& bindings, const std::function<T(const SqlRow&)>& make)
    {
        QList<T> values;
        const auto done = read(sql, bindings, [&](const SqlRow& row) { values.append(make(row)); });
        if (!done)
            return tl::unexpected<Error>(done.error());
        return values;
    }

    template <typename T>
    [[nodiscard]] Result<std::optional<T>> first(const QString& sql, const Bindings& bindings,
                                                 const std::function<T(const SqlRow&)>& make)
    {
        std::optional<T> value;
        const auto done = read(sql, bindings, [&](const SqlRow& row) {
            if (!value)
                value = make(row);
        });
        if (!done)
            return tl::unexpected<Error>(done.error());
        return value;
    }

    qint64 lastInsertId() const;
    /// Rows changed since opening: tells whether a backup is worth making.
    qint64 totalChanges() const;
    bool inTransaction() const;

    /// StorageMoved when the file was deleted or replaced while open: writing to it would succeed and be lost (D6).
    [[nodiscard]] Result<Done> checkStillThere() const;
    /// A write to the disk failed or the file is gone: the connection must not be trusted before it is opened anew (D2).
    bool suspect() const { return m_suspect; }

    /// The connection of SQLite below, for what QtSql has no words for.
    sqlite3* handle() const { return m_handle; }

    /// Frees the kept statements.
    void forgetStatements() { m_statements.clear(); }

#ifdef COMPANION_KILL_POINTS
    /// The n-th statement from now fails as if the disk were broken (0 = never). For the fault sweep.
    void failStatement(int n) { m_failCountdown = n; }
    /// How many statements ran since failStatement().
    int statementsSeen() const { return m_statementsSeen; }
#endif

private:
    Database(QString path, QString connectionName);
    [[nodiscard]] Result<Done> configure();
    [[nodiscard]] Result<QSqlQuery*> prepared(const QString& sql);
    [[nodiscard]] Result<Done> run(QSqlQuery& query);
    [[nodiscard]] Result<Done> injectedFailure();
    [[nodiscard]] Result<Done> pragma(const QString& sql, const QString& readBack, const QString& expected);
    tl::unexpected<Error> sqlFailure(const QSqlError& error);

    QString m_path;
    QString m_connectionName;
    QSqlDatabase m_connection;
    sqlite3* m_handle = nullptr;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    mutable bool m_suspect = false;
#ifdef COMPANION_KILL_POINTS
    int m_failCountdown = 0;
    int m_statementsSeen = 0;
#endif
};

/// BEGIN IMMEDIATE … COMMIT; what was not committed is rolled back (QSqlDatabase::transaction() would be a deferred BEGIN).
class Transaction
{
public:
    explicit Transaction(Database& database)
        : m_database(database)
    {
    }
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    [[nodiscard]] Result<Done> begin();
    [[nodiscard]] Result<Done> commit();

private:
    Database& m_database;
};

/// Runs `work` inside one transaction; its failure, or that of the commit, leaves the base as it was.
template <typename T>
[[nodiscard]] Result<T> inTransaction(Database& database, const std::function<Result<T>()>& work)
{
    Transaction transaction(database);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected<Error>(begun.error());
    Result<T> result = work();
    if (!result)
        return result;
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected<Error>(committed.error());
    return result;
}

/// The class of an SQLite result code (extended codes welcome).
ErrorCode errorCodeOfSqlite(int code);

} // namespace companion
