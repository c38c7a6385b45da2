// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demo/day.h"
#include "tests/e2e/demo/plaziustelling.h"

#include "app/plaziusmodule.h"
#include "forms/common/decisiondialog.h"
#include "forms/common/messagebar.h"
#include "services/delivery/connectionmonitor.h"
#include "services/delivery/outboxsender.h"
#include "services/plazius/plaziuscourse.h"
#include "services/session/saledesk.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>

#include <functional>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

const QString cheese = u"2000001000267"_s; // «Полянский» ломтики, 219.00; 5 % off by the program «Неделя сыра»
const QString bread = u"2000001000441"_s;  // 45.90
constexpr qint64 startPoints = 50000;      // kopecks of the guest
constexpr int closingLimitMs = 2500;

/// A till of the same shop that has Plazius as well.
class PlaziusScene
{
public:
    PlaziusScene(Day& day, Stage& till)
        : m_day(day)
        , m_till(till)
        , m_tell(day.tell)
        , m_cashier(till, day.tell, closingLimitMs)
        , m_telling(till, day.tell)
    {
    }

    void open();
    void sellWithPoints();
    void showSlip();
    void returnInParts();
    void loseTheLinkAfterSpending();
    void giveWayToBrevix();

private:
    SaleSession& sale() { return m_till.program().desk().sale(); }
    bool front(const QString& window, int limitMs = 5000)
    {
        return m_till.until([&] { return m_till.activeWindow()->objectName() == window; }, limitMs);
    }
    /// A box is deaf for its first moment.
    void answer(int key)
    {
        m_till.pause(static_cast<int>(DecisionDialog::deafFor.count()) + 60);
        m_till.key(key);
    }
    /// At the service: the count of what waits is later than the disk.
    bool isThere(const std::function<bool(const QJsonObject&)>& order)
    {
        return m_till.until([&] { return order(m_telling.order(m_receipt)); }, drainLimitMs);
    }
    bool isClosedThere()
    {
        return isThere([](const QJsonObject& order) { return order.value(u"state"_s).toString() == "Closed"_L1; });
    }
    bool holdsReturns(int count)
    {
        return isThere([&](const QJsonObject& order) { return order.value(u"refunds"_s).toObject().size() == count; });
    }
    bool isSettled() { return m_till.until([&] { return waiting() == 0; }, drainLimitMs); }
    int waiting() { return m_till.program().plazius().sender().view().waiting; }
    bool atMain() { return front(m_till.mainWindow().objectName()); }
    void addCardByPhone();
    void spend(const QString& points);
    void takeMoney();
    void saveSlip(const QString& file);

    Day& m_day;
    Stage& m_till;
    Narrator& m_tell;
    Cashier m_cashier;
    PlaziusTelling m_telling;
    QUuid m_receipt;
    QString m_number;
};

void PlaziusScene::open()
{
    m_tell.step(u"A till with Plazius beside BreviX: plazius.ini lies in its data folder"_s);
    m_till.addPlazius();
    m_tell.expect(m_till.open(), u"the till opens"_s);
    m_tell.expect(m_till.until([&] { return m_till.program().plazius().monitor().isUp(); }), u"the link to Plazius is good"_s);
    m_day.stage.longestSilence(); // a program that starts in this same event loop has no window yet to be silent
    m_tell.shotOf(&m_till.mainWindow(), u"plazius-till"_s);
}

void PlaziusScene::addCardByPhone()
{
    m_till.key(Qt::Key_F5);
    m_tell.expect(front(u"CardQuestionDialog"_s), u"F5: «Есть ли карта лояльности Плазиус?»"_s);
    m_tell.shotOf(m_till.activeWindow(), u"plazius-question"_s);
    answer(Qt::Key_Return);
    m_tell.expect(front(u"CardDialog"_s), u"«Да»: «Авторизация покупателя»"_s);
    m_till.typeInto(u"phoneEdit"_s, u"9165550001"_s);
    m_tell.shotOf(m_till.activeWindow(), u"plazius-card-by-phone"_s);
    m_till.key(Qt::Key_Return);
    m_tell.expect(atMain() && m_till.until([&] { return sale().authorization().has_value(); }), u"the buyer stands on the receipt"_s);
    m_till.until([&] { return sale().state() == SaleState::Subtotal && !m_till.program().plazius().course().isRunning(); });
}

void PlaziusScene::spend(const QString& points)
{
    m_till.key(Qt::Key_F12);
    m_tell.expect(front(u"SpendDialog"_s), u"F12: «Списание баллов»"_s);
    if (auto* field = m_till.find<QLineEdit>(u"pointsEdit"_s))
        field->selectAll();
    m_till.type(points);
    m_tell.shotOf(m_till.activeWindow(), u"plazius-points"_s);
    answer(Qt::Key_Return);
    m_tell.expect(front(u"PaymentDialog"_s), u"«Списать» %1: the points are taken, «Оплата» stands"_s.arg(points));
    m_tell.shotOf(m_till.activeWindow(), u"plazius-payment"_s);
}

