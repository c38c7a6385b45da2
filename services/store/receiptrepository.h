// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/store/database.h"
#include "services/store/receiptstore.h"
#include "services/store/receipttable.h"

namespace companion {

/// Receipts in SQL, and the transactions that close them. Storage thread.
class ReceiptRepository
{
public:
    explicit ReceiptRepository(Database& database)
        : m_database(database)
        , m_receipts(database)
    {
    }

    Result<ReceiptCounters> counters(const QString& cashId) { return m_receipts.counters(cashId); }
    Result<ClosingOutcome> closeSale(const ClosingRecord& record);
    Result<ReturnOutcome> closeReturn(const Receipt& receipt, const ReturnPlanners& planners,
                                      const QList<JournalEntry>& journal, const Moment& now);
    Result<Done> closeFreeReturn(const Receipt& receipt, const QList<JournalEntry>& journal);
    Result<ResendOutcome> sendAgain(qint64 seq, const ResendPlanner& planner, const Moment& now);
    Result<QList<FoundSale>> findSales(const QString& number, int limit);

    /// Nothing when no receipt has this uid.
    Result<std::optional<Receipt>> receipt(const QUuid& uid) { return m_receipts.byUid(uid); }
    /// NotFound when there is no such sale.
    Result<SaleOnRecord> saleOnRecord(const QUuid& saleUid, ProviderId provider);

private:
    Result<ClosingOutcome> writeSale(const ClosingRecord& record);
    Result<ReturnOutcome> writeReturn(const Receipt& receipt, const ReturnPlanners& planners,
                                      const QList<JournalEntry>& journal, const Moment& now);
    Result<ReturnOutcome> planAndCarryOut(const Receipt& receipt, const ReturnPlanners& planners,
                                          const QList<JournalEntry>& journal, const Moment& now);
    Result<QList<OutboxRow>> carryOut(const ReturnPlan& plan, const SaleOnRecord& onRecord, const Moment& now);
    Result<ReturnOutcome> storedReturn(const QUuid& uid);
    Result<ResendOutcome> resend(qint64 seq, const ResendPlanner& planner, const Moment& now);
    Result<Done> appendJournal(const QList<JournalEntry>& journal);
    Result<QList<OutboxRow>> insertRows(const QList<OutboxRow>& rows);

    Database& m_database;
    ReceiptTable m_receipts;
};

} // namespace companion
