// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/importfaultmodel.h"

#include "models/mapping/mappingcsvwords.h"
#include "models/tables/plaintooltip.h"

namespace companion {

ImportFaultModel::ImportFaultModel(const QList<CsvLineFault>& lines, QObject* parent)
    : QAbstractTableModel(parent)
    , m_lines(lines)
{
}

int ImportFaultModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ImportFaultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportFaultModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const CsvLineFault& line = m_lines.at(index.row());
    const QString text = index.column() == LineColumn ? QString::number(line.line) : csvReasonText(line);
    return role == Qt::ToolTipRole ? plainToolTip(text) : text;
}

QVariant ImportFaultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == LineColumn)
        //: RU: Строка
        return tr("Line");
    //: RU: Почему не войдёт
    return tr("Why it is left out");
}

} // namespace companion
