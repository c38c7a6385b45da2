// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/platform/clock.h"

#include "services/store/taskqueue.h"

#include <QFuture>
#include <QPromise>
#include <QString>

#include <exception>
#include <functional>
#include <memory>
#include <thread>

namespace companion {

class Database;
class Keeper;

/// What opening found.
struct OpenReport
{
    int schemaVersion = 0;
    int rowsRecovered = 0;        ///< rows found in Sending, now Unknown (P1)
    int rowsQuarantined = 0;      ///< of these, rows that step aside (P8)
    int rowsAnnulled = 0;         ///< recording was off and the program ended before their direct attempt (D-09)
    QString damagedFileSetAside;  ///< path of the damaged base, empty = none (D8, D9)
    bool restoredFromBackup = false; ///< rows came from a backup: those not yet delivered are Unknown
    QDateTime rowsMayBeMissingSince; ///< time of that backup, or of the damage when there was none; invalid = nothing is missing
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

    /// Opens or makes the base in `folder` (made with mode 0700; files 0600). StorageBusy when another program holds it: may be
    /// called again. A base that is open is closed first.
    QFuture<Result<OpenReport>> open(const QString& folder);

    /// Runs `work` on the storage thread; its result is the future's. StorageUnavailable while no base is open; an exception
    /// of `work` becomes StorageFailed, and the thread lives on.
    template <typename T>
    QFuture<Result<T>> run(std::function<Result<T>(Database&)> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        post([promise, work = std::move(work)](Database* database) {
            promise->addResult(guarded<T>(work, database));
            promise->finish();
        });
        return future;
    }

    /// Runs the maintenance that otherwise waits for idleness: WAL written back, backup made. For tests and for the end of
    /// the program.
    QFuture<Result<Done>> maintainNow();

    /// After an erasure: a new backup, and the older ones, which still hold what was erased, are removed.
    /// `wanted` is asked on the storage thread, after all that was posted before; empty = yes.
    QFuture<Result<Done>> renewBackups(std::function<bool()> wanted = {});

private:
    using Task = std::function<void(Database*)>;

    template <typename T>
    static Result<T> guarded(const std::function<Result<T>(Database&)>& work, Database* database)
    {
        if (database == nullptr)
            return failure(ErrorCode::StorageUnavailable);
        try {
            return work(*database);
        } catch (const std::exception& exception) {
            return failure(ErrorCode::StorageFailed, QString::fromUtf8(exception.what()));
        } catch (...) {
            return failure(ErrorCode::StorageFailed, QStringLiteral("unknown exception"));
        }
    }

    void post(Task task);
    QFuture<Result<Done>> keep(std::function<Result<Done>(Keeper&)> work);

    TaskQueue m_queue;
    std::unique_ptr<Keeper> m_keeper; ///< touched by the storage thread only
    std::thread m_thread;
};

} // namespace companion
