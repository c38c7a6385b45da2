// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace companion {

/// The calls of Plazius that this till makes (contract of Plazius, 5).
enum class PlaziusCall
{
    User,
    UserData,
    UserBind,
    UserConfirm,
    PutOrder,
    Bind,
    Unbind,
    BoundUser,
    ProductLimits,
    PrechequeTime,
    CloseTime,
    BindPromocode,
    LoyaltyResult,
    AppliedDiscounts,
    Footer,
    PaymentLimits,
    Payments,
    Pay,
    CancelPay,
    SumForBonuses,
    Refund,
    Close,
    Abort,
    Reset,
};

/// One request of a batch, ready for the wire. Session, boundary, host and prefix are not in it: the same part may be
/// sent later with others.
struct PlaziusPart
{
    PlaziusCall call = PlaziusCall::User;
    QByteArray method;    ///< "GET", "PUT", "POST"
    QByteArray target;    ///< below /api/front/v2/, encoded: "order/bind?orderId=…"
    QByteArray body;      ///< UTF-8 JSON in one line, or empty
    bool required = true; ///< its failure is the failure of the phase (6)
    bool changes = false; ///< without its answer nobody knows what the server did

    friend bool operator==(const PlaziusPart&, const PlaziusPart&) = default;
};

/// "order/bind": for logs.
QByteArray plaziusCallName(PlaziusCall call);

} // namespace companion
