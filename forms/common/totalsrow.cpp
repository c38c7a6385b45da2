// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/totalsrow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "forms/common/look.h"

namespace companion {

TotalsRow::TotalsRow(const QString& caption, QWidget* parent)
    : QWidget(parent)
    , m_caption(new QLabel(caption, this))
    , m_value(new QLabel(this))
{
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setProperty("muted", true);
    m_value->setTextFormat(Qt::PlainText);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_caption, 1);
    row->addWidget(m_value);
    refresh();
}

void TotalsRow::setCaption(const QString& caption)
{
    m_caption->setText(caption);
    refresh();
}

void TotalsRow::setValue(const QString& value)
{
    m_value->setText(value);
    refresh();
}

QString TotalsRow::value() const
{
    return m_value->text();
}

void TotalsRow::setStrong(bool strong)
{
    m_strong = strong;
    refresh();
}

void TotalsRow::setStep(TypeStep step)
{
    m_step = step;
    refresh();
}

void TotalsRow::refresh()
{
    const Look& look = Look::of(this);
    setTextStep(m_caption, m_step);
    setTextStep(m_value, m_step, m_strong);
    setMinimumHeight(look.px(m_step == TypeStep::Row ? 32 : 30));
    setAccessibleName(QStringLiteral("%1 %2").arg(m_caption->text(), m_value->text()));
}

void TotalsRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace companion
