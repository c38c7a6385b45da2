// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/signs.h"
#include "models/settings/settings.h"
#include "models/values/moment.h"
#include "services/session/identificationsource.h"

#include <QDialog>

#include <memory>
#include <optional>

class QPushButton;

namespace companion {

class Clock;

namespace Ui {
class IdentificationDialog;
}

/// «Идентификация пользователя BreviX» (interface 1.6): asks whom a phone belongs to and applies the answer to the receipt.
/// It asks and shows; who it is told to, and what is written, is the business of the caller. GUI thread.
class IdentificationDialog final : public QDialog
{
    Q_OBJECT

public:
    IdentificationDialog(IdentificationSource& source, const PhoneTemplateSettings& phoneTemplate, Clock& clock,
                         QWidget* parent = nullptr);
    ~IdentificationDialog() override;

    /// The program can register buyers: «Регистрация» is there. Default: it cannot, and the button is hidden.
    void setRegistrationAvailable(bool available);
    /// The number to begin with; nothing is asked yet.
    void setPhone(const PhoneNumber& phone);

    void done(int result) override;
    /// Esc: leaves a running question first; a complete number that may still be applied is given up only by a second Esc.
    void reject() override;

Q_SIGNALS:
    /// «Применить» or «Применить без проверки»: the dialog closes by itself.
    void applied(const companion::Authorization& authorization);
    /// «Регистрация»: the dialog closes by itself.
    void registrationRequested(const companion::PhoneNumber& phone);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void ask();
    void showStarted(std::chrono::milliseconds deadline);
    void showResult(const IdentificationResult& result);
    void numberChanged();
    void apply();
    void registerPhone();

    void confirmByEnter();
    bool isAsking() const;
    bool mayAskAgain() const;
    /// The button that Enter stands for; nothing after a refusal.
    QPushButton* nextStep() const;
    void refresh();
    void refreshAnswer();
    void say(Sign sign, const QString& words);
    QString answerWords() const;
    Sign answerSign() const;
    void applySizes();

    std::unique_ptr<Ui::IdentificationDialog> m_ui;
    IdentificationSource& m_source;
    Clock& m_clock;
    PhoneNumber m_asked;                         ///< whose answer is awaited or shown; empty = nothing was asked
    std::optional<IdentificationResult> m_result; ///< of m_asked
    QString m_note;                              ///< instead of the reason: cancelled, «уже отправляется», Esc once more
    Moment m_answeredAt;
    bool m_running = false;
    bool m_leaving = false; ///< Esc was pressed once and said so
};

} // namespace companion
