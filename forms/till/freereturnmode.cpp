// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/freereturnmode.h"

#include "forms/common/look.h"
#include "forms/till/confirmdialog.h"
#include "forms/till/entrydialog.h"
#include "forms/till/goodspopup.h"
#include "forms/till/goodssearch.h"
#include "forms/till/goodswords.h"
#include "forms/till/lineedits.h"
#include "forms/till/openover.h"
#include "forms/till/tilllayout.h"
#include "forms/till/tillwords.h"
#include "models/tables/receipttablemodel.h"
#include "services/session/freereturnsession.h"
#include "ui_mainwindow.h"

namespace companion {

namespace {

const QString goodsTopic = QStringLiteral("freegoods");
const QString returnTopic = QStringLiteral("freereturn");

} // namespace

FreeReturnMode::FreeReturnMode(Ui::MainWindow& ui, QWidget& window, FreeReturnSession& session, DirectoryStore& directories,
                               QObject* parent)
    : QObject(parent)
    , m_ui(ui)
    , m_window(window)
    , m_session(session)
    , m_search(new GoodsSearch(*ui.freeGoodsEdit, *new GoodsPopup(&window), directories, this))
    , m_lines(new ReceiptTableModel(this))
{
    m_ui.freeTable->setModel(m_lines);
    //: RU: Товар
    m_ui.freeGoodsEdit->setPrefix(tr("Goods"));
    m_ui.freeGoodsEdit->setLeadIcon(QStringLiteral("upc-scan"));
    //: RU: Товаров нет
    m_ui.freeEmpty->setTexts(QStringLiteral("upc-scan"), tr("No goods yet"),
                             //: RU: Отсканируйте, что возвращают, или нажмите F3
                             tr("Scan what comes back or press F3"));
    //: RU: Отменять нечего: чек не указан. Сервису лояльности ничего не сообщается.
    m_ui.freePreview->setText(tr("There is nothing to cancel: no receipt is named. The loyalty service is told nothing."));
    connect(m_ui.freeTable, &QTableView::doubleClicked, this, &FreeReturnMode::quantity);
    connect(m_ui.freeTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FreeReturnMode::refresh);
    connect(&m_session, &FreeReturnSession::linesChanged, this, &FreeReturnMode::showLines);
    connect(&m_session, &FreeReturnSession::closed, this, &FreeReturnMode::returnClosed);
    connect(&m_session, &FreeReturnSession::closingFailed, this, &FreeReturnMode::closingFailed);
    connectSearch();
}

FreeReturnMode::~FreeReturnMode() = default;

void FreeReturnMode::connectSearch()
{
    connect(m_search, &GoodsSearch::chosen, this, &FreeReturnMode::addGoods);
    connect(m_search, &GoodsSearch::notFound, this, [this](const QString& text) { say(GoodsWords::notFound(text)); });
    connect(m_search, &GoodsSearch::ambiguous, this, [this](const QString& text) { say(GoodsWords::ambiguous(text)); });
    connect(m_search, &GoodsSearch::quantityRefused, this, [this] { say(GoodsWords::quantityRefused()); });
    connect(m_search, &GoodsSearch::failed, this, [this](const Error& error) { say(GoodsWords::searchFailed(error)); });
    connect(m_search, &GoodsSearch::lineMoveRequested, this, [this](int by) { selectLine(currentLine() + by); });
}

void FreeReturnMode::begin()
{
    m_search->reset();
    m_session.begin();
    TillLayout::apply(m_ui, m_window);
    refresh();
    focusField();
}

void FreeReturnMode::addGoods(const Goods& goods, Quantity quantity, bool quantityTyped)
{
    const auto index = m_session.addGoods(goods, quantity);
    if (!index) {
        say(GoodsWords::notAdded(index.error()));
        return;
    }
    m_ui.messageBar->withdraw(goodsTopic);
    selectLine(*index);
    if (goods.byWeight && !quantityTyped)
        say(GoodsWords::weightMissing(goods));
}

void FreeReturnMode::showLines()
{
    m_lines->setLines(m_session.lines());
    refresh();
}

int FreeReturnMode::currentLine() const
{
    return m_ui.freeTable->currentIndex().row();
}

void FreeReturnMode::selectLine(int index)
{
    const int last = m_lines->rowCount() - 1;
    if (last >= 0)
        m_ui.freeTable->setCurrentIndex(m_lines->index(qBound(0, index, last), 0));
}

void FreeReturnMode::quantity()
{
    if (m_ui.freeQuantityButton->isEnabled())
        openOver(m_window, new EntryDialog(LineEdits::quantity(m_session, currentLine()), &m_window));
}

void FreeReturnMode::discount()
{
    if (m_ui.freeDiscountButton->isEnabled())
        openOver(m_window, new EntryDialog(LineEdits::discount(m_session, currentLine()), &m_window));
}

void FreeReturnMode::removeLine()
{
    if (!m_ui.freeRemoveButton->isEnabled())
        return;
    const int index = currentLine();
    if (m_session.removeLine(index))
        selectLine(index);
    refresh();
}

void FreeReturnMode::close()
{
    // The return must not overtake the scan before it.
    m_search->whenIdle([this] { closeNow(); });
}

void FreeReturnMode::closeNow()
{
    if (!m_session.canClose())
        return;
    if (const auto closing = m_session.close(); !closing)
        closingFailed(closing.error());
    refresh();
}

void FreeReturnMode::returnClosed(const Receipt& receipt)
{
    Message message;
    message.kind = Message::Kind::Ok;
    //: RU: Возврат без чека № %1 на %2 ₽ оформлен.
    message.fact = tr("The return without a receipt № %1 of %2 ₽ is made.").arg(receipt.number, displayText(receipt.total()));
    //: RU: Отменять нечего: сервису лояльности ничего не сообщается.
    message.next = tr("There is nothing to cancel: the loyalty service is told nothing.");
    end(Next::ReturnByNumber);
    m_ui.messageBar->post(returnTopic, message);
}

void FreeReturnMode::closingFailed(const Error& error)
{
    Message message;
    message.kind = Message::Kind::Error;
    //: RU: Возврат не сохранён.
    message.fact = tr("The return is not stored.");
    //: RU: %1 Введённые товары остаются.
    message.next = tr("%1 The goods stay entered.").arg(TillWords::error(error));
    //: RU: Повторить
    message.action = tr("Try again");
    m_ui.messageBar->post(returnTopic, message);
    refresh();
}

void FreeReturnMode::back()
{
    if (m_search->closeList())
        return;
    QLineEdit* field = m_ui.freeGoodsEdit;
    if (!field->text().isEmpty() && field->selectedText() != field->text()) {
        // Nothing typed is lost at once: it is chosen, and the next scan takes its place.
        field->setFocus();
        field->selectAll();
        return;
    }
    leave(Next::ReturnByNumber);
}

void FreeReturnMode::leave(Next next)
{
    if (m_session.isStoring())
        return;
    if (!hasLines()) {
        end(next);
        return;
    }
    Question question;
    //: RU: Возврат без чека
    question.title = tr("Return without a receipt");
    //: RU: Закрыть возврат на %1 ₽ без оформления?
    question.fact = tr("Close the return of %1 ₽ unmade?").arg(displayText(m_session.total()));
    //: RU: Введённые товары не сохранятся.
    const QString notKept = tr("The entered goods will not be kept.");
    //: RU: База сообщила о сбое, но могла его записать: проверьте «Журнал операций».
    const QString inDoubt = tr("The base reported a failure but may have taken it: look into the journal of operations.");
    question.words = m_session.isInDoubt() ? inDoubt : notKept;
    //: RU: Закрыть возврат
    question.yes = tr("Close the return");
    //: RU: Продолжить возврат
    question.no = tr("Go on with it");
    auto* dialog = new ConfirmDialog(question, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, next] { end(next); });
    openOver(m_window, dialog);
}

