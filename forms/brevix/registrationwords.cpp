// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/registrationwords.h"

#include "forms/brevix/answerwords.h"

namespace companion {

namespace {

QString minutes(std::chrono::seconds time)
{
    return QStringLiteral("%1:%2").arg(time.count() / 60).arg(time.count() % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

QString RegistrationWords::waitingFor(RegistrationStep step)
{
    switch (step) {
    case RegistrationStep::Start:
        //: RU: Отправляем номер в BreviX
        return tr("Sending the number to BreviX");
    case RegistrationStep::Resend:
        //: RU: Запрашиваем новое СМС
        return tr("Asking for another SMS");
    case RegistrationStep::Confirm:
        //: RU: Регистрируем покупателя в BreviX
        return tr("Registering the buyer at BreviX");
    }
    return {};
}

QString RegistrationWords::answer(const RegistrationResult& result)
{
    const QString reason = asSentence(result.reason);
    if (result.provisional)
        //: RU: Пробуем связаться ещё раз.
        return reason + u' ' + tr("Trying once more.");
    const QString name = result.customer ? result.customer->fullName() : QString();
    if (result.state == RegistrationState::Registered && result.mayApply)
        //: RU: Покупатель зарегистрирован: %1
        return tr("The buyer is registered: %1").arg(name);
    if (result.state == RegistrationState::KnownCustomer)
        return reason + u' ' + asSentence(name);
    if (result.outcome == Outcome::Accepted && result.step == RegistrationStep::Resend)
        //: RU: СМС отправлено ещё раз, прежний код больше не подойдёт.
        return tr("The SMS was sent again, the former code is of no use now.");
    if (result.outcome == Outcome::Accepted)
        return result.reason;
    if (result.codeRefused)
        return reason + u' ' + afterWrongCode(result);
    const bool ended = result.step != RegistrationStep::Start && result.state == RegistrationState::PhoneWanted;
    if (ended)
        //: RU: Отправьте номер ещё раз.
        return reason + u' ' + tr("Send the number again.");
    const bool silent = result.outcome == Outcome::NoLink || result.outcome == Outcome::NoAnswer;
    if (silent && result.step != RegistrationStep::Confirm)
        //: RU: Повтор не отправит второе СМС.
        return reason + u' ' + tr("Repeating sends no second SMS.");
    return result.reason;
}

QString RegistrationWords::afterWrongCode(const RegistrationResult& result)
{
    //: RU: Введите код из СМС ещё раз.
    QString words = tr("Enter the code from the SMS again.");
    if (result.attemptsLeft)
        //: RU: Введите код из СМС ещё раз, осталось попыток: %1.
        words = tr("Enter the code from the SMS again, attempts left: %1.").arg(*result.attemptsLeft);
    if (result.retryAfter)
        //: RU: Следующая попытка — через %1 с.
        words += u' ' + tr("The next try is possible in %1 s.").arg(result.retryAfter->count());
    return words;
}

Sign RegistrationWords::sign(const RegistrationResult& result)
{
    if (!result.provisional && result.customer && result.mayApply)
        return result.state == RegistrationState::Registered ? Sign::Done : Sign::Notice;
    if (result.outcome == Outcome::Accepted && !result.customer)
        return Sign::Done;
    return signOf(result.outcome);
}

QString RegistrationWords::countdown(const QString& label, std::chrono::seconds wait)
{
    return wait.count() <= 0 ? label : QStringLiteral("%1 (%2)").arg(label, minutes(wait));
}

QString RegistrationWords::codeFacts(std::chrono::seconds life, const std::optional<int>& attemptsLeft)
{
    //: RU: Срок кода истёк
    QString words = tr("The code has run out");
    if (life.count() > 0)
        //: RU: Код действует ещё %1
        words = tr("The code holds for %1").arg(minutes(life));
    if (attemptsLeft)
        //: RU: Осталось попыток: %1
        words += u'\n' + tr("Attempts left: %1").arg(*attemptsLeft);
    return words;
}

} // namespace companion
