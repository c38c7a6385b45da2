// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/linesdelegate.h"

#include "forms/common/look.h"
#include "forms/till/tilllayout.h"

namespace companion {

void LinesDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    RowDelegate::initStyleOption(option, index);
    if (option->widget && TillLayout::isNarrow(*option->widget->window()))
        option->font = Look::of(option->widget).font(TypeStep::Touch);
}

} // namespace companion
