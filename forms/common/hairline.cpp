// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/hairline.h"

#include <QPainter>

#include "forms/common/look.h"

namespace companion {

HairLine::HairLine(Qt::Orientation orientation, QWidget* parent)
    : QWidget(parent)
{
    setOrientation(orientation);
}

void HairLine::setOrientation(Qt::Orientation orientation)
{
    m_orientation = orientation;
    const bool row = orientation == Qt::Horizontal;
    setMinimumSize(row ? QSize(0, 1) : QSize(1, 0));
    setMaximumSize(row ? QSize(QWIDGETSIZE_MAX, 1) : QSize(1, QWIDGETSIZE_MAX));
    setSizePolicy(row ? QSizePolicy::Expanding : QSizePolicy::Fixed, row ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

void HairLine::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Look::of(this).tokens.line);
}

} // namespace companion
