// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/queue/rowdetails.h"

#include "forms/common/hairline.h"
#include "forms/common/look.h"
#include "models/tables/outboxwords.h"
#include "ui_rowdetails.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

namespace companion {

namespace {

/// Three buttons side by side in Russian.
constexpr int paneWidth = 412;
const QString reasonTopic = QStringLiteral("reason");

QString dateText(const QDateTime& at)
{
    return at.toLocalTime().toString(QStringLiteral("dd.MM.yyyy, HH:mm:ss"));
}

Message messageOf(const OutboxRow& row)
{
    Message message;
    message.below = true;
    if (row.state == RowState::Rejected) {
        message.kind = row.reason == RowReason::CustomerNotFound ? Message::Kind::Info : Message::Kind::Error;
        message.fact = row.reasonCode.isEmpty() ? archiveText(row) : problemText(row.reasonCode);
    } else if (row.state == RowState::Annulled) {
        message.kind = Message::Kind::Info;
        message.fact = archiveText(row);
    } else {
        message.kind = row.state == RowState::Quarantined ? Message::Kind::Warn : Message::Kind::Info;
        message.fact = waitingText(row);
    }
    if (!row.reasonText.isEmpty() && row.reasonText != message.fact)
        //: RU: Слова сервиса: «%1»
        message.buyer = RowDetails::tr("Words of the service: “%1”").arg(row.reasonText);
    return message;
}

} // namespace

bool canSendAgain(const OutboxRow& row)
{
    return row.state == RowState::Rejected || row.state == RowState::Quarantined;
}

QString withdrawalMeans(RowKind kind)
{
    switch (kind) {
    case RowKind::CashbackRequest:
        //: RU: Покупатель не получит кэшбэк по этому чеку. Отменить это нельзя.
        return RowDetails::tr("The buyer gets no cashback for this receipt. This cannot be undone.");
    case RowKind::CashbackCancellation:
        //: RU: BreviX не узнает о возврате: покупатель сохранит кэшбэк за возвращённый товар. Отменить это нельзя.
        return RowDetails::tr("BreviX does not learn of the return: the buyer keeps the cashback of the returned goods. "
                              "This cannot be undone.");
    case RowKind::PlaziusClose:
        //: RU: Plazius не узнает об этой продаже: покупатель не получит за неё баллы. Отменить это нельзя.
        return RowDetails::tr("Plazius does not learn of this sale: the buyer gets no points for it. This cannot be undone.");
    case RowKind::PlaziusRefund:
        //: RU: Plazius не узнает о возврате: начисленные баллы останутся у покупателя, списанные к нему не вернутся. Отменить это нельзя.
        return RowDetails::tr("Plazius does not learn of the return: the buyer keeps the points he got and does not get back "
                              "those he spent. This cannot be undone.");
    case RowKind::PlaziusCancelPay:
        //: RU: Если баллы покупателя были списаны, они к нему не вернутся. Отменить это нельзя.
        return RowDetails::tr("If points of the buyer were spent, he does not get them back. This cannot be undone.");
    case RowKind::PlaziusUnbind:
        //: RU: Карта останется на заказе Plazius: баллы за него получит её владелец. Отменить это нельзя.
        return RowDetails::tr("The card stays on the Plazius order: its owner gets the points of it. This cannot be undone.");
    case RowKind::PlaziusReset:
        //: RU: Скидки, списанные баллы и карта останутся на заказе Plazius. Отменить это нельзя.
        return RowDetails::tr("Discounts, spent points and the card stay on the Plazius order. This cannot be undone.");
    case RowKind::PlaziusAbort:
        //: RU: Заказ останется в Plazius открытым, а списанные по нему баллы не вернутся покупателю. Отменить это нельзя.
        return RowDetails::tr("The order stays open at Plazius, and the buyer does not get back the points spent on it. "
                              "This cannot be undone.");
    }
    return {};
}

RowDetails::RowDetails(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::RowDetails>())
{
    m_ui->setupUi(this);
    m_ui->sendAgainButton->setIconName(QStringLiteral("arrow-repeat"));
    m_ui->edge->insertWidget(0, new HairLine(Qt::Vertical, this));
    connect(m_ui->sendAgainButton, &QPushButton::clicked, this, [this] {
        if (m_row)
            Q_EMIT sendAgainRequested(m_row->seq);
    });
    connect(m_ui->withdrawButton, &QPushButton::clicked, this, [this] {
        if (m_row)
            Q_EMIT withdrawRequested(m_row->seq);
    });
    connect(m_ui->copyButton, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    applySizes();
    refresh();
}

RowDetails::~RowDetails() = default;

void RowDetails::setRow(const std::optional<OutboxRow>& row)
{
    if (row == m_row)
        return;
    m_row = row;
    refresh();
}

void RowDetails::setBusy(bool busy)
{
    m_busy = busy;
    refreshButtons();
}

void RowDetails::refresh()
{
    const OutboxRow row = m_row.value_or(OutboxRow());
    //: RU: Строка не выбрана
    QString title = tr("No row is chosen");
    if (m_row)
        //: RU: Чек № %1
        title = tr("Receipt No. %1").arg(row.receiptNumber);
    m_ui->titleLabel->setText(title);
    for (QLabel* caption : {m_ui->sumCaption, m_ui->customerCaption, m_ui->saleCaption, m_ui->triesCaption})
        caption->setVisible(m_row.has_value());
    m_ui->sumLabel->setText(m_row ? displayText(row.sum) + QStringLiteral("\u00A0₽") : QString());
    const QString phone = row.phone.masked();
    m_ui->customerLabel->setText(m_row ? (phone.isEmpty() ? QStringLiteral("—") : phone) : QString());
    m_ui->saleLabel->setText(m_row ? dateText(row.createdAt) : QString());
    QString tries;
    if (m_row && row.lastAttemptAt) {
        //: RU: %1, последняя %2
        tries = tr("%1, the last one %2")
                    .arg(row.attempts)
                    .arg(row.lastAttemptAt->toLocalTime().toString(QStringLiteral("dd.MM, HH:mm")));
    } else if (m_row) {
        tries = QString::number(row.attempts);
    }
    m_ui->triesLabel->setText(tries);
    const QString advice = m_row ? adviceText(row) : QString();
    m_ui->adviceCaption->setVisible(!advice.isEmpty());
    m_ui->adviceLabel->setText(advice);
    refreshReason();
    refreshButtons();
}

void RowDetails::refreshReason()
{
    if (m_row)
        m_ui->reasonCard->post(reasonTopic, messageOf(*m_row));
    else
        m_ui->reasonCard->clear();
}

void RowDetails::refreshButtons()
{
    const bool again = m_row && canSendAgain(*m_row);
    const bool live = m_row && (isLive(m_row->state) || m_row->state == RowState::Quarantined);
    m_ui->sendAgainButton->setVisible(m_row && (again || isArchive(m_row->state)));
    m_ui->sendAgainButton->setEnabled(again && !m_busy);
    setAccent(m_ui->sendAgainButton, again);
    m_ui->withdrawButton->setVisible(live);
    m_ui->withdrawButton->setEnabled(live && mayBeWithdrawn(*m_row) && !m_busy);
    //: RU: Возможно, уже выполнено сервисом: отозвать нельзя
    m_ui->withdrawButton->setToolTip(live && !mayBeWithdrawn(*m_row) ? tr("Perhaps carried out by the service: cannot be withdrawn")
                                                                     : QString());
    m_ui->copyButton->setVisible(m_row.has_value());
}

QString RowDetails::text() const
{
    if (!m_row)
        return {};
    QStringList lines{rowSubject(*m_row), m_ui->titleLabel->text()};
    const std::initializer_list<std::pair<const QLabel*, const QLabel*>> pairs{{m_ui->sumCaption, m_ui->sumLabel},
                                                                             {m_ui->customerCaption, m_ui->customerLabel},
                                                                             {m_ui->saleCaption, m_ui->saleLabel},
                                                                             {m_ui->triesCaption, m_ui->triesLabel}};
    for (const auto& [caption, value] : pairs)
        lines << caption->text() + QStringLiteral(": ") + value->text();
    lines << m_ui->reasonCard->shownText();
    return lines.join(u'\n');
}

void RowDetails::applySizes()
{
    const Look& look = Look::of(this);
    setFixedWidth(look.px(paneWidth));
    m_ui->edge->setSpacing(0);
    m_ui->column->setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16));
    m_ui->column->setSpacing(look.px(12));
    for (QVBoxLayout* box : {m_ui->sumBox, m_ui->customerBox, m_ui->saleBox, m_ui->triesBox, m_ui->adviceBox})
        box->setSpacing(look.px(2));
    m_ui->buttonRow->setSpacing(look.px(8));
}

void RowDetails::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace companion
