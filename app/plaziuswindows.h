// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/till/salegate.h"
#include "models/values/openorder.h"
#include "services/session/cardsource.h"

#include <QObject>
#include <QPointer>

namespace companion {

class CardDialog;
class CardInfoDialog;
class CardQuestionDialog;
class Composition;
class LoyaltyWait;
class MainWindow;
class PlaziusCourse;
class PlaziusModule;
class SpendDialog;
struct CardResult;
struct PlaziusNotice;
struct PlaziusPayment;

/// The windows of Plazius over «Регистрация», and its word at every step of the receipt: question and discounts at the subtotal,
/// spending before the payment, the way back (P-SAL, P-BON). What follows the closing is PlaziusAfterSale's. Decides nothing of money. GUI thread.
class PlaziusWindows final : public QObject, public SaleGate
{
    Q_OBJECT

public:
    /// Program and window outlive it.
    PlaziusWindows(Composition& program, MainWindow& window, QObject* parent = nullptr);

    /// `scan`: what a scanner read outside any field; empty = the cashier types.
    void openCard(const QString& scan = {});
    void openCardInformation();
    /// What stands on the window from its first moment on.
    void begin();
    /// «Отменить» of the strip, or another service takes the buyer over.
    void removeCard();
    /// Another service wants to put its buyer on the receipt: `go` when there is no card, or the cashier lets it be replaced (D-22).
    void giveWay(Step go);

    void toSubtotal(Step enter, Step then) override;
    void toPayment(Step enter) override;
    void toGoods(Step back) override;

private:
    void wire();
    void show();
    bool mustAsk() const;
    bool isBusy() const;
    void askForCard(Step go);
    void withoutBuyer(Step go);
    void runSubtotal(Step then);
    void cardAdded(const companion::CardResult& result);
    void withdrawWords();
    void offerSpending(Step enter);
    void openSpending(const SpendOffer& offer, Step enter);
    void pay(Money points, Step enter);
    void paid(const PlaziusPayment& payment, const Step& enter);
    void askWithoutPlazius(const QString& fact, const Step& enter);
    void beginStep(const QString& what);
    void beginWait();
    void endWait();
    void tellSubtotal(PlaziusNotice notice);
    void tell(const PlaziusNotice& notice);
    void tellWarning(const QString& fact);
    void offerUnfinished(const QList<OpenOrder>& orders);
    void fetchPhoto(const QUrl& url);

    Composition& m_program;
    PlaziusModule& m_plazius;
    MainWindow& m_window;
    QPointer<CardQuestionDialog> m_question;
    QPointer<CardDialog> m_card;
    QPointer<CardInfoDialog> m_information;
    QPointer<SpendDialog> m_spend;
    QPointer<LoyaltyWait> m_wait;
    QString m_waitText;      ///< of the step that runs
    bool m_runs = false;     ///< a step is under way, from its first write on
    Step m_afterCard;        ///< what waits for the card window
};

} // namespace companion
