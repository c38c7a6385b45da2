// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/platform/logging.h"

#include "services/platform/securefile.h"

#include <QDateTime>
#include <QFile>

#include <atomic>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace companion {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcNet, "companion.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "companion.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSender, "companion.sender", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSession, "companion.session", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "companion.ui", QtInfoMsg)

namespace {

constexpr qint64 sizeLimit = 2 * 1024 * 1024;
constexpr int longestMessage = 4096;

/// qInstallMessageHandler takes a plain function: this is the way from it to the one log that is installed.
std::atomic<LogFile*> installed{nullptr};

bool isDangerous(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E)
           || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == '\\' || (c >= 0xD800 && c <= 0xDFFF);
}

int severity(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 0;
    case QtInfoMsg:
        return 1;
    case QtWarningMsg:
        return 2;
    case QtCriticalMsg:
        return 3;
    case QtFatalMsg:
        return 4;
    }
    return 4;
}

} // namespace

QString escapedForLog(const QString& text)
{
    QString escaped;
    escaped.reserve(text.size());
    for (const char32_t c : text.left(longestMessage).toUcs4()) {
        if (!isDangerous(c))
            escaped += QString::fromUcs4(&c, 1);
        else if (c == '\n')
            escaped += "\\n"_L1;
        else if (c == '\r')
            escaped += "\\r"_L1;
        else if (c == '\t')
            escaped += "\\t"_L1;
        else if (c == '\\')
            escaped += "\\\\"_L1;
        else
            escaped += u"\\u{%1}"_s.arg(QString::number(c, 16).toUpper());
    }
    return escaped;
}

LogFile::LogFile(const QString& folder, QtMsgType lowest)
    : m_path(folder + "/companion.log"_L1)
    , m_lowest(lowest)
{
    if (securefile::makeFolder(folder))
        openFile();
    installed = this;
    qInstallMessageHandler(&LogFile::handle);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(nullptr);
    installed = nullptr;
    const std::lock_guard lock(m_mutex);
    if (m_fd >= 0)
        ::close(m_fd);
}

void LogFile::openFile()
{
    if (!securefile::prepareFile(m_path))
        return;
    m_fd = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC);
    struct stat info{};
    m_size = m_fd >= 0 && ::fstat(m_fd, &info) == 0 ? info.st_size : 0;
}

void LogFile::rotate()
{
    ::close(m_fd);
    m_fd = -1;
    const QByteArray path = QFile::encodeName(m_path);
    ::rename((path + ".1").constData(), (path + ".2").constData());
    ::rename(path.constData(), (path + ".1").constData());
    openFile();
}

void LogFile::handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (LogFile* log = installed)
        log->write(type, context.category, message);
}

void LogFile::write(QtMsgType type, const char* category, const QString& message)
{
    if (severity(type) < severity(m_lowest))
        return;
    static constexpr const char* names[] = {"debug", "info", "warning", "critical", "fatal"};
    const QDateTime now = QDateTime::currentDateTime();
    const QByteArray line = now.toOffsetFromUtc(now.offsetFromUtc()).toString(Qt::ISODateWithMs).toUtf8() + ' '
                            + names[severity(type)] + ' ' + (category != nullptr ? category : "default") + ' '
                            + escapedForLog(message).toUtf8() + '\n';
    const std::lock_guard lock(m_mutex);
    if (m_fd >= 0 && m_size + line.size() > sizeLimit)
        rotate();
    // A log that cannot be written must not stop the till; there is nobody left to tell.
    if (m_fd >= 0 && ::write(m_fd, line.constData(), static_cast<std::size_t>(line.size())) > 0)
        m_size += line.size();
    if (severity(type) >= severity(QtWarningMsg) || m_fd < 0)
        std::fputs(line.constData(), stderr);
}

} // namespace companion
