// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/fielderror.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLabel>
#include <QVBoxLayout>

#include "forms/common/look.h"
#include "forms/common/statussign.h"

namespace companion {

FieldError::FieldError(QWidget* parent)
    : QWidget(parent)
    , m_help(new QLabel(this))
    , m_sign(new StatusSign(this))
{
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    m_help->setProperty("role", QStringLiteral("help"));
    m_sign->setColoured(true);
    m_sign->setWrapping(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(0);
    column->addWidget(m_help);
    column->addWidget(m_sign);
    column->addStretch(1);
    refresh();
}

void FieldError::setField(QWidget* field)
{
    m_field = field;
    refresh();
}

void FieldError::setLines(int lines)
{
    m_lines = qMax(1, lines);
    refresh();
}

void FieldError::setHelp(const QString& help)
{
    m_help->setText(help);
    refresh();
}

void FieldError::showError(const QString& words)
{
    show(Kind::Error, words);
}

void FieldError::showWarning(const QString& words)
{
    show(Kind::Warning, words);
}

void FieldError::showDone(const QString& words)
{
    show(Kind::Done, words);
}

void FieldError::clear()
{
    show(Kind::None, QString());
}

QString FieldError::words() const
{
    return m_kind == Kind::None ? m_help->text() : m_sign->words();
}

void FieldError::show(Kind kind, const QString& words)
{
    m_kind = kind;
    const Sign sign = kind == Kind::Warning ? Sign::Warning : kind == Kind::Done ? Sign::Done : Sign::Refused;
    m_sign->setState(sign, words);
    refresh();
}

void FieldError::refresh()
{
    const Look& look = Look::of(this);
    const TypeStep step = densityOf(this) == Density::Touch ? TypeStep::Label : TypeStep::Caption;
    m_sign->setStep(step);
    m_sign->setVisible(m_kind != Kind::None);
    m_help->setVisible(m_kind == Kind::None);
    setMinimumHeight(m_lines * qMax(QFontMetrics(look.font(step)).lineSpacing(), look.px(16)));
    // Beside a field (compact) in its middle, under it (touch) close to it.
    static_cast<QVBoxLayout*>(layout())->setStretch(0, step == TypeStep::Caption ? 1 : 0);
    setAccessibleName(words());
    if (m_field == nullptr)
        return;
    setInvalid(m_field, m_kind == Kind::Error);
    setLookProperty(m_field, "state", m_kind == Kind::Warning ? QVariant(QStringLiteral("warn")) : QVariant());
    // A screen reader says the reason together with the field.
    m_field->setAccessibleDescription(words());
}

void FieldError::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace companion
