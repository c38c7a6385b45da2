// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/facttext.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>

#include "forms/common/look.h"

namespace companion {

FactText::FactText(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FactText::setTexts(const QString& fact, const QString& words, bool below)
{
    m_fact = fact;
    m_words = words;
    m_below = below;
    setAccessibleName(words.isEmpty() ? fact : fact + u' ' + words);
    updateGeometry();
    update();
}

int FactText::pitch() const
{
    return Look::of(this).px(densityOf(this) == Density::Touch ? 20 : 18);
}

int FactText::layOut(QTextLayout& layout, int width) const
{
    const Look& look = Look::of(this);
    const QChar joint = m_below ? QChar(QChar::LineSeparator) : QChar(u' ');
    QString text = m_words.isEmpty() ? m_fact : m_fact + joint + m_words;
    text.replace(u'\n', QChar::LineSeparator);
    // Read at arm's length in the windows of the cashier.
    layout.setFont(look.font(densityOf(this) == Density::Touch ? TypeStep::Label : TypeStep::Body));
    layout.setText(text);
    QTextLayout::FormatRange bold;
    bold.start = 0;
    bold.length = static_cast<int>(m_fact.size());
    bold.format.setFontWeight(QFont::Bold);
    bold.format.setForeground(look.tokens.text);
    layout.setFormats({bold});

    const int pitch = this->pitch();
    int y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(1, width));
        line.setPosition(QPointF(0, y + (pitch - line.height()) / 2));
        y += pitch;
    }
    layout.endLayout();
    return y;
}

int FactText::heightForWidth(int width) const
{
    QTextLayout layout;
    return layOut(layout, width);
}

QSize FactText::sizeHint() const
{
    QTextLayout layout;
    const int height = layOut(layout, QWIDGETSIZE_MAX);
    return {qCeil(layout.maximumWidth()) + 1, height};
}

QSize FactText::minimumSizeHint() const
{
    return {Look::of(this).px(120), pitch()};
}

void FactText::paintEvent(QPaintEvent*)
{
    QTextLayout layout;
    layOut(layout, width());
    QPainter painter(this);
    painter.setPen(Look::of(this).tokens.text);
    layout.draw(&painter, QPointF(0, 0));
}

void FactText::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace companion
