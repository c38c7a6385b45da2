// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/linelimit.h"

#include <algorithm>

namespace companion {

Money lineLimit(const ReceiptLine& line)
{
    if (!line.pointsAllowed)
        return {};
    return std::max(line.net() - lineTotal(line.lowestPrice, line.quantity), Money());
}

Money pointsLimit(const ReceiptLine& line)
{
    return std::max(lineLimit(line) - line.loyaltyDiscount, Money());
}

} // namespace companion
