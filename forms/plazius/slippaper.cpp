// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/slippaper.h"

#include "forms/common/look.h"

#include <QEvent>
#include <QPainter>

namespace companion {

SlipPaper::SlipPaper(const Slip& slip, int width, QWidget* parent)
    : QWidget(parent)
    , m_painter(slip, width)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    //: RU: Информация для покупателя
    setAccessibleName(tr("Information for the buyer"));
    setAccessibleDescription(slipText(slip, width).join(u'\n'));
}

QSize SlipPaper::sizeHint() const
{
    return (m_painter.size() * Look::of(this).textScale).toSize();
}

void SlipPaper::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), Tokens::light().base);
    painter.setPen(look.tokens.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.scale(look.textScale, look.textScale);
    painter.setPen(Tokens::light().text);
    m_painter.paint(painter);
}

void SlipPaper::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace companion
