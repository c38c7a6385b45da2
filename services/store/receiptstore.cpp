// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/receiptstore.h"

#include "services/platform/onresult.h"
#include "services/store/journalrepository.h"
#include "services/store/outboxstore.h"
#include "services/store/receiptrepository.h"
#include "services/store/storagethread.h"

namespace companion {

ReceiptStore::ReceiptStore(StorageThread& thread, OutboxStore& outbox, QObject* parent)
    : QObject(parent)
    , m_thread(thread)
    , m_outbox(outbox)
{
}

template <typename T>
void ReceiptStore::announce(const QFuture<Result<T>>& future)
{
    onResult(&m_outbox, future, [outbox = &m_outbox](const Result<T>& result) {
        if (result)
            outbox->noteChange();
    });
}

QFuture<Result<ReceiptCounters>> ReceiptStore::counters(const QString& cashId)
{
    return m_thread.run<ReceiptCounters>([cashId](Database& database) { return ReceiptRepository(database).counters(cashId); });
}

QFuture<Result<ClosingOutcome>> ReceiptStore::closeSale(const ClosingRecord& record)
{
    auto future =
        m_thread.run<ClosingOutcome>([record](Database& database) { return ReceiptRepository(database).closeSale(record); });
    announce(future);
    return future;
}

QFuture<Result<ReturnOutcome>> ReceiptStore::closeReturn(const Receipt& receipt, const ReturnPlanners& planners,
                                                         const QList<JournalEntry>& journal, const Moment& now)
{
    auto future = m_thread.run<ReturnOutcome>([receipt, planners, journal, now](Database& database) {
        return ReceiptRepository(database).closeReturn(receipt, planners, journal, now);
    });
    announce(future);
    return future;
}

QFuture<Result<Done>> ReceiptStore::closeFreeReturn(const Receipt& receipt, const QList<JournalEntry>& journal)
{
    return m_thread.run<Done>(
        [receipt, journal](Database& database) { return ReceiptRepository(database).closeFreeReturn(receipt, journal); });
}

QFuture<Result<QList<FoundSale>>> ReceiptStore::findSales(const QString& number, int limit)
{
    return m_thread.run<QList<FoundSale>>(
        [number, limit](Database& database) { return ReceiptRepository(database).findSales(number, limit); });
}

QFuture<Result<SaleOnRecord>> ReceiptStore::sale(const QUuid& uid, ProviderId provider)
{
    return m_thread.run<SaleOnRecord>([uid, provider](Database& database) {
        return ReceiptRepository(database).saleOnRecord(uid, provider);
    });
}

QFuture<Result<ResendOutcome>> ReceiptStore::sendAgain(qint64 seq, const ResendPlanner& planner, const Moment& now)
{
    auto future = m_thread.run<ResendOutcome>([seq, planner, now](Database& database) {
        return ReceiptRepository(database).sendAgain(seq, planner, now);
    });
    announce(future);
    return future;
}

QFuture<Result<Done>> ReceiptStore::recordAuthorization(const JournalEntry& entry)
{
    return m_thread.run<Done>([entry](Database& database) -> Result<Done> {
        if (auto stored = JournalRepository(database).append(entry); !stored)
            return tl::unexpected<Error>(stored.error());
        return Done{};
    });
}

QFuture<Result<Done>> ReceiptStore::removeAuthorization(const QUuid& receiptUid)
{
    return m_thread.run<Done>(
        [receiptUid](Database& database) { return JournalRepository(database).removeAuthorization(receiptUid); });
}

} // namespace companion
