// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demo/day.h"

#include "app/brevixwindows.h"
#include "services/delivery/connectionmonitor.h"
#include "services/delivery/outboxsender.h"
#include "services/platform/onresult.h"
#include "services/store/outboxstore.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

/// Longer than the longest wait for a check (15 s × 1.2) and than the pace of sending.
constexpr int longerThanAnyIntervalMs = 20000;

/// Nobody checks the link, so the closing makes its attempt in the background; true when it has failed.
bool attemptIsOver(Day& day)
{
    int attempts = 0;
    onResult(&day.stage.windows(), day.stage.program().outbox().list(OutboxView::Waiting, 1),
             [&](const Result<QList<OutboxRow>>& rows) { attempts = rows && !rows->isEmpty() ? rows->first().attempts : 0; });
    day.stage.pause(100);
    return attempts > 0 && !day.stage.program().sender().view().inFlight;
}

/// Both flags of B-REC-02; then a sale that could not be sent, and the link back.
void strandOneSale(Day& day, bool checkLink, bool autoSend)
{
    day.administrator.change([&](Settings& settings) {
        settings.brevix.offline.checkLink = checkLink;
        settings.brevix.offline.autoSend = autoSend;
    });
    day.stage.link().setMode(u"refuse"_s);
    day.cashier.scan(u"2000001001455"_s);
    day.tell.expect(day.cashier.authorize(u"9123456789"_s, u"identification-stranded"_s), u"applied without a check"_s);
    day.cashier.pay();
    day.tell.expect(day.stage.until([&] { return day.stage.waiting() == 1; }), u"one row waits"_s);
    if (!checkLink)
        day.tell.expect(day.stage.until([&] { return attemptIsOver(day); }), u"its first attempt has failed"_s);
    day.stage.link().setMode(u"pass"_s);
}

bool drained(Day& day)
{
    return day.stage.until([&] { return day.stage.waiting() == 0; }, drainLimitMs);
}

/// «Проверить связь с сервисом и начать процесс отправки offline-данных».
void pressTheButton(Day& day, const QString& picture)
{
    day.tell.expect(day.administrator.openBrevixTab(u"OfflinePage"_s), u"the tab «Работа в режиме offline» is in front"_s);
    day.tell.expect(day.stage.press(u"drainButton"_s), u"the button is pressed"_s);
    day.tell.expect(drained(day), u"and the row is sent"_s);
    day.tell.shotOf(day.stage.activeWindow(), picture);
    day.administrator.leave();
}

/// Asks whom a phone belongs to and leaves: a request of the cashier that succeeds.
void askForABuyer(Day& day)
{
    day.stage.windows().brevix().openIdentification();
    day.stage.pause(50);
    day.stage.typeInto(u"phoneEdit"_s, u"9123456789"_s);
    day.stage.key(Qt::Key_Return);
    day.tell.expect(day.stage.until([&] {
        auto* name = day.stage.find<QLineEdit>(u"nameEdit"_s);
        return name && name->text().contains(u"Северцева"_s);
    }), u"the service answers who the buyer is"_s);
    day.administrator.leave();
}

} // namespace

/// B-REC-09, B-REC-10: nothing is asked and nothing is sent until the button is pressed.
void sendManually(Day& day)
{
    day.tell.step(u"Manual mode: neither checks nor sends by itself"_s);
    strandOneSale(day, false, false);
    day.stage.pause(longerThanAnyIntervalMs);
    askForABuyer(day);
    day.stage.pause(500);
    day.tell.expect(day.stage.waiting() == 1, u"20 s with the link back and a successful request send nothing"_s);
    pressTheButton(day, u"manual-drain"_s);
    day.tell.expectLively();
    day.tell.tellService();
}

/// B-REC-07, B-REC-08, D-11: the first request of the cashier that succeeds starts the sending.
void sendSemiAutomatically(Day& day)
{
    day.tell.step(u"Semi-automatic mode: the cashier's own successful request starts the sending"_s);
    strandOneSale(day, false, true);
    day.stage.pause(1000);
    day.tell.expect(day.stage.waiting() == 1, u"nothing goes out without the cashier"_s);
    askForABuyer(day);
    day.tell.expect(drained(day), u"after the question for a buyer the row is sent"_s);
    day.tell.expectLively();
    day.tell.tellService();
}

/// D-10: the check runs, sending is offered.
void sendWhenOffered(Day& day)
{
    day.tell.step(u"Checks without sending: the link comes back, the sending is offered"_s);
    strandOneSale(day, true, false);
    day.tell.expect(day.stage.until([&] { return day.stage.program().monitor().isUp(); }, longerThanAnyIntervalMs),
                    u"the check finds the service by itself"_s);
    day.stage.pause(500);
    day.tell.expect(day.stage.waiting() == 1, u"and sends nothing"_s);
    day.tell.shot(u"unsent-offered"_s);
    pressTheButton(day, u"offered-drain"_s);
    day.tell.expectLively();
    day.tell.tellService();
    day.administrator.change([](Settings& settings) { settings.brevix.offline.autoSend = true; });
}

} // namespace companion::test
