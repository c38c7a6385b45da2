// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/quietbutton.h"

#include "forms/common/look.h"

#include <QEvent>
#include <QPainter>

namespace companion {

QuietButton::QuietButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

QFont QuietButton::textFont() const
{
    QFont font = Look::of(this).font(TypeStep::Body);
    font.setUnderline(underMouse() || hasFocus());
    return font;
}

QSize QuietButton::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {metrics.horizontalAdvance(text()), metrics.height()};
}

void QuietButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Look::of(this).tokens;
    QPainter painter(this);
    if (hasFocus() || isDown())
        painter.fillRect(rect(), tokens.selection);
    painter.setFont(textFont());
    painter.setPen(hasFocus() || isDown() ? tokens.text : tokens.text2);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text());
}

bool QuietButton::event(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

} // namespace companion
