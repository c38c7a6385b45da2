// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/receipt.h"

#include <QDialog>
#include <QList>

#include <memory>
#include <optional>

namespace companion {

namespace Ui {
class PaymentDialog;
}

/// What the fields of «Оплата» come to.
struct Payment
{
    enum class Wrong { Nothing, CashUnreadable, CashBeyondBelief, CardUnreadable, CardAboveTotal, TooLittle };

    Wrong wrong = Wrong::Nothing;
    QList<Tender> tenders; ///< meet the total exactly; the change is taken off the cash
    Money change;
    Money missing;

    friend bool operator==(const Payment&, const Payment&) = default;
};

/// An empty field counts as zero. Change above 500 000 ₽ is not believed: it is a barcode that was scanned into the field.
Payment reckonPayment(Money total, const QString& cash, const QString& card);

/// «Оплата» (interface 1.11). Emits paymentAccepted() once; its owner closes the receipt and then this window.
class PaymentDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PaymentDialog(Money total, QWidget* parent = nullptr);
    ~PaymentDialog() override;

    /// The receipt is being stored: no second payment, no way back.
    bool isClosing() const { return m_closing; }
    void done(int result) override;
    /// Closes the window although a closing was under way: it has ended.
    void finish();

Q_SIGNALS:
    void paymentAccepted(const QList<companion::Tender>& tenders, companion::Money change);

private:
    void refresh();
    void cashEdited();
    void acceptPayment();
    void showWrong(const Payment& payment);

    std::unique_ptr<Ui::PaymentDialog> m_ui;
    Money m_total;
    bool m_cardTyped = false;
    bool m_closing = false;
};

} // namespace companion
