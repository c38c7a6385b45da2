// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// companion-demo [--out DIR] [--language ru|en] [--interactive]: the scripted trading day, or the program with the sandbox behind it
// for a person to play with.
#include "tests/e2e/demo/day.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLoggingCategory>
#include <QTextStream>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QLoggingCategory::setFilterRules(u"companion.*.info=false"_s);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"out"_s, u"Folder for the pictures."_s, u"DIR"_s, u"build/demo"_s},
                       {u"language"_s, u"ru or en."_s, u"LANG"_s, u"ru"_s},
                       {u"slow-disk"_s, u"The disk is slow on purpose: a closing may take longer."_s},
                       {u"interactive"_s, u"No script: play yourself."_s}});
    parser.process(app);

    companion::test::Stage stage(app, parser.value(u"language"_s));
    if (!stage.open()) {
        QTextStream(stderr) << "the program did not come up\n";
        return 1;
    }
    if (parser.isSet(u"interactive"_s)) {
        QTextStream(stdout) << "loyalty-sandbox at " << stage.sandbox().url().toString()
                            << ", known buyer (912) 345-67-89; close the window to end" << Qt::endl;
        return QApplication::exec();
    }
    constexpr int quick = 500;
    constexpr int slow = 2500;
    companion::test::Day day(stage, parser.value(u"out"_s), parser.isSet(u"slow-disk"_s) ? slow : quick);
    return day.play() ? 0 : 1;
}
