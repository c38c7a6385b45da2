// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mapping/mappingrows.h"

#include <QHash>
#include <QSet>

namespace companion {

QList<MappingRow> tableRows(const QList<DirectoryEntry>& list, const QList<MappingRow>& stored)
{
    QHash<QString, QString> ids;
    ids.reserve(stored.size());
    for (const MappingRow& row : stored) {
        if (!ids.contains(row.code))
            ids.insert(row.code, row.brevixId);
    }
    QList<MappingRow> rows;
    rows.reserve(list.size());
    QSet<QString> known;
    known.reserve(list.size());
    for (const DirectoryEntry& entry : list) {
        rows.append({entry.code, entry.name, ids.value(entry.code)});
        known.insert(entry.code);
    }
    for (const MappingRow& row : stored) {
        if (!known.contains(row.code))
            rows.append(row);
    }
    return rows;
}

QList<MappingRow> storedRows(const QList<MappingRow>& table, const QList<MappingRow>& before)
{
    QSet<QString> stood;
    for (const MappingRow& row : before)
        stood.insert(row.code);
    QList<MappingRow> rows;
    for (const MappingRow& row : table) {
        if (!row.brevixId.isEmpty() || stood.contains(row.code))
            rows.append(row);
    }
    return rows;
}

QStringList groupPaths(const QList<DirectoryEntry>& groups)
{
    QHash<QString, const DirectoryEntry*> byCode;
    byCode.reserve(groups.size());
    for (const DirectoryEntry& group : groups)
        byCode.insert(group.code, &group);
    QStringList paths;
    paths.reserve(groups.size());
    for (const DirectoryEntry& group : groups) {
        QString path = group.name;
        QSet<QString> seen{group.code}; // an import may bring a circle
        const DirectoryEntry* parent = byCode.value(group.parentCode);
        while (parent && !seen.contains(parent->code)) {
            seen.insert(parent->code);
            path.prepend(parent->name + QStringLiteral(" / "));
            parent = byCode.value(parent->parentCode);
        }
        paths.append(path);
    }
    return paths;
}

} // namespace companion
