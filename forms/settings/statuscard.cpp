// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/statuscard.h"

#include "forms/common/facttext.h"
#include "forms/common/look.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace companion {

namespace {

constexpr int signSize = 18;

QString cardOf(Sign sign)
{
    switch (sign) {
    case Sign::Done:
        return QStringLiteral("ok");
    case Sign::Refused:
        return QStringLiteral("error");
    case Sign::Warning:
    case Sign::NoLink:
        return QStringLiteral("warn");
    default:
        return QStringLiteral("info");
    }
}

} // namespace

StatusCard::StatusCard(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new FactText(this))
{
    m_icon->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1, Qt::AlignVCenter);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    clear();
}

void StatusCard::setState(Sign sign, const QString& fact, const QString& words, bool below)
{
    const bool news = fact != m_fact || words != m_words;
    m_sign = sign;
    m_fact = fact;
    m_words = words;
    m_text->setTexts(fact, words, below);
    setAccessibleName(m_text->accessibleName());
    refresh();
    setVisible(true);
    if (news) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void StatusCard::clear()
{
    m_fact.clear();
    m_words.clear();
    m_text->setTexts(QString(), QString());
    setVisible(false);
    refresh();
}

void StatusCard::refresh()
{
    const Look& look = Look::of(this);
    setLookProperty(this, "card", cardOf(m_sign));
    m_icon->setPixmap(signPixmap(m_sign, signSize, this));
    m_icon->setFixedSize(look.px(signSize), look.px(signSize));
    layout()->setContentsMargins(look.px(12), look.px(9), look.px(12), look.px(9));
    layout()->setSpacing(look.px(10));
}

void StatusCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace companion
