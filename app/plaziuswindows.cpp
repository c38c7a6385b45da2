// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plaziuswindows.h"

#include "app/composition.h"
#include "app/plaziusmodule.h"
#include "forms/plazius/carddialog.h"
#include "forms/plazius/cardinfodialog.h"
#include "forms/plazius/cardquestiondialog.h"
#include "forms/plazius/loyaltywait.h"
#include "forms/plazius/spenddialog.h"
#include "forms/till/confirmdialog.h"
#include "forms/till/mainwindow.h"
#include "forms/till/openover.h"
#include "services/delivery/connectionmonitor.h"
#include "services/plazius/plaziuscards.h"
#include "services/plazius/plaziuscourse.h"
#include "services/plazius/plaziusorders.h"
#include "services/plazius/plaziuswords.h"
#include "services/session/saledesk.h"
#include "services/session/settingsservice.h"

#include <QPixmap>

#include <utility>

namespace companion {

namespace {

const QString courseTopic = QStringLiteral("plazius");
const QString buyerTopic = QStringLiteral("plaziusBuyer");
const QString unfinishedTopic = QStringLiteral("plaziusUnfinished");

bool isOpen(const QDialog* dialog)
{
    return dialog != nullptr && dialog->isVisible();
}

} // namespace

PlaziusWindows::PlaziusWindows(Composition& program, MainWindow& window, QObject* parent)
    : QObject(parent)
    , m_program(program)
    , m_plazius(program.plazius())
    , m_window(window)
{
    window.setGate(*this);
    wire();
}

void PlaziusWindows::wire()
{
    connect(&m_window, &MainWindow::addCardRequested, this, &PlaziusWindows::openCard);
    connect(&m_window, &MainWindow::cardInfoRequested, this, &PlaziusWindows::openCardInformation);
    connect(&m_plazius, &PlaziusModule::correctChanged, this, &PlaziusWindows::show);
    const ConnectionMonitor& monitor = m_plazius.monitor();
    connect(&monitor, &ConnectionMonitor::stateChanged, this, &PlaziusWindows::show);
    connect(&monitor, &ConnectionMonitor::clockDiffers, this,
            [this](std::chrono::seconds skew) {
                // Nothing to say is no reason to take away what is said.
                if (const QString words = PlaziusWords::clockWarning(skew); !words.isEmpty())
                    tellWarning(words);
            });
    connect(&m_plazius.orders(), &PlaziusOrders::unfinished, this, &PlaziusWindows::offerUnfinished);
    // Closed, annulled, parked: nothing of the former buyer remains.
    connect(&m_program.desk(), &SaleDesk::saleChanged, this, &PlaziusWindows::withdrawWords);
}

void PlaziusWindows::show()
{
    m_window.setPlaziusCorrect(m_plazius.isCorrect());
    if (m_plazius.isConfigured())
        m_window.setLink(ProviderId::Plazius, m_plazius.monitor().state());
}

void PlaziusWindows::begin()
{
    show();
    // The start of the program may have found them before there was a window.
    m_plazius.orders().lookForUnfinished();
}

// Cards

void PlaziusWindows::openCard(const QString& scan)
{
    if (m_card || m_runs)
        return;
    withoutBuyer([this, scan] {
        m_card = new CardDialog(m_plazius.cards(), m_program.settings().current().phone, m_program.clock(), &m_window);
        connect(m_card, &CardDialog::added, this, &PlaziusWindows::cardAdded);
        connect(m_card, &QDialog::rejected, this, [this] {
            if (const Step after = std::exchange(m_afterCard, nullptr))
                after();
        });
        openOver(m_window, m_card);
        if (!scan.isEmpty())
            m_card->scanned(scan);
    });
}

/// D-22, AS-17: one buyer on a receipt; another takes his place only when the cashier says so.
void PlaziusWindows::withoutBuyer(Step go)
{
    const auto& buyer = m_program.desk().sale().authorization();
    if (!buyer) {
        go();
        return;
    }
    const bool card = buyer->provider == ProviderId::Plazius;
    Question question;
    //: RU: Заменить покупателя
    question.title = tr("Replace the buyer");
    //: RU: На чеке уже покупатель: %1.
    question.fact = tr("There is a buyer on the receipt already: %1.").arg(card ? buyer->customerId : buyer->phone.masked());
    //: RU: Заменить? Скидки и баллы будут посчитаны заново.
    question.words = tr("Replace him? Discounts and points will be counted anew.");
    //: RU: Заменить
    question.yes = tr("Replace");
    //: RU: Оставить
    question.no = tr("Keep");
    auto* dialog = new ConfirmDialog(question, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, card, go = std::move(go)] {
        withdrawWords();
        if (card)
            m_plazius.course().removeCard();
        else
            m_program.desk().cancelAuthorization();
        go();
    });
    openOver(m_window, dialog);
}

