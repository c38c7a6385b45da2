// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/phoneentrydialog.h"

#include "forms/common/keybutton.h"
#include "forms/common/look.h"
#include "models/phone/phonewords.h"
#include "ui_phoneentrydialog.h"

#include <QFontMetrics>
#include <QKeyEvent>

namespace companion {

namespace {

constexpr int dialogWidth = 480;

} // namespace

PhoneEntryDialog::PhoneEntryDialog(const PhoneTemplateSettings& phoneTemplate, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PhoneEntryDialog>())
    //: RU: ОК
    , m_okButton(new KeyButton(tr("OK"), QStringLiteral("Enter"), KeyButton::KeyPlace::Beside, this))
    //: RU: Закрыть
    , m_closeButton(new KeyButton(tr("Close"), QStringLiteral("Esc"), KeyButton::KeyPlace::Beside, this))
{
    m_ui->setupUi(this);
    m_ui->phoneEdit->setTemplate(phoneTemplate);
    m_ui->phoneEdit->setLarge(true);
    // The country code was dressed with the small field; it looks at the style sheet again when a property changes.
    for (QLabel* label : m_ui->phoneEdit->findChildren<QLabel*>())
        setLookProperty(label, "large", true);
    m_ui->phoneEdit->setCountryCode(m_ui->phoneEdit->countryCode());
    m_ui->phoneEdit->setChooserAvailable(false);
    m_ui->stateSign->setStep(TypeStep::Touch);
    m_ui->stateSign->setColoured(true);
    m_ui->buttonRow->addWidget(m_okButton, 1);
    m_ui->buttonRow->addWidget(m_closeButton, 1);

    PhoneField* field = m_ui->phoneEdit;
    connect(field, &PhoneField::phoneEdited, this, &PhoneEntryDialog::refresh);
    connect(m_ui->keypad, &Keypad::digitPressed, field, &PhoneField::type);
    connect(m_ui->keypad, &Keypad::backspacePressed, field, &PhoneField::rubOut);
    connect(m_ui->keypad, &Keypad::clearPressed, field, &PhoneField::clearDigits);
    connect(m_okButton, &QPushButton::clicked, this, &PhoneEntryDialog::confirm);
    connect(m_closeButton, &QPushButton::clicked, this, &QDialog::reject);
    applySizes();
    refresh();
    field->setFocus();
}

PhoneEntryDialog::~PhoneEntryDialog() = default;

void PhoneEntryDialog::setDraft(const QString& text)
{
    m_ui->phoneEdit->setDraft(text);
    refresh();
}

void PhoneEntryDialog::refresh()
{
    const PhoneState state = m_ui->phoneEdit->state();
    const bool complete = state == PhoneState::Complete;
    const bool wrong = state == PhoneState::TooMany || state == PhoneState::Foreign;
    //: RU: Номер введён полностью
    const QString words = complete ? tr("The number is complete") : m_ui->phoneEdit->problem();
    m_ui->missingLabel->setText(words);
    m_ui->missingLabel->setVisible(!complete && !wrong);
    m_ui->stateSign->setState(complete ? Sign::Done : Sign::Refused, words);
    m_ui->stateSign->setVisible(complete || wrong);
    m_ui->phoneEdit->setAccessibleDescription(words);
    setInvalid(m_ui->phoneEdit, wrong);
    m_okButton->setEnabled(complete);
    setAccent(m_okButton, complete);
}

void PhoneEntryDialog::confirm()
{
    const PhoneNumber phone = m_ui->phoneEdit->phone();
    if (phone.isEmpty())
        return;
    Q_EMIT entered(phone);
    accept();
}

void PhoneEntryDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QDialog::keyPressEvent(event);
        return;
    }
    event->accept();
    if (event->isAutoRepeat())
        return;
    if (m_closeButton->hasFocus())
        reject();
    else
        confirm();
}

void PhoneEntryDialog::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setSpacing(look.px(42));
    m_ui->buttonRow->setSpacing(look.px(8));
    m_ui->phoneBox->setSpacing(look.px(6));
    m_ui->stateRow->setContentsMargins(0, look.px(4), 0, look.px(4));
    const int line = QFontMetrics(look.font(TypeStep::Touch)).height();
    m_ui->statePlace->setFixedHeight(line + look.px(10));
    setMinimumWidth(look.px(dialogWidth));
}

void PhoneEntryDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

void PhoneEntryDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    applySizes();
}

} // namespace companion
