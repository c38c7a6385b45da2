// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session/registrationsource.h"

namespace companion {

/// What the registration form knows of its number: the SMS on its way, the last answer, the waits. Values in, values
/// out; times are ticks of the session (Moment::tick), so that nobody who sets the clock on the wall moves a countdown.
class RegistrationProgress
{
public:
    using Tick = std::chrono::milliseconds;

    /// A step was asked for; the former answer is gone. A start for another number voids the code of the former.
    void begin(RegistrationStep step, const PhoneNumber& phone);
    void take(const RegistrationResult& result, Tick now);
    /// The answer is of no interest any more: cancelled, or the number was changed.
    void dropAnswer();
    /// The try is left, what was known before stays on offer.
    void settleProvisional();

    const std::optional<RegistrationResult>& answer() const { return m_answer; }
    bool isCodeSentTo(const PhoneNumber& phone) const { return m_sms && m_sms->phone == phone; }
    /// An SMS went to another number than this.
    bool isCodeOfAnother(const PhoneNumber& phone) const { return m_sms && m_sms->phone != phone; }
    /// Registered now or known before: there is a customer.
    bool isFinished() const;
    bool isRegistered() const { return m_answer && m_answer->state == RegistrationState::Registered; }

    /// Of the customer of a finished registration.
    Authorization authorization(const QDateTime& appliedAt) const;

    /// 0 = not told.
    int codeLength() const { return m_sms ? m_sms->codeLength : 0; }
    std::optional<int> attemptsLeft() const { return m_sms ? m_sms->attemptsLeft : std::nullopt; }
    /// Seconds, rounded up; zero = now.
    std::chrono::seconds resendWait(Tick now) const;
    std::chrono::seconds codeLife(Tick now) const;
    std::chrono::seconds retryWait(Tick now) const { return left(m_retryAt, now); }
    /// After too many wrong codes.
    std::chrono::seconds confirmWait(Tick now) const { return left(m_confirmAt, now); }

private:
    struct Sms
    {
        PhoneNumber phone;
        int codeLength = 0;
        Tick resendAt{0};
        Tick endsAt{0};
        std::optional<int> attemptsLeft;
    };

    static std::chrono::seconds left(Tick until, Tick now);
    void takeSms(const RegistrationResult& result, Tick now);

    std::optional<Sms> m_sms;
    std::optional<RegistrationResult> m_answer;
    Tick m_retryAt{0};
    Tick m_confirmAt{0};
};

} // namespace companion
