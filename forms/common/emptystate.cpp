// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/emptystate.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include "forms/common/look.h"
#include "forms/common/themeicon.h"

namespace companion {

namespace {

constexpr int iconSize = 36;

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_line(new QLabel(this))
    , m_hint(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->addStretch(1);
    for (QLabel* label : {m_icon, m_line, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch(1);
    m_line->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_hint->setProperty("muted", true);
    refresh();
}

EmptyState::EmptyState(const QString& icon, const QString& line, const QString& hint, QWidget* parent)
    : EmptyState(parent)
{
    setTexts(icon, line, hint);
}

void EmptyState::setTexts(const QString& icon, const QString& line, const QString& hint)
{
    m_iconName = icon;
    m_line->setText(line);
    m_hint->setText(hint);
    refresh();
}

void EmptyState::refresh()
{
    const Look& look = Look::of(this);
    const int side = look.px(iconSize);
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(m_iconName, side, look.tokens.control, devicePixelRatioF()));
    setTextStep(m_line, TypeStep::Row, true);
    setTextStep(m_hint, TypeStep::Label);
    m_icon->setContentsMargins(0, 0, 0, look.px(4));
    layout()->setSpacing(look.px(7));
    setAccessibleName(QStringLiteral("%1. %2").arg(m_line->text(), m_hint->text()));
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace companion
