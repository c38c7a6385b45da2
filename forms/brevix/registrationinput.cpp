// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/registrationinput.h"

#include "forms/common/look.h"
#include "ui_registrationdialog.h"

#include <QRegularExpressionValidator>

namespace companion {

namespace {

constexpr int shortestCode = 3; ///< of the contract, while the service has not told the length
constexpr int longestCode = 10;

} // namespace

RegistrationInput::RegistrationInput(Ui::RegistrationDialog& ui)
    : m_ui(ui)
{
    m_ui.consentProblem->hide();
    m_ui.codeEdit->setMaxLength(longestCode);
    m_ui.codeEdit->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]*")), m_ui.codeEdit));
}

bool RegistrationInput::checkPhoneAndConsent()
{
    const QString problem = m_ui.phoneEdit->problem();
    if (!problem.isEmpty()) {
        m_ui.phoneWords->showError(problem);
        m_ui.phoneEdit->setFocus();
        return false;
    }
    if (!m_ui.consentBox->isChecked()) {
        //: RU: Нужно согласие
        m_ui.consentProblem->setState(Sign::Refused, tr("Consent is needed"));
        m_ui.consentProblem->show();
        m_ui.consentBox->setAccessibleDescription(m_ui.consentProblem->words());
        m_ui.consentBox->setFocus();
        return false;
    }
    return true;
}

bool RegistrationInput::checkPersonAndCode(int codeLength)
{
    if (m_ui.lastNameField->name().isEmpty()) {
        //: RU: Укажите фамилию
        m_ui.lastNameField->showProblem(tr("Enter the last name"));
        m_ui.lastNameField->edit()->setFocus();
        return false;
    }
    if (m_ui.firstNameField->name().isEmpty()) {
        //: RU: Укажите имя
        m_ui.firstNameField->showProblem(tr("Enter the first name"));
        m_ui.firstNameField->edit()->setFocus();
        return false;
    }
    const auto length = m_ui.codeEdit->text().size();
    if (length < shortestCode || (codeLength > 0 && length != codeLength)) {
        //: RU: Введите код из СМС
        QString words = tr("Enter the code from the SMS");
        if (codeLength > 0)
            //: RU: Введите код из СМС: цифр — %1
            words = tr("Enter the code from the SMS: %1 digits").arg(codeLength);
        showCodeProblem(words);
        return false;
    }
    return true;
}

QLineEdit* RegistrationInput::nextEmptyField() const
{
    for (QLineEdit* field : {m_ui.lastNameField->edit(), m_ui.firstNameField->edit(), m_ui.codeEdit}) {
        if (field->text().trimmed().isEmpty())
            return field;
    }
    return nullptr;
}

bool RegistrationInput::hasInput() const
{
    return !m_ui.phoneEdit->text().isEmpty() || !m_ui.lastNameField->name().isEmpty() ||
           !m_ui.firstNameField->name().isEmpty();
}

// setText() and not clear(): that would keep the code for Ctrl+Z.
void RegistrationInput::clearCode()
{
    m_ui.codeEdit->setText({});
    unmarkCode();
}

void RegistrationInput::unmarkCode()
{
    setInvalid(m_ui.codeEdit, false);
    m_ui.codeEdit->setAccessibleDescription({});
}

void RegistrationInput::unmarkConsent()
{
    m_ui.consentProblem->hide();
    m_ui.consentBox->setAccessibleDescription({});
}

void RegistrationInput::showCodeProblem(const QString& words)
{
    m_ui.answerPlace->say(Sign::Refused, words);
    setInvalid(m_ui.codeEdit, true);
    m_ui.codeEdit->setAccessibleDescription(words);
    m_ui.codeEdit->setFocus();
    m_ui.codeEdit->selectAll();
}

} // namespace companion
