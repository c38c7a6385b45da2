// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixregistrationresult.h"

#include "services/brevix/brevixwords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

constexpr std::chrono::seconds defaultWait{15}; ///< client policy 1: Retry-After, else 15

RegistrationField fieldOf(const QString& pointer)
{
    if (pointer == "/phone"_L1)
        return RegistrationField::Phone;
    if (pointer == "/lastName"_L1)
        return RegistrationField::LastName;
    if (pointer == "/firstName"_L1)
        return RegistrationField::FirstName;
    if (pointer == "/code"_L1)
        return RegistrationField::Code;
    return RegistrationField::None;
}

/// The first field that the form has; its own words are more exact than those of the whole.
void takeFieldError(RegistrationResult& result, const Problem& problem)
{
    for (const ProblemField& error : problem.errors) {
        const RegistrationField field = fieldOf(error.field);
        if (field == RegistrationField::None)
            continue;
        result.field = field;
        if (!error.message.isEmpty())
            result.reason = error.message;
        return;
    }
}

void takeRefusal(RegistrationResult& result, const Problem& problem)
{
    if (problem.code == "phone_rejected"_L1 || problem.code == "phone_invalid"_L1) {
        result.field = RegistrationField::Phone;
    } else if (problem.code == "code_invalid"_L1) {
        result.field = RegistrationField::Code;
        result.codeRefused = true;
    } else if (problem.code == "validation_failed"_L1) {
        takeFieldError(result, problem);
    } else if (problem.code == "customer_exists"_L1 && problem.customer) {
        if (problem.messageForCashier.isEmpty())
            result.reason = BrevixRegistrationResult::customerExists();
        BrevixRegistrationResult::present(result, RegistrationState::KnownCustomer, *problem.customer);
    }
    result.attemptsLeft = problem.attemptsLeft;
}

QDateTime httpDate(const QByteArray& text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace

void BrevixRegistrationResult::describeFailure(RegistrationResult& result, const Judgement& judgement,
                                               const QString& words, const std::optional<Problem>& problem)
{
    result.outcome = judgement.outcome;
    result.problemCode = judgement.problemCode;
    result.reason = words;
    result.mayRetry = mayRetry(judgement.outcome);
    if (judgement.outcome == Outcome::Later)
        result.retryAfter = judgement.retryAfter.value_or(defaultWait);
    if (!problem)
        return;
    if (judgement.outcome == Outcome::Refused)
        takeRefusal(result, *problem);
    if (problem->code != "sms_rate_limited"_L1)
        return;
    // Not busy, only too early: the words and the seconds of the service are the exact ones.
    const auto wait = problem->resendAfter.value_or(result.retryAfter.value_or(defaultWait));
    result.retryAfter = wait;
    result.reason = problem->messageForCashier;
    if (result.reason.isEmpty())
        //: RU: Следующее СМС можно отправить через %1 с
        result.reason = tr("Another SMS can be sent in %1 s").arg(wait.count());
    if (result.step == RegistrationStep::Resend) {
        result.mayRetry = false; // its own button counts down
        result.resendAfter = wait;
    }
}

void BrevixRegistrationResult::describeLinkDown(RegistrationResult& result, const LinkState& link)
{
    // The link may have come back for others while this call was silent.
    result.outcome = link.status == LinkStatus::Up ? Outcome::NoAnswer : link.lastOutcome;
    result.reason = BrevixWords::sentence(result.outcome, link.lastReason);
    result.mayRetry = mayRetry(result.outcome);
}

bool BrevixRegistrationResult::endsRegistration(RegistrationStep step, const Judgement& judgement, int status)
{
    if (step == RegistrationStep::Start || judgement.outcome != Outcome::Refused)
        return false;
    return status == 410 || status == 423 || judgement.problemCode == "registration_not_found"_L1;
}

bool BrevixRegistrationResult::mayRetry(Outcome outcome)
{
    return outcome == Outcome::NoLink || outcome == Outcome::NoAnswer || outcome == Outcome::Later;
}

void BrevixRegistrationResult::present(RegistrationResult& result, RegistrationState state, const Customer& customer)
{
    result.state = state;
    result.customer = customer;
    const bool blocked = customer.status == "blocked"_L1;
    const bool another = customer.phone != result.phone; // A18: nobody gets the cashback of somebody else
    result.mayApply = !blocked && !another;
    if (blocked)
        //: RU: Покупатель заблокирован в BreviX.
        result.reason = tr("The customer is blocked in BreviX.");
    if (another)
        //: RU: BreviX ответил о другом номере, применить нельзя.
        result.reason = tr("BreviX answered about another number, it cannot be applied.");
}

std::chrono::seconds BrevixRegistrationResult::lifeOf(const QDateTime& expiresAt, const Exchange& exchange,
                                                      const QDateTime& now)
{
    const QDateTime theirs = httpDate(exchange.header(QByteArrayLiteral("Date")));
    const qint64 left = (theirs.isValid() ? theirs : now).secsTo(expiresAt);
    return std::chrono::seconds(std::max<qint64>(0, left));
}

QString BrevixRegistrationResult::customerExists()
{
    //: RU: Покупатель с таким номером уже зарегистрирован.
    return tr("A customer with this number is registered already.");
}

QString BrevixRegistrationResult::noWarehouse()
{
    //: RU: Для склада этой кассы не задан ИД BreviX, обратитесь к администратору.
    return tr("No BreviX ID is set for the warehouse of this till, ask the administrator.");
}

} // namespace companion
