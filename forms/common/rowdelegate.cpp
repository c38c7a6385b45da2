// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/rowdelegate.h"

#include <QHeaderView>
#include <QListView>
#include <QPainter>
#include <QTableView>

#include "forms/common/companionstyle.h"
#include "forms/common/look.h"

namespace companion {

namespace {

constexpr int unitColumn = 30;
constexpr int unitGap = 6;
constexpr int signSize = 14;
constexpr int frameWidth = 2;

const QTableView* tableOf(const QStyleOptionViewItem& option)
{
    return qobject_cast<const QTableView*>(option.widget);
}

/// The first or last column that shows, whatever order a person dragged them into.
int edgeColumn(const QTableView& table, bool first)
{
    const QHeaderView* header = table.horizontalHeader();
    const int count = header->count();
    for (int i = 0; i < count; ++i) {
        const int logical = header->logicalIndex(first ? i : count - 1 - i);
        if (!header->isSectionHidden(logical))
            return logical;
    }
    return 0;
}

} // namespace

RowDelegate::RowDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

CellLook RowDelegate::cellLook(const QModelIndex& index) const
{
    CellLook cell;
    const QVariant unit = index.data(UnitRole);
    cell.hasUnit = unit.isValid();
    cell.unit = unit.toString();
    cell.strong = index.data(StrongRole).toBool();
    const QVariant sign = index.data(SignRole);
    if (sign.isValid())
        cell.sign = static_cast<Sign>(sign.toInt());
    if (index.data(MutedRole).toBool())
        cell.ink = &Tokens::text2;
    else if (cell.sign && index.data(ColouredRole).toBool())
        cell.ink = signInk(*cell.sign);
    return cell;
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Look& look = Look::of(option.widget);
    const Tokens& t = look.tokens;
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const CellLook cell = cellLook(index);
    const bool enabled = item.state.testFlag(QStyle::State_Enabled);
    const bool chosen = item.state.testFlag(QStyle::State_Selected);

    painter->save();
    painter->fillRect(item.rect, chosen ? t.selection : t.base);
    if (m_lines)
        painter->fillRect(QRect(item.rect.left(), item.rect.bottom(), item.rect.width(), 1), t.line);

    const QTableView* table = tableOf(item);
    const bool first = table == nullptr || index.column() == edgeColumn(*table, true);
    const int padding = cellPaddingOf(item.widget);
    QRect area = item.rect.adjusted(look.px(first ? firstPaddingOf(item.widget) : padding), 0, -look.px(padding), -1);
    QFont font = item.font;
    font.setWeight(cell.strong ? QFont::Medium : QFont::Normal);
    painter->setFont(font);
    if (cell.hasUnit) {
        const QRect unit(area.right() + 1 - look.px(unitColumn), area.top(), look.px(unitColumn), area.height());
        painter->setPen(enabled ? t.text2 : t.disabledText);
        painter->setFont(item.font); // a strong figure, a quiet unit
        painter->drawText(unit.adjusted(look.px(unitGap), 0, 0, 0),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, cell.unit);
        painter->setFont(font);
        area.setRight(unit.left() - 1);
    }
    if (cell.sign) {
        const int side = look.px(signSize);
        painter->drawPixmap(area.left(), area.center().y() - side / 2 + 1,
                            signPixmap(*cell.sign, signSize, item.widget));
        area.setLeft(area.left() + side + look.px(6));
    }
    const QColor ink = cell.ink != nullptr ? t.*cell.ink : t.text;
    painter->setPen(enabled ? ink : t.disabledText);
    const QString text = QFontMetrics(font).elidedText(item.text, Qt::ElideRight, area.width());
    painter->drawText(area, static_cast<int>(item.displayAlignment) | Qt::TextSingleLine, text);
    paintFrame(*painter, item, index);
    painter->restore();
}

// Each cell paints its part of the frame of the row: a painter of one cell is clipped to that cell.
void RowDelegate::paintFrame(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view == nullptr || !view->hasFocus() || !m_lines)
        return;
    const QTableView* table = tableOf(option);
    const QModelIndex current = view->currentIndex();
    const bool rows = table != nullptr && table->selectionBehavior() == QAbstractItemView::SelectRows;
    if (current.row() != index.row() || (!rows && current.column() != index.column()))
        return;
    const QColor accent = Look::of(option.widget).tokens.accent;
    const QRect r = option.rect;
    painter.fillRect(QRect(r.left(), r.top(), r.width(), frameWidth), accent);
    painter.fillRect(QRect(r.left(), r.bottom() + 1 - frameWidth, r.width(), frameWidth), accent);
    if (!rows || index.column() == edgeColumn(*table, true))
        painter.fillRect(QRect(r.left(), r.top(), frameWidth, r.height()), accent);
    if (!rows || index.column() == edgeColumn(*table, false))
        painter.fillRect(QRect(r.right() + 1 - frameWidth, r.top(), frameWidth, r.height()), accent);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Look& look = Look::of(option.widget);
    const CellLook cell = cellLook(index);
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    int width = size.width() + 2 * look.px(cellPaddingOf(option.widget));
    if (cell.hasUnit)
        width += look.px(unitColumn);
    if (cell.sign)
        width += look.px(signSize + 6);
    return {width, look.px(Sizes::of(densityOf(option.widget)).tableRow)};
}

void RowDelegate::attachTo(QListView* list)
{
    list->setItemDelegate(this);
    list->setAlternatingRowColors(false);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void RowDelegate::attachTo(QTableView* table)
{
    const Look& look = Look::of(table);
    const Sizes& sizes = Sizes::of(densityOf(table));
    table->setItemDelegate(this);
    table->setShowGrid(false);
    table->setAlternatingRowColors(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumSectionSize(1);
    table->verticalHeader()->setDefaultSectionSize(look.px(sizes.tableRow));
    table->horizontalHeader()->setFixedHeight(look.px(sizes.tableHeader));
    table->horizontalHeader()->setHighlightSections(false);
}

} // namespace companion
