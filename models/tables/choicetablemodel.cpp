// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/choicetablemodel.h"

#include "models/tables/cellroles.h"
#include "models/tables/plaintooltip.h"

#include <algorithm>

namespace companion {

ChoiceTableModel::ChoiceTableModel(QString keyTitle, QString nameTitle, QObject* parent)
    : QAbstractTableModel(parent)
    , m_keyTitle(std::move(keyTitle))
    , m_nameTitle(std::move(nameTitle))
{
}

void ChoiceTableModel::setEntries(const QList<CatalogueEntry>& entries)
{
    beginResetModel();
    m_entries = entries;
    rebuild();
    endResetModel();
}

void ChoiceTableModel::setFilter(const QString& text)
{
    if (m_filter == text)
        return;
    beginResetModel();
    m_filter = text;
    rebuild();
    endResetModel();
}

void ChoiceTableModel::rebuild()
{
    m_order = filteredRows(m_entries.size(), m_filter,
                           {[this](qsizetype i) -> const QString& { return m_entries.at(i).id; },
                            [this](qsizetype i) -> const QString& { return m_entries.at(i).name; }});
}

int ChoiceTableModel::rowOf(const QString& id) const
{
    const auto found = std::find_if(m_order.cbegin(), m_order.cend(), [&](qsizetype i) { return m_entries.at(i).id == id; });
    return found == m_order.cend() ? -1 : static_cast<int>(found - m_order.cbegin());
}

int ChoiceTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ChoiceTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChoiceTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CatalogueEntry& entry = at(index.row());
    const bool inactive = index.column() == NameColumn && !entry.active;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == KeyColumn)
            return entry.id;
        //: RU: %1 — отключён в BreviX
        return entry.active ? entry.name : tr("%1 — switched off in BreviX").arg(entry.name);
    case Qt::ToolTipRole:
        return plainToolTip(data(index, Qt::DisplayRole).toString());
    case SignRole:
        return inactive ? QVariant(static_cast<int>(CellSign::Warning)) : QVariant();
    case ColouredRole:
        return inactive;
    default:
        return {};
    }
}

QVariant ChoiceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == KeyColumn ? m_keyTitle : m_nameTitle;
}

} // namespace companion
