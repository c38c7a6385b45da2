// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moment.h"
#include "services/store/database.h"

#include <chrono>
#include <optional>

struct sqlite3_backup;

namespace companion {

/// Copies of the base, made hourly when idle and something changed, in small steps: a receipt never waits for a whole copy.
/// The newest three are kept. Storage thread.
class Backup
{
public:
    Backup(Database& database, QString folder);
    ~Backup();
    Q_DISABLE_COPY_MOVE(Backup)

    /// One step at most. How long until the next is wanted; nothing = nothing changed.
    std::optional<std::chrono::milliseconds> idle(const Moment& now);
    /// A whole copy, at once.
    Result<Done> makeNow(const Moment& now);
    /// Keeps only the newest copy: the older ones still hold what was erased.
    void dropOlder();

    /// A copy that is never rotated away, made before a step of the schema.
    Result<Done> copyBeforeMigration(int version, const QDateTime& now);

    /// Path of the newest whole copy in `folder`, or empty.
    static QString newest(const QString& folder);
    /// A compact copy into a new file with mode 0600. Holds the thread until it is done.
    static Result<Done> copyInto(Database& database, const QString& path);

private:
    Result<Done> start(const Moment& now);
    /// True when the copy is whole.
    Result<bool> step(int pages);
    Result<Done> finish(const Moment& now);
    void abandon();
    void rotate(int keep);

    Database& m_database;
    QString m_folder;
    QString m_target;
    sqlite3* m_copy = nullptr;
    sqlite3_backup* m_running = nullptr;
    qint64 m_savedChanges = 0;
    qint64 m_runningChanges = 0;
    std::optional<std::chrono::milliseconds> m_due; ///< tick; nothing = not planned yet
};

} // namespace companion
