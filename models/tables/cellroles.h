// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace companion {

/// What a cell tells the delegate beside its text. Values agree with RowDelegate::Role.
enum CellRole {
    UnitRole = Qt::UserRole + 0x100, ///< QString: unit behind the figure
    StrongRole,                      ///< bool: weight 500
    SignRole,                        ///< int, a CellSign
    MutedRole,                       ///< bool: text in the second colour
    ColouredRole,                    ///< bool: text in the colour of the sign
};

/// Signs of state (colour never alone). Values agree with Sign of the forms.
enum class CellSign {
    Done,
    NoLink,
    Refused,
    Warning,
    NotChecked,
    Unmapped,
    Off,
    Waiting,
    Notice,
    Busy,
    Withdrawn,
    Unknown,
};

} // namespace companion
