// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/platform/datafolder.h"

#include "services/platform/securefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace companion {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lowDisk = 200LL * 1000 * 1000;

/// "4711 cashier-companion", as the holder wrote it.
QString holderOf(int lock)
{
    char text[256];
    const ssize_t length = ::pread(lock, text, sizeof text, 0);
    return length > 0 ? QString::fromUtf8(text, length).trimmed() : u"unknown"_s;
}

Result<Done> noteHolder(int lock, const QString& path)
{
    const QByteArray text =
        QByteArray::number(QCoreApplication::applicationPid()) + ' ' + QCoreApplication::applicationName().toUtf8() + '\n';
    if (::ftruncate(lock, 0) != 0 || ::pwrite(lock, text.constData(), static_cast<std::size_t>(text.size()), 0) != text.size())
        return securefile::systemFailure(path);
    return Done{};
}

} // namespace

DataFolder::DataFolder(QString path, int lock)
    : m_path(std::move(path))
    , m_lock(lock)
{
}

DataFolder::~DataFolder()
{
    ::close(m_lock);
}

QString DataFolder::pathFor(const QString& given)
{
    if (!given.isEmpty())
        return QDir::cleanPath(QDir::current().absoluteFilePath(given));
    const QString shared = QFile::decodeName(qgetenv("XDG_DATA_HOME"));
    const QString base = QDir::isAbsolutePath(shared) ? shared : QDir::homePath() + "/.local/share"_L1;
    return QDir::cleanPath(base + "/cashier-companion"_L1);
}

Result<std::unique_ptr<DataFolder>> DataFolder::take(const QString& given)
{
    const QString path = pathFor(given);
    if (auto made = securefile::makeFolder(path); !made)
        return tl::unexpected<Error>(made.error());
    const QString lockPath = path + "/companion.lock"_L1;
    if (auto prepared = securefile::prepareFile(lockPath); !prepared)
        return tl::unexpected<Error>(prepared.error());
    securefile::Descriptor lock(::open(QFile::encodeName(lockPath).constData(), O_RDWR | O_NOFOLLOW | O_CLOEXEC));
    if (!lock.valid())
        return securefile::systemFailure(lockPath);
    if (::flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return failure(ErrorCode::StorageBusy, holderOf(lock.get()));
        return securefile::systemFailure(lockPath);
    }
    if (auto noted = noteHolder(lock.get(), lockPath); !noted)
        return tl::unexpected<Error>(noted.error());
    return std::unique_ptr<DataFolder>(new DataFolder(path, lock.release()));
}

QString DataFolder::logFolder() const
{
    return m_path + "/log"_L1;
}

QString DataFolder::secretsFile() const
{
    return m_path + "/secrets.json"_L1;
}

bool DataFolder::isDiskLow() const
{
    const qint64 free = freeBytes(m_path);
    return free >= 0 && free < lowDisk;
}

QString DataFolder::unsafeFileSystem() const
{
    struct statfs info{};
    if (::statfs(QFile::encodeName(m_path).constData(), &info) != 0)
        return {};
    // Numbers of linux/magic.h, where they have one; the headers of Debian 12 name only some.
    switch (static_cast<quint32>(info.f_type)) {
    case 0x6969U:
        return u"NFS"_s;
    case 0x517BU:
    case 0xFF534D42U:
    case 0xFE534D42U:
        return u"SMB"_s;
    case 0x4D44U:
        return u"FAT"_s;
    case 0x2011BAB0U:
        return u"exFAT"_s;
    default:
        return {};
    }
}

qint64 freeBytes(const QString& path)
{
    struct statvfs info{};
    if (::statvfs(QFile::encodeName(path).constData(), &info) != 0)
        return -1;
    return static_cast<qint64>(info.f_bavail * info.f_frsize);
}

} // namespace companion
