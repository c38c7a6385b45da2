// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/delivery/connectionmonitor.h"
#include "services/delivery/outboxsender.h"
#include "services/plazius/plaziuslinkcheck.h"
#include "services/plazius/plaziusorders.h"
#include "services/plazius/plaziuswords.h"
#include "services/session/settingsservice.h"
#include "tests/e2e/plazius/plaziusshop.h"

#include <QDirIterator>
#include <QFile>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

/// The link goes, the program dies, the server is not itself: nothing is lost and nothing comes twice (contract of Plazius, 2.6, 9.3,
/// 10 and 18).
class PlaziusLinkLossTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void PZ_20_offlineClosings();
    void PZ_25_everyWishFailsSoon();
    void PZ_26_linkGoneAtTheSubtotal();
    void PZ_26_linkGoneAtASecondSubtotal();
    void PZ_27_toldOnceEach();
    void PZ_28_closingGoesOnInTheBackground();
    void PZ_29_timeoutHolds();
    void PZ_31_wrongSecretIsNotHammered();
    void PZ_31_newPasswordWhileTheServerIsAway();
    void PZ_31_anotherWrongPasswordIsNotHammered();
    void PZ_31_acceptedBatchEndsTheRefusal();
    void PZ_31_checkOfTheFormEndsTheRefusal();
    void contract_2_6_clockIsReadFromAClosing();
    void PZ_36_PZ_D25_paidAndThenNoLink();
    void PZ_44_aPageInsteadOfAnswers();
    void PZ_45_retryAfter();
    void PZ_46_killedBeforeTheAnswer();
    void PZ_51_paymentCodeIsNotInTheFolder();

private:
    static int sessions(const PlaziusShop& shop);
    static LinkStatus link(PlaziusShop& shop) { return shop.plazius().monitor().state().status; }
    /// The server knows another password; a receipt is closed and waits.
    static bool closeRefused(PlaziusShop& shop);
    static bool savePassword(PlaziusShop& shop, const QString& secret);
    static bool checkInTheForm(PlaziusShop& shop, const Settings& settings, const QString& secret);
};

int PlaziusLinkLossTest::sessions(const PlaziusShop& shop)
{
    int count = 0;
    for (const QJsonValue& entry : shop.server.ledger())
        count += entry.toObject().value("kind"_L1).toString() == u"session"_s;
    return count;
}

bool PlaziusLinkLossTest::closeRefused(PlaziusShop& shop)
{
    if (!shop.server.configure({{u"userSecret"_s, u"another"_s}}).isEmpty())
        return false;
    shop.addBread();
    shop.close();
    return QTest::qWaitFor([&] { return link(shop) == LinkStatus::KeyRefused && !shop.plazius().sender().view().inFlight; });
}

bool PlaziusLinkLossTest::savePassword(PlaziusShop& shop, const QString& secret)
{
    SettingsService& service = shop.program().settings();
    QSignalSpy saved(&service, &SettingsService::saved);
    service.save(service.current(), SettingsSecrets{service.apiKey(), secret});
    return QTest::qWaitFor([&] { return !saved.isEmpty(); }) && service.plaziusSecret() == secret;
}

