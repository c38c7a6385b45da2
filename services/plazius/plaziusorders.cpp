// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusorders.h"

#include "services/platform/onresult.h"
#include "services/plazius/plaziusrow.h"

namespace companion {

namespace {

/// An order that just failed to do something is left alone for this long (contract of Plazius, rule 6.8): what would undo it must
/// not meet what is still being done.
constexpr std::chrono::milliseconds restAfterFailure{2000};

} // namespace

PlaziusOrders::PlaziusOrders(OpenOrderStore& store, Endpoint endpointId, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_endpointId(std::move(endpointId))
    , m_clock(clock)
{
}

const PlaziusReceipt* PlaziusOrders::find(const QUuid& receiptUid) const
{
    const auto found = m_receipts.constFind(receiptUid);
    return found == m_receipts.constEnd() ? nullptr : &*found;
}

void PlaziusOrders::forget(const QUuid& receiptUid)
{
    m_receipts.remove(receiptUid);
}

void PlaziusOrders::keep(const Receipt& receipt, OpenOrderState state, Then then)
{
    of(receipt.uid).endpointId = endpointOf(receipt.uid);
    step({receipt.uid, orderOf(receipt, state), {}, {}}, std::move(then));
}

void PlaziusOrders::drop(const QUuid& receiptUid, Then then)
{
    step({receiptUid, std::nullopt, {}, {}}, std::move(then));
}

void PlaziusOrders::queue(RowKind kind, const Receipt& receipt, const PlaziusParts::Parts& parts, Then then)
{
    Result<OutboxRow> row = plaziusRow(kind, receipt, parts, endpointOf(receipt.uid), m_clock.now());
    if (!row) {
        then(tl::unexpected<Error>(row.error()));
        return;
    }
    if (kind == RowKind::PlaziusReset || kind == RowKind::PlaziusAbort)
        holdBack(*row);
    OrderStep next{receipt.uid, std::nullopt, {*row}, {}};
    if (kind != RowKind::PlaziusAbort)
        next.order = orderOf(receipt, OpenOrderState::Bound);
    step(next, std::move(then));
}

void PlaziusOrders::holdBack(OutboxRow& row) const
{
    const PlaziusReceipt* known = find(row.saleUid);
    if (!known || !known->failedAt)
        return;
    const Moment now = m_clock.now();
    const std::chrono::milliseconds wait = *known->failedAt + restAfterFailure - now.tick;
    if (wait <= std::chrono::milliseconds(0))
        return;
    row.directPending = false;
    row.plannedWait = wait;
    row.dueTick = now.tick + wait;
    row.dueAt = now.wall.addMSecs(wait.count());
}

QString PlaziusOrders::endpointOf(const QUuid& receiptUid) const
{
    const PlaziusReceipt* known = find(receiptUid);
    return known && !known->endpointId.isEmpty() ? known->endpointId : m_endpointId();
}

OpenOrder PlaziusOrders::orderOf(const Receipt& receipt, OpenOrderState state) const
{
    OpenOrder order;
    order.receiptUid = receipt.uid;
    order.endpointId = endpointOf(receipt.uid);
    order.state = state;
    order.sum = receipt.total();
    order.at = m_clock.now().wall;
    if (const PlaziusReceipt* known = find(receipt.uid)) {
        order.transactionId = known->transactionId;
        order.points = known->points;
        order.card = known->card ? known->card->masked() : QString();
    }
    return order;
}

void PlaziusOrders::step(const OrderStep& next, Then then)
{
    // Counted from now on: whoever asks meanwhile must not overtake it.
    m_waiting[next.receiptUid] += static_cast<int>(next.rows.size());
    onResult(this, m_store.step(next), [this, next, then = std::move(then)](const Result<QList<OutboxRow>>& rows) {
        if (!rows) {
            m_waiting[next.receiptUid] -= static_cast<int>(next.rows.size());
            then(tl::unexpected<Error>(rows.error()));
            return;
        }
        then(Done{});
        QList<OutboxRow> atOnce = *rows;
        atOnce.removeIf([](const OutboxRow& row) { return !row.directPending; });
        if (!atOnce.isEmpty())
            Q_EMIT rowsQueued(atOnce);
    });
}

void PlaziusOrders::rowSettled(const RowSettled& settled)
{
    const OutboxRow& row = settled.row;
    const bool ofOpenReceipt = row.provider == ProviderId::Plazius && !reportsSale(row.kind) && !reportsReturn(row.kind);
    if (!ofOpenReceipt || isLive(row.state) || !m_waiting.contains(row.saleUid))
        return;
    if (--m_waiting[row.saleUid] > 0)
        return;
    m_waiting.remove(row.saleUid);
    Q_EMIT queueEmptied(row.saleUid);
}

void PlaziusOrders::lookForUnfinished()
{
    onResult(this, m_store.list(), [this](const Result<QList<OpenOrder>>& orders) {
        if (!orders)
            Q_EMIT failed(orders.error());
        else if (!orders->isEmpty())
            Q_EMIT unfinished(*orders);
    });
}

void PlaziusOrders::abortUnfinished(const OpenOrder& order)
{
    Receipt gone;
    gone.uid = order.receiptUid;
    Result<OutboxRow> row =
        plaziusRow(RowKind::PlaziusAbort, gone, PlaziusParts::abort(order.receiptUid), order.endpointId, m_clock.now());
    if (!row) {
        Q_EMIT failed(row.error());
        return;
    }
    row->sum = order.sum;
    step({order.receiptUid, std::nullopt, {*row}, {}}, [this](const Result<Done>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

} // namespace companion
