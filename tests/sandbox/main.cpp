// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/plaziussandbox.h"
#include "tests/sandbox/sandbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace {

/// A port of the command line; false: nobody can listen there.
template <typename Server>
bool listenOn(Server &server, const QString &text)
{
    bool isNumber = false;
    const uint wanted = text.toUInt(&isNumber);
    if (isNumber && wanted <= 65535 && server.listen(static_cast<quint16>(wanted)))
        return true;
    std::fprintf(stderr, "loyalty-sandbox: cannot listen on port %s\n", qPrintable(text));
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("loyalty-sandbox"));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Reference server of the BreviX and the Plazius contract, for tests and the demo."));
    parser.addHelpOption();
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Port on 127.0.0.1, 0 = a free one."),
                                  QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption state(QStringLiteral("state"), QStringLiteral("File that keeps what the service was told."),
                                   QStringLiteral("FILE"));
    const QCommandLineOption key(QStringLiteral("key"), QStringLiteral("API key that is accepted."),
                                 QStringLiteral("KEY"), QStringLiteral("demo-key"));
    const QCommandLineOption withoutKeyCheck(
        QStringLiteral("without-key-check"),
        QStringLiteral("Ignore Idempotency-Key and uids: repeated requests have second effects."));
    const QCommandLineOption latency(QStringLiteral("latency"), QStringLiteral("Every answer is late by so much."),
                                     QStringLiteral("MS"), QStringLiteral("0"));
    const QCommandLineOption plaziusPort(
        QStringLiteral("plazius-port"),
        QStringLiteral("Port of the Plazius server on 127.0.0.1, 0 = a free one; absent: none."), QStringLiteral("N"));
    const QCommandLineOption plaziusState(QStringLiteral("plazius-state"),
                                          QStringLiteral("File that keeps what the Plazius server was told."),
                                          QStringLiteral("FILE"));
    parser.addOptions({port, state, key, withoutKeyCheck, latency, plaziusPort, plaziusState});
    parser.process(application);

    companion::Sandbox::Options options;
    options.key = parser.value(key);
    options.stateFile = parser.value(state);
    options.keyCheck = !parser.isSet(withoutKeyCheck);
    options.latencyMs = parser.value(latency).toInt();
    companion::Sandbox sandbox(options);
    if (!listenOn(sandbox, parser.value(port)))
        return 1;
    std::printf("listening on http://127.0.0.1:%d\n", static_cast<int>(sandbox.port()));

    companion::PlaziusSandbox::Options plaziusOptions;
    plaziusOptions.stateFile = parser.value(plaziusState);
    plaziusOptions.latencyMs = options.latencyMs;
    companion::PlaziusSandbox plazius(plaziusOptions);
    if (parser.isSet(plaziusPort)) {
        if (!listenOn(plazius, parser.value(plaziusPort)))
            return 1;
        std::printf("plazius listening on http://127.0.0.1:%d\n", static_cast<int>(plazius.port()));
    }
    std::fflush(stdout);
    return QCoreApplication::exec();
}
