// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/customers.h"

#include "tests/sandbox/problem.h"

namespace companion::sandbox {

Customers::Customers(Service &service)
    : m_service(service)
{
}

HttpAnswer Customers::lookup(const Call &call) const
{
    const QJsonObject customer = find(call.body);
    if (customer.isEmpty())
        return problem(u"customer_not_found"_qs);
    if (customer.value(u"status"_qs).toString() == u"blocked")
        return problem(u"customer_blocked"_qs);
    HttpAnswer answer = jsonAnswer(200, customer);
    answer.objectId = customer.value(u"id"_qs).toString();
    return answer;
}

QJsonObject Customers::find(const QJsonObject &reference) const
{
    const QString id = reference.contains(u"id"_qs)
                           ? reference.value(u"id"_qs).toString()
                           : m_service.store.get(u"phones"_qs, reference.value(u"phone"_qs).toString())
                                 .value(u"id"_qs)
                                 .toString();
    return m_service.store.get(u"customers"_qs, id);
}

QJsonObject Customers::add(QJsonObject customer)
{
    const QString phone = customer.value(u"phone"_qs).toString();
    if (!m_service.schema.fits(u"Phone"_qs, phone))
        return {};
    QString id = customer.value(u"id"_qs).toString();
    if (id.isEmpty())
        id = m_service.store.nextId(u"c-"_qs, 2001);
    customer.insert(u"id"_qs, id);
    if (!customer.contains(u"status"_qs))
        customer.insert(u"status"_qs, u"active"_qs);
    if (!customer.contains(u"balance"_qs))
        customer.insert(u"balance"_qs, QJsonObject{{u"available"_qs, 0}, {u"pending"_qs, 0}});
    m_service.store.put(u"customers"_qs, id, customer);
    m_service.store.put(u"phones"_qs, phone, {{u"id"_qs, id}});
    return customer;
}

void Customers::addPending(const QString &customerId, qint64 amount)
{
    QJsonObject customer = m_service.store.get(u"customers"_qs, customerId);
    QJsonObject balance = customer.value(u"balance"_qs).toObject();
    balance.insert(u"pending"_qs, balance.value(u"pending"_qs).toInteger() + amount);
    customer.insert(u"balance"_qs, balance);
    m_service.store.put(u"customers"_qs, customerId, customer);
}

} // namespace companion::sandbox
