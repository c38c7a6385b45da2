// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/plaziusdiscounts.h"
#include "models/plazius/plaziusspending.h"
#include "models/plazius/plaziusstate.h"
#include "models/plazius/plaziustypes.h"
#include "models/values/receipt.h"

#include <chrono>
#include <optional>

namespace companion {

/// What this run of the program and Plazius have said to each other about one open receipt. Its order bears the uid of the receipt.
struct PlaziusReceipt
{
    PlaziusOrderState state = PlaziusOrderState::New;
    /// The card of the receipt; of a payment code without its value, for it is never kept.
    std::optional<PlaziusCredential> card;
    PlaziusGuest guest;
    /// The guest is known, and the order must be told of him: a card added before the first line, or after a reset.
    bool bindOwed = false;
    /// A check-in ended without an answer: he may be bound all the same (contract of Plazius, 9.2).
    bool bindMayExist = false;
    /// A payment without points ended without an answer: the order may be paid all the same, and then its goods stand fast.
    bool payMayExist = false;
    /// A check-in is on its way, or was and nobody said that it never left: what is on disk about the order must stay there.
    bool checkInMayArrive = false;
    QString endpointId;                 ///< where its order lies: what is to be said of it goes there (D-36)
    /// The goods of the order at the service are those of the receipt, as far as an answer told since they changed.
    bool isToldAsItStands = false;
    QList<PlaziusWalletSum> fixed;      ///< paid in the guest's app: taken exactly (rule 11)
    PlaziusDiscountPlan discounts;      ///< of the present subtotal
    bool discountsToldOnce = false;     ///< a payment with discounts was sent: if they are off now, the closing says so
    std::optional<PlaziusSpendLimit> offered; ///< of this subtotal: nothing else is taken (PZ-10)
    QUuid transactionId;                ///< of the payment that holds; null = without points
    Money points;
    bool asked = false;                 ///< the question for the card was put (D-34, «один раз за чек»)
    /// Monotonic clock: when a call about this order last failed. Reset and abort keep away from it (rule 6.8).
    std::optional<std::chrono::milliseconds> failedAt;
    /// The receipt is gone, and a check-in of it is still on its way: its answer says what is to be undone.
    std::optional<Receipt> annulled;

    bool isBound() const { return state == PlaziusOrderState::NotFixed || state == PlaziusOrderState::Fixed; }
    bool isPaid() const { return state == PlaziusOrderState::Paid; }
    /// The service accrues points for this receipt, as far as it was told.
    bool hasGuest() const { return isBound() || isPaid(); }
    /// The service holds something of this receipt.
    bool isTold() const { return state != PlaziusOrderState::New || bindMayExist; }

    /// The event happened; one that the table does not know changes nothing.
    void happened(PlaziusOrderEvent event) { state = advanceOrder(state, event).value_or(state); }
    /// Nothing of the buyer remains.
    void forgetCard();
};

} // namespace companion
