// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// companion-demo [--out DIR] [--language ru|en] [--interactive]: the scripted trading day, or the program with the sandbox behind it
// for a person to play with.
#include "tests/e2e/demo/day.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

/// Without a display the screen of the platform «offscreen» is 800×800; a till has a larger one.
void enlargeOffscreen(const QTemporaryDir& folder)
{
    if (qgetenv("QT_QPA_PLATFORM") != "offscreen")
        return;
    QFile file(folder.filePath(u"screen.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(R"({"screens": [{"name": "till", "x": 0, "y": 0, "width": 1366, "height": 768,
                                "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
}

} // namespace

int main(int argc, char** argv)
{
    const QTemporaryDir screen;
    enlargeOffscreen(screen);
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
    using companion::test::DiskSpeed;
    const DiskSpeed disk = parser.isSet(u"slow-disk"_s) ? DiskSpeed::Slow : DiskSpeed::Usual;
    return companion::test::playDay(stage, parser.value(u"out"_s), disk) ? 0 : 1;
}
