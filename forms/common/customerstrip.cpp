// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/customerstrip.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "forms/common/look.h"
#include "forms/common/statussign.h"
#include "forms/common/themeicon.h"

namespace companion {

namespace {

constexpr int wideHeight = 72;
constexpr int narrowHeight = 100;
constexpr int cardHeight = 88;
constexpr int iconSize = 22;

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

CustomerStrip::CustomerStrip(QWidget* parent)
    : QFrame(parent)
    , m_grid(new QGridLayout(this))
    , m_icon(plainLabel(this))
    , m_number(plainLabel(this))
    , m_balanceLabel(plainLabel(this))
    , m_readAtLabel(plainLabel(this))
    , m_sign(new StatusSign(this))
    , m_cancel(new QPushButton(this))
{
    //: RU: Отменить
    m_cancel->setText(tr("Cancel"));
    m_cancel->setProperty("buttonSize", QStringLiteral("strip"));
    m_sign->setColoured(true);
    m_sign->setStep(TypeStep::Label);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_cancel, &QPushButton::clicked, this, &CustomerStrip::cancelRequested);
    clear();
}

void CustomerStrip::clear()
{
    m_kind = Kind::Nobody;
    m_masked.clear();
    m_full.clear();
    m_balance.clear();
    m_readAt.clear();
    m_checked = false;
    m_revealed = false;
    refresh();
}

void CustomerStrip::setBrevix(const QString& masked, const QString& full, bool checked)
{
    m_kind = Kind::Brevix;
    m_masked = masked;
    m_full = full;
    m_checked = checked;
    refresh();
}

void CustomerStrip::setPlazius(const QString& card, const QString& balance, const QString& readAt)
{
    m_kind = Kind::Plazius;
    m_masked = card;
    m_full = card;
    m_balance = balance;
    m_readAt = readAt;
    refresh();
}

void CustomerStrip::setCancelAvailable(bool available)
{
    m_cancelAvailable = available;
    refresh();
}

void CustomerStrip::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    refresh();
}

QString CustomerStrip::iconName() const
{
    switch (m_kind) {
    case Kind::Nobody:
        return QStringLiteral("person");
    case Kind::Brevix:
        return QStringLiteral("person-fill");
    case Kind::Plazius:
        return QStringLiteral("credit-card-2-front-fill");
    }
    return {};
}

void CustomerStrip::refresh()
{
    const Look& look = Look::of(this);
    const bool somebody = m_kind != Kind::Nobody;
    setLookProperty(this, "card", somebody ? QStringLiteral("true") : QStringLiteral("empty"));
    const int side = look.px(iconSize);
    m_icon->setPixmap(iconPixmap(iconName(), side, look.tokens.text2, devicePixelRatioF()));
    m_icon->setFixedSize(side, side);
    setLookProperty(m_number, "muted", !somebody);
    setTextStep(m_number, somebody ? TypeStep::Touch : TypeStep::Label, somebody);
    setTextStep(m_balanceLabel, TypeStep::Label);
    setLookProperty(m_readAtLabel, "role", QStringLiteral("caption"));
    //: RU: проверен
    const QString checked = tr("checked");
    //: RU: не проверен
    const QString notChecked = tr("not checked");
    m_sign->setState(m_checked ? Sign::Done : Sign::NotChecked, m_checked ? checked : notChecked);
    //: RU: Баланс %1
    m_balanceLabel->setText(tr("Balance %1").arg(m_balance));
    //: RU: прочитан в %1
    m_readAtLabel->setText(tr("read at %1").arg(m_readAt));
    m_sign->setVisible(m_kind == Kind::Brevix);
    m_balanceLabel->setVisible(m_kind == Kind::Plazius && !m_balance.isEmpty()); // the service may not tell it
    m_readAtLabel->setVisible(m_kind == Kind::Plazius);
    m_cancel->setVisible(somebody && m_cancelAvailable);
    // Nothing to reveal, nothing to stop at.
    setFocusPolicy(m_kind == Kind::Brevix ? Qt::TabFocus : Qt::NoFocus);
    setFixedHeight(look.px(m_kind == Kind::Plazius && !m_narrow ? cardHeight : m_narrow ? narrowHeight : wideHeight));
    arrange();
    showNumber();
}

