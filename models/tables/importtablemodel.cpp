// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/importtablemodel.h"

#include "models/tables/cellroles.h"
#include "models/tables/plaintooltip.h"

namespace companion {

ImportTableModel::ImportTableModel(const MappingImport& import, const QList<MappingRow>& rows, const QStringList& labels,
                                   QString nameTitle, QObject* parent)
    : QAbstractTableModel(parent)
    , m_changes(import.changes)
    , m_added(import.added)
    , m_rows(rows)
    , m_labels(labels)
    , m_nameTitle(std::move(nameTitle))
{
}

int ImportTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size() + m_added.size());
}

int ImportTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportTableModel::text(int row, int column) const
{
    const bool isChange = row < m_changes.size();
    const qsizetype place = isChange ? m_changes.at(row).row : row - m_changes.size();
    const MappingRow& element = isChange ? m_rows.at(place) : m_added.at(place);
    switch (column) {
    case CodeColumn:
        return element.code;
    case NameColumn:
        return isChange && !m_labels.isEmpty() ? m_labels.at(place) : element.name;
    case BeforeColumn:
        //: RU: нет в списке
        return isChange ? element.brevixId : tr("not in the list");
    case AfterColumn: {
        const QString& id = isChange ? m_changes.at(row).id : element.brevixId;
        //: RU: без ИД
        return id.isEmpty() ? tr("no ID") : id;
    }
    default:
        return {};
    }
}

QVariant ImportTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool cleared = index.column() == AfterColumn && index.row() < m_changes.size() && m_changes.at(index.row()).id.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(index.row(), index.column()));
    case MutedRole:
        return index.column() == BeforeColumn;
    case SignRole:
        return cleared ? QVariant(static_cast<int>(CellSign::Unmapped)) : QVariant();
    case ColouredRole:
        return cleared;
    default:
        return {};
    }
}

QVariant ImportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CodeColumn:
        //: RU: Код
        return tr("Code");
    case NameColumn:
        return m_nameTitle;
    case BeforeColumn:
        //: RU: Сейчас
        return tr("Now");
    case AfterColumn:
        //: RU: Станет
        return tr("Will be");
    default:
        return {};
    }
}

} // namespace companion
