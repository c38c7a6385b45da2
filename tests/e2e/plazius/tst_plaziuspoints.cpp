// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plaziuswindows.h"
#include "forms/plazius/cardquestiondialog.h"
#include "forms/plazius/spenddialog.h"
#include "forms/till/confirmdialog.h"
#include "forms/till/paymentdialog.h"
#include "tests/e2e/plazius/plaziustill.h"

#include <QLabel>
#include <QLineEdit>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

/// Bread for 145.90 with a card in the subtotal; half of it may be paid with points.
bool breadWithCard(PlaziusTill& till)
{
    if (!till.open())
        return false;
    till.shop.addBread();
    return till.addCard() && till.toSubtotal();
}

QString asked(PlaziusTill& till)
{
    auto* edit = till.find<QLineEdit>("pointsEdit");
    return edit ? edit->text() : QString();
}

} // namespace

/// Spending of points and the way of the receipt around it, with keys alone.
class PlaziusPointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void PZ_07_prefilledAndSpentByEnter();
    void P_SAL_08_F12PassesTheSubtotal();
    void PZ_09_escSpendsNothing();
    void PZ_09_escWithDiscountsTellsThem();
    void PZ_10_aboveTheMostAndLetters();
    void PZ_15_nothingToSpend();
    void D_24_backFromThePaymentKeepsThePoints();
    void rule_6_6_escFromTheSubtotalAsksAndUndoes();
    void PZ_37_refusalStaysInTheDialog();
    void PZ_22_lostPaymentIsAskedAbout();
    void PZ_28_declinedOnASlowServerPaysOnce();
    void interface_2_2_doublePressOfF12();
    void PZ_38_cardOffAfterThePayment();
};

void PlaziusPointsTest::PZ_07_prefilledAndSpentByEnter()
{
    PlaziusTill till;
    QVERIFY(breadWithCard(till));
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    QCOMPARE(asked(till), u"72,95"_s);
    QCOMPARE(till.find<QLabel>("payLabel")->text(), u"72,95 ₽"_s);
    till.answer(Qt::Key_Return);
    QVERIFY(till.front<PaymentDialog>());
    QCOMPARE(till.points(), u"72,95"_s);
    QCOMPARE(till.pay(), u"72,95"_s);
    QVERIFY(till.takeMoney());
    QVERIFY(till.shop.settle());
    QCOMPARE(till.shop.veraBalance(), 50000 - 7295 + 730);
    QCOMPARE(till.shop.troubles(), QStringList());
}

void PlaziusPointsTest::P_SAL_08_F12PassesTheSubtotal()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addCheese();
    QVERIFY(till.addCard());
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    QVERIFY(till.isIn(SaleState::Subtotal));
    QCOMPARE(till.discount(), u"−21,00"_s);
    QVERIFY2(till.bar().contains(u"Сырный день"), qPrintable(till.bar()));
    till.answer(Qt::Key_Escape);
    QVERIFY(till.front<PaymentDialog>());
    till.key(Qt::Key_Escape);
    till.key(Qt::Key_F12);
    QVERIFY(till.front<PaymentDialog>());
    QVERIFY(till.takeMoney());
    // Without a card too, with the question in between.
    till.shop.addBread();
    till.key(Qt::Key_F12);
    QVERIFY(till.front<CardQuestionDialog>());
    till.answer(Qt::Key_Escape);
    QVERIFY(till.front<PaymentDialog>());
    QVERIFY(till.takeMoney());
    QVERIFY(till.shop.settle());
    QCOMPARE(till.shop.troubles(), QStringList());
}

void PlaziusPointsTest::PZ_09_escSpendsNothing()
{
    PlaziusTill till;
    QVERIFY(breadWithCard(till));
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    till.key(Qt::Key_Escape);
    QVERIFY(till.front<PaymentDialog>());
    QCOMPARE(till.pay(), u"145,90"_s);
    QVERIFY(till.shop.batchesWith(u"POST order/pay"_s).isEmpty());
    QVERIFY(till.takeMoney());
    QVERIFY(till.shop.settle());
    QCOMPARE(till.shop.veraBalance(), 50000 + 1459);
}

void PlaziusPointsTest::PZ_09_escWithDiscountsTellsThem()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addCheese();
    QVERIFY(till.addCard());
    QVERIFY(till.toSubtotal());
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    till.key(Qt::Key_Escape);
    QVERIFY(till.front<PaymentDialog>());
    QCOMPARE(till.shop.batchesWith(u"POST order/pay"_s).size(), 1);
    QCOMPARE(till.points(), u"0,00"_s);
    QVERIFY(till.takeMoney());
    QVERIFY(till.shop.settle());
    QCOMPARE(till.shop.troubles(), QStringList());
}

