// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxycontrol.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("TCP proxy that spoils the link between a client and a server."));
    parser.addHelpOption();
    const QCommandLineOption listen(QStringLiteral("listen"), QStringLiteral("Port on 127.0.0.1, 0 = a free one."),
                                    QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption target(QStringLiteral("target"), QStringLiteral("Server behind the proxy."),
                                    QStringLiteral("HOST:PORT"));
    const QCommandLineOption control(QStringLiteral("control"), QStringLiteral("Port for control lines."),
                                     QStringLiteral("N"), QStringLiteral("0"));
    parser.addOptions({listen, target, control});
    parser.process(application);

    const QString host = parser.value(target).section(u':', 0, 0);
    const quint16 port = parser.value(target).section(u':', 1).toUShort();
    companion::test::FaultProxy proxy;
    companion::test::ProxyControl controller(proxy);
    proxy.setTarget(port, host);
    if (host.isEmpty() || port == 0 || !proxy.listen(parser.value(listen).toUShort())
        || !controller.listen(parser.value(control).toUShort())) {
        std::fprintf(stderr, "fault-proxy: needs --target HOST:PORT and free ports\n");
        return 1;
    }
    QObject::connect(&controller, &companion::test::ProxyControl::quitAsked, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    std::printf("listening on http://127.0.0.1:%d control %d\n", static_cast<int>(proxy.port()),
                static_cast<int>(controller.port()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
