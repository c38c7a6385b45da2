// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixreturnplan.h"

#include "models/policy/idempotency.h"
#include "services/brevix/bodyedit.h"
#include "services/brevix/brevixnotes.h"
#include "services/brevix/brevixreader.h"
#include "services/brevix/brevixwriter.h"

#include <QCryptographicHash>

#include <algorithm>

namespace companion {

namespace {

/// A line of the claim, what came back of it before and what comes back now.
struct LineState
{
    ReturnableLine line;
    Quantity now;
    Money share; ///< sum of what comes back now
};

class Planner
{
public:
    Planner(const ReturnContext& context, const SaleOnRecord& record)
        : m_context(context)
        , m_record(record)
        , m_lines(linesOfClaim())
    {
    }

    ReturnPlan plan() const;

private:
    QList<LineState> linesOfClaim() const;
    QList<ClaimLine> claimed() const;
    QList<ClaimLine> cancelledNow() const;
    Money remaining() const;
    bool wholeAfterThis() const;
    bool alreadyWhole() const;
    void note(ReturnPlan& plan, JournalKind kind, const QString& text) const;
    void cancel(ReturnPlan& plan, bool whole, bool behind) const;
    void withdraw(ReturnPlan& plan) const;
    ReturnPlan nothing(JournalKind kind, const QString& text) const;

