// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/registrationprogress.h"

namespace companion {

void RegistrationProgress::begin(RegistrationStep step, const PhoneNumber& phone)
{
    dropAnswer();
    if (step == RegistrationStep::Start && isCodeOfAnother(phone))
        m_sms.reset();
}

void RegistrationProgress::take(const RegistrationResult& result, Tick now)
{
    m_answer = result;
    if (result.provisional)
        return;
    if (result.state == RegistrationState::CodeSent)
        takeSms(result, now);
    else
        m_sms.reset();
    if (result.codeRefused)
        m_confirmAt = now + result.retryAfter.value_or(std::chrono::seconds(0));
    else
        m_retryAt = now + result.retryAfter.value_or(std::chrono::seconds(0));
}

void RegistrationProgress::dropAnswer()
{
    m_answer.reset();
    m_retryAt = Tick(0);
}

void RegistrationProgress::settleProvisional()
{
    if (m_answer)
        m_answer->provisional = false;
}

bool RegistrationProgress::isFinished() const
{
    return isRegistered() || (m_answer && m_answer->state == RegistrationState::KnownCustomer);
}

Authorization RegistrationProgress::authorization(const QDateTime& appliedAt) const
{
    Authorization authorization;
    authorization.provider = ProviderId::Brevix;
    authorization.phone = m_answer->phone;
    authorization.customerId = m_answer->customer->id;
    authorization.fullName = m_answer->customer->fullName();
    authorization.appliedAt = appliedAt;
    return authorization;
}

std::chrono::seconds RegistrationProgress::resendWait(Tick now) const
{
    return m_sms ? left(m_sms->resendAt, now) : std::chrono::seconds(0);
}

std::chrono::seconds RegistrationProgress::codeLife(Tick now) const
{
    return m_sms ? left(m_sms->endsAt, now) : std::chrono::seconds(0);
}

std::chrono::seconds RegistrationProgress::left(Tick until, Tick now)
{
    return until <= now ? std::chrono::seconds(0) : std::chrono::ceil<std::chrono::seconds>(until - now);
}

void RegistrationProgress::takeSms(const RegistrationResult& result, Tick now)
{
    if (!m_sms)
        m_sms = Sms{result.phone, 0, now, now, {}};
    if (result.codeLength > 0)
        m_sms->codeLength = result.codeLength;
    if (result.resendAfter)
        m_sms->resendAt = now + *result.resendAfter;
    if (result.codeLife) {
        m_sms->endsAt = now + *result.codeLife;
        m_confirmAt = now; // a new code may be tried at once
    }
    if (result.attemptsLeft)
        m_sms->attemptsLeft = result.attemptsLeft;
}

} // namespace companion
