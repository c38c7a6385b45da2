// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plazius/plaziuspaying.h"
#include "services/session/cardsource.h"

#include <QStringList>

namespace companion {

/// What the cashier is told when a step of the receipt is over. The sale goes on whatever came of it.
struct PlaziusNotice
{
    QString fact;                         ///< empty = nothing to tell
    QStringList words;                    ///< what the programs did, and their hints
    bool warning = false;
};

/// The way of the open receipt past Plazius: discounts at subtotal, points before the payment, the payment itself, and the way back
/// (contract of Plazius, 6 to 9; P-SAL, P-BON, D-24, D-25). One step at a time; each ends with one callback. GUI thread.
class PlaziusCourse final : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const PlaziusNotice&)>;
    using OfferThen = std::function<void(const std::optional<SpendOffer>&, const PlaziusNotice&)>;

    explicit PlaziusCourse(PlaziusTalk& talk, QObject* parent = nullptr);

    /// A card of Plazius is on the open receipt.
    bool hasCard() const { return m_talk.hasCard(); }
    /// The service knows whose points the open receipt brings. A card added before the first line, or left after a reset, may be on
    /// the receipt without that, when the link was down afterwards.
    bool isGuestBound() const;
    bool isRunning() const { return m_talk.isRunning(); }
    /// The running step ends within this time.
    std::chrono::milliseconds deadline() const { return *m_talk.options().deadline; }

    /// Asks for discounts and puts them on the receipt; it stands in the subtotal. Nothing without a card.
    void subtotal(Then then);
    /// Asks what may be spent. No offer: `notice` says why, when there is anything to say.
    void offer(OfferThen then);
    /// Tells the service which discounts are applied and takes the points. `points` zero = none are spent.
    void pay(Money points, PlaziusPaying::Then then) { m_paying.pay(points, std::move(then)); }
    /// The payment is made: another way into it asks nothing.
    bool isPaid() const;

    /// Back to the goods: discounts go, a payment is undone (rule 6.6). False when the card cannot stay: its code was for once.
    bool backToGoods();
    /// The card leaves the receipt.
    void removeCard() { m_talk.cardOff(); }
    /// Esc: the running step ends without the service.
    void skip() { m_talk.cancel(); }

    /// SaleDesk: the receipt is gone without having been closed.
    void annulled(const companion::Receipt& receipt);

Q_SIGNALS:
    void failed(const companion::Error& error);

private:
    void askDiscounts(const Then& then);
    void goOnWithoutDiscounts(const Then& then);
    void discountsAnswered(const PlaziusSubtotal& result, const Then& then);
    bool guestIsGone(const PlaziusSubtotal& result) const;
    void takeCardOff(bool somebodyIsBound);
    void askLimits(const OfferThen& then);
    void limitsAnswered(const PlaziusLimits& result, const OfferThen& then);
    PlaziusNotice applyDiscounts(const PlaziusSubtotal& result);
    std::optional<SpendOffer> offerOf(const QList<PlaziusPaymentLimit>& limits);

    PlaziusTalk& m_talk;
    PlaziusPaying m_paying;
};

} // namespace companion
