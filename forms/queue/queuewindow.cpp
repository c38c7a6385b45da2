// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/queue/queuewindow.h"

#include "forms/common/hairline.h"
#include "forms/common/keychip.h"
#include "forms/common/look.h"
#include "forms/queue/queuepage.h"
#include "forms/queue/queuewords.h"
#include "forms/queue/resendwords.h"
#include "services/platform/clock.h"
#include "services/platform/onresult.h"
#include "services/session/endpoints.h"
#include "services/session/settingsservice.h"
#include "ui_queuewindow.h"

#include <QMessageBox>
#include <QScreen>
#include <QTableView>
#include <QTimer>

namespace companion {

namespace {

constexpr QSize windowSize{1240, 680};
constexpr std::chrono::seconds tickOfWindow{1};
const QString actionTopic = QStringLiteral("action");

} // namespace

QueueWindow::QueueWindow(OutboxStore& store, SettingsService& settings, Clock& clock, ResendPort resend,
                         QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::QueueWindow>())
    , m_store(store)
    , m_settings(settings)
    , m_clock(clock)
    , m_resend(std::move(resend))
    , m_headLine(new HairLine(Qt::Horizontal, this))
    , m_second(new QTimer(this))
{
    m_ui->setupUi(this);
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->waitBar), m_headLine);
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->tabRow) + 1, new HairLine(Qt::Horizontal, this));
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->buttonPart), new HairLine(Qt::Horizontal, this));
    m_ui->column->setStretchFactor(m_ui->body, 1);
    m_ui->tabs->setExpanding(false);
    //: RU: Ожидают
    addPage(OutboxView::Waiting, tr("Waiting"));
    //: RU: Требует внимания
    addPage(OutboxView::Quarantined, tr("Needs attention"));
    //: RU: Ожидает регистрации
    addPage(OutboxView::AwaitingRegistration, tr("Waits for registration"));
    //: RU: Архив отказов
    addPage(OutboxView::Archive, tr("Archive of refusals"));
    m_ui->sendNowButton->setIconName(QStringLiteral("send"));
    setAccent(m_ui->sendNowButton, true);
    //: RU: До следующей отправки
    m_ui->waitBar->setAccessibleName(tr("Until the next sending"));

    connect(m_ui->tabs, &QTabBar::currentChanged, this, &QueueWindow::tabChanged);
    connect(m_ui->sendNowButton, &QPushButton::clicked, this, &QueueWindow::sendNowRequested);
    connect(m_ui->pauseButton, &QPushButton::clicked, this, [this] { Q_EMIT pauseToggled(!m_sender.paused); });
    connect(m_ui->detailsButton, &QPushButton::toggled, this, [this](bool wanted) {
        m_detailsWanted = wanted;
        refreshDetails();
    });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->details, &RowDetails::sendAgainRequested, this, &QueueWindow::sendAgain);
    connect(m_ui->details, &RowDetails::withdrawRequested, this, &QueueWindow::askToWithdraw);
    connect(&m_store, &OutboxStore::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&m_settings, &SettingsService::changed, this, &QueueWindow::passForecast);
    m_second->setInterval(tickOfWindow);
    connect(m_second, &QTimer::timeout, this, &QueueWindow::tick);
    applySizes();
    resize((windowSize * Look::of(this).textScale).boundedTo(screen()->availableSize()));
    orderFocus();
    tabChanged();
    currentPage().table().setFocus();
}

QueueWindow::~QueueWindow() = default;

void QueueWindow::addPage(OutboxView view, const QString& title)
{
    auto* page = new QueuePage(m_store, view, m_ui->pages);
    m_ui->pages->addWidget(page);
    const int tab = m_ui->tabs->addTab(title);
    auto* chip = new KeyChip(QStringLiteral("0"), m_ui->tabs);
    m_ui->tabs->setTabButton(tab, QTabBar::RightSide, chip);
    m_pages.append(page);
    m_chips.append(chip);
    connect(page, &QueuePage::currentRowChanged, this, &QueueWindow::refreshDetails);
    connect(page, &QueuePage::failed, this, &QueueWindow::showFailure);
    const QString sent = QStringLiteral("check2-circle");
    switch (view) {
    case OutboxView::Waiting:
        //: RU: Всё отправлено
        page->setEmptyTexts(sent, tr("Everything is sent"),
                            //: RU: Новые чеки появятся здесь сами
                            tr("New receipts appear here by themselves"));
        break;
    case OutboxView::Quarantined:
        //: RU: Внимание не требуется
        page->setEmptyTexts(sent, tr("Nothing needs attention"),
                            //: RU: Здесь стоят чеки, которые программа не смогла отправить сама
                            tr("Receipts that the program could not send by itself stand here"));
        break;
    case OutboxView::AwaitingRegistration:
        //: RU: Никто не ждёт регистрации
        page->setEmptyTexts(QStringLiteral("person-check"), tr("Nobody waits for registration"),
                            //: RU: Здесь стоят чеки покупателей, которых BreviX ещё не знает
                            tr("Receipts of customers whom BreviX does not know yet stand here"));
        break;
    case OutboxView::Archive:
        //: RU: Отказов нет
        page->setEmptyTexts(sent, tr("No refusals"),
                            //: RU: Здесь остаются отказы сервиса и отозванные чеки
                            tr("Refusals of the service and withdrawn receipts stay here"));
        break;
    }
}