// Wide: icon, number over sign, button at the right over both rows. Narrow: the button stands beside the sign, so that
// the number has the whole width.
void CustomerStrip::arrange()
{
    const Look& look = Look::of(this);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_icon), static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_balanceLabel),
          static_cast<QWidget*>(m_readAtLabel), static_cast<QWidget*>(m_sign), static_cast<QWidget*>(m_cancel)})
        m_grid->removeWidget(widget);
    m_grid->setContentsMargins(look.px(13), look.px(8), look.px(m_narrow ? 10 : 12), look.px(8));
    m_grid->setHorizontalSpacing(look.px(12));
    m_grid->setVerticalSpacing(look.px(m_kind == Kind::Plazius ? 0 : 6));
    const bool alone = m_kind == Kind::Nobody;
    const bool card = m_kind == Kind::Plazius;
    const int rows = alone ? 1 : card ? 3 : 2;
    m_grid->addWidget(m_icon, 0, 0, m_narrow ? 1 : rows, 1, Qt::AlignVCenter);
    m_grid->addWidget(m_number, 0, 1, 1, m_narrow ? 2 : 1, alone || m_narrow ? Qt::AlignVCenter : Qt::AlignBottom);
    const int first = m_narrow && !card ? 0 : 1;
    // At the left of its cell: filling it, the sign would cap the column at its own width, and with the button hidden the
    // spare width would go before the number.
    m_grid->addWidget(m_sign, 1, first, 1, first == 0 ? 2 : 1,
                      Qt::AlignLeft | (m_narrow ? Qt::AlignVCenter : Qt::AlignTop));
    m_grid->addWidget(m_balanceLabel, 1, 1, Qt::AlignVCenter);
    m_grid->addWidget(m_readAtLabel, 2, 1, Qt::AlignTop);
    m_grid->addWidget(m_cancel, m_narrow ? 1 : 0, 2, m_narrow ? qMax(1, rows - 1) : rows, 1,
                      Qt::AlignVCenter | Qt::AlignRight);
    m_grid->setColumnStretch(1, 1);
}

// A style sheet draws dashes of 1 px as dots.
void CustomerStrip::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    const Look& look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_kind == Kind::Nobody) {
        QPen dashes(look.tokens.control, 1);
        dashes.setDashPattern({4, 3});
        dashes.setCapStyle(Qt::FlatCap);
        painter.setPen(dashes);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.px(5), look.px(5));
    }
    if (hasFocus()) {
        painter.setPen(QPen(look.tokens.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), look.px(5), look.px(5));
    }
}

void CustomerStrip::showNumber()
{
    const QString number = m_revealed ? m_full : m_masked;
    QString sentence;
    switch (m_kind) {
    case Kind::Nobody:
        //: RU: Покупатель не указан
        sentence = tr("No customer");
        m_number->setText(sentence);
        break;
    case Kind::Brevix:
        m_number->setText(QStringLiteral("(BreviX) %1").arg(number));
        sentence = QStringLiteral("(BreviX) %1 — %2").arg(m_masked, m_sign->words());
        break;
    case Kind::Plazius:
        m_number->setText(QStringLiteral("(Plazius) %1").arg(number));
        sentence = QStringLiteral("(Plazius) %1, %2, %3").arg(m_masked, m_balanceLabel->text(), m_readAtLabel->text());
        break;
    }
    setAccessibleName(sentence);
}

bool CustomerStrip::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::FocusIn:
        m_revealed = true;
        showNumber();
        break;
    case QEvent::Leave:
    case QEvent::FocusOut:
        m_revealed = event->type() == QEvent::Leave ? hasFocus() : underMouse();
        showNumber();
        break;
    default:
        break;
    }
    return QFrame::event(event);
}

void CustomerStrip::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace companion