bool PlaziusLinkLossTest::checkInTheForm(PlaziusShop& shop, const Settings& settings, const QString& secret)
{
    std::optional<LinkCheckResult> told;
    shop.plazius().linkCheck().check(settings, secret, [&](const LinkCheckResult& result) { told = result; });
    return QTest::qWaitFor([&] { return told.has_value(); }, 10'000) && told->good;
}

void PlaziusLinkLossTest::PZ_20_offlineClosings()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.cutLink());
    QVERIFY(!shop.checkLink());
    QElapsedTimer taken;
    taken.start();
    const ClosedSale withCard = shop.close();
    shop.addCheese();
    const ClosedSale without = shop.close();
    QVERIFY2(taken.elapsed() < 2000, "no closing waits for the network");
    QCOMPARE(shop.waiting().size(), 2);
    QVERIFY(!shop.plazius().offlineSlip(true).isEmpty());
    QTest::qWait(50);
    QVERIFY(shop.restoreLink());
    QVERIFY(shop.settleAll());
    for (const ClosedSale& closed : {withCard, without}) {
        QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
        QCOMPARE(QDateTime::fromString(shop.order(closed).value("closeTime"_L1).toString(), Qt::ISODateWithMs), closed.receipt.closedAt);
    }
    QCOMPARE(shop.batchesWith(u"POST order/close"_s).size(), 2);
    QVERIFY2(!shop.batches().last().contains(u"chequeFooter"_s), "the queue asks for no footer");
    QCOMPARE(shop.veraBalance(), 51459);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusLinkLossTest::PZ_25_everyWishFailsSoon()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    QVERIFY(shop.cutLink());
    QVERIFY(!shop.checkLink());
    QElapsedTimer taken;
    taken.start();
    const CardResult added = shop.addVera();
    const CardResult looked = shop.look(PlaziusScope::CardNumber, u"4000123412341234"_s);
    QVERIFY(taken.elapsed() < 6000);
    for (const CardResult& result : {added, looked}) {
        QCOMPARE(result.end, CardEnd::NoAnswer);
        QVERIFY(!result.words.isEmpty());
        QCOMPARE(result.credential.value, u"4000123412341234"_s);
    }
    QVERIFY(!shop.sale().authorization());
    const ClosedSale closed = shop.close();
    QVERIFY(shop.restoreLink());
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
    QVERIFY(shop.order(closed).value("guest"_L1).isNull());
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusLinkLossTest::PZ_26_linkGoneAtTheSubtotal()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addCheese();
    shop.addVera();
    QVERIFY(shop.cutLink());
    QVERIFY(shop.subtotal().warning); // asked, and not reached
    QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(21000));
    QVERIFY(shop.sale().authorization());
    QVERIFY(!shop.offer());
    shop.pay();
    const ClosedSale closed = shop.close();
    QVERIFY(shop.restoreLink());
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("sumForBonuses"_L1).toInt(), 21000);
    QCOMPARE(shop.veraBalance(), 52100);
    QCOMPARE(shop.troubles(), QStringList());
}

