// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/store/database.h"
#include "services/store/outboxstore.h"

namespace companion {

/// The outbox in SQL. Storage thread; nothing here begins a transaction unless it says so.
class OutboxRepository
{
public:
    explicit OutboxRepository(Database& database)
        : m_database(database)
    {
    }

    /// Conflict when key or (receipt, kind) is taken.
    Result<OutboxRow> insert(const OutboxRow& row);
    Result<Done> update(const OutboxRow& row);
    Result<OutboxRow> row(qint64 seq);
    Result<QList<OutboxRow>> ofReceipt(const QUuid& receiptUid);
    Result<QList<OutboxRow>> chain(const QUuid& saleUid);
    Result<QList<OutboxRow>> list(OutboxView view, int limit, qint64 afterSeq);
    Result<NextRow> next(ProviderId provider, const QString& endpointId, std::chrono::milliseconds tick);
    Result<OutboxCounts> counts(const QStringList& endpointIds);

    /// Moves the row and, when it reached its end, the cancellations behind it; writes rows and journal. The caller holds the
    /// transaction.
    Result<RowSettled> advanceRow(const OutboxRow& row, const RowEvent& event, const Moment& now);
    /// Tells the cancellations behind a sale that it has reached its end. The caller holds the transaction.
    Result<Done> settleChain(const OutboxRow& sale, const Moment& now, RowSettled& settled);
    /// advanceRow() in a transaction of its own.
    Result<RowSettled> apply(qint64 seq, const RowEvent& event, const Moment& now);

    struct Recovered
    {
        int unknown = 0;
        int quarantined = 0;
        int annulled = 0; ///< recording off, and no direct attempt any more (D-09)
    };
    /// Program start: what was being sent is unknown (P1), what may not wait is dropped (D-09), and waits are counted from now
    /// (client policy 2.6). In one transaction of its own.
    Result<Recovered> startSession(const Moment& now);

private:
    Result<QList<OutboxRow>> rows(const QString& sql, const Bindings& bindings);
    /// Nothing of the same receipt waits before the row.
    Result<bool> chainAllows(qint64 seq);
    Result<std::optional<std::chrono::milliseconds>> nextTick(const Bindings& bindings);
    Result<Recovered> recover(const Moment& now);
    Result<Done> programStarted(const QString& which, const Moment& now, Recovered& recovered);

    Database& m_database;
};

} // namespace companion
