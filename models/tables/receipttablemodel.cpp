// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/receipttablemodel.h"

#include "models/tables/cellroles.h"

namespace companion {

namespace {

Qt::Alignment alignmentOf(int column)
{
    return (column == ReceiptTableModel::NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
}

/// The till's own and the loyalty discount; points stand in the totals alone.
Money discountOf(const ReceiptLine& line)
{
    return line.discount + line.loyaltyDiscount;
}

QString cellText(const ReceiptLine& line, int column)
{
    switch (column) {
    case ReceiptTableModel::NumberColumn:
        return QString::number(line.number);
    case ReceiptTableModel::NameColumn:
        return line.name;
    case ReceiptTableModel::QuantityColumn:
        return lineQuantityText(line.quantity);
    case ReceiptTableModel::PriceColumn:
        return displayText(line.price);
    case ReceiptTableModel::DiscountColumn:
        return discountOf(line).isZero() ? QStringLiteral("—") : displayText(-discountOf(line));
    case ReceiptTableModel::SumColumn:
        return displayText(line.net() - line.loyaltyDiscount);
    default:
        return {};
    }
}

/// Lines are renumbered when one before them goes; that alone makes no other line of it.
bool sameButNumber(ReceiptLine a, const ReceiptLine& b)
{
    a.number = b.number;
    return a == b;
}

} // namespace

QString lineQuantityText(Quantity quantity)
{
    QString text = displayText(quantity);
    if (quantity.isWhole())
        return text;
    const qsizetype decimals = text.size() - 1 - text.indexOf(u',');
    return text + QString(3 - decimals, u'0');
}

void ReceiptTableModel::setLines(const QList<ReceiptLine>& lines)
{
    bringUpToDate(lines, sameButNumber);
}

int ReceiptTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReceiptTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReceiptLine& line = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return cellText(line, column);
    case Qt::ToolTipRole:
        return column == NameColumn ? line.name : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(column));
    case UnitRole:
        return column == QuantityColumn ? line.unit : QVariant();
    case StrongRole:
        return column == SumColumn ? QVariant(true) : QVariant();
    case MutedRole:
        return column == NumberColumn || (column == DiscountColumn && discountOf(line).isZero()) ? QVariant(true) : QVariant();
    default:
        return {};
    }
}

QVariant ReceiptTableModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case QuantityColumn:
        //: RU: Кол-во
        return tr("Qty");
    case PriceColumn:
        //: RU: Цена
        return tr("Price");
    case DiscountColumn:
        //: RU: Скидка
        return tr("Discount");
    case SumColumn:
        //: RU: Сумма
        return tr("Sum");
    default:
        return {};
    }
}

} // namespace companion
