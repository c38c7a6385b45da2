// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/customers.h"
#include "tests/sandbox/service.h"

namespace companion::sandbox {

/// Moderation of a phone, codes by SMS (shown in `/__state` instead of sent), confirmation.
class Registrations
{
public:
    Registrations(Service &service, Customers &customers);

    HttpAnswer start(const Call &call);
    HttpAnswer resend(const Call &call);
    HttpAnswer confirm(const Call &call);
    HttpAnswer giveUp(const Call &call);

private:
    HttpAnswer refusalToStart(const Call &call) const;
    HttpAnswer confirmAgain(const Call &call, const QJsonObject &registration) const;
    HttpAnswer wrongCode(const QString &id, QJsonObject registration);
    /// Seconds until another SMS may go to this phone.
    int smsWait(const QString &phone) const;
    HttpAnswer tooEarly(int seconds) const;
    void sendSms(const QString &id, QJsonObject &registration);

    Service &m_service;
    Customers &m_customers;
};

} // namespace companion::sandbox
