// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/basefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace companion::basefile {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> systemFailure(const QString& what)
{
    const int code = errno;
    ErrorCode error = ErrorCode::StorageUnavailable;
    if (code == ENOSPC || code == EDQUOT)
        error = ErrorCode::StorageFull;
    else if (code == EROFS || code == EACCES || code == EPERM)
        error = ErrorCode::StorageReadOnly;
    return failure(error, what + u": "_s + QString::fromLocal8Bit(std::strerror(code)));
}

/// Closes on leaving.
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    int get() const { return m_fd; }
    bool valid() const { return m_fd >= 0; }

private:
    int m_fd;
};

Result<Done> syncFolderOf(const QString& path)
{
    const Descriptor folder(::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.valid() || ::fsync(folder.get()) != 0)
        return systemFailure(path);
    return Done{};
}

} // namespace

QString basePath(const QString& folder)
{
    return folder + "/companion.db"_L1;
}

QString backupFolder(const QString& folder)
{
    return folder + "/backup"_L1;
}

Result<Done> makeFolder(const QString& folder)
{
    const QString parent = QFileInfo(folder).path();
    if (!QDir().mkpath(parent))
        return failure(ErrorCode::StorageUnavailable, parent);
    const QByteArray name = QFile::encodeName(folder);
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return systemFailure(folder);
    struct stat info{};
    if (::stat(name.constData(), &info) != 0)
        return systemFailure(folder);
    if (!S_ISDIR(info.st_mode) || info.st_uid != ::geteuid())
        return failure(ErrorCode::StorageUnavailable, folder + u": not a folder of this user"_s);
    if ((info.st_mode & 0077U) != 0 && ::chmod(name.constData(), 0700) != 0)
        return systemFailure(folder);
    return Done{};
}

Result<bool> prepare(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat info{};
    const bool there = ::lstat(name.constData(), &info) == 0;
    if (!there) {
        const Descriptor made(::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!made.valid())
            return systemFailure(path);
        return true;
    }
    if (!S_ISREG(info.st_mode) || info.st_uid != ::geteuid())
        return failure(ErrorCode::StorageUnavailable, path + u": not a plain file of this user"_s);
    if ((info.st_mode & 0077U) != 0 && ::chmod(name.constData(), 0600) != 0)
        return systemFailure(path);
    return false;
}

bool emptyBesideWal(const QString& path)
{
    struct stat base{};
    struct stat wal{};
    return ::lstat(QFile::encodeName(path).constData(), &base) == 0 && base.st_size == 0
           && ::lstat(QFile::encodeName(path + "-wal"_L1).constData(), &wal) == 0 && wal.st_size > 0;
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
