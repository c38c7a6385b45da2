// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mapping/mappingindex.h"

namespace companion {

QHash<QString, QString> mappedIds(const QList<MappingRow>& rows)
{
    QHash<QString, QString> ids;
    ids.reserve(rows.size());
    for (const MappingRow& row : rows) {
        if (!row.code.isEmpty() && !row.brevixId.isEmpty() && !ids.contains(row.code))
            ids.insert(row.code, row.brevixId);
    }
    return ids;
}

} // namespace companion
