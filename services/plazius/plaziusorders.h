// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/error.h"
#include "models/values/openorder.h"
#include "services/platform/clock.h"
#include "services/plazius/plaziusparts.h"
#include "services/plazius/plaziusreceipt.h"
#include "services/store/openorderstore.h"
#include "services/store/outboxstore.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace companion {

/// The book of the orders of open receipts: what was said about each, on disk before it is said, and what of it is yet to be said
/// by the queue. Nothing here speaks with the service. GUI thread.
class PlaziusOrders final : public QObject
{
    Q_OBJECT

public:
    using Endpoint = std::function<QString()>;
    using Then = std::function<void(const Result<Done>&)>;

    /// `endpointId`: of the address that rows are made for now (D-36).
    PlaziusOrders(OpenOrderStore& store, Endpoint endpointId, Clock& clock, QObject* parent = nullptr);

    /// Made when it is asked for first.
    PlaziusReceipt& of(const QUuid& receiptUid) { return m_receipts[receiptUid]; }
    /// Null when nothing was ever said of it.
    const PlaziusReceipt* find(const QUuid& receiptUid) const;
    /// The receipt is closed or gone.
    void forget(const QUuid& receiptUid);

    /// Writes down that the service holds an order of this receipt; only then it may be told of it. `then` is called once.
    void keep(const Receipt& receipt, OpenOrderState state, Then then);

    /// Strikes out what keep() wrote down: the receipt is gone, and nothing of it ever left the till. `then` is called once.
    void drop(const QUuid& receiptUid, Then then);

    /// Writes down what the service must be told about this open receipt, and lets it be sent; a reset or an abort not before two
    /// seconds after the last failure (rule 6.8). The order stays open, but after an abort. `then` is called once.
    void queue(RowKind kind, const Receipt& receipt, const PlaziusParts::Parts& parts, Then then);

    /// Something of this receipt waits to be sent: no other step may overtake it.
    bool hasQueued(const QUuid& receiptUid) const { return m_waiting.value(receiptUid) > 0; }

    /// Orders of receipts that a former run of the program left open; unfinished() or failed() follows.
    void lookForUnfinished();
    /// The receipt never closed: undoes payment and binding at the service.
    void abortUnfinished(const OpenOrder& order);

    /// A row has moved; the module connects the sender.
    void rowSettled(const companion::RowSettled& settled);

Q_SIGNALS:
    /// Rows that may go out at once.
    void rowsQueued(const QList<companion::OutboxRow>& rows);
    /// Nothing of this receipt waits any more.
    void queueEmptied(const QUuid& receiptUid);
    void unfinished(const QList<companion::OpenOrder>& orders);
    void failed(const companion::Error& error);

private:
    OpenOrder orderOf(const Receipt& receipt, OpenOrderState state) const;
    QString endpointOf(const QUuid& receiptUid) const;
    void holdBack(OutboxRow& row) const;
    void step(const OrderStep& step, Then then);

    OpenOrderStore& m_store;
    Endpoint m_endpointId;
    Clock& m_clock;
    QHash<QUuid, PlaziusReceipt> m_receipts;
    QHash<QUuid, int> m_waiting; ///< live rows of open receipts
};

} // namespace companion
