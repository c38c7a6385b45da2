// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/plaziustypes.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace companion {

enum class CardEnd {
    Found,    ///< added to the receipt, or looked at
    NotFound, ///< the service knows no such buyer
    Refused,  ///< words of the service
    NoAnswer, ///< unreachable, or the answer did not come; `words` says which
    Busy,     ///< «операция уже выполняется»
};

/// What adding a card, or looking at one, came to.
struct CardResult
{
    CardEnd end = CardEnd::NoAnswer;
    QString words; ///< whole sentence for the cashier; empty when found
    PlaziusCredential credential; ///< as asked; of a payment code without its value
    PlaziusGuest guest;
    std::optional<Money> most; ///< points that may be spent on this receipt; none = not known
};

/// Who can put a card of Plazius on the receipt and tell about one (P-CRD, P-SAL-11), as the forms see it. One question at a
/// time. Every question ends with one finished(), unless it is cancelled. GUI thread.
class CardSource : public QObject
{
    Q_OBJECT

public:
    explicit CardSource(QObject* parent = nullptr);
    ~CardSource() override;

    /// Finds the buyer and binds him to the open receipt.
    virtual void add(const PlaziusCredential& credential) = 0;
    /// Tells about a card and binds nothing. Not for a payment code: each attempt would count.
    virtual void look(const PlaziusCredential& credential) = 0;
    /// By a person (Esc), or because the form closes: no answer comes any more.
    virtual void cancel() = 0;
    virtual bool isRunning() const = 0;

    /// One more wrong payment code would block codes on this terminal: a person decides first (PZ-34).
    virtual bool mustWarnOfCode() const = 0;
    /// The link is known to be down: one short try is made all the same, and the window says so at once.
    virtual bool isLinkDown() const = 0;

Q_SIGNALS:
    /// A call is on its way; it ends within `deadline` at the latest.
    void started(std::chrono::milliseconds deadline);
    void finished(const companion::CardResult& result);
};

/// What may be spent before the payment (P-SAL-08, D-24).
struct SpendOffer
{
    std::optional<Money> balance; ///< of the buyer, when the service tells it
    Money minimum;                ///< of the service; at least one step
    Money most;
    Money toPay; ///< before spending
    Money step = Money::fromKopecks(1);

    friend bool operator==(const SpendOffer&, const SpendOffer&) = default;
};

} // namespace companion
