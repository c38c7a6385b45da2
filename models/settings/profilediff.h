// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/schema.h"

#include <QList>
#include <QString>

namespace companion {

/// One field or one row of a table that differs (N-04).
struct ProfileDifference
{
    SettingId field = SettingId::BrevixActive; ///< a table stands for one of its rows
    QString code;   ///< of the row; empty for a field
    QString name;   ///< of the row, for people
    QString mine;   ///< text of the schema, or the id; null = there is no such row here
    QString theirs; ///< null = there is no such row there

    friend bool operator==(const ProfileDifference&, const ProfileDifference&) = default;
};

/// Everything that tills share and that differs, fields first, then rows by code. Empty exactly when the content hashes agree.
QList<ProfileDifference> differences(const Settings& mine, const Settings& theirs);

} // namespace companion
