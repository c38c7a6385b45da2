// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plazius/plaziuscalls.h"

#include <optional>

namespace companion {

/// Whole phases: the parts of one batch in the order of the contract (6), each marked required or not. One part of one
/// call: PlaziusCalls. InvalidArgument when a value breaks a rule of the contract; then nothing of the phase is sent.
class PlaziusParts
{
public:
    using Parts = Result<QList<PlaziusPart>>;

    static Parts checkIn(const PlaziusCredential& credential, const PlaziusOrder& order,
                         const QList<PlaziusProductLimit>& limits, const PlaziusFooter& footer);
    static Parts subtotal(const PlaziusOrder& order, const QDateTime& moment, const QList<PlaziusProductLimit>& limits,
                          const PlaziusFooter& footer);
    static Parts limits(const PlaziusOrder& order, const QList<PlaziusProductLimit>& limits);
    /// `order`: only when the items changed since the subtotal. `transactionId` is null exactly when `payments` is
    /// empty.
    static Parts pay(const QUuid& orderId, const std::optional<PlaziusOrder>& order,
                     const QList<PlaziusAppliedDiscount>& applied, const QUuid& transactionId,
                     const QList<PlaziusWalletSum>& payments);
    /// `clearDiscounts`: discounts were taken off after a payment had been sent. `footer`: none when the queue sends
    /// it.
    static Parts close(const PlaziusOrder& order, const QDateTime& closeTime, Money sumForBonuses, bool clearDiscounts,
                       const std::optional<PlaziusFooter>& footer);
    static Parts refund(const QUuid& orderId, const QUuid& transactionId, const PlaziusRefund& refund,
                        const std::optional<PlaziusFooter>& footer);
    static Parts cancelPay(const QUuid& orderId, const QUuid& transactionId);
    static Parts unbind(const QUuid& orderId);
    static Parts reset(const QUuid& orderId);
    static Parts abort(const QUuid& orderId);
    static Parts information(const PlaziusCredential& credential);
    static Parts userBind(const QString& cardTrackOrNumber, const QString& phone);
    static Parts userConfirm(const QString& activationCode);
};

/// A closing of which only `close` itself says whether it was done: what stands before it may be refused for an order that is closed
/// already (contract of Plazius, 9.3). The bytes on the wire stay the same.
QList<PlaziusPart> onlyCloseCounts(QList<PlaziusPart> parts);

/// The body of a row of the outbox: a JSON array of the parts, from which the very same bytes come back.
QByteArray partsToPayload(const QList<PlaziusPart>& parts);
/// InvalidArgument when it is none.
Result<QList<PlaziusPart>> partsFromPayload(const QByteArray& payload);

} // namespace companion
