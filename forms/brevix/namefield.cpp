// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/namefield.h"

#include "forms/common/look.h"
#include "forms/common/statussign.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

namespace companion {

namespace {

constexpr int longestName = 60;

} // namespace

NameField::NameField(QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_problem(new StatusSign(this))
    , m_edit(new QLineEdit(this))
{
    static const QRegularExpression form(QStringLiteral("[^\\x00-\\x1f\\x7f<>]*"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setProperty("role", QStringLiteral("label"));
    m_label->setBuddy(m_edit);
    m_problem->setColoured(true);
    m_problem->hide();
    m_edit->setMaxLength(longestName);
    m_edit->setValidator(new QRegularExpressionValidator(form, m_edit));
    m_edit->setInputMethodHints(Qt::ImhSensitiveData);
    setFocusProxy(m_edit);

    auto* head = new QHBoxLayout;
    head->addWidget(m_label);
    head->addStretch(1);
    head->addWidget(m_problem);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { showProblem({}); });
    applySizes();
}

QString NameField::label() const
{
    return m_label->text();
}

void NameField::setLabel(const QString& label)
{
    m_label->setText(label);
    m_edit->setAccessibleName(label);
}

QString NameField::name() const
{
    return m_edit->text().simplified();
}

void NameField::showProblem(const QString& words)
{
    m_problem->setState(Sign::Refused, words);
    m_problem->setVisible(!words.isEmpty());
    m_edit->setAccessibleDescription(words);
    markInvalid(!words.isEmpty());
}

void NameField::markInvalid(bool invalid)
{
    setInvalid(m_edit, invalid);
}

void NameField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void NameField::applySizes()
{
    m_problem->setStep(TypeStep::Label);
    layout()->setSpacing(Look::of(this).px(6));
}

void NameField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace companion
