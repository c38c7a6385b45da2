// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/registrations.h"

#include "tests/sandbox/catalog.h"
#include "tests/sandbox/problem.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace companion::sandbox {

namespace {

const QString table = QStringLiteral("registrations");

double nowMs()
{
    return static_cast<double>(QDateTime::currentMSecsSinceEpoch());
}

bool isExpired(const QJsonObject &registration)
{
    return nowMs() > registration.value(u"expiresMs"_qs).toDouble();
}

QString state(const QJsonObject &registration)
{
    return registration.value(u"state"_qs).toString();
}

} // namespace

Registrations::Registrations(Service &service, Customers &customers)
    : m_service(service)
    , m_customers(customers)
{
}

HttpAnswer Registrations::refusalToStart(const Call &call) const
{
    const QString phone = call.body.value(u"phone"_qs).toString();
    for (const QString &beginning : std::as_const(m_service.config.rejectedPhones)) {
        if (phone.startsWith(beginning))
            return problem(u"phone_rejected"_qs);
    }
    const Catalog catalog(m_service);
    if (!catalog.knows(u"warehouses"_qs, call.body.value(u"warehouseId"_qs)))
        return problem(u"warehouse_unknown"_qs);
    if (!catalog.knows(u"inviters"_qs, call.body.value(u"inviterCode"_qs)))
        return problem(u"inviter_unknown"_qs);
    const QJsonObject customer = m_customers.find({{u"phone"_qs, phone}});
    if (!customer.isEmpty())
        return problem(u"customer_exists"_qs, {{u"customer"_qs, customer}});
    if (const int wait = smsWait(phone); wait > 0)
        return tooEarly(wait);
    return emptyAnswer(200);
}

HttpAnswer Registrations::start(const Call &call)
{
    if (HttpAnswer refusal = refusalToStart(call); !refusal.code.isEmpty())
        return refusal;
    const QString phone = call.body.value(u"phone"_qs).toString();
    // A new moderation of the same phone takes the place of one that was never confirmed.
    for (const QString &id : m_service.store.ids(table)) {
        const QJsonObject old = m_service.store.get(table, id);
        if (old.value(u"phone"_qs).toString() == phone && state(old) != u"confirmed")
            m_service.store.remove(table, id);
    }
    const QString id = m_service.store.nextId(u"r-"_qs, 5001);
    QJsonObject registration = call.body;
    registration.insert(u"registrationId"_qs, id);
    registration.insert(u"state"_qs, u"waiting"_qs);
    registration.insert(u"smsSent"_qs, 0);
    sendSms(id, registration);

    HttpAnswer answer = jsonAnswer(201, {{u"registrationId"_qs, id},
                                         {u"codeLength"_qs, 4},
                                         {u"expiresAt"_qs, registration.value(u"expiresAt"_qs)},
                                         {u"resendAfterSec"_qs, m_service.config.smsResendSec},
                                         {u"attemptsLeft"_qs, registration.value(u"attemptsLeft"_qs)}});
    answer.setHeader("Location", call.http.path + '/' + id.toLatin1());
    answer.effect = QByteArrayLiteral("created");
    answer.objectId = id;
    return answer;
}

HttpAnswer Registrations::resend(const Call &call)
{
    QJsonObject registration = m_service.store.get(table, call.id);
    if (registration.isEmpty() || state(registration) == u"confirmed")
        return problem(u"registration_not_found"_qs);
    if (isExpired(registration))
        return problem(u"registration_expired"_qs);
    if (state(registration) == u"locked")
        return problem(u"registration_locked"_qs, {{u"attemptsLeft"_qs, 0}});
    if (const int wait = smsWait(registration.value(u"phone"_qs).toString()); wait > 0)
        return tooEarly(wait);
    sendSms(call.id, registration);
    HttpAnswer answer = jsonAnswer(202, {{u"resendAfterSec"_qs, m_service.config.smsResendSec},
                                         {u"expiresAt"_qs, registration.value(u"expiresAt"_qs)},
                                         {u"attemptsLeft"_qs, registration.value(u"attemptsLeft"_qs)}});
    answer.effect = QByteArrayLiteral("changed");
    answer.objectId = call.id;
    return answer;
}

