// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/statussign.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "forms/common/look.h"

namespace companion {

namespace {

int iconSizeOf(TypeStep step)
{
    return step == TypeStep::Caption || step == TypeStep::Body ? 14 : 16;
}

QString inkName(Ink ink)
{
    for (const NamedInk& named : namedInks()) {
        if (named.ink == ink)
            return named.name;
    }
    return {};
}

} // namespace

StatusSign::StatusSign(QWidget* parent)
    : StatusSign(Sign::Notice, QString(), parent)
{
}

StatusSign::StatusSign(Sign sign, const QString& words, QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_label(new QLabel(this))
    , m_link(new QPushButton(this))
    , m_sign(sign)
    , m_words(words)
{
    m_icon->setTextFormat(Qt::PlainText);
    m_label->setTextFormat(Qt::PlainText);
    m_link->setProperty("status", true);
    m_link->setCursor(Qt::PointingHandCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addWidget(m_label, 1, Qt::AlignVCenter);
    row->addWidget(m_link, 1, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    connect(m_link, &QPushButton::clicked, this, &StatusSign::clicked);
    refresh();
}

void StatusSign::setState(Sign sign, const QString& words)
{
    if (sign == m_sign && words == m_words)
        return;
    m_sign = sign;
    m_words = words;
    refresh();
}

void StatusSign::setClickable(bool clickable)
{
    m_clickable = clickable;
    refresh();
}

void StatusSign::setColoured(bool coloured)
{
    m_coloured = coloured;
    refresh();
}

void StatusSign::setStep(TypeStep step)
{
    m_step = step;
    refresh();
}

void StatusSign::setWrapping(bool wrapping)
{
    m_label->setWordWrap(wrapping);
    QSizePolicy policy(wrapping ? QSizePolicy::Preferred : QSizePolicy::Maximum, QSizePolicy::Preferred);
    policy.setHeightForWidth(wrapping);
    setSizePolicy(policy);
    const Qt::Alignment top = wrapping ? Qt::AlignTop : Qt::AlignVCenter;
    layout()->setAlignment(m_icon, top);
    layout()->setAlignment(m_label, wrapping ? Qt::Alignment() : Qt::Alignment(Qt::AlignVCenter));
    m_label->setAlignment(Qt::AlignLeft | top);
    refresh();
}

void StatusSign::refresh()
{
    const Look& look = Look::of(this);
    const int side = look.px(iconSizeOf(m_step));
    m_icon->setPixmap(signPixmap(m_sign, iconSizeOf(m_step), this));
    const QFont font = look.font(m_step);
    // A sign on the first of several lines stands in the middle of that line.
    const int lift = m_label->wordWrap() ? qMax(0, (QFontMetrics(font).height() - side) / 2) : 0;
    m_icon->setContentsMargins(0, lift, 0, 0);
    m_icon->setFixedSize(side, side + lift);
    layout()->setSpacing(look.px(6));
    m_label->setText(m_words);
    setTextStep(m_label, m_step);
    setLookProperty(m_label, "ink", m_coloured ? inkName(signInk(m_sign)) : QString());
    m_link->setText(m_words);
    m_label->setVisible(!m_clickable);
    m_link->setVisible(m_clickable);
    setAccessibleName(m_words);
}

void StatusSign::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace companion
