// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/money.h"

#include <QDateTime>
#include <QString>
#include <QUuid>

namespace companion {

enum class OpenOrderState {
    Bound,  ///< the service holds the order of an open receipt
    Paying, ///< a payment is on its way; its outcome is not known
    Paid,
};

/// What Plazius was told about a receipt that is still open, on disk so that no order is left hanging when the program dies. The
/// order bears the uid of the receipt.
struct OpenOrder
{
    QUuid receiptUid;
    QString endpointId;
    OpenOrderState state = OpenOrderState::Bound;
    QUuid transactionId; ///< of the payment in points; null without one
    Money points;
    Money sum;    ///< to pay, for people
    QString card; ///< masked
    QDateTime at; ///< of the last change

    friend bool operator==(const OpenOrder&, const OpenOrder&) = default;
};

} // namespace companion
