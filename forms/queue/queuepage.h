// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/outboxtablemodel.h"
#include "models/values/result.h"
#include "services/store/outboxstore.h"

#include <QStackedWidget>

class QTableView;

namespace companion {

class EmptyState;

/// The rows of one tab of «Очередь отправки», read page by page while a person scrolls. Reading anew keeps selection and place.
class QueuePage final : public QStackedWidget
{
    Q_OBJECT

public:
    QueuePage(OutboxStore& store, OutboxView view, QWidget* parent = nullptr);

    OutboxView view() const { return m_view; }
    OutboxTableModel& model() { return *m_model; }
    QTableView& table() { return *m_table; }
    std::optional<OutboxRow> currentRow() const;
    /// What stands in the place of an empty table.
    void setEmptyTexts(const QString& icon, const QString& line, const QString& hint);

    /// The details stand beside the table: columns that repeat them go.
    void setDetailsShown(bool shown);

    /// Reads from the store; calls while one is under way are answered by one more.
    void refresh();
    /// Heights follow the text size.
    void applySizes();

Q_SIGNALS:
    /// Another row is chosen, or the chosen one has changed.
    void currentRowChanged();
    void failed(const companion::Error& error);

private:
    void take(const Result<QList<OutboxRow>>& rows, int limit);
    void readMore(qint64 afterSeq);
    void setUpTable();

    OutboxStore& m_store;
    OutboxView m_view;
    OutboxTableModel* m_model; ///< child
    QTableView* m_table;       ///< child
    EmptyState* m_empty;       ///< child
    int m_generation = 0; ///< of the first page: a later page that belongs to an older one is dropped
    bool m_reading = false;
    bool m_stale = false;
    bool m_everRead = false;
};

} // namespace companion
