// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/amountpad.h"

#include "forms/common/keypad.h"
#include "forms/common/look.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace companion {

AmountPad::AmountPad(QWidget* parent)
    : QWidget(parent)
    , m_comma(new QPushButton(QStringLiteral(","), this))
{
    auto* keypad = new Keypad(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(keypad);
    layout->addWidget(m_comma);
    //: RU: Запятая
    m_comma->setAccessibleName(tr("Comma"));
    m_comma->setProperty("digit", QStringLiteral("number"));
    m_comma->setFocusPolicy(Qt::NoFocus);
    m_comma->setAutoDefault(false);
    connect(m_comma, &QPushButton::clicked, this, [this] { type(QStringLiteral(",")); });
    connect(keypad, &Keypad::digitPressed, this, [this](QChar digit) { type(QString(digit)); });
    connect(keypad, &Keypad::clearPressed, this, [this] {
        field()->selectAll();
        field()->del();
    });
    connect(keypad, &Keypad::backspacePressed, this, [this] { field()->backspace(); });
}

void AmountPad::serve(QLineEdit* field)
{
    m_fields.append(field);
}

void AmountPad::setCommaShown(bool shown)
{
    m_comma->setVisible(shown);
}

QLineEdit* AmountPad::field() const
{
    for (QLineEdit* field : m_fields) {
        if (field->hasFocus())
            return field;
    }
    return m_fields.first();
}

void AmountPad::type(const QString& text)
{
    field()->setFocus(Qt::OtherFocusReason);
    field()->insert(text);
    Q_EMIT field()->textEdited(field()->text());
}

} // namespace companion
