// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/answerplace.h"
#include "forms/brevix/namefield.h"
#include "forms/brevix/phonefield.h"
#include "forms/brevix/registrationdialog.h"
#include "forms/common/busyline.h"
#include "scriptedregistration.h"
#include "scriptedsource.h"
#include "registrationshots.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

namespace companion {

namespace {

struct Stage
{
    HandClock clock;
    ScriptedRegistration source;
    RegistrationDialog dialog{source, PhoneTemplateSettings(), clock};

    explicit Stage(const char* phone = "+79123454567")
    {
        dialog.setApplyPossible(true);
        dialog.setPhone(PhoneNumber::fromE164(QLatin1String(phone)));
        dialog.show();
    }

    void press(const char* button) { dialog.findChild<QPushButton*>(QLatin1String(button))->click(); }
    void agree() { dialog.findChild<QCheckBox*>()->setChecked(true); }
    void send()
    {
        agree();
        press("sendButton");
    }
    void receiveSms()
    {
        send();
        source.answer(smsSent());
        clock.pass(std::chrono::seconds(15));
        name("lastNameField")->setText(QStringLiteral("Ковалёва"));
        name("firstNameField")->setText(QStringLiteral("Дарья"));
    }
    QLineEdit* name(const char* field) { return dialog.findChild<NameField*>(QLatin1String(field))->edit(); }
    void confirm(const RegistrationResult& result)
    {
        dialog.findChild<QLineEdit*>(QStringLiteral("codeEdit"))->setText(QStringLiteral("4821"));
        press("registerButton");
        source.answer(result);
    }
};

} // namespace

void shootRegistration(const Album& album)
{
    Stage empty("");
    album.takeWhole(empty.dialog, "registration-0-empty");
    Stage before;
    before.agree();
    album.takeWhole(before.dialog, "registration-1-before-sms");
    Stage consent;
    consent.press("sendButton");
    album.takeWhole(consent.dialog, "registration-2-consent-missing");
    Stage busy;
    busy.send();
    busy.dialog.findChild<BusyLine*>()->showAt(std::chrono::seconds(3));
    album.takeWhole(busy.dialog, "registration-3-busy");
    Stage after;
    after.receiveSms();
    album.takeWhole(after.dialog, "registration-4-after-sms");
    Stage wrong;
    wrong.receiveSms();
    wrong.confirm(wrongCode(2));
    album.takeWhole(wrong.dialog, "registration-5-wrong-code");
    Stage done;
    done.receiveSms();
    done.confirm(registered());
    album.takeWhole(done.dialog, "registration-6-registered");
    Stage exists;
    exists.send();
    exists.source.answer(knownCustomer());
    album.takeWhole(exists.dialog, "registration-7-exists");
    Stage offline;
    offline.send();
    offline.source.answer(registrationNoLink(false));
    album.takeWhole(offline.dialog, "registration-8-offline");
    Stage rejected;
    rejected.send();
    rejected.source.answer(phoneRejected());
    album.takeWhole(rejected.dialog, "registration-9-rejected");
    Stage expired;
    expired.receiveSms();
    expired.confirm(registrationEnded(QStringLiteral("Время ввода кода истекло.")));
    album.takeWhole(expired.dialog, "registration-10-expired");
    Stage later;
    later.send();
    later.source.answer(registrationBusy(std::chrono::seconds(12)));
    album.takeWhole(later.dialog, "registration-11-busy-service");
    Stage wordy;
    wordy.receiveSms();
    RegistrationResult refusal = wrongCode(1);
    refusal.reason = QStringLiteral("Код из СМС не подошёл: проверьте, что покупатель читает последнее из полученных "
                                    "сообщений, отправитель которого — BreviX, а не одно из прежних.");
    refusal.retryAfter = std::chrono::seconds(30);
    wordy.confirm(refusal);
    album.takeWhole(wordy.dialog, "registration-12-many-words");
    Stage leaving;
    leaving.receiveSms();
    leaving.press("closeButton");
    album.takeWhole(leaving.dialog, "registration-13-leaving");
}

} // namespace companion
