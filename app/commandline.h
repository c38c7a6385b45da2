// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace companion {

/// What the program is asked to do.
enum class Command { Window, CheckConnection, Drain, CheckSettings };

/// Exit codes, for administrators of many tills.
namespace exitcode {
inline constexpr int success = 0;
inline constexpr int findings = 1;      ///< the check found errors; rows are left; the link is down
inline constexpr int usage = 2;         ///< the command line was not understood
inline constexpr int storage = 3;       ///< the base could not be opened
inline constexpr int alreadyRunning = 4; ///< another program holds the data folder and could not be asked
} // namespace exitcode

struct CommandLine
{
    Command command = Command::Window;
    QString dataDir; ///< empty = the folder of this user
    bool sampleShop = false;
    QString language; ///< empty = as the settings say
    bool json = false;
};

/// Parsed, or what is to be printed and the exit code.
struct ParsedCommandLine
{
    CommandLine line;
    QString message; ///< help, version or the mistake
    bool stop = false;
    int exitCode = exitcode::success;
};

ParsedCommandLine parseCommandLine(const QStringList& arguments);

} // namespace companion
