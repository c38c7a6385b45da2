// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mapping/mappingcsv.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace companion {

/// What a file would do to a mapping table, row by row: code, name, id of now, id to be. GUI thread.
class ImportTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { CodeColumn, NameColumn, BeforeColumn, AfterColumn, ColumnCount };

    /// `rows`, `labels`: of the table the file was read for.
    ImportTableModel(const MappingImport& import, const QList<MappingRow>& rows, const QStringList& labels,
                     QString nameTitle, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int column) const;

    QList<MappingChange> m_changes;
    QList<MappingRow> m_added;
    QList<MappingRow> m_rows;
    QStringList m_labels;
    QString m_nameTitle;
};

} // namespace companion
