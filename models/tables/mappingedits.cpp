// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/mappingedits.h"

namespace companion {

namespace {

constexpr qsizetype longestUndo = 100;

} // namespace

void MappingEdits::setTable(const Table& table)
{
    m_table = table;
    m_steps.clear();
}

QList<MappingEdits::Edit> MappingEdits::apply(const QList<MappingChange>& changes)
{
    QList<Edit> edits;
    for (const MappingChange& change : changes) {
        QString& id = m_table.rows[change.row].brevixId;
        if (id == change.id)
            continue;
        edits.append({change.row, id});
        id = change.id;
    }
    if (!edits.isEmpty())
        remember(edits);
    return edits;
}

void MappingEdits::replace(const Table& table)
{
    remember(m_table);
    m_table = table;
}

void MappingEdits::remember(Step step)
{
    m_steps.append(std::move(step));
    if (m_steps.size() > longestUndo)
        m_steps.removeFirst();
}

QList<MappingEdits::Edit> MappingEdits::undo()
{
    QList<Edit> undone;
    if (m_steps.isEmpty())
        return undone;
    const Step step = m_steps.takeLast();
    if (const Table* table = std::get_if<Table>(&step)) {
        m_table = *table;
        return undone;
    }
    const auto& edits = std::get<QList<Edit>>(step);
    undone.reserve(edits.size());
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit) {
        QString& id = m_table.rows[edit->row].brevixId;
        undone.append({edit->row, id});
        id = edit->before;
    }
    return undone;
}

} // namespace companion
