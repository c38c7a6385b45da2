// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace companion::sandbox {

/// Tables of JSON objects with an append-only file behind them. All changes of one request and its ledger entry make
/// one line, written by one write(2): after kill -9 the file holds whole requests, a torn last line is dropped.
class Store
{
public:
    /// Loads the file when it exists; empty name = memory only. False: cannot be opened.
    bool open(const QString &fileName);
    bool wasEmpty() const { return m_wasEmpty; }

    QJsonObject get(const QString &table, const QString &id) const;
    bool has(const QString &table, const QString &id) const;
    /// All rows, in the order of their making.
    QList<QJsonObject> rows(const QString &table) const;
    QStringList ids(const QString &table) const;
    void put(const QString &table, const QString &id, const QJsonObject &value);
    void remove(const QString &table, const QString &id);
    /// `q-70001`, `q-70002`, …
    QString nextId(const QString &prefix, int first);

    /// Ends the unit of work of one request. `ledgerEntry` may be empty (control calls).
    void commit(const QJsonObject &ledgerEntry);
    /// A server restored from an old backup: the last `count` units of work that changed something, undone.
    int rollback(int count);
    /// What happened so far cannot be rolled back any more.
    void forgetUndo() { m_undo.clear(); }
    void clear();

    const QList<QByteArray> &ledger() const { return m_ledger; }
    /// Number of the first entry kept in memory; the file keeps all of them.
    qint64 firstLedgerSeq() const { return m_firstSeq; }
    qint64 nextLedgerSeq() const { return m_firstSeq + m_ledger.size(); }

private:
    struct Change
    {
        QString table;
        QString id;
        QJsonObject value;
        bool removed = false;
        QJsonObject before;
        bool existed = false;
    };
    struct Table
    {
        QHash<QString, QJsonObject> rows;
        QStringList order;
    };

    void apply(const QString &table, const QString &id, const QJsonObject &value, bool removed);
    void remember(const QString &table, const QString &id, const QJsonObject &value, bool removed);
    void applyLine(const QByteArray &line);
    void finishUnit();
    void addToLedger(const QByteArray &entry);

    QHash<QString, Table> m_tables;
    QList<Change> m_unit;
    QList<QList<Change>> m_undo;
    QList<QByteArray> m_ledger;
    qint64 m_firstSeq = 1;
    QFile m_file;
    bool m_wasEmpty = true;
};

} // namespace companion::sandbox
