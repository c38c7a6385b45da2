// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/rowmachine.h"
#include "models/values/receipt.h"
#include "models/values/result.h"

#include <QList>

#include <functional>
#include <optional>

namespace companion {

/// All that the till knows of a sale when a return of it closes. Read and used inside one transaction of the storage thread, so
/// that a return and the answer to its sale always see exactly one state of each other (U5).
struct SaleOnRecord
{
    Receipt sale;
    QList<Receipt> returns;           ///< closed earlier, in order
    std::optional<OutboxRow> saleRow; ///< of the provider that plans
    QList<OutboxRow> cancellations;   ///< of the provider that plans, in order
};

/// What the buyer may still bring back of one line.
struct ReturnableLine
{
    ReceiptLine line;      ///< as sold
    Quantity returned;     ///< by all closed returns
    Money returnedSum;
    Quantity left() const { return line.quantity - returned; }
};

QList<ReturnableLine> returnableLines(const Receipt& sale, const QList<Receipt>& returns);

/// Sum of a returned part: round half up (sum · returned so far incl. this ÷ sold) − sums returned before; parts meet the whole
/// exactly (client policy 4).
Money returnedShare(const ReturnableLine& line, Quantity now);

/// LimitExceeded (detail names the line) when more is returned than is left; InvalidArgument when a line is not of the sale.
Result<Done> checkReturn(const Receipt& sale, const QList<Receipt>& returns, const Receipt& newReturn);

enum class UnsentReturn { Annul, AsInstructed }; ///< «Возврат неотправленного чека» (D-05)

/// What is to be done about the request of a sale (the table of client policy 4).
enum class ReturnAction {
    CancelWhole,       ///< cancellation with items null
    CancelLines,       ///< cancellation with lines
    CancelWholeInstead,///< the service cannot cancel in part: whole, and the cashier is told
    CancelWholeBehind, ///< whole, behind the sale that is on its way
    CancelLinesBehind, ///< lines, behind the sale
    AnnulSale,
    ReduceSale,
    LeaveSale,         ///< «как в инструкции»: nothing; a warning in the journal
    Nothing,           ///< no request to cancel
    NothingLeft,       ///< the request is wholly cancelled already
    ReportReturn,      ///< Plazius: points go back by the shares of the lines, the accrual goes whole
    ReportReturnBehind,///< Plazius: the same, behind the sale that is on its way
};

/// `wholeAfterThis`: after this return nothing of the lines of the claim is left. `alreadyWhole`: a whole cancellation exists.
ReturnAction decideReturn(std::optional<RowState> saleState, bool wholeAfterThis, bool alreadyWhole, UnsentReturn setting,
                          bool partialCancelKnownMissing);

/// What a provider wants done for a return. Applied by the store in the transaction that closes the return.
struct ReturnPlan
{
    ReturnAction action = ReturnAction::Nothing;
    std::optional<RowEvent> saleEvent; ///< for the row of the sale
    QList<OutboxRow> rows;             ///< new rows
    QList<JournalEntry> journal;
};

/// Pure and free of shared state: it runs on the storage thread. Made by a provider for one return receipt.
using ReturnPlanner = std::function<ReturnPlan(const SaleOnRecord&)>;

/// A planner with the service it plans for: it is shown the rows of that service alone.
struct ServicePlanner
{
    ProviderId provider = ProviderId::Brevix;
    ReturnPlanner plan;
};
using ReturnPlanners = QList<ServicePlanner>;

} // namespace companion
