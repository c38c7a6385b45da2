// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuscourse.h"

#include "models/plazius/plaziusspending.h"
#include "services/platform/killpoint.h"
#include "services/plazius/plaziuswords.h"
#include "services/session/saledesk.h"

#include <algorithm>

namespace companion {

namespace {

/// What the service says stays as it came.
QString wordsOf(const PlaziusAnswer& answer)
{
    if (!answer.words.isEmpty())
        return answer.words;
    return PlaziusWords::sentence(judgePlazius(answer).outcome, answer.reason);
}

/// The same with a full stop: another sentence follows.
QString sentenceOf(const PlaziusAnswer& answer)
{
    QString words = wordsOf(answer);
    static const QString ends = QStringLiteral(".!?…");
    if (!words.isEmpty() && !ends.contains(words.back()))
        words += QLatin1Char('.');
    return words;
}

/// Parts of a batch are done one by one: behind a refused part the payment itself may have been made (contract of Plazius, 3.4).
bool paymentIsRefused(const PlaziusAnswer& answer)
{
    const PlaziusPartAnswer* pay = answer.part(PlaziusCall::Pay);
    return pay && pay->refused() && !passesByItself(pay->status);
}

/// Nobody knows whether the service did it (contract of Plazius, 9.1).
bool perhapsDone(const PlaziusAnswer& answer)
{
    switch (answer.failure) {
    case PlaziusFailure::Unknown:
    case PlaziusFailure::ServerTrouble:
    case PlaziusFailure::NotPlazius:
        return true;
    case PlaziusFailure::Refused:
        return !answer.final || !paymentIsRefused(answer); // the server may have got further than it says
    case PlaziusFailure::Cancelled:
        return answer.sent;
    default:
        return false;
    }
}

} // namespace

PlaziusCourse::PlaziusCourse(PlaziusTalk& talk, QObject* parent)
    : QObject(parent)
    , m_talk(talk)
{
    connect(&talk, &PlaziusTalk::failed, this, &PlaziusCourse::failed);
}

bool PlaziusCourse::hasCard() const
{
    const auto& buyer = m_talk.desk().sale().authorization();
    return buyer && buyer->provider == ProviderId::Plazius;
}

bool PlaziusCourse::isGuestBound() const
{
    return hasCard() && m_talk.order().hasGuest();
}

void PlaziusCourse::subtotal(Then then)
{
    if (!hasCard() || m_talk.order().isPaid()) {
        then({});
        return;
    }
    if (m_talk.isLinkDown()) {
        m_talk.desk().sale().clearLoyalty();
        m_talk.order().discounts = {};
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
            then({tr("%1 The Plazius card is not bound to the receipt, it will bring no points.").arg(sentenceOf(result.answer)), {}, true});
    });
}

QString PlaziusCourse::stillRunning()
{
    //: RU: Предыдущая операция Plazius ещё выполняется: чек продолжается без баллов и скидок Plazius.
    return tr("An earlier operation of Plazius is still running: the receipt goes on without its points and discounts.");
}

void PlaziusCourse::goOnWithoutDiscounts(const Then& then)
{
    m_talk.desk().sale().clearLoyalty();
    m_talk.order().discounts = {};
    then({stillRunning(), {}, true});
}