HttpAnswer Registrations::confirm(const Call &call)
{
    QJsonObject registration = m_service.store.get(table, call.id);
    if (registration.isEmpty())
        return problem(u"registration_not_found"_qs);
    if (state(registration) == u"confirmed")
        return confirmAgain(call, registration);
    if (isExpired(registration))
        return problem(u"registration_expired"_qs);
    if (state(registration) == u"locked")
        return problem(u"registration_locked"_qs, {{u"attemptsLeft"_qs, 0}});
    if (registration.value(u"code"_qs) != call.body.value(u"code"_qs))
        return wrongCode(call.id, registration);

    QJsonObject person{{u"phone"_qs, registration.value(u"phone"_qs)}};
    for (const QString &name : {u"lastName"_qs, u"firstName"_qs, u"middleName"_qs}) {
        if (call.body.contains(name))
            person.insert(name, call.body.value(name));
    }
    const QJsonObject customer = m_customers.add(person);
    registration.insert(u"state"_qs, u"confirmed"_qs);
    registration.insert(u"customerId"_qs, customer.value(u"id"_qs));
    m_service.store.put(table, call.id, registration);
    HttpAnswer answer = jsonAnswer(201, customer);
    answer.effect = QByteArrayLiteral("created");
    answer.objectId = customer.value(u"id"_qs).toString();
    return answer;
}

HttpAnswer Registrations::confirmAgain(const Call &call, const QJsonObject &registration) const
{
    if (registration.value(u"code"_qs) != call.body.value(u"code"_qs))
        return problem(u"code_invalid"_qs, {{u"attemptsLeft"_qs, registration.value(u"attemptsLeft"_qs)}});
    HttpAnswer answer = jsonAnswer(200, m_customers.find({{u"id"_qs, registration.value(u"customerId"_qs)}}));
    answer.effect = QByteArrayLiteral("replayed");
    answer.objectId = registration.value(u"customerId"_qs).toString();
    return answer;
}

HttpAnswer Registrations::wrongCode(const QString &id, QJsonObject registration)
{
    const int left = registration.value(u"attemptsLeft"_qs).toInt() - 1;
    registration.insert(u"attemptsLeft"_qs, left);
    if (left <= 0)
        registration.insert(u"state"_qs, u"locked"_qs);
    m_service.store.put(table, id, registration);
    return problem(left <= 0 ? u"registration_locked"_qs : u"code_invalid"_qs, {{u"attemptsLeft"_qs, left}});
}

HttpAnswer Registrations::giveUp(const Call &call)
{
    const QJsonObject registration = m_service.store.get(table, call.id);
    if (registration.isEmpty() || state(registration) == u"confirmed")
        return problem(u"registration_not_found"_qs);
    m_service.store.remove(table, call.id);
    HttpAnswer answer = emptyAnswer(204);
    answer.effect = QByteArrayLiteral("cancelled");
    answer.objectId = call.id;
    return answer;
}

int Registrations::smsWait(const QString &phone) const
{
    const QJsonObject last = m_service.store.get(u"sms"_qs, phone);
    if (last.isEmpty())
        return 0;
    const double left = last.value(u"atMs"_qs).toDouble() + m_service.config.smsResendSec * 1000.0 - nowMs();
    return left <= 0 ? 0 : static_cast<int>(left / 1000.0) + 1;
}

HttpAnswer Registrations::tooEarly(int seconds) const
{
    HttpAnswer answer = problem(
        u"sms_rate_limited"_qs,
        {{u"resendAfterSec"_qs, seconds},
         {u"messageForCashier"_qs, u"Повторная отправка СМС возможна через %1 с."_qs.arg(seconds)}});
    answer.setHeader("Retry-After", QByteArray::number(seconds));
    return answer;
}

void Registrations::sendSms(const QString &id, QJsonObject &registration)
{
    const int ttl = m_service.config.registrationTtlSec;
    const QString before = registration.value(u"code"_qs).toString();
    QString code;
    do {
        code = QString::number(QRandomGenerator::global()->bounded(1000, 10000));
    } while (code == before);
    registration.insert(u"code"_qs, code);
    registration.insert(u"attemptsLeft"_qs, m_service.config.codeAttempts);
    registration.insert(u"expiresMs"_qs, nowMs() + ttl * 1000.0);
    registration.insert(u"expiresAt"_qs, serverTime(ttl + m_service.config.dateSkewSec));
    registration.insert(u"smsSent"_qs, registration.value(u"smsSent"_qs).toInt() + 1);
    m_service.store.put(table, id, registration);
    const QString phone = registration.value(u"phone"_qs).toString();
    const int sentBefore = m_service.store.get(u"sms"_qs, phone).value(u"count"_qs).toInt();
    m_service.store.put(u"sms"_qs, phone, {{u"atMs"_qs, nowMs()}, {u"count"_qs, sentBefore + 1}});
}

} // namespace companion::sandbox
