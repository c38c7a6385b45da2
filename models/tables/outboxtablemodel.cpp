// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/outboxtablemodel.h"

#include "models/tables/cellroles.h"
#include "models/tables/outboxwords.h"

namespace companion {

namespace {

constexpr int waitingColumns = 7;
constexpr int archiveColumns = 5;

bool isFigure(int column, OutboxTableModel::Kind kind)
{
    return column == OutboxTableModel::ReceiptColumn || column == OutboxTableModel::SumColumn
           || (kind == OutboxTableModel::Kind::Waiting && column == OutboxTableModel::TriesColumn);
}

} // namespace

OutboxTableModel::OutboxTableModel(Kind kind, QObject* parent)
    : RowTableModel(parent)
    , m_kind(kind)
    , m_now(QDateTime::currentDateTime())
{
}

void OutboxTableModel::setRows(const QList<OutboxRow>& rows, bool complete)
{
    m_complete = true; // a view that asks for more between two signals would ask behind the wrong row
    m_saleNumbers.clear();
    learnNumbers(rows);
    bringUpToDateByKey(rows, [](const OutboxRow& row) { return row.seq; });
    m_complete = complete;
    m_asked = false;
    // Places in the queue have moved, and with them the foretold times of rows that are the same.
    timesChanged(0, rowCount() - 1);
}

void OutboxTableModel::appendPage(const QList<OutboxRow>& rows, bool complete)
{
    learnNumbers(rows);
    m_complete = complete;
    appendByKey(rows, [](const OutboxRow& row) { return row.seq; });
    m_asked = false;
}

void OutboxTableModel::learnNumbers(const QList<OutboxRow>& rows)
{
    for (const OutboxRow& row : rows) {
        if (reportsSale(row.kind))
            m_saleNumbers.insert(row.receiptUid, row.receiptNumber);
    }
}

void OutboxTableModel::setNow(const QDateTime& now)
{
    const bool nextDay = now.toLocalTime().date() != m_now.toLocalTime().date();
    m_now = now;
    if (nextDay && rowCount() > 0)
        Q_EMIT dataChanged(index(0, SinceColumn), index(rowCount() - 1, SinceColumn));
    if (m_forecast.nextAt.isValid())
        timesChanged(0, 0);
}

void OutboxTableModel::setForecast(const OutboxForecast& forecast)
{
    if (m_forecast == forecast)
        return;
    m_forecast = forecast;
    timesChanged(0, rowCount() - 1);
}

void OutboxTableModel::timesChanged(int first, int last)
{
    if (m_kind == Kind::Waiting && rowCount() > 0 && last < rowCount())
        Q_EMIT dataChanged(index(first, NextColumn), index(last, NextColumn), {Qt::DisplayRole, StrongRole, MutedRole});
}

bool OutboxTableModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_complete && !m_asked && rowCount() > 0;
}

void OutboxTableModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT moreWanted(rows().last().seq);
}

int OutboxTableModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_kind == Kind::Waiting ? waitingColumns : archiveColumns;
}

QVariant OutboxTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return m_kind == Kind::Waiting ? waitingCell(index.row(), index.column()) : archiveCell(at(index.row()), index.column());
    if (role == Qt::TextAlignmentRole) {
        const Qt::Alignment side = isFigure(index.column(), m_kind) ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue(side | Qt::AlignVCenter);
    }
    return lookOf(index.row(), index.column(), role);
}

QString OutboxTableModel::waitingCell(int row, int column) const
{
    const OutboxRow& what = at(row);
    switch (column) {
    case WhatColumn:
        return rowSubject(what);
    case ReceiptColumn:
        return what.receiptNumber;
    case SumColumn:
        return displayText(what.sum);
    case SinceColumn:
        return momentText(what.createdAt, m_now);
    case TriesColumn:
        return QString::number(what.attempts);
    case WhyColumn:
        return waitingText(what, m_saleNumbers.value(what.saleUid));
    case NextColumn:
        return nextText(row);
    default:
        return {};
    }
}

QString OutboxTableModel::archiveCell(const OutboxRow& row, int column) const
{
    switch (column) {
    case WhatColumn:
        return rowSubject(row);
    case ReceiptColumn:
        return row.receiptNumber;
    case SumColumn:
        return displayText(row.sum);
    case ArchivedColumn:
        return momentText(row.archivedAt.value_or(row.createdAt), m_now);
    case ReasonColumn:
        return archiveText(row);
    default:
        return {};
    }
}

QString OutboxTableModel::nextText(int row) const
{
    const OutboxRow& what = at(row);
    if (!m_forecast.nextAt.isValid() || what.state == RowState::Quarantined)
        return QStringLiteral("—");
    if (what.state == RowState::Sending) {
        //: RU: сейчас
        return tr("now");
    }
    QDateTime when = m_forecast.nextAt.addSecs(m_forecast.interval.count() * row);
    if (what.dueAt.isValid() && what.dueAt > when)
        when = what.dueAt;
    const qint64 seconds = (m_now.msecsTo(when) + 999) / 1000;
    if (row == 0 && seconds < 60) {
        //: RU: через %1 с
        return tr("in %1 s").arg(qMax<qint64>(0, seconds));
    }
    return QStringLiteral("≈ ") + when.toLocalTime().toString(QStringLiteral("HH:mm:ss"));
}

QVariant OutboxTableModel::lookOf(int row, int column, int role) const
{
    if (m_kind == Kind::Waiting) {
        if (column != NextColumn)
            return {};
        if (role == StrongRole)
            return row == 0 && m_forecast.nextAt.isValid();
        return role == MutedRole ? QVariant(row != 0 || !m_forecast.nextAt.isValid()) : QVariant();
    }
    if (column != ReasonColumn)
        return {};
    const bool withdrawn = at(row).state == RowState::Annulled;
    const bool waits = at(row).reason == RowReason::CustomerNotFound;
    switch (role) {
    case SignRole:
        return static_cast<int>(withdrawn ? CellSign::Withdrawn : waits ? CellSign::Unknown : CellSign::Refused);
    case ColouredRole:
        return !withdrawn && !waits;
    case MutedRole:
        return withdrawn;
    default:
        return {};
    }
}

QVariant OutboxTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole) {
        const Qt::Alignment side = isFigure(section, m_kind) ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue(side | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    if (m_kind == Kind::Archive && section == ArchivedColumn) {
        //: RU: Отказ получен
        return tr("Refused at");
    }
    if (m_kind == Kind::Archive && section == ReasonColumn) {
        //: RU: Причина
        return tr("Reason");
    }
    switch (section) {
    case WhatColumn:
        //: RU: Что
        return tr("What");
    case ReceiptColumn:
        //: RU: Чек №
        return tr("Receipt No.");
    case SumColumn:
        //: RU: Сумма
        return tr("Sum");
    case SinceColumn:
        //: RU: С какого времени
        return tr("Since");
    case TriesColumn:
        //: RU: Попыток
        return tr("Tries");
    case WhyColumn:
        //: RU: Почему ждёт
        return tr("Why it waits");
    default:
        //: RU: Следующая
        return tr("Next");
    }
}

} // namespace companion
