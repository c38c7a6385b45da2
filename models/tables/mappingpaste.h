// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mapping/mappingchange.h"
#include "models/settings/settings.h"

#include <QList>
#include <QStringList>

namespace companion {

/// What a clipboard text of a spreadsheet would do to a mapping table.
struct PastePlan
{
    QList<MappingChange> changes;
    QStringList notFound;  ///< names or codes that are not in the table, or stand in it more than once
    QStringList malformed; ///< ids that cannot be ids of BreviX
};

/// Two columns (code or name, id), or one: ids for the rows `following`, from the first on. `labels`: what the table shows
/// instead of the names, as many as rows, or none.
PastePlan planPaste(const QString& text, const QList<MappingRow>& rows, const QStringList& labels,
                    const QList<qsizetype>& following);

} // namespace companion