void PlaziusWindows::giveWay(Step go)
{
    if (m_plazius.course().hasCard())
        withoutBuyer(std::move(go));
    else
        go();
}

void PlaziusWindows::cardAdded(const CardResult& result)
{
    withdrawWords();
    Message message;
    message.kind = Message::Kind::Ok;
    const QString name = result.guest.fullName.trimmed();
    //: RU: Покупатель найден.
    const QString nameless = tr("The buyer is found.");
    //: RU: Карта добавлена: %1.
    message.fact = name.isEmpty() ? nameless : tr("Card added: %1.").arg(name);
    if (result.most)
        //: RU: Можно списать баллов: %1.
        message.next = tr("Points that may be spent: %1.").arg(displayText(*result.most));
    m_window.post(buyerTopic, message);
    if (const Step after = std::exchange(m_afterCard, nullptr))
        after();
    else if (m_program.desk().sale().state() == SaleState::Subtotal)
        runSubtotal({});
}

void PlaziusWindows::withdrawWords()
{
    m_window.withdraw(courseTopic);
    m_window.withdraw(buyerTopic);
}

void PlaziusWindows::removeCard()
{
    const bool paid = m_plazius.course().isPaid();
    withdrawWords();
    m_plazius.course().removeCard();
    if (paid)
        //: RU: Карта снята: потраченные баллы возвращаются покупателю.
        tellWarning(tr("The card is off: the points spent go back to the buyer."));
}

void PlaziusWindows::openCardInformation()
{
    if (m_information)
        return;
    m_information = new CardInfoDialog(m_plazius.cards(), m_program.settings().current().phone, m_program.clock(), &m_window);
    connect(m_information, &CardInfoDialog::photoRequested, this, &PlaziusWindows::fetchPhoto);
    openOver(m_window, m_information);
}

void PlaziusWindows::fetchPhoto(const QUrl& url)
{
    m_plazius.fetchPhoto(m_information, url, [this, url](const QByteArray& picture) {
        QPixmap photo;
        photo.loadFromData(picture);
        m_information->setPhoto(url, photo);
    });
}

// The way of the receipt

bool PlaziusWindows::mustAsk() const
{
    // D-34: not while Plazius is known to be unreachable, not while BreviX holds the customer.
    const CardQuestion when = m_program.settings().current().plazius.question;
    const SaleSession& sale = m_program.desk().sale();
    if (!m_plazius.isCorrect() || sale.authorization() || !m_plazius.monitor().isUp() || when == CardQuestion::Never)
        return false;
    const PlaziusReceipt* known = m_plazius.orders().find(sale.receipt().uid);
    return when == CardQuestion::EverySubtotal || !known || !known->asked;
}

/// A second press that waited behind the first one does nothing twice (interface 2.2).
bool PlaziusWindows::isBusy() const
{
    return m_runs || isOpen(m_question) || isOpen(m_card) || isOpen(m_spend);
}

void PlaziusWindows::toSubtotal(Step enter, Step then)
{
    if (isBusy())
        return;
    const auto go = [this, enter = std::move(enter), then = std::move(then)] {
        enter();
        runSubtotal(then);
    };
    if (mustAsk())
        askForCard(go);
    else
        go();
}