void PlaziusScene::takeMoney()
{
    m_receipt = sale().receipt().uid;
    m_number = m_cashier.receiptNumber();
    m_till.key(Qt::Key_Return);
    m_tell.expect(m_till.until([&] { return sale().receipt().uid != m_receipt; }) && atMain(), u"the receipt is closed"_s);
}

void PlaziusScene::sellWithPoints()
{
    m_tell.step(u"Plazius: a discount of the till, one of the service, and points, on one receipt"_s);
    m_cashier.scan(u"2*"_s + cheese);
    m_till.key(Qt::Key_D, Qt::ControlModifier);
    m_tell.expect(front(u"EntryDialog"_s), u"Ctrl+D: the discount of the line"_s);
    m_till.type(u"8"_s);
    m_till.key(Qt::Key_Return);
    m_cashier.scan(bread);
    addCardByPhone();
    const auto& lines = sale().receipt().lines;
    m_tell.expect(m_till.until([&] { return lines.first().loyaltyDiscount == Money::fromKopecks(2150); }),
                  u"5 % of 430.00 are added to the till's own 8.00, on the line of the cheese"_s);
    m_tell.expect(lines.first().discount == Money::fromKopecks(800) && sale().receipt().total() == Money::fromKopecks(45440),
                  u"454.40 are to pay"_s);
    m_tell.shotOf(&m_till.mainWindow(), u"plazius-subtotal"_s);
    m_telling.tellReceived();
    spend(u"113,60"_s); // of 227.20 offered
    m_tell.expect(sale().receipt().pointsTotal() == Money::fromKopecks(11360), u"points are a discount on each line"_s);
    m_tell.expect(m_telling.balance() == startPoints - 11360, u"the guest has 386.40 left"_s);
    m_telling.tellReceived();
    takeMoney();
    m_tell.expect(isClosedThere(), u"the receipt is closed at Plazius"_s);
    m_tell.expect(isSettled(), u"nothing waits"_s);
    const QJsonObject order = m_telling.order(m_receipt);
    m_tell.expect(order.value(u"sumForBonuses"_s).toInteger() == 34080 && order.value(u"accrual"_s).toInteger() == 3408,
                  u"340.80 in money bear 34.08 points"_s);
    m_tell.expectLively();
    m_telling.tellReceived();
    m_telling.tellOrder(m_receipt);
}

void PlaziusScene::saveSlip(const QString& file)
{
    QFile::remove(file);
    m_till.key(Qt::Key_S, Qt::ControlModifier);
    m_tell.expect(front(u"QFileDialog"_s), u"Ctrl+S asks for a file"_s);
    if (auto* name = m_till.find<QLineEdit>(u"fileNameEdit"_s))
        name->setText(file);
    m_till.key(Qt::Key_Return);
    m_tell.expect(m_till.until([&] { return !QImage(file).isNull(); }, 3000), u"the slip is a picture: "_s + file);
}

void PlaziusScene::showSlip()
{
    m_tell.step(u"Plazius: the slip for the buyer, from the message over the till"_s);
    auto* bar = m_till.mainWindow().findChild<MessageBar*>(u"messageBar"_s);
    m_till.until([&] { return bar->shownText().contains(u"Начислено"_s); }, 3000);
    m_tell.expect(bar->shownText().contains(u"Начислено бонусных рублей: 34,08"_s), bar->shownText());
    m_tell.shotOf(&m_till.mainWindow(), u"plazius-accrued"_s);
    for (QPushButton* button : bar->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == u"Информация для покупателя"_s) {
            button->setFocus();
            m_till.key(Qt::Key_Space);
            break;
        }
    }
    m_tell.expect(front(u"SlipPreviewDialog"_s), u"«Информация для покупателя»"_s);
    m_tell.shotOf(m_till.activeWindow(), u"plazius-slip"_s);
    m_tell.expectLively();
    saveSlip(QDir(m_tell.pictures()).absoluteFilePath(u"plazius-slip.png"_s));
    m_till.key(Qt::Key_Escape);
    m_tell.expect(atMain(), u"Esc leads back to the till"_s);
    m_day.stage.longestSilence(); // the window for a file name is not of this program
}

