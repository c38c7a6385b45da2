// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/plaziustypes.h"
#include "models/values/receipt.h"

#include <optional>

namespace companion {

/// Between what the cashier may choose, both whole steps of the till's rounding.
struct PlaziusSpendLimit
{
    Money minimum;
    Money most;

    friend bool operator==(const PlaziusSpendLimit&, const PlaziusSpendLimit&) = default;
};

/// The points that may be spent on these lines (contract of Plazius, 8.3; D-24, P-BON-03), nothing when none may. `limits` as the
/// service gave them; the first of the wallet of points that leaves a choice counts. The lines bear their loyalty discounts; points
/// they bear already are not looked at.
///
/// `step` (kopecks of the till's rounding, 1 = none) rounds the points down, not what remains to be paid: with 100 only whole
/// roubles are spent (PZ-14). Rounded down and at least 0.01 below the sum to pay, points never pay for more than the receipt, so no change
/// comes of them; and where the till rounds its sums, the sum to pay is whole steps, and so is then what remains. To round the
/// remainder instead would make the cashier spend 45.90 of a receipt of 345.90, which no one calls whole roubles.
std::optional<PlaziusSpendLimit> spendable(const QList<ReceiptLine>& lines, const QList<PlaziusPaymentLimit>& limits,
                                           Money step);

/// The most that the lines can bear in points: what each may bear, and 0.01 of the receipt stays to pay (contract of Plazius, 8.3).
Money mostPoints(const QList<ReceiptLine>& lines);

/// Whether this sum may be sent: within the limit, in whole steps.
bool mayGrant(const PlaziusSpendLimit& limit, Money points, Money step);

/// The share of each line in the points spent (8.4): never more than the line bears beside its loyalty discount.
QList<Money> spreadPoints(const QList<ReceiptLine>& lines, Money points);

/// The base of the accrual (8.5): what is paid for the receipt, without discounts, points and `excluded` kinds of payment; not below
/// zero, not above the order.
Money accrualBase(const Receipt& receipt, const QList<TenderType>& excluded = {});

} // namespace companion
