// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/profilehistory.h"

#include "models/settings/profile.h"

namespace companion {

QByteArray refusedSettings(const ProfileHistoryEntry& entry)
{
    if (entry.act != ProfileAct::Returned && entry.act != ProfileAct::ReturnedAutomatically)
        return {};
    const ProfileReading reading = readProfile(entry.before);
    return reading.profile ? contentHash(reading.profile->shared) : QByteArray();
}

} // namespace companion
