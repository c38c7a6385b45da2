// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/demo/administrator.h"
#include "tests/e2e/demo/cashier.h"
#include "tests/e2e/demo/narrator.h"

#include <QString>

namespace companion::test {

/// What a scene of the day needs: the stage, who tells, who presses the keys, and what earlier scenes left behind.
struct Day
{
    Stage& stage;
    Narrator& tell;
    Cashier& cashier;
    Administrator& administrator;
    QString sentNumber;    ///< receipt of the first sale
    QString offlineNumber; ///< first receipt of the offline hour
};

enum class DiskSpeed {
    Usual,
    Slow, ///< every flush takes 200 ms, on purpose
};

/// The scripted trading day: each scene is played with keys on the real window, then told with what the service holds. True when
/// everything came out as expected.
bool playDay(Stage& stage, const QString& pictures, DiskSpeed disk);

// The scenes, in their order.
void sellOnline(Day& day);
void registerBuyer(Day& day);
void sellOffline(Day& day);
void returnQueued(Day& day);
void reconnect(Day& day);
void returnSent(Day& day);
void returnTheRest(Day& day);
void sendManually(Day& day);
void sendSemiAutomatically(Day& day);
void sendWhenOffered(Day& day);
void shareProfile(Day& day);
void servePlazius(Day& day);
void showLists(Day& day);
void showTheDark(Day& day);

constexpr int drainLimitMs = 180000;

} // namespace companion::test
