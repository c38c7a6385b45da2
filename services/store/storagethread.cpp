// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/storagethread.h"

#include "services/store/database.h"
#include "services/store/keeper.h"

#include <pthread.h>

namespace companion {

StorageThread::StorageThread(Clock& clock)
    : m_keeper(std::make_unique<Keeper>(clock, [this] { return m_queue.hasWork(); }))
    , m_thread([this] {
        m_queue.run([this] { return m_keeper->idle(); });
        m_keeper.reset();
    })
{
    pthread_setname_np(m_thread.native_handle(), "storage");
}

StorageThread::~StorageThread()
{
    m_queue.stop();
    m_thread.join();
}

void StorageThread::post(Task task)
{
    m_queue.post([this, task = std::move(task)] {
        task(m_keeper->database());
        m_keeper->afterTask();
    });
}

QFuture<Result<OpenReport>> StorageThread::open(const QString& folder)
{
    auto promise = std::make_shared<QPromise<Result<OpenReport>>>();
    promise->start();
    QFuture<Result<OpenReport>> future = promise->future();
    m_queue.post([this, promise, folder] {
        promise->addResult(m_keeper->open(folder));
        promise->finish();
    });
    return future;
}

QFuture<Result<Done>> StorageThread::maintainNow()
{
    return keep([](Keeper& keeper) { return keeper.maintainNow(); });
}

QFuture<Result<Done>> StorageThread::renewBackups(std::function<bool()> wanted)
{
    return keep([wanted = std::move(wanted)](Keeper& keeper) -> Result<Done> {
        return !wanted || wanted() ? keeper.renewBackups() : Result<Done>(Done{});
    });
}

QFuture<Result<Done>> StorageThread::keep(std::function<Result<Done>(Keeper&)> work)
{
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    QFuture<Result<Done>> future = promise->future();
    m_queue.post([this, promise, work = std::move(work)] {
        promise->addResult(work(*m_keeper));
        promise->finish();
    });
    return future;
}

} // namespace companion