    const ReturnContext& m_context;
    const SaleOnRecord& m_record;
    QList<LineState> m_lines;
};

QList<ClaimLine> Planner::claimed() const
{
    if (!m_record.saleRow)
        return {};
    const QList<ClaimLine> lines = BrevixReader::linesOfClaim(m_record.saleRow->body);
    // After the retention time the body is gone: the groups then say which lines had been in it.
    return lines.isEmpty() ? BrevixWriter::linesOfClaim(m_record.sale, CategoryResolver(m_context.categories)) : lines;
}

QList<LineState> Planner::linesOfClaim() const
{
    const QList<ClaimLine> claim = claimed();
    QList<LineState> lines;
    for (const ReturnableLine& sold : returnableLines(m_record.sale, m_record.returns)) {
        if (std::ranges::find(claim, sold.line.number, &ClaimLine::line) == claim.end())
            continue;
        LineState state{sold, {}, {}};
        for (const ReceiptLine& back : m_context.returnReceipt.lines) {
            if (back.number == sold.line.number)
                state.now = state.now + back.quantity;
        }
        state.share = returnedShare(sold, state.now);
        lines.append(state);
    }
    return lines;
}

QList<ClaimLine> Planner::cancelledNow() const
{
    QList<ClaimLine> lines;
    for (const LineState& state : m_lines) {
        if (!state.now.isZero())
            lines.append({state.line.line.number, state.now, state.share});
    }
    return lines;
}

Money Planner::remaining() const
{
    Money sum;
    for (const LineState& state : m_lines)
        sum += state.line.line.sum() - state.line.returnedSum;
    return sum;
}

bool Planner::wholeAfterThis() const
{
    return std::ranges::all_of(m_lines, [](const LineState& state) { return state.now >= state.line.left(); });
}

bool Planner::alreadyWhole() const
{
    return std::ranges::any_of(m_record.cancellations, [](const OutboxRow& row) {
        const bool counts = isLive(row.state) || row.state == RowState::Sent || row.state == RowState::Quarantined;
        return counts && BrevixReader::isWholeCancellation(row.body);
    });
}

void Planner::note(ReturnPlan& plan, JournalKind kind, const QString& text) const
{
    JournalEntry entry;
    entry.at = m_context.now.wall;
    entry.kind = kind;
    entry.provider = ProviderId::Brevix;
    entry.receiptUid = m_context.returnReceipt.uid;
    entry.receiptNumber = m_context.returnReceipt.number;
    entry.sum = m_context.returnReceipt.total();
    if (m_record.saleRow) {
        entry.customerMasked = m_record.saleRow->phone.masked();
        entry.serverId = m_record.saleRow->serverId;
    }
    entry.text = text;
    plan.journal.append(entry);
}

ReturnPlan Planner::nothing(JournalKind kind, const QString& text) const
{
    ReturnPlan plan;
    note(plan, kind, text);
    return plan;
}

void Planner::cancel(ReturnPlan& plan, bool whole, bool behind) const
{
    const OutboxRow& sale = *m_record.saleRow;
    const QList<ClaimLine> lines = cancelledNow();
    OutboxRow row;
    row.kind = RowKind::CashbackCancellation;
    row.receiptUid = m_context.returnReceipt.uid;
    row.saleUid = m_record.sale.uid;
    row.receiptNumber = m_context.returnReceipt.number;
    row.key = cancellationKey(m_context.returnReceipt);
    row.body =
        BrevixWriter::cancellation(m_context.returnReceipt, m_context.offline, whole ? QList<ClaimLine>() : lines);
    row.bodySha256 = QCryptographicHash::hash(row.body, QCryptographicHash::Sha256);
    for (const ClaimLine& line : lines)
        row.sum += line.sum;
    if (whole)
        row.sum = remaining();
    // It belongs to the service that has the sale, whatever address is set by now (D-36).
    row.endpointId = sale.endpointId;
    row.targetId = behind ? QString() : sale.serverId;
    row.recordingOff = m_context.recordingOff;
    row.directPending = !behind && m_context.directAttempt;
    row.reason = behind ? RowReason::WaitsForSale : RowReason::None;
    row.createdAt = m_context.now.wall;
    addRow(row, m_context.now, plan.rows, plan.journal);
}

void Planner::withdraw(ReturnPlan& plan) const
{
    ReturnedBeforeSending event;
    if (plan.action == ReturnAction::ReduceSale) {
        QMap<int, ClaimLine> returned;
        for (const ClaimLine& line : cancelledNow())
            returned.insert(line.line, line);
        Money left = m_record.sale.total() - m_context.returnReceipt.total();
        for (const Receipt& earlier : m_record.returns)
            left -= earlier.total();
        event.reduced = reducedClaim(*m_record.saleRow, returned, m_context.returnReceipt.uid, left);
        if (!event.reduced)
            plan.action = ReturnAction::AnnulSale;
    }
    plan.saleEvent = event;
}

ReturnPlan Planner::plan() const
{
    const std::optional<RowState> state = m_record.saleRow ? std::optional(m_record.saleRow->state) : std::nullopt;
    ReturnPlan plan;
    plan.action = decideReturn(state, wholeAfterThis(), alreadyWhole(), m_context.unsentReturn,
                               m_context.partialCancelKnownMissing);
    if (plan.action == ReturnAction::Nothing)
        return nothing(JournalKind::ReturnWithoutRequest, BrevixNotes::noRequestFound());
    // Lines that are not in the claim stay out of a cancellation; none left = no cancellation.
    if (cancelledNow().isEmpty())
        return nothing(JournalKind::Notice, BrevixNotes::linesNotInRequest());
    switch (plan.action) {
    case ReturnAction::CancelWhole:
        cancel(plan, true, false);
        break;
    case ReturnAction::CancelWholeInstead:
        cancel(plan, true, false);
        note(plan, JournalKind::Notice, BrevixNotes::wholeInstead());
        break;
    case ReturnAction::CancelLines:
        cancel(plan, false, false);
        break;
    case ReturnAction::CancelWholeBehind:
        cancel(plan, true, true);
        break;
    case ReturnAction::CancelLinesBehind:
        cancel(plan, false, true);
        break;
    case ReturnAction::AnnulSale:
    case ReturnAction::ReduceSale:
        withdraw(plan);
        break;
    case ReturnAction::ReportReturn: // of another service
    case ReturnAction::ReportReturnBehind:
        break;
    case ReturnAction::LeaveSale:
        note(plan, JournalKind::Notice, BrevixNotes::saleWillBeSent());
        break;
    case ReturnAction::NothingLeft:
        note(plan, JournalKind::Notice, BrevixNotes::nothingLeft());
        break;
    case ReturnAction::Nothing:
        break;
    }
    return plan;
}

} // namespace

ReturnPlan planBrevixReturn(const ReturnContext& context, const SaleOnRecord& record)
{
    return Planner(context, record).plan();
}

void addRow(OutboxRow row, const Moment& now, QList<OutboxRow>& rows, QList<JournalEntry>& journal)
{
    if (row.recordingOff && !row.directPending) {
        if (const auto dropped = advance(row, DropUnrecorded{}, now)) {
            row = dropped->row;
            journal += dropped->journal;
        }
    }
    rows.append(row);
}

} // namespace companion
