// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuspaying.h"

#include "models/plazius/plaziusspending.h"
#include "services/platform/killpoint.h"
#include "services/plazius/plaziuswords.h"
#include "services/session/saledesk.h"

#include <algorithm>

namespace companion {

namespace {

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

PlaziusPaying::PlaziusPaying(PlaziusTalk& talk, QObject* parent)
    : QObject(parent)
    , m_talk(talk)
{
}

Money PlaziusPaying::fixedPoints() const
{
    Money sum;
    for (const PlaziusWalletSum& payment : std::as_const(m_talk.order().fixed)) {
        if (payment.walletCode == plaziusBonusWallet)
            sum += payment.sum;
    }
    return sum;
}

bool PlaziusPaying::paidByCard() const
{
    return std::ranges::any_of(std::as_const(m_talk.order().fixed), [](const PlaziusWalletSum& payment) {
        return payment.walletCode != plaziusBonusWallet && !payment.sum.isZero();
    });
}

void PlaziusPaying::pay(Money points, Then then)
{
    PlaziusReceipt& known = m_talk.order();
    const bool isFixed = known.state == PlaziusOrderState::Fixed;
    const Money wanted = isFixed ? fixedPoints() : points;
    if (!m_talk.hasCard() || known.isPaid() || (wanted.isZero() && known.discounts.applied.isEmpty() && known.fixed.isEmpty())) {
        then({});
        return;
    }
    if (!isFixed && !wanted.isZero() && !(known.offered && mayGrant(*known.offered, wanted, m_talk.step()))) {
        //: RU: Такую сумму баллов списать нельзя.
        then({PlaziusPayEnd::Refused, tr("This sum of points cannot be spent.")});
        return;
    }
    if (const QString why = whyNotPayable(wanted); !why.isEmpty()) {
        m_talk.takeOff();
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
QString PlaziusPaying::whyNotPayable(Money wanted)
{
    if (m_talk.orders().hasQueued(m_talk.desk().sale().receipt().uid))
        return PlaziusWords::stillRunning();
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
void PlaziusPaying::notPaid(const PlaziusTalk::Turn& turn, const Result<Done>& kept, const Then& then)
{
    m_talk.reportFailure()(kept);
    if (m_talk.isOpen(turn.receiptUid)) {
        m_talk.takeOff();
        m_talk.orders().keep(m_talk.receipt(), OpenOrderState::Bound, m_talk.reportFailure());
    }
    then({PlaziusPayEnd::Off, PlaziusWords::cancelled()});
}

void PlaziusPaying::sendPayment(const Then& then)
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

void PlaziusPaying::paymentAnswered(const PlaziusAnswer& answer, const Then& then)
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
        then({PlaziusPayEnd::Refused, PlaziusWords::of(answer)});
    else
        //: RU: %1 Баллы и скидки Plazius сняты с чека.
        then({PlaziusPayEnd::Off, tr("%1 Points and discounts of Plazius are off the receipt.").arg(PlaziusWords::sentenceOf(answer))});
}

/// True when another sum may be tried: the dialog is still there. What the guest paid in his app has no dialog.
bool PlaziusPaying::paymentFailed(const PlaziusAnswer& answer)
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
        m_talk.takeOff();
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

} // namespace companion