/// Discounts of an earlier subtotal are off the receipt, so they must not be told as applied either.
void PlaziusLinkLossTest::PZ_26_linkGoneAtASecondSubtotal()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addCheese();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.cutLink());
    QVERIFY(!shop.checkLink());
    QVERIFY(shop.subtotal().warning);
    QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(21000));
    QVERIFY(shop.restoreLink());
    QVERIFY(shop.checkLink());
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Paid);
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("sumForBonuses"_L1).toInt(), 21000);
    QCOMPARE(shop.order(closed).value("appliedDiscounts"_L1).toArray(), QJsonArray());
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusLinkLossTest::PZ_27_toldOnceEach()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QList<LinkStatus> told;
    connect(&shop.plazius().monitor(), &ConnectionMonitor::stateChanged, this, [&] {
        const LinkStatus now = shop.plazius().monitor().state().status;
        if (told.isEmpty() || told.last() != now)
            told.append(now);
    });
    shop.fault(u"html200"_s, u"link"_s, 0);
    QVERIFY2(!shop.checkLink(), "a page of a guest network is no link");
    QVERIFY(!shop.checkLink());
    shop.server.clearFaults();
    QVERIFY(shop.checkLink());
    QVERIFY(shop.checkLink());
    QCOMPARE(told, (QList<LinkStatus>{LinkStatus::Down, LinkStatus::Up}));
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusLinkLossTest::PZ_28_closingGoesOnInTheBackground()
{
    PlaziusShop shop(u"closeWait = 1"_s);
    QVERIFY(shop.isUp());
    std::optional<PlaziusReport> told;
    connect(&shop.plazius(), &PlaziusModule::reported, this, [&](const PlaziusReport& report) { told = report; });
    shop.fault(u"hangAfter"_s, u"order/close"_s, 1, {{u"delayMs"_s, 2500}});
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    QElapsedTimer taken;
    taken.start();
    shop.close();
    QVERIFY2(taken.elapsed() < 1000, "the receipt is closed before the answer");
    shop.addBread(); // and the next one may be begun
    QVERIFY(!told);
    QVERIFY(shop.settle());
    QVERIFY2(told && told->accepted && told->accrued == Money::fromKopecks(1459), "the answer is taken all the same");
    QCOMPARE(shop.batchesWith(u"POST order/close"_s).size(), 1);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusLinkLossTest::PZ_29_timeoutHolds()
{
    PlaziusShop shop(u"timeout = 1"_s);
    QVERIFY(shop.isUp());
    shop.fault(u"hangBefore"_s, u"POST order/bind"_s, 1, {{u"delayMs"_s, 6000}});
    shop.addBread();
    QElapsedTimer taken;
    taken.start();
    QCOMPARE(shop.addVera().end, CardEnd::NoAnswer);
    QVERIFY2(taken.elapsed() >= 900 && taken.elapsed() < 2000, qPrintable(QString::number(taken.elapsed())));
}

void PlaziusLinkLossTest::PZ_31_wrongSecretIsNotHammered()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QCOMPARE(shop.server.configure({{u"userSecret"_s, u"another"_s}}), QString());
    shop.addBread();
    const ClosedSale closed = shop.close();
    QTRY_COMPARE(shop.plazius().monitor().state().status, LinkStatus::KeyRefused);
    QTRY_VERIFY(!shop.plazius().sender().view().inFlight);
    const int asked = sessions(shop);
    for (int i = 0; i < 10; ++i) { // half a minute of the pauses of queue and check
        shop.hurry(std::chrono::seconds(30));
        QTest::qWait(150);
    }
    QCOMPARE(sessions(shop), asked);
    QCOMPARE(shop.plazius().monitor().state().status, LinkStatus::KeyRefused);
    QCOMPARE(shop.waiting().size(), 1);
    // The server takes the password again, and the cashier presses the check button.
    QCOMPARE(shop.server.configure({{u"userSecret"_s, u"demo-secret"_s}}), QString());
    QVERIFY(shop.checkLink());
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
    QCOMPARE(shop.troubles(), QStringList());
}

/// 2.4: changed settings end the refusal even when nobody could say so at that moment.
void PlaziusLinkLossTest::PZ_31_newPasswordWhileTheServerIsAway()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QVERIFY(closeRefused(shop));
    QVERIFY(shop.cutLink());
    QVERIFY(savePassword(shop, u"another"_s));
    QTRY_COMPARE(link(shop), LinkStatus::Down);
    QTRY_VERIFY(!shop.plazius().sender().view().inFlight);
    QCOMPARE(shop.waiting().size(), 1);
    QVERIFY(shop.restoreLink());
    for (int i = 0; i < 20 && !shop.waiting().isEmpty(); ++i) { // nobody presses anything
        shop.hurry(std::chrono::seconds(30));
        QTest::qWait(150);
    }
    QCOMPARE(shop.waiting().size(), 0);
    QCOMPARE(link(shop), LinkStatus::Up);
    QCOMPARE(shop.batchesWith(u"POST order/close"_s).size(), 1);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusLinkLossTest::PZ_31_anotherWrongPasswordIsNotHammered()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QVERIFY(closeRefused(shop));
    const int before = sessions(shop);
    QVERIFY(savePassword(shop, u"a third one"_s));
    QTRY_VERIFY2(sessions(shop) > before, "the new one is tried");
    QTRY_COMPARE(link(shop), LinkStatus::KeyRefused);
    QTest::qWait(500);
    const int asked = sessions(shop);
    QCOMPARE(asked, before + 1);
    for (int i = 0; i < 10; ++i) {
        shop.hurry(std::chrono::seconds(30));
        QTest::qWait(150);
    }
    QCOMPARE(sessions(shop), asked);
    QCOMPARE(link(shop), LinkStatus::KeyRefused);
    QCOMPARE(shop.waiting().size(), 1);
}

