// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/plazius/loyalty.h"
#include "tests/sandbox/plazius/notices.h"

namespace companion::plaziusbox {

/// Points spent, given back and accrued (contract 5.4, 8.3 – 8.6): everything by `transactionId`, nothing twice.
class Payments
{
public:
    Payments(Service &service, Guests &guests, Loyalty &loyalty, Notices &notices)
        : m_service(service)
        , m_guests(guests)
        , m_loyalty(loyalty)
        , m_notices(notices)
    {
    }

    /// State of an order that is neither payed nor finished.
    static QString openState(const QJsonObject &order);

    PartAnswer appPayments(Call &call);
    PartAnswer pay(Call &call);
    PartAnswer cancelPay(Call &call);
    PartAnswer sumForBonuses(Call &call);
    PartAnswer close(Call &call);
    PartAnswer refund(Call &call);

    /// Takes every payment of the order back and forgets it; the row is the caller's to store.
    void giveBackAll(QJsonObject &order);
    /// Control: the guest pays in the app; empty, or what is wrong.
    QString payInApp(const QJsonObject &payment);

private:
    PartAnswer payNow(Call &call, QJsonObject &order, const QJsonArray &wallets);
    PartAnswer checkSums(const QJsonObject &order, const QJsonArray &wallets) const;
    void giveBack(QJsonObject &order, const QString &transaction);
    void giveBackApp(QJsonObject &order);
    PartAnswer refundNow(Call &call, QJsonObject &order);

    Service &m_service;
    Guests &m_guests;
    Loyalty &m_loyalty;
    Notices &m_notices;
};

} // namespace companion::plaziusbox
