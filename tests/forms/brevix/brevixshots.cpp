// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of the BreviX forms, to be looked at beside the design: brevix-shots --out DIR [--language ru|en]
#include "forms/brevix/identificationdialog.h"
#include "forms/brevix/phoneentrydialog.h"
#include "forms/brevix/phonefield.h"
#include "forms/brevix/phonetemplatedialog.h"
#include "forms/common/busyline.h"
#include "scriptedsource.h"
#include "registrationshots.h"

#include <QApplication>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>

namespace companion {

namespace {

void shootIdentification(const Album& album)
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
        album.takeWhole(dialog, shown.name);
    }
}

void shootWaiting(const Album& album)
{
    HandClock clock;
    ScriptedSource source;
    IdentificationDialog dialog(source, PhoneTemplateSettings(), clock);
    dialog.setPhone(PhoneNumber::fromE164(QStringLiteral("+79123454567")));
    dialog.show();
    album.takeWhole(dialog, "identification-6-asked");
    dialog.show();
    dialog.findChild<QPushButton*>(QStringLiteral("askButton"))->click();
    dialog.findChild<BusyLine*>()->showAt(std::chrono::seconds(3));
    album.takeWhole(dialog, "identification-7-busy");

    ScriptedSource down;
    down.answerAtOnce(noLinkResult(true));
    IdentificationDialog offline(down, PhoneTemplateSettings(), clock);
    offline.setPhone(PhoneNumber::fromE164(QStringLiteral("+79267703108")));
    offline.show();
    offline.findChild<QPushButton*>(QStringLiteral("askButton"))->click();
    album.takeWhole(offline, "identification-8-provisional");

    IdentificationDialog incomplete(source, PhoneTemplateSettings(), clock);
    incomplete.show();
    incomplete.findChild<PhoneField*>()->setDraft(QStringLiteral("9123454"));
    incomplete.findChild<QPushButton*>(QStringLiteral("askButton"))->click();
    album.takeWhole(incomplete, "identification-9-incomplete");
}

void shootPhone(const Album& album)
{
    PhoneEntryDialog keypad{PhoneTemplateSettings()};
    keypad.setDraft(QStringLiteral("9123454"));
    album.takeWhole(keypad, "keypad-1-missing");
    keypad.setDraft(QStringLiteral("9123454567"));
    album.takeWhole(keypad, "keypad-2-complete");

    PhoneTemplateDialog form{PhoneTemplateSettings()};
    album.takeWhole(form, "template-1");
    form.findChild<QLineEdit*>(QStringLiteral("patternEdit"))->setText(QStringLiteral("8 (NNN) NNN-NN-NN"));
    form.findChild<QLineEdit*>(QStringLiteral("countryEdit"))->setText(QStringLiteral("7"));
    album.takeWhole(form, "template-2-faults");
}

} // namespace

} // namespace companion

int main(int argc, char** argv)
{
    using namespace companion;
    test::AlbumProgram program(argc, argv);
    return program.draw([](const test::Album& album) {
        shootIdentification(album);
        shootWaiting(album);
        shootPhone(album);
        shootRegistration(album);
    });
}
