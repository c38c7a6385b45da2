// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/customers.h"
#include "tests/sandbox/service.h"

namespace companion::sandbox {

/// Requests for cashback. A stored row is the answer of the contract plus members that begin with `_` (the receipt as
/// it came, the customer): `view` takes them off.
class Cashback
{
public:
    Cashback(Service &service, Customers &customers);

    HttpAnswer create(const Call &call);
    HttpAnswer one(const Call &call) const;
    HttpAnswer list(const Call &call) const;

    static QJsonObject view(const QJsonObject &row);
    /// Cashback of what is left: 5 % of the lines that are not «с нулевым кэшбэком», rounded down.
    static qint64 amountOf(const QJsonObject &row);

private:
    QJsonArray faultsOf(const QJsonObject &receipt) const;
    HttpAnswer unknownReference(const QJsonObject &receipt) const;
    QJsonObject makeRow(const QJsonObject &receipt, const QJsonObject &customer);
    HttpAnswer byReceipts(const QStringList &uids) const;
    HttpAnswer byPeriod(const QHash<QString, QString> &query) const;

    Service &m_service;
    Customers &m_customers;
};

/// "0.485" → 485; the schema was checked before.
qint64 thousandths(const QString &quantity);
QString quantityText(qint64 thousandths);

} // namespace companion::sandbox