// The pages were made after the rest of the form; the order of the eye is another one.
void QueueWindow::orderFocus()
{
    QWidget* former = m_ui->sendNowButton;
    for (QueuePage* page : std::as_const(m_pages)) {
        setTabOrder(former, &page->table());
        former = &page->table();
    }
    for (QWidget* next : m_ui->details->findChildren<QPushButton*>()) {
        setTabOrder(former, next);
        former = next;
    }
    setTabOrder(former, m_ui->detailsButton);
    setTabOrder(m_ui->detailsButton, m_ui->closeButton);
}

QueuePage& QueueWindow::currentPage() const
{
    return *m_pages.at(qMax(0, m_ui->tabs->currentIndex()));
}

void QueueWindow::showView(OutboxView view)
{
    for (qsizetype tab = 0; tab < m_pages.size(); ++tab) {
        if (m_pages.at(tab)->view() == view)
            m_ui->tabs->setCurrentIndex(static_cast<int>(tab));
    }
}

void QueueWindow::setSenderStatus(const SenderStatus& view)
{
    const std::chrono::milliseconds now = m_clock.now().tick;
    if (view.nextIn) {
        const auto due = now + *view.nextIn;
        // The same wait told again keeps its whole length; only a new one begins the bar anew.
        if (!m_sender.nextIn || due != m_nextTick)
            m_waitTotal = std::max<std::chrono::milliseconds>(interval(), *view.nextIn);
        m_nextTick = due;
    }
    m_sender = view;
    passForecast();
}

std::chrono::seconds QueueWindow::interval() const
{
    return effectiveInterval(m_settings.current().brevix.offline.sendInterval);
}

std::optional<std::chrono::milliseconds> QueueWindow::leftUntilNext() const
{
    if (!m_sender.nextIn || m_sender.paused)
        return std::nullopt;
    return std::max(m_nextTick - m_clock.now().tick, std::chrono::milliseconds::zero());
}

void QueueWindow::passForecast()
{
    OutboxForecast forecast;
    forecast.interval = interval();
    if (const auto left = leftUntilNext())
        forecast.nextAt = m_clock.now().wall.addMSecs(left->count());
    for (QueuePage* page : std::as_const(m_pages)) {
        page->model().setNow(m_clock.now().wall);
        page->model().setForecast(forecast);
    }
    refreshHead();
}

void QueueWindow::refresh()
{
    readCounts();
    currentPage().refresh();
}

void QueueWindow::readCounts()
{
    onResult(this, m_store.counts(endpointIds(m_settings.current())), [this](const Result<OutboxCounts>& counts) {
        if (!counts) {
            showFailure(counts.error());
            return;
        }
        m_counts = *counts;
        const int numbers[] = {m_counts.waiting, m_counts.quarantined, m_counts.awaitingRegistration, m_counts.archived};
        for (qsizetype tab = 0; tab < m_chips.size(); ++tab) {
            QLabel* chip = m_chips.at(tab);
            chip->setText(QString::number(numbers[tab]));
            chip->adjustSize();
            // The count belongs to the tab for whoever cannot see the chip.
            m_ui->tabs->setTabToolTip(static_cast<int>(tab), chip->text());
            m_ui->tabs->setTabButton(static_cast<int>(tab), QTabBar::RightSide, nullptr);
            m_ui->tabs->setTabButton(static_cast<int>(tab), QTabBar::RightSide, chip);
        }
        refreshHead();
    });
}

void QueueWindow::tabChanged()
{
    m_ui->pages->setCurrentWidget(&currentPage());
    m_ui->messageBar->clear();
    m_ui->messagePart->hide();
    if (isVisible())
        refresh();
    refreshHead();
    refreshDetails();
}

void QueueWindow::tick()
{
    for (QueuePage* page : std::as_const(m_pages))
        page->model().setNow(m_clock.now().wall);
    refreshHead();
}

