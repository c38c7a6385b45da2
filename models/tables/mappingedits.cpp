// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/mappingedits.h"

namespace companion {

namespace {

constexpr qsizetype longestUndo = 100;

} // namespace

void MappingEdits::setRows(const QList<MappingRow>& rows)
{
    m_rows = rows;
    m_original.clear();
    m_steps.clear();
}

QList<MappingEdits::Edit> MappingEdits::apply(const QList<MappingChange>& changes)
{
    QList<Edit> edits;
    for (const MappingChange& change : changes) {
        const QString before = m_rows.at(change.row).brevixId;
        if (assign(change.row, change.id))
            edits.append({change.row, before});
    }
    if (edits.isEmpty())
        return edits;
    m_steps.append(edits);
    if (m_steps.size() > longestUndo)
        m_steps.removeFirst();
    return edits;
}

QList<MappingEdits::Edit> MappingEdits::undo()
{
    QList<Edit> undone;
    if (m_steps.isEmpty())
        return undone;
    const QList<Edit> edits = m_steps.takeLast();
    undone.reserve(edits.size());
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit) {
        undone.append({edit->row, m_rows.at(edit->row).brevixId});
        assign(edit->row, edit->before);
    }
    return undone;
}

bool MappingEdits::assign(qsizetype row, const QString& id)
{
    QString& own = m_rows[row].brevixId;
    if (own == id)
        return false;
    const auto original = m_original.constFind(row);
    if (original == m_original.cend())
        m_original.insert(row, own);
    else if (*original == id)
        m_original.erase(original);
    own = id;
    return true;
}

QSet<QString> MappingEdits::changedCodes() const
{
    QSet<QString> codes;
    for (auto row = m_original.cbegin(); row != m_original.cend(); ++row)
        codes.insert(m_rows.at(row.key()).code);
    return codes;
}

} // namespace companion
