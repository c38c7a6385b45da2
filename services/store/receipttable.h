// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/customer.h"
#include "models/values/receipt.h"
#include "services/store/database.h"
#include "services/store/receiptstore.h"

namespace companion {

/// Closed receipts with their lines and tenders, and the counters of the tills, as rows of the base. Begins no transaction of
/// its own. Storage thread.
class ReceiptTable
{
public:
    explicit ReceiptTable(Database& database)
        : m_database(database)
    {
    }

    /// The receipt as the base gives it back: what a repeated closing is compared with.
    static Receipt asStored(const Receipt& receipt);

    Result<ReceiptCounters> counters(const QString& cashId);
    /// Nothing when no receipt has this uid.
    Result<std::optional<Receipt>> byUid(const QUuid& uid);
    /// Latest first.
    Result<QList<Receipt>> salesByNumber(const QString& number, int limit);
    /// In the order of closing.
    Result<QList<Receipt>> returnsOf(const QUuid& saleUid);
    /// Counts the till up as well.
    Result<Done> insert(const Receipt& receipt, const std::optional<Authorization>& authorization);

private:
    Result<Done> insertContent(qint64 id, const Receipt& receipt);
    Result<Done> countUp(const Receipt& receipt);
    Result<Done> readContent(qint64 id, Receipt& receipt);
    Result<QList<Receipt>> select(const QString& sql, const Bindings& bindings);

    Database& m_database;
};

} // namespace companion
