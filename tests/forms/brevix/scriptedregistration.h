// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session/registrationsource.h"

#include <QList>

namespace companion {

/// Answers only when the test says so, and keeps what it was asked.
class ScriptedRegistration final : public RegistrationSource
{
    Q_OBJECT

public:
    using RegistrationSource::RegistrationSource;

    struct Confirmation
    {
        RegistrationPerson person;
        QString code;
    };

    void open() override { ++m_openings; }
    void start(const PhoneNumber& phone, const QDateTime& consentAt) override;
    void resend() override;
    void confirm(const RegistrationPerson& person, const QString& code) override;
    void cancel() override;
    void giveUp() override;
    bool isRunning() const override { return m_running; }

    /// What every step tells at once, while a try goes on (the link is known to be down).
    void answerAtOnce(const RegistrationResult& result) { m_atOnce = result; }
    /// The answer to the last step; phone and step are filled in.
    void answer(RegistrationResult result);

    const QList<PhoneNumber>& started() const { return m_started; }
    const QList<QDateTime>& consents() const { return m_consents; }
    const QList<Confirmation>& confirmed() const { return m_confirmed; }
    int openings() const { return m_openings; }
    int resends() const { return m_resends; }
    int cancellations() const { return m_cancellations; }
    int givenUp() const { return m_givenUp; }

private:
    void run(RegistrationStep step);

    QList<PhoneNumber> m_started;
    QList<QDateTime> m_consents;
    QList<Confirmation> m_confirmed;
    std::optional<RegistrationResult> m_atOnce;
    PhoneNumber m_phone;
    RegistrationStep m_step = RegistrationStep::Start;
    int m_openings = 0;
    int m_resends = 0;
    int m_cancellations = 0;
    int m_givenUp = 0;
    bool m_running = false;
};

/// An SMS is on its way: four digits, another one in 60 s, good for ten minutes, five attempts.
RegistrationResult smsSent();
RegistrationResult smsSentAgain();
/// The words of the service, and how many attempts are left.
RegistrationResult wrongCode(int attemptsLeft);
/// 410, 423: back to the beginning.
RegistrationResult registrationEnded(const QString& reason);
RegistrationResult registered();
RegistrationResult knownCustomer();
RegistrationResult phoneRejected();
/// No link, at any step; `sent`: the SMS had gone out before.
RegistrationResult registrationNoLink(bool sent);
RegistrationResult registrationBusy(std::chrono::seconds wait);

} // namespace companion
