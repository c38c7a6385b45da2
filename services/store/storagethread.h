// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/platform/clock.h"

#include <QFuture>
#include <QPromise>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace companion {

class Database;

/// What opening found.
struct OpenReport
{
    int schemaVersion = 0;
    int rowsRecovered = 0;        ///< rows found in Sending, now Unknown (P1)
    int rowsQuarantined = 0;
    QString damagedFileSetAside;  ///< path of the damaged base, empty = none (D8, D9)
    bool restoredFromBackup = false;
    bool fresh = false;           ///< the base was made anew
};

/// The one thread that runs SQL, with the one connection. A queue on std primitives, so that ThreadSanitizer sees it.
/// Tasks run in the order in which they were posted. Destruction runs what is queued, then closes the base.
class StorageThread
{
public:
    explicit StorageThread(Clock& clock);
    ~StorageThread();
    Q_DISABLE_COPY_MOVE(StorageThread)

    /// Opens or makes the base in `folder` (made with mode 0700; files 0600). StorageBusy when another program holds it.
    QFuture<Result<OpenReport>> open(const QString& folder);

    /// Runs `work` on the storage thread; its result is the future's.
    template <typename T>
    QFuture<Result<T>> run(std::function<Result<T>(Database&)> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        post([promise, work = std::move(work)](Database& database) {
            promise->addResult(work(database));
            promise->finish();
        });
        return future;
    }

private:
    using Task = std::function<void(Database&)>;

    void post(Task task);
    void loop();

    Clock& m_clock;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_stopping = false;
    std::unique_ptr<Database> m_database; ///< touched by the storage thread only
    std::thread m_thread;
};

} // namespace companion