void PlaziusWindows::askForCard(Step go)
{
    m_plazius.orders().of(m_program.desk().sale().receipt().uid).asked = true;
    m_question = new CardQuestionDialog(&m_window);
    connect(m_question, &CardQuestionDialog::declined, this, go);
    const auto answered = [this, go](const QString& scan) {
        m_afterCard = go;
        openCard(scan);
    };
    connect(m_question, &CardQuestionDialog::confirmed, this, [answered] { answered({}); });
    connect(m_question, &CardQuestionDialog::scannedCard, this, answered);
    openOver(m_window, m_question);
}

void PlaziusWindows::runSubtotal(Step then)
{
    const auto next = [this, then = std::move(then)](const PlaziusNotice& notice) {
        endWait();
        tellSubtotal(notice);
        if (then)
            then();
    };
    //: RU: Запрашиваем скидки Plazius…
    beginStep(tr("Asking Plazius for discounts…"));
    m_plazius.course().subtotal(next);
    beginWait();
}

/// The programs that worked, under the name of the buyer.
void PlaziusWindows::tellSubtotal(PlaziusNotice notice)
{
    const auto& buyer = m_program.desk().sale().authorization();
    if (!notice.fact.isEmpty())
        m_window.withdraw(buyerTopic);
    if (!notice.fact.isEmpty() && buyer && !buyer->fullName.trimmed().isEmpty())
        notice.words.prepend(buyer->fullName.trimmed());
    tell(notice);
}

void PlaziusWindows::beginStep(const QString& what)
{
    m_waitText = what;
    m_runs = true;
}

void PlaziusWindows::beginWait()
{
    if (!m_runs || m_wait)
        return;
    //: RU: Продолжить без Plazius
    m_wait = new LoyaltyWait(&m_window, m_waitText, tr("Go on without Plazius"), m_plazius.course().deadline());
    connect(m_wait, &LoyaltyWait::skipped, this, [this] { m_plazius.course().skip(); });
}

void PlaziusWindows::endWait()
{
    m_runs = false;
    if (m_wait)
        m_wait->finish();
    m_wait.clear();
}

void PlaziusWindows::toPayment(Step enter)
{
    if (isBusy())
        return;
    if (!m_plazius.course().hasCard() || m_plazius.course().isPaid())
        enter();
    else
        offerSpending(std::move(enter));
}

void PlaziusWindows::offerSpending(Step enter)
{
    //: RU: Узнаём, сколько баллов можно списать…
    beginStep(tr("Asking how many points may be spent…"));
    m_plazius.course().offer([this, enter = std::move(enter)](const std::optional<SpendOffer>& offer, const PlaziusNotice& notice) {
        endWait();
        if (!notice.fact.isEmpty())
            tell(notice); // else what the subtotal told stays
        if (offer)
            openSpending(*offer, enter);
        else
            pay({}, enter);
    });
    beginWait();
}

void PlaziusWindows::openSpending(const SpendOffer& offer, Step enter)
{
    m_spend = new SpendDialog(offer, &m_window);
    connect(m_spend, &SpendDialog::declined, this, [this, enter] {
        m_spend.clear(); // closed already: the wait stands by itself
        pay({}, enter);
    });
    connect(m_spend, &SpendDialog::spendRequested, this, [this, enter](Money points) {
        m_spend->setBusy(m_plazius.course().deadline());
        pay(points, enter);
    });
    connect(m_spend, &SpendDialog::cancelRequested, this, [this] { m_plazius.course().skip(); });
    openOver(m_window, m_spend);
}

void PlaziusWindows::pay(Money points, Step enter)
{
    //: RU: Передаём скидки в Plazius…
    beginStep(tr("Telling Plazius of the discounts…"));
    m_plazius.course().pay(points, [this, enter = std::move(enter)](const PlaziusPayment& payment) { paid(payment, enter); });
    if (!m_spend)
        beginWait();
}

