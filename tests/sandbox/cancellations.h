// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/cashback.h"

namespace companion::sandbox {

/// Cancellations with their caps over all cancellations of a request together.
class Cancellations
{
public:
    Cancellations(Service &service, Customers &customers);

    HttpAnswer create(const Call &call);

private:
    /// Adds the lines of the body to the cancelled ones of `row`, or says what forbids it.
    HttpAnswer takeLines(QJsonObject &row, const QJsonArray &wanted) const;
    void takeAll(QJsonObject &row) const;
    HttpAnswer known(const QString &cancellationId) const;
    QJsonObject view(const QJsonObject &cancellation) const;
    void finish(QJsonObject &row) const;

    Service &m_service;
    Customers &m_customers;
};

} // namespace companion::sandbox
