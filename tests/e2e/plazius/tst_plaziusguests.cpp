// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/plazius/plaziusshop.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

const QString pavel = u"4000567856785678"_s;
const QString pavelId = u"0a6c2f54-6f0e-4d1b-9a55-1f6f2f6d0002"_s;
QStringList logged;

void collect(QtMsgType, const QMessageLogContext&, const QString& message)
{
    logged.append(message);
}

} // namespace

/// Cards, phones and codes of buyers, and how they come onto a receipt and off it (contract of Plazius, 6, 11, 15, 18).
class PlaziusGuestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void PZ_32_unknownCard();
    void PZ_34_wrongCodes();
    void PZ_35_usedCode();
    void PZ_38_cardOff_data();
    void PZ_38_cardOff();
    void PZ_39_informationWithoutBalance();
    void PZ_02_cardBeforeTheFirstLine();
    void PZ_38_anotherCardReplacesTheFirst();
    void PZ_06_codeBeforeTheFirstLine();
    void PZ_06_codeDoesNotSurviveAReset();
    void rule10_guestGoneMeanwhile_data();
    void rule10_guestGoneMeanwhile();
    void rule10_cancelledWhileTheQueueIsBusy();
    void PZ_22_subtotalWaitsForTheTakingBack();
    void PZ_51_nothingOfItIsLogged();
};

void PlaziusGuestsTest::PZ_32_unknownCard()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    const CardResult result = shop.addCard(PlaziusScope::CardNumber, u"4000000000000000"_s);
    QCOMPARE(result.end, CardEnd::NotFound);
    QCOMPARE(result.credential.value, u"4000000000000000"_s);
    QVERIFY(!result.words.isEmpty());
    QCOMPARE(shop.look(PlaziusScope::CardNumber, u"4000000000000000"_s).end, CardEnd::NotFound);
    QCOMPARE(shop.addVera().end, CardEnd::Found);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusGuestsTest::PZ_34_wrongCodes()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    for (int wrong = 1; wrong <= 3; ++wrong) {
        const CardResult result = shop.addCard(PlaziusScope::PaymentCode, u"999999"_s);
        QCOMPARE(result.end == CardEnd::Found, false);
        QVERIFY2(result.credential.value.isEmpty(), "a code is cleared after each attempt");
        QCOMPARE(shop.plazius().cards().mustWarnOfCode(), wrong >= 2);
    }
    const CardResult blocked = shop.addCard(PlaziusScope::PaymentCode, u"123456"_s);
    QVERIFY(blocked.end != CardEnd::Found && !blocked.words.isEmpty());
    QCOMPARE(blocked.words, shop.lastPart(u"GET user"_s).value("answer"_L1).toString().remove(u'"'));
    QCOMPARE(shop.addVera().end, CardEnd::Found);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusGuestsTest::PZ_35_usedCode()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    QCOMPARE(shop.addCard(PlaziusScope::PaymentCode, u"200001"_s).end, CardEnd::Found);
    shop.subtotal();
    shop.close();
    shop.addBread();
    QVERIFY(shop.addCard(PlaziusScope::PaymentCode, u"200001"_s).end != CardEnd::Found);
    QVERIFY(!shop.sale().authorization());
    QCOMPARE(shop.batchesWith(u"GET user"_s).size(), 2);
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusGuestsTest::PZ_38_cardOff_data()
{
    QTest::addColumn<bool>("paid");
    QTest::newRow("before the payment") << false;
    QTest::newRow("after it") << true;
}

void PlaziusGuestsTest::PZ_38_cardOff()
{
    QFETCH(const bool, paid);
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addCheese();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    if (paid)
        QCOMPARE(shop.pay(Money::fromKopecks(5000)).end, PlaziusPayEnd::Paid);
    shop.plazius().course().removeCard();
    QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(21000));
    QVERIFY(!shop.sale().authorization());
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.batchesWith(u"POST order/reset"_s).size(), paid ? 1 : 0);
    QCOMPARE(shop.batchesWith(u"POST order/unbind"_s).size(), paid ? 0 : 1);
    QCOMPARE(shop.order(closed).value("state"_L1).toString(), u"Closed"_s);
    QVERIFY(shop.order(closed).value("guest"_L1).isNull());
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusGuestsTest::PZ_39_informationWithoutBalance()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QCOMPARE(shop.look(PlaziusScope::CardNumber, u"4000123412341234"_s).guest.bonusBalance, Money::fromKopecks(50000));
    QCOMPARE(shop.server.configure({{u"showBalances"_s, false}}), QString());
    const CardResult hidden = shop.look(PlaziusScope::CardNumber, u"4000123412341234"_s);
    QCOMPARE(hidden.guest.fullName, u"Вера Лугова"_s);
    QVERIFY(!hidden.guest.bonusBalance);
    QCOMPARE(shop.server.state().value("orders"_L1).toObject().size(), 0);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusGuestsTest::PZ_02_cardBeforeTheFirstLine()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QCOMPARE(shop.addVera().end, CardEnd::Found);
    QVERIFY(shop.sale().authorization());
    QCOMPARE(shop.server.state().value("orders"_L1).toObject().size(), 0);
    shop.addCheese();
    shop.subtotal();
    QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(18900));
    QCOMPARE(shop.batches().size(), 3); // who he is, then A, then B
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Paid);
    shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.veraBalance(), 51890);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusGuestsTest::PZ_38_anotherCardReplacesTheFirst()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    QCOMPARE(shop.addCard(PlaziusScope::CardNumber, pavel).end, CardEnd::Found);
    QCOMPARE(shop.batchesWith(u"POST order/unbind"_s).size(), 1);
    shop.subtotal();
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.order(closed).value("guest"_L1).toString(), pavelId);
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.server.balance(pavel), 1459);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusGuestsTest::PZ_06_codeBeforeTheFirstLine()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QCOMPARE(shop.addCard(PlaziusScope::PaymentCode, u"123456"_s).end, CardEnd::Refused);
    QCOMPARE(shop.server.ledger().size(), 0);
    shop.addBread();
    QCOMPARE(shop.addCard(PlaziusScope::PaymentCode, u"123456"_s).end, CardEnd::Found);
}

