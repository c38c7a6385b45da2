// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demo/day.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

// How long a closing may take until the next receipt is free.
constexpr int quickClosingMs = 500;
constexpr int slowClosingMs = 2500;

} // namespace

bool playDay(Stage& stage, const QString& pictures, DiskSpeed disk)
{
    Narrator tell(stage, pictures);
    Cashier cashier(stage, tell, disk == DiskSpeed::Slow ? slowClosingMs : quickClosingMs);
    Administrator administrator(stage);
    Day day{stage, tell, cashier, administrator, {}, {}};
    tell.shot(u"start"_s);
    sellOnline(day);
    registerBuyer(day);
    sellOffline(day);
    returnQueued(day);
    reconnect(day);
    returnSent(day);
    returnTheRest(day);
    if (disk == DiskSpeed::Usual) { // the modes differ in waiting, not in writing
        sendManually(day);
        sendSemiAutomatically(day);
        sendWhenOffered(day);
    }
    shareProfile(day);
    servePlazius(day);
    showLists(day);
    showTheDark(day);
    return tell.end();
}

void showLists(Day& day)
{
    day.tell.step(u"Queue, journal and settings"_s);
    const auto show = [&](void (Windows::*open)(), const QString& name) {
        (day.stage.windows().*open)();
        day.stage.pause(200);
        day.tell.shotOf(day.stage.activeWindow(), name);
        day.stage.key(Qt::Key_Escape);
    };
    show(&Windows::openQueue, u"queue"_s);
    show(&Windows::openJournal, u"journal"_s);
    show(&Windows::openSettings, u"settings"_s);
    day.tell.expect(QApplication::activeModalWidget() == nullptr, u"every window closes by Esc"_s);
}

void showTheDark(Day& day)
{
    day.tell.step(u"The same window in the dark"_s);
    day.administrator.change([](Settings& settings) { settings.interface.scheme = ColorScheme::Dark; });
    day.cashier.scan(u"2000001000014"_s);
    day.tell.shot(u"dark"_s);
}

} // namespace companion::test
