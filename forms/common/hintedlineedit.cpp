// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/hintedlineedit.h"

#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

#include "forms/common/keychip.h"
#include "forms/common/look.h"
#include "forms/common/themeicon.h"

namespace companion {

namespace {

constexpr int iconGap = 8;
constexpr int prefixGap = 6;
constexpr int chipGap = 10;
/// QLineEdit keeps this much between its margins and its text.
constexpr int innerMargin = 2;

} // namespace

HintedLineEdit::HintedLineEdit(QWidget* parent)
    : QLineEdit(parent)
    , m_icon(new QLabel(this))
    , m_prefix(new QLabel(this))
    , m_chip(new KeyChip({}, this))
{
    for (QLabel* label : {m_icon, m_prefix}) {
        label->setTextFormat(Qt::PlainText);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        label->hide();
    }
    m_prefix->setProperty("muted", true);
    m_prefix->setProperty("prefix", true);
    m_chip->hide();
}

void HintedLineEdit::setLeadIcon(const QString& icon)
{
    m_iconName = icon;
    m_icon->setVisible(!icon.isEmpty());
    arrange();
}

void HintedLineEdit::setPrefix(const QString& prefix)
{
    m_prefix->setText(prefix);
    m_prefix->setVisible(!prefix.isEmpty());
    arrange();
}

QString HintedLineEdit::prefix() const
{
    return m_prefix->text();
}

void HintedLineEdit::setKeyHint(const QString& key)
{
    m_chip->setText(key);
    m_chip->setVisible(!key.isEmpty());
    arrange();
}

QString HintedLineEdit::keyHint() const
{
    return m_chip->text();
}

void HintedLineEdit::setTrailing(const QString& trailing)
{
    m_trailing = trailing;
    update();
}

void HintedLineEdit::repolishHints()
{
    for (QWidget* hint : {static_cast<QWidget*>(m_icon), static_cast<QWidget*>(m_prefix), static_cast<QWidget*>(m_chip)}) {
        style()->unpolish(hint);
        style()->polish(hint);
    }
    arrange();
}

void HintedLineEdit::arrange()
{
    const Look& look = Look::of(this);
    QStyleOptionFrame option;
    initStyleOption(&option);
    // The border grows on focus and the padding gives way by the same pixel, so the contents stay where they are.
    const QRect inner = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    int left = inner.left() + innerMargin;
    if (!m_iconName.isEmpty()) {
        const int side = look.px(Sizes::of(densityOf(this)).icon);
        const QColor colour = isEnabled() ? look.tokens.text2 : look.tokens.disabledText;
        m_icon->setPixmap(iconPixmap(m_iconName, side, colour, devicePixelRatioF()));
        m_icon->setGeometry(left, (height() - side) / 2, side, side);
        left += side + look.px(iconGap);
    }
    if (!m_prefix->text().isEmpty()) {
        m_prefix->ensurePolished();
        const int width = m_prefix->fontMetrics().horizontalAdvance(m_prefix->text());
        m_prefix->setGeometry(left, textTop(inner), width, QFontMetrics(font()).height());
        left += width +
                (m_prefix->font().pointSizeF() > look.font(TypeStep::Title).pointSizeF() ? 2 : 1) * look.px(prefixGap);
    }
    int right = 0;
    if (!m_chip->text().isEmpty()) {
        const QSize plate = m_chip->sizeHint();
        m_chip->setGeometry(inner.right() + 1 - innerMargin - plate.width(), (height() - plate.height()) / 2,
                            plate.width(), plate.height());
        right = plate.width() + look.px(chipGap);
    }
    const QMargins margins(left - inner.left() - innerMargin, 0, right, 0);
    if (textMargins() != margins)
        setTextMargins(margins);
}

// QLineEdit puts its line of text just so; what stands beside it must share its base line.
int HintedLineEdit::textTop(const QRect& inner) const
{
    return inner.top() + (inner.height() - QFontMetrics(font()).height() + 1) / 2;
}

bool HintedLineEdit::isOnPlate(const QPoint& position) const
{
    // The whole right end of the field is the target: a plate alone is too small for a finger.
    return !m_chip->isHidden() && position.x() >= m_chip->x() - Look::of(this).px(chipGap);
}

void HintedLineEdit::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    arrange();
}

void HintedLineEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::EnabledChange)
        arrange();
}

bool HintedLineEdit::event(QEvent* event)
{
    const bool done = QLineEdit::event(event);
    if (event->type() == QEvent::Polish || event->type() == QEvent::Show)
        arrange();
    return done;
}

void HintedLineEdit::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && isOnPlate(event->position().toPoint()) && !isReadOnly()) {
        Q_EMIT chooserRequested();
        return;
    }
    QLineEdit::mousePressEvent(event);
}

void HintedLineEdit::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(isOnPlate(event->position().toPoint()) ? Qt::ArrowCursor : Qt::IBeamCursor);
    QLineEdit::mouseMoveEvent(event);
}

void HintedLineEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_trailing.isEmpty())
        return;
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect inner = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    const int left = inner.left() + innerMargin + textMargins().left() +
                     QFontMetrics(font()).horizontalAdvance(displayText()) + (hasFocus() ? 2 : 0);
    QFont open = font();
    open.setWeight(QFont::Normal);
    QPainter painter(this);
    painter.setFont(open);
    painter.setPen(isEnabled() ? Look::of(this).tokens.text2 : Look::of(this).tokens.disabledText);
    painter.drawText(left, textTop(inner) + QFontMetrics(font()).ascent(), m_trailing);
}

} // namespace companion
