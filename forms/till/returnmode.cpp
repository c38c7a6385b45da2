// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/till/returnmode.h"

#include "forms/common/look.h"
#include "forms/till/confirmdialog.h"
#include "forms/till/entrydialog.h"
#include "forms/till/lineedits.h"
#include "forms/till/linesdelegate.h"
#include "forms/till/openover.h"
#include "forms/till/salestablemodel.h"
#include "forms/till/tilllayout.h"
#include "forms/till/tillwords.h"
#include "models/tables/returntablemodel.h"
#include "services/session/returnsession.h"
#include "ui_mainwindow.h"

#include <QKeyEvent>

#include <algorithm>

namespace companion {

namespace {

/// A sentence for each service.
QString previewWords(const QList<ReturnAction>& actions)
{
    QStringList words;
    for (const ReturnAction action : actions)
        words.append(TillWords::returnPreview(action));
    return words.join(QLatin1Char('\n'));
}

const QString returnTopic = QStringLiteral("return");

} // namespace

ReturnMode::ReturnMode(Ui::MainWindow& ui, QWidget& window, ReturnSession& session, QObject* parent)
    : QObject(parent)
    , m_ui(ui)
    , m_window(window)
    , m_session(session)
    , m_lines(new ReturnTableModel(this))
    , m_sales(new SalesTableModel(this))
{
    m_ui.returnTable->setModel(m_lines);
    m_ui.salesTable->setModel(m_sales);
    //: RU: Номер чека
    m_ui.numberEdit->setPrefix(tr("Receipt number"));
    m_ui.numberEdit->setLeadIcon(QStringLiteral("receipt"));
    m_ui.numberEdit->installEventFilter(this);
    m_ui.returnTable->installEventFilter(this);
    m_ui.salesTable->installEventFilter(this);
    connect(m_ui.findButton, &QPushButton::clicked, this, &ReturnMode::find);
    connect(m_ui.salesTable, &QTableView::clicked, this, &ReturnMode::chooseCurrentSale);
    connect(m_ui.returnTable, &QTableView::doubleClicked, this, &ReturnMode::quantity);
    connect(m_ui.returnTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReturnMode::refresh);
    connectSession();
}

ReturnMode::~ReturnMode() = default;

void ReturnMode::connectSession()
{
    connect(&m_session, &ReturnSession::found, this, &ReturnMode::salesFound);
    connect(&m_session, &ReturnSession::chosen, this, &ReturnMode::saleChosen);
    connect(&m_session, &ReturnSession::linesChanged, this, &ReturnMode::showQuantities);
    connect(&m_session, &ReturnSession::previewChanged, this, &ReturnMode::refresh);
    connect(&m_session, &ReturnSession::failed, this, [this](const Error& error) { failed(error, false); });
    connect(&m_session, &ReturnSession::closingFailed, this, [this](const Error& error) { failed(error, true); });
    connect(&m_session, &ReturnSession::closed, this,
            [this](const Receipt& receipt, ReturnAction action) { returnClosed(receipt, action); });
}

void ReturnMode::begin()
{
    m_begun = true;
    m_searched.clear();
    m_ui.numberEdit->clear();
    m_lines->setLines({});
    m_ui.returnStack->setCurrentWidget(m_ui.returnEmptyPage);
    //: RU: Чек продажи не выбран
    m_ui.returnEmpty->setTexts(QStringLiteral("receipt"), tr("No sale is chosen"),
                               //: RU: Введите номер чека и нажмите Enter. Номера нет — F7: возврат без чека
                               tr("Enter the receipt number and press Enter. No number: F7, return without a receipt"));
    refresh();
    focusField();
}

void ReturnMode::find()
{
    const QString number = m_ui.numberEdit->text().trimmed();
    if (number.isEmpty() || refusedWhileBegun())
        return;
    m_searched = number;
    m_ui.messageBar->withdraw(returnTopic);
    m_session.find(number);
}

void ReturnMode::salesFound(const QList<FoundSale>& sales)
{
    if (!m_begun)
        return;
    m_lines->setLines({});
    m_sales->setSales(sales);
    if (sales.isEmpty()) {
        //: RU: Ничего не найдено
        m_ui.returnEmpty->setTexts(QStringLiteral("search"), tr("Nothing was found"),
                                   //: RU: Продажи с номером %1 нет. Исправьте номер или нажмите F7: возврат без чека
                                   tr("There is no sale with the number %1. Mend it or press F7: return without a receipt")
                                       .arg(m_searched));
        m_ui.returnStack->setCurrentWidget(m_ui.returnEmptyPage);
        m_ui.numberEdit->selectAll();
    } else if (sales.size() > 1) {
        m_ui.returnStack->setCurrentWidget(m_ui.salesPage);
        m_ui.salesTable->setCurrentIndex(m_sales->index(0, 0));
    }
    refresh();
}

void ReturnMode::chooseCurrentSale()
{
    const int row = m_ui.salesTable->currentIndex().row();
    if (row >= 0)
        m_session.choose(m_sales->at(row));
}

void ReturnMode::saleChosen()
{
    if (!m_begun)
        return;
    m_lines->setLines(m_session.lines());
    m_ui.numberEdit->setText(m_session.sale().sale.number);
    m_ui.numberEdit->selectAll();
    m_ui.returnStack->setCurrentWidget(m_ui.returnLinesPage);
    TillLayout::apply(m_ui, m_window);
    m_ui.returnTable->setCurrentIndex(m_lines->index(0, 0));
    refresh();
    m_ui.returnTable->setFocus(Qt::OtherFocusReason);
}

void ReturnMode::showQuantities()
{
    for (int row = 0; row < m_lines->rowCount(); ++row)
        m_lines->setData(m_lines->index(row, ReturnTableModel::NowColumn), displayText(m_session.toReturn(row)));
    refresh();
}

int ReturnMode::currentLine() const
{
    return m_ui.returnTable->currentIndex().row();
}

void ReturnMode::moveLine(int by)
{
    const bool choosing = m_ui.returnStack->currentWidget() == m_ui.salesPage;
    QTableView* table = choosing ? m_ui.salesTable : m_ui.returnTable;
    const int rows = table->model()->rowCount();
    if (rows > 0)
        table->setCurrentIndex(table->model()->index(std::clamp(table->currentIndex().row() + by, 0, rows - 1), 0));
}

void ReturnMode::quantity()
{
    if (m_ui.returnQuantityButton->isEnabled())
        openOver(m_window, new EntryDialog(LineEdits::toReturn(m_session, currentLine()), &m_window));
}

void ReturnMode::addToLine(int units)
{
    if (!m_ui.returnQuantityButton->isEnabled())
        return;
    const int line = currentLine();
    const Quantity left = m_session.lines().at(line).left();
    const Quantity wanted = m_session.toReturn(line) + Quantity::fromUnits(units);
    m_session.setToReturn(line, std::clamp(wanted, Quantity(), left));
}

void ReturnMode::returnAll()
{
    if (m_ui.returnAllButton->isEnabled())
        m_session.returnAll();
}

void ReturnMode::close()
{
    if (!m_session.canClose())
        return;
    if (const auto closing = m_session.close(); !closing)
        failed(closing.error(), true);
    refresh();
}

bool ReturnMode::somethingChosen() const
{
    if (!m_session.hasSale())
        return false;
    for (int row = 0; row < m_session.lines().size(); ++row) {
        if (!m_session.toReturn(row).isZero())
            return true;
    }
    return false;
}

bool ReturnMode::refusedWhileBegun()
{
    if (!somethingChosen())
        return false;
    Message message;
    message.kind = Message::Kind::Warn;
    //: RU: Сначала оформите или закройте начатый возврат.
    message.fact = tr("Make or close the begun return first.");
    message.closable = true;
    m_ui.messageBar->post(returnTopic, message);
    return true;
}

bool ReturnMode::giveWay()
{
    if (refusedWhileBegun())
        return false;
    m_begun = false;
    m_ui.messageBar->withdraw(returnTopic);
    return true;
}

void ReturnMode::leave()
{
    if (!somethingChosen()) {
        giveWay();
        Q_EMIT left();
        return;
    }
    Question question;
    //: RU: Возврат по чеку
    question.title = tr("Return by receipt");
    //: RU: Закрыть возврат на %1 ₽ без оформления?
    question.fact = tr("Close the return of %1 ₽ unmade?").arg(displayText(m_session.total()));
    //: RU: Выбранные количества не сохранятся.
    question.words = tr("The chosen quantities will not be kept.");
    //: RU: Закрыть возврат
    question.yes = tr("Close the return");
    //: RU: Продолжить возврат
    question.no = tr("Go on with it");
    auto* dialog = new ConfirmDialog(question, &m_window);
    connect(dialog, &QDialog::accepted, this, [this] {
        for (int row = 0; row < m_lines->rowCount(); ++row)
            m_session.setToReturn(row, Quantity());
        leave();
    });
    openOver(m_window, dialog);
}

void ReturnMode::returnClosed(const Receipt& receipt, ReturnAction action)
{
    Message message;
    message.kind = Message::Kind::Ok;
    //: RU: Возврат № %1 на %2 ₽ оформлен.
    message.fact = tr("The return № %1 of %2 ₽ is made.").arg(receipt.number, displayText(receipt.total()));
    message.next = TillWords::returnDone(action);
    m_ui.messageBar->post(returnTopic, message);
    if (m_begun)
        begin();
}

void ReturnMode::failed(const Error& error, bool closing)
{
    Message message;
    message.kind = Message::Kind::Error;
    //: RU: Возврат не сохранён.
    const QString notStored = tr("The return is not stored.");
    //: RU: Поиск чека не удался.
    const QString notSearched = tr("The search for the receipt failed.");
    message.fact = closing ? notStored : notSearched;
    message.next = TillWords::error(error);
    if (closing)
        //: RU: Повторить
        message.action = tr("Try again");
    else
        message.closable = true;
    m_ui.messageBar->post(returnTopic, message);
    refresh();
}

void ReturnMode::focusField()
{
    if (m_ui.topStack->currentWidget() == m_ui.returnTop)
        m_ui.numberEdit->setFocus(Qt::OtherFocusReason);
}

QString ReturnMode::saleNumber() const
{
    return m_begun && m_session.hasSale() && m_ui.returnStack->currentWidget() == m_ui.returnLinesPage
               ? m_session.sale().sale.number
               : QString();
}

bool ReturnMode::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QObject::eventFilter(watched, event);
}

