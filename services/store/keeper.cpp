// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/keeper.h"

#include "services/platform/killpoint.h"
#include "services/platform/logging.h"
#include "services/platform/securefile.h"
#include "services/store/backup.h"
#include "services/store/basefile.h"
#include "services/store/outboxrepository.h"
#include "services/store/salvage.h"
#include "services/store/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace companion {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Above this a check of the whole base would be felt at the start; it is done when idle instead.
constexpr qint64 checkedAtStart = 16 * 1024 * 1024;
/// Receipts come in bursts: the WAL is written back after them, not between.
constexpr std::chrono::milliseconds quietBeforeCheckpoint = 2s;
constexpr qint64 largestWal = 8 * 1024 * 1024; // D12

QString newPath(const QString& path)
{
    return path + ".new"_L1;
}

/// Complete, and only to be put into place: what a crash in the middle of a replacement leaves.
QString restoredPath(const QString& path)
{
    return path + ".restored"_L1;
}

Result<Done> quickCheck(Database& database)
{
    QString words;
    auto done = database.read(u"PRAGMA quick_check(3)"_s, {}, [&words](const SqlRow& row) { words += row.text(0) + u' '; });
    if (!done)
        return done;
    if (words.trimmed() != "ok"_L1)
        return failure(ErrorCode::StorageDamaged, words.left(200));
    return Done{};
}

} // namespace

Keeper::Keeper(Clock& clock, std::function<bool()> workWaits)
    : m_clock(clock)
    , m_workWaits(std::move(workWaits))
{
}

Keeper::~Keeper()
{
    m_backup.reset();
    if (m_database && !m_database->suspect())
        static_cast<void>(checkpoint());
}

Result<OpenReport> Keeper::open(const QString& folder)
{
    m_backup.reset();
    m_database.reset();
    m_folder = folder;
    m_wanted = false;
    for (const QString& each : {folder, basefile::backupFolder(folder)}) {
        if (auto made = securefile::makeFolder(each); !made)
            return tl::unexpected<Error>(made.error());
    }
    const QString path = basefile::basePath(folder);
    if (!QFile::exists(path) && QFile::exists(restoredPath(path))) {
        basefile::removeWal(path);
        if (auto moved = basefile::moveIntoPlace(restoredPath(path), path); !moved)
            return tl::unexpected<Error>(moved.error());
    }
    auto report = openSound(path);
    if (!report) {
        m_backup.reset();
        m_database.reset();
        return report;
    }
    auto started = startSession(*report);
    m_wanted = started.has_value();
    return started;
}

Result<OpenReport> Keeper::openSound(const QString& path)
{
    if (auto prepared = securefile::prepareFile(path); !prepared)
        return tl::unexpected<Error>(prepared.error());
    const bool lost = QFileInfo(path).size() == 0 && !Backup::newest(m_folder).isEmpty();
    if (lost || basefile::emptyBesideWal(path))
        return replaceDamaged(path, Error{ErrorCode::StorageDamaged, u"empty"_s});
    OpenReport report;
    auto opened = openAndCheck(path);
    if (!opened && opened.error().code == ErrorCode::StorageDamaged)
        return replaceDamaged(path, opened.error());
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    const auto before = readSchemaVersion(*m_database);
    if (!before)
        return tl::unexpected<Error>(before.error());
    report.fresh = *before == 0;
    if (auto done = bringUpToDate(); !done)
        return tl::unexpected<Error>(done.error());
    return report;
}

Result<Done> Keeper::openAndCheck(const QString& path)
{
    auto opened = Database::open(path);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    m_largeTablesChecked = QFileInfo(path).size() <= checkedAtStart;
    if (m_largeTablesChecked) {
        if (auto sound = quickCheck(**opened); !sound)
            return sound;
    }
    m_database = std::move(*opened);
    m_backup = std::make_unique<Backup>(*m_database, m_folder);
    return Done{};
}

Result<Done> Keeper::bringUpToDate()
{
    const auto version = readSchemaVersion(*m_database);
    if (!version)
        return tl::unexpected<Error>(version.error());
    if (*version > 0 && *version < schemaVersion()) {
        if (auto saved = m_backup->copyBeforeMigration(*version, m_clock.now().wall); !saved)
            return saved;
    }
    return migrate(*m_database);
}

Result<OpenReport> Keeper::startSession(OpenReport report)
{
    const auto recovered = OutboxRepository(*m_database).startSession(m_clock.now());
    if (!recovered)
        return tl::unexpected<Error>(recovered.error());
    report.schemaVersion = schemaVersion();
    report.rowsRecovered = recovered->unknown + recovered->quarantined;
    report.rowsQuarantined = recovered->quarantined;
    report.rowsAnnulled = recovered->annulled;
    m_lastTask = m_clock.now().tick;
    return report;
}

