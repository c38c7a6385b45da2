// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/messagebar.h"
#include "services/session/linkstate.h"
#include "services/session/servicemenu.h"

#include <QHash>
#include <QList>
#include <QPointer>
#include <QWidget>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QTableView;

namespace companion {

namespace Ui {
class MainWindow;
}

class DirectoryStore;
class FreeReturnMode;
class FreeReturnSession;
class KeyButton;
class ReturnMode;
class ReturnSession;
class SaleDesk;
class SaleGate;
class SaleMode;
class ScanFilter;
class ServiceMenuView;
class SettingsService;
class TillKeys;
class TillStatus;
enum class ProviderId;

/// «Регистрация»: the working place of the cashier (interface 1.1). Opens by itself only what belongs to the receipt; other windows
/// are asked for by signals. GUI thread.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    MainWindow(SaleDesk& desk, ReturnSession& returns, FreeReturnSession& freeReturns, SettingsService& settings,
               DirectoryStore& directories, QWidget* parent = nullptr);
    ~MainWindow() override;

    void setLink(ProviderId provider, const LinkState& state);
    /// Rows that wait, and when the next of them goes; none = not known or paused.
    void setQueueStatus(int waiting, std::optional<std::chrono::seconds> nextIn);
    /// The correctness check of BreviX has no error (D-27).
    void setBrevixCorrect(bool correct);
    /// The same of Plazius: its items and its key are to be had.
    void setPlaziusCorrect(bool correct);
    /// There is a slip for the buyer to show once more.
    void setSlipAvailable(bool available);
    /// Who has a word to say when the receipt takes a step; outlives the window.
    void setGate(SaleGate& gate);
    /// A message of the program. A new one takes the place of the former; an empty fact takes it away.
    void showMessage(Message::Kind kind, const QString& fact, const QString& forBuyer = {}, const QString& next = {},
                     const QString& button = {}, std::function<void()> pressed = {});

    /// A message of its own topic beside the others; `pressed` belongs to its button.
    void post(const QString& topic, const Message& message, std::function<void()> pressed = {});
    void withdraw(const QString& topic);

    /// See receiptOpenChanged().
    bool isReceiptOpen() const { return m_receiptOpen; }
    /// A customer may be put on the receipt that is open (D-20).
    bool mayApplyCustomer() const;
    /// What the menu «Сервис» offers at this moment.
    QList<ServiceItem> menuItems() const;

Q_SIGNALS:
    void authorizationRequested();
    void registrationRequested();
    /// «Добавить карту» (F6) in a sale; `scan`: what a scanner read, else empty.
    void addCardRequested(const QString& scan = {});
    void cardInfoRequested();
    void slipRequested();
    /// «Отменить» of the customer strip, or of the menu.
    void cancelCustomerRequested();
    void queueRequested();
    void journalRequested();
    void settingsRequested();
    /// A receipt has lines or a customer, or something is chosen to be returned: nothing under it may change now (B-CFG).
    void receiptOpenChanged(bool open);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum Mode { Sale, Return, FreeReturn };

    void connectWidgets();
    void connectKeys();
    Mode mode() const;
    void setMode(Mode mode);
    void askForReturn();
    void askForFreeReturn();
    void leaveReturn();
    void showMode();
    QList<QTableView*> tables() const;
    void openServiceMenu();
    void runServiceItem(ServiceItem item);
    void goBack();
    void focusField();
    void refreshMenu();
    void refreshCardButton(bool possible);
    void refreshReceiptOpen();
    void messageAction(const QString& topic);
    void arrange();

    std::unique_ptr<Ui::MainWindow> m_ui;
    SaleDesk& m_desk;
    SettingsService& m_settings;
    SaleMode* m_sale = nullptr;
    ReturnMode* m_return = nullptr;
    FreeReturnMode* m_freeReturn = nullptr;
    ScanFilter* m_scans = nullptr;
    TillStatus* m_status = nullptr;
    TillKeys* m_keys = nullptr;
    QPointer<ServiceMenuView> m_menu;
    QHash<QString, std::function<void()>> m_pressed; ///< by topic: what the button of the message does
    bool m_receiptOpen = false;
    bool m_brevixCorrect = false;
    bool m_plaziusCorrect = false;
    bool m_hasSlip = false;
    bool m_leaving = false; ///< leaving was confirmed
};

} // namespace companion
