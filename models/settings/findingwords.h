// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/correctness.h"

#include <QString>

namespace companion {

/// What is wrong and what to do, for the line beside the field. It does not name the field.
QString findingText(const Finding& finding);

/// For a list: "tab, field: text" (B-CHK-03).
QString findingLine(const Finding& finding);

} // namespace companion