Result<OpenReport> Keeper::replaceDamaged(const QString& path, const Error& why)
{
    qCWarning(lcStore) << "base is damaged, made anew:" << why.detail;
    m_backup.reset();
    m_database.reset();
    const QString fresh = newPath(path);
    QFile::remove(fresh);
    basefile::removeWal(fresh);
    if (auto prepared = securefile::prepareFile(fresh); !prepared)
        return tl::unexpected<Error>(prepared.error());
    OpenReport report;
    // Beside an empty base SQLite throws the WAL away; beside one page of zeros it reads it, and it may hold everything.
    const bool onlyWal = basefile::emptyBesideWal(path);
    if (auto done = onlyWal ? basefile::resize(path, 4096) : Result<Done>(Done{}); !done)
        return tl::unexpected<Error>(done.error());
    {
        auto database = Database::open(fresh);
        if (!database)
            return tl::unexpected<Error>(database.error());
        if (auto done = migrate(**database); !done)
            return tl::unexpected<Error>(done.error());
        const auto found = Salvage(**database, m_clock.now()).fill(path, Backup::newest(m_folder));
        if (!found)
            return tl::unexpected<Error>(found.error());
        report.restoredFromBackup = found->fromBackup;
        report.rowsMayBeMissingSince = found->missingSince;
        if (auto done = (*database)->executeOnce(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !done)
            return tl::unexpected<Error>(done.error());
    }
    basefile::removeWal(fresh);
    if (auto done = onlyWal ? basefile::resize(path, 0) : Result<Done>(Done{}); !done)
        return tl::unexpected<Error>(done.error());
    COMPANION_KILL_POINT("store.replace.before");
    if (auto moved = basefile::moveIntoPlace(fresh, restoredPath(path)); !moved)
        return tl::unexpected<Error>(moved.error());
    auto aside = basefile::setAside(path, m_clock.now().wall, u"corrupt"_s);
    if (!aside)
        return tl::unexpected<Error>(aside.error());
    report.damagedFileSetAside = *aside;
    COMPANION_KILL_POINT("store.replace.between");
    if (auto moved = basefile::moveIntoPlace(restoredPath(path), path); !moved)
        return tl::unexpected<Error>(moved.error());
    if (auto opened = openAndCheck(path); !opened)
        return tl::unexpected<Error>(opened.error());
    return report;
}

void Keeper::afterTask()
{
    m_lastTask = m_clock.now().tick;
    if (m_database && m_database->suspect())
        heal();
    else if (!m_database && m_wanted)
        reopen(basefile::basePath(m_folder));
}

void Keeper::heal()
{
    const QString path = m_database->path();
    if (!m_database->checkStillThere()) {
        if (auto done = writeAnew(); !done) {
            // The open connection is the only place where everything still is: kept, and tried again after the next task.
            qCCritical(lcStore) << "the base is gone and could not be written anew:" << done.error().detail;
            return;
        }
        qCWarning(lcStore) << "the file of the base was deleted or replaced; written anew";
    }
    reopen(path);
}

void Keeper::reopen(const QString& path)
{
    m_backup.reset();
    m_database.reset();
    auto opened = openAndCheck(path);
    if (!opened && opened.error().code == ErrorCode::StorageDamaged) {
        if (auto replaced = replaceDamaged(path, opened.error()); !replaced)
            qCCritical(lcStore) << "the damaged base could not be replaced:" << replaced.error().detail;
    } else if (!opened) {
        qCCritical(lcStore) << "the base could not be opened again:" << opened.error().detail;
    }
}

Result<Done> Keeper::writeAnew()
{
    const QString path = m_database->path();
    const QString fresh = newPath(path);
    m_backup.reset();
    QFile::remove(fresh);
    if (auto copied = Backup::copyInto(*m_database, fresh); !copied)
        return copied;
    QFile::remove(restoredPath(path));
    if (auto moved = basefile::moveIntoPlace(fresh, restoredPath(path)); !moved)
        return moved;
    m_database.reset();
    if (QFile::exists(path)) {
        if (auto aside = basefile::setAside(path, m_clock.now().wall, u"replaced"_s); !aside)
            return tl::unexpected<Error>(aside.error());
    }
    basefile::removeWal(path);
    return basefile::moveIntoPlace(restoredPath(path), path);
}

Result<Done> Keeper::checkpoint()
{
    const qint64 changes = m_database->totalChanges();
    const bool large = QFileInfo(m_database->path() + "-wal"_L1).size() > largestWal;
    auto done = m_database->executeOnce(large ? u"PRAGMA wal_checkpoint(TRUNCATE)"_s : u"PRAGMA wal_checkpoint(PASSIVE)"_s);
    if (done)
        m_checkpointedChanges = changes;
    return done;
}

std::optional<std::chrono::milliseconds> Keeper::idle()
{
    if (!m_database)
        return std::nullopt;
    const Moment now = m_clock.now();
    const auto quiet = now.tick - m_lastTask;
    const bool toWriteBack = m_database->totalChanges() != m_checkpointedChanges;
    if (toWriteBack && quiet < quietBeforeCheckpoint)
        return quietBeforeCheckpoint - quiet;
    if (toWriteBack && !checkpoint())
        m_checkpointedChanges = m_database->totalChanges();
    if (!m_largeTablesChecked && !checkLargeTables())
        return quietBeforeCheckpoint;
    return m_database ? m_backup->idle(now) : std::nullopt;
}

bool Keeper::checkLargeTables()
{
    // Seconds on a large base: given up as soon as a receipt wants in, and begun again in a quieter hour.
    const auto wanted = [](void* keeper) { return static_cast<Keeper*>(keeper)->m_workWaits() ? 1 : 0; };
    sqlite3_progress_handler(m_database->handle(), 20000, wanted, this);
    const auto sound = quickCheck(*m_database);
    sqlite3_progress_handler(m_database->handle(), 0, nullptr, nullptr);
    if (!sound && sound.error().code != ErrorCode::StorageDamaged)
        return false;
    m_largeTablesChecked = true;
    if (!sound) {
        if (auto replaced = replaceDamaged(m_database->path(), sound.error()); !replaced)
            qCCritical(lcStore) << "the damaged base could not be replaced:" << replaced.error().detail;
    }
    return true;
}

Result<Done> Keeper::maintainNow()
{
    if (!m_database)
        return failure(ErrorCode::StorageUnavailable);
    if (auto done = checkpoint(); !done)
        return done;
    return m_backup->makeNow(m_clock.now());
}

Result<Done> Keeper::renewBackups()
{
    auto done = maintainNow();
    if (done)
        m_backup->dropOlder();
    return done;
}

} // namespace companion
