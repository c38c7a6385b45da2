// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/outcome.h"
#include "models/values/customer.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace companion {

/// What the form asked for.
enum class RegistrationStep
{
    Start,   ///< «Отправить на модерацию»
    Resend,  ///< «Отправить ещё раз»
    Confirm, ///< «Зарегистрировать»
};

/// Where the registration of a phone stands.
enum class RegistrationState
{
    PhoneWanted,   ///< a number is to be sent, for the first time or again
    CodeSent,      ///< the buyer has an SMS
    Registered,    ///< done
    KnownCustomer, ///< the buyer was registered before
};

/// The field of the form that a refusal speaks of.
enum class RegistrationField
{
    None,
    Phone,
    LastName,
    FirstName,
    Code
};

struct RegistrationPerson
{
    QString lastName;
    QString firstName;
    QString middleName; ///< may be empty
};

/// What a step came to, ready for the form (client policy 1, second table).
struct RegistrationResult
{
    PhoneNumber phone; ///< the number it is about
    RegistrationStep step = RegistrationStep::Start;
    RegistrationState state = RegistrationState::PhoneWanted; ///< after the step
    Outcome outcome = Outcome::NoLink;
    QString problemCode; ///< of the service, for the exact kind of a refusal
    QString reason;      ///< whole sentence for the cashier, empty when all went well
    RegistrationField field = RegistrationField::None;
    bool mayRetry = false; ///< «Повторить»: the same call again can do no harm and may help
    std::optional<std::chrono::seconds> retryAfter; ///< not before so many: also after too many wrong codes
    bool codeRefused = false;                       ///< the code was wrong; it may be typed again (B-NEW-09)
    /// Of the SMS, as far as the step told something new of it.
    int codeLength = 0; ///< 0 = not told
    std::optional<std::chrono::seconds> resendAfter;
    std::optional<std::chrono::seconds> codeLife; ///< from now; the clock of the till plays no part in it
    std::optional<int> attemptsLeft;

    std::optional<Customer> customer; ///< Registered, KnownCustomer
    bool mayApply = false;            ///< «Применить»
    /// The link is known to be down: this is the last reason, said at once; a try is running and may replace it.
    bool provisional = false;
};

/// Who can register a buyer, as the form sees it. One step at a time. Every step ends with one finished() that is not
/// provisional, unless it is cancelled or given up. GUI thread.
class RegistrationSource : public QObject
{
    Q_OBJECT

public:
    explicit RegistrationSource(QObject* parent = nullptr);
    ~RegistrationSource() override;

    /// A form opens: what a former one left is given up.
    virtual void open() = 0;
    /// Sends `phone` to moderation. `consentAt`: when the buyer agreed to the keeping of his data (X-REG-01). Another
    /// phone than before gives the former one up. The same phone again, unanswered, is the same request.
    virtual void start(const PhoneNumber& phone, const QDateTime& consentAt) = 0;
    /// Only in state CodeSent. After an answer it is a new request, unanswered the same one.
    virtual void resend() = 0;
    /// Only in state CodeSent. The code is not kept.
    virtual void confirm(const RegistrationPerson& person, const QString& code) = 0;
    /// A person waits no longer for the running step: no answer comes; where the registration stood, it stands.
    virtual void cancel() = 0;
    /// The form closes, or the number was changed under a running step: an unfinished registration is withdrawn at the
    /// service when there is a way to it; its outcome is never told.
    virtual void giveUp() = 0;
    virtual bool isRunning() const = 0;

Q_SIGNALS:
    /// A call is on its way; it ends within `deadline` at the latest.
    void started(std::chrono::milliseconds deadline);
    void finished(const companion::RegistrationResult& result);
};

} // namespace companion