bool ReturnMode::handleKey(int key)
{
    const QWidget* page = m_ui.returnStack->currentWidget();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_ui.numberEdit->text().trimmed() != m_searched && m_ui.numberEdit->hasFocus())
            find();
        else if (page == m_ui.salesPage)
            chooseCurrentSale();
        else if (page == m_ui.returnLinesPage)
            quantity();
        else
            find();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        moveLine(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        if (page != m_ui.returnLinesPage)
            return false;
        addToLine(key == Qt::Key_Plus ? 1 : -1);
        return true;
    default:
        return false;
    }
}

void ReturnMode::refresh()
{
    const bool lines = m_ui.returnStack->currentWidget() == m_ui.returnLinesPage && m_session.hasSale();
    const int line = currentLine();
    const bool changeable = lines && line >= 0 && line < m_session.lines().size()
                            && !m_session.lines().at(line).left().isZero();
    const bool some = lines && somethingChosen();
    m_ui.returnNumber->setText(lines ? QStringLiteral("№ %1 · %2").arg(
                                   m_session.sale().sale.number,
                                   m_session.sale().sale.closedAt.toString(QStringLiteral("dd.MM.yyyy HH:mm")))
                                     : QString());
    const bool named = changeable && TillLayout::isNarrow(m_window);
    m_ui.returnNote->setText(named ? m_session.lines().at(line).line.name : QString());
    m_ui.previewCaption->setVisible(lines);
    //: RU: Укажите, что возвращают: F2, + и −
    const QString nothingYet = tr("Say what comes back: F2, + and −");
    m_ui.previewLabel->setText(some    ? previewWords(m_session.preview())
                               : lines ? nothingYet
                                       : QString());
    m_ui.returnMoney->setText(displayText(lines ? m_session.total() : Money()));
    for (QPushButton* button : std::initializer_list<QPushButton*>{m_ui.returnQuantityButton, m_ui.lessButton, m_ui.moreButton})
        button->setEnabled(changeable);
    m_ui.returnAllButton->setEnabled(lines && std::any_of(m_session.lines().cbegin(), m_session.lines().cend(),
                                                          [](const ReturnableLine& l) { return !l.left().isZero(); }));
    m_ui.closeReturnButton->setEnabled(lines && m_session.canClose());
    setAccent(m_ui.closeReturnButton, true);
    Q_EMIT changed();
}

} // namespace companion
