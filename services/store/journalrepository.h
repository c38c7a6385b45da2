// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/journalentry.h"
#include "services/store/database.h"

namespace companion {

/// The journal of operations in SQL. Storage thread.
class JournalRepository
{
public:
    explicit JournalRepository(Database& database)
        : m_database(database)
    {
    }

    Result<JournalEntry> append(const JournalEntry& entry);
    Result<QList<JournalEntry>> list(int limit, qint64 beforeSeq, const QString& receiptNumber);
    Result<QList<JournalEntry>> ofReceipt(const QUuid& receiptUid);
    /// B-CAN-03: the temporary transaction of a cancelled authorization.
    Result<Done> removeAuthorization(const QUuid& receiptUid);

private:
    Database& m_database;
};

} // namespace companion
