// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/plaziustypes.h"
#include "models/values/receipt.h"

#include <QStringList>

namespace companion {

/// What a program did for this receipt, for the cashier.
struct PlaziusProgramEffect
{
    QString name;
    Money sum;

    friend bool operator==(const PlaziusProgramEffect&, const PlaziusProgramEffect&) = default;
};

/// The discounts of one subtotal, as they are really applied.
struct PlaziusDiscountPlan
{
    QList<Money> perLine; ///< loyalty discount of each line, in place of what it had
    QList<PlaziusAppliedDiscount> applied; ///< for the service; what was cut to nothing is left out
    QStringList hints;                     ///< words of programs without a sum, for the cashier
    QList<PlaziusProgramEffect> effects;   ///< one for each program that took something off
    QStringList notes;                     ///< for the journal: what was cut or ignored, and why

    friend bool operator==(const PlaziusDiscountPlan&, const PlaziusDiscountPlan&) = default;
};

/// Spreads the answer of the service over the lines of the till (contract of Plazius, 8.2; P-SAL-06, P-SAL-07): on top of the
/// till's own discounts, never below the lowest price of a line, never below zero. The loyalty discounts and points that the
/// lines bear already are not looked at: those of an earlier subtotal are replaced, not added to.
PlaziusDiscountPlan planDiscounts(const QList<ReceiptLine>& lines, const PlaziusLoyaltyResult& result);

} // namespace companion
