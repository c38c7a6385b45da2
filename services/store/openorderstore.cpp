// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/openorderstore.h"

#include "services/platform/onresult.h"
#include "services/store/openorderrepository.h"
#include "services/store/outboxstore.h"
#include "services/store/storagethread.h"

namespace companion {

OpenOrderStore::OpenOrderStore(StorageThread& thread, OutboxStore& outbox, QObject* parent)
    : QObject(parent)
    , m_thread(thread)
    , m_outbox(outbox)
{
}

QFuture<Result<QList<OpenOrder>>> OpenOrderStore::list()
{
    return m_thread.run<QList<OpenOrder>>([](Database& database) { return OpenOrderRepository(database).list(); });
}

QFuture<Result<QList<OutboxRow>>> OpenOrderStore::step(const OrderStep& step)
{
    auto future = m_thread.run<QList<OutboxRow>>([step](Database& database) { return OpenOrderRepository(database).step(step); });
    if (!step.rows.isEmpty()) {
        onResult(this, future, [this](const Result<QList<OutboxRow>>& rows) {
            if (rows)
                m_outbox.noteChange();
        });
    }
    return future;
}

} // namespace companion
