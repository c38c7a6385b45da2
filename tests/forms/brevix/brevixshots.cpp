// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of the BreviX forms, to be looked at beside the design: brevix-shots --out DIR [--language ru|en]
#include "forms/brevix/identificationdialog.h"
#include "forms/brevix/phoneentrydialog.h"
#include "forms/brevix/phonefield.h"
#include "forms/brevix/phonetemplatedialog.h"
#include "forms/common/busyline.h"
#include "forms/common/theme.h"
#include "scriptedsource.h"
#include "shooter.h"
#include "translations/uilanguage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>

namespace companion {

void Shooter::take(QWidget& window, const char* name) const
{
    window.show();
    window.adjustSize();
    window.activateWindow();
    QApplication::setActiveWindow(&window);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    // adjustSize() stops at two thirds of the screen, which is small here.
    if (const int needed = window.layout() ? window.layout()->totalHeightForWidth(window.width()) : 0; needed > window.height())
        window.resize(window.width(), needed);
    QCoreApplication::processEvents();
    const QString file = folder.filePath(QLatin1String(name) + suffix + QStringLiteral(".png"));
    if (auto* field = window.findChild<PhoneField*>())
        field->deselect();
    if (!window.grab().save(file))
        qFatal("cannot write %ls", qUtf16Printable(file));
    window.hide();
}

namespace {

void shootIdentification(const Shooter& shooter)
{
    struct Case
    {
        const char* name;
        const char* phone;
        std::optional<IdentificationResult> result;
    };
    const Case cases[] = {
        {"identification-0-empty", "", {}},
        {"identification-1-found", "+79123454567", foundResult()},
        {"identification-2-unknown", "+79031182094", unknownResult()},
        {"identification-3-nolink", "+79267703108", noLinkResult(true)},
        {"identification-4-refused", "+79854026615", blockedResult()},
        {"identification-5-key", "+79854026615", keyRefusedResult()},
    };
    for (const Case& shown : cases) {
        HandClock clock;
        ScriptedSource source;
        IdentificationDialog dialog(source, PhoneTemplateSettings(), clock);
        dialog.setRegistrationAvailable(true);
        dialog.setPhone(PhoneNumber::fromE164(QLatin1String(shown.phone)));
        dialog.show();
        if (shown.result) {
            dialog.findChild<QPushButton*>(QStringLiteral("askButton"))->click();
            source.answer(*shown.result);
        }
        shooter.take(dialog, shown.name);
    }
}

void shootWaiting(const Shooter& shooter)
{
    HandClock clock;
    ScriptedSource source;
    IdentificationDialog dialog(source, PhoneTemplateSettings(), clock);
    dialog.setPhone(PhoneNumber::fromE164(QStringLiteral("+79123454567")));
    dialog.show();
    shooter.take(dialog, "identification-6-asked");
    dialog.show();
    dialog.findChild<QPushButton*>(QStringLiteral("askButton"))->click();
    dialog.findChild<BusyLine*>()->showAt(std::chrono::seconds(3));
    shooter.take(dialog, "identification-7-busy");

    ScriptedSource down;
    down.answerAtOnce(noLinkResult(true));
    IdentificationDialog offline(down, PhoneTemplateSettings(), clock);
    offline.setPhone(PhoneNumber::fromE164(QStringLiteral("+79267703108")));
    offline.show();
    offline.findChild<QPushButton*>(QStringLiteral("askButton"))->click();
    shooter.take(offline, "identification-8-provisional");

    IdentificationDialog incomplete(source, PhoneTemplateSettings(), clock);
    incomplete.show();
    incomplete.findChild<PhoneField*>()->setDraft(QStringLiteral("9123454"));
    incomplete.findChild<QPushButton*>(QStringLiteral("askButton"))->click();
    shooter.take(incomplete, "identification-9-incomplete");
}

void shootPhone(const Shooter& shooter)
{
    PhoneEntryDialog keypad{PhoneTemplateSettings()};
    keypad.setDraft(QStringLiteral("9123454"));
    shooter.take(keypad, "keypad-1-missing");
    keypad.setDraft(QStringLiteral("9123454567"));
    shooter.take(keypad, "keypad-2-complete");

    PhoneTemplateDialog form{PhoneTemplateSettings()};
    shooter.take(form, "template-1");
    form.findChild<QLineEdit*>(QStringLiteral("patternEdit"))->setText(QStringLiteral("8 (NNN) NNN-NN-NN"));
    form.findChild<QLineEdit*>(QStringLiteral("countryEdit"))->setText(QStringLiteral("7"));
    shooter.take(form, "template-2-faults");
}

} // namespace

} // namespace companion

int main(int argc, char** argv)
{
    using namespace companion;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Folder for the pictures."), QStringLiteral("DIR"),
                                 QStringLiteral("."));
    const QCommandLineOption tongue(QStringLiteral("language"), QStringLiteral("Language: ru or en."), QStringLiteral("CODE"),
                                    QStringLiteral("ru"));
    parser.addOption(out);
    parser.addOption(tongue);
    parser.process(app);
    QDir folder(parser.value(out));
    if (!folder.mkpath(QStringLiteral(".")))
        qFatal("cannot make %ls", qUtf16Printable(folder.path()));
    UiLanguage language;
    language.use(parser.value(tongue));
    Theme theme;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const double scale : {1.0, 1.5}) {
            theme.setScheme(scheme);
            theme.setTextScale(scale);
            theme.apply(app);
            const Shooter shooter{folder, QStringLiteral("-%1-%2")
                                              .arg(scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                              .arg(qRound(scale * 100))};
            shootIdentification(shooter);
            shootWaiting(shooter);
            shootPhone(shooter);
            shootRegistration(shooter);
        }
    }
    return 0;
}
