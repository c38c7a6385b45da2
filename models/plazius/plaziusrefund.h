// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/plaziustypes.h"
#include "models/values/receipt.h"

#include <QList>

namespace companion {

/// What goes back to Plazius with the return `now` of `sale` (contract of Plazius, 8.6; P-RET-01). Computed from the shares stored
/// with the lines of the sale and from quantities alone, so that it comes out the same whenever it is asked: of a line with the
/// share s, of which q of Q are back with this return, round half up (s·q/Q) less the same of the returns before.
///
/// Lines are told apart by their number, products by their code. What is not of the sale, or more than is left of it, is not
/// counted; when nothing remains, the list of items is empty, which no order has: nothing is to be sent.
PlaziusRefund planRefund(const Receipt& sale, const QList<Receipt>& earlierReturns, const Receipt& now);

} // namespace companion
