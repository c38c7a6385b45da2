// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/brevix/registrationview.h"
#include "models/settings/settings.h"
#include "models/values/moment.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace companion {

class Clock;

namespace Ui {
class RegistrationDialog;
}

/// «Регистрация нового пользователя сервиса BreviX» (interface 1.5): a phone, the consent, an SMS, names and the code
/// of the SMS; the new customer can be put on the receipt. It asks and shows; who it is told to, and what is written,
/// is the business of the caller. GUI thread.
class RegistrationDialog final : public QDialog
{
    Q_OBJECT

public:
    RegistrationDialog(RegistrationSource& source, const PhoneTemplateSettings& phoneTemplate, Clock& clock,
                       QWidget* parent = nullptr);
    ~RegistrationDialog() override;

    /// An authorization can be put on the receipt that is open: «Применить» is there (D-20). Default: it cannot.
    void setApplyPossible(bool possible);
    /// The number to begin with (B-AUT-07); nothing is sent yet.
    void setPhone(const PhoneNumber& phone);

    void done(int result) override;
    /// Esc: leaves a running step first; what would be lost is given up only by a second Esc.
    void reject() override;

Q_SIGNALS:
    /// «Применить»: the dialog closes by itself (B-NEW-10, B-NEW-11).
    void applied(const companion::Authorization& authorization);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void connectParts();
    void send();
    void sendAgain();
    void registerBuyer();
    void repeat();
    void apply();
    bool begin(RegistrationStep step);
    void showStarted(std::chrono::milliseconds deadline);
    void showResult(const RegistrationResult& result);
    void numberChanged();
    void consentChanged();
    void leave();

    void confirmByEnter();

    RegistrationView::State state() const;
    void refresh();
    void refreshTime();

    std::unique_ptr<Ui::RegistrationDialog> m_ui;
    std::unique_ptr<RegistrationView> m_view;
    RegistrationSource& m_source;
    Clock& m_clock;
    QTimer m_second; ///< turns the countdowns; the times themselves come from m_clock
    RegistrationProgress m_progress;
    PhoneNumber m_asked;                               ///< whose answer is awaited or shown; empty = nothing was asked
    RegistrationStep m_step = RegistrationStep::Start; ///< the last one that was asked for
    QDateTime m_consentAt;
    QString m_note; ///< instead of the answer: cancelled, Esc once more
    Moment m_answeredAt;
    bool m_applyPossible = false;
    bool m_running = false;
    bool m_leaving = false; ///< Esc or «Закрыть» was pressed once and said so
};

} // namespace companion
