// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demo/day.h"

#include "app/brevixwindows.h"
#include "forms/brevix/namefield.h"
#include "services/session/saledesk.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

constexpr int deafMs = 350; ///< Enter does nothing for so long after an answer
const QString newcomer = u"+79057778899"_s;

QString codeOfTheSms(Day& day)
{
    QString code;
    day.stage.sandbox().call([&](Sandbox& service) { code = service.smsCode(newcomer); });
    return code;
}

int smsSent(Day& day)
{
    return day.stage.sandbox().state(false).value(u"counts"_s)[u"smsSent"_s].toInt();
}

bool enabled(Day& day, const QString& name)
{
    auto* widget = day.stage.find<QWidget>(name);
    return widget && widget->isVisible() && widget->isEnabled();
}

void typeName(Day& day, const QString& field, const QString& name)
{
    auto* part = day.stage.find<NameField>(field);
    if (!part)
        return;
    part->edit()->setFocus();
    day.stage.type(name);
}

/// B-AUT-05, B-AUT-07: unknown to the service, and from there straight to the registration with the same number.
void askForTheNewcomer(Day& day)
{
    day.stage.windows().brevix().openIdentification();
    day.stage.pause(50);
    day.stage.typeInto(u"phoneEdit"_s, u"9057778899"_s);
    day.stage.key(Qt::Key_Return);
    day.tell.expect(day.stage.until([&] { return enabled(day, u"registerButton"_s); }), u"the service does not know the buyer"_s);
    day.tell.shotOf(day.stage.activeWindow(), u"identification-unknown"_s);
    day.stage.press(u"registerButton"_s);
    day.tell.expect(day.stage.until([&] { return day.stage.find<QCheckBox>(u"consentBox"_s) != nullptr; }),
                    u"«Регистрация» opens with the number filled in"_s);
}

/// B-NEW-05, B-NEW-06, X-REG-01: the number goes to moderation with the buyer's consent, once, however often it is pressed.
void sendToModeration(Day& day)
{
    day.tell.shotOf(day.stage.activeWindow(), u"registration-before-sms"_s);
    if (auto* consent = day.stage.find<QCheckBox>(u"consentBox"_s))
        consent->click();
    day.stage.press(u"sendButton"_s);
    day.stage.press(u"sendButton"_s);
    day.tell.expect(day.stage.until([&] { return enabled(day, u"codeEdit"_s); }), u"«Покупателю отправлено СМС»"_s);
    day.tell.expect(smsSent(day) == 1, u"two presses sent one SMS"_s);
    day.stage.pause(deafMs);
}

/// B-NEW-09: a wrong code registers nobody, and what was typed stays.
void tryAWrongCode(Day& day)
{
    typeName(day, u"lastNameField"_s, u"Соколова"_s);
    typeName(day, u"firstNameField"_s, u"Анна"_s);
    day.stage.typeInto(u"codeEdit"_s, codeOfTheSms(day) == u"1111"_s ? u"2222"_s : u"1111"_s);
    day.stage.key(Qt::Key_Return);
    day.stage.until([&] {
        auto* code = day.stage.find<QLineEdit>(u"codeEdit"_s);
        return code && code->isEnabled() && code->hasSelectedText();
    });
    day.tell.shotOf(day.stage.activeWindow(), u"registration-wrong-code"_s);
    auto* name = day.stage.find<NameField>(u"lastNameField"_s);
    auto* facts = day.stage.find<QLabel>(u"codeFacts"_s);
    day.tell.expect(facts && facts->text().endsWith(u'4'), u"a wrong code: not registered, four attempts are left"_s);
    day.tell.expect(name && name->name() == u"Соколова"_s, u"and the names stay"_s);
    day.stage.pause(deafMs);
}

} // namespace

void registerBuyer(Day& day)
{
    day.tell.step(u"A new buyer is registered: unknown, moderation, a wrong code, the right one"_s);
    const auto before = day.stage.requests().size();
    day.cashier.scan(u"2000001000014"_s);
    askForTheNewcomer(day);
    sendToModeration(day);
    tryAWrongCode(day);
    if (auto* code = day.stage.find<QLineEdit>(u"codeEdit"_s))
        code->clear();
    day.stage.typeInto(u"codeEdit"_s, codeOfTheSms(day));
    day.stage.key(Qt::Key_Return);
    day.tell.expect(day.stage.until([&] { return enabled(day, u"applyButton"_s); }), u"registered"_s);
    day.tell.shotOf(day.stage.activeWindow(), u"registration-done"_s);
    day.stage.press(u"applyButton"_s);
    day.tell.expect(day.stage.until([&] { return day.stage.program().desk().sale().authorization().has_value(); }),
                    u"the new buyer is on the receipt"_s);
    day.tell.shot(u"sale-with-new-customer"_s);
    day.cashier.pay();
    day.tell.expect(day.stage.until([&] { return day.stage.requests().size() == before + 1; }),
                    u"and gets the cashback of the first receipt"_s);
    day.tell.expect(day.stage.until([&] { return day.stage.waiting() == 0; }), u"nothing waits"_s);
    day.tell.expectLively();
    day.tell.tellService();
}

} // namespace companion::test
