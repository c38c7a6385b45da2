// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/plaziusinifile.h"

#include "services/platform/securefile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace companion {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sizeLimit = 256 * 1024;
constexpr unsigned ownerOnly = 0600;

struct Opened
{
    QByteArray bytes;
    unsigned mode = ownerOnly;
};

bool holdsSecret(const QByteArray& bytes)
{
    return !readPlaziusIni(IniFile::fromBytes(bytes)).secret.isEmpty();
}

/// NotFound when there is none.
Result<Opened> openFile(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    const securefile::Descriptor fd(::open(name.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    if (!fd.valid())
        return errno == ENOENT ? failure(ErrorCode::NotFound, path) : securefile::systemFailure(path);
    struct stat info{};
    if (::fstat(fd.get(), &info) != 0)
        return securefile::systemFailure(path);
    if (!S_ISREG(info.st_mode) || (info.st_uid != ::geteuid() && info.st_uid != 0))
        return failure(ErrorCode::StorageUnavailable, path + u": not a plain file of this user"_s);
    QFile file;
    if (!file.open(fd.get(), QIODevice::ReadOnly))
        return failure(ErrorCode::StorageUnavailable, path + u": "_s + file.errorString());
    Opened opened{file.read(sizeLimit + 1), info.st_mode & 0777U};
    if (opened.bytes.size() > sizeLimit || opened.bytes.contains('\0'))
        return failure(ErrorCode::StorageUnavailable, path + u": no text of settings"_s);
    // Whoever wrote the password in by hand did not think of who else may read the file.
    if ((opened.mode & 0077U) != 0 && holdsSecret(opened.bytes) && ::fchmod(fd.get(), ownerOnly) == 0)
        opened.mode = ownerOnly;
    return opened;
}

/// Empty, or cut off in the middle of a line that the last good text has whole.
bool isCutOff(const QByteArray& bytes, const QByteArray& whole)
{
    if (bytes.trimmed().isEmpty())
        return !whole.trimmed().isEmpty();
    if (bytes.size() >= whole.size() || bytes.endsWith('\n') || !whole.startsWith(bytes))
        return false;
    const char next = whole.at(bytes.size());
    return next != '\n' && next != '\r';
}

} // namespace

PlaziusIniFile::PlaziusIniFile(QString path, QString copyPath, bool copyIsOfThisFile)
    : m_path(std::move(path))
    , m_copyPath(std::move(copyPath))
    , m_copyIsOfThisFile(copyIsOfThisFile)
{
}

std::optional<QByteArray> PlaziusIniFile::copy() const
{
    if (!m_copyIsOfThisFile || m_copyPath.isEmpty())
        return std::nullopt;
    const auto content = securefile::readFile(m_copyPath, sizeLimit);
    return content ? std::optional(*content) : std::nullopt;
}

Result<PlaziusIniFile::Text> PlaziusIniFile::load() const
{
    const auto opened = openFile(m_path);
    if (!opened && opened.error().code == ErrorCode::NotFound)
        return Text{};
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    if (const auto whole = copy(); whole && isCutOff(opened->bytes, *whole))
        return Text{whole, opened->mode, true};
    return Text{opened->bytes, opened->mode, false};
}

bool PlaziusIniFile::isWritable(const Text& text) const
{
    const QByteArray folder = QFile::encodeName(QFileInfo(m_path).path());
    if (::access(folder.constData(), W_OK | X_OK) != 0)
        return false;
    // An administrator who took the rights to write away meant it, also towards a program that could replace the file.
    return !text.bytes || ((text.mode & 0222U) != 0 && ::access(QFile::encodeName(m_path).constData(), W_OK) == 0);
}

PlaziusIniReading PlaziusIniFile::read(const PlaziusSettings& ofBase) const
{
    PlaziusIniReading reading;
    const auto text = load();
    QByteArray bytes;
    if (!text) {
        reading.state = PlaziusIniState::Unreadable;
        reading.detail = text.error().detail;
        reading.present = true;
        bytes = copy().value_or(QByteArray());
    } else {
        reading.present = text->bytes.has_value();
        bytes = text->bytes.value_or(QByteArray());
        reading.mendable = text->fromCopy;
        if (text->fromCopy)
            reading.state = PlaziusIniState::Unreadable;
        else if (!isWritable(*text))
            reading.state = PlaziusIniState::Unwritable;
    }
    reading.values = readPlaziusIni(IniFile::fromBytes(bytes), ofBase);
    return reading;
}

void PlaziusIniFile::keepCopy() const
{
    const auto text = load();
    if (m_copyPath.isEmpty() || !text || !text->bytes || text->fromCopy)
        return;
    const auto kept = securefile::readFile(m_copyPath, sizeLimit);
    if (!kept || *kept != *text->bytes)
        static_cast<void>(securefile::replaceFile(m_copyPath, *text->bytes)); // a till without the copy works as well
}

Result<PlaziusIniChange> PlaziusIniFile::edit(const PlaziusIniEdit& edit) const
{
    const auto text = load();
    if (!text)
        return tl::unexpected<Error>(text.error());
    IniFile file = IniFile::fromBytes(text->bytes.value_or(freshPlaziusIni()));
    editPlaziusIni(file, edit);
    PlaziusIniChange change;
    change.before = text->bytes;
    change.after = file.toBytes();
    change.mode = text->mode;
    if (text->bytes == change.after && !text->fromCopy)
        return change;
    if (!isWritable(*text))
        return failure(ErrorCode::StorageReadOnly, m_path);
    const unsigned mode = holdsSecret(change.after) ? ownerOnly : text->mode;
    if (auto written = securefile::replaceFile(m_path, change.after, mode); !written)
        return tl::unexpected<Error>(written.error());
    change.written = true;
    return change;
}

Result<Done> PlaziusIniFile::takeBack(const PlaziusIniChange& change) const
{
    if (!change.written)
        return Done{};
    const auto now = openFile(m_path);
    if (!now || now->bytes != change.after)
        return failure(ErrorCode::Conflict, m_path);
    if (change.before)
        return securefile::replaceFile(m_path, *change.before, holdsSecret(*change.before) ? ownerOnly : change.mode);
    if (::unlink(QFile::encodeName(m_path).constData()) != 0)
        return securefile::systemFailure(m_path);
    return securefile::syncFolderOf(m_path);
}

} // namespace companion
