// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/brevix/registrationinput.h"
#include "forms/brevix/registrationprogress.h"
#include "forms/common/signs.h"

#include <QCoreApplication>

class QPushButton;
class QWidget;

namespace companion {

namespace Ui {
class RegistrationDialog;
}

/// The fields and buttons of the registration form: shows what is known. Decides nothing.
class RegistrationView
{
    Q_DECLARE_TR_FUNCTIONS(companion::RegistrationView)

public:
    struct State
    {
        const RegistrationProgress& progress;
        PhoneNumber phone; ///< in the field now
        QString note;      ///< instead of the answer
        RegistrationStep step = RegistrationStep::Start;
        bool running = false;
        bool applyPossible = false;

        bool codeSent() const { return progress.isCodeSentTo(phone); }
        bool mayApply() const;
        bool retryOffered() const;
    };

    /// Both outlive the view. The parts of `ui` are there already.
    RegistrationView(Ui::RegistrationDialog& ui, QWidget& window);

    RegistrationInput& input() { return m_input; }

    /// The button that Enter stands for; none while a step runs or after a refusal.
    QPushButton* nextStep(const State& state) const;
    void show(const State& state);
    /// What the passing of time changes: countdowns and what they free.
    void showTime(const State& state, std::chrono::milliseconds now);
    /// The second press of a running step.
    void sayAlreadySending();
    /// Where the hands go on after an answer.
    void focusAfter(const State& state);
    void applySizes();

private:
    void say(Sign sign, const QString& words);
    void showAnswer(const State& state);
    void showPhoneWords(const State& state);

    Ui::RegistrationDialog& m_ui;
    QWidget& m_window;
    RegistrationInput m_input;
};

} // namespace companion
