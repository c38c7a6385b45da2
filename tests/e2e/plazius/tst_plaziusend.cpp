// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"
#include "forms/common/messagebar.h"
#include "forms/plazius/carddialog.h"
#include "forms/plazius/cardquestiondialog.h"
#include "forms/plazius/slippreviewdialog.h"
#include "forms/plazius/spenddialog.h"
#include "forms/settings/settingsdialog.h"
#include "forms/settings/statuscard.h"
#include "forms/till/confirmdialog.h"
#include "forms/till/paymentdialog.h"
#include "forms/till/servicemenuview.h"
#include "services/delivery/connectionmonitor.h"
#include "services/session/settingsservice.h"
#include "tests/e2e/plazius/plaziustill.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

bool sellBread(PlaziusTill& till, bool withPoints = false)
{
    till.shop.addBread();
    if (!till.addCard() || !till.toSubtotal())
        return false;
    till.key(Qt::Key_F12);
    if (till.shop.plazius().monitor().isUp() && till.front<SpendDialog>())
        till.answer(withPoints ? Qt::Key_Return : Qt::Key_Escape);
    return till.takeMoney();
}

/// The button of the message, pressed with a key.
bool pressBar(PlaziusTill& till, const QString& label)
{
    const QList<QPushButton*> buttons = till.main().findChild<MessageBar*>(u"messageBar"_s)->findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->text() != label || !button->isVisible())
            continue;
        button->setFocus();
        till.key(Qt::Key_Space);
        return true;
    }
    return false;
}

const QString slipLabel = u"Информация для покупателя"_s;

} // namespace

/// How a receipt with Plazius ends at the window, and what is left of it for the next buyer: nothing.
class PlaziusEndTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void P_SAL_10_accrualAndSlip();
    void PZ_01_withoutACardNothingIsTold();
    void PZ_20_linkDownPointsComeLater();
    void PZ_26_unboundCardPromisesNothing();
    void PZ_28_slowClosingFreesTheTill();
    void PZ_33_refusedClosingPromisesNothing();
    void PZ_33_lateRefusalTakesThePromiseBack();
    void PZ_33_refusedRefundIsTold();
    void contract_2_6_tolerableClockTakesNoNoticeAway();
    void interface_2_5_nothingOfTheFormerBuyerRemains();
    void AS_21_parkedWithACard();
    void AS_21_annulledWithACard();
    void PZ_36_annulledAfterThePayment();
    void unfinishedOrderAtTheStart();
    void menuHasItsItemsWhenTheyMayBe();
    void linkDotOfPlazius();
    void insecureLinkIsSaid();
    void N_11_headlessChecksAndDrains();
    void N_11_drainGoesOnWithTheOther();
    void P_CON_checkOfTheSettingsWindow();
};

void PlaziusEndTest::P_SAL_10_accrualAndSlip()
{
    PlaziusTill till;
    QVERIFY(till.open());
    QVERIFY(sellBread(till));
    QVERIFY(till.until([&] { return till.bar().contains(u"Начислено бонусных рублей: 14,59"_s); }));
    QVERIFY(!till.hasBuyer());
    QVERIFY(pressBar(till, slipLabel));
    QVERIFY(till.front<SlipPreviewDialog>());
    till.key(Qt::Key_Escape);
    QVERIFY(till.isFree());
    // Once more from the menu, and the change of the receipt stays in sight.
    QVERIFY(till.choose(ServiceItem::PlaziusSlip));
    QVERIFY(till.front<SlipPreviewDialog>());
    till.key(Qt::Key_Escape);
    QVERIFY(till.isFree());
}

void PlaziusEndTest::PZ_01_withoutACardNothingIsTold()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addBread();
    QVERIFY(till.toSubtotal());
    till.key(Qt::Key_F12);
    QVERIFY(till.takeMoney());
    QVERIFY(till.shop.settle());
    till.pause(200);
    QVERIFY2(!till.bar().contains(u"Plazius") && !till.bar().contains(u"Начислено"), qPrintable(till.bar()));
    QCOMPARE(till.shop.batchesWith(u"POST order/close"_s).size(), 1);
}