void PlaziusPointsTest::PZ_10_aboveTheMostAndLetters()
{
    PlaziusTill till;
    QVERIFY(breadWithCard(till));
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    till.pause(350);
    for (const QString& wrong : {u"72,96"_s, u"abc"_s, u"0"_s, u"-5"_s}) {
        till.find<QLineEdit>("pointsEdit")->selectAll();
        till.type(wrong);
        till.key(Qt::Key_Return);
        QVERIFY(qobject_cast<SpendDialog*>(till.activeWindow()));
        QVERIFY(till.shop.batchesWith(u"POST order/pay"_s).isEmpty());
    }
    till.find<QLineEdit>("pointsEdit")->selectAll();
    till.type(u"10"_s);
    till.key(Qt::Key_Return);
    QVERIFY(till.front<PaymentDialog>());
    QCOMPARE(till.points(), u"10,00"_s);
    QCOMPARE(till.pay(), u"135,90"_s);
}

void PlaziusPointsTest::PZ_15_nothingToSpend()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addBread();
    QVERIFY(till.addCard(u"4000567856785678"_s)); // no points
    QVERIFY(till.toSubtotal());
    till.key(Qt::Key_F12);
    QVERIFY(till.front<PaymentDialog>());
    QVERIFY2(till.bar().contains(u"списать баллы нельзя"), qPrintable(till.bar()));
}

void PlaziusPointsTest::D_24_backFromThePaymentKeepsThePoints()
{
    PlaziusTill till;
    QVERIFY(breadWithCard(till));
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    till.answer(Qt::Key_Return);
    QVERIFY(till.front<PaymentDialog>());
    till.key(Qt::Key_Escape);
    QVERIFY(till.isFree());
    QVERIFY(till.isIn(SaleState::Subtotal));
    QCOMPARE(till.points(), u"72,95"_s);
    till.key(Qt::Key_F12); // asks nothing again
    QVERIFY(till.front<PaymentDialog>());
    QCOMPARE(till.pay(), u"72,95"_s);
    QCOMPARE(till.shop.batchesWith(u"POST order/pay"_s).size(), 1);
    QVERIFY(till.takeMoney());
    QVERIFY(till.shop.settle());
    QCOMPARE(till.shop.troubles(), QStringList());
}

void PlaziusPointsTest::rule_6_6_escFromTheSubtotalAsksAndUndoes()
{
    PlaziusTill till;
    QVERIFY(breadWithCard(till));
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    till.answer(Qt::Key_Return);
    QVERIFY(till.front<PaymentDialog>());
    till.key(Qt::Key_Escape);
    QVERIFY(till.isFree());
    till.key(Qt::Key_Escape);
    QVERIFY(till.front<ConfirmDialog>());
    till.answer(Qt::Key_Escape);
    QVERIFY(till.isIn(SaleState::Subtotal));
    QCOMPARE(till.points(), u"72,95"_s);
    till.key(Qt::Key_Escape);
    QVERIFY(till.front<ConfirmDialog>());
    till.answer(Qt::Key_Return);
    QVERIFY(till.isIn(SaleState::Draft));
    QCOMPARE(till.points(), u"0,00"_s);
    QCOMPARE(till.pay(), u"145,90"_s);
    QVERIFY(till.until([&] { return till.shop.batches().contains(u"POST order/reset"_s); }));
    QCOMPARE(till.shop.veraBalance(), 50000);
    // The card is still there: bound anew at the next subtotal, and everything can be had again.
    QVERIFY(till.hasBuyer());
    till.shop.addCheese();
    QVERIFY(till.toSubtotal());
    QCOMPARE(till.discount(), u"−21,00"_s);
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    till.answer(Qt::Key_Return);
    QVERIFY(till.front<PaymentDialog>());
    QVERIFY(till.takeMoney());
    QVERIFY(till.shop.settle());
    QCOMPARE(till.shop.troubles(), QStringList());
}

