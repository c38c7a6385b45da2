// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/mappingorder.h"

#include <QCollator>
#include <QStringMatcher>

#include <algorithm>

namespace companion {

RowOrder filteredRows(qsizetype count, const QString& filter,
                      const std::vector<std::function<const QString&(qsizetype)>>& texts)
{
    RowOrder order;
    order.reserve(static_cast<std::size_t>(count));
    const QStringMatcher matcher(filter, Qt::CaseInsensitive);
    for (qsizetype i = 0; i < count; ++i) {
        const bool shown = filter.isEmpty() || std::any_of(texts.cbegin(), texts.cend(), [&](const auto& text) {
            return matcher.indexIn(text(i)) >= 0;
        });
        if (shown)
            order.push_back(i);
    }
    return order;
}

RowOrder sortedByText(const RowOrder& order, bool descending, const std::function<const QString&(qsizetype)>& text)
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    // One key per row instead of one comparison per pair: collating is what costs.
    std::vector<std::pair<QCollatorSortKey, qsizetype>> keys;
    keys.reserve(order.size());
    for (const qsizetype i : order)
        keys.emplace_back(collator.sortKey(text(i)), i);
    std::stable_sort(keys.begin(), keys.end(), [descending](const auto& a, const auto& b) {
        return descending ? b.first.compare(a.first) < 0 : a.first.compare(b.first) < 0;
    });
    RowOrder result(order.size());
    std::transform(keys.cbegin(), keys.cend(), result.begin(), [](const auto& key) { return key.second; });
    return result;
}

RowOrder sortedByRank(RowOrder order, bool descending, const std::function<int(qsizetype)>& rank)
{
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return descending ? rank(b) < rank(a) : rank(a) < rank(b);
    });
    return order;
}

} // namespace companion