void PlaziusGuestsTest::PZ_06_codeDoesNotSurviveAReset()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    QCOMPARE(shop.addCard(PlaziusScope::PaymentCode, u"123456"_s).end, CardEnd::Found);
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    QCOMPARE(shop.pay(Money::fromKopecks(1000)).end, PlaziusPayEnd::Paid);
    QVERIFY2(!shop.backToGoods(), "the guest has to show another code");
    QVERIFY(!shop.sale().authorization());
    shop.addCheese();
    const ClosedSale closed = shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.batchesWith(u"GET user"_s).size(), 1);
    QVERIFY(shop.order(closed).value("guest"_L1).isNull());
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusGuestsTest::rule10_guestGoneMeanwhile_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("form");
    QTest::newRow("nobody, 204") << QString() << u"204"_s;
    QTest::newRow("nobody, null") << QString() << u"null"_s;
    QTest::newRow("nobody, 404") << QString() << u"404"_s;
    QTest::newRow("another guest") << pavel << u"204"_s;
}

void PlaziusGuestsTest::rule10_guestGoneMeanwhile()
{
    QFETCH(const QString, other);
    QFETCH(const QString, form);
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    QCOMPARE(shop.server.configure({{u"nobodyBound"_s, form}}), QString());
    const qint64 before = shop.server.balance(pavel);
    shop.addCheese();
    shop.addVera();
    const QString id = QString::fromLatin1(shop.saleId());
    QCOMPARE(shop.server.bindElsewhere({{u"orderId"_s, id}, {u"guest"_s, other.isEmpty() ? QJsonValue() : QJsonValue(other)}}), QString());
    QVERIFY(shop.subtotal().warning);
    QVERIFY(!shop.sale().authorization());
    QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(21000));
    QVERIFY(!shop.offer());
    shop.pay();
    shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.veraBalance(), 50000);
    QCOMPARE(shop.server.balance(pavel), before); // somebody else gets no points of this receipt either
    QCOMPARE(shop.batchesWith(u"POST order/unbind"_s).size(), other.isEmpty() ? 0 : 1);
    QCOMPARE(shop.server.order(id).value("state"_L1).toString(), u"Closed"_s);
    QCOMPARE(shop.troubles(), QStringList());
}

/// One order has at most one request in flight (2.2): a wish that was given up must not come back with the next one.
void PlaziusGuestsTest::rule10_cancelledWhileTheQueueIsBusy()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addBread();
    shop.addVera();
    shop.fault(u"hangBefore"_s, u"order/unbind"_s, 1, {{u"delayMs"_s, 700}});
    shop.plazius().cards().add({PlaziusScope::CardNumber, pavel});
    QTest::qWait(100);
    shop.plazius().cards().cancel();
    QCOMPARE(shop.addCard(PlaziusScope::CardNumber, pavel).end, CardEnd::Found);
    QTest::qWait(300);
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.batchesWith(u"GET user"_s).size(), 2);
    QCOMPARE(shop.server.order(QString::fromLatin1(shop.saleId())).value("guest"_L1).toString(), pavelId);
    QCOMPARE(shop.troubles(), QStringList());
}

/// What is queued for an order is not overtaken (9.3): the subtotal of changed goods comes behind the taking back of the payment.
void PlaziusGuestsTest::PZ_22_subtotalWaitsForTheTakingBack()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.addCheese();
    shop.addVera();
    shop.subtotal();
    QVERIFY(shop.offer().has_value());
    shop.fault(u"missing"_s, u"POST order/pay"_s, 1, {{u"executed"_s, true}});
    shop.fault(u"hangBefore"_s, u"order/cancelPay"_s, 1, {{u"delayMs"_s, 700}});
    QCOMPARE(shop.pay(Money::fromKopecks(5000)).end, PlaziusPayEnd::Off);
    QVERIFY(shop.backToGoods());
    shop.addBread();
    QVERIFY(!shop.subtotal().warning);
    QCOMPARE(shop.sale().receipt().total(), Money::fromKopecks(35590 - 2100));
    QCOMPARE(shop.pay().end, PlaziusPayEnd::Paid);
    shop.close();
    QVERIFY(shop.settleAll());
    QCOMPARE(shop.veraBalance(), 50000 + 3349);
    QCOMPARE(shop.troubles(), QStringList());
}

void PlaziusGuestsTest::PZ_51_nothingOfItIsLogged()
{
    QLoggingCategory::setFilterRules(u"companion.*=true"_s);
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler(collect);
    {
        PlaziusShop shop;
        shop.addBread();
        shop.addCard(PlaziusScope::PaymentCode, u"200003"_s);
        shop.subtotal();
        shop.plazius().course().removeCard();
        shop.addCard(PlaziusScope::Phone, u"+79165550001"_s);
        shop.subtotal();
        shop.close();
        shop.addBread();
        shop.sellWithPoints(Money::fromKopecks(1000));
        shop.settleAll();
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(logged.size() > 10);
    static const QRegularExpression id(u"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s);
    for (QString line : std::as_const(logged)) {
        line.remove(id);
        for (const char* secret : {"demo-secret", "200003", "4000123412341234", "9165550001", "userSecret", "credential="})
            QVERIFY2(!line.contains(QLatin1String(secret)), qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(PlaziusGuestsTest)
#include "tst_plaziusguests.moc"
