// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plaziuswindows.h"
#include "forms/common/customerstrip.h"
#include "forms/common/keybutton.h"
#include "forms/plazius/carddialog.h"
#include "forms/plazius/cardinfodialog.h"
#include "forms/till/confirmdialog.h"
#include "tests/e2e/plazius/plaziustill.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

const QString vera = u"4000123412341234"_s;
const QString pavel = u"4000567856785678"_s;

} // namespace

/// The card of Plazius at the window of the till, with keys alone.
class PlaziusWindowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void AS_17_cardBeforeTheFirstLine();
    void AS_17_anotherCardIsAsked();
    void P_CRD_02_cardInTheSubtotal();
    void D_22_plaziusTakesFromBrevix();
    void D_22_brevixTakesFromPlazius();
    void P_CRD_02_cancelOfTheStripTakesDiscountsOff();
    void PZ_28_waitNamesWhatItWaitsFor();
    void PZ_28_escGoesOnWithoutPlazius();
    void PZ_34_warningBeforeTheThirdCode();
    void scanThatIsNoGoodsMayBeACard();
    void cardInformationBindsNothing();
    void interface_2_4_noLabelIsClipped_data();
    void interface_2_4_noLabelIsClipped();
};

void PlaziusWindowsTest::AS_17_cardBeforeTheFirstLine()
{
    PlaziusTill till;
    QVERIFY(till.open());
    QVERIFY(till.addCard());
    QVERIFY(till.bar().contains(u"Вера Лугова"));
    till.shop.addCheese();
    till.key(Qt::Key_F5);
    QVERIFY(till.until([&] { return till.isIn(SaleState::Subtotal) && till.discount() == u"−21,00"_s && till.isFree(); }));
    QCOMPARE(till.shop.server.violations(), QStringList());
}

void PlaziusWindowsTest::AS_17_anotherCardIsAsked()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.server.setPrograms({});
    till.shop.server.addProgram({{u"name"_s, u"Хлеб"_s}, {u"codes"_s, QJsonArray{u"70011"_s}}, {u"percent"_s, 10}});
    till.shop.addBread();
    QVERIFY(till.addCard());
    QVERIFY(till.toSubtotal());
    QCOMPARE(till.discount(), u"−14,59"_s);
    till.shop.server.setPrograms({});
    // Kept by Esc …
    till.key(Qt::Key_F6);
    QVERIFY(till.front<ConfirmDialog>());
    till.answer(Qt::Key_Escape);
    QVERIFY(till.isFree());
    QVERIFY(till.hasBuyer());
    QCOMPARE(till.discount(), u"−14,59"_s);
    // … replaced by Enter: new discounts, and no line keeps an old one.
    till.key(Qt::Key_F6);
    QVERIFY(till.front<ConfirmDialog>());
    till.answer(Qt::Key_Return);
    QVERIFY(till.front<CardDialog>());
    QVERIFY(!till.hasBuyer());
    QVERIFY2(!till.bar().contains(u"Хлеб"), qPrintable(till.bar()));
    till.type(pavel);
    till.pause(80);
    till.key(Qt::Key_Return);
    QVERIFY(till.until([&] { return till.hasBuyer() && till.isFree() && !till.shop.plazius().course().isRunning(); }));
    QCOMPARE(till.discount(), u"0,00"_s);
    QCOMPARE(till.cell(0, 4), u"—"_s);
    QVERIFY(till.isIn(SaleState::Subtotal));
    QVERIFY2(till.bar().contains(u"Павел Нестеров"), qPrintable(till.bar()));
    QCOMPARE(till.shop.server.violations(), QStringList());
}

void PlaziusWindowsTest::P_CRD_02_cardInTheSubtotal()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addCheese();
    QVERIFY(till.toSubtotal());
    QCOMPARE(till.pay(), u"210,00"_s);
    QVERIFY(till.addCard());
    QVERIFY(till.until([&] { return till.pay() == u"189,00"_s; }));
    QVERIFY(till.isIn(SaleState::Subtotal));
}

void PlaziusWindowsTest::D_22_plaziusTakesFromBrevix()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addBread();
    Authorization buyer;
    buyer.phone = PhoneNumber::fromE164(u"+79123456789"_s);
    buyer.customerId = u"c-1"_s;
    QVERIFY(till.shop.program().desk().applyAuthorization(buyer));
    till.key(Qt::Key_F6);
    auto* box = till.front<ConfirmDialog>();
    QVERIFY(box);
    QVERIFY(!box->findChild<QLabel*>(u"factLabel"_s)->text().contains(u"345"_s)); // masked
    till.answer(Qt::Key_Return);
    QVERIFY(till.front<CardDialog>());
    till.type(vera);
    till.pause(80);
    till.key(Qt::Key_Return);
    QVERIFY(till.until([&] { return till.hasBuyer() && till.isFree(); }));
    QCOMPARE(till.shop.sale().authorization()->provider, ProviderId::Plazius);
}