void PlaziusPointsTest::PZ_37_refusalStaysInTheDialog()
{
    PlaziusTill till;
    QVERIFY(breadWithCard(till));
    till.shop.fault(u"error"_s, u"order/pay"_s, 1, {{u"status"_s, 400}, {u"text"_s, u"Баланс изменился"_s}});
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    till.answer(Qt::Key_Return);
    auto* error = till.find<QWidget>("pointsError");
    QVERIFY(error);
    const auto told = [error] {
        const QList<QLabel*> labels = error->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains(u"Баланс изменился"); });
    };
    QVERIFY(till.until(told));
    QVERIFY(qobject_cast<SpendDialog*>(till.activeWindow()));
    QCOMPARE(till.points(), u"0,00"_s);
    till.key(Qt::Key_Escape);
    QVERIFY(till.front<PaymentDialog>());
    QCOMPARE(till.pay(), u"145,90"_s);
    QVERIFY(till.takeMoney());
    QVERIFY(till.shop.settle());
    QCOMPARE(till.shop.veraBalance(), 50000 + 1459);
    QCOMPARE(till.shop.troubles(), QStringList());
}

/// The sum to pay is another than the buyer was told: the cashier is asked, and sees it.
void PlaziusPointsTest::PZ_22_lostPaymentIsAskedAbout()
{
    PlaziusTill till;
    QVERIFY(breadWithCard(till));
    till.shop.fault(u"dropAfter"_s, u"order/pay"_s, 1);
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    till.answer(Qt::Key_Return);
    auto* box = till.front<ConfirmDialog>();
    QVERIFY(box);
    QCOMPARE(till.find<QLabel>("wordsLabel")->text(), u"К оплате: 145,90 ₽."_s);
    QCOMPARE(till.points(), u"0,00"_s);
    till.answer(Qt::Key_Return);
    QVERIFY(till.front<PaymentDialog>());
    QVERIFY(till.takeMoney());
    QVERIFY(till.shop.checkLink());
    QVERIFY(till.shop.settle());
    QCOMPARE(till.shop.veraBalance(), 50000 + 1459);
    QCOMPARE(till.shop.troubles(), QStringList());
}

void PlaziusPointsTest::PZ_28_declinedOnASlowServerPaysOnce()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addCheese();
    QVERIFY(till.addCard());
    QVERIFY(till.toSubtotal());
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    till.slow(900);
    till.key(Qt::Key_Escape);
    // The discounts are on their way: the till takes no other key meanwhile.
    for (int i = 0; i < 3; ++i)
        till.key(Qt::Key_F12);
    till.key(Qt::Key_F6);
    QVERIFY(till.front<PaymentDialog>());
    QCOMPARE(till.shop.batchesWith(u"POST order/pay"_s).size(), 1);
    QCOMPARE(till.shop.batchesWith(u"GET order/paymentLimits"_s).size(), 3); // check-in, subtotal, dialog
    QCOMPARE(till.pay(), u"189,00"_s);
}

void PlaziusPointsTest::interface_2_2_doublePressOfF12()
{
    PlaziusTill till;
    QVERIFY(breadWithCard(till));
    till.slow(600);
    QTest::keyClick(&till.main(), Qt::Key_F12);
    QTest::keyClick(&till.main(), Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    QCOMPARE(till.main().findChildren<SpendDialog*>().size(), 1);
    till.answer(Qt::Key_Return);
    till.key(Qt::Key_Return);
    till.key(Qt::Key_Return);
    QVERIFY(till.front<PaymentDialog>());
    QCOMPARE(till.shop.batchesWith(u"POST order/pay"_s).size(), 1);
    QCOMPARE(till.points(), u"72,95"_s);
}

void PlaziusPointsTest::PZ_38_cardOffAfterThePayment()
{
    PlaziusTill till;
    QVERIFY(breadWithCard(till));
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    till.answer(Qt::Key_Return);
    QVERIFY(till.front<PaymentDialog>());
    till.key(Qt::Key_Escape);
    QVERIFY(till.isFree());
    till.windows().plazius().removeCard();
    QVERIFY(!till.hasBuyer());
    QCOMPARE(till.pay(), u"145,90"_s);
    QVERIFY2(till.bar().contains(u"Карта снята"), qPrintable(till.bar()));
    QVERIFY(till.until([&] { return till.shop.batches().contains(u"POST order/reset"_s); }));
    QCOMPARE(till.shop.veraBalance(), 50000);
    till.key(Qt::Key_F12);
    QVERIFY(till.front<PaymentDialog>());
    QVERIFY(till.takeMoney());
    QVERIFY(till.shop.settle());
    QCOMPARE(till.shop.veraBalance(), 50000);
    QCOMPARE(till.shop.troubles(), QStringList());
}

QTEST_MAIN(PlaziusPointsTest)
#include "tst_plaziuspoints.moc"
