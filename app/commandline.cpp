// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

struct Options
{
    QCommandLineOption dataDir{u"data-dir"_s, u"Keeps all state of this instance in DIR."_s, u"DIR"_s};
    QCommandLineOption sampleShop{u"sample-shop"_s, u"Fills an empty data folder with the sample shop."_s};
    QCommandLineOption language{u"language"_s, u"Language of the interface: ru or en."_s, u"LANG"_s};
    QCommandLineOption checkConnection{u"check-connection"_s, u"Checks the link to the service and ends."_s};
    QCommandLineOption drain{u"drain"_s, u"Sends what is waiting, at the set pace, and ends."_s};
    QCommandLineOption checkSettings{u"check-settings"_s, u"Checks the settings and ends."_s};
    QCommandLineOption json{u"json"_s, u"Prints the result of a command as JSON."_s};
    QCommandLineOption help{QStringList{u"h"_s, u"help"_s}, u"Prints this help."_s};
    QCommandLineOption version{QStringList{u"v"_s, u"version"_s}, u"Prints the version."_s};
};

void describe(QCommandLineParser& parser, const Options& options)
{
    parser.setApplicationDescription(
        u"Loyalty companion of a retail till.\n\nExit codes: 0 success; 1 the check found errors, the link is down or rows are "
        "left;\n2 the command line was not understood; 3 the base could not be opened;\n4 another program holds the data folder."_s);
    parser.addOptions({options.dataDir, options.sampleShop, options.language, options.checkConnection, options.drain,
                       options.checkSettings, options.json, options.help, options.version});
}

ParsedCommandLine mistake(const QString& what)
{
    ParsedCommandLine parsed;
    parsed.message = u"cashier-companion: %1\nTry --help."_s.arg(what);
    parsed.stop = true;
    parsed.exitCode = exitcode::usage;
    return parsed;
}

} // namespace

ParsedCommandLine parseCommandLine(const QStringList& arguments)
{
    const Options options;
    QCommandLineParser parser;
    describe(parser, options);
    if (!parser.parse(arguments))
        return mistake(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return mistake(u"unexpected argument «%1»"_s.arg(parser.positionalArguments().constFirst()));

    ParsedCommandLine parsed;
    parsed.stop = parser.isSet(options.help) || parser.isSet(options.version);
    if (parser.isSet(options.help))
        parsed.message = parser.helpText();
    else if (parser.isSet(options.version))
        parsed.message = QLatin1StringView("cashier-companion " COMPANION_VERSION);

    const int commands = parser.isSet(options.checkConnection) + parser.isSet(options.drain) + parser.isSet(options.checkSettings);
    if (commands > 1)
        return mistake(u"one command at a time"_s);
    if (parser.isSet(options.checkConnection))
        parsed.line.command = Command::CheckConnection;
    else if (parser.isSet(options.drain))
        parsed.line.command = Command::Drain;
    else if (parser.isSet(options.checkSettings))
        parsed.line.command = Command::CheckSettings;

    parsed.line.dataDir = parser.value(options.dataDir);
    if (parser.isSet(options.dataDir) && parsed.line.dataDir.isEmpty())
        return mistake(u"--data-dir needs a folder"_s);
    parsed.line.sampleShop = parser.isSet(options.sampleShop);
    parsed.line.json = parser.isSet(options.json);
    parsed.line.language = parser.value(options.language);
    if (parser.isSet(options.language) && parsed.line.language != "ru"_L1 && parsed.line.language != "en"_L1)
        return mistake(u"--language is ru or en"_s);
    return parsed;
}

} // namespace companion
