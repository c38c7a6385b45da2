// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/returnresolution.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

QString nameOf(const ReceiptLine& line)
{
    return QString::number(line.number) + u' ' + line.name;
}

/// The columns of the table for a sale that the service has for certain.
ReturnAction ofSentSale(bool whole, bool partialCancelKnownMissing)
{
    if (whole)
        return ReturnAction::CancelWhole;
    return partialCancelKnownMissing ? ReturnAction::CancelWholeInstead : ReturnAction::CancelLines;
}

ReturnAction ofUnsentSale(bool whole, UnsentReturn setting)
{
    if (setting == UnsentReturn::AsInstructed)
        return ReturnAction::LeaveSale;
    return whole ? ReturnAction::AnnulSale : ReturnAction::ReduceSale;
}

} // namespace

QList<ReturnableLine> returnableLines(const Receipt& sale, const QList<Receipt>& returns)
{
    QList<ReturnableLine> lines;
    lines.reserve(sale.lines.size());
    for (const ReceiptLine& line : sale.lines)
        lines.append({line, {}, {}});
    for (const Receipt& receipt : returns) {
        for (const ReceiptLine& back : receipt.lines) {
            const auto sold = std::ranges::find_if(lines, [&](const auto& l) { return l.line.number == back.number; });
            if (sold == lines.end())
                continue;
            sold->returned = sold->returned + back.quantity;
            sold->returnedSum += back.sum();
        }
    }
    return lines;
}

Money returnedShare(const ReturnableLine& line, Quantity now)
{
    if (line.line.quantity.thousandths() <= 0)
        return {};
    const Money soFar = proportion(line.line.sum(), line.returned + now, line.line.quantity);
    return std::max(soFar - line.returnedSum, Money());
}

Result<Done> checkReturn(const Receipt& sale, const QList<Receipt>& returns, const Receipt& newReturn)
{
    QHash<int, ReturnableLine> open;
    for (const ReturnableLine& line : returnableLines(sale, returns))
        open.insert(line.line.number, line);
    for (const ReceiptLine& back : newReturn.lines) {
        const auto sold = open.find(back.number);
        if (sold == open.end())
            return failure(ErrorCode::InvalidArgument, u"line not of the sale: "_s + nameOf(back));
        if (back.quantity.thousandths() <= 0)
            return failure(ErrorCode::InvalidArgument, u"quantity not above zero: "_s + nameOf(back));
        // The same line may stand in a return twice: what the first takes is gone for the second.
        if (back.quantity > sold->left())
            return failure(ErrorCode::LimitExceeded, nameOf(sold->line));
        sold->returned = sold->returned + back.quantity;
    }
    return Done{};
}

ReturnAction decideReturn(std::optional<RowState> saleState, bool wholeAfterThis, bool alreadyWhole, UnsentReturn setting,
                          bool partialCancelKnownMissing)
{
    if (!saleState || *saleState == RowState::Rejected || *saleState == RowState::Annulled)
        return ReturnAction::Nothing;
    if (alreadyWhole)
        return ReturnAction::NothingLeft;
    switch (*saleState) {
    case RowState::Sent:
        return ofSentSale(wholeAfterThis, partialCancelKnownMissing);
    case RowState::Pending:
        return ofUnsentSale(wholeAfterThis, setting);
    case RowState::Sending:
    case RowState::Unknown:
    case RowState::Quarantined: // perhaps executed: what becomes of the sale decides about its cancellation as well (D-06)
        return wholeAfterThis ? ReturnAction::CancelWholeBehind : ReturnAction::CancelLinesBehind;
    case RowState::Rejected:
    case RowState::Annulled:
        break;
    }
    return ReturnAction::Nothing;
}

} // namespace companion
