// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusparts.h"

namespace companion {

namespace {

/// Collects the parts of a phase; the first error is the error of the phase.
class Phase
{
public:
    Phase& required(PlaziusCalls::Part part) { return add(std::move(part), true); }
    Phase& optional(PlaziusCalls::Part part) { return add(std::move(part), false); }

    PlaziusParts::Parts parts() const
    {
        if (m_error)
            return tl::unexpected<Error>(*m_error);
        return m_parts;
    }

private:
    Phase& add(PlaziusCalls::Part part, bool isRequired)
    {
        if (!part) {
            m_error = m_error.value_or(part.error());
            return *this;
        }
        part->required = isRequired;
        m_parts.append(*std::move(part));
        return *this;
    }

    QList<PlaziusPart> m_parts;
    std::optional<Error> m_error;
};

PlaziusParts::Parts single(PlaziusCalls::Part part)
{
    return Phase().required(std::move(part)).parts();
}

} // namespace

PlaziusParts::Parts PlaziusParts::checkIn(const PlaziusCredential& credential, const PlaziusOrder& order,
                                          const QList<PlaziusProductLimit>& limits, const PlaziusFooter& footer)
{
    return Phase()
        .required(PlaziusCalls::user(credential))
        .required(PlaziusCalls::putOrder(order))
        .required(PlaziusCalls::bind(order.id))
        .required(PlaziusCalls::productLimits(order.id, limits))
        .optional(PlaziusCalls::userData())
        .optional(PlaziusCalls::footer(order.id, footer))
        .optional(PlaziusCalls::payments(order.id))
        .optional(PlaziusCalls::loyaltyResult(order.id))
        .optional(PlaziusCalls::paymentLimits(order.id))
        .parts();
}

PlaziusParts::Parts PlaziusParts::subtotal(const PlaziusOrder& order, const QDateTime& moment,
                                           const QList<PlaziusProductLimit>& limits, const PlaziusFooter& footer)
{
    return Phase()
        .required(PlaziusCalls::putOrder(order))
        .required(PlaziusCalls::prechequeTime(order.id, moment))
        .required(PlaziusCalls::productLimits(order.id, limits))
        .optional(PlaziusCalls::bindPromocode(order.id, {}))
        .required(PlaziusCalls::boundUser(order.id))
        .optional(PlaziusCalls::footer(order.id, footer))
        .required(PlaziusCalls::payments(order.id))
        .required(PlaziusCalls::loyaltyResult(order.id))
        .optional(PlaziusCalls::paymentLimits(order.id))
        .parts();
}

PlaziusParts::Parts PlaziusParts::limits(const PlaziusOrder& order, const QList<PlaziusProductLimit>& limits)
{
    return Phase()
        .required(PlaziusCalls::putOrder(order))
        .required(PlaziusCalls::productLimits(order.id, limits))
        .required(PlaziusCalls::paymentLimits(order.id))
        .parts();
}

PlaziusParts::Parts PlaziusParts::pay(const QUuid& orderId, const std::optional<PlaziusOrder>& order,
                                      const QList<PlaziusAppliedDiscount>& applied, const QUuid& transactionId,
                                      const QList<PlaziusWalletSum>& payments)
{
    Phase phase;
    if (order && order->id != orderId)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("orderId"));
    if (order)
        phase.required(PlaziusCalls::putOrder(*order));
    return phase.required(PlaziusCalls::appliedDiscounts(orderId, applied))
        .required(PlaziusCalls::pay(orderId, transactionId, payments))
        .parts();
}

PlaziusParts::Parts PlaziusParts::close(const PlaziusOrder& order, const QDateTime& closeTime, Money sumForBonuses,
                                        bool clearDiscounts, const std::optional<PlaziusFooter>& footer)
{
    if (sumForBonuses > order.sum) // 8.5
        return failure(ErrorCode::InvalidArgument, QStringLiteral("sumForBonuses"));
    Phase phase;
    phase.required(PlaziusCalls::putOrder(order));
    if (clearDiscounts)
        phase.required(PlaziusCalls::appliedDiscounts(order.id, {}));
    phase.required(PlaziusCalls::closeTime(order.id, closeTime))
        .required(PlaziusCalls::sumForBonuses(order.id, sumForBonuses))
        .required(PlaziusCalls::close(order.id));
    if (footer)
        phase.optional(PlaziusCalls::footer(order.id, *footer));
    return phase.parts();
}

PlaziusParts::Parts PlaziusParts::refund(const QUuid& orderId, const QUuid& transactionId, const PlaziusRefund& refund,
                                         const std::optional<PlaziusFooter>& footer)
{
    Phase phase;
    phase.required(PlaziusCalls::refund(orderId, transactionId, refund));
    if (footer)
        phase.optional(PlaziusCalls::footer(orderId, *footer));
    return phase.parts();
}

PlaziusParts::Parts PlaziusParts::cancelPay(const QUuid& orderId, const QUuid& transactionId)
{
    return single(PlaziusCalls::cancelPay(orderId, transactionId));
}

PlaziusParts::Parts PlaziusParts::unbind(const QUuid& orderId)
{
    return single(PlaziusCalls::unbind(orderId));
}

PlaziusParts::Parts PlaziusParts::reset(const QUuid& orderId)
{
    return single(PlaziusCalls::reset(orderId));
}

PlaziusParts::Parts PlaziusParts::abort(const QUuid& orderId)
{
    return single(PlaziusCalls::abort(orderId));
}

PlaziusParts::Parts PlaziusParts::information(const PlaziusCredential& credential)
{
    return Phase().required(PlaziusCalls::user(credential)).required(PlaziusCalls::userData()).parts();
}

PlaziusParts::Parts PlaziusParts::userBind(const QString& cardTrackOrNumber, const QString& phone)
{
    return single(PlaziusCalls::userBind(cardTrackOrNumber, phone));
}

PlaziusParts::Parts PlaziusParts::userConfirm(const QString& activationCode)
{
    return single(PlaziusCalls::userConfirm(activationCode));
}

QList<PlaziusPart> onlyCloseCounts(QList<PlaziusPart> parts)
{
    for (PlaziusPart& part : parts)
        part.required = part.call == PlaziusCall::Close;
    return parts;
}

} // namespace companion
