// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QStyledItemDelegate>

#include "forms/common/signs.h"

class QListView;
class QTableView;

namespace companion {

/// What a cell shows beside its text. A form that knows its model better overrides RowDelegate::cellLook().
struct CellLook
{
    Ink ink = nullptr;        ///< colour of the text; nullptr = text
    bool strong = false;      ///< weight 500: names, sums of rows
    QString unit;             ///< in a column of its own at the right, so that digits stay under digits
    bool hasUnit = false;     ///< keeps the column of the unit even when it is empty
    std::optional<Sign> sign; ///< before the text
};

/// Rows of the house: one line under each row, no grid, no alternation. The chosen row is filled; a 2 px frame goes
/// round it (or round the current cell where cells are chosen) while the table has the focus. Alignment and text come
/// from the model.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Roles that the standard cellLook() reads; a model may give them or not.
    enum Role
    {
        UnitRole = Qt::UserRole + 0x100, ///< QString
        StrongRole,                      ///< bool
        SignRole,                        ///< int, a Sign
        MutedRole,                       ///< bool: text in the second colour
        ColouredRole,                    ///< bool: text in the colour of the sign
    };

    explicit RowDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Installs the delegate and the heights of the table's density. Call again after a change of text size or density.
    void attachTo(QTableView* table);
    /// The same rows in a list.
    void attachTo(QListView* list);
    /// A line under each row; on unless said otherwise.
    void setLines(bool lines) { m_lines = lines; }

protected:
    virtual CellLook cellLook(const QModelIndex& index) const;

private:
    void paintFrame(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    bool m_lines = true;
};

} // namespace companion
