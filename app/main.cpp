// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include <QApplication>
#include <QCoreApplication>

#include <cstdio>
#include <memory>

int main(int argc, char** argv)
{
    using namespace companion;

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const ParsedCommandLine parsed = parseCommandLine(arguments);
    if (parsed.stop) {
        std::fprintf(parsed.exitCode == exitcode::success ? stdout : stderr, "%s\n", qUtf8Printable(parsed.message));
        return parsed.exitCode;
    }
    hardenProcess();
    const bool window = parsed.line.command == Command::Window;
    const std::unique_ptr<QCoreApplication> app(window ? new QApplication(argc, argv) : new QCoreApplication(argc, argv));
    QCoreApplication::setApplicationName(QStringLiteral("cashier-companion"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COMPANION_VERSION));
    Program program(parsed.line);
    return program.run();
}
