// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mapping/mappingcsv.h"

#include <QAbstractTableModel>

namespace companion {

/// The lines of a file that are left out: number and reason. GUI thread.
class ImportFaultModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LineColumn, ReasonColumn, ColumnCount };

    explicit ImportFaultModel(const QList<CsvLineFault>& lines, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<CsvLineFault> m_lines;
};

} // namespace companion
