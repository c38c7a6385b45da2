// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

#include <QString>

namespace companion {

/// The name under which the service keeps «конфигурация по умолчанию» (B-CFG-03).
QString defaultProfileName();

/// Whether the service can keep a profile under this name: 1 to 64 characters, no slash, percent, question mark, number sign or
/// control character, no blank at the ends, no dot in front.
bool isProfileName(const QString& name);

/// The name as it is sent and compared: NFC, without blanks at the ends.
QString normalizedProfileName(const QString& typed);

/// The profile that this till follows: the default one when its flag is on (B-CFG-16) or when no name is given (B-CFG-19, D-14),
/// else the one of the name (B-CFG-17).
QString followedProfile(const ProfileSettings& settings);

/// The flag is off and there is no name: «будет использована конфигурация по умолчанию» (D-14).
bool namelessFallsToDefault(const ProfileSettings& settings);

} // namespace companion
