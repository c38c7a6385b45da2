// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

#include <mutex>

namespace companion {

// All categories of the program, in one place.
Q_DECLARE_LOGGING_CATEGORY(lcNet)     // companion.net
Q_DECLARE_LOGGING_CATEGORY(lcStore)   // companion.store
Q_DECLARE_LOGGING_CATEGORY(lcSender)  // companion.sender
Q_DECLARE_LOGGING_CATEGORY(lcSession) // companion.session
Q_DECLARE_LOGGING_CATEGORY(lcUi)      // companion.ui

/// Control characters, ESC, line ends and everything that turns the direction of writing, as \n or \u{202E}: a line of the log is
/// one line, and reads as it was written (reliability 6, row 13).
QString escapedForLog(const QString& text);

/// While it lives, the messages of the program go to `<folder>/companion.log` (0600, 2 MiB, then .1 and .2), one line each with
/// time and thread-safe; warnings go to stderr as well. Messages below `lowest` are dropped whatever QT_LOGGING_RULES says (H5).
class LogFile
{
public:
    explicit LogFile(const QString& folder, QtMsgType lowest = QtInfoMsg);
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)

    /// False: the folder or the file could not be made; messages go to stderr only.
    bool isOpen() const { return m_fd >= 0; }

private:
    static void handle(QtMsgType type, const QMessageLogContext& context, const QString& message);
    void write(QtMsgType type, const char* category, const QString& message);
    void openFile();
    void rotate();

    std::mutex m_mutex;
    QString m_path;
    QtMsgType m_lowest;
    int m_fd = -1;
    qint64 m_size = 0;
};

} // namespace companion
