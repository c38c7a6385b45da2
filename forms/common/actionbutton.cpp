// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/actionbutton.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include "forms/common/look.h"
#include "forms/common/themeicon.h"

namespace companion {

namespace {

constexpr int iconGap = 8;

} // namespace

ActionButton::ActionButton(QWidget* parent)
    : QPushButton(parent)
{
}

ActionButton::ActionButton(const QString& icon, const QString& text, QWidget* parent)
    : QPushButton(text, parent)
    , m_iconName(icon)
{
}

ActionButton* ActionButton::iconOnly(const QString& icon, const QString& name, QWidget* parent)
{
    auto* button = new ActionButton(icon, QString(), parent);
    button->setProperty("iconOnly", true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void ActionButton::setIconName(const QString& icon)
{
    m_iconName = icon;
    updateGeometry();
    update();
}

void ActionButton::setIconInk(Ink ink)
{
    m_iconInk = ink;
    update();
}

void ActionButton::setIconSide(int side)
{
    m_iconSide = side;
    updateGeometry();
    update();
}

int ActionButton::iconSide() const
{
    return Look::of(this).px(m_iconSide > 0 ? m_iconSide : Sizes::of(densityOf(this)).icon);
}

void ActionButton::setBusy(bool busy)
{
    m_busy = busy;
    setEnabled(!busy);
    updateGeometry();
    update();
}

QString ActionButton::shownIcon() const
{
    return m_busy ? QStringLiteral("hourglass-split") : m_iconName;
}

QColor ActionButton::textColour() const
{
    const Tokens& t = Look::of(this).tokens;
    if (!isEnabled())
        return t.disabledText;
    return property("accent").toBool() && isActiveWindow() ? t.onAccent : t.text;
}

QSize ActionButton::sizeHint() const
{
    QSize hint = QPushButton::sizeHint();
    if (!shownIcon().isEmpty() && !text().isEmpty()) {
        const Look& look = Look::of(this);
        hint.rwidth() += iconSide() + look.px(iconGap);
    }
    return hint;
}

QSize ActionButton::minimumSizeHint() const
{
    return sizeHint();
}

// The style sheet paints icon and text 4 px apart and knows one colour per icon; so the box is the style's, the rest
// ours.
void ActionButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    if (hasFocus())
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);

    const Look& look = Look::of(this);
    QFont words = font();
    if ((property("accent").toBool() && isEnabled()) || isChecked())
        words.setWeight(QFont::Medium);
    const QFontMetrics metrics(words);
    const QString icon = shownIcon();
    const int side = icon.isEmpty() ? 0 : iconSide();
    const int gap = icon.isEmpty() || text().isEmpty() ? 0 : look.px(iconGap);
    const int textWidth = metrics.size(Qt::TextShowMnemonic, text()).width();
    const int left = (width() - side - gap - textWidth) / 2;
    if (!icon.isEmpty()) {
        const bool ownInk = m_iconInk != nullptr && isEnabled();
        painter.drawPixmap(left, (height() - side) / 2,
                           iconPixmap(icon, side, ownInk ? look.tokens.*m_iconInk : textColour(), devicePixelRatioF()));
    }
    painter.setFont(words);
    painter.setPen(textColour());
    painter.drawText(QRect(left + side + gap, 0, textWidth + 1, height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, text());
}

} // namespace companion
