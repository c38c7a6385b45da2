// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuswords.h"
#include "tests/e2e/plazius/plaziusshop.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

/// A sale of Plazius from its card to its return (contract of Plazius, 18): the server's own record is what counts.
class PlaziusSaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void PZ_01_withoutACard();
    void PZ_03_PZ_05_discountsAndAccrual();
    void PZ_07_PZ_08_pointsSpent();
    void PZ_16_fullReturnGivesEverythingBack();
    void PZ_17_PZ_18_partialReturnsMeetTheWhole();
    void PZ_20_offlineClosingIsSentOnce();
    void PZ_22_lostAnswerOfPaymentIsTakenBack();
    void PZ_51_headersOfEveryBatch();
    void PZ_04_discountsAreReplaced();
    void PZ_06_everyWayOfIdentification_data();
    void PZ_06_everyWayOfIdentification();
    void PZ_30_expiredSessions();
    void PZ_48_resultNotTold();
    void P_ACC_01_accrualIsInTheJournal_data();
    void P_ACC_01_accrualIsInTheJournal();
    void PZ_50_switchedOff();
};

void PlaziusSaleTest::PZ_01_withoutACard()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addCheese();
    shop.subtotal();
    QCOMPARE(shop.batches(), QStringList());
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    const QJsonObject order = shop.order(closed);
    QCOMPARE(order.value("state"_L1).toString(), u"Closed"_s);
    QCOMPARE(order.value("sumForBonuses"_L1).toInt(), 35590);
    QCOMPARE(shop.server.violations(), QStringList());
}

void PlaziusSaleTest::PZ_03_PZ_05_discountsAndAccrual()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addCheese();
    [[maybe_unused]] const auto own = shop.sale().setDiscount(1, Money::fromKopecks(1000));
    QCOMPARE(shop.addVera().end, CardEnd::Found);
    QCOMPARE(shop.subtotal().fact.isEmpty(), false);
    QCOMPARE(shop.sale().receipt().lines.at(1).loyaltyDiscount, Money::fromKopecks(2000));
    QVERIFY2(shop.pay().end == PlaziusPayEnd::Paid, "without points the discounts are told");
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    const QJsonObject order = shop.order(closed);
    QCOMPARE(order.value("sumAfterDiscount"_L1).toInt(), 34590);
    QCOMPARE(order.value("sumForBonuses"_L1).toInt(), 32590);
    QCOMPARE(order.value("accrual"_L1).toInt(), 3259);
    QCOMPARE(shop.server.violations(), QStringList());
}

void PlaziusSaleTest::PZ_07_PZ_08_pointsSpent()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    QCOMPARE(shop.addVera().end, CardEnd::Found);
    shop.subtotal();
    const auto offer = shop.offer();
    QVERIFY(offer.has_value());
    QCOMPARE(offer->most, Money::fromKopecks(7295));
    QCOMPARE(shop.pay(offer->most).end, PlaziusPayEnd::Paid);
    QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(7295));
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.veraBalance(), 50000 - 7295 + 730);
    QCOMPARE(shop.order(closed).value("sumForBonuses"_L1).toInt(), 7295);
    QCOMPARE(shop.server.violations(), QStringList());
}

void PlaziusSaleTest::PZ_16_fullReturnGivesEverythingBack()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    const ClosedSale closed = shop.sellWithPoints(Money::fromKopecks(5000));
    QVERIFY(shop.settleAll());
    shop.giveBack(closed.receipt.number);
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.server.violations(), QStringList());
}

void PlaziusSaleTest::PZ_17_PZ_18_partialReturnsMeetTheWhole()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread(3);
    const ClosedSale closed = shop.sellWithPoints(Money::fromKopecks(1000));
    QVERIFY(shop.settleAll());
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(shop.giveBack(closed.receipt.number, {1000}).size(), 1);
        QVERIFY(shop.settleAll());
    }
    const QJsonObject refunds = shop.order(closed).value("refunds"_L1).toObject();
    QCOMPARE(refunds.size(), 3);
    QCOMPARE(shop.order(closed).value("refunded"_L1).toInt(), 1000);
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.server.violations(), QStringList());
}