void PlaziusEndTest::PZ_20_linkDownPointsComeLater()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addBread();
    QVERIFY(till.addCard());
    till.shop.cutLink();
    QVERIFY(!till.shop.checkLink());
    till.key(Qt::Key_F5);
    QVERIFY(till.until([&] { return till.isIn(SaleState::Subtotal) && till.isFree(); }));
    QVERIFY2(till.bar().contains(u"скидки не запрошены"), qPrintable(till.bar()));
    till.key(Qt::Key_F12);
    QVERIFY(till.takeMoney());
    QVERIFY(till.until([&] { return till.bar().contains(u"баллы будут начислены позже"_s); }));
    QVERIFY2(till.bar().contains(u"Нет связи с Plazius"), qPrintable(till.bar()));
    QVERIFY(pressBar(till, slipLabel));
    QVERIFY(till.front<SlipPreviewDialog>());
    till.key(Qt::Key_Escape);
    QVERIFY(till.shop.restoreLink());
    QVERIFY(till.shop.checkLink());
    QVERIFY(till.shop.settle());
    QCOMPARE(till.shop.veraBalance(), 50000 + 1459);
}

/// A card added before the first line is bound with the goods; without a link it never is, and nobody may promise points to its buyer.
void PlaziusEndTest::PZ_26_unboundCardPromisesNothing()
{
    PlaziusTill till;
    QVERIFY(till.open());
    QVERIFY(till.addCard());
    till.shop.cutLink();
    QVERIFY(!till.shop.checkLink());
    till.shop.addBread();
    till.key(Qt::Key_F5);
    QVERIFY(till.until([&] { return till.isIn(SaleState::Subtotal) && till.isFree(); }));
    QVERIFY2(till.bar().contains(u"баллы по нему не начислятся"), qPrintable(till.bar()));
    till.key(Qt::Key_F12);
    QVERIFY(till.takeMoney());
    QVERIFY(till.until([&] { return till.bar().contains(u"баллы по нему не начислены"_s); }));
    QVERIFY(till.shop.restoreLink());
    QVERIFY(till.shop.settleAll());
    QCOMPARE(till.shop.batchesWith(u"POST order/close"_s).size(), 1);
    QCOMPARE(till.shop.veraBalance(), 50000);
    QCOMPARE(till.shop.troubles(), QStringList());
}

void PlaziusEndTest::PZ_28_slowClosingFreesTheTill()
{
    PlaziusTill till(u"closeWait = 1\n"_s);
    QVERIFY(till.open());
    till.shop.addBread();
    QVERIFY(till.addCard());
    QVERIFY(till.toSubtotal());
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    till.answer(Qt::Key_Escape);
    QVERIFY(till.front<PaymentDialog>());
    till.slow(3000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(till.takeMoney());
    QVERIFY(timer.elapsed() < 1500); // the next receipt waits for nobody
    QVERIFY(till.until([&] { return till.bar().contains(u"Plazius не ответил"_s); }, 2500));
    QVERIFY(till.shop.settle());
    QCOMPARE(till.shop.veraBalance(), 50000 + 1459);
    QVERIFY(till.bar().contains(u"Plazius не ответил"_s)); // the buyer has gone with that note
}

/// 9.2, K refused: no points will come, so none may be promised, neither on the window nor on a slip.
void PlaziusEndTest::PZ_33_refusedClosingPromisesNothing()
{
    PlaziusTill till;
    QVERIFY(till.open());
    QVERIFY(sellBread(till));
    QVERIFY(till.until([&] { return till.bar().contains(u"Начислено"_s); }));
    const QString words = u"Заказ неполон"_s;
    till.shop.fault(u"error"_s, u"order/close"_s, 1, {{u"status"_s, 422}, {u"text"_s, words}});
    QVERIFY(sellBread(till));
    QVERIFY(till.until([&] { return till.bar().contains(words); }));
    QVERIFY2(!till.bar().contains(u"позже"), qPrintable(till.bar()));
    QVERIFY(!pressBar(till, slipLabel)); // neither that note nor the slip of the buyer before
    QVERIFY(!till.menu().contains(ServiceMenuView::label(ServiceItem::PlaziusSlip)));
    QVERIFY(till.shop.settle());
    QCOMPARE(till.shop.archive().value(0).state, RowState::Rejected);
}

void PlaziusEndTest::PZ_33_lateRefusalTakesThePromiseBack()
{
    PlaziusTill till(u"closeWait = 1\n"_s);
    QVERIFY(till.open());
    const QString words = u"Заказ неполон"_s;
    till.shop.fault(u"error"_s, u"order/close"_s, 1, {{u"status"_s, 422}, {u"text"_s, words}});
    till.shop.addBread();
    QVERIFY(till.addCard());
    QVERIFY(till.toSubtotal());
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    till.answer(Qt::Key_Escape);
    QVERIFY(till.front<PaymentDialog>());
    QCOMPARE(till.shop.server.configure({{u"latencyMs"_s, 3000}}), QString());
    QVERIFY(till.takeMoney());
    QVERIFY(till.until([&] { return till.bar().contains(u"Plazius не ответил"_s); }, 2500));
    QVERIFY(till.until([&] { return till.bar().contains(words); }));
    QVERIFY2(!till.bar().contains(u"позже"), qPrintable(till.bar()));
    QVERIFY(!pressBar(till, slipLabel));
}

/// 9.2, R refused: its text is shown, though no card is on the till any more.
void PlaziusEndTest::PZ_33_refusedRefundIsTold()
{
    PlaziusTill till;
    QVERIFY(till.open());
    QString number;
    connect(&till.shop.program().desk(), &SaleDesk::closed, this, [&](const Receipt& receipt) { number = receipt.number; });
    QVERIFY(sellBread(till, true));
    QVERIFY(till.until([&] { return till.bar().contains(u"Начислено"_s); }));
    QVERIFY(till.shop.settle());
    const QString words = u"Операция ещё выполняется, ждите"_s;
    till.shop.fault(u"error"_s, u"order/refund"_s, 1, {{u"status"_s, 409}, {u"text"_s, words}});
    QCOMPARE(till.shop.giveBack(number).size(), 1);
    QVERIFY(till.until([&] { return till.bar().contains(words); }));
    till.scan(u"100001"_s); // the next buyer
    QVERIFY(till.until([&] { return !till.bar().contains(words); }));
}

/// 2.6: below five minutes the clocks are no matter, and what the cashier reads stays.
void PlaziusEndTest::contract_2_6_tolerableClockTakesNoNoticeAway()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addCheese();
    QVERIFY(till.addCard());
    QVERIFY(till.toSubtotal());
    QVERIFY(till.bar().contains(u"Сырный день"_s));
    till.shop.fault(u"dateSkew"_s, u"link"_s, 0, {{u"seconds"_s, 120}});
    QVERIFY(till.shop.checkLink());
    QVERIFY2(till.bar().contains(u"Сырный день"_s), qPrintable(till.bar()));
    // And is not counted as told.
    till.shop.server.clearFaults();
    till.shop.fault(u"dateSkew"_s, u"link"_s, 0, {{u"seconds"_s, 600}});
    QVERIFY(till.shop.checkLink());
    QVERIFY2(till.bar().contains(u"Часы кассы отстают"_s), qPrintable(till.bar()));
}

