// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/store/database.h"
#include "services/store/openorderstore.h"

namespace companion {

/// Orders of open receipts in SQL. Storage thread.
class OpenOrderRepository
{
public:
    explicit OpenOrderRepository(Database& database)
        : m_database(database)
    {
    }

    Result<QList<OpenOrder>> list();
    /// The rows with their seq. In a transaction of its own.
    Result<QList<OutboxRow>> step(const OrderStep& step);
    /// The caller holds the transaction.
    Result<Done> put(const OpenOrder& order);
    Result<Done> remove(const QUuid& receiptUid);

private:
    Result<QList<OutboxRow>> write(const OrderStep& step);

    Database& m_database;
};

} // namespace companion
