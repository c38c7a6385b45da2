// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>
#include <QTabWidget>

namespace companion {

/// Where a tab widget keeps its pages: the parent to make a page with. One that changes its parent is dressed once more, child by
/// child, and a form of sixty widgets takes as long for that as for being made.
inline QWidget* stackOf(const QTabWidget& tabs)
{
    return tabs.findChild<QStackedWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace companion