void PlaziusSaleTest::PZ_20_offlineClosingIsSentOnce()
{
    PlaziusShop shop(u"pingInterval = 10"_s);
    QVERIFY(shop.isUp());
    QVERIFY(shop.cutLink());
    shop.addBread();
    const ClosedSale closed = shop.close();
    QCOMPARE(closed.rows.size(), 1);
    QVERIFY(shop.restoreLink());
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
    QCOMPARE(shop.server.state(false).value("counts"_L1).toObject().value("closed"_L1).toInt(), 1);
}

void PlaziusSaleTest::PZ_22_lostAnswerOfPaymentIsTakenBack()
{
    PlaziusShop shop(u"timeout = 2"_s);
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    QCOMPARE(shop.server.setFault({{u"mode"_s, u"dropAfter"_s}, {u"call"_s, u"order/pay"_s}, {u"count"_s, 1}}), QString());
    const PlaziusPayment payment = shop.pay(Money::fromKopecks(5000));
    QCOMPARE(payment.end, PlaziusPayEnd::Off);
    QCOMPARE(shop.sale().receipt().pointsTotal(), Money());
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.veraBalance(), 50000 + 1459);
    QCOMPARE(shop.order(closed).value("sumForBonuses"_L1).toInt(), 14590);
    QCOMPARE(shop.server.violations(), QStringList());
}

void PlaziusSaleTest::PZ_51_headersOfEveryBatch()
{
    PlaziusShop shop(u"terminalId = \"K7\"\ntapeWidth = 36\nlanguage = \"ru-RU\""_s);
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addCheese();
    shop.sellWithPoints(Money::fromKopecks(4000));
    QVERIFY(shop.settleAll());
    int batches = 0;
    for (const QJsonValue& value : shop.server.ledger()) {
        if (value.toObject().value("kind"_L1).toString() != u"batch"_s)
            continue;
        ++batches;
        const QJsonObject headers = value.toObject().value("headers"_L1).toObject();
        QCOMPARE(headers.value("terminal-id"_L1).toString(), u"K7"_s);
        QCOMPARE(headers.value("tape-width"_L1).toString(), u"36"_s);
        QCOMPARE(headers.value("accept"_L1).toString(), u"application/json"_s);
        QCOMPARE(headers.value("accept-language"_L1).toString(), u"ru-RU"_s);
        QCOMPARE(headers.value("organization"_L1).toString(), u"shop-12"_s);
        QVERIFY(!headers.contains("transfer-encoding"_L1));
        for (const char* name : {"vendor", "product", "product-version", "session", "content-length", "plugin-version", "os-version", "user-agent", "host"})
            QVERIFY2(!headers.value(QLatin1String(name)).toString().isEmpty(), name);
    }
    QCOMPARE(batches, 5);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusSaleTest::PZ_04_discountsAreReplaced()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addCheese();
    shop.addVera();
    shop.subtotal();
    QCOMPARE(shop.sale().receipt().lines.at(0).loyaltyDiscount, Money::fromKopecks(2100));
    QVERIFY(shop.backToGoods());
    QCOMPARE(shop.sale().receipt().lines.at(0).loyaltyDiscount, Money());
    shop.addBread();
    shop.subtotal();
    shop.subtotal(); // every entry asks anew and never adds up with itself
    QCOMPARE(shop.sale().receipt().lines.at(0).loyaltyDiscount, Money::fromKopecks(2100));
    QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(35590 - 2100));
    QCOMPARE(shop.lastPart(u"PUT order"_s).value("body"_L1).toObject().value("items"_L1).toArray().size(), 2);
    QCOMPARE(shop.batchesWith(u"PUT order/prechequeTime"_s).size(), 3);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusSaleTest::PZ_06_everyWayOfIdentification_data()
{
    QTest::addColumn<PlaziusScope>("scope");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("told");
    QTest::newRow("phone") << PlaziusScope::Phone << u"+79165550001"_s << u"\"phone\""_s;
    QTest::newRow("code") << PlaziusScope::PaymentCode << u"123456"_s << u"\"paymentCode\""_s;
    QTest::newRow("scanned") << PlaziusScope::CardNumberOrTrack << u"4000123412341234"_s << u"\"cardNumber, cardTrack\""_s;
}

