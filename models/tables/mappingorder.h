// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace companion {

/// Row of a view → row of the source. A QSortFilterProxyModel filters quadratically; a vector of row numbers does not.
using RowOrder = std::vector<qsizetype>;

/// The rows 0 … count - 1 of which one of the texts contains `filter`, in any case; all of them when it is empty.
RowOrder filteredRows(qsizetype count, const QString& filter,
                      const std::vector<std::function<const QString&(qsizetype)>>& texts);

/// By the text of each row, as a person sorts: figures by value, case aside, equal ones as they were.
RowOrder sortedByText(const RowOrder& order, bool descending, const std::function<const QString&(qsizetype)>& text);
/// By a rank of each row, equal ones as they were.
RowOrder sortedByRank(RowOrder order, bool descending, const std::function<int(qsizetype)>& rank);

} // namespace companion
