// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/plazius/guests.h"

#include <QJsonArray>

namespace companion::plaziusbox {

/// Discounts of the programs, and how much may be paid in points (contract 5.3, 5.4, 8.1, 8.2). Works on rows of the
/// table `orders`, in kopecks.
class Loyalty
{
public:
    Loyalty(Service &service, Guests &guests)
        : m_service(service)
        , m_guests(guests)
    {
    }

    PartAnswer loyaltyResult(Call &call);
    PartAnswer appliedDiscounts(Call &call);
    PartAnswer paymentLimits(Call &call);

    /// What the programs give this order now: [{programId, programName, code, productCode, productName, sum, comment}].
    QJsonArray offers(const QJsonObject &order) const;
    /// Most points this order may be paid with, when `discounts` are taken off.
    qint64 mostPoints(const QJsonObject &order, const QJsonArray &discounts) const;
    /// The LoyaltyResult as it goes out.
    QJsonObject result(const QJsonObject &order) const;

    /// Control; empty, or what is wrong.
    QString addProgram(const QJsonObject &program);
    QString setPrograms(const QJsonArray &programs);

private:
    Service &m_service;
    Guests &m_guests;
};

} // namespace companion::plaziusbox
