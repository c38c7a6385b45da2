// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/texttable.h"

#include "forms/common/look.h"
#include "forms/common/rowdelegate.h"

#include <QHeaderView>
#include <QTableView>

namespace companion {

TextTable::TextTable(const QStringList& headers, QObject* parent)
    : QAbstractTableModel(parent)
    , m_headers(headers)
{
}

void TextTable::setRows(const QList<QStringList>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int TextTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant TextTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const QString text = m_rows.at(index.row()).value(index.column());
    // What the cell may cut off is read in full when the pointer rests on it.
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text;
    if (role == Qt::AccessibleTextRole)
        return m_headers.at(index.column()) + QStringLiteral(": ") + text;
    if (role == RowDelegate::StrongRole)
        return m_namesFirst && index.column() == 0;
    return {};
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.value(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

void TextTable::attachTo(QTableView* view, const QString& accessibleName)
{
    view->setModel(this);
    setLookProperty(view, "edge", true);
    view->setProperty("firstPadding", 20);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setAccessibleName(accessibleName);
}

void TextTable::applySizes(QTableView* view, const QList<int>& widths)
{
    const Look& look = Look::of(view);
    auto* delegate = qobject_cast<RowDelegate*>(view->itemDelegate());
    (delegate != nullptr ? delegate : new RowDelegate(view))->attachTo(view);
    QHeaderView* header = view->horizontalHeader();
    for (int i = 0; i < widths.size(); ++i) {
        header->setSectionResizeMode(i, widths.at(i) == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (widths.at(i) != 0)
            view->setColumnWidth(i, look.px(widths.at(i)));
    }
}

} // namespace companion
