// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusreceipt.h"

namespace companion {

void PlaziusReceipt::forgetCard()
{
    card.reset();
    guest = {};
    bindOwed = false;
    fixed.clear();
    discounts = {};
    offered.reset();
    transactionId = {};
    points = {};
}

} // namespace companion
