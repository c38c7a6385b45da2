// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/receipt.h"

namespace companion {

/// What loyalty discount and points together may take off a line at most (contract of Plazius, 8.1): down to its lowest price,
/// nothing where points are not allowed. What the line bears already is not looked at.
Money lineLimit(const ReceiptLine& line);

/// What points may take off a line beside the loyalty discount it bears (8.3). Its points are not looked at.
Money pointsLimit(const ReceiptLine& line);

} // namespace companion