void PlaziusWindowsTest::D_22_brevixTakesFromPlazius()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addBread();
    QVERIFY(till.addCard());
    bool went = false;
    till.windows().plazius().giveWay([&] { went = true; });
    QVERIFY(till.front<ConfirmDialog>());
    till.answer(Qt::Key_Escape);
    QVERIFY(!went && till.hasBuyer());
    till.windows().plazius().giveWay([&] { went = true; });
    QVERIFY(till.front<ConfirmDialog>());
    till.answer(Qt::Key_Return);
    QVERIFY(went && !till.hasBuyer());
    QVERIFY(till.until([&] { return till.shop.batches().contains(u"POST order/unbind"_s); }));
}

void PlaziusWindowsTest::P_CRD_02_cancelOfTheStripTakesDiscountsOff()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addCheese();
    QVERIFY(till.addCard());
    QVERIFY(till.toSubtotal());
    QCOMPARE(till.pay(), u"189,00"_s);
    Q_EMIT till.main().findChild<CustomerStrip*>(u"customerStrip"_s)->cancelRequested();
    QVERIFY(!till.hasBuyer());
    QCOMPARE(till.pay(), u"210,00"_s);
    QVERIFY2(!till.bar().contains(u"Сырный"), qPrintable(till.bar()));
    QVERIFY(till.isIn(SaleState::Subtotal));
}

void PlaziusWindowsTest::PZ_28_waitNamesWhatItWaitsFor()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addCheese();
    QVERIFY(till.addCard());
    till.slow(1500);
    till.key(Qt::Key_F5);
    QVERIFY(till.isIn(SaleState::Subtotal));
    QVERIFY(till.until([&] { return till.activeWindow() != &till.main(); }));
    QCOMPARE(till.activeWindow()->accessibleName(), u"Запрашиваем скидки Plazius…"_s);
    // The keys of the till wait as well.
    till.key(Qt::Key_F12);
    till.key(Qt::Key_F8);
    QCOMPARE(till.shop.sale().receipt().lines.size(), 1);
    QVERIFY(till.until([&] { return till.pay() == u"189,00"_s; }));
    QVERIFY(till.isFree());
    QVERIFY(till.isIn(SaleState::Subtotal));
    QCOMPARE(till.shop.batchesWith(u"POST order/prechequeTime"_s).size() + till.shop.batchesWith(u"PUT order/prechequeTime"_s).size(), 1);
}

void PlaziusWindowsTest::PZ_28_escGoesOnWithoutPlazius()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addCheese();
    QVERIFY(till.addCard());
    till.slow(4000);
    till.key(Qt::Key_F5);
    till.pause(500);
    till.key(Qt::Key_Escape);
    QVERIFY(till.until([&] { return till.isFree(); }, 1000));
    QVERIFY(till.isIn(SaleState::Subtotal));
    QCOMPARE(till.pay(), u"210,00"_s);
    QVERIFY2(till.bar().contains(u"без скидок Plazius"), qPrintable(till.bar()));
    QVERIFY(till.hasBuyer());
}

void PlaziusWindowsTest::PZ_34_warningBeforeTheThirdCode()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addBread();
    till.key(Qt::Key_F6);
    QVERIFY(till.front<CardDialog>());
    auto* code = till.find<QLineEdit>("codeEdit");
    auto* send = till.find<QPushButton>("sendButton");
    for (int wrong = 0; wrong < 2; ++wrong) {
        code->setFocus();
        till.type(u"999999"_s);
        till.pause(80);
        till.key(Qt::Key_Return);
        QVERIFY(till.until([&] { return code->text().isEmpty() && !till.shop.plazius().cards().isRunning(); }));
    }
    const int asked = static_cast<int>(till.shop.batches().size());
    code->setFocus();
    till.type(u"999998"_s);
    till.pause(80);
    till.key(Qt::Key_Return);
    QVERIFY(till.until([&] { return send->isVisible(); }));
    till.key(Qt::Key_Escape);
    QVERIFY(!send->isVisible());
    QCOMPARE(till.shop.batches().size(), asked);
    // Card and phone still work.
    auto* card = till.find<QLineEdit>("cardEdit");
    card->setFocus();
    till.type(vera);
    till.pause(80);
    till.key(Qt::Key_Return);
    QVERIFY(till.until([&] { return till.hasBuyer() && till.isFree(); }));
}

