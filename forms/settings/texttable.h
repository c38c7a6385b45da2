// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

class QTableView;

namespace companion {

/// Rows of text under headers, to be read and chosen.
class TextTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    TextTable(const QStringList& headers, QObject* parent);

    /// The first column names the row, in weight 500.
    void setNamesFirst(bool names) { m_namesFirst = names; }
    void setRows(const QList<QStringList>& rows);
    const QList<QStringList>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Shows this model edge to edge in `view`, a row at a time, nothing to edit.
    void attachTo(QTableView* view, const QString& accessibleName);
    /// Widths at a text size of 100 %; 0 = takes the rest. Call again after a change of text size.
    static void applySizes(QTableView* view, const QList<int>& widths);

private:
    QStringList m_headers;
    QList<QStringList> m_rows;
    bool m_namesFirst = false;
};

} // namespace companion
