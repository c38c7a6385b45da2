// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// companion-soak [--kills N] [--seed N] [--at NAMES] [--without-key-check] [--forgetful-plazius] [--keep]: kill -9 at random moments,
// or at named points of the program (services/platform/killpoint.h), under services that drop, stall and answer late. The last line
// says «kills N, lost 0, doubled 0»; the exit code is 0 only then.
#include "tests/e2e/soak/soakrun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"kills"_s, u"How often the till is killed."_s, u"N"_s, u"200"_s},
                       {u"seed"_s, u"Seed of the run."_s, u"N"_s, u"1"_s},
                       {u"at"_s, u"Named points to be killed at, with commas between; each in turn."_s, u"NAMES"_s},
                       {u"without-key-check"_s, u"Control: a service that does not know a request again."_s},
                       {u"forgetful-plazius"_s, u"Control: a Plazius that closes and refunds again what comes again."_s},
                       {u"keep"_s, u"Keeps the data folder."_s}});
    parser.process(app);

    companion::test::SoakRun::Options options;
    options.kills = parser.value(u"kills"_s).toInt();
    options.seed = parser.value(u"seed"_s).toUInt();
    options.killPoints = parser.value(u"at"_s).split(u',', Qt::SkipEmptyParts);
    options.keyCheck = !parser.isSet(u"without-key-check"_s);
    options.plaziusRemembers = !parser.isSet(u"forgetful-plazius"_s);
    options.keepFolder = parser.isSet(u"keep"_s);
    options.till = QCoreApplication::applicationDirPath() + u"/soak-till"_s;
    if (!QFileInfo(options.till).isExecutable()) {
        QTextStream(stderr) << "no till to kill: " << options.till << Qt::endl;
        return 2;
    }

    companion::test::SoakRun run(options);
    QObject::connect(&run, &companion::test::SoakRun::finished, &app, [&](const companion::test::AuditReport& report) {
        QTextStream out(stdout);
        for (const QString& detail : report.details)
            out << detail << '\n';
        out << "receipts promised " << report.promised << ", claims at the service " << report.claims
            << ", rows refused or withdrawn " << report.refused << '\n'
            << "Plazius: receipts closed " << report.plaziusClosed << ", returns " << report.plaziusReturns << ", points spent "
            << report.plaziusPoints / 100 << ", orders aborted " << report.plaziusAborted << '\n'
            << "killed at a named point " << run.killedAtPoints() << '\n'
            << "kills " << options.kills << ", lost " << report.lost << ", doubled " << report.doubled << Qt::endl;
        const bool happened = report.promised > 0 && report.plaziusClosed > 0
                              && (options.killPoints.isEmpty() || run.killedAtPoints() * 2 > options.kills);
        QCoreApplication::exit(report.lost == 0 && report.doubled == 0 && happened ? 0 : 1);
    });
    run.start();
    return QCoreApplication::exec();
}
