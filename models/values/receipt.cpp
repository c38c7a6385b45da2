// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/receipt.h"

namespace companion {

bool ReceiptLine::isByWeight() const
{
    return unit == QStringLiteral("кг") || !quantity.isWhole();
}

Money Receipt::total() const
{
    Money total;
    for (const ReceiptLine& line : lines)
        total += line.sum();
    return total;
}

Money Receipt::discountTotal() const
{
    Money total;
    for (const ReceiptLine& line : lines)
        total += line.discount + line.loyaltyDiscount;
    return total;
}

Money Receipt::pointsTotal() const
{
    Money total;
    for (const ReceiptLine& line : lines)
        total += line.points;
    return total;
}

} // namespace companion
