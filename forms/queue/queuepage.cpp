// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/queue/queuepage.h"

#include "forms/common/emptystate.h"
#include "forms/common/look.h"
#include "forms/common/rowdelegate.h"
#include "services/platform/onresult.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>

namespace companion {

namespace {

constexpr int pageSize = 200;
/// Widths of the columns at a text size of 100 %; 0 = takes the rest.
constexpr int waitingWidths[] = {190, 98, 106, 160, 84, 0, 118};
constexpr int archiveWidths[] = {168, 90, 100, 140, 0};

OutboxTableModel::Kind kindOf(OutboxView view)
{
    const bool waits = view == OutboxView::Waiting || view == OutboxView::Quarantined;
    return waits ? OutboxTableModel::Kind::Waiting : OutboxTableModel::Kind::Archive;
}

} // namespace

QueuePage::QueuePage(OutboxStore& store, OutboxView view, QWidget* parent)
    : QStackedWidget(parent)
    , m_store(store)
    , m_view(view)
    , m_model(new OutboxTableModel(kindOf(view), this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
{
    setUpTable();
    m_empty->setBackgroundRole(QPalette::Base); // it stands in the place of the table
    m_empty->setAutoFillBackground(true);
    addWidget(m_table);
    addWidget(m_empty);
    connect(m_model, &OutboxTableModel::moreWanted, this, &QueuePage::readMore);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QueuePage::currentRowChanged);
    applySizes();
}

void QueuePage::setUpTable()
{
    m_table->setModel(m_model);
    m_table->setProperty("edge", true);
    m_table->setProperty("firstPadding", 20);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    //: RU: Очередь отправки
    m_table->setAccessibleName(tr("Sending queue"));
}

void QueuePage::setEmptyTexts(const QString& icon, const QString& line, const QString& hint)
{
    m_empty->setTexts(icon, line, hint);
}

std::optional<OutboxRow> QueuePage::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return std::nullopt;
    return m_model->at(current.row());
}

void QueuePage::refresh()
{
    if (m_reading) {
        m_stale = true;
        return;
    }
    m_reading = true;
    m_stale = false;
    const int limit = qMax(pageSize, m_model->rowCount());
    onResult(this, m_store.list(m_view, limit), [this, limit](const Result<QList<OutboxRow>>& rows) { take(rows, limit); });
}

void QueuePage::take(const Result<QList<OutboxRow>>& rows, int limit)
{
    m_reading = false;
    if (rows) {
        ++m_generation;
        m_model->setRows(*rows, rows->size() < limit);
        setCurrentWidget(rows->isEmpty() ? static_cast<QWidget*>(m_empty) : m_table);
        if (!m_everRead && !rows->isEmpty())
            m_table->selectRow(0);
        m_everRead = m_everRead || !rows->isEmpty();
        Q_EMIT currentRowChanged();
    } else {
        Q_EMIT failed(rows.error());
    }
    if (m_stale)
        refresh();
}

void QueuePage::readMore(qint64 afterSeq)
{
    const int generation = m_generation;
    onResult(this, m_store.list(m_view, pageSize, afterSeq), [this, generation](const Result<QList<OutboxRow>>& rows) {
        if (generation != m_generation)
            return;
        if (rows)
            m_model->appendPage(*rows, rows->size() < pageSize);
        else
            Q_EMIT failed(rows.error());
    });
}

void QueuePage::setDetailsShown(bool shown)
{
    if (kindOf(m_view) != OutboxTableModel::Kind::Waiting)
        return;
    // What the details tell makes room for the reason; a row that stands aside has no next time.
    const bool aside = m_view == OutboxView::Quarantined;
    m_table->setColumnHidden(OutboxTableModel::TriesColumn, shown);
    m_table->setColumnHidden(OutboxTableModel::SinceColumn, shown && !aside);
    m_table->setColumnHidden(OutboxTableModel::NextColumn, aside);
}

void QueuePage::applySizes()
{
    const Look& look = Look::of(this);
    auto* delegate = qobject_cast<RowDelegate*>(m_table->itemDelegate());
    (delegate != nullptr ? delegate : new RowDelegate(m_table))->attachTo(m_table);
    const bool waits = kindOf(m_view) == OutboxTableModel::Kind::Waiting;
    QHeaderView* header = m_table->horizontalHeader();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int width = waits ? waitingWidths[column] : archiveWidths[column];
        header->setSectionResizeMode(column, width == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (width != 0)
            header->resizeSection(column, look.px(width));
    }
}

} // namespace companion
