// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/mainwindow.h"

#include "forms/common/look.h"
#include "forms/till/confirmdialog.h"
#include "forms/till/freereturnmode.h"
#include "forms/till/keysheet.h"
#include "forms/till/linesdelegate.h"
#include "forms/till/openover.h"
#include "forms/till/returnmode.h"
#include "forms/till/salemode.h"
#include "forms/till/scanfilter.h"
#include "forms/till/servicemenuview.h"
#include "forms/till/tillbuttons.h"
#include "forms/till/tillkeys.h"
#include "forms/till/tilllayout.h"
#include "forms/till/tillstatus.h"
#include "forms/till/tillwords.h"
#include "services/session/saledesk.h"
#include "services/session/settingsservice.h"
#include "ui_mainwindow.h"

#include <QAction>
#include <QCloseEvent>

#include <utility>

namespace companion {

namespace {

const QString programTopic = QStringLiteral("program");
const QString lockedTopic = QStringLiteral("locked");

} // namespace

MainWindow::MainWindow(SaleDesk& desk, ReturnSession& returns, FreeReturnSession& freeReturns, SettingsService& settings,
                       DirectoryStore& directories, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_desk(desk)
    , m_settings(settings)
{
    setDensity(this, Density::Touch);
    m_ui->setupUi(this);
    //: RU: Продажа
    m_ui->modeSwitch->addSegment(tr("Sale"));
    //: RU: Возврат по чеку № …
    m_ui->modeSwitch->addSegment(tr("Return by receipt № …"));
    m_sale = new SaleMode(*m_ui, *this, desk, directories, this);
    m_return = new ReturnMode(*m_ui, *this, returns, this);
    m_freeReturn = new FreeReturnMode(*m_ui, *this, freeReturns, directories, this);
    m_scans = new ScanFilter(this);
    m_scans->watch(*this);
    m_scans->setTarget(m_ui->goodsEdit);
    for (QTableView* table : tables())
        (new LinesDelegate(table))->attachTo(table);
    m_status = new TillStatus(*m_ui, settings, this);
    m_keys = new TillKeys(*this);
    connectKeys();
    bindTillButtons(*m_ui, *m_keys);
    connectWidgets();
    // A narrow window lays itself out anew: the least width of the wide one must not keep it from getting narrow.
    m_ui->rootLayout->setSizeConstraint(QLayout::SetNoConstraint);
    setMode(Sale);
    m_status->refresh();
    arrange();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectWidgets()
{
    connect(m_ui->modeSwitch, &SegmentedSwitch::activated, this, [this](int index) {
        if (index == Return)
            askForReturn();
        else
            leaveReturn();
    });
    connect(m_return, &ReturnMode::left, this, [this] { setMode(Sale); });
    connect(m_freeReturn, &FreeReturnMode::left, this,
            [this](FreeReturnMode::Next next) { setMode(next == FreeReturnMode::Next::Sale ? Sale : Return); });
    connect(m_return, &ReturnMode::changed, this, &MainWindow::showMode);
    connect(m_freeReturn, &FreeReturnMode::changed, this, &MainWindow::refreshReceiptOpen);
    connect(m_sale, &SaleMode::changed, this, &MainWindow::refreshMenu);
    connect(m_sale, &SaleMode::cancelCustomerRequested, this, &MainWindow::cancelCustomerRequested);
    connect(m_sale, &SaleMode::cardScanned, this, &MainWindow::addCardRequested);
    connect(m_scans, &ScanFilter::refused, this, [this] {
        Message message;
        message.kind = Message::Kind::Warn;
        //: RU: Подытог: товары не добавляются.
        message.fact = tr("Subtotal: no goods are added.");
        //: RU: Esc — вернуться к товарам.
        message.next = tr("Esc goes back to the goods.");
        message.closable = true;
        m_ui->messageBar->post(lockedTopic, message);
    });
    connect(m_ui->lessButton, &QPushButton::clicked, m_return, [this] { m_return->addToLine(-1); });
    connect(m_ui->moreButton, &QPushButton::clicked, m_return, [this] { m_return->addToLine(1); });
    connect(m_ui->messageBar, &MessageBar::actionTriggered, this, &MainWindow::messageAction);
    m_ui->messageBar->installEventFilter(this);
    m_ui->messageSlot->setVisible(m_ui->messageBar->shownTopic().has_value());
    connect(m_ui->statusBar, &TillStatusBar::queueRequested, this, &MainWindow::queueRequested);
    for (auto changed : {&SettingsService::changed, &SettingsService::loaded})
        connect(&m_settings, changed, this, [this] {
            m_status->refresh();
            refreshMenu();
        });
}

void MainWindow::connectKeys()
{
    const auto on = [this](TillKey key, auto run) { connect(&m_keys->action(key), &QAction::triggered, this, run); };
    const auto inMode = [this](auto inSale, auto inReturn, auto inFreeReturn) {
        return [this, inSale, inReturn, inFreeReturn] {
            mode() == Sale ? inSale() : mode() == Return ? inReturn() : inFreeReturn();
        };
    };
    const auto nothing = [] {};
    const auto inSale = [this](auto run) {
        return [this, run] {
            if (mode() == Sale)
                run();
        };
    };
    on(TillKey::Help, [this] { openOver(*this, new KeySheet(m_keys->sheet(), this)); });
    on(TillKey::Quantity,
       inMode([this] { m_sale->quantity(); }, [this] { m_return->quantity(); }, [this] { m_freeReturn->quantity(); }));
    on(TillKey::Search, [this] { focusField(); });
    on(TillKey::Subtotal, inMode([this] { m_sale->subtotal(); }, [this] { m_return->returnAll(); }, nothing));
    on(TillKey::Card, inSale([this] {
        if (menuItems().contains(ServiceItem::PlaziusAddCard))
            Q_EMIT addCardRequested();
    }));
    on(TillKey::Return, inMode([this] { askForReturn(); }, [this] { askForFreeReturn(); }, nothing));
    on(TillKey::Remove, inMode([this] { m_sale->removeLine(); }, nothing, [this] { m_freeReturn->removeLine(); }));
    on(TillKey::Discount, inMode([this] { m_sale->discount(); }, nothing, [this] { m_freeReturn->discount(); }));
    on(TillKey::Annul, inSale([this] { m_sale->annul(); }));
    on(TillKey::Service, [this] { openServiceMenu(); });
    on(TillKey::Park, inSale([this] { m_sale->parkOrResume(); }));
    on(TillKey::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on(TillKey::Payment,
       inMode([this] { m_sale->payment(); }, [this] { m_return->close(); }, [this] { m_freeReturn->close(); }));
    on(TillKey::Settings, [this] { Q_EMIT settingsRequested(); });
    on(TillKey::Back, [this] { goBack(); });
}

MainWindow::Mode MainWindow::mode() const
{
    return static_cast<Mode>(m_ui->leftStack->currentIndex()); // the pages stand in the order of the modes
}

void MainWindow::setMode(Mode mode)
{
    const int page = mode;
    for (QStackedWidget* stack : {m_ui->topStack, m_ui->leftStack, m_ui->sideStack, m_ui->bottomStack})
        stack->setCurrentIndex(page);
    m_scans->setTarget(QList<QLineEdit*>{m_ui->goodsEdit, m_ui->numberEdit, m_ui->freeGoodsEdit}.at(page));
    if (mode == Return)
        m_return->begin();
    else if (mode == FreeReturn)
        m_freeReturn->begin();
    showMode();
    refreshMenu();
    focusField();
}

void MainWindow::showMode()
{
    const QString number = m_return->saleNumber();
    //: RU: Возврат по чеку № %1
    const QString named = tr("Return by receipt № %1").arg(number);
    //: RU: Возврат по чеку № …
    const QString unnamed = tr("Return by receipt № …");
    //: RU: Возврат без чека
    const QString without = tr("Return without a receipt");
    m_ui->modeSwitch->setSegmentText(Return, mode() == FreeReturn ? without : number.isEmpty() ? unnamed : named);
    m_ui->modeSwitch->setCurrentIndex(mode() == Sale ? Sale : Return);
    refreshReceiptOpen();
}

void MainWindow::askForReturn()
{
    if (mode() == Sale && m_sale->mayReturn())
        setMode(Return);
    else
        showMode();
}

void MainWindow::askForFreeReturn()
{
    if (m_return->giveWay())
        setMode(FreeReturn);
}

void MainWindow::leaveReturn()
{
    if (mode() == FreeReturn)
        m_freeReturn->leave(FreeReturnMode::Next::Sale);
    else
        m_return->leave();
    showMode(); // the question may keep it
}

QList<QTableView*> MainWindow::tables() const
{
    return {m_ui->receiptTable, m_ui->returnTable, m_ui->salesTable, m_ui->freeTable};
}

void MainWindow::focusField()
{
    // Only the field of the mode that shows takes the focus.
    m_sale->focusField();
    m_return->focusField();
    m_freeReturn->focusField();
}

void MainWindow::goBack()
{
    m_ui->messageBar->withdraw(lockedTopic);
    if (mode() == Sale)
        m_sale->back();
    else if (mode() == Return)
        m_return->leave();
    else
        m_freeReturn->back();
}

QList<ServiceItem> MainWindow::menuItems() const
{
    const SaleSession& sale = m_desk.sale();
    MenuContext context;
    context.brevixActive = m_settings.current().brevix.active;
    context.brevixCorrect = m_brevixCorrect;
    context.functions = m_settings.current().brevix.functions;
    context.saleMode = mode() == Sale;
    context.customerMayChange = sale.acceptsCustomer();
    const auto& buyer = sale.authorization();
    context.authorizationApplied = buyer && buyer->provider == ProviderId::Brevix;
    context.plaziusActive = m_settings.current().plazius.active;
    context.plaziusCorrect = m_plaziusCorrect;
    context.hasSlip = m_hasSlip;
    return serviceItems(context);
}

bool MainWindow::mayApplyCustomer() const
{
    const SaleSession& sale = m_desk.sale();
    const bool taken = sale.authorization() && sale.authorization()->provider == ProviderId::Brevix;
    return mode() == Sale && sale.acceptsCustomer() && !taken;
}

void MainWindow::openServiceMenu()
{
    KeyButton* button = QList<KeyButton*>{m_ui->serviceButton, m_ui->returnServiceButton, m_ui->freeServiceButton}.at(mode());
    if (m_menu || !button->isEnabled())
        return;
    m_menu = new ServiceMenuView(menuItems(), m_keys->sequence(TillKey::Settings), this);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_menu, &ServiceMenuView::chosen, this, &MainWindow::runServiceItem);
    connect(m_menu, &QMenu::aboutToHide, this, [this, button] {
        setLookProperty(button, "held", false);
        activateWindow();
        focusField();
    });
    setLookProperty(button, "held", true);
    m_menu->popUpOver(*button);
}

void MainWindow::runServiceItem(ServiceItem item)
{
    switch (item) {
    case ServiceItem::BrevixAuthorization:
        Q_EMIT authorizationRequested();
        return;
    case ServiceItem::BrevixCancelAuthorization:
        Q_EMIT cancelCustomerRequested();
        return;
    case ServiceItem::BrevixRegistration:
        Q_EMIT registrationRequested();
        return;
    case ServiceItem::PlaziusAddCard:
        Q_EMIT addCardRequested();
        return;
    case ServiceItem::PlaziusCardInfo:
        Q_EMIT cardInfoRequested();
        return;
    case ServiceItem::PlaziusSlip:
        Q_EMIT slipRequested();
        return;
    case ServiceItem::Queue:
        Q_EMIT queueRequested();
        return;
    case ServiceItem::Journal:
        Q_EMIT journalRequested();
        return;
    case ServiceItem::Settings:
        Q_EMIT settingsRequested();
        return;
    }
}

void MainWindow::refreshReceiptOpen()
{
    const SaleSession& sale = m_desk.sale();
    const bool open = !sale.isEmpty() || sale.authorization() || !m_return->saleNumber().isEmpty() || m_freeReturn->hasLines();
    if (std::exchange(m_receiptOpen, open) != open)
        Q_EMIT receiptOpenChanged(open);
}

void MainWindow::refreshMenu()
{
    refreshReceiptOpen();
    const SaleSession& sale = m_desk.sale();
    const bool card = sale.authorization() && sale.authorization()->provider == ProviderId::Plazius;
    const QList<ServiceItem> items = menuItems();
    m_ui->customerStrip->setCancelAvailable(card ? sale.acceptsCustomer() : items.contains(ServiceItem::BrevixCancelAuthorization));
    refreshCardButton(items.contains(ServiceItem::PlaziusAddCard));
    if (m_desk.sale().isEditable())
        m_ui->messageBar->withdraw(lockedTopic);
}

void MainWindow::setLink(ProviderId provider, const LinkState& state)
{
    m_status->setLink(provider, state);
}

void MainWindow::setQueueStatus(int waiting, std::optional<std::chrono::seconds> nextIn)
{
    m_status->setQueue(waiting, nextIn);
}

void MainWindow::setBrevixCorrect(bool correct)
{
    m_brevixCorrect = correct;
    refreshMenu();
}

void MainWindow::setPlaziusCorrect(bool correct)
{
    m_plaziusCorrect = correct;
    refreshMenu();
}

void MainWindow::setSlipAvailable(bool available)
{
    m_hasSlip = available;
}

void MainWindow::setGate(SaleGate& gate)
{
    m_sale->setGate(gate);
}

/// A till without Plazius has no such button; with it the button stays where it is and is only greyed.
void MainWindow::refreshCardButton(bool possible)
{
    const bool wanted = m_settings.current().plazius.active && m_plaziusCorrect;
    if (m_ui->cardButton->isHidden() == wanted) {
        m_ui->cardButton->setVisible(wanted);
        TillLayout::apply(*m_ui, *this);
    }
    m_ui->cardButton->setEnabled(possible);
}

void MainWindow::showMessage(Message::Kind kind, const QString& fact, const QString& forBuyer, const QString& next,
                             const QString& button, std::function<void()> pressed)
{
    if (fact.isEmpty()) {
        withdraw(programTopic);
        return;
    }
    Message message;
    message.kind = kind;
    message.fact = fact;
    message.buyer = forBuyer;
    message.next = next;
    message.action = button;
    message.closable = button.isEmpty();
    post(programTopic, message, std::move(pressed));
}

void MainWindow::post(const QString& topic, const Message& message, std::function<void()> pressed)
{
    m_pressed.remove(topic);
    if (pressed)
        m_pressed.insert(topic, std::move(pressed));
    m_ui->messageBar->post(topic, message);
}

void MainWindow::withdraw(const QString& topic)
{
    m_ui->messageBar->withdraw(topic);
}

void MainWindow::messageAction(const QString& topic)
{
    if (m_pressed.contains(topic))
        m_pressed.value(topic)();
    else if (topic == QLatin1String("closing"))
        m_sale->retryClosing();
    else if (topic == QLatin1String("goods"))
        m_sale->takeAsCard();
    else if (topic == QLatin1String("return"))
        m_return->close();
    else if (topic == QLatin1String("freereturn"))
        m_freeReturn->close();
    else
        Q_EMIT settingsRequested();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    // The slot keeps the margins of the bar: they go with it.
    if (watched == m_ui->messageBar && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        m_ui->messageSlot->setVisible(m_ui->messageBar->shownTopic().has_value());
    return QWidget::eventFilter(watched, event);
}

void MainWindow::arrange()
{
    TillLayout::apply(*m_ui, *this);
    m_sale->refresh();
    if (mode() == Return)
        m_return->refresh();
    else if (mode() == FreeReturn)
        m_freeReturn->refresh();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_sale) {
        for (QTableView* table : tables())
            static_cast<RowDelegate*>(table->itemDelegate())->attachTo(table);
        arrange();
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow() && !focusWidget()) {
        focusField();
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const bool openLines = !m_desk.sale().isEmpty() || m_desk.hasParked() || m_freeReturn->hasLines();
    if (m_leaving || (!openLines && m_status->waiting() == 0)) {
        event->accept();
        return;
    }
    event->ignore();
    auto* dialog = new ConfirmDialog(TillWords::leaving(openLines, m_status->waiting()), this);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_leaving = true;
        close();
    });
    openOver(*this, dialog);
}

} // namespace companion
