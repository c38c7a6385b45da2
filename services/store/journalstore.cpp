// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/journalstore.h"

#include "services/store/journalrepository.h"
#include "services/store/storagethread.h"

namespace companion {

JournalStore::JournalStore(StorageThread& thread, QObject* parent)
    : QObject(parent)
    , m_thread(thread)
{
}

QFuture<Result<Done>> JournalStore::append(const JournalEntry& entry)
{
    return m_thread.run<Done>([entry](Database& database) -> Result<Done> {
        if (auto stored = JournalRepository(database).append(entry); !stored)
            return tl::unexpected<Error>(stored.error());
        return Done{};
    });
}

QFuture<Result<QList<JournalEntry>>> JournalStore::list(int limit, qint64 beforeSeq, const QString& receiptNumber)
{
    return m_thread.run<QList<JournalEntry>>([limit, beforeSeq, receiptNumber](Database& database) {
        return JournalRepository(database).list(limit, beforeSeq, receiptNumber);
    });
}

QFuture<Result<QList<JournalEntry>>> JournalStore::ofReceipt(const QUuid& receiptUid)
{
    return m_thread.run<QList<JournalEntry>>(
        [receiptUid](Database& database) { return JournalRepository(database).ofReceipt(receiptUid); });
}

} // namespace companion
