// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QSet>

#include <utility>

namespace companion {

/// A table over a list of values that is brought up to date by the smallest signals: a reset would throw selection, scroll place
/// and an open editor away.
template <typename Row>
class RowTableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const final { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    const QList<Row>& rows() const { return m_rows; }
    const Row& at(int row) const { return m_rows.at(row); }

protected:
    /// Rows without an identity: what lies between the common head and the common tail was changed, inserted or removed.
    template <typename Same>
    void bringUpToDate(const QList<Row>& next, Same same)
    {
        qsizetype head = 0;
        while (head < m_rows.size() && head < next.size() && same(m_rows.at(head), next.at(head)))
            ++head;
        qsizetype tail = 0;
        while (tail < m_rows.size() - head && tail < next.size() - head
               && same(m_rows.at(m_rows.size() - 1 - tail), next.at(next.size() - 1 - tail)))
            ++tail;
        const qsizetype common = qMin(m_rows.size(), next.size()) - head - tail;
        if (m_rows.size() > next.size())
            removeAt(head + common, m_rows.size() - next.size());
        for (qsizetype i = head + common; m_rows.size() < next.size(); ++i)
            insertAt(i, next.at(i));
        assignAll(next);
    }

    /// Rows with an identity: kept rows stay the same rows to the views, wherever others come and go.
    template <typename KeyOf>
    void bringUpToDateByKey(const QList<Row>& next, KeyOf keyOf)
    {
        QSet<decltype(keyOf(next.first()))> wanted;
        for (const Row& row : next)
            wanted.insert(keyOf(row));
        for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
            if (!wanted.contains(keyOf(m_rows.at(i))))
                removeAt(i, 1);
        }
        for (qsizetype i = 0; i < next.size(); ++i) {
            const auto key = keyOf(next.at(i));
            if (i < m_rows.size() && keyOf(m_rows.at(i)) == key)
                continue;
            for (qsizetype j = i + 1; j < m_rows.size(); ++j) {
                if (keyOf(m_rows.at(j)) == key) {
                    removeAt(j, 1);
                    break;
                }
            }
            insertAt(i, next.at(i));
        }
        if (m_rows.size() > next.size())
            removeAt(next.size(), m_rows.size() - next.size());
        assignAll(next);
    }

    /// The next page. Rows that came meanwhile by another way are left out: a page may be late.
    template <typename KeyOf>
    void appendByKey(const QList<Row>& page, KeyOf keyOf)
    {
        QSet<decltype(keyOf(page.first()))> present;
        for (const Row& row : m_rows)
            present.insert(keyOf(row));
        QList<Row> more;
        for (const Row& row : page) {
            if (!present.contains(keyOf(row)))
                more.append(row);
        }
        if (more.isEmpty())
            return;
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(more.size()) - 1);
        m_rows.append(more);
        endInsertRows();
    }

    void rowChanged(qsizetype row)
    {
        const int number = static_cast<int>(row);
        Q_EMIT dataChanged(index(number, 0), index(number, columnCount() - 1));
    }

    QList<Row> m_rows;

private:
    void removeAt(qsizetype first, qsizetype count)
    {
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first + count - 1));
        m_rows.remove(first, count);
        endRemoveRows();
    }

    void insertAt(qsizetype row, const Row& value)
    {
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_rows.insert(row, value);
        endInsertRows();
    }

    /// As many rows as `next` has are there; takes over what differs.
    void assignAll(const QList<Row>& next)
    {
        for (qsizetype i = 0; i < next.size(); ++i) {
            if (m_rows.at(i) == next.at(i))
                continue;
            m_rows[i] = next.at(i);
            rowChanged(i);
        }
    }
};

} // namespace companion
