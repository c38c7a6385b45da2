// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/goodspopup.h"

#include "forms/common/look.h"
#include "forms/common/rowdelegate.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace companion {

namespace {

constexpr int mostRows = 8;
constexpr int nameColumn = 0;
constexpr int unitColumn = 1;
constexpr int priceColumn = 2;

QTableWidgetItem* cell(const QString& text, Qt::Alignment alignment)
{
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

} // namespace

GoodsPopup::GoodsPopup(QWidget* parent)
    : QFrame(parent)
    , m_table(new QTableWidget(0, 3, this))
    , m_delegate(new RowDelegate(this))
{
    //: RU: Найденные товары
    m_table->setAccessibleName(tr("Found goods"));
    setProperty("surface", QStringLiteral("place"));
    m_table->setProperty("edge", true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->hide();
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_table);
    connect(m_table, &QTableWidget::cellClicked, this, [this](int row, int) { Q_EMIT activated(m_goods.at(row)); });
    hide();
}

void GoodsPopup::showGoods(const QList<Goods>& goods, const QWidget& field, bool choose)
{
    m_goods = goods;
    if (goods.isEmpty()) {
        hide();
        return;
    }
    fill();
    place(field);
    m_table->setCurrentCell(choose ? 0 : -1, nameColumn);
    show();
    raise();
}

void GoodsPopup::fill()
{
    m_delegate->attachTo(m_table);
    m_table->setRowCount(static_cast<int>(m_goods.size()));
    for (int row = 0; row < m_goods.size(); ++row) {
        const Goods& goods = m_goods.at(row);
        QTableWidgetItem* unit = cell(goods.unit, Qt::AlignLeft);
        unit->setData(RowDelegate::MutedRole, true);
        m_table->setItem(row, nameColumn, cell(goods.name, Qt::AlignLeft));
        m_table->setItem(row, unitColumn, unit);
        m_table->setItem(row, priceColumn, cell(displayText(goods.price), Qt::AlignRight));
    }
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
    header->resizeSection(unitColumn, Look::of(this).px(64));
    header->resizeSection(priceColumn, Look::of(this).px(132));
}

void GoodsPopup::place(const QWidget& field)
{
    const int rows = std::min(static_cast<int>(m_goods.size()), mostRows);
    const QPoint below = field.mapTo(parentWidget(), QPoint(0, field.height() + Look::of(this).px(4)));
    const int wanted = rows * m_table->verticalHeader()->defaultSectionSize() + 2;
    const int room = parentWidget()->height() - below.y() - Look::of(this).px(8);
    m_table->setVerticalScrollBarPolicy(wanted <= room && rows == m_goods.size() ? Qt::ScrollBarAlwaysOff
                                                                                  : Qt::ScrollBarAsNeeded);
    setGeometry(below.x(), below.y(), field.width(), std::min(wanted, room));
}

std::optional<Goods> GoodsPopup::current() const
{
    const int row = m_table->currentRow();
    if (!isVisible() || row < 0 || row >= m_goods.size())
        return std::nullopt;
    return m_goods.at(row);
}

void GoodsPopup::moveCurrent(int by)
{
    const int last = static_cast<int>(m_goods.size()) - 1;
    const int row = m_table->currentRow() < 0 ? (by > 0 ? 0 : last) : std::clamp(m_table->currentRow() + by, 0, last);
    m_table->setCurrentCell(row, nameColumn);
}

} // namespace companion
