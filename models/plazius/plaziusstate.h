// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

namespace companion {

/// An order of Plazius as the till sees it (contract of Plazius, 7).
enum class PlaziusOrderState {
    New,      ///< nothing sent
    Open,     ///< known to the server, no guest, no payment
    NotFixed, ///< guest bound, payment possible within limits
    Fixed,    ///< payments came as exact sums
    Paid,     ///< phase P succeeded
    Closed,   ///< phase K accepted or queued; returns may follow
    Aborted,
};

/// What happens to an order: a call that succeeded, or a row of the queue that stands for it.
enum class PlaziusOrderEvent {
    Put,                  ///< `PUT order`; of a paid order with the same items
    PutOtherItems,        ///< `PUT order` with other items than at the payment
    Bound,                ///< guest bound, `payments` empty
    BoundWithPayments,    ///< guest bound, `payments` not empty
    NoPayments,           ///< B or L of an order with a guest, `payments` empty
    Payments,             ///< the same, `payments` not empty
    Unbound,
    Reset,
    PaySent,              ///< P
    PayCancelled,         ///< of an order with a guest
    PayCancelledNoGuest,
    CloseSent,            ///< K
    AbortSent,
    RefundSent,
};

/// The state after the event; WrongState where the table has no line: the call is not to be sent then. `PUT order` of an open
/// order changes nothing: after a check-in that was refused, unbound or reset another may follow, and each begins with it.
Result<PlaziusOrderState> advanceOrder(PlaziusOrderState state, PlaziusOrderEvent event);

} // namespace companion
