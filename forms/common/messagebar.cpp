// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/messagebar.h"

#include <algorithm>

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include "forms/common/facttext.h"
#include "forms/common/look.h"
#include "forms/common/signs.h"
#include "forms/common/themeicon.h"

namespace companion {

namespace {

Sign signOf(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Info:
        return Sign::Notice;
    case Message::Kind::Ok:
        return Sign::Done;
    case Message::Kind::Warn:
        return Sign::Warning;
    case Message::Kind::Error:
        return Sign::Refused;
    }
    return Sign::Notice;
}

QString cardOf(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Info:
        return QStringLiteral("info");
    case Message::Kind::Ok:
        return QStringLiteral("ok");
    case Message::Kind::Warn:
        return QStringLiteral("warn");
    case Message::Kind::Error:
        return QStringLiteral("error");
    }
    return QStringLiteral("info");
}

/// News is read first, a confirmation last: Error, Warn, Info, Ok.
int gravity(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Ok:
        return 0;
    case Message::Kind::Info:
        return 1;
    case Message::Kind::Warn:
        return 2;
    case Message::Kind::Error:
        return 3;
    }
    return 0;
}

constexpr int signSize = 18;

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_text(new FactText(this))
    , m_action(new QPushButton(this))
    , m_cross(new QPushButton(this))
    , m_leaving(new QTimer(this))
{
    setProperty("card", QStringLiteral("info"));
    m_sign->setTextFormat(Qt::PlainText);
    m_action->setProperty("buttonSize", QStringLiteral("compact"));
    m_cross->setProperty("cross", true);
    //: RU: Закрыть сообщение
    const QString close = tr("Close the message");
    m_cross->setToolTip(close);
    m_cross->setAccessibleName(close);
    m_cross->setIcon(themeIcon(QStringLiteral("x-lg"), &Tokens::text2));
    m_leaving->setSingleShot(true);

    auto* row = new QHBoxLayout(this);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1, Qt::AlignVCenter);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_cross, 0, Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_shown)
            Q_EMIT actionTriggered(*m_shown);
    });
    connect(m_cross, &QPushButton::clicked, this, &MessageBar::leave);
    connect(m_leaving, &QTimer::timeout, this, &MessageBar::leave);
    refresh();
}

void MessageBar::post(const QString& topic, const Message& message)
{
    remove(topic);
    m_posted.push_back({topic, message});
    refresh();
}

void MessageBar::withdraw(const QString& topic)
{
    remove(topic);
    refresh();
}

void MessageBar::clear()
{
    m_posted.clear();
    refresh();
}

std::optional<QString> MessageBar::shownTopic() const
{
    return m_shown;
}

QString MessageBar::shownText() const
{
    return m_shown ? m_text->accessibleName() : QString();
}

void MessageBar::remove(const QString& topic)
{
    std::erase_if(m_posted, [&topic](const Posted& posted) { return posted.topic == topic; });
}

void MessageBar::leave()
{
    if (!m_shown)
        return;
    const QString topic = *m_shown;
    withdraw(topic);
    Q_EMIT left(topic);
}

void MessageBar::refresh()
{
    m_leaving->stop();
    if (m_posted.empty()) {
        m_shown.reset();
        setVisible(false);
        return;
    }
    const auto gravest = std::max_element(m_posted.rbegin(), m_posted.rend(), [](const Posted& a, const Posted& b) {
        return gravity(a.message.kind) < gravity(b.message.kind);
    });
    const bool news = m_shown != gravest->topic;
    m_shown = gravest->topic;
    present(gravest->message);
    if (gravest->message.kind == Message::Kind::Ok)
        m_leaving->start(stayOfOk);
    setVisible(true);
    if (news) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void MessageBar::present(const Message& message)
{
    const Look& look = Look::of(this);
    setLookProperty(this, "card", cardOf(message.kind));
    m_sign->setPixmap(signPixmap(signOf(message.kind), signSize, this));
    QString words = message.buyer;
    if (!words.isEmpty() && !message.next.isEmpty())
        words += u' ';
    m_text->setTexts(message.fact, words + message.next, message.below);
    setAccessibleName(m_text->accessibleName());
    m_action->setVisible(!message.action.isEmpty());
    m_action->setText(message.action);
    m_cross->setVisible(message.action.isEmpty() && (message.closable || message.kind == Message::Kind::Ok));
    m_cross->setIconSize(QSize(look.px(12), look.px(12)));
    layout()->setContentsMargins(look.px(12), look.px(9), look.px(12), look.px(9));
    layout()->setSpacing(look.px(10));
    m_sign->setFixedSize(look.px(signSize), m_text->pitch());
    placeSign();
}

// Beside a button one line of text stands in the middle, and its sign with it; of several lines the sign marks the first.
void MessageBar::placeSign()
{
    const bool oneLine = m_text->heightForWidth(m_text->width()) <= m_text->pitch();
    layout()->setAlignment(m_sign, oneLine ? Qt::AlignVCenter : Qt::AlignTop);
}

void MessageBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    placeSign();
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::StyleChange || !m_shown)
        return;
    const auto shown = std::find_if(m_posted.begin(), m_posted.end(),
                                    [this](const Posted& posted) { return posted.topic == *m_shown; });
    if (shown != m_posted.end())
        present(shown->message);
}

} // namespace companion
