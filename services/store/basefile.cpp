// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/basefile.h"

#include "services/platform/securefile.h"

#include <QFile>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace companion::basefile {

using namespace Qt::StringLiterals;

using securefile::Descriptor;
using securefile::syncFolderOf;
using securefile::systemFailure;

QString basePath(const QString& folder)
{
    return folder + "/companion.db"_L1;
}

QString backupFolder(const QString& folder)
{
    return folder + "/backup"_L1;
}

bool emptyBesideWal(const QString& path)
{
    struct stat base{};
    struct stat wal{};
    return ::lstat(QFile::encodeName(path).constData(), &base) == 0 && base.st_size == 0
           && ::lstat(QFile::encodeName(path + "-wal"_L1).constData(), &wal) == 0 && wal.st_size > 0;
}

Result<Done> resize(const QString& path, qint64 size)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!file.valid() || ::ftruncate(file.get(), size) != 0)
        return systemFailure(path);
    return Done{};
}

Result<QString> setAside(const QString& path, const QDateTime& now, const QString& why)
{
    const QString stem = path + u'.' + why + u'-' + now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString target = stem;
    for (int n = 2;; ++n) {
        const int moved = ::renameat2(AT_FDCWD, QFile::encodeName(path).constData(), AT_FDCWD,
                                      QFile::encodeName(target).constData(), RENAME_NOREPLACE);
        if (moved == 0)
            break;
        if (errno != EEXIST || n > 1000)
            return systemFailure(target);
        target = stem + u'-' + QString::number(n);
    }
    const QByteArray wal = QFile::encodeName(path + "-wal"_L1);
    const QByteArray walTarget = QFile::encodeName(target + "-wal"_L1);
    if (::renameat2(AT_FDCWD, wal.constData(), AT_FDCWD, walTarget.constData(), RENAME_NOREPLACE) != 0 && errno != ENOENT)
        return systemFailure(target);
    if (auto synced = syncFolderOf(path); !synced)
        return tl::unexpected<Error>(synced.error());
    return target;
}

Result<Done> moveIntoPlace(const QString& from, const QString& to)
{
    if (auto synced = syncFile(from); !synced)
        return synced;
    if (::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD, QFile::encodeName(to).constData(),
                    RENAME_NOREPLACE)
        != 0)
        return systemFailure(to);
    return syncFolderOf(to);
}

void removeWal(const QString& path)
{
    for (const QLatin1String suffix : {"-wal"_L1, "-shm"_L1, "-journal"_L1})
        ::unlink(QFile::encodeName(path + suffix).constData());
}

Result<Done> syncFile(const QString& path)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!file.valid() || ::fsync(file.get()) != 0)
        return systemFailure(path);
    return Done{};
}

} // namespace companion::basefile
