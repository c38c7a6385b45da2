// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/rowtablemodel.h"
#include "services/store/receiptstore.h"

namespace companion {

/// Sales of one number, to choose the one that comes back (D-31).
class SalesTableModel final : public RowTableModel<FoundSale>
{
    Q_OBJECT

public:
    enum Column { DateColumn, LinesColumn, SumColumn, ColumnCount };

    using RowTableModel::RowTableModel;

    void setSales(const QList<FoundSale>& sales);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

} // namespace companion