void PlaziusScene::returnInParts()
{
    m_tell.step(u"Plazius: one cheese comes back, then the rest"_s);
    m_tell.expect(m_cashier.openReturn(m_number), u"F7: the sale is found"_s);
    m_cashier.returnOneMore();
    m_tell.expect(m_cashier.closeReturn(u"plazius-return-part"_s) && holdsReturns(1) && isSettled(), u"the partial return is closed and told"_s);
    const qint64 part = m_telling.order(m_receipt).value(u"refunded"_s).toInteger();
    // 408.50 of 454.40 bear 102.13 of the 113.60, and one of two pieces half of it.
    m_tell.expect(part == 5107, u"its share of the points went back: %1.%2"_s.arg(part / 100).arg(part % 100, 2, 10, QLatin1Char('0')));
    m_telling.tellReceived();
    m_telling.tellOrder(m_receipt);
    m_cashier.openReturn(m_number);
    m_cashier.returnAll();
    m_tell.expect(m_cashier.closeReturn(u"plazius-return-rest"_s) && holdsReturns(2) && isSettled(), u"the rest is returned and told"_s);
    const QJsonObject order = m_telling.order(m_receipt);
    m_tell.expect(order.value(u"refunded"_s).toInteger() == 11360, u"the parts meet the 113.60 to the kopeck"_s);
    m_tell.expect(m_telling.balance() == startPoints, u"the guest has his 500.00 again, the accrual is withdrawn"_s);
    m_tell.expectLively();
    m_telling.tellReceived();
    m_telling.tellOrder(m_receipt);
}

void PlaziusScene::loseTheLinkAfterSpending()
{
    m_tell.step(u"Plazius: the link dies between the points and the closing"_s);
    m_cashier.scan(u"2*"_s + bread);
    addCardByPhone();
    const int paid = m_telling.changes(u"POST order/pay"_s);
    const int closed = m_telling.changes(u"POST order/close"_s);
    spend(u"20,00"_s);
    m_telling.tellReceived();
    m_till.plaziusLink().setMode(u"refuse"_s);
    takeMoney();
    m_tell.expect(m_till.until([&] { return waiting() == 1; }), u"its closing waits in the queue"_s);
    m_tell.expect(m_telling.order(m_receipt).value(u"state"_s).toString() == "Payed"_L1, u"Plazius knows the points and no closing"_s);
    m_till.pause(300);
    m_tell.shotOf(&m_till.mainWindow(), u"plazius-offline"_s);
    m_tell.expectLively();
    m_till.plaziusLink().setMode(u"pass"_s);
    m_tell.expect(isClosedThere() && isSettled(), u"the link is back, the queue is empty"_s);
    m_tell.expect(m_telling.changes(u"POST order/close"_s) == closed + 1, u"closed once"_s);
    m_tell.expect(m_telling.changes(u"POST order/pay"_s) == paid + 1
                      && m_telling.order(m_receipt).value(u"spent"_s).toInteger() == 2000,
                  u"the points were taken once"_s);
    m_tell.expect(m_telling.balance() == startPoints - 2000 + 718, u"500.00 − 20.00 + 10 % of 71.80"_s);
    m_tell.expectLively();
    m_telling.tellReceived();
    m_telling.tellOrder(m_receipt);
}

void PlaziusScene::giveWayToBrevix()
{
    m_tell.step(u"BreviX and Plazius on one receipt: BreviX has the customer, Plazius the receipt without a card (D-22)"_s);
    const auto before = m_till.requests().size();
    m_cashier.scan(bread);
    m_tell.expect(m_cashier.authorize(u"9123456789"_s, u"plazius-brevix-customer"_s), u"the buyer of BreviX is applied"_s);
    m_till.key(Qt::Key_F5);
    m_till.pause(300);
    m_tell.expect(atMain(), u"no question for a card of Plazius"_s);
    m_till.key(Qt::Key_F12);
    m_tell.expect(front(u"PaymentDialog"_s), u"«Оплата», no points"_s);
    takeMoney();
    m_tell.expect(m_till.until([&] { return m_till.requests().size() == before + 1; }), u"BreviX holds one cashback request more"_s);
    m_tell.expect(isClosedThere() && isSettled(), u"nothing waits for Plazius"_s);
    const QJsonObject order = m_telling.order(m_receipt);
    m_tell.expect(order.value(u"guest"_s).toString().isEmpty()
                      && order.value(u"accrual"_s).toInteger() == 0,
                  u"Plazius has the receipt, without a guest"_s);
    const QJsonObject counts = m_till.plazius().state(false).value(u"counts"_s).toObject();
    for (const QString& name : {u"doublePays"_s, u"doubleAccruals"_s, u"doubleRefunds"_s, u"wrongBalances"_s, u"basesAboveMoney"_s})
        m_tell.expect(counts.value(name).toArray().isEmpty(), u"the service counts no %1"_s.arg(name));
    m_tell.expect(m_till.plazius().violations().isEmpty(), u"every request was as the contract says"_s);
    m_tell.expectLively();
    m_telling.tellReceived();
}

} // namespace

/// P-SAL, P-BON, P-RET, D-22, D-24: the way of a receipt through Plazius, with keys, at a till that has it.
void servePlazius(Day& day)
{
    Stage till(*qApp, u"ru"_s, day.stage);
    PlaziusScene scene(day, till);
    scene.open();
    scene.sellWithPoints();
    scene.showSlip();
    scene.returnInParts();
    scene.loseTheLinkAfterSpending();
    scene.giveWayToBrevix();
}

} // namespace companion::test