void PlaziusWindowsTest::scanThatIsNoGoodsMayBeACard()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addBread();
    till.scan(vera);
    QPushButton* button = nullptr;
    QVERIFY(till.until([&] { return till.bar().contains(u"Ничего не найдено"_s); }));
    const QList<QPushButton*> buttons = till.main().findChild<QWidget*>(u"messageBar"_s)->findChildren<QPushButton*>();
    for (QPushButton* one : buttons) {
        if (one->text() == u"Добавить как карту"_s)
            button = one;
    }
    QVERIFY(button);
    QVERIFY(button->isVisible());
    button->setFocus();
    till.key(Qt::Key_Space);
    QVERIFY(till.until([&] { return till.hasBuyer() && till.isFree(); }));
    QVERIFY(till.main().findChild<QLineEdit*>(u"goodsEdit"_s)->text().isEmpty());
    QVERIFY(!till.bar().contains(u"Ничего не найдено"_s));
    // Known by number or by what its stripe holds; never tried as a payment code.
    QVERIFY(till.shop.lastPart(u"GET user"_s).value(u"query"_s).toObject().value(u"searchScope"_s).toString().contains(u"cardTrack"_s));
    // Letters are no card.
    till.scan(u"zzzzzzzzzz"_s);
    QVERIFY(till.until([&] { return till.bar().contains(u"Ничего не найдено"_s); }));
    QVERIFY(button->text() != u"Добавить как карту"_s || !button->isVisible());
}

void PlaziusWindowsTest::cardInformationBindsNothing()
{
    PlaziusTill till;
    QVERIFY(till.open());
    till.shop.addBread();
    QVERIFY(till.choose(ServiceItem::PlaziusCardInfo));
    QVERIFY(till.front<CardInfoDialog>());
    till.type(vera);
    till.pause(80);
    till.key(Qt::Key_Return);
    QVERIFY(till.until([&] { return till.shop.batches().size() == 1 && !till.shop.plazius().cards().isRunning(); }));
    till.key(Qt::Key_Escape);
    QVERIFY(till.isFree());
    QVERIFY(!till.hasBuyer());
    QVERIFY(till.shop.server.state(false).value(u"orders"_s).toObject().isEmpty());
}

void PlaziusWindowsTest::interface_2_4_noLabelIsClipped_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QSize& size : {QSize(1024, 768), QSize(1205, 800), QSize(1366, 768), QSize(1920, 1080)}) {
        for (const QString& language : {u"ru"_s, u"en"_s})
            QTest::addRow("%d %s", size.width(), qPrintable(language)) << size << language;
    }
}

/// The key of the card makes the row longer: in both languages, with every state of its buttons, no word is cut and none overlaps.
void PlaziusWindowsTest::interface_2_4_noLabelIsClipped()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    PlaziusTill till;
    QVERIFY(till.open(size.width(), size.height(), language));
    const auto fits = [&] {
        for (const char* group : {"saleLeftButtons", "saleRightButtons"}) {
            QWidget* row = till.main().findChild<QWidget*>(QLatin1String(group));
            QList<KeyButton*> buttons = row->findChildren<KeyButton*>();
            buttons.removeIf([](const KeyButton* each) { return !each->isVisible(); });
            std::ranges::sort(buttons, {}, [](const KeyButton* each) { return each->x(); });
            for (int i = 0; i < buttons.size(); ++i) {
                if (buttons.at(i)->width() < buttons.at(i)->minimumSizeHint().width() || buttons.at(i)->geometry().right() > row->width())
                    return buttons.at(i)->text();
                if (i > 0 && buttons.at(i - 1)->geometry().right() >= buttons.at(i)->geometry().left())
                    return buttons.at(i)->text();
            }
        }
        return QString();
    };
    QVERIFY(till.main().findChild<QWidget*>(u"cardButton"_s)->isVisible());
    QCOMPARE(till.main().width(), size.width());
    QTRY_COMPARE(fits(), QString());
    till.shop.addBread();
    QTRY_COMPARE(fits(), QString());
    QVERIFY(till.addCard());
    QVERIFY(till.toSubtotal());
    QTRY_COMPARE(fits(), QString());
    till.key(Qt::Key_F10); // «Вернуть отложенный чек»
    QTRY_COMPARE(fits(), QString());
    // There and back again: a window that was wide for a while is as before.
    till.main().resize(1400, 800);
    till.pause(50);
    till.main().resize(size);
    QTRY_COMPARE(fits(), QString());
}

QTEST_MAIN(PlaziusWindowsTest)
#include "tst_plaziuswindows.moc"
