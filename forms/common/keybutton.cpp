// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/keybutton.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

#include "forms/common/look.h"

namespace companion {

namespace {

constexpr int bigHeight = 64;
constexpr int narrowHeight = 72;
constexpr int closingHeight = 56;
constexpr int sidePadding = 13;
constexpr int narrowSidePadding = 10;
constexpr int chipGap = 8;
constexpr int chipPadding = 6;
constexpr int chipHeight = 20;

/// «&» marks a mnemonic; the label is painted and named without it.
QString withoutMnemonic(const QString& text)
{
    QString plain = text;
    return plain.remove(u'&');
}

} // namespace

KeyButton::KeyButton(KeyPlace place, QWidget* parent)
    : KeyButton(QString(), QString(), place, parent)
{
}

KeyButton::KeyButton(const QString& label, const QString& key, KeyPlace place, QWidget* parent)
    : QPushButton(label, parent)
    , m_key(key)
{
    setKeyPlace(place);
    setAutoDefault(false);
}

void KeyButton::setKeyPlace(KeyPlace place)
{
    m_place = place;
    setProperty("buttonSize", place == KeyPlace::Above ? QStringLiteral("big") : QStringLiteral("closing"));
    updateGeometry();
}

void KeyButton::setKeyText(const QString& key)
{
    m_key = key;
    updateGeometry();
    update();
}

void KeyButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

QSize KeyButton::sizeHint() const
{
    const Look& look = Look::of(this);
    const int label = QFontMetrics(labelFont()).horizontalAdvance(withoutMnemonic(text()));
    if (m_place == KeyPlace::Above) {
        const int padding = look.px(m_narrow ? narrowSidePadding : sidePadding);
        return {label + 2 * padding, look.px(m_narrow ? narrowHeight : bigHeight)};
    }
    const int chip =
        m_key.isEmpty() ? 0 : look.px(chipGap + 2 * chipPadding) + QFontMetrics(keyFont()).horizontalAdvance(m_key);
    return {label + chip + 2 * look.px(18), look.px(closingHeight)};
}

QSize KeyButton::minimumSizeHint() const
{
    const Look& look = Look::of(this);
    if (m_place == KeyPlace::Beside)
        return sizeHint();
    // A narrow button breaks its label between words: the longest word must fit.
    const QFontMetrics metrics(labelFont());
    int longest = 0;
    const QStringList words = m_narrow ? withoutMnemonic(text()).split(u' ') : QStringList{withoutMnemonic(text())};
    for (const QString& word : words)
        longest = qMax(longest, metrics.horizontalAdvance(word));
    return {longest + 2 * look.px(m_narrow ? narrowSidePadding : sidePadding), sizeHint().height()};
}

bool KeyButton::event(QEvent* event)
{
    // An accent button that is unavailable is set in smaller type.
    if (event->type() == QEvent::DynamicPropertyChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::EnabledChange)
        updateGeometry();
    return QPushButton::event(event);
}

bool KeyButton::isFilledAccent() const
{
    return property("accent").toBool() && isEnabled() && isActiveWindow();
}

QFont KeyButton::labelFont() const
{
    const Look& look = Look::of(this);
    const bool accent = property("accent").toBool() && isEnabled();
    if (m_place == KeyPlace::Beside)
        return look.font(TypeStep::Touch, accent ? QFont::Medium : QFont::Normal);
    if (accent)
        return look.font(m_narrow ? TypeStep::Row : TypeStep::Title, QFont::Medium);
    return look.font(m_narrow ? TypeStep::Label : TypeStep::Touch);
}

QFont KeyButton::keyFont() const
{
    return Look::of(this).font(TypeStep::Caption,
                               m_place == KeyPlace::Beside && isFilledAccent() ? QFont::Medium : QFont::Normal);
}

QColor KeyButton::labelColour() const
{
    const Tokens& t = Look::of(this).tokens;
    if (!isEnabled())
        return t.disabledText;
    return isFilledAccent() ? t.onAccent : t.text;
}

QColor KeyButton::keyColour() const
{
    const Tokens& t = Look::of(this).tokens;
    if (!isEnabled())
        return t.disabledText;
    return isFilledAccent() ? t.onAccent : t.text2;
}

void KeyButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    if (hasFocus())
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
    if (m_place == KeyPlace::Above)
        paintAbove(painter);
    else
        paintBeside(painter);
}

void KeyButton::paintAbove(QPainter& painter)
{
    const Look& look = Look::of(this);
    const int padding = look.px(m_narrow ? narrowSidePadding : sidePadding);
    const QRect inner = rect().adjusted(padding, 0, -padding, 0);
    painter.setFont(keyFont());
    painter.setPen(keyColour());
    const QRect keyRect(inner.left(), look.px(6), inner.width(), look.px(18));
    painter.drawText(keyRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_key);

    painter.setFont(labelFont());
    painter.setPen(labelColour());
    const QString label = withoutMnemonic(text());
    if (m_narrow) {
        const QRect area(inner.left(), keyRect.bottom() + 1, inner.width(), height() - keyRect.bottom() - 3);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, label);
    } else {
        const QRect area(inner.left(), look.px(31), inner.width(), height() - look.px(31 + 9));
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, label);
    }
}

void KeyButton::paintBeside(QPainter& painter)
{
    const Look& look = Look::of(this);
    const QString label = withoutMnemonic(text());
    const bool onFill = isFilledAccent();
    // An unavailable button does not answer to its key, so it does not show it either.
    const QString key = isEnabled() ? m_key : QString();
    const int labelWidth = QFontMetrics(labelFont()).horizontalAdvance(label);
    const int keyWidth = QFontMetrics(keyFont()).horizontalAdvance(key);
    const int plate = key.isEmpty() ? 0 : keyWidth + (onFill ? 0 : 2 * look.px(chipPadding));
    const int gap = key.isEmpty() ? 0 : look.px(chipGap);
    const int left = (width() - labelWidth - gap - plate) / 2;

    painter.setFont(labelFont());
    painter.setPen(labelColour());
    painter.drawText(QRect(left, 0, labelWidth + 1, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     label);
    if (key.isEmpty())
        return;
    const int side = look.px(chipHeight);
    const QRect chip(left + labelWidth + gap, (height() - side) / 2, plate, side);
    if (!onFill) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.tokens.key);
        painter.drawRoundedRect(chip, look.px(3), look.px(3));
    }
    painter.setFont(keyFont());
    painter.setPen(keyColour());
    painter.drawText(chip, Qt::AlignCenter | Qt::TextSingleLine, key);
}

} // namespace companion
