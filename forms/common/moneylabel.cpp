// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/moneylabel.h"

#include <QEvent>
#include <QPainter>

#include "forms/common/look.h"

namespace companion {

namespace {

constexpr char16_t roubleSign = u'\u20BD';
constexpr int roubleGap = 8;
constexpr double smallestPoints = 15;

} // namespace

MoneyLabel::MoneyLabel(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MoneyLabel::setText(const QString& amount)
{
    m_amount = amount;
    setAccessibleName(amount.isEmpty() ? QString() : QStringLiteral("%1 %2").arg(amount, QString(QChar(roubleSign))));
    update();
}

double MoneyLabel::largestPoints() const
{
    switch (widthClassOf(this)) {
    case WidthClass::Narrow:
        return pointSizeOf(TypeStep::PayNarrow);
    case WidthClass::Normal:
        return pointSizeOf(TypeStep::Pay);
    case WidthClass::Wide:
        return pointSizeOf(TypeStep::PayWide);
    }
    return pointSizeOf(TypeStep::Pay);
}

int MoneyLabel::widthAt(double points) const
{
    const Look& look = Look::of(this);
    const QFontMetrics rouble(look.font(TypeStep::Rouble));
    return QFontMetrics(look.fontOfPoints(points, QFont::Bold)).horizontalAdvance(m_amount) + look.px(roubleGap) +
           rouble.horizontalAdvance(QChar(roubleSign));
}

double MoneyLabel::fittingPoints() const
{
    double points = largestPoints();
    while (points > smallestPoints && widthAt(points) > width())
        points -= 1;
    return points;
}

QSize MoneyLabel::sizeHint() const
{
    return {widthAt(largestPoints()), Look::of(this).px(largestPoints() * 96 / 72 * 1.2)};
}

QSize MoneyLabel::minimumSizeHint() const
{
    return {widthAt(smallestPoints), sizeHint().height()};
}

void MoneyLabel::paintEvent(QPaintEvent*)
{
    if (m_amount.isEmpty())
        return;
    const Look& look = Look::of(this);
    const QFont figures = look.fontOfPoints(fittingPoints(), QFont::Bold);
    const QFont rouble = look.font(TypeStep::Rouble);
    const QFontMetrics metrics(figures);
    // One base line for all sizes of figures, so that the sum does not hop when it steps down.
    const int baseline = qRound(height() * 0.82);
    QPainter painter(this);
    painter.setPen(isEnabled() ? look.tokens.text : look.tokens.disabledText);
    painter.setFont(rouble);
    const int roubleLeft = width() - QFontMetrics(rouble).horizontalAdvance(QChar(roubleSign));
    painter.drawText(roubleLeft, baseline, QString(QChar(roubleSign)));
    painter.setFont(figures);
    painter.drawText(roubleLeft - look.px(roubleGap) - metrics.horizontalAdvance(m_amount), baseline, m_amount);
}

void MoneyLabel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (sizeHint().height() != height())
        updateGeometry(); // the window went into another class of width
}

void MoneyLabel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace companion
