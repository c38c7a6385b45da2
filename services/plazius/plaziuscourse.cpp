// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuscourse.h"

#include "models/plazius/plaziusspending.h"
#include "services/plazius/plaziuswords.h"
#include "services/session/saledesk.h"

#include <algorithm>

namespace companion {

PlaziusCourse::PlaziusCourse(PlaziusTalk& talk, QObject* parent)
    : QObject(parent)
    , m_talk(talk)
    , m_paying(talk)
{
    connect(&talk, &PlaziusTalk::failed, this, &PlaziusCourse::failed);
}

bool PlaziusCourse::isGuestBound() const
{
    return m_talk.hasCard() && m_talk.order().hasGuest();
}

void PlaziusCourse::subtotal(Then then)
{
    if (!m_talk.hasCard() || m_talk.order().isPaid()) {
        then({});
        return;
    }
    if (m_talk.isLinkDown()) {
        m_talk.takeOff();
        //: RU: Нет связи с Plazius: скидки не запрошены.
        const QString bound = tr("No link to Plazius: discounts were not asked for.");
        //: RU: Нет связи с Plazius: карта не привязана к чеку, баллы по нему не начислятся.
        const QString unbound = tr("No link to Plazius: the card is not bound to the receipt, it will bring no points.");
        then({isGuestBound() ? bound : unbound, {}, true});
        return;
    }
    const PlaziusReceipt& known = m_talk.order();
    if (!known.bindOwed || !known.card) {
        m_talk.whenQueueIsEmpty([this, then = std::move(then)](bool empty) {
            if (empty)
                askDiscounts(then);
            else
                goOnWithoutDiscounts(then);
        });
        return;
    }
    m_talk.checkIn(*known.card, [this, then = std::move(then)](const PlaziusCheckIn& result) {
        if (result.answer.accepted())
            askDiscounts(then);
        else
            //: RU: %1 Карта Plazius не привязана к чеку, баллы по нему не начислятся.
            then({tr("%1 The Plazius card is not bound to the receipt, it will bring no points.").arg(PlaziusWords::sentenceOf(result.answer)), {}, true});
    });
}

void PlaziusCourse::goOnWithoutDiscounts(const Then& then)
{
    m_talk.takeOff();
    then({PlaziusWords::stillRunning(), {}, true});
}

void PlaziusCourse::askDiscounts(const Then& then)
{
    // Discounts of an earlier subtotal are replaced, and points are offered anew (rule 3).
    m_talk.takeOff();
    m_talk.order().isToldAsItStands = false;
    const PlaziusSendOptions how = m_talk.options();
    m_talk.running(m_talk.api().subtotal(this, m_talk.orderBody(), m_talk.clock().now().wall, plaziusLimitsOf(m_talk.receipt()), how,
                                         [this, uid = m_talk.turn().receiptUid, then](const PlaziusSubtotal& result) {
                                             if (m_talk.reportOfOrder(uid, result.answer))
                                                 discountsAnswered(result, then);
                                             else
                                                 then({});
                                         }),
                   how);
}

void PlaziusCourse::discountsAnswered(const PlaziusSubtotal& result, const Then& then)
{
    if (!result.answer.accepted()) {
        //: RU: %1 Чек продолжается без скидок Plazius.
        then({tr("%1 The receipt goes on without the discounts of Plazius.").arg(PlaziusWords::sentenceOf(result.answer)), {}, true});
        return;
    }
    m_talk.order().isToldAsItStands = true;
    if (guestIsGone(result)) {
        takeCardOff(result.guest.has_value());
        //: RU: Карта Plazius больше не привязана к чеку: добавьте её снова.
        then({tr("The Plazius card is not bound to the receipt any more: add it again."), {}, true});
        return;
    }
    then(applyDiscounts(result));
}

/// Rule 10: nobody is bound any more, or somebody else, who must not get the points of this receipt.
void PlaziusCourse::takeCardOff(bool somebodyIsBound)
{
    if (somebodyIsBound || m_talk.order().state == PlaziusOrderState::Fixed) {
        m_talk.cardOff();
        return;
    }
    m_talk.order().happened(PlaziusOrderEvent::Unbound);
    m_talk.order().forgetCard();
    m_talk.desk().cancelAuthorization();
}

bool PlaziusCourse::guestIsGone(const PlaziusSubtotal& result) const
{
    if (!result.guest)
        return true;
    const auto& before = m_talk.order().guest.hash;
    return before && result.guest->hash && *before != *result.guest->hash;
}

PlaziusNotice PlaziusCourse::applyDiscounts(const PlaziusSubtotal& result)
{
    PlaziusReceipt& known = m_talk.order();
    SaleSession& sale = m_talk.desk().sale();
    known.happened(result.payments.isEmpty() ? PlaziusOrderEvent::NoPayments : PlaziusOrderEvent::Payments);
    known.fixed = result.payments;
    known.discounts = planDiscounts(sale.receipt().lines, result.loyalty);
    PlaziusNotice notice;
    if (!sale.setLoyaltyDiscounts(known.discounts.perLine)) {
        known.discounts = {};
        return notice;
    }
    Money sum;
    for (const PlaziusProgramEffect& effect : std::as_const(known.discounts.effects)) {
        sum += effect.sum;
        //: RU: «%1»: −%2 ₽
        notice.words.append(tr("“%1”: −%2 ₽").arg(effect.name, displayText(effect.sum)));
    }
    notice.words += known.discounts.hints;
    if (!sum.isZero())
        //: RU: Скидка Plazius: %1 ₽.
        notice.fact = tr("Discount of Plazius: %1 ₽.").arg(displayText(sum));
    else if (!known.discounts.hints.isEmpty())
        //: RU: Plazius подсказывает.
        notice.fact = tr("Plazius has a hint.");
    return notice;
}

bool PlaziusCourse::isPaid() const
{
    return m_talk.order().isPaid();
}

void PlaziusCourse::offer(OfferThen then)
{
    PlaziusReceipt& known = m_talk.order();
    known.offered.reset();
    if (!m_talk.hasCard() || !known.isBound() || known.state == PlaziusOrderState::Fixed) {
        then(std::nullopt, {});
        return;
    }
    m_talk.whenQueueIsEmpty([this, then = std::move(then)](bool empty) {
        if (empty)
            askLimits(then);
        else
            then(std::nullopt, {PlaziusWords::stillRunning(), {}, true});
    });
}

void PlaziusCourse::askLimits(const OfferThen& then)
{
    const PlaziusSendOptions how = m_talk.options();
    m_talk.running(m_talk.api().limits(this, m_talk.orderBody(), plaziusLimitsOf(m_talk.receipt()), how,
                                       [this, uid = m_talk.turn().receiptUid, then](const PlaziusLimits& result) {
                                           if (m_talk.reportOfOrder(uid, result.answer))
                                               limitsAnswered(result, then);
                                           else
                                               then(std::nullopt, {});
                                       }),
                   how);
}

void PlaziusCourse::limitsAnswered(const PlaziusLimits& result, const OfferThen& then)
{
    if (!result.answer.accepted()) {
        //: RU: Баллы сейчас не списать: %1
        then(std::nullopt, {tr("Points cannot be spent now: %1").arg(PlaziusWords::of(result.answer)), {}, true});
        return;
    }
    m_talk.order().isToldAsItStands = true;
    const auto offer = offerOf(result.limits);
    //: RU: По этому чеку списать баллы нельзя.
    then(offer, offer ? PlaziusNotice() : PlaziusNotice{tr("No points can be spent on this receipt."), {}, false});
}

std::optional<SpendOffer> PlaziusCourse::offerOf(const QList<PlaziusPaymentLimit>& limits)
{
    const Receipt& receipt = m_talk.desk().sale().receipt();
    const auto limit = spendable(receipt.lines, limits, m_talk.step());
    m_talk.order().offered = limit;
    if (!limit)
        return std::nullopt;
    const auto& buyer = m_talk.desk().sale().authorization();
    return SpendOffer{buyer ? buyer->balance : std::nullopt, limit->minimum, limit->most, receipt.total(), m_talk.step()};
}

bool PlaziusCourse::backToGoods()
{
    PlaziusReceipt& known = m_talk.order();
    const bool undone = known.isPaid() || known.payMayExist;
    if (undone)
        m_talk.undo();
    m_talk.takeOff();
    known.isToldAsItStands = false;
    if (!undone || !known.card)
        return true;
    if (known.card->scope != PlaziusScope::PaymentCode) {
        known.bindOwed = true;
        return true;
    }
    m_talk.cardOff();
    return false;
}

void PlaziusCourse::annulled(const Receipt& receipt)
{
    PlaziusOrders& orders = m_talk.orders();
    const PlaziusReceipt* known = orders.find(receipt.uid);
    if (!known)
        return;
    if (known->isTold()) {
        orders.queue(RowKind::PlaziusAbort, receipt, PlaziusParts::abort(receipt.uid), m_talk.reportFailure());
    } else if (known->checkInMayArrive) {
        orders.of(receipt.uid).annulled = receipt; // its answer goes on from here
        return;
    } else {
        orders.drop(receipt.uid, m_talk.reportFailure()); // a check-in that never left was written down all the same
    }
    orders.forget(receipt.uid);
}

} // namespace companion
