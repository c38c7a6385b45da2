// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moment.h"
#include "models/values/outboxrow.h"
#include "models/values/receipt.h"
#include "services/plazius/plaziusparts.h"

namespace companion {

/// A row of the outbox that carries these parts. `about`: the sale of a closing, the return of a refund, the open receipt of the
/// other kinds. The key of a closing or refund comes from its receipt alone, so that a second plan is the same row.
Result<OutboxRow> plaziusRow(RowKind kind, const Receipt& about, const PlaziusParts::Parts& parts, const QString& endpointId,
                             const Moment& now);

/// The idempotency key of a row and of its revision: the same, whenever it is asked for. Plazius itself never sees it.
QUuid plaziusRowKey(RowKind kind, const QUuid& receiptUid, int revision);

} // namespace companion
