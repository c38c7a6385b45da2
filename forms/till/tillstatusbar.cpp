// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/tillstatusbar.h"

#include "forms/common/hairline.h"
#include "forms/common/look.h"
#include "forms/common/statussign.h"
#include "forms/till/quietbutton.h"
#include "forms/till/tillwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>

namespace companion {

namespace {

QLabel* quietLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QStringLiteral("body"));
    label->setProperty("muted", true);
    return label;
}

Sign signOfLink(const LinkState& state)
{
    switch (state.status) {
    case LinkStatus::Up:
        return state.everAnswered ? Sign::Done : Sign::Waiting;
    case LinkStatus::Down:
        return Sign::NoLink;
    case LinkStatus::KeyRefused:
        return Sign::Refused;
    }
    return Sign::Notice;
}

} // namespace

TillStatusBar::TillStatusBar(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_till(quietLabel(this))
    , m_warehouse(quietLabel(this))
    , m_cashier(new QuietButton(this))
    , m_queue(new StatusSign(this))
    , m_queueLine(new HairLine(Qt::Vertical, this))
{
    m_row->addWidget(m_till);
    for (QWidget* widget : QList<QWidget*>{m_warehouse, m_cashier}) {
        m_lines.append(new HairLine(Qt::Vertical, this));
        m_row->addWidget(m_lines.last());
        m_row->addWidget(widget);
    }
    m_row->addStretch();
    m_row->addWidget(m_queue);
    m_lines.append(m_queueLine);
    m_row->addWidget(m_queueLine);
    m_queue->setClickable(true);
    m_queue->hide();
    m_queueLine->hide();
    connect(m_cashier, &QAbstractButton::clicked, this, &TillStatusBar::chooseCashier);
    connect(m_queue, &StatusSign::clicked, this, &TillStatusBar::queueRequested);
    refresh();
}

void TillStatusBar::setPlace(const QString& cashId, const QString& warehouse, const QString& cashier)
{
    m_cashId = cashId;
    m_warehouseName = warehouse;
    m_cashierName = cashier;
    refresh();
}

void TillStatusBar::setUsers(const QList<DirectoryEntry>& users, const QString& currentCode)
{
    m_users = users;
    m_cashierCode = currentCode;
}

void TillStatusBar::setLink(ProviderId provider, const LinkState& state)
{
    signOf(provider)->setState(signOfLink(state), TillWords::link(provider, state));
}

void TillStatusBar::setSwitchedOff(ProviderId provider)
{
    // A service that a till never had is not worth a place; BreviX is the one it comes with.
    if (provider != ProviderId::Brevix && !m_links.contains(static_cast<int>(provider)))
        return;
    //: RU: %1: выключен
    signOf(provider)->setState(Sign::Off, tr("%1: switched off").arg(TillWords::provider(provider)));
}

void TillStatusBar::setQueue(int waiting, std::optional<std::chrono::seconds> nextIn)
{
    m_queue->setVisible(waiting > 0);
    m_queueLine->setVisible(waiting > 0);
    m_queue->setState(Sign::Waiting, TillWords::queue(waiting, nextIn));
}

void TillStatusBar::setNarrow(bool narrow)
{
    m_narrow = narrow;
    refresh();
}

StatusSign* TillStatusBar::signOf(ProviderId provider)
{
    StatusSign*& sign = m_links[static_cast<int>(provider)];
    if (!sign) {
        // A line stands between two signs only; the one behind the queue comes and goes with it.
        if (m_links.size() > 1) {
            m_lines.append(new HairLine(Qt::Vertical, this));
            m_row->addWidget(m_lines.last());
        }
        sign = new StatusSign(this);
        m_row->addWidget(sign);
        refresh();
    }
    return sign;
}

void TillStatusBar::refresh()
{
    const Look& look = Look::of(this);
    //: RU: Касса %1
    m_till->setText(tr("Till %1").arg(m_cashId));
    //: RU: не задан
    const QString none = tr("none");
    //: RU: Склад: %1
    const QString warehouse = tr("Warehouse: %1").arg(m_warehouseName.isEmpty() ? none : m_warehouseName);
    //: RU: Кассир: %1
    const QString cashier = tr("Cashier: %1").arg(m_cashierName.isEmpty() ? none : m_cashierName);
    m_warehouse->setText(m_narrow && !m_warehouseName.isEmpty() ? m_warehouseName : warehouse);
    m_warehouse->setAccessibleName(warehouse);
    m_cashier->setText(m_narrow && !m_cashierName.isEmpty() ? m_cashierName : cashier);
    m_cashier->setAccessibleName(cashier);
    m_cashier->updateGeometry();
    m_row->setContentsMargins(look.px(16), 0, look.px(16), 0);
    m_row->setSpacing(look.px(14));
    for (QWidget* line : m_lines)
        line->setFixedHeight(look.px(16));
    setFixedHeight(look.px(31));
}

void TillStatusBar::chooseCashier()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    setDensity(menu, Density::Touch);
    for (const DirectoryEntry& user : m_users) {
        QAction* action = menu->addAction(user.name, this, [this, code = user.code] { Q_EMIT cashierChosen(code); });
        action->setCheckable(true);
        action->setChecked(user.code == m_cashierCode);
    }
    if (m_users.isEmpty())
        //: RU: Список «Пользователи» пуст
        menu->addAction(tr("The list “Users” is empty"))->setEnabled(false);
    menu->popup(m_cashier->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void TillStatusBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace companion
