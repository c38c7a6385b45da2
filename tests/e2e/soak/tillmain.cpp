// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The till of the long runs: a program of its own, so that it can be killed. See scriptedtill.h.
#include "tests/e2e/soak/scriptedtill.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(u"companion.*.info=false"_s);
    QCommandLineParser parser;
    parser.addOptions({{u"data-dir"_s, u"Data folder."_s, u"DIR"_s},
                       {u"promises"_s, u"File of the promises."_s, u"FILE"_s},
                       {u"server"_s, u"Address of the service."_s, u"URL"_s},
                       {u"key"_s, u"Key of the service."_s, u"KEY"_s},
                       {u"plazius"_s, u"Address of Plazius."_s, u"URL"_s},
                       {u"seed"_s, u"Seed of the script."_s, u"N"_s},
                       {u"receipts"_s, u"Receipts to make."_s, u"N"_s},
                       {u"drain"_s, u"Only sends what is left, then ends."_s}});
    parser.process(app);

    companion::test::ScriptedTill::Options options;
    options.promises = parser.value(u"promises"_s);
    options.serverUrl = parser.value(u"server"_s);
    options.key = parser.value(u"key"_s);
    options.plaziusUrl = parser.value(u"plazius"_s);
    options.seed = parser.value(u"seed"_s).toUInt();
    options.drainOnly = parser.isSet(u"drain"_s);
    if (parser.isSet(u"receipts"_s))
        options.receipts = parser.value(u"receipts"_s).toInt();
    const auto folder = companion::DataFolder::take(parser.value(u"data-dir"_s));
    if (!folder)
        qFatal("till: %s", qPrintable(folder.error().detail));
    companion::test::ScriptedTill till(**folder, options);
    QObject::connect(&till, &companion::test::ScriptedTill::done, &app, &QCoreApplication::quit);
    till.start();
    return QCoreApplication::exec();
}
