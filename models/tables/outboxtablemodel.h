// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/rowtablemodel.h"
#include "models/values/outboxrow.h"

#include <QDateTime>
#include <QHash>
#include <QUuid>

#include <chrono>

namespace companion {

/// What is known about the next sending: enough to foretell the time of every row (N-07).
struct OutboxForecast
{
    QDateTime nextAt; ///< of the first row; invalid = nothing is being sent (paused, no link)
    std::chrono::seconds interval{15};

    friend bool operator==(const OutboxForecast&, const OutboxForecast&) = default;
};

/// One tab of «Очередь отправки», filled page by page. GUI thread.
class OutboxTableModel final : public RowTableModel<OutboxRow>
{
    Q_OBJECT

public:
    /// Waiting also serves «Требует внимания»; Archive also «Ожидает регистрации».
    enum class Kind { Waiting, Archive };
    enum Column { WhatColumn, ReceiptColumn, SumColumn, SinceColumn, TriesColumn, WhyColumn, NextColumn };
    enum ArchiveColumn { ArchivedColumn = 3, ReasonColumn = 4 };

    explicit OutboxTableModel(Kind kind, QObject* parent = nullptr);

    /// The rows from the first on, anew; `complete` = there are no more. Rows that stay are the same rows to the views.
    void setRows(const QList<OutboxRow>& rows, bool complete);
    /// The answer to moreWanted().
    void appendPage(const QList<OutboxRow>& rows, bool complete);

    /// The clock of the countdown; only the cells whose words change are signalled.
    void setNow(const QDateTime& now);
    void setForecast(const OutboxForecast& forecast);

    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The view nears the end: rows behind `afterSeq` are wanted.
    void moreWanted(qint64 afterSeq);

private:
    QString waitingCell(int row, int column) const;
    QString archiveCell(const OutboxRow& row, int column) const;
    QString nextText(int row) const;
    QVariant lookOf(int row, int column, int role) const;
    void learnNumbers(const QList<OutboxRow>& rows);
    void timesChanged(int first, int last);

    Kind m_kind;
    bool m_complete = true;
    bool m_asked = false;
    QDateTime m_now;
    OutboxForecast m_forecast;
    QHash<QUuid, QString> m_saleNumbers;
};

} // namespace companion