void FreeReturnMode::end(Next next)
{
    m_search->reset();
    m_session.begin();
    m_ui.messageBar->withdraw(goodsTopic);
    m_ui.messageBar->withdraw(returnTopic);
    Q_EMIT left(next);
}

void FreeReturnMode::focusField()
{
    if (m_ui.topStack->currentWidget() == m_ui.freeTop)
        m_ui.freeGoodsEdit->setFocus(Qt::OtherFocusReason);
}

bool FreeReturnMode::hasLines() const
{
    return !m_session.isEmpty();
}

void FreeReturnMode::say(const Message& message)
{
    m_ui.messageBar->post(goodsTopic, message);
}

void FreeReturnMode::refresh()
{
    const QList<ReceiptLine>& lines = m_session.lines();
    const int line = currentLine();
    const bool chosen = line >= 0 && line < lines.size();
    m_ui.freeNumber->setText(QStringLiteral("№ %1").arg(m_session.nextNumber()));
    m_ui.freeNote->setText(chosen && TillLayout::isNarrow(m_window) ? lines.at(line).name : QString());
    m_ui.freeStack->setCurrentWidget(hasLines() ? m_ui.freeLinesPage : m_ui.freeEmptyPage);
    m_ui.freeMoney->setText(displayText(m_session.total()));
    for (QPushButton* button : std::initializer_list<QPushButton*>{m_ui.freeQuantityButton, m_ui.freeDiscountButton, m_ui.freeRemoveButton})
        button->setEnabled(chosen && m_session.isEditable());
    m_ui.freeCloseButton->setEnabled(m_session.canClose());
    setAccent(m_ui.freeCloseButton, true);
    Q_EMIT changed();
}

} // namespace companion
