// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedsource.h"

namespace companion {

void ScriptedSource::request(const PhoneNumber& phone)
{
    m_asked.append(phone);
    m_running = true;
    if (m_atOnce) {
        IdentificationResult result = *m_atOnce;
        result.phone = phone;
        result.provisional = true;
        Q_EMIT finished(result);
    }
    Q_EMIT started(std::chrono::seconds(m_atOnce ? 5 : 30));
}

void ScriptedSource::cancel()
{
    ++m_cancellations;
    m_running = false;
}

void ScriptedSource::answer(IdentificationResult result)
{
    m_running = false;
    if (result.phone.isEmpty() && !m_asked.isEmpty())
        result.phone = m_asked.last();
    Q_EMIT finished(result);
}

void HandClock::pass(std::chrono::milliseconds time)
{
    m_now.tick += time;
    m_now.wall = m_now.wall.addMSecs(time.count());
}

IdentificationResult foundResult()
{
    Customer customer;
    customer.id = QStringLiteral("c-1007");
    customer.lastName = QStringLiteral("Соколова");
    customer.firstName = QStringLiteral("Марина");
    customer.middleName = QStringLiteral("Андреевна");
    IdentificationResult result;
    result.outcome = Outcome::Accepted;
    result.customer = customer;
    result.mayApply = true;
    return result;
}

IdentificationResult unknownResult()
{
    IdentificationResult result;
    result.outcome = Outcome::Refused;
    result.problemCode = QStringLiteral("customer_not_found");
    result.reason = QStringLiteral("Пользователь с таким номером телефона не найден.");
    result.mayRegister = true;
    return result;
}

IdentificationResult noLinkResult(bool recordingOn)
{
    IdentificationResult result;
    result.outcome = Outcome::NoLink;
    result.reason = QStringLiteral("Нет связи с сервисом BreviX с 14:05.");
    result.mayApplyUnchecked = recordingOn;
    return result;
}

IdentificationResult blockedResult()
{
    IdentificationResult result;
    result.outcome = Outcome::Refused;
    result.problemCode = QStringLiteral("customer_blocked");
    result.reason = QStringLiteral("Сервис BreviX отказал: «Участник заблокирован до 01.12.2026».");
    return result;
}

IdentificationResult keyRefusedResult()
{
    IdentificationResult result;
    result.outcome = Outcome::KeyRefused;
    result.reason = QStringLiteral("Ключ не принят, обратитесь к администратору");
    return result;
}

} // namespace companion
