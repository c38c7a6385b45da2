// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/rowtablemodel.h"
#include "models/values/receipt.h"

namespace companion {

/// Table «Чек» of the working place.
class ReceiptTableModel final : public RowTableModel<ReceiptLine>
{
    Q_OBJECT

public:
    enum Column { NumberColumn, NameColumn, QuantityColumn, PriceColumn, DiscountColumn, SumColumn, ColumnCount };

    using RowTableModel::RowTableModel;

    /// Brings the table to these lines; only what differs is signalled.
    void setLines(const QList<ReceiptLine>& lines);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

/// "2", "0,386", "1,240": weighed goods always with three decimals, so that the figures of a column can be compared at a glance.
QString lineQuantityText(Quantity quantity);

} // namespace companion
