// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/plaziusrefund.h"

#include <algorithm>

namespace companion {

namespace {

/// A line of the sale and what came back of it.
struct SoldLine
{
    const ReceiptLine* line = nullptr;
    Quantity before; ///< by the earlier returns
    Quantity now;

    Quantity left() const { return line->quantity - before - now; }
};

/// Counts a return into `taken`, of each line what is left at most.
void count(QList<SoldLine>& sold, const Receipt& receipt, Quantity SoldLine::*taken)
{
    for (const ReceiptLine& back : receipt.lines) {
        const auto line = std::ranges::find_if(sold, [&](const SoldLine& l) { return l.line->number == back.number; });
        if (line == sold.end())
            continue;
        const Quantity amount = std::clamp(back.quantity, Quantity(), std::max(line->left(), Quantity()));
        (*line).*taken = (*line).*taken + amount;
    }
}

Money pointsBack(const SoldLine& sold)
{
    if (sold.now.isZero())
        return {};
    const Quantity whole = sold.line->quantity;
    return proportion(sold.line->points, sold.before + sold.now, whole) - proportion(sold.line->points, sold.before, whole);
}

QList<PlaziusReturnedItem> itemsOf(const QList<SoldLine>& sold)
{
    QList<PlaziusReturnedItem> items;
    for (const SoldLine& line : sold) {
        if (line.now.isZero())
            continue;
        const QString& code = line.line->goodsCode;
        const auto item = std::ranges::find(items, code, &PlaziusReturnedItem::productCode);
        if (item == items.end())
            items.append({code, line.now});
        else
            item->amount = item->amount + line.now;
    }
    return items;
}

} // namespace

PlaziusRefund planRefund(const Receipt& sale, const QList<Receipt>& earlierReturns, const Receipt& now)
{
    QList<SoldLine> sold;
    for (const ReceiptLine& line : sale.lines)
        sold.append({&line, {}, {}});
    for (const Receipt& receipt : earlierReturns)
        count(sold, receipt, &SoldLine::before);
    count(sold, now, &SoldLine::now);

    PlaziusRefund refund;
    for (const SoldLine& line : sold)
        refund.bonus += pointsBack(line);
    const QList<PlaziusReturnedItem> items = itemsOf(sold);
    const bool allIsBack = std::ranges::all_of(sold, [](const SoldLine& line) { return line.left().isZero(); });
    if (items.isEmpty() || !allIsBack)
        refund.items = items;
    return refund;
}

} // namespace companion
