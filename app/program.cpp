// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "app/composition.h"
#include "app/instancelink.h"
#include "app/retentionkeeper.h"
#include "app/windows.h"
#include "forms/common/theme.h"
#include "forms/till/tillwords.h"
#include "services/platform/datafolder.h"
#include "services/platform/logging.h"
#include "services/session/settingsservice.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageBox>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>
#include <cstdio>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

/// Socket pair over which the signal handler wakes the event loop: nothing else may be done inside one.
int signalPair[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPair[0], &byte, 1);
}

QString commandName(Command command)
{
    switch (command) {
    case Command::CheckConnection:
        return u"check-connection"_s;
    case Command::CheckSettings:
        return u"check-settings"_s;
    case Command::Drain:
        return u"drain"_s;
    case Command::Window:
        break;
    }
    return u"raise"_s;
}

Command commandOf(const QString& name)
{
    for (const Command command : {Command::CheckConnection, Command::CheckSettings, Command::Drain}) {
        if (commandName(command) == name)
            return command;
    }
    return Command::Window;
}

void print(const CommandResult& result, bool json)
{
    if (json)
        std::printf("%s", QJsonDocument(result.toJson()).toJson().constData());
    else if (!result.text.isEmpty())
        std::printf("%s\n", qUtf8Printable(result.text));
    std::fflush(stdout);
}

} // namespace

void hardenProcess()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

Program::Program(const CommandLine& line)
    : m_line(line)
{
}

Program::~Program() = default;

int Program::run()
{
    auto folder = DataFolder::take(m_line.dataDir);
    if (!folder && folder.error().code == ErrorCode::StorageBusy) {
        // Not before the event loop runs: a refused connection answers at once, and its exit code would be lost.
        QTimer::singleShot(0, this, [this] { ask(DataFolder::pathFor(m_line.dataDir)); });
        return QCoreApplication::exec();
    }
    if (!folder) {
        QTimer::singleShot(0, this, [this, error = folder.error()] { refuse(error); });
        return QCoreApplication::exec();
    }
    m_folder = std::move(*folder);
    m_log = std::make_unique<LogFile>(m_folder->logFolder());
    m_program = std::make_unique<Composition>(*m_folder, m_clock);
    m_headless = std::make_unique<Headless>(*m_program);
    connect(m_program.get(), &Composition::ready, this, &Program::started);
    connect(m_program.get(), &Composition::failed, this, &Program::failed);
    watchSignals();
    m_program->start(m_line.sampleShop);
    return QCoreApplication::exec();
}

/// The base is locked while a program runs: the command is carried out by that program (architecture of the command line).
void Program::ask(const QString& folder)
{
    askInstance(this, instanceSocketPath(folder), {{u"command"_s, commandName(m_line.command)}},
                [this](const QJsonObject& answer) {
                    if (answer.isEmpty())
                        finish({exitcode::alreadyRunning, u"another program holds the data folder and does not answer"_s, {}});
                    else
                        finish(CommandResult::fromJson(answer));
                });
}

void Program::started()
{
    listen();
    if (m_line.command != Command::Window) {
        m_language.use(m_line.language.isEmpty() ? m_program->settings().current().interface.language : m_line.language);
        m_headless->run(m_line.command, [this](const CommandResult& result) { finish(result); });
        return;
    }
    m_windows = std::make_unique<Windows>(*m_program, *qApp, m_line.language);
    m_windows->show();
    m_windows->watchFolder(folderProbe(*m_folder));
    m_retention = std::make_unique<RetentionKeeper>(
        m_program->outbox(), m_clock,
        RetentionKeeper::Sources{[this] { return m_program->settings().current().brevix.offline.retentionDays; },
                                 [this] { return m_program->isIdle(); }});
    m_retention->start();
}

void Program::failed(const Error& error)
{
    qCWarning(lcSession).noquote() << errorName(error.code) << error.detail;
    // A till whose store of keys does not answer still sells and records; the correctness check names the missing key.
    if (m_program->isReady() || error.code == ErrorCode::SecretUnavailable)
        return;
    refuse(error);
}

/// Without a base the program keeps no promise: it says why and does not start. A cashier who started it by its icon sees no
/// terminal, so a window says it to him.
void Program::refuse(const Error& error)
{
    const QString technical = u"%1: %2"_s.arg(errorName(error.code), error.detail);
    std::fprintf(stderr, "cashier-companion: %s\n", qUtf8Printable(technical));
    if (m_line.command != Command::Window) {
        finish({exitcode::storage, m_line.json ? technical : QString(), {}});
        return;
    }
    if (m_theme)
        return; // one reason is enough
    m_language.use(m_line.language);
    m_theme = std::make_unique<Theme>();
    m_theme->apply(*qApp);
    auto* box = new QMessageBox(QMessageBox::Critical, QCoreApplication::applicationName(), TillWords::error(error),
                                QMessageBox::Close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    //: RU: Программа не может работать и закроется. Сообщите администратору: %1
    box->setInformativeText(tr("The program cannot work and will close. Tell the administrator: %1").arg(errorName(error.code)));
    connect(box, &QDialog::finished, this, [] { QCoreApplication::exit(exitcode::storage); });
    box->open();
}

void Program::listen()
{
    m_server = std::make_unique<InstanceServer>(
        [this](const QJsonObject& request, InstanceServer::Reply reply) { handle(request, std::move(reply)); });
    if (!m_server->listen(instanceSocketPath(m_folder->path())))
        qCWarning(lcSession) << "a second start cannot reach this program: its socket could not be made";
}

void Program::handle(const QJsonObject& request, std::function<void(const QJsonObject&)> reply)
{
    const QString name = request.value(u"command"_s).toString();
    const Command command = commandOf(name);
    if (command != Command::Window) {
        m_headless->run(command, [reply = std::move(reply)](const CommandResult& result) { reply(result.toJson()); });
        return;
    }
    if (name != "raise"_L1) {
        reply(CommandResult{exitcode::usage, u"no such command"_s, {}}.toJson());
        return;
    }
    // Without a window this program carries out a command and ends soon: nobody may believe that a window came up.
    if (!m_windows) {
        reply(CommandResult{exitcode::alreadyRunning, u"a command is at work in the data folder: try again"_s, {}}.toJson());
        return;
    }
    m_windows->raise();
    reply(CommandResult{exitcode::success, {}, {}}.toJson());
}

void Program::finish(const CommandResult& result)
{
    print(result, m_line.json);
    QCoreApplication::exit(result.exitCode);
}

void Program::watchSignals()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, signalPair) != 0)
        return;
    auto* notifier = new QSocketNotifier(signalPair[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [] { QCoreApplication::exit(exitcode::success); });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGHUP, &action, nullptr);
}

} // namespace companion
