// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/money.h"
#include "models/values/phonenumber.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace companion {

/// The loyalty service that holds the customer of a receipt, or takes an outbox row. A third service is one more value.
enum class ProviderId { Brevix, Plazius };

/// Name in the base and in logs: "brevix", "plazius".
QString providerName(ProviderId provider);
std::optional<ProviderId> providerFromName(QStringView name);

/// A buyer as the service knows him.
struct Customer
{
    QString id; ///< of the service, opaque
    PhoneNumber phone;
    QString lastName;
    QString firstName;
    QString middleName;
    QString status; ///< words of the service; "blocked" is the only one that changes anything
    std::optional<Money> balance;

    /// "Северцева Анна Игоревна", without the parts that are missing.
    QString fullName() const;

    friend bool operator==(const Customer&, const Customer&) = default;
};

/// The buyer applied to a receipt (B-AUT-06, B-AUT-08). One provider holds the customer of a receipt (D-22).
struct Authorization
{
    ProviderId provider = ProviderId::Brevix;
    PhoneNumber phone;
    QString customerId; ///< empty = applied without a check; of Plazius the masked number of the card
    QString fullName;
    QDateTime appliedAt;
    std::optional<Money> balance; ///< of Plazius: points, when the service tells them; read at appliedAt

    bool verified() const { return !customerId.isEmpty(); }

    friend bool operator==(const Authorization&, const Authorization&) = default;
};

} // namespace companion