void PlaziusCourse::askDiscounts(const Then& then)
{
    // Discounts of an earlier subtotal are replaced, and points are offered anew (rule 3).
    m_talk.desk().sale().clearLoyalty();
    m_talk.order().discounts = {};
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
        then({tr("%1 The receipt goes on without the discounts of Plazius.").arg(sentenceOf(result.answer)), {}, true});
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

Money PlaziusCourse::fixedPoints() const
{
    Money sum;
    for (const PlaziusWalletSum& payment : std::as_const(m_talk.order().fixed)) {
        if (payment.walletCode == plaziusBonusWallet)
            sum += payment.sum;
    }
    return sum;
}

bool PlaziusCourse::paidByCard() const
{
    return std::ranges::any_of(std::as_const(m_talk.order().fixed), [](const PlaziusWalletSum& payment) {
        return payment.walletCode != plaziusBonusWallet && !payment.sum.isZero();
    });
}

bool PlaziusCourse::isPaid() const
{
    return m_talk.order().isPaid();
}

void PlaziusCourse::offer(OfferThen then)
{
    PlaziusReceipt& known = m_talk.order();
    known.offered.reset();
    if (!hasCard() || !known.isBound() || known.state == PlaziusOrderState::Fixed) {
        then(std::nullopt, {});
        return;
    }
    m_talk.whenQueueIsEmpty([this, then = std::move(then)](bool empty) {
        if (empty)
            askLimits(then);
        else
            then(std::nullopt, {stillRunning(), {}, true});
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
        then(std::nullopt, {tr("Points cannot be spent now: %1").arg(wordsOf(result.answer)), {}, true});
        return;
    }
    m_talk.order().isToldAsItStands = true;
    const auto offer = offerOf(result.limits);
    //: RU: По этому чеку списать баллы нельзя.
    then(offer, offer ? PlaziusNotice() : PlaziusNotice{tr("No points can be spent on this receipt."), {}, false});
}

Money PlaziusCourse::step() const
{
    return Money::fromKopecks(m_talk.settings().plazius.roundStep);
}

std::optional<SpendOffer> PlaziusCourse::offerOf(const QList<PlaziusPaymentLimit>& limits)
{
    const Receipt& receipt = m_talk.desk().sale().receipt();
    const auto limit = spendable(receipt.lines, limits, step());
    m_talk.order().offered = limit;
    if (!limit)
        return std::nullopt;
    const auto& buyer = m_talk.desk().sale().authorization();
    return SpendOffer{buyer ? buyer->balance : std::nullopt, limit->minimum, limit->most, receipt.total(), step()};
}

void PlaziusCourse::pay(Money points, std::function<void(const PlaziusPayment&)> then)
{
    PlaziusReceipt& known = m_talk.order();
    const bool isFixed = known.state == PlaziusOrderState::Fixed;
    const Money wanted = isFixed ? fixedPoints() : points;
    if (!hasCard() || known.isPaid() || (wanted.isZero() && known.discounts.applied.isEmpty() && known.fixed.isEmpty())) {
        then({});
        return;
    }
    if (!isFixed && !wanted.isZero() && !(known.offered && mayGrant(*known.offered, wanted, step()))) {
        //: RU: Такую сумму баллов списать нельзя.
        then({PlaziusPayEnd::Refused, tr("This sum of points cannot be spent.")});
        return;
    }
    if (const QString why = whyNotPayable(wanted); !why.isEmpty()) {
        takeOff();
        then({PlaziusPayEnd::Off, why});
        return;
    }
    // A new one for every try: a refused payment may come late (contract of Plazius, 9.2).
    known.transactionId = wanted.isZero() ? QUuid() : QUuid::createUuid();
    known.points = wanted;
    m_talk.orders().keep(m_talk.receipt(), OpenOrderState::Paying,
                         [this, turn = m_talk.turn(), then = std::move(then)](const Result<Done>& kept) {
                             if (kept && m_talk.isStill(turn))
                                 sendPayment(then);
                             else
                                 notPaid(turn, kept, then);
                         });
}

/// Why nothing is paid at all; empty when it may be.
QString PlaziusCourse::whyNotPayable(Money wanted)
{
    if (m_talk.orders().hasQueued(m_talk.desk().sale().receipt().uid))
        return stillRunning();
    if (paidByCard())
        //: RU: Покупатель оплатил картой в приложении, эта касса такую оплату не принимает: снимите карту Plazius с чека.
        return tr("The buyer paid by card in the app, which this till cannot take: take the Plazius card off the receipt.");
    // What the guest paid in his app is taken exactly (rule 11): a till that would give less for it must not take it.
    if (wanted > mostPoints(m_talk.desk().sale().receipt().lines))
        //: RU: Покупатель списал в приложении больше баллов, чем можно списать на этот чек: снимите карту Plazius с чека.
        return tr("The buyer spent more points in the app than this receipt may take: take the Plazius card off the receipt.");
    return {};
}

/// Given up, or the receipt is gone, while it was written down; nothing was sent.
void PlaziusCourse::notPaid(const PlaziusTalk::Turn& turn, const Result<Done>& kept, const std::function<void(const PlaziusPayment&)>& then)
{
    if (!kept)
        Q_EMIT failed(kept.error());
    if (m_talk.isOpen(turn.receiptUid)) {
        takeOff();
        m_talk.orders().keep(m_talk.receipt(), OpenOrderState::Bound, m_talk.reportFailure());
    }
    then({PlaziusPayEnd::Off, PlaziusWords::cancelled()});
}

void PlaziusCourse::sendPayment(const std::function<void(const PlaziusPayment&)>& then)
{
    COMPANION_KILL_POINT("plazius.pay.kept");
    PlaziusReceipt& known = m_talk.order();
    QList<PlaziusWalletSum> payments = known.fixed;
    if (payments.isEmpty() && !known.points.isZero())
        payments.append({plaziusBonusWallet, known.points});
    if (!payments.isEmpty() && known.transactionId.isNull())
        known.transactionId = QUuid::createUuid();
    known.discountsToldOnce = known.discountsToldOnce || !known.discounts.applied.isEmpty();
    const std::optional<PlaziusOrder> changed = known.isToldAsItStands ? std::nullopt : std::optional(m_talk.orderBody());
    const PlaziusSendOptions how = m_talk.options();
    m_talk.running(m_talk.api().pay(this, m_talk.desk().sale().receipt().uid, changed, known.discounts.applied, known.transactionId,
                                    payments, how,
                                    [this, uid = m_talk.turn().receiptUid, then](const PlaziusAnswer& answer) {
                                        COMPANION_KILL_POINT("plazius.pay.answered");
                                        if (m_talk.reportOfOrder(uid, answer))
                                            paymentAnswered(answer, then);
                                        else
                                            then({PlaziusPayEnd::Off, PlaziusWords::cancelled()});
                                    }),
                   how);
}

void PlaziusCourse::paymentAnswered(const PlaziusAnswer& answer, const std::function<void(const PlaziusPayment&)>& then)
{
    if (answer.accepted()) {
        PlaziusReceipt& known = m_talk.order();
        SaleSession& sale = m_talk.desk().sale();
        known.happened(PlaziusOrderEvent::PaySent);
        if (!known.points.isZero())
            sale.setPoints(spreadPoints(sale.receipt().lines, known.points));
        m_talk.orders().keep(m_talk.receipt(), OpenOrderState::Paid, m_talk.reportFailure());
        then({});
        return;
    }
    const bool retry = paymentFailed(answer);
    if (retry)
        then({PlaziusPayEnd::Refused, wordsOf(answer)});
    else
        //: RU: %1 Баллы и скидки Plazius сняты с чека.
        then({PlaziusPayEnd::Off, tr("%1 Points and discounts of Plazius are off the receipt.").arg(sentenceOf(answer))});
}

/// True when another sum may be tried: the dialog is still there. What the guest paid in his app has no dialog.
bool PlaziusCourse::paymentFailed(const PlaziusAnswer& answer)
{
    PlaziusReceipt& known = m_talk.order();
    const Receipt open = m_talk.receipt();
    const bool perhaps = perhapsDone(answer);
    const bool retry = answer.failure == PlaziusFailure::Refused && !perhaps && !known.points.isZero() && known.fixed.isEmpty();
    const QUuid transaction = known.transactionId;
    if (retry) {
        known.points = {};
        known.transactionId = {};
    } else {
        takeOff();
    }
    // D-25: what may have been paid is taken back with the same id, by the queue. A payment without points has none: a reset takes
    // it back when the goods or the card change, and without a change the closing may follow it.
    known.payMayExist = known.payMayExist || (perhaps && transaction.isNull());
    if (perhaps && !transaction.isNull())
        m_talk.orders().queue(RowKind::PlaziusCancelPay, open, PlaziusParts::cancelPay(open.uid, transaction), m_talk.reportFailure());
    else
        m_talk.orders().keep(open, OpenOrderState::Bound, m_talk.reportFailure());
    return retry;
}

void PlaziusCourse::takeOff()
{
    PlaziusReceipt& known = m_talk.order();
    known.points = {};
    known.transactionId = {};
    known.discounts = {};
    known.offered.reset();
    m_talk.desk().sale().clearLoyalty();
}

bool PlaziusCourse::backToGoods()
{
    PlaziusReceipt& known = m_talk.order();
    const bool undone = known.isPaid() || known.payMayExist;
    if (undone)
        m_talk.undo();
    takeOff();
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
