// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/correctness.h"
#include "models/values/directory.h"

#include <QList>
#include <QString>

namespace companion {

/// How the last use of plazius.ini went.
enum class PlaziusIniState {
    Good,       ///< read, or not there yet
    Unreadable, ///< the values of the last good reading hold, or the defaults
    Unwritable, ///< read, but this user may not change it
};

/// What the check of Plazius must know beside the settings.
struct PlaziusFacts
{
    bool secretPresent = false;       ///< a password is stored or typed
    QList<SettingFallback> fallbacks; ///< values of plazius.ini that cannot be used
    PlaziusIniState ini = PlaziusIniState::Good;
    QString iniPath;                  ///< of the file, for people
    QList<CardGroup> cardGroups;
};

/// `cardmode` of the cards of Plazius (P-CRD-01, P-CRD-02).
inline constexpr int plaziusCardMode = 18;
/// `cardNumberType` of COMMAND_CARD: the window with card, phone and payment code (P-CRD-02).
inline constexpr int plaziusCardNumberType = 7;

/// The part of «Проверка корректности настроек» that is about Plazius. What an unfinished form lacks is named only while the
/// module is on; what cannot be read, always.
QList<Finding> checkPlazius(const Settings& settings, const PlaziusFacts& facts);

/// Whether the finding is about Plazius.
bool isOfPlazius(const Finding& finding);
/// No finding about Plazius is an error (D-27). Those about BreviX and the till say nothing here.
bool plaziusCorrectlyConfigured(const QList<Finding>& findings);

/// «Terminal-Id»: the setting, else «Номер кассы».
QString plaziusTerminalId(const Settings& settings);

} // namespace companion
