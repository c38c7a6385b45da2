// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mapping/mappingchange.h"
#include "models/settings/settings.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace companion {

/// The rows of a mapping table under edit: which ids differ from those of the beginning, and the way back, step by step. A paste
/// or an import is one step.
class MappingEdits
{
public:
    /// An id that was replaced.
    struct Edit
    {
        qsizetype row;
        QString before;
    };

    /// Another table; forgets the steps.
    void setRows(const QList<MappingRow>& rows);
    const QList<MappingRow>& rows() const { return m_rows; }
    const MappingRow& at(qsizetype row) const { return m_rows.at(row); }

    /// Makes one step of the changes; what really changed. Without any there is no step.
    QList<Edit> apply(const QList<MappingChange>& changes);
    bool canUndo() const { return !m_steps.isEmpty(); }
    /// Takes the last step back; what changed by that.
    QList<Edit> undo();

    bool isChanged() const { return !m_original.isEmpty(); }
    QSet<QString> changedCodes() const;

private:
    bool assign(qsizetype row, const QString& id);

    QList<MappingRow> m_rows;
    QHash<qsizetype, QString> m_original; ///< of changed rows only
    QList<QList<Edit>> m_steps;
};

} // namespace companion