void PlaziusEndTest::interface_2_5_nothingOfTheFormerBuyerRemains()
{
    PlaziusTill till;
    QVERIFY(till.open());
    QVERIFY(sellBread(till, true));
    QVERIFY(till.until([&] { return till.bar().contains(u"Начислено"_s); }));
    QCOMPARE(till.points(), u"0,00"_s);
    QCOMPARE(till.discount(), u"0,00"_s);
    till.scan(u"100001"_s);
    QVERIFY(till.until([&] { return till.shop.sale().receipt().lines.size() == 1; }));
    QVERIFY2(!till.bar().contains(u"Начислено") && !till.bar().contains(u"Вера"), qPrintable(till.bar()));
    QVERIFY(!till.hasBuyer());
    till.key(Qt::Key_F5);
    QVERIFY(till.front<CardQuestionDialog>()); // asked for this buyer
}

void PlaziusEndTest::AS_21_parkedWithACard()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addCheese();
    QVERIFY(till.addCard());
    QVERIFY(till.toSubtotal());
    QVERIFY(till.bar().contains(u"Сырный день"_s));
    till.key(Qt::Key_F10);
    QVERIFY(!till.hasBuyer());
    QVERIFY2(!till.bar().contains(u"Сырный") && !till.bar().contains(u"Вера"), qPrintable(till.bar()));
    till.shop.addBread();
    QVERIFY(till.toSubtotal());
    QCOMPARE(till.pay(), u"145,90"_s);
    till.key(Qt::Key_F12);
    QVERIFY(till.takeMoney());
    till.key(Qt::Key_F10);
    QVERIFY(till.hasBuyer());
    QVERIFY(till.isIn(SaleState::Subtotal));
    QCOMPARE(till.pay(), u"189,00"_s);
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    till.answer(Qt::Key_Escape);
    QVERIFY(till.takeMoney());
    QVERIFY(till.shop.settle());
    QCOMPARE(till.shop.veraBalance(), 50000 + 1890);
    QCOMPARE(till.shop.troubles(), QStringList());
}

