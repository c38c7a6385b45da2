// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/returntablemodel.h"

#include "models/tables/cellroles.h"
#include "models/tables/receipttablemodel.h"

namespace companion {

namespace {

Money shareOf(const ReturnTableRow& row)
{
    return row.now.isZero() ? Money() : returnedShare(row.sold, row.now);
}

QString cellText(const ReturnTableRow& row, int column)
{
    const ReceiptLine& line = row.sold.line;
    switch (column) {
    case ReturnTableModel::NumberColumn:
        return QString::number(line.number);
    case ReturnTableModel::NameColumn:
        return line.name;
    case ReturnTableModel::PriceColumn:
        return displayText(line.price);
    case ReturnTableModel::SoldColumn:
        return lineQuantityText(line.quantity);
    case ReturnTableModel::ReturnedColumn:
        return row.sold.returned.isZero() ? QStringLiteral("—") : lineQuantityText(row.sold.returned);
    case ReturnTableModel::NowColumn:
        return lineQuantityText(row.now);
    case ReturnTableModel::SumColumn:
        return displayText(shareOf(row));
    default:
        return {};
    }
}

/// The column of units stays, so that digits are under digits; a dash has no unit to stand beside it.
QVariant unitOf(const ReturnTableRow& row, int column)
{
    switch (column) {
    case ReturnTableModel::SoldColumn:
    case ReturnTableModel::NowColumn:
        return row.sold.line.unit;
    case ReturnTableModel::ReturnedColumn:
        return row.sold.returned.isZero() ? QString() : row.sold.line.unit;
    default:
        return {};
    }
}

Qt::Alignment alignmentOf(int column)
{
    return (column == ReturnTableModel::NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
}

} // namespace

void ReturnTableModel::setLines(const QList<ReturnableLine>& lines)
{
    QList<ReturnTableRow> next;
    for (const ReturnableLine& line : lines)
        next.append({line, Quantity()});
    bringUpToDateByKey(next, [](const ReturnTableRow& row) { return row.sold.line.number; });
    Q_EMIT totalChanged();
}

void ReturnTableModel::returnAll()
{
    for (int i = 0; i < rowCount(); ++i)
        setNow(i, at(i).sold.left());
}

QHash<int, Quantity> ReturnTableModel::quantities() const
{
    QHash<int, Quantity> chosen;
    for (const ReturnTableRow& row : rows()) {
        if (!row.now.isZero())
            chosen.insert(row.sold.line.number, row.now);
    }
    return chosen;
}

Money ReturnTableModel::total() const
{
    Money sum;
    for (const ReturnTableRow& row : rows())
        sum += shareOf(row);
    return sum;
}

int ReturnTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags ReturnTableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.column() != NowColumn || at(index.row()).sold.left().isZero())
        return plain;
    return plain | Qt::ItemIsEditable;
}

QVariant ReturnTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReturnTableRow& row = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column);
    case Qt::EditRole:
        return column == NowColumn && row.now.isZero() ? QString() : cellText(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(column));
    case UnitRole:
        return unitOf(row, column);
    case StrongRole:
        return column == NowColumn && !row.now.isZero() ? QVariant(true) : QVariant();
    case MutedRole:
        return column == NumberColumn || row.sold.left().isZero() ? QVariant(true) : QVariant();
    default:
        return {};
    }
}

bool ReturnTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString typed = value.toString().trimmed();
    if (typed.isEmpty() || quantityFromWire(typed) == Quantity()) {
        setNow(index.row(), Quantity());
        return true;
    }
    const auto quantity = parseQuantity(typed);
    const ReturnableLine& sold = at(index.row()).sold;
    if (!quantity || (!sold.line.isByWeight() && !quantity->isWhole()))
        return false;
    setNow(index.row(), qMin(*quantity, sold.left()));
    if (*quantity > sold.left())
        Q_EMIT capped(index.row());
    return true;
}

void ReturnTableModel::setNow(int row, Quantity quantity)
{
    if (at(row).now == quantity)
        return;
    m_rows[row].now = quantity;
    rowChanged(row);
    Q_EMIT totalChanged();
}

QVariant ReturnTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignmentOf(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        //: RU: №
        return tr("No.");
    case NameColumn:
        //: RU: Наименование
        return tr("Name");
    case PriceColumn:
        //: RU: Цена
        return tr("Price");
    case SoldColumn:
        //: RU: Продано
        return tr("Sold");
    case ReturnedColumn:
        //: RU: Возвращено ранее
        return tr("Returned before");
    case NowColumn:
        //: RU: К возврату
        return tr("To return");
    case SumColumn:
        //: RU: Сумма
        return tr("Sum");
    default:
        return {};
    }
}

} // namespace companion
