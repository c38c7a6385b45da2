// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/rowtablemodel.h"
#include "models/values/journalentry.h"

#include <QDateTime>

namespace companion {

/// «Журнал операций», newest first, filled page by page. GUI thread.
class JournalTableModel final : public RowTableModel<JournalEntry>
{
    Q_OBJECT

public:
    enum Column { DateColumn, ReceiptColumn, KindColumn, SumColumn, CustomerColumn, RequestColumn, ResultColumn, ColumnCount };

    explicit JournalTableModel(QObject* parent = nullptr);

    /// The newest entries anew; entries that stay are the same rows to the views.
    void setEntries(const QList<JournalEntry>& entries, bool complete);
    /// The answer to moreWanted().
    void appendPage(const QList<JournalEntry>& entries, bool complete);

    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The view nears the end: entries older than `beforeSeq` are wanted.
    void moreWanted(qint64 beforeSeq);

private:
    bool m_complete = true;
    bool m_asked = false;
};

} // namespace companion
