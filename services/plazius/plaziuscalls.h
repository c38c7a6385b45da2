// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/plaziustypes.h"
#include "models/values/result.h"
#include "services/plazius/plaziuspart.h"

namespace companion {

/// Which footer is asked for (contract of Plazius, 13).
struct PlaziusFooter
{
    bool xml = false;
    int tapeWidth = 42; ///< characters

    friend bool operator==(const PlaziusFooter&, const PlaziusFooter&) = default;
};

/// One part for each call, with the names, the quoting and the encoding of the contract (4, 5). Whether a failed part
/// fails its phase is the business of PlaziusParts; here every part is required. A value that breaks a rule of the
/// contract is ErrorCode::InvalidArgument and never leaves the till.
class PlaziusCalls
{
public:
    using Part = Result<PlaziusPart>;

    static Part user(const PlaziusCredential& credential);
    static Part userData();
    static Part userBind(const QString& cardTrackOrNumber, const QString& phone);
    static Part userConfirm(const QString& activationCode);

    static Part putOrder(const PlaziusOrder& order);
    static Part bind(const QUuid& orderId);
    static Part unbind(const QUuid& orderId);
    static Part boundUser(const QUuid& orderId);
    static Part productLimits(const QUuid& orderId, const QList<PlaziusProductLimit>& limits);
    static Part prechequeTime(const QUuid& orderId, const QDateTime& moment);
    static Part closeTime(const QUuid& orderId, const QDateTime& moment);
    static Part bindPromocode(const QUuid& orderId, const QString& promocode);

    static Part loyaltyResult(const QUuid& orderId);
    static Part appliedDiscounts(const QUuid& orderId, const QList<PlaziusAppliedDiscount>& applied);
    static Part footer(const QUuid& orderId, const PlaziusFooter& footer);

    static Part paymentLimits(const QUuid& orderId);
    static Part payments(const QUuid& orderId);
    /// `transactionId` is null exactly when `payments` is empty.
    static Part pay(const QUuid& orderId, const QUuid& transactionId, const QList<PlaziusWalletSum>& payments);
    static Part cancelPay(const QUuid& orderId, const QUuid& transactionId);
    static Part sumForBonuses(const QUuid& orderId, Money sum);
    static Part refund(const QUuid& orderId, const QUuid& transactionId, const PlaziusRefund& refund);

    static Part close(const QUuid& orderId);
    static Part abort(const QUuid& orderId);
    static Part reset(const QUuid& orderId);
};

} // namespace companion
