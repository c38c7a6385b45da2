// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/platform/securefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace companion::securefile {

using namespace Qt::StringLiterals;

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

int Descriptor::release()
{
    return std::exchange(m_fd, -1);
}

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

Result<bool> prepareFile(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat info{};
    if (::lstat(name.constData(), &info) != 0) {
        const Descriptor made(::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (made.valid())
            return true;
        // Another program was faster: judge what it made.
        if (errno != EEXIST || ::lstat(name.constData(), &info) != 0)
            return systemFailure(path);
    }
    if (!S_ISREG(info.st_mode) || info.st_uid != ::geteuid())
        return failure(ErrorCode::StorageUnavailable, path + u": not a plain file of this user"_s);
    if ((info.st_mode & 0077U) != 0 && ::chmod(name.constData(), 0600) != 0)
        return systemFailure(path);
    return false;
}

Result<QByteArray> readFile(const QString& path, qint64 limit)
{
    struct stat info{};
    if (::lstat(QFile::encodeName(path).constData(), &info) != 0 && errno == ENOENT)
        return failure(ErrorCode::NotFound, path);
    if (auto prepared = prepareFile(path); !prepared)
        return tl::unexpected<Error>(prepared.error());
    const Descriptor fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    QFile file;
    if (!fd.valid() || !file.open(fd.get(), QIODevice::ReadOnly))
        return systemFailure(path);
    const QByteArray content = file.read(limit + 1);
    if (content.size() > limit)
        return failure(ErrorCode::StorageUnavailable, path + u": too long"_s);
    return content;
}

Result<Done> replaceFile(const QString& path, const QByteArray& content, unsigned mode)
{
    QByteArray temporary = QFile::encodeName(path) + ".XXXXXX";
    const Descriptor fd(::mkostemp(temporary.data(), O_CLOEXEC)); // 0600 by its contract
    if (!fd.valid())
        return systemFailure(path);
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t n = ::write(fd.get(), content.constData() + written, static_cast<std::size_t>(content.size() - written));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            break;
        written += n;
    }
    const bool whole = written == content.size() && (mode == 0600 || ::fchmod(fd.get(), mode) == 0);
    if (whole && ::fsync(fd.get()) == 0
        && ::rename(temporary.constData(), QFile::encodeName(path).constData()) == 0)
        return syncFolderOf(path);
    auto failed = systemFailure(path);
    ::unlink(temporary.constData());
    return failed;
}

Result<Done> syncFolderOf(const QString& path)
{
    const Descriptor folder(::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.valid() || ::fsync(folder.get()) != 0)
        return systemFailure(path);
    return Done{};
}

} // namespace companion::securefile
