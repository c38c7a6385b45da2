// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/journaltablemodel.h"

#include "models/tables/outboxwords.h"

namespace companion {

namespace {

/// The words of the service as they came; a bare code is no word for people.
QString resultText(const JournalEntry& entry)
{
    return entry.text.isEmpty() && !entry.code.isEmpty() ? problemText(entry.code) : entry.text;
}

QString cellText(const JournalEntry& entry, int column)
{
    switch (column) {
    case JournalTableModel::DateColumn:
        return entry.at.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm:ss"));
    case JournalTableModel::ReceiptColumn:
        return entry.receiptNumber;
    case JournalTableModel::KindColumn:
        return journalKindText(entry.kind);
    case JournalTableModel::SumColumn:
        return entry.sum.isZero() ? QString() : displayText(entry.sum);
    case JournalTableModel::CustomerColumn:
        return entry.customerMasked;
    case JournalTableModel::RequestColumn:
        return entry.serverId;
    case JournalTableModel::ResultColumn:
        return resultText(entry);
    default:
        return {};
    }
}

QVariant alignmentOf(int column)
{
    const bool figure = column == JournalTableModel::ReceiptColumn || column == JournalTableModel::SumColumn;
    return QVariant::fromValue((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

JournalTableModel::JournalTableModel(QObject* parent)
    : RowTableModel(parent)
{
}

void JournalTableModel::setEntries(const QList<JournalEntry>& entries, bool complete)
{
    m_complete = true; // a view that asks for more between two signals would ask behind the wrong entry
    bringUpToDateByKey(entries, [](const JournalEntry& entry) { return entry.seq; });
    m_complete = complete;
    m_asked = false;
}

void JournalTableModel::appendPage(const QList<JournalEntry>& entries, bool complete)
{
    m_complete = complete;
    appendByKey(entries, [](const JournalEntry& entry) { return entry.seq; });
    m_asked = false;
}

bool JournalTableModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_complete && !m_asked && rowCount() > 0;
}

void JournalTableModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT moreWanted(rows().last().seq);
}

int JournalTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JournalTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cellText(at(index.row()), index.column());
    case Qt::ToolTipRole:
        return index.column() == ResultColumn ? resultText(at(index.row())) : QVariant();
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    default:
        return {};
    }
}

QVariant JournalTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DateColumn:
        //: RU: Дата
        return tr("Date");
    case ReceiptColumn:
        //: RU: Чек
        return tr("Receipt");
    case KindColumn:
        //: RU: Вид
        return tr("Kind");
    case SumColumn:
        //: RU: Сумма
        return tr("Sum");
    case CustomerColumn:
        //: RU: Покупатель
        return tr("Customer");
    case RequestColumn:
        //: RU: Номер заявки
        return tr("Request id");
    case ResultColumn:
        //: RU: Результат
        return tr("Result");
    default:
        return {};
    }
}

} // namespace companion
