// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/directory.h"
#include "models/values/receipt.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace companion {

namespace Ui {
class MainWindow;
}

class DirectoryStore;
class GoodsSearch;
class OutboxRow;
class PaymentDialog;
class ReceiptTableModel;
class RowDelegate;
class SaleDesk;
class SaleGate;
class SaleSession;
struct Error;

/// The mode «Продажа» of the main window: field, receipt, totals, big buttons. Its slots are the functions of the keys.
class SaleMode final : public QObject
{
    Q_OBJECT

public:
    SaleMode(Ui::MainWindow& ui, QWidget& window, SaleDesk& desk, DirectoryStore& directories, QObject* parent);
    ~SaleMode() override;

    /// Outlives the mode; without one every step of the receipt is taken at once.
    void setGate(SaleGate& gate) { m_gate = &gate; }

    void quantity();
    void discount();
    void removeLine();
    void annul();
    void parkOrResume();
    void subtotal();
    void payment();
    /// Esc: the list, then what is typed, then one step of the receipt; false when there is nothing to go back to.
    bool back();
    /// «Повторить» after a failed closing: the very same payment once more.
    void retryClosing();
    /// «Добавить как карту»: what was scanned and is no goods.
    void takeAsCard();

    void refresh();
    /// Where a scan has to go now.
    void focusField();
    int currentLine() const;
    bool mayReturn() const;

Q_SIGNALS:
    /// «Отменить» of the customer strip.
    void cancelCustomerRequested();
    /// What was scanned into the field is to be the card of the buyer.
    void cardScanned(const QString& scan);
    /// The receipt, its state or its customer changed.
    void changed();

private:
    SaleSession& sale() const;
    void connectDesk();
    void connectSearch();
    void attachSale();
    void selectLine(int index);
    void addGoods(const Goods& goods, Quantity quantity, bool quantityTyped);
    void enterSubtotal(std::function<void()> then);
    void enterPayment();
    void stepBack();
    void openPayment();
    void close();
    void saleClosed(const Receipt& receipt);
    void closingFailed(const Error& error);
    void endPayment();
    void warnNotFound(const QString& text);
    void warn(const QString& fact);
    void refreshReceipt();
    void refreshCustomer();
    void refreshButtons();

    Ui::MainWindow& m_ui;
    QWidget& m_window;
    SaleDesk& m_desk;
    SaleGate* m_gate = nullptr;
    GoodsSearch* m_search;
    ReceiptTableModel* m_lines;
    RowDelegate* m_delegate;
    QPointer<SaleSession> m_sale;
    QPointer<PaymentDialog> m_payment;
    QList<Tender> m_tenders; ///< of the payment that was accepted
    Money m_change;
    bool m_closingFailed = false;
    QString m_notFound;   ///< the last text that no goods have
    QString m_closedNote; ///< about the receipt before this one
};

} // namespace companion
