// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/salemode.h"

#include "forms/common/look.h"
#include "forms/till/confirmdialog.h"
#include "forms/till/entrydialog.h"
#include "forms/till/goodspopup.h"
#include "forms/till/goodssearch.h"
#include "forms/till/goodswords.h"
#include "forms/till/linesdelegate.h"
#include "forms/till/lineedits.h"
#include "forms/till/openover.h"
#include "forms/till/paymentdialog.h"
#include "forms/till/salegate.h"
#include "forms/till/tilllayout.h"
#include "forms/till/tillwords.h"
#include "models/tables/receipttablemodel.h"
#include "services/session/saledesk.h"
#include "ui_mainwindow.h"

#include <algorithm>
#include <utility>

namespace companion {

namespace {

const QString goodsTopic = QStringLiteral("goods");
const QString closingTopic = QStringLiteral("closing");
const QString closedTopic = QStringLiteral("closed");
constexpr int shortestCard = 8;

/// Digits, and the marks of a magnetic stripe.
bool mayBeCard(const QString& text)
{
    const auto sign = [](QChar c) { return c.isDigit() || QStringLiteral("%;=?^&").contains(c); };
    return text.size() >= shortestCard && std::ranges::all_of(text, sign);
}

} // namespace

SaleMode::SaleMode(Ui::MainWindow& ui, QWidget& window, SaleDesk& desk, DirectoryStore& directories, QObject* parent)
    : QObject(parent)
    , m_ui(ui)
    , m_window(window)
    , m_desk(desk)
    , m_search(new GoodsSearch(*ui.goodsEdit, *new GoodsPopup(&window), directories, this))
    , m_lines(new ReceiptTableModel(this))
    , m_delegate(new LinesDelegate(this))
{
    m_ui.receiptTable->setModel(m_lines);
    //: RU: Товар
    m_ui.goodsEdit->setPrefix(tr("Goods"));
    m_ui.goodsEdit->setLeadIcon(QStringLiteral("upc-scan"));
    //: RU: Итого
    m_ui.totalRow->setCaption(tr("Total"));
    //: RU: Скидка
    m_ui.discountRow->setCaption(tr("Discount"));
    //: RU: Списано баллов
    m_ui.pointsRow->setCaption(tr("Points spent"));
    //: RU: Чек пуст
    m_ui.emptyState->setTexts(QStringLiteral("upc-scan"), tr("The receipt is empty"),
                              //: RU: Отсканируйте товар или нажмите F3
                              tr("Scan goods or press F3"));
    connect(m_ui.receiptTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SaleMode::refresh);
    connect(m_ui.customerStrip, &CustomerStrip::cancelRequested, this, &SaleMode::cancelCustomerRequested);
    connectSearch();
    connectDesk();
    attachSale();
}

SaleMode::~SaleMode() = default;

SaleSession& SaleMode::sale() const
{
    return m_desk.sale();
}

void SaleMode::connectDesk()
{
    connect(&m_desk, &SaleDesk::ready, this, &SaleMode::refresh);
    connect(&m_desk, &SaleDesk::saleChanged, this, &SaleMode::attachSale);
    connect(&m_desk, &SaleDesk::closed, this, [this](const Receipt& receipt) { saleClosed(receipt); });
    connect(&m_desk, &SaleDesk::closingFailed, this, &SaleMode::closingFailed);
    connect(&m_desk, &SaleDesk::failed, this, [this](const Error& error) { warn(TillWords::error(error)); });
}

void SaleMode::connectSearch()
{
    connect(m_search, &GoodsSearch::chosen, this, &SaleMode::addGoods);
    connect(m_search, &GoodsSearch::notFound, this, &SaleMode::warnNotFound);
    const auto say = [this](const Message& message) { m_ui.messageBar->post(goodsTopic, message); };
    connect(m_search, &GoodsSearch::ambiguous, this, [say](const QString& text) { say(GoodsWords::ambiguous(text)); });
    connect(m_search, &GoodsSearch::quantityRefused, this, [say] { say(GoodsWords::quantityRefused()); });
    connect(m_search, &GoodsSearch::failed, this, [say](const Error& error) { say(GoodsWords::searchFailed(error)); });
    connect(m_search, &GoodsSearch::lineMoveRequested, this, [this](int by) { selectLine(currentLine() + by); });
}

void SaleMode::attachSale()
{
    if (m_sale)
        disconnect(m_sale, nullptr, this, nullptr);
    m_sale = &sale();
    m_closingFailed = false;
    m_search->reset();
    m_ui.messageBar->withdraw(goodsTopic);
    m_ui.messageBar->withdraw(closingTopic);
    const auto showLines = [this] { m_lines->setLines(sale().receipt().lines); };
    showLines();
    connect(m_sale, &SaleSession::lineAdded, this, [this, showLines] {
        showLines();
        m_closedNote.clear();
        m_ui.messageBar->withdraw(closedTopic);
    });
    connect(m_sale, &SaleSession::lineChanged, this, showLines);
    connect(m_sale, &SaleSession::lineRemoved, this, showLines);
    connect(m_sale, &SaleSession::totalsChanged, this, &SaleMode::refresh);
    connect(m_sale, &SaleSession::stateChanged, this, &SaleMode::refresh);
    connect(m_sale, &SaleSession::authorizationChanged, this, &SaleMode::refresh);
    TillLayout::apply(m_ui, m_window);
    selectLine(m_lines->rowCount() - 1);
    refresh();
    focusField();
}

int SaleMode::currentLine() const
{
    return m_ui.receiptTable->currentIndex().row();
}

void SaleMode::selectLine(int index)
{
    const int last = m_lines->rowCount() - 1;
    if (last >= 0)
        m_ui.receiptTable->setCurrentIndex(m_lines->index(qBound(0, index, last), 0));
}

void SaleMode::addGoods(const Goods& goods, Quantity quantity, bool quantityTyped)
{
    const auto index = sale().addGoods(goods, quantity);
    if (!index) {
        m_ui.messageBar->post(goodsTopic, GoodsWords::notAdded(index.error()));
        return;
    }
    m_ui.messageBar->withdraw(goodsTopic);
    selectLine(*index);
    if (goods.byWeight && !quantityTyped)
        m_ui.messageBar->post(goodsTopic, GoodsWords::weightMissing(goods));
}

void SaleMode::quantity()
{
    if (m_ui.quantityButton->isEnabled())
        openOver(m_window, new EntryDialog(LineEdits::quantity(sale(), currentLine()), &m_window));
}

void SaleMode::discount()
{
    if (m_ui.quantityButton->isEnabled())
        openOver(m_window, new EntryDialog(LineEdits::discount(sale(), currentLine()), &m_window));
}

void SaleMode::removeLine()
{
    if (!m_ui.removeButton->isEnabled())
        return;
    const int index = currentLine();
    if (sale().removeLine(index))
        selectLine(index);
    refresh();
}

void SaleMode::annul()
{
    if (!m_ui.annulButton->isEnabled())
        return;
    Question question;
    //: RU: Аннулировать чек
    question.title = tr("Annul receipt");
    //: RU: Аннулировать чек на %1 ₽?
    question.fact = tr("Annul the receipt of %1 ₽?").arg(displayText(sale().receipt().total()));
    //: RU: Строки и покупатель будут сняты, вернуть их нельзя.
    question.words = tr("Its lines and its buyer go away for good.");
    question.yes = question.title;
    //: RU: Не аннулировать
    question.no = tr("Keep it");
    auto* dialog = new ConfirmDialog(question, &m_window);
    connect(dialog, &QDialog::accepted, this, [this] {
        if (const auto annulled = m_desk.annul(); !annulled)
            warn(TillWords::error(annulled.error()));
    });
    openOver(m_window, dialog);
}

void SaleMode::parkOrResume()
{
    if (!m_ui.parkButton->isEnabled())
        return;
    m_search->whenIdle([this] {
        const auto moved = m_desk.hasParked() ? m_desk.resume() : m_desk.park();
        if (!moved)
            warn(TillWords::error(moved.error()));
    });
}

void SaleMode::subtotal()
{
    m_search->whenIdle([this] { enterSubtotal([this] { focusField(); }); });
}

void SaleMode::enterSubtotal(std::function<void()> then)
{
    if (sale().state() != SaleState::Draft || sale().isEmpty())
        return;
    const auto enter = [this] { sale().enterSubtotal(); };
    if (m_gate) {
        m_gate->toSubtotal(enter, std::move(then));
        return;
    }
    enter();
    then();
}

void SaleMode::enterPayment()
{
    if (sale().state() == SaleState::Draft)
        enterSubtotal([this] { enterPayment(); });
    else if (m_gate && sale().state() == SaleState::Subtotal)
        m_gate->toPayment([this] { openPayment(); });
    else
        openPayment();
}

void SaleMode::payment()
{
    m_search->whenIdle([this] {
        if (m_closingFailed)
            retryClosing();
        else if (!m_payment)
            enterPayment();
    });
}

void SaleMode::openPayment()
{
    if (m_payment || !sale().enterPayment())
        return;
    m_payment = new PaymentDialog(sale().receipt().total(), &m_window);
    connect(m_payment, &PaymentDialog::paymentAccepted, this, [this](const QList<Tender>& tenders, Money change) {
        m_tenders = tenders;
        m_change = change;
        close();
    });
    connect(m_payment, &QDialog::rejected, this, [this] { sale().stepBack(); });
    openOver(m_window, m_payment);
}

void SaleMode::close()
{
    if (const auto closing = m_desk.close(m_tenders); !closing)
        closingFailed(closing.error());
}

void SaleMode::retryClosing()
{
    if (sale().state() == SaleState::Paying && m_closingFailed)
        close();
}

void SaleMode::endPayment()
{
    if (m_payment)
        m_payment->finish();
}

void SaleMode::saleClosed(const Receipt& receipt)
{
    endPayment();
    Message message;
    message.kind = Message::Kind::Ok;
    //: RU: Чек № %1 закрыт.
    message.fact = tr("Receipt № %1 is closed.").arg(receipt.number);
    m_closedNote = message.fact;
    if (!m_change.isZero()) {
        //: RU: Сдача: %1 ₽.
        message.next = tr("Change: %1 ₽.").arg(displayText(m_change));
        m_closedNote += QLatin1Char(' ') + message.next;
    }
    m_ui.messageBar->post(closedTopic, message);
}

void SaleMode::closingFailed(const Error& error)
{
    endPayment();
    m_closingFailed = true;
    Message message;
    message.kind = Message::Kind::Error;
    //: RU: Чек не сохранён для отправки.
    message.fact = tr("The receipt is not stored for sending.");
    //: RU: %1 Чек остаётся открытым.
    message.next = tr("%1 The receipt stays open.").arg(TillWords::error(error));
    //: RU: Повторить
    message.action = tr("Try again");
    m_ui.messageBar->post(closingTopic, message);
    refresh();
}

bool SaleMode::back()
{
    if (m_search->closeList())
        return true;
    if (!m_ui.goodsEdit->text().isEmpty()) {
        // Nothing typed is lost: it is chosen, and the next scan takes its place.
        m_ui.goodsEdit->setFocus();
        m_ui.goodsEdit->selectAll();
        return true;
    }
    if (sale().state() != SaleState::Subtotal && sale().state() != SaleState::Paying) {
        focusField();
        return false;
    }
    if (m_gate && sale().state() == SaleState::Subtotal)
        m_gate->toGoods([this] { stepBack(); });
    else
        stepBack();
    return true;
}

void SaleMode::stepBack()
{
    if (!sale().stepBack())
        return;
    m_closingFailed = false;
    m_ui.messageBar->withdraw(closingTopic);
    refresh();
    focusField();
}

void SaleMode::focusField()
{
    if (m_ui.topStack->currentWidget() != m_ui.goodsTop)
        return;
    if (m_ui.goodsEdit->isEnabled())
        m_ui.goodsEdit->setFocus(Qt::OtherFocusReason);
    else
        m_ui.receiptTable->setFocus(Qt::OtherFocusReason);
}

/// A card is scanned like goods, into the same field: what may be one is offered as one (contract of Plazius, 11.1).
void SaleMode::warnNotFound(const QString& text)
{
    Message message = GoodsWords::notFound(text);
    const bool cards = !m_ui.cardButton->isHidden() && m_ui.cardButton->isEnabled();
    if (cards && mayBeCard(text)) {
        m_notFound = text;
        //: RU: Добавить как карту
        message.action = tr("Add as a card");
    }
    m_ui.messageBar->post(goodsTopic, message);
}

void SaleMode::takeAsCard()
{
    m_ui.messageBar->withdraw(goodsTopic);
    m_search->reset();
    if (!m_notFound.isEmpty())
        Q_EMIT cardScanned(std::exchange(m_notFound, {}));
}

void SaleMode::warn(const QString& fact)
{
    Message message;
    message.kind = Message::Kind::Warn;
    message.fact = fact;
    message.closable = true;
    m_ui.messageBar->post(goodsTopic, message);
}

bool SaleMode::mayReturn() const
{
    return sale().isEditable();
}

void SaleMode::refresh()
{
    refreshReceipt();
    refreshCustomer();
    refreshButtons();
    Q_EMIT changed();
}

void SaleMode::refreshReceipt()
{
    const Receipt& receipt = sale().receipt();
    const QString number = receipt.number.isEmpty() ? m_desk.nextNumber() : receipt.number;
    m_ui.receiptNumber->setText(m_desk.isReady() ? QStringLiteral("№ %1").arg(number) : QString());
    m_ui.stateChip->setVisible(sale().state() != SaleState::Draft);
    m_ui.linesStack->setCurrentWidget(sale().isEmpty() ? m_ui.emptyPage : m_ui.linesPage);
    const int line = currentLine();
    const bool named = TillLayout::isNarrow(m_window) && line >= 0 && line < receipt.lines.size();
    m_ui.receiptNote->setText(sale().isEmpty() ? m_closedNote : named ? receipt.lines.at(line).name : QString());
    const Money total = receipt.total();
    m_ui.totalRow->setValue(displayText(total + receipt.discountTotal() + receipt.pointsTotal()));
    m_ui.discountRow->setValue(displayText(-receipt.discountTotal()));
    m_ui.pointsRow->setValue(displayText(receipt.pointsTotal()));
    m_ui.payMoney->setText(displayText(total));
}

void SaleMode::refreshCustomer()
{
    // B-NEW-12, D-21; nothing of the former buyer remains (interface 2.5).
    const auto& authorization = sale().authorization();
    if (authorization && authorization->provider == ProviderId::Plazius) {
        const QString balance = authorization->balance ? displayText(*authorization->balance) : QString();
        m_ui.customerStrip->setPlazius(authorization->customerId, balance, authorization->appliedAt.toString(QStringLiteral("HH:mm")));
    } else if (authorization)
        m_ui.customerStrip->setBrevix(authorization->phone.masked(), authorization->phone.e164(), authorization->verified());
    else
        m_ui.customerStrip->clear();
}

void SaleMode::refreshButtons()
{
    const SaleSession& open = sale();
    const bool storing = open.state() == SaleState::Closing;
    const bool line = open.isEditable() && currentLine() >= 0 && !open.isEmpty();
    const bool resume = m_desk.hasParked() && open.isEmpty();
    m_ui.goodsEdit->setEnabled(open.isEditable());
    m_ui.quantityButton->setEnabled(line);
    m_ui.removeButton->setEnabled(line);
    //: RU: Отложить чек
    const QString park = tr("Park receipt");
    //: RU: Вернуть отложенный чек
    const QString bringBack = tr("Bring the receipt back");
    m_ui.parkButton->setText(resume ? bringBack : park);
    m_ui.parkButton->setEnabled(resume ? !open.authorization()
                                       : !m_desk.hasParked() && !open.isEmpty() && open.acceptsCustomer());
    m_ui.annulButton->setEnabled(!storing && !open.isInDoubt() && (!open.isEmpty() || open.authorization()));
    m_ui.returnButton->setEnabled(mayReturn());
    m_ui.serviceButton->setEnabled(!storing);
    m_ui.subtotalButton->setEnabled(!open.isEmpty() && !storing);
    m_ui.paymentButton->setEnabled(!open.isEmpty() && !storing);
    // One accent: the next step (look, rule 1).
    setAccent(m_ui.subtotalButton, open.isEditable());
    setAccent(m_ui.paymentButton, !open.isEditable());
    setLookProperty(m_ui.subtotalButton, "held", !open.isEditable());
}

} // namespace companion