void PlaziusEndTest::AS_21_annulledWithACard()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addCheese();
    QVERIFY(till.addCard());
    QVERIFY(till.toSubtotal());
    till.key(Qt::Key_F8, Qt::ShiftModifier);
    QVERIFY(till.front<ConfirmDialog>());
    till.answer(Qt::Key_Return);
    QVERIFY(till.until([&] { return till.isFree(); }));
    QVERIFY(!till.hasBuyer());
    QVERIFY(till.shop.sale().isEmpty());
    QVERIFY2(!till.bar().contains(u"Сырный") && !till.bar().contains(u"Вера"), qPrintable(till.bar()));
    QVERIFY(till.until([&] { return till.shop.batches().contains(u"POST order/abort"_s); }));
}

void PlaziusEndTest::PZ_36_annulledAfterThePayment()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addBread();
    QVERIFY(till.addCard());
    QVERIFY(till.toSubtotal());
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    till.answer(Qt::Key_Return);
    QVERIFY(till.front<PaymentDialog>());
    QVERIFY(till.until([&] { return till.shop.veraBalance() == 50000 - 7295; }));
    till.key(Qt::Key_Escape);
    till.key(Qt::Key_F8, Qt::ShiftModifier);
    QVERIFY(till.front<ConfirmDialog>());
    till.answer(Qt::Key_Return);
    QVERIFY(till.until([&] { return till.shop.veraBalance() == 50000; }));
    QVERIFY(till.shop.settle());
    QCOMPARE(till.shop.troubles(), QStringList());
}

void PlaziusEndTest::unfinishedOrderAtTheStart()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addBread();
    QVERIFY(till.addCard());
    QVERIFY(till.toSubtotal());
    till.key(Qt::Key_F12);
    QVERIFY(till.front<SpendDialog>());
    till.answer(Qt::Key_Return);
    QVERIFY(till.front<PaymentDialog>());
    QVERIFY(till.until([&] { return till.shop.veraBalance() == 50000 - 7295; }));
    till.closeWindows();
    QVERIFY(till.shop.restart());
    QVERIFY(till.open());
    QVERIFY(till.until([&] { return till.bar().contains(u"остались незакрытые чеки"_s); }));
    QVERIFY(pressBar(till, u"Отменить в Plazius"_s));
    QVERIFY(!till.bar().contains(u"остались незакрытые чеки"_s));
    QVERIFY(till.until([&] { return till.shop.veraBalance() == 50000; }));
    QVERIFY(till.shop.settle());
    // Told once: the next start has nothing to ask.
    till.closeWindows();
    QVERIFY(till.shop.restart());
    QVERIFY(till.open());
    till.pause(300);
    QVERIFY2(!till.bar().contains(u"незакрытые"), qPrintable(till.bar()));
    QCOMPARE(till.shop.troubles(), QStringList());
}

void PlaziusEndTest::menuHasItsItemsWhenTheyMayBe()
{
    PlaziusTill till;
    QVERIFY(till.open());
    const QString add = ServiceMenuView::label(ServiceItem::PlaziusAddCard);
    const QString info = ServiceMenuView::label(ServiceItem::PlaziusCardInfo);
    const QString slip = ServiceMenuView::label(ServiceItem::PlaziusSlip);
    QCOMPARE(add, u"(Plazius) Добавить карту"_s);
    QStringList menu = till.menu();
    QVERIFY(menu.contains(add) && menu.contains(info) && !menu.contains(slip));
    QVERIFY(sellBread(till));
    QVERIFY(till.until([&] { return till.bar().contains(u"Начислено"_s); }));
    QVERIFY(till.menu().contains(slip));
    // In a return no card is added; F6 does nothing there.
    till.key(Qt::Key_F7);
    menu = till.menu();
    QVERIFY(!menu.contains(add) && menu.contains(info));
    till.key(Qt::Key_F6);
    QVERIFY(till.isFree());
    till.key(Qt::Key_Escape);
    QVERIFY(till.menu().contains(add));
    QVERIFY(till.main().findChild<QWidget*>(u"cardButton"_s)->isVisible());
    till.change([](Settings& settings) { settings.plazius.active = false; });
    menu = till.menu();
    QVERIFY(!menu.contains(add) && !menu.contains(info) && !menu.contains(slip));
    QVERIFY(!till.main().findChild<QWidget*>(u"cardButton"_s)->isVisible());
    till.key(Qt::Key_F6);
    QVERIFY(till.isFree());
}

void PlaziusEndTest::linkDotOfPlazius()
{
    PlaziusTill till;
    QVERIFY(till.open());
    QCOMPARE(till.link(), u"Plazius: на связи"_s);
    till.change([](Settings& settings) { settings.plazius.active = false; });
    QCOMPARE(till.link(), u"Plazius: выключен"_s);
}

