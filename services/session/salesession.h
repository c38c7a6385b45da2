// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/customer.h"
#include "models/values/directory.h"
#include "models/values/receipt.h"
#include "models/values/result.h"

#include <QObject>

#include <optional>

namespace companion {

enum class SaleState { Draft, Subtotal, Paying, Closing, Closed, Annulled };

/// A sale receipt while it is open: its lines, its customer and the steps it may take. Knows neither window nor base: SaleDesk
/// gives it a number and closes it. GUI thread.
///
/// Every change is announced by the narrowest signal that tells it, so that a table never has to be reset.
class SaleSession final : public QObject
{
    Q_OBJECT

public:
    explicit SaleSession(QObject* parent = nullptr);

    /// When the buyer came: the first line or card (receipt().openedAt). A later call changes nothing.
    void setOpened(const QDateTime& at);

    const Receipt& receipt() const { return m_receipt; }
    SaleState state() const { return m_state; }
    const std::optional<Authorization>& authorization() const { return m_authorization; }
    bool isEmpty() const { return m_receipt.lines.isEmpty(); }
    /// Lines may be added and changed.
    bool isEditable() const { return m_state == SaleState::Draft; }
    /// The customer may still change: before the payment ends.
    bool acceptsCustomer() const { return m_state == SaleState::Draft || m_state == SaleState::Subtotal; }
    /// The closing failed, and yet the base may hold the receipt: nothing of it changes any more (WrongState everywhere), and only
    /// the very same closing may be tried again (D-01, AS-21).
    bool isInDoubt() const { return m_inDoubt; }

    /// Adds goods; pieces of the same goods without a discount of their own join their line. Returns the index of the line.
    /// WrongState outside the draft; InvalidArgument for a quantity that the unit or the limits of a receipt do not allow.
    Result<int> addGoods(const Goods& goods, Quantity quantity);
    Result<Done> setQuantity(int index, Quantity quantity);
    /// The till's own discount of a line: not below zero, not above the line.
    Result<Done> setDiscount(int index, Money discount);
    Result<Done> removeLine(int index);

    /// Draft → Subtotal. WrongState for an empty receipt.
    Result<Done> enterSubtotal();
    /// Draft or Subtotal → Paying (passes through the subtotal when there was none).
    Result<Done> enterPayment();
    /// One step back: Paying → Subtotal → Draft.
    Result<Done> stepBack();

    /// Discounts of a loyalty service, by line, beside the till's own (P-SAL-06, P-SAL-07); they replace the former ones and take
    /// points off. In subtotal and payment only; InvalidArgument when a line would cost less than its lowest price.
    Result<Done> setLoyaltyDiscounts(const QList<Money>& perLine);
    /// Points spent, by line, a discount too (P-BON-02).
    Result<Done> setPoints(const QList<Money>& perLine);
    /// Without loyalty discounts and points; in any state before closing.
    Result<Done> clearLoyalty();

    Result<Done> setAuthorization(const Authorization& authorization);
    Result<Done> clearAuthorization();

    /// Steps of SaleDesk: Paying → Closing, and from there to Closed or, when the base refused, back to Paying.
    Result<Done> beginClosing(const Receipt& complete);
    void closingSucceeded();
    /// The base does not hold the receipt: it is as open as before.
    void closingFailed();
    /// Nobody can say whether the base holds it.
    void closingInDoubt();
    Result<Done> annul();

Q_SIGNALS:
    void lineAdded(int index);
    void lineChanged(int index);
    void lineRemoved(int index);
    void totalsChanged();
    void stateChanged();
    void authorizationChanged();

private:
    void setState(SaleState state);
    void endClosing(bool inDoubt);
    bool isOver() const;
    Result<Done> requireDraft(int index) const;
    Result<Done> setShares(const QList<Money>& perLine, Money ReceiptLine::*share);

    Receipt m_receipt;
    SaleState m_state = SaleState::Draft;
    std::optional<Authorization> m_authorization;
    bool m_inDoubt = false;
};

/// Quantity allowed on a line: above zero, at most 999 999.999 of its unit, whole for goods sold by the piece.
Result<Done> checkQuantity(Quantity quantity, bool byWeight);

} // namespace companion
