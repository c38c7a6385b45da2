// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mapping/categoryresolution.h"
#include "models/policy/rowmachine.h"
#include "models/values/outboxrow.h"
#include "services/brevix/brevixwriter.h"

#include <QMap>

#include <optional>

namespace companion {

/// Bodies that are made from stored ones. What a row said at its closing (customer, warehouse, inviter, groups) stays;
/// only what must change does.

/// A sale that was partly returned before it was sent (client policy 4): quantities and sums lowered, empty lines gone,
/// payments gone, `total` new, `reducedBy` + the return; same key. None when no line is left, or the body cannot be
/// read. `receiptTotal`: what is left of the till's receipt.
std::optional<RebuiltBody> reducedClaim(const OutboxRow& sale, const QMap<int, ClaimLine>& returned,
                                        const QUuid& returnUid, Money receiptTotal);

/// 422 partial_not_supported: the same cancellation with `items: null`, revision + 1 (client policy 3). None when it
/// was that already, or the body cannot be read.
std::optional<RebuiltBody> wholeInstead(const OutboxRow& cancellation);

/// «Отправить снова» after the mapping was mended: the same receipt and customer with the ids as they resolve now,
/// revision + 1. None when the row has no body any more or there is still no warehouse id.
std::optional<RebuiltBody> remapped(const OutboxRow& sale, const Receipt& receipt, const QString& warehouseId,
                                    const QString& inviterCode, const CategoryResolver& categories);

} // namespace companion
