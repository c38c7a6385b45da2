// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/backup.h"

#include "services/platform/logging.h"
#include "services/platform/securefile.h"
#include "services/store/basefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>

namespace companion {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds interval = 1h;
constexpr std::chrono::milliseconds shortestWait = 1min;
constexpr int pagesPerStep = 64; // 256 KiB: below a millisecond
constexpr int kept = 3;

QStringList copies(const QString& folder)
{
    // By name is by age: a running number comes first, for a clock may have been set back.
    return QDir(basefile::backupFolder(folder)).entryList({u"companion-0*.db"_s}, QDir::Files, QDir::Name);
}

/// A till that is started anew every few minutes gets its hourly backup too.
std::chrono::milliseconds firstWait(const QString& folder, const QDateTime& now)
{
    const QString newest = Backup::newest(folder);
    if (newest.isEmpty())
        return shortestWait;
    const std::chrono::milliseconds age(QFileInfo(newest).lastModified().msecsTo(now));
    return std::clamp(interval - age, shortestWait, interval);
}

QString stamp(const QDateTime& now)
{
    return now.toUTC().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
}

} // namespace

Backup::Backup(Database& database, QString folder)
    : m_database(database)
    , m_folder(std::move(folder))
    , m_savedChanges(newest(m_folder).isEmpty() ? -1 : database.totalChanges())
{
}

Backup::~Backup()
{
    abandon();
}

QString Backup::newest(const QString& folder)
{
    const QStringList names = copies(folder);
    return names.isEmpty() ? QString() : basefile::backupFolder(folder) + u'/' + names.last();
}

std::optional<std::chrono::milliseconds> Backup::idle(const Moment& now)
{
    if (m_running != nullptr) {
        const auto whole = step(pagesPerStep);
        if (whole && !*whole)
            return 0ms;
        const auto finished = whole ? finish(now) : Result<Done>(tl::unexpected<Error>(whole.error()));
        if (!finished) {
            abandon();
            m_due = now.tick + interval;
            qCWarning(lcStore) << "backup failed:" << finished.error().detail;
        }
    }
    if (m_database.totalChanges() == m_savedChanges)
        return std::nullopt;
    if (!m_due)
        m_due = now.tick + firstWait(m_folder, now.wall);
    if (now.tick < *m_due)
        return *m_due - now.tick;
    m_due = now.tick + interval;
    if (auto started = start(now); !started) {
        qCWarning(lcStore) << "backup could not be started:" << started.error().detail;
        return interval;
    }
    return 0ms;
}

Result<Done> Backup::makeNow(const Moment& now)
{
    abandon();
    if (auto started = start(now); !started)
        return started;
    const auto whole = step(-1);
    if (!whole) {
        abandon();
        return tl::unexpected<Error>(whole.error());
    }
    return finish(now);
}

Result<Done> Backup::start(const Moment& now)
{
    const QStringList names = copies(m_folder);
    const int number = names.isEmpty() ? 1 : names.last().section(u'-', 1, 1).toInt() + 1;
    m_target = basefile::backupFolder(m_folder) + u"/companion-%1-"_s.arg(number, 8, 10, QChar(u'0')) + stamp(now.wall) + ".db"_L1;
    const QString partial = m_target + ".part"_L1;
    QFile::remove(partial);
    if (auto prepared = securefile::prepareFile(partial); !prepared)
        return tl::unexpected<Error>(prepared.error());
    m_runningChanges = m_database.totalChanges();
    int code = sqlite3_open_v2(QFile::encodeName(partial).constData(), &m_copy, SQLITE_OPEN_READWRITE, nullptr);
    if (code == SQLITE_OK) {
        m_running = sqlite3_backup_init(m_copy, "main", m_database.handle(), "main");
        code = m_running == nullptr ? sqlite3_errcode(m_copy) : SQLITE_OK;
    }
    if (code == SQLITE_OK)
        return Done{};
    abandon();
    return failure(errorCodeOfSqlite(code), u"backup (%1)"_s.arg(code));
}

Result<bool> Backup::step(int pages)
{
    const int code = sqlite3_backup_step(m_running, pages);
    if (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return false;
    if (code == SQLITE_DONE)
        return true;
    return failure(errorCodeOfSqlite(code), u"backup (%1)"_s.arg(code));
}

Result<Done> Backup::finish(const Moment& now)
{
    const int finished = sqlite3_backup_finish(std::exchange(m_running, nullptr));
    const int closed = sqlite3_close(std::exchange(m_copy, nullptr));
    if (finished != SQLITE_OK || closed != SQLITE_OK)
        return failure(errorCodeOfSqlite(finished), u"backup (%1, %2)"_s.arg(finished).arg(closed));
    if (auto moved = basefile::moveIntoPlace(m_target + ".part"_L1, m_target); !moved)
        return moved;
    m_target.clear();
    m_savedChanges = m_runningChanges;
    m_due = now.tick + interval;
    rotate(kept);
    return Done{};
}

void Backup::abandon()
{
    if (m_running != nullptr)
        sqlite3_backup_finish(std::exchange(m_running, nullptr));
    if (m_copy != nullptr)
        sqlite3_close(std::exchange(m_copy, nullptr));
    if (!m_target.isEmpty())
        QFile::remove(m_target + ".part"_L1);
    m_target.clear();
}

void Backup::rotate(int keep)
{
    QStringList names = copies(m_folder);
    while (names.size() > keep)
        QFile::remove(basefile::backupFolder(m_folder) + u'/' + names.takeFirst());
}

void Backup::dropOlder()
{
    rotate(1);
    const QDir folder(basefile::backupFolder(m_folder));
    for (const QString& name : folder.entryList({u"companion-before-*.db"_s}, QDir::Files))
        QFile::remove(folder.filePath(name));
}

Result<Done> Backup::copyBeforeMigration(int version, const QDateTime& now)
{
    return copyInto(m_database, basefile::backupFolder(m_folder)
                                    + "/companion-before-%1-%2.db"_L1.arg(QString::number(version + 1), stamp(now)));
}

Result<Done> Backup::copyInto(Database& database, const QString& path)
{
    if (auto prepared = securefile::prepareFile(path); !prepared)
        return tl::unexpected<Error>(prepared.error());
    auto copied = database.execute(u"VACUUM INTO :path"_s, {{u":path"_s, path}});
    if (!copied)
        return tl::unexpected<Error>(copied.error());
    return basefile::syncFile(path);
}

} // namespace companion