void QueueWindow::refreshHead()
{
    const auto left = leftUntilNext();
    const QueueHead head{currentPage().view(), m_counts, interval(), left, m_sender.paused, m_sender.inFlightSeq.has_value(),
                         m_settings.current().brevix.offline.retentionDays};
    const bool waiting = head.view == OutboxView::Waiting;
    m_ui->headingLabel->setText(QueueWords::heading(head));
    m_ui->senderLabel->setText(QueueWords::state(head));
    m_ui->pauseButton->setVisible(waiting);
    m_ui->sendNowButton->setVisible(waiting);
    m_ui->sendNowButton->setEnabled(m_counts.waiting > 0 && !m_sender.inFlightSeq);
    //: RU: Продолжить
    m_ui->pauseButton->setText(m_sender.paused ? tr("Go on")
                                               //: RU: Пауза
                                               : tr("Pause"));
    m_ui->pauseButton->setIconName(m_sender.paused ? QStringLiteral("play-fill") : QStringLiteral("pause-fill"));
    m_ui->waitBar->setVisible(waiting);
    m_headLine->setVisible(!waiting);
    const bool counting = left && m_waitTotal.count() > 0 && m_counts.waiting > 0;
    m_ui->waitBar->setValue(counting ? static_cast<int>(1000 - 1000 * left->count() / m_waitTotal.count()) : 0);
}

void QueueWindow::refreshDetails()
{
    const bool waiting = currentPage().view() == OutboxView::Waiting;
    const bool empty = currentPage().model().rowCount() == 0;
    m_ui->detailsButton->setVisible(waiting && !empty);
    const bool shown = !empty && (!waiting || m_detailsWanted);
    m_ui->details->setVisible(shown);
    currentPage().setDetailsShown(shown);
    m_ui->details->setRow(currentPage().currentRow());
}

void QueueWindow::sendAgain(qint64 seq)
{
    m_ui->details->setBusy(true);
    onResult(this, m_resend(seq), [this](const Result<ResendOutcome>& sent) {
        m_ui->details->setBusy(false);
        if (!sent) {
            showFailure(sent.error());
            return;
        }
        post(ResendWords::message(sent->action));
        refresh();
    });
}

// Modal only for what cannot be undone; the answer that changes nothing is the one that Enter and Esc give.
void QueueWindow::askToWithdraw(qint64 seq)
{
    const std::optional<OutboxRow> row = currentPage().currentRow();
    if (!row || row->seq != seq || !mayBeWithdrawn(*row))
        return;
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::NoIcon);
    //: RU: Отозвать
    box->setWindowTitle(tr("Withdraw"));
    box->setTextFormat(Qt::PlainText);
    //: RU: Отозвать чек № %1?
    box->setText(tr("Withdraw receipt No. %1?").arg(row->receiptNumber));
    box->setInformativeText(withdrawalMeans(row->kind));
    //: RU: Отозвать
    QPushButton* withdraw = box->addButton(tr("Withdraw"), QMessageBox::DestructiveRole);
    //: RU: Не отзывать
    QPushButton* keep = box->addButton(tr("Do not withdraw"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(withdraw, &QPushButton::clicked, this, [this, seq] {
        //: RU: Чек отозван.
        const QString done = tr("The receipt is withdrawn.");
        applyEvent(seq, WithdrawnByHand{}, done);
    });
    box->open();
}

void QueueWindow::applyEvent(qint64 seq, const RowEvent& event, const QString& done)
{
    m_ui->details->setBusy(true);
    onResult(this, m_store.apply(seq, event, m_clock.now()), [this, done](const Result<RowSettled>& settled) {
        m_ui->details->setBusy(false);
        if (!settled) {
            showFailure(settled.error());
            return;
        }
        Message message;
        message.kind = Message::Kind::Ok;
        message.fact = done;
        post(message);
        refresh();
    });
}

void QueueWindow::post(const Message& message)
{
    m_ui->messagePart->show();
    m_ui->messageBar->post(actionTopic, message);
}

void QueueWindow::showFailure(const Error& error)
{
    Message message;
    message.kind = Message::Kind::Error;
    if (error.code == ErrorCode::WrongState || error.code == ErrorCode::NotFound) {
        message.kind = Message::Kind::Warn;
        //: RU: Строка тем временем изменилась.
        message.fact = tr("The row has changed meanwhile.");
        refresh();
    } else {
        //: RU: База данных не отвечает.
        message.fact = tr("The database does not answer.");
        //: RU: Очередь не изменилась. Подробности — в журнале программы.
        message.next = tr("The queue is unchanged. Details are in the log of the program.");
    }
    message.closable = true;
    post(message);
}

void QueueWindow::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    applySizes();
    m_second->start();
    passForecast();
    refresh();
}

void QueueWindow::hideEvent(QHideEvent* event)
{
    m_second->stop();
    QDialog::hideEvent(event);
}

void QueueWindow::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setContentsMargins(0, 0, 0, 0);
    m_ui->column->setSpacing(0);
    m_ui->headRow->setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14));
    m_ui->headRow->setSpacing(look.px(8));
    m_ui->headColumn->setSpacing(look.px(4));
    m_ui->messageColumn->setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(4));
    m_ui->tabRow->setContentsMargins(look.px(7), 0, look.px(7), 0);
    m_ui->body->setSpacing(0);
    m_ui->buttonRow->setContentsMargins(look.px(20), look.px(10), look.px(20), look.px(10));
    m_ui->buttonRow->setSpacing(look.px(8));
    for (QueuePage* page : std::as_const(m_pages))
        page->applySizes();
}

void QueueWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace companion