void PlaziusEndTest::insecureLinkIsSaid()
{
    PlaziusTill till;
    QVERIFY(till.open());
    auto* bar = till.main().findChild<MessageBar*>(u"insecureBar"_s);
    QVERIFY(!bar->shownTopic()); // loopback
    till.change([](Settings& settings) {
        settings.plazius.serverUrl = u"http://192.0.2.7"_s;
        settings.plazius.insecureConfirmed = true;
    });
    QVERIFY2(bar->shownText().contains(u"Связь с Plazius не зашифрована"), qPrintable(bar->shownText()));
    QVERIFY(!bar->shownText().contains(u"BreviX"_s));
}

/// A till with Plazius alone: the commands without a window speak of it, and end when its link is down.
void PlaziusEndTest::N_11_headlessChecksAndDrains()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    Headless headless(shop.program());
    std::optional<CommandResult> told;
    const auto run = [&](Command command) {
        told.reset();
        headless.run(command, [&](const CommandResult& result) { told = result; });
        return QTest::qWaitFor([&] { return told.has_value(); }, 20'000);
    };
    QVERIFY(run(Command::CheckConnection));
    QCOMPARE(told->exitCode, exitcode::success);
    QVERIFY2(told->text.startsWith(u"Plazius: "_s), qPrintable(told->text));
    shop.cutLink();
    QVERIFY(run(Command::CheckConnection));
    QCOMPARE(told->exitCode, exitcode::findings);
    shop.addBread();
    shop.close();
    QVERIFY(run(Command::Drain));
    QCOMPARE(told->exitCode, exitcode::findings);
    QVERIFY(shop.restoreLink());
    QVERIFY(run(Command::Drain));
    QCOMPARE(told->exitCode, exitcode::success);
    QCOMPARE(shop.batchesWith(u"POST order/close"_s).size(), 1);
}

/// With both services a bad link to BreviX keeps no receipt from Plazius.
void PlaziusEndTest::N_11_drainGoesOnWithTheOther()
{
    PlaziusShop shop;
    QVERIFY(shop.isUp());
    shop.cutLink();
    shop.addBread();
    shop.close();
    QVERIFY(shop.restoreLink());
    SettingsService& service = shop.program().settings();
    Settings both = service.current();
    both.brevix.active = true;
    both.brevix.serverUrl = u"http://127.0.0.1:9"_s; // nobody listens
    QSignalSpy saved(&service, &SettingsService::saved);
    service.save(both, u"key"_s);
    QVERIFY(saved.count() > 0 || saved.wait());
    Headless headless(shop.program());
    std::optional<CommandResult> told;
    headless.run(Command::Drain, [&](const CommandResult& result) { told = result; });
    QVERIFY(QTest::qWaitFor([&] { return told.has_value(); }, 20'000));
    QCOMPARE(told->exitCode, exitcode::findings);
    QCOMPARE(told->data.value("waiting"_L1).toInt(-1), 0);
    QVERIFY2(!told->data.value("outcome"_L1).toString().isEmpty(), "what is wrong with the first is told all the same");
    QCOMPARE(shop.batchesWith(u"POST order/close"_s).size(), 1);
}

/// «Проверка связи» of the form of Plazius reaches the check of the program.
void PlaziusEndTest::P_CON_checkOfTheSettingsWindow()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.key(Qt::Key_Comma, Qt::ControlModifier);
    auto* settings = till.front<SettingsDialog>();
    QVERIFY(settings);
    settings->findChild<QListWidget*>(u"moduleList"_s)->setCurrentRow(1);
    auto* check = settings->findChild<QPushButton*>(u"plaziusCheckButton"_s);
    QVERIFY(check);
    const auto* result = settings->findChild<StatusCard*>(u"plaziusResult"_s);
    const auto says = [result](const QString& words) { return (result->fact() + result->words()).contains(words); };
    check->click();
    QVERIFY(till.until([&] { return says(u"Связь успешно установлена!"_s); }));
    // A fresh session is part of it: the link alone is not enough.
    till.shop.server.setFault({{u"mode"_s, u"401"_s}, {u"call"_s, u"session"_s}, {u"count"_s, 0}});
    check->click();
    QVERIFY(till.until([&] { return result->sign() != Sign::Done && !result->fact().isEmpty(); }));
    till.key(Qt::Key_Escape);
    QVERIFY(till.isFree());
}

QTEST_MAIN(PlaziusEndTest)
#include "tst_plaziusend.moc"
