// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mapping/mappingchange.h"
#include "models/settings/settings.h"

#include <QList>
#include <QStringList>

#include <variant>

namespace companion {

/// The rows of a mapping table under edit, and the way back, step by step. A paste or an import is one step.
class MappingEdits
{
public:
    /// An id that was replaced.
    struct Edit
    {
        qsizetype row;
        QString before;
    };

    /// `labels`: what to show instead of the names of the rows, as many as rows, or none.
    struct Table
    {
        QList<MappingRow> rows;
        QStringList labels;
    };

    /// Another table; forgets the steps.
    void setTable(const Table& table);
    const QList<MappingRow>& rows() const { return m_table.rows; }
    const QStringList& labels() const { return m_table.labels; }
    const MappingRow& at(qsizetype row) const { return m_table.rows.at(row); }
    const QString& label(qsizetype row) const { return m_table.labels.isEmpty() ? at(row).name : m_table.labels.at(row); }

    /// Makes one step of the changes; what really changed. Without any there is no step.
    QList<Edit> apply(const QList<MappingChange>& changes);
    /// Rows come or go (a list of chosen elements): one step as well.
    void replace(const Table& table);

    bool canUndo() const { return !m_steps.isEmpty(); }
    /// The last step replaced the rows.
    bool undoReplaces() const { return canUndo() && std::holds_alternative<Table>(m_steps.last()); }
    /// Takes the last step back; what changed by that. Empty when it had replaced the rows.
    QList<Edit> undo();

private:
    using Step = std::variant<QList<Edit>, Table>;

    void remember(Step step);

    Table m_table;
    QList<Step> m_steps;
};

} // namespace companion
