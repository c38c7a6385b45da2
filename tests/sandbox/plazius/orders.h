// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/plazius/loyalty.h"
#include "tests/sandbox/plazius/payments.h"

namespace companion::plaziusbox {

/// Orders, who is bound to them, and their states (contract 5.2, 5.5, 7). Refuses what the table of section 7 does not
/// hold.
class Orders
{
public:
    Orders(Service &service, Guests &guests, Payments &payments)
        : m_service(service)
        , m_guests(guests)
        , m_payments(payments)
    {
    }

    PartAnswer put(Call &call);
    PartAnswer bind(Call &call);
    PartAnswer unbind(Call &call);
    PartAnswer boundUser(Call &call);
    PartAnswer productLimits(Call &call);
    PartAnswer moment(Call &call, const QString &member);
    PartAnswer bindPromocode(Call &call);
    PartAnswer reset(Call &call);
    PartAnswer abort(Call &call);

    /// Control: somebody else binds or unbinds; empty, or what is wrong.
    QString bindElsewhere(const QJsonObject &binding);

private:
    PartAnswer replaceMember(Call &call, const QString &member, const QJsonValue &value);
    PartAnswer undo(Call &call, const QString &state);

    Service &m_service;
    Guests &m_guests;
    Payments &m_payments;
};

} // namespace companion::plaziusbox
