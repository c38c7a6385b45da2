// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/profilehistorystore.h"

#include "services/store/profilehistoryrepository.h"
#include "services/store/storagethread.h"

namespace companion {

ProfileHistoryStore::ProfileHistoryStore(StorageThread& thread, QObject* parent)
    : QObject(parent)
    , m_thread(thread)
{
}

QFuture<Result<qint64>> ProfileHistoryStore::append(const ProfileHistoryEntry& entry)
{
    return m_thread.run<qint64>([entry](Database& database) { return ProfileHistoryRepository(database).append(entry); });
}

QFuture<Result<Done>> ProfileHistoryStore::remove(qint64 seq)
{
    return m_thread.run<Done>([seq](Database& database) { return ProfileHistoryRepository(database).remove(seq); });
}

QFuture<Result<QList<ProfileHistoryEntry>>> ProfileHistoryStore::list()
{
    return m_thread.run<QList<ProfileHistoryEntry>>(
        [](Database& database) { return ProfileHistoryRepository(database).list(); });
}

} // namespace companion
