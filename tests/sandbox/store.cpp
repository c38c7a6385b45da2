// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/store.h"

#include <QJsonDocument>

namespace companion::sandbox {

namespace {

// A soak of days must not fill the memory of the machine; the file has the rest.
constexpr qsizetype ledgerKept = 500'000;
constexpr qsizetype undoKept = 10'000;

} // namespace

bool Store::open(const QString &fileName)
{
    if (fileName.isEmpty())
        return true;
    m_file.setFileName(fileName);
    qint64 good = 0;
    if (m_file.open(QIODevice::ReadOnly)) {
        while (!m_file.atEnd()) {
            const QByteArray line = m_file.readLine();
            if (!line.endsWith('\n'))
                break;
            good += line.size();
            applyLine(line);
        }
        const qint64 size = m_file.size();
        m_file.close();
        m_wasEmpty = good == 0;
        if (good < size && !QFile::resize(fileName, good))
            return false;
    }
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
}

QJsonObject Store::get(const QString &table, const QString &id) const
{
    const auto it = m_tables.constFind(table);
    return it == m_tables.constEnd() ? QJsonObject() : it->rows.value(id);
}

bool Store::has(const QString &table, const QString &id) const
{
    const auto it = m_tables.constFind(table);
    return it != m_tables.constEnd() && it->rows.contains(id);
}

QStringList Store::ids(const QString &table) const
{
    const auto it = m_tables.constFind(table);
    return it == m_tables.constEnd() ? QStringList() : it->order;
}

QList<QJsonObject> Store::rows(const QString &table) const
{
    QList<QJsonObject> result;
    const auto it = m_tables.constFind(table);
    if (it == m_tables.constEnd())
        return result;
    result.reserve(it->order.size());
    for (const QString &id : it->order)
        result.append(it->rows.value(id));
    return result;
}

void Store::put(const QString &table, const QString &id, const QJsonObject &value)
{
    remember(table, id, value, false);
}

void Store::remove(const QString &table, const QString &id)
{
    if (has(table, id))
        remember(table, id, {}, true);
}

QString Store::nextId(const QString &prefix, int first)
{
    const QJsonObject counter = get(u"counters"_qs, prefix);
    const int number = counter.isEmpty() ? first : counter.value(u"next"_qs).toInt();
    put(u"counters"_qs, prefix, {{u"next"_qs, number + 1}});
    return prefix + QString::number(number);
}

void Store::remember(const QString &table, const QString &id, const QJsonObject &value, bool removed)
{
    m_unit.append({table, id, value, removed, get(table, id), has(table, id)});
    apply(table, id, value, removed);
}

void Store::apply(const QString &table, const QString &id, const QJsonObject &value, bool removed)
{
    Table &target = m_tables[table];
    if (removed) {
        if (target.rows.remove(id) > 0)
            target.order.removeOne(id);
        return;
    }
    if (!target.rows.contains(id))
        target.order.append(id);
    target.rows.insert(id, value);
}

void Store::commit(const QJsonObject &ledgerEntry)
{
    if (m_unit.isEmpty() && ledgerEntry.isEmpty())
        return;
    const QByteArray entry =
        ledgerEntry.isEmpty() ? QByteArray() : QJsonDocument(ledgerEntry).toJson(QJsonDocument::Compact);
    if (m_file.isOpen()) {
        QJsonArray changes;
        for (const Change &change : std::as_const(m_unit)) {
            changes.append(QJsonArray{change.table, change.id,
                                      change.removed ? QJsonValue() : QJsonValue(change.value)});
        }
        QJsonObject line{{u"changes"_qs, changes}};
        if (!entry.isEmpty())
            line.insert(u"ledger"_qs, ledgerEntry);
        const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
        if (m_file.write(bytes) != bytes.size())
            qFatal("the state file of the sandbox cannot be written");
    }
    if (!entry.isEmpty())
        addToLedger(entry);
    finishUnit();
}

void Store::finishUnit()
{
    if (m_unit.isEmpty())
        return;
    m_undo.append(m_unit);
    m_unit.clear();
    if (m_undo.size() > undoKept)
        m_undo.removeFirst();
}

int Store::rollback(int count)
{
    int undone = 0;
    while (undone < count && !m_undo.isEmpty()) {
        const QList<Change> unit = m_undo.takeLast();
        for (qsizetype i = unit.size() - 1; i >= 0; --i) {
            const Change &change = unit.at(i);
            remember(change.table, change.id, change.before, !change.existed);
        }
        ++undone;
    }
    commit({});
    // The undoing itself is no work of a client: a second rollback goes on where this one ended.
    if (undone > 0)
        m_undo.removeLast();
    return undone;
}

void Store::clear()
{
    m_tables.clear();
    m_unit.clear();
    m_undo.clear();
    m_ledger.clear();
    m_firstSeq = 1;
    if (m_file.isOpen() && !m_file.resize(0))
        qFatal("the state file of the sandbox cannot be emptied");
}

void Store::applyLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QJsonArray changes = object.value(u"changes"_qs).toArray();
    for (const QJsonValue &entry : changes) {
        const QJsonArray change = entry.toArray();
        remember(change.at(0).toString(), change.at(1).toString(), change.at(2).toObject(), change.at(2).isNull());
    }
    finishUnit();
    if (object.contains(u"ledger"_qs))
        addToLedger(QJsonDocument(object.value(u"ledger"_qs).toObject()).toJson(QJsonDocument::Compact));
}

void Store::addToLedger(const QByteArray &entry)
{
    m_ledger.append(entry);
    if (m_ledger.size() > ledgerKept) {
        m_ledger.removeFirst();
        ++m_firstSeq;
    }
}

} // namespace companion::sandbox
