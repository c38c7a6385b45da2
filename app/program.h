// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/headless.h"
#include "models/values/error.h"
#include "services/platform/clock.h"
#include "translations/uilanguage.h"

#include <QObject>

#include <memory>

class QJsonObject;

namespace companion {

class Composition;
class DataFolder;
class InstanceServer;
class LogFile;
class RetentionKeeper;
class Theme;
class Windows;

/// No core dumps and no reading by other processes: a dump would hold phones and the key (reliability 6, row 25).
void hardenProcess();

/// One run of the program: takes the data folder, or asks the program that holds it; starts the composition; shows the windows or
/// carries out the command; ends on SIGTERM within a second (P3).
class Program final : public QObject
{
    Q_OBJECT

public:
    explicit Program(const CommandLine& line);
    ~Program() override;

    /// The exit code of the process.
    int run();

private:
    void ask(const QString& folder);
    void started();
    void failed(const Error& error);
    void refuse(const Error& error);
    void listen();
    void handle(const QJsonObject& request, std::function<void(const QJsonObject&)> reply);
    void finish(const CommandResult& result);
    void watchSignals();

    CommandLine m_line;
    SystemClock m_clock;
    UiLanguage m_language; ///< of commands; windows follow the settings by themselves
    std::unique_ptr<Theme> m_theme; ///< of the box that says why the program does not start
    std::unique_ptr<DataFolder> m_folder;
    std::unique_ptr<LogFile> m_log;
    std::unique_ptr<Composition> m_program;
    std::unique_ptr<Headless> m_headless;
    std::unique_ptr<Windows> m_windows;
    std::unique_ptr<RetentionKeeper> m_retention;
    std::unique_ptr<InstanceServer> m_server;
};

} // namespace companion