/// One refused session must not cost the discounts and the direct closings of the rest of the day.
void PlaziusLinkLossTest::PZ_31_acceptedBatchEndsTheRefusal()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addCheese();
    shop.fault(u"401"_s, u"session"_s, 1);
    QVERIFY(shop.addVera().end != CardEnd::Found);
    QCOMPARE(link(shop), LinkStatus::KeyRefused);
    QCOMPARE(shop.addVera().end, CardEnd::Found);
    QCOMPARE(link(shop), LinkStatus::Up);
    QVERIFY(!shop.subtotal().warning);
    QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(18900));
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Paid);
    shop.close();
    QVERIFY2(shop.settle(), "the closing went at once");
    QCOMPARE(shop.batchesWith(u"POST order/close"_s).size(), 1);
    QCOMPARE(shop.troubles(), QStringList());
}

/// 2.4 names the check button: with the account that is saved it ends the refusal and sends what waits, with another it does not.
void PlaziusLinkLossTest::PZ_31_checkOfTheFormEndsTheRefusal()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QVERIFY(closeRefused(shop));
    const Settings stored = shop.program().settings().current();
    QVERIFY(checkInTheForm(shop, stored, u"another"_s)); // typed, not saved
    QVERIFY(!checkInTheForm(shop, stored, u"demo-secret"_s));
    QTest::qWait(200);
    QCOMPARE(link(shop), LinkStatus::KeyRefused);
    QCOMPARE(shop.waiting().size(), 1);
    QCOMPARE(shop.server.configure({{u"userSecret"_s, u"demo-secret"_s}}), QString());
    QVERIFY(checkInTheForm(shop, stored, u"demo-secret"_s));
    QCOMPARE(link(shop), LinkStatus::Up);
    for (int i = 0; i < 20 && !shop.waiting().isEmpty(); ++i) { // the row keeps its own pause
        shop.hurry(std::chrono::seconds(30));
        QTest::qWait(150);
    }
    QCOMPARE(shop.waiting().size(), 0);
    QCOMPARE(shop.batchesWith(u"POST order/close"_s).size(), 1);
    QCOMPARE(shop.troubles(), QStringList());
}

/// 2.6: while the link is up nothing checks it, so that the clock is read from other answers.
void PlaziusLinkLossTest::contract_2_6_clockIsReadFromAClosing()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QSignalSpy told(&shop.plazius().monitor(), &ConnectionMonitor::clockDiffers);
    shop.fault(u"dateSkew"_s, u"order/close"_s, 1, {{u"seconds"_s, 200}});
    shop.addBread();
    shop.close();
    QVERIFY(shop.settle());
    QCOMPARE(told.size(), 0);
    shop.server.clearFaults();
    shop.fault(u"dateSkew"_s, u"order/close"_s, 0, {{u"seconds"_s, 600}});
    for (int i = 0; i < 2; ++i) {
        shop.addBread();
        shop.close();
        QVERIFY(shop.settle());
    }
    QCOMPARE(told.size(), 1);
    QVERIFY(!PlaziusWords::clockWarning(told.first().first().value<std::chrono::seconds>()).isEmpty());
}

