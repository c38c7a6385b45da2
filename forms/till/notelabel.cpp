// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/notelabel.h"

#include "forms/common/look.h"

#include <QPainter>

namespace companion {

NoteLabel::NoteLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setProperty("role", QStringLiteral("label"));
}

QSize NoteLabel::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

void NoteLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(Look::of(this).tokens.text);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

} // namespace companion
