// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/salestablemodel.h"

#include "models/tables/cellroles.h"

namespace companion {

void SalesTableModel::setSales(const QList<FoundSale>& sales)
{
    beginResetModel();
    m_rows = sales;
    endResetModel();
}

int SalesTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SalesTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Receipt& sale = at(index.row()).sale;
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column == SumColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == StrongRole)
        return column == SumColumn ? QVariant(true) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    if (column == DateColumn)
        return sale.closedAt.toString(QStringLiteral("dd.MM.yyyy HH:mm"));
    if (column == SumColumn)
        return displayText(sale.total());
    QStringList names;
    for (const ReceiptLine& line : sale.lines)
        names.append(line.name);
    return names.join(QStringLiteral(" · "));
}

QVariant SalesTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == SumColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DateColumn:
        //: RU: Дата
        return tr("Date");
    case LinesColumn:
        //: RU: Товары
        return tr("Goods");
    case SumColumn:
        //: RU: Сумма
        return tr("Sum");
    default:
        return {};
    }
}

} // namespace companion
