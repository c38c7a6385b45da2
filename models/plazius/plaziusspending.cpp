// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/plaziusspending.h"

#include "models/plazius/linelimit.h"
#include "models/plazius/spread.h"

#include <algorithm>

namespace companion {

namespace {

constexpr Money oneKopeck = Money::fromKopecks(1);

/// The settings check names a step that is none; here it only must not divide by zero.
Money usableStep(Money step)
{
    return std::max(step, oneKopeck);
}

Money roundedDown(Money sum, Money step)
{
    return Money::fromKopecks(sum.kopecks() - sum.kopecks() % step.kopecks());
}

Money roundedUp(Money sum, Money step)
{
    return roundedDown(sum + step - oneKopeck, step);
}

} // namespace

Money mostPoints(const QList<ReceiptLine>& lines)
{
    Money toPay;
    Money bearable;
    for (const ReceiptLine& line : lines) {
        toPay += line.net() - line.loyaltyDiscount;
        bearable += pointsLimit(line);
    }
    return std::max(std::min(bearable, toPay - oneKopeck), Money());
}

std::optional<PlaziusSpendLimit> spendable(const QList<ReceiptLine>& lines, const QList<PlaziusPaymentLimit>& limits,
                                           Money step)
{
    const Money whole = usableStep(step);
    const Money ofReceipt = mostPoints(lines);
    for (const PlaziusPaymentLimit& limit : limits) {
        if (limit.walletCode != plaziusBonusWallet)
            continue;
        // A maximum of nothing, or below its minimum, leaves no sum between the two either.
        const Money minimum = roundedUp(std::max(limit.minSum, oneKopeck), whole);
        const Money most = roundedDown(std::min(limit.maxSum, ofReceipt), whole);
        if (minimum <= most)
            return PlaziusSpendLimit{minimum, most};
    }
    return std::nullopt;
}

bool mayGrant(const PlaziusSpendLimit& limit, Money points, Money step)
{
    return points >= limit.minimum && points <= limit.most && points.kopecks() % usableStep(step).kopecks() == 0;
}

QList<Money> spreadPoints(const QList<ReceiptLine>& lines, Money points)
{
    QList<Money> caps;
    for (const ReceiptLine& line : lines)
        caps.append(pointsLimit(line));
    return spread(points, caps);
}

Money accrualBase(const Receipt& receipt, const QList<TenderType>& excluded)
{
    Money base = receipt.total();
    for (const Tender& tender : receipt.tenders) {
        if (excluded.contains(tender.type))
            base -= tender.amount;
    }
    Money order;
    for (const ReceiptLine& line : receipt.lines)
        order += lineTotal(line.price, line.quantity);
    return std::clamp(base, Money(), std::max(order, Money()));
}

} // namespace companion
