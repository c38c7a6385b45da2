// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/inifile.h"
#include "models/settings/schema.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace companion {

/// What plazius.ini says: the settings whose home it is, the password when it stands there, and the values that cannot be used.
struct PlaziusIniValues
{
    PlaziusSettings settings;         ///< the fields of the base are those that were given
    QString secret;                   ///< «Пароль точки продаж»; empty = not in the file
    QList<SettingFallback> fallbacks; ///< their defaults hold; of the password the value is never told

    friend bool operator==(const PlaziusIniValues&, const PlaziusIniValues&) = default;
};

/// A key that is missing or commented out has its default; a value that cannot be used too, with a line in `fallbacks` (P-CON).
PlaziusIniValues readPlaziusIni(const IniFile& file, const PlaziusSettings& ofBase = {});

/// What goes into the file.
struct PlaziusIniEdit
{
    PlaziusSettings from; ///< as the program had it: what is equal in both was not edited and keeps what the file says
    PlaziusSettings to;
    QString secretFrom;   ///< in the file, by the knowledge of the program
    QString secretTo;     ///< empty: the line of the password becomes a comment
    bool mend = false;    ///< values that cannot be used are written anew
};

/// Writes the edited values, each into its line, and nothing else. A default that the file does not name stays unnamed.
void editPlaziusIni(IniFile& file, const PlaziusIniEdit& edit);

/// A fresh file: every key with its default as a comment (P-CON-06).
QByteArray freshPlaziusIni();

/// Whether the setting lives in plazius.ini.
bool livesInPlaziusIni(SettingId id);
/// Whether the edit would touch anything of the file.
bool samePlaziusIni(const PlaziusSettings& one, const PlaziusSettings& other);

} // namespace companion
