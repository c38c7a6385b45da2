// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/mappingorder.h"
#include "models/values/catalogueentry.h"

#include <QAbstractTableModel>
#include <QList>

namespace companion {

/// Entries to choose one from, filtered by key and name. Inactive ones stay choosable and are marked. GUI thread.
class ChoiceTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, NameColumn, ColumnCount };

    ChoiceTableModel(QString keyTitle, QString nameTitle, QObject* parent = nullptr);

    void setEntries(const QList<CatalogueEntry>& entries);
    void setFilter(const QString& text);
    const CatalogueEntry& at(int row) const { return m_entries.at(m_order.at(static_cast<std::size_t>(row))); }
    /// Row of the view that shows the key; -1 when the filter hides it or there is none.
    int rowOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void rebuild();

    QString m_keyTitle;
    QString m_nameTitle;
    QList<CatalogueEntry> m_entries;
    QString m_filter;
    RowOrder m_order;
};

} // namespace companion
