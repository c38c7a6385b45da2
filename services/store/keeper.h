// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/store/database.h"
#include "services/store/storagethread.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace companion {

class Backup;

/// Opens the base, keeps it sound and heals it: everything about the base that no task asked for. Lives on the storage thread.
class Keeper
{
public:
    /// `workWaits`: a task is queued; long maintenance then gives way.
    Keeper(Clock& clock, std::function<bool()> workWaits);
    ~Keeper();
    Q_DISABLE_COPY_MOVE(Keeper)

    Result<OpenReport> open(const QString& folder);
    /// The open base, or null.
    Database* database() const { return m_database.get(); }

    /// After every task: a connection that met a broken disk or a lost file is not used again (D2, D6).
    void afterTask();
    /// When nothing is queued. How long until it wants to be called again; nothing = not before the next task.
    std::optional<std::chrono::milliseconds> idle();
    Result<Done> maintainNow();
    Result<Done> renewBackups();

private:
    Result<OpenReport> openSound(const QString& path);
    Result<OpenReport> replaceDamaged(const QString& path, const Error& why);
    Result<Done> openAndCheck(const QString& path);
    Result<Done> bringUpToDate();
    Result<OpenReport> startSession(OpenReport report);
    void heal();
    Result<Done> writeAnew();
    Result<Done> checkpoint();
    void reopen(const QString& path);
    bool checkLargeTables();

    Clock& m_clock;
    std::function<bool()> m_workWaits;
    QString m_folder;
    bool m_wanted = false; ///< it was open: opened again when it got lost on the way (D4)
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Backup> m_backup;
    std::chrono::milliseconds m_lastTask{0};
    qint64 m_checkpointedChanges = 0;
    bool m_largeTablesChecked = false;
};

} // namespace companion
