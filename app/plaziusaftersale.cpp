// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plaziusaftersale.h"

#include "app/composition.h"
#include "forms/plazius/slipoutput.h"
#include "forms/plazius/slippreviewdialog.h"
#include "forms/till/mainwindow.h"
#include "forms/till/openover.h"
#include "services/delivery/connectionmonitor.h"
#include "services/session/settingsservice.h"

namespace companion {

namespace {

const QString closedTopic = QStringLiteral("plaziusClosed");
const QString refundTopic = QStringLiteral("plaziusRefund");

} // namespace

PlaziusAfterSale::PlaziusAfterSale(Composition& program, MainWindow& window, QObject* parent)
    : QObject(parent)
    , m_program(program)
    , m_plazius(program.plazius())
    , m_window(window)
{
    m_wait.setSingleShot(true);
    connect(&m_plazius, &PlaziusModule::saleClosed, this, &PlaziusAfterSale::saleClosed);
    connect(&m_plazius, &PlaziusModule::reported, this, &PlaziusAfterSale::answered);
    connect(&m_wait, &QTimer::timeout, this, &PlaziusAfterSale::late);
    connect(&m_window, &MainWindow::slipRequested, this, &PlaziusAfterSale::openSlip);
    connect(&m_window, &MainWindow::receiptOpenChanged, this, [this](bool open) {
        if (!open)
            return;
        m_window.withdraw(closedTopic);
        m_window.withdraw(refundTopic);
    });
}

void PlaziusAfterSale::saleClosed(const QUuid& receiptUid, GuestAtClosing guest)
{
    m_window.withdraw(closedTopic);
    m_closing = receiptUid;
    m_promised = {};
    m_guest = guest;
    const std::chrono::seconds longest = m_program.settings().current().plazius.closeWait;
    m_wait.start(m_plazius.monitor().isUp() ? longest : std::chrono::seconds(0));
}

void PlaziusAfterSale::answered(const PlaziusReport& report)
{
    if (!reportsReturn(report.row.kind))
        closingAnswered(report);
    else if (report.refused)
        refundRefused(report.words);
    else if (!report.slip.isEmpty())
        keepSlip(report.slip);
}

void PlaziusAfterSale::closingAnswered(const PlaziusReport& report)
{
    const QUuid& uid = report.row.receiptUid;
    if (report.refused && (uid == m_closing || uid == m_promised)) {
        refused(report);
        return;
    }
    if (uid != m_closing)
        return; // late: the buyer has gone with the note of the till
    if (!report.accepted) {
        m_wait.start(std::chrono::seconds(0));
        return;
    }
    m_closing = {};
    m_wait.stop();
    keepSlip(report.slip);
    if (m_guest == GuestAtClosing::Unbound) {
        tell(unbound());
        return;
    }
    Message message;
    message.kind = Message::Kind::Ok;
    const QString sum = report.accrued ? displayText(*report.accrued) : QString();
    //: RU: Начислено бонусных рублей: %1.
    message.fact = report.accrued ? tr("Bonus roubles accrued: %1.").arg(sum)
                                  //: RU: Plazius принял чек, результат не сообщён.
                                  : tr("Plazius took the receipt without telling the result.");
    tell(message);
}

/// 9.2: the row is in the archive. No points will come, so none may be promised, neither here nor on a slip.
void PlaziusAfterSale::refused(const PlaziusReport& report)
{
    m_closing = {};
    m_promised = {};
    m_wait.stop();
    keepSlip({});
    Message message;
    message.kind = Message::Kind::Warn;
    //: RU: Plazius не принял чек: %1
    message.fact = tr("Plazius did not take the receipt: %1").arg(report.words);
    tell(message);
}

/// 9.2: told even where no card is on a receipt any more, and whatever is on the till by now.
void PlaziusAfterSale::refundRefused(const QString& words)
{
    Message message;
    message.kind = Message::Kind::Warn;
    //: RU: Plazius не принял возврат: %1
    message.fact = tr("Plazius did not take the return: %1").arg(words);
    message.closable = true;
    m_window.post(refundTopic, message);
}

void PlaziusAfterSale::late()
{
    if (m_closing.isNull())
        return;
    m_promised = m_closing;
    m_closing = {};
    keepSlip(m_plazius.offlineSlip(m_guest == GuestAtClosing::Bound));
    if (m_guest == GuestAtClosing::Unbound) {
        tell(unbound());
        return;
    }
    Message message;
    message.kind = Message::Kind::Warn;
    //: RU: Plazius не ответил: баллы будут начислены позже.
    const QString silent = tr("Plazius has not answered: the points will be accrued later.");
    //: RU: Нет связи с Plazius: баллы будут начислены позже.
    const QString noLink = tr("No link to Plazius: the points will be accrued later.");
    message.fact = m_plazius.monitor().isUp() ? silent : noLink;
    tell(message);
}

/// Nobody may promise points to its buyer.
Message PlaziusAfterSale::unbound() const
{
    Message message;
    message.kind = Message::Kind::Warn;
    //: RU: Карта Plazius не была привязана к чеку: баллы по нему не начислены.
    message.fact = tr("The Plazius card was not bound to the receipt: it brought no points.");
    return message;
}

/// The buyer without a card has nothing to be told, and the next one nothing of him.
void PlaziusAfterSale::tell(Message message)
{
    if (m_guest == GuestAtClosing::None || m_window.isReceiptOpen())
        return;
    if (!m_slip.isEmpty())
        //: RU: Информация для покупателя
        message.action = tr("Information for the buyer");
    message.closable = true;
    m_window.post(closedTopic, message, [this] { openSlip(); });
}

void PlaziusAfterSale::keepSlip(const Slip& slip)
{
    m_slip = slip;
    m_window.setSlipAvailable(!slip.isEmpty());
}

void PlaziusAfterSale::openSlip()
{
    if (m_slip.isEmpty())
        return;
    openOver(m_window, new SlipPreviewDialog(m_slip, m_program.settings().current().plazius.tapeWidth, systemSlipOutput(), &m_window));
}

} // namespace companion
