// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class QLineEdit;

namespace companion {

namespace Ui {
class RegistrationDialog;
}

/// What is typed into the registration form: checks it and says at the field what is wrong.
class RegistrationInput
{
    Q_DECLARE_TR_FUNCTIONS(companion::RegistrationInput)

public:
    /// `ui` outlives it; its parts are there already.
    explicit RegistrationInput(Ui::RegistrationDialog& ui);

    /// False: says at the first wrong field what is wrong, and goes there.
    bool checkPhoneAndConsent();
    /// `codeLength` 0 = not known.
    bool checkPersonAndCode(int codeLength);
    /// The first of names and code that is empty; none when all are filled.
    QLineEdit* nextEmptyField() const;
    /// Something was typed that closing would lose.
    bool hasInput() const;
    void clearCode();
    void unmarkCode();
    void unmarkConsent();

private:
    void showCodeProblem(const QString& words);

    Ui::RegistrationDialog& m_ui;
};

} // namespace companion