/// D-25: a payment that was answered stays valid when the link goes afterwards.
void PlaziusLinkLossTest::PZ_36_PZ_D25_paidAndThenNoLink()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addCheese();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    QCOMPARE(shop.pay(Money::fromKopecks(5000)).end, PlaziusPayEnd::Paid);
    QVERIFY(shop.cutLink());
    const ClosedSale closed = shop.close();
    QCOMPARE(closed.receipt.pointsTotal(), Money::fromKopecks(5000));
    QCOMPARE(closed.rows.size(), 1);
    QVERIFY(shop.restoreLink());
    QVERIFY(shop.settleAll());
    QVERIFY(shop.batchesWith(u"POST order/cancelPay"_s).isEmpty());
    QCOMPARE(shop.order(closed).value("sumForBonuses"_L1).toInt(), 13900);
    QCOMPARE(shop.veraBalance(), 50000 - 5000 + 1390);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusLinkLossTest::PZ_44_aPageInsteadOfAnswers()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.fault(u"html200"_s, u"any"_s, 0);
    shop.addBread();
    const CardResult card = shop.addVera();
    QVERIFY2(card.words.contains(PlaziusWords::notPlazius()), qPrintable(card.words));
    const ClosedSale closed = shop.close();
    QVERIFY(!closed.receipt.number.isEmpty());
    QTRY_VERIFY(!shop.waiting().isEmpty());
    shop.hurry(std::chrono::seconds(60));
    QTest::qWait(200);
    QVERIFY(!shop.waiting().isEmpty());
    QVERIFY(!shop.checkLink());
    shop.server.clearFaults();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusLinkLossTest::PZ_45_retryAfter()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.fault(u"503"_s, u"order/close"_s, 1, {{u"retryAfter"_s, u"30"_s}});
    shop.addBread();
    shop.close();
    QTRY_COMPARE(shop.waiting().value(0).attempts, 1);
    QTRY_VERIFY(!shop.plazius().sender().view().inFlight);
    shop.addBread();
    shop.close(); // another one waits as well
    QVERIFY(shop.checkLink());
    shop.hurry(std::chrono::seconds(27));
    QTest::qWait(500);
    QCOMPARE(shop.batchesWith(u"POST order/close"_s).size(), 1);
    shop.hurry(std::chrono::seconds(4));
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.batchesWith(u"POST order/close"_s).size(), 3);
    QCOMPARE(shop.server.state(false).value("counts"_L1).toObject().value("closed"_L1).toInt(), 2);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusLinkLossTest::PZ_46_killedBeforeTheAnswer()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.fault(u"hangAfter"_s, u"order/close"_s, 1, {{u"delayMs"_s, 3000}});
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    const ClosedSale closed = shop.close();
    QTRY_COMPARE(shop.batchesWith(u"POST order/close"_s).size(), 1);
    const QList<QJsonObject> first = shop.batchesWith(u"POST order/close"_s);
    QVERIFY(shop.restart());
    QCOMPARE(shop.waiting().size(), 1);
    QCOMPARE(shop.waiting().first().state, RowState::Unknown);
    QVERIFY(shop.settleAll());
    const QList<QJsonObject> closes = shop.batchesWith(u"POST order/close"_s);
    QCOMPARE(closes.size(), 2);
    QCOMPARE(closes.last().value("parts"_L1).toArray().at(0).toObject().value("body"_L1),
             first.last().value("parts"_L1).toArray().at(0).toObject().value("body"_L1));
    QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
    QCOMPARE(shop.veraBalance(), 51459);
    QCOMPARE(shop.troubles(), QStringList());
}

/// Codes are neither stored nor logged: not a good one, not a wrong one.
void PlaziusLinkLossTest::PZ_51_paymentCodeIsNotInTheFolder()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    QCOMPARE(shop.addCard(PlaziusScope::PaymentCode, u"98761234"_s).end, CardEnd::NotFound);
    QCOMPARE(shop.addCard(PlaziusScope::PaymentCode, u"12345678"_s).end, CardEnd::Found);
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    QCOMPARE(shop.pay(Money::fromKopecks(1000)).end, PlaziusPayEnd::Paid);
    shop.close();
    QVERIFY(shop.settleAll());
    int files = 0;
    QDirIterator folder(shop.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (folder.hasNext()) {
        QFile file(folder.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++files;
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains("98761234") && !bytes.contains("12345678"), qPrintable(file.fileName()));
    }
    QVERIFY(files >= 2); // the base and plazius.ini at least
}

QTEST_GUILESS_MAIN(PlaziusLinkLossTest)
#include "tst_plaziuslinkloss.moc"
