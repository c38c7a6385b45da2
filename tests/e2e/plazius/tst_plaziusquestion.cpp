// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/carddialog.h"
#include "forms/plazius/cardquestiondialog.h"
#include "forms/till/paymentdialog.h"
#include "tests/e2e/plazius/plaziustill.h"

#include <QLineEdit>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

const QString vera = u"4000123412341234"_s;

void question(PlaziusTill& till, CardQuestion when)
{
    till.change([when](Settings& settings) { settings.plazius.question = when; });
}

} // namespace

/// «Есть ли карта лояльности Плазиус?» at the window of the till, with keys alone.
class PlaziusQuestionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void P_SAL_02_noGoesIntoTheSubtotal();
    void P_SAL_02_yesOpensTheCard();
    void P_SAL_02_escOfTheCardGoesOnWithoutIt();
    void AS_16_scanAnswersTheQuestion();
    void D_34_everySubtotal();
    void D_34_oncePerReceipt();
    void D_34_never();
    void D_34_notWhileTheLinkIsDown();
    void D_34_notWhileBrevixHoldsTheCustomer();
    void twoPressesAskOnce();
};

void PlaziusQuestionTest::P_SAL_02_noGoesIntoTheSubtotal()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addBread();
    till.key(Qt::Key_F5);
    QVERIFY(till.front<CardQuestionDialog>());
    QVERIFY(till.isIn(SaleState::Draft));
    till.answer(Qt::Key_Escape);
    QVERIFY(till.isFree());
    QVERIFY(till.isIn(SaleState::Subtotal));
    QCOMPARE(till.shop.batches(), QStringList());
}

void PlaziusQuestionTest::P_SAL_02_yesOpensTheCard()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addCheese();
    till.key(Qt::Key_F5);
    QVERIFY(till.front<CardQuestionDialog>());
    till.answer(Qt::Key_Return);
    QVERIFY(till.front<CardDialog>());
    till.type(vera);
    till.pause(80);
    till.key(Qt::Key_Return);
    QVERIFY(till.until([&] { return till.isIn(SaleState::Subtotal) && till.isFree(); }));
    QVERIFY(till.hasBuyer());
    QVERIFY2(till.bar().contains(u"Вера Лугова"), qPrintable(till.bar()));
    QVERIFY2(till.bar().contains(u"Сырный день"), qPrintable(till.bar()));
    QCOMPARE(till.cell(0, 4), u"−21,00"_s);
    QCOMPARE(till.discount(), u"−21,00"_s);
    QCOMPARE(till.pay(), u"189,00"_s);
    QCOMPARE(till.shop.server.violations(), QStringList());
}

void PlaziusQuestionTest::P_SAL_02_escOfTheCardGoesOnWithoutIt()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addBread();
    till.key(Qt::Key_F5);
    QVERIFY(till.front<CardQuestionDialog>());
    till.answer(Qt::Key_Return);
    QVERIFY(till.front<CardDialog>());
    till.key(Qt::Key_Escape);
    QVERIFY(till.until([&] { return till.isIn(SaleState::Subtotal); }));
    QVERIFY(till.isFree());
    QVERIFY(!till.hasBuyer());
}

void PlaziusQuestionTest::AS_16_scanAnswersTheQuestion()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addCheese();
    till.key(Qt::Key_F5);
    QVERIFY(till.front<CardQuestionDialog>());
    till.pause(400);
    till.scan(vera);
    QVERIFY(till.until([&] { return till.isIn(SaleState::Subtotal) && till.hasBuyer() && till.isFree(); }));
    QCOMPARE(till.pay(), u"189,00"_s);
    // The digits are nothing but the card.
    QCOMPARE(till.shop.sale().receipt().lines.size(), 1);
    QVERIFY(till.main().findChild<QLineEdit*>(u"goodsEdit"_s)->text().isEmpty());
}

void PlaziusQuestionTest::D_34_everySubtotal()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addBread();
    for (int entry = 0; entry < 2; ++entry) {
        till.key(Qt::Key_F5);
        QVERIFY(till.front<CardQuestionDialog>());
        till.answer(Qt::Key_Escape);
        QVERIFY(till.until([&] { return till.isIn(SaleState::Subtotal); }));
        till.key(Qt::Key_Escape);
        QVERIFY(till.isIn(SaleState::Draft));
    }
}

void PlaziusQuestionTest::D_34_oncePerReceipt()
{
    PlaziusTill till;
    QVERIFY(till.open());
    question(till, CardQuestion::OncePerReceipt);
    till.shop.addBread();
    till.key(Qt::Key_F5);
    QVERIFY(till.front<CardQuestionDialog>());
    till.answer(Qt::Key_Escape);
    till.key(Qt::Key_Escape);
    QVERIFY(till.isIn(SaleState::Draft));
    till.key(Qt::Key_F12);
    QVERIFY(till.front<PaymentDialog>());
    QVERIFY(till.takeMoney());
    till.shop.addBread();
    till.key(Qt::Key_F5);
    QVERIFY(till.front<CardQuestionDialog>()); // the next receipt
}

void PlaziusQuestionTest::D_34_never()
{
    PlaziusTill till;
    QVERIFY(till.open());
    question(till, CardQuestion::Never);
    till.shop.addBread();
    till.key(Qt::Key_F5);
    QVERIFY(till.isFree());
    QVERIFY(till.isIn(SaleState::Subtotal));
}

void PlaziusQuestionTest::D_34_notWhileTheLinkIsDown()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.cutLink();
    QVERIFY(!till.shop.checkLink());
    QVERIFY2(till.link().startsWith(u"Plazius: нет связи с"_s), qPrintable(till.link()));
    QVERIFY2(till.bar().contains(u"Карту не добавить"), qPrintable(till.bar()));
    till.shop.addBread();
    till.key(Qt::Key_F5);
    QVERIFY(till.isFree());
    QVERIFY(till.isIn(SaleState::Subtotal));
    QVERIFY(till.shop.restoreLink());
    QVERIFY(till.shop.checkLink());
    QCOMPARE(till.link(), u"Plazius: на связи"_s);
    QCOMPARE(till.bar(), QString());
}

void PlaziusQuestionTest::D_34_notWhileBrevixHoldsTheCustomer()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addBread();
    Authorization buyer;
    buyer.phone = PhoneNumber::fromE164(u"+79123456789"_s);
    buyer.customerId = u"c-1"_s;
    QVERIFY(till.shop.program().desk().applyAuthorization(buyer));
    till.key(Qt::Key_F5);
    QVERIFY(till.isFree());
    QVERIFY(till.isIn(SaleState::Subtotal));
    QCOMPARE(till.shop.batches(), QStringList());
}

void PlaziusQuestionTest::twoPressesAskOnce()
{
    PlaziusTill till;
    QVERIFY(till.open());
    // A scan is still being looked up: both presses wait for it.
    QWidget* field = till.main().findChild<QLineEdit*>(u"goodsEdit"_s);
    QTest::keyClicks(field, u"100001"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_F5);
    QTest::keyClick(field, Qt::Key_F5);
    QVERIFY(till.front<CardQuestionDialog>());
    QCOMPARE(till.main().findChildren<CardQuestionDialog*>().size(), 1);
    till.answer(Qt::Key_Escape);
    QVERIFY(till.isFree());
    QVERIFY(till.isIn(SaleState::Subtotal));
    QCOMPARE(till.shop.sale().receipt().lines.size(), 1);
}

QTEST_MAIN(PlaziusQuestionTest)
#include "tst_plaziusquestion.moc"
