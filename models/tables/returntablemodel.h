// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/returnresolution.h"
#include "models/tables/rowtablemodel.h"

#include <QHash>

namespace companion {

/// A line of the sale and what is to come back of it now.
struct ReturnTableRow
{
    ReturnableLine sold;
    Quantity now;

    friend bool operator==(const ReturnTableRow& a, const ReturnTableRow& b)
    {
        return a.sold.line == b.sold.line && a.sold.returned == b.sold.returned && a.sold.returnedSum == b.sold.returnedSum
               && a.now == b.now;
    }
};

/// The lines of «Возврат по чеку»: sold, returned before, «К возврату».
class ReturnTableModel final : public RowTableModel<ReturnTableRow>
{
    Q_OBJECT

public:
    enum Column { NumberColumn, NameColumn, PriceColumn, SoldColumn, ReturnedColumn, NowColumn, SumColumn, ColumnCount };

    using RowTableModel::RowTableModel;

    void setLines(const QList<ReturnableLine>& lines);
    /// «Вернуть всё»: everything that is left.
    void returnAll();
    /// Line number of the sale → quantity, above zero only.
    QHash<int, Quantity> quantities() const;
    Money total() const; ///< sum of what is to come back, shares as the service will be told them

    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Empty = nothing. More than is left becomes what is left (D-07). False: no quantity, or a part of a piece.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// More was typed than is left; `row` now holds what is left.
    void capped(int row);
    void totalChanged();

private:
    void setNow(int row, Quantity quantity);
};

} // namespace companion
