// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/outboxstore.h"

#include "services/platform/onresult.h"
#include "services/store/erasure.h"
#include "services/store/outboxrepository.h"
#include "services/store/storagethread.h"

namespace companion {

OutboxStore::OutboxStore(StorageThread& thread, QObject* parent)
    : QObject(parent)
    , m_thread(thread)
{
}

QFuture<Result<NextRow>> OutboxStore::next(ProviderId provider, const QString& endpointId, std::chrono::milliseconds tick)
{
    return m_thread.run<NextRow>([provider, endpointId, tick](Database& database) {
        return OutboxRepository(database).next(provider, endpointId, tick);
    });
}

QFuture<Result<OutboxRow>> OutboxStore::row(qint64 seq)
{
    return m_thread.run<OutboxRow>([seq](Database& database) { return OutboxRepository(database).row(seq); });
}

QFuture<Result<QList<OutboxRow>>> OutboxStore::list(OutboxView view, int limit, qint64 afterSeq)
{
    return m_thread.run<QList<OutboxRow>>(
        [view, limit, afterSeq](Database& database) { return OutboxRepository(database).list(view, limit, afterSeq); });
}

QFuture<Result<OutboxCounts>> OutboxStore::counts(const QStringList& endpointIds)
{
    return m_thread.run<OutboxCounts>([endpointIds](Database& database) { return OutboxRepository(database).counts(endpointIds); });
}

QFuture<Result<RowSettled>> OutboxStore::apply(qint64 seq, const RowEvent& event, const Moment& now)
{
    auto future = m_thread.run<RowSettled>(
        [seq, event, now](Database& database) { return OutboxRepository(database).apply(seq, event, now); });
    announce(future);
    return future;
}

QFuture<Result<ErasedData>> OutboxStore::eraseExpired(int days, const Moment& now)
{
    // Only what held the erased data has to go: a day on which nothing expired keeps its row of backups.
    const auto anything = std::make_shared<bool>(false);
    auto future = m_thread.run<ErasedData>([days, now, anything](Database& database) {
        auto erased = Erasure(database).expired(days, now);
        *anything = erased && erased->rows + erased->receipts > 0;
        return erased;
    });
    m_thread.renewBackups([anything] { return *anything; });
    announce(future);
    return future;
}

QFuture<Result<ErasedData>> OutboxStore::eraseCustomer(const PhoneNumber& phone)
{
    auto future = m_thread.run<ErasedData>([phone](Database& database) { return Erasure(database).customer(phone); });
    m_thread.renewBackups();
    announce(future);
    return future;
}

template <typename T>
void OutboxStore::announce(const QFuture<Result<T>>& future)
{
    onResult(this, future, [this](const Result<T>& result) {
        if (result)
            Q_EMIT changed();
    });
}

} // namespace companion