void PlaziusSaleTest::PZ_06_everyWayOfIdentification()
{
    QFETCH(const PlaziusScope, scope);
    QFETCH(const QString, value);
    QFETCH(const QString, told);
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addCheese();
    const CardResult found = shop.addCard(scope, value);
    QCOMPARE(found.end, CardEnd::Found);
    QCOMPARE(found.guest.fullName, u"Вера Лугова"_s);
    QCOMPARE(shop.lastPart(u"GET user"_s).value("query"_L1).toObject().value("searchScope"_L1).toString(), told);
    shop.subtotal();
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Paid);
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("accrual"_L1).toInt(), 1890);
    QCOMPARE(shop.veraBalance(), 51890);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusSaleTest::PZ_30_expiredSessions()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    QCOMPARE(shop.addVera().end, CardEnd::Found);
    shop.server.expireSessions();
    QVERIFY(!shop.subtotal().warning);
    shop.server.expireSessions();
    QVERIFY(shop.offer().has_value());
    shop.server.expireSessions();
    QCOMPARE(shop.pay(Money::fromKopecks(1000)).end, PlaziusPayEnd::Paid);
    shop.server.expireSessions();
    shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.veraBalance(), 50000 - 1000 + 1359);
    // Each refused batch and its repetition are the same bytes.
    const QList<QJsonObject> pays = shop.batchesWith(u"POST order/pay"_s);
    QCOMPARE(pays.size(), 2);
    QCOMPARE(pays.at(0).value("status"_L1).toInt(), 401);
    QCOMPARE(pays.at(1).value("bytes"_L1), pays.at(0).value("bytes"_L1));
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusSaleTest::PZ_48_resultNotTold()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QCOMPARE(shop.server.configure({{u"closeNotTold"_s, true}}), QString());
    std::optional<PlaziusReport> told;
    connect(&shop.plazius(), &PlaziusModule::reported, this, [&](const PlaziusReport& report) { told = report; });
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QVERIFY(told && told->accepted && !told->accrued);
    QVERIFY(std::ranges::any_of(shop.journal(), [](const JournalEntry& entry) {
        return entry.kind == JournalKind::SaleReported && entry.text.contains(PlaziusWords::resultNotTold());
    }));
    QVERIFY(shop.archive().isEmpty() || shop.archive().first().state == RowState::Sent);
    QCOMPARE(shop.veraBalance(), 51459);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusSaleTest::P_ACC_01_accrualIsInTheJournal_data()
{
    QTest::addColumn<bool>("linkUp");
    QTest::newRow("at once") << true;
    QTest::newRow("by the queue") << false;
}

/// Contract of Plazius, 15: the journal tells what each closing brought, however late it was sent.
void PlaziusSaleTest::P_ACC_01_accrualIsInTheJournal()
{
    QFETCH(bool, linkUp);
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.subtotal();
    if (!linkUp)
        shop.cutLink();
    const ClosedSale closed = shop.close();
    if (!linkUp)
        QVERIFY(shop.restoreLink());
    QVERIFY(shop.settleAll());
    int told = 0;
    for (const JournalEntry& entry : shop.journal()) {
        if (entry.kind == JournalKind::SaleReported && entry.receiptUid == closed.receipt.uid) {
            QCOMPARE(entry.text, PlaziusWords::accrued(Money::fromKopecks(1459)));
            ++told;
        }
    }
    QCOMPARE(told, 1);
}

void PlaziusSaleTest::PZ_50_switchedOff()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QVERIFY(shop.switchPlazius(false));
    shop.addBread();
    shop.addCheese();
    shop.subtotal();
    const ClosedSale closed = shop.close();
    QCOMPARE(closed.rows.size(), 0);
    QVERIFY(!closed.receipt.number.isEmpty());
    shop.giveBack(closed.receipt.number);
    QTest::qWait(500);
    QCOMPARE(shop.server.ledger().size(), 0);
}

QTEST_GUILESS_MAIN(PlaziusSaleTest)
#include "tst_plaziussale.moc"
