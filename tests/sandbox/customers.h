// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/service.h"

namespace companion::sandbox {

/// Buyers: look-up, and what the other parts need of them.
class Customers
{
public:
    explicit Customers(Service &service);

    HttpAnswer lookup(const Call &call) const;
    /// By `{"id": …}` or `{"phone": …}`; empty when there is none.
    QJsonObject find(const QJsonObject &reference) const;
    /// Adds or replaces; `phone` is needed, id and status get defaults. Returns the row, empty when the phone is bad.
    QJsonObject add(QJsonObject customer);
    void addPending(const QString &customerId, qint64 amount);

private:
    Service &m_service;
};

} // namespace companion::sandbox