void PlaziusWindows::paid(const PlaziusPayment& payment, const Step& enter)
{
    endWait();
    if (payment.end == PlaziusPayEnd::Refused && m_spend) {
        m_spend->showRefusal(payment.words);
        return;
    }
    if (m_spend)
        m_spend->finish();
    if (payment.end == PlaziusPayEnd::Paid)
        enter();
    else
        askWithoutPlazius(payment.words, enter);
}

/// The sum to pay is another than the one the buyer was told: nobody goes on over that unseen.
void PlaziusWindows::askWithoutPlazius(const QString& fact, const Step& enter)
{
    tellWarning(fact);
    Question question;
    //: RU: Оплата без Plazius
    question.title = tr("Payment without Plazius");
    question.fact = fact;
    //: RU: К оплате: %1 ₽.
    question.words = tr("To pay: %1 ₽.").arg(displayText(m_program.desk().sale().receipt().total()));
    //: RU: Перейти к оплате
    question.yes = tr("Go on to the payment");
    //: RU: Остаться
    question.no = tr("Stay");
    auto* dialog = new ConfirmDialog(question, &m_window);
    connect(dialog, &QDialog::accepted, this, enter);
    openOver(m_window, dialog);
}

void PlaziusWindows::toGoods(Step back)
{
    if (isBusy())
        return;
    if (!m_plazius.course().isPaid()) {
        m_plazius.course().backToGoods();
        m_window.withdraw(courseTopic);
        back();
        return;
    }
    // Rule 6.6 of the contract: the cashier is warned that a payment already made is being undone.
    Question question;
    //: RU: Вернуться к товарам
    question.title = tr("Back to the goods");
    //: RU: Списание баллов и скидки Plazius будут отменены.
    question.fact = tr("The spending of points and the discounts of Plazius will be undone.");
    //: RU: На подытоге они будут запрошены снова.
    question.words = tr("At the subtotal they will be asked for again.");
    question.yes = question.title;
    //: RU: Остаться
    question.no = tr("Stay");
    auto* dialog = new ConfirmDialog(question, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, back = std::move(back)] {
        //: RU: Платёжный код действует один раз: покупатель должен показать новый.
        const QString newCode = tr("A payment code holds once: the buyer has to show a new one.");
        if (!m_plazius.course().backToGoods())
            tellWarning(newCode);
        back();
    });
    openOver(m_window, dialog);
}

void PlaziusWindows::tell(const PlaziusNotice& notice)
{
    if (notice.fact.isEmpty()) {
        m_window.withdraw(courseTopic);
        return;
    }
    Message message;
    message.kind = notice.warning ? Message::Kind::Warn : Message::Kind::Info;
    message.fact = notice.fact;
    message.next = notice.words.join(QStringLiteral(" · "));
    message.closable = true;
    m_window.post(courseTopic, message);
}

void PlaziusWindows::tellWarning(const QString& fact)
{
    tell({fact, {}, true});
}

/// At the start: an order that a former run left open never became a receipt of this till, so it can only be undone.
void PlaziusWindows::offerUnfinished(const QList<OpenOrder>& orders)
{
    Money sum;
    for (const OpenOrder& order : orders)
        sum += order.sum;
    Message message;
    message.kind = Message::Kind::Warn;
    //: RU: Plazius: остались незакрытые чеки, %1 на %2 ₽.
    message.fact = tr("Plazius: receipts were left open, %1 for %2 ₽.").arg(orders.size()).arg(displayText(sum));
    //: RU: Программа завершилась раньше, чем они закрылись: баллы и карты можно вернуть.
    message.next = tr("The program ended before they closed: points and cards can be given back.");
    //: RU: Отменить в Plazius
    message.action = tr("Undo at Plazius");
    m_window.post(unfinishedTopic, message, [this, orders] {
        for (const OpenOrder& order : orders)
            m_plazius.orders().abortUnfinished(order);
        m_window.withdraw(unfinishedTopic);
    });
}

} // namespace companion
