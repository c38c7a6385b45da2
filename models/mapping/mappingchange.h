// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace companion {

/// What a row of a mapping table is to get, from whichever source: typing, a paste, a file.
struct MappingChange
{
    qsizetype row = -1; ///< in the list of rows, whatever the view shows
    QString id;         ///< empty takes the mapping away

    friend bool operator==(const MappingChange&, const MappingChange&) = default;
};

} // namespace companion
