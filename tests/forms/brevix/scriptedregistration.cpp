// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedregistration.h"

namespace companion {

void ScriptedRegistration::start(const PhoneNumber& phone, const QDateTime& consentAt)
{
    m_started.append(phone);
    m_consents.append(consentAt);
    m_phone = phone;
    run(RegistrationStep::Start);
}

void ScriptedRegistration::resend()
{
    ++m_resends;
    run(RegistrationStep::Resend);
}

void ScriptedRegistration::confirm(const RegistrationPerson& person, const QString& code)
{
    m_confirmed.append({person, code});
    run(RegistrationStep::Confirm);
}

void ScriptedRegistration::run(RegistrationStep step)
{
    m_step = step;
    m_running = true;
    Q_EMIT RegistrationSource::started(std::chrono::seconds(m_atOnce ? 5 : 30));
    if (!m_atOnce)
        return;
    RegistrationResult result = *m_atOnce;
    result.phone = m_phone;
    result.step = m_step;
    result.provisional = true;
    Q_EMIT finished(result);
}

void ScriptedRegistration::cancel()
{
    ++m_cancellations;
    m_running = false;
}

void ScriptedRegistration::giveUp()
{
    ++m_givenUp;
    m_running = false;
}

void ScriptedRegistration::answer(RegistrationResult result)
{
    m_running = false;
    if (result.phone.isEmpty())
        result.phone = m_phone;
    result.step = m_step;
    Q_EMIT finished(result);
}

namespace {

Customer kovaleva()
{
    Customer customer;
    customer.id = QStringLiteral("c-1200");
    customer.lastName = QStringLiteral("Ковалёва");
    customer.firstName = QStringLiteral("Дарья");
    customer.status = QStringLiteral("active");
    return customer;
}

RegistrationResult refused(const char* code, const QString& reason)
{
    RegistrationResult result;
    result.outcome = Outcome::Refused;
    result.problemCode = QLatin1String(code);
    result.reason = reason;
    return result;
}

} // namespace

RegistrationResult smsSent()
{
    RegistrationResult result = smsSentAgain();
    result.codeLength = 4;
    return result;
}

RegistrationResult smsSentAgain()
{
    RegistrationResult result;
    result.state = RegistrationState::CodeSent;
    result.outcome = Outcome::Accepted;
    result.resendAfter = std::chrono::seconds(60);
    result.codeLife = std::chrono::minutes(10);
    result.attemptsLeft = 5;
    return result;
}

RegistrationResult wrongCode(int attemptsLeft)
{
    RegistrationResult result = refused("code_invalid", QStringLiteral("Неверный код из СМС."));
    result.state = RegistrationState::CodeSent;
    result.field = RegistrationField::Code;
    result.codeRefused = true;
    result.attemptsLeft = attemptsLeft;
    return result;
}

RegistrationResult registrationEnded(const QString& reason)
{
    return refused("registration_expired", reason);
}

RegistrationResult registered()
{
    RegistrationResult result;
    result.state = RegistrationState::Registered;
    result.outcome = Outcome::Accepted;
    result.customer = kovaleva();
    result.mayApply = true;
    return result;
}

RegistrationResult knownCustomer()
{
    RegistrationResult result =
        refused("customer_exists", QStringLiteral("Покупатель с таким номером уже зарегистрирован."));
    result.state = RegistrationState::KnownCustomer;
    result.customer = kovaleva();
    result.mayApply = true;
    return result;
}

RegistrationResult phoneRejected()
{
    RegistrationResult result = refused("phone_rejected", QStringLiteral("Номер не прошёл модерацию."));
    result.field = RegistrationField::Phone;
    return result;
}

RegistrationResult registrationNoLink(bool sent)
{
    RegistrationResult result;
    result.state = sent ? RegistrationState::CodeSent : RegistrationState::PhoneWanted;
    result.outcome = Outcome::NoLink;
    result.reason = QStringLiteral("Нет связи с сервисом BreviX: сервер не принимает соединения");
    result.mayRetry = true;
    return result;
}

RegistrationResult registrationBusy(std::chrono::seconds wait)
{
    RegistrationResult result;
    result.outcome = Outcome::Later;
    result.reason = QStringLiteral("Сервис BreviX занят, повторите через %1 с").arg(wait.count());
    result.mayRetry = true;
    result.retryAfter = wait;
    return result;
}

} // namespace companion
