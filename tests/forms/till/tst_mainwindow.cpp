// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tillfixture.h"

#include "forms/common/customerstrip.h"
#include "forms/common/hintedlineedit.h"
#include "forms/common/keybutton.h"
#include "forms/common/moneylabel.h"
#include "forms/common/theme.h"
#include "forms/common/totalsrow.h"
#include "forms/till/confirmdialog.h"
#include "forms/till/entrydialog.h"
#include "forms/till/goodspopup.h"
#include "forms/till/keysheet.h"
#include "forms/till/paymentdialog.h"
#include "forms/till/servicemenuview.h"
#include "services/store/outboxstore.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace companion;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_till = std::make_unique<TillFixture>(); }
    void cleanup() { m_till.reset(); }

    void scanAddsALine();
    void scansFasterThanTheBaseAreAllTaken();
    void scanLandsFromAnywhere();
    void star_quantityBeforeAScan();
    void unknownBarcode();
    void nameBringsUpTheList();
    void quantityByF2();
    void discountByCtrlD();
    void removeByF8();
    void subtotalLocks();
    void paymentGivesChange();
    void secondEnterDoesNotCloseTwice();
    void subtotalWaitsForTheScanBeforeIt();
    void closingFailedMayBeRepeated();
    void AS_21_inDoubtItIsNeitherLeftNorAnnulled();
    void B_CAN_02_serviceMenu();
    void menuFollowsTheSale();
    void AS_21_stripEmpties_data();
    void AS_21_stripEmpties();
    void D_21_fullNumberOnlyUnderFocus();
    void stripCancels();
    void annulAsksAndIsDeafAtFirst();
    void escapeStepsBack();
    void escapeKeepsWhatIsTyped();
    void returnByReceipt();
    void returnIsNotLeftUnasked();
    void keysOfTheWindow();
    void P_CRD_02_D_32_addCardStandsInTheKeyTable();
    void names();
    void plainText();
    void cashierIsChosen();
    void messages();
    void linkBar();
    void narrowAndWide_data();
    void narrowAndWide();
    void largestTextStillFits_data();
    void largestTextStillFits();

private:
    void withPlazius(bool there);
    void checkMenu(int bits);
    void loseBase();
    TillFixture& till() { return *m_till; }
    Receipt receipt() { return till().desk().sale().receipt(); }
    QLineEdit* field() { return till().child<QLineEdit>("goodsEdit"); }
    MessageBar* bar() { return till().child<MessageBar>("messageBar"); }
    QPushButton* button(const char* name) { return till().child<QPushButton>(name); }

    std::unique_ptr<TillFixture> m_till;
};

void TestMainWindow::scanAddsALine()
{
    QVERIFY(field()->hasFocus());
    till().sell({0, 4, 0});
    QCOMPARE(receipt().lines.size(), 2);
    QCOMPARE(receipt().lines.at(0).quantity, Quantity::fromUnits(2));
    QCOMPARE(receipt().total(), Money::fromKopecks(2 * 8990 + 38900));
    QVERIFY(field()->hasFocus());
    QCOMPARE(field()->text(), QString());
    QCOMPARE(till().child<MoneyLabel>("payMoney")->text(), displayText(receipt().total()));
    QCOMPARE(till().child<QTableView>("receiptTable")->currentIndex().row(), 0);
}

void TestMainWindow::scansFasterThanTheBaseAreAllTaken()
{
    for (int place : {0, 1, 4, 5, 6})
        till().scan(pictureGoods().at(place).goods.barcode);
    QTRY_COMPARE(receipt().lines.size(), 5);
    QCOMPARE(receipt().lines.at(4).name, pictureGoods().at(6).goods.name);
}

void TestMainWindow::scanLandsFromAnywhere()
{
    till().sell({0});
    const QList<QWidget*> elsewhere = {button("serviceButton"), till().child<QTableView>("receiptTable"),
                                       till().child<CustomerStrip>("customerStrip")};
    int lines = 1;
    for (QWidget* widget : elsewhere) {
        widget->setFocus();
        QVERIFY(widget->hasFocus());
        till().scan(pictureGoods().at(lines).goods.barcode);
        ++lines;
        QTRY_COMPARE(receipt().lines.size(), lines);
        QVERIFY(field()->hasFocus());
    }
}

void TestMainWindow::star_quantityBeforeAScan()
{
    QTest::keyClicks(field(), QStringLiteral("3*"));
    till().press(Qt::Key_Return); // «3*» alone waits
    QCOMPARE(field()->text(), QStringLiteral("3*"));
    till().scan(pictureGoods().at(5).goods.barcode);
    QTRY_COMPARE(receipt().lines.size(), 1);
    QCOMPARE(receipt().lines.first().quantity, Quantity::fromUnits(3));
    till().scan(QStringLiteral("0.386*1002"));
    QTRY_COMPARE(receipt().lines.size(), 2);
    QCOMPARE(receipt().lines.last().quantity, Quantity::fromThousandths(386));
    till().scan(QStringLiteral("0.5*1000")); // half a piece
    QTRY_VERIFY(bar()->shownText().contains(QLatin1String("whole quantity")));
    QCOMPARE(receipt().lines.size(), 2);
}

void TestMainWindow::unknownBarcode()
{
    till().scan(QStringLiteral("999"));
    QTRY_VERIFY(bar()->isVisible());
    QVERIFY(bar()->shownText().contains(QLatin1String("Nothing was found")));
    QVERIFY(bar()->shownText().contains(QLatin1String("999")));
    QCOMPARE(field()->selectedText(), QStringLiteral("999")); // nothing typed is lost
    QCOMPARE(receipt().lines.size(), 0);
    till().sell({0}); // the next scan takes its place
    QCOMPARE(receipt().lines.size(), 1);
    QVERIFY(!bar()->isVisible());
}

void TestMainWindow::nameBringsUpTheList()
{
    auto* popup = till().child<GoodsPopup>("");
    field()->setText(QString());
    field()->insert(QStringLiteral("2*молоко"));
    Q_EMIT field()->textEdited(field()->text());
    QTRY_VERIFY(popup->isVisible());
    QCOMPARE(popup->goods().size(), 2);
    QVERIFY(field()->hasFocus());
    QVERIFY(!popup->current()); // nothing is taken by an Enter that follows a word
    till().press(Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QCOMPARE(field()->text(), QStringLiteral("2*молоко"));
    till().press(Qt::Key_Return); // asks, and chooses the first
    QTRY_VERIFY(popup->isVisible() && popup->current());
    till().press(Qt::Key_Down);
    const Goods chosen = *popup->current();
    till().press(Qt::Key_Return);
    QCOMPARE(receipt().lines.size(), 1);
    QCOMPARE(receipt().lines.first().name, chosen.name);
    QCOMPARE(receipt().lines.first().quantity, Quantity::fromUnits(2));
    QVERIFY(!popup->isVisible());
    QCOMPARE(field()->text(), QString());
}

void TestMainWindow::quantityByF2()
{
    till().sell({0});
    till().press(Qt::Key_F2);
    auto* dialog = till().dialog<EntryDialog>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* value = dialog->findChild<QLineEdit*>(QStringLiteral("valueEdit"));
    QCOMPARE(value->selectedText(), QStringLiteral("1"));
    QTest::keyClicks(value, QStringLiteral("1,5"));
    QTest::keyClick(value, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QCOMPARE(value->text(), QStringLiteral("1,5")); // what was typed stays
    QCOMPARE(receipt().lines.first().quantity, Quantity::fromUnits(1));
    QTest::keyClicks(value, QStringLiteral("4600000000011")); // a scan is no quantity
    QTest::keyClick(value, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QTest::keyClicks(value, QStringLiteral("4"));
    QTest::keyClick(value, Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(receipt().lines.first().quantity, Quantity::fromUnits(4));
    QTRY_VERIFY(field()->hasFocus());
}

void TestMainWindow::discountByCtrlD()
{
    till().sell({4});
    till().press(Qt::Key_D, Qt::ControlModifier);
    auto* dialog = till().dialog<EntryDialog>();
    QVERIFY(dialog);
    auto* value = dialog->findChild<QLineEdit*>(QStringLiteral("valueEdit"));
    QTest::keyClicks(value, QStringLiteral("400"));
    QTest::keyClick(value, Qt::Key_Return);
    QVERIFY(dialog->isVisible()); // above the line
    QTest::keyClicks(value, QStringLiteral("38,90"));
    QTest::keyClick(value, Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(receipt().discountTotal(), Money::fromKopecks(3890));
}

void TestMainWindow::removeByF8()
{
    till().sell({0, 1, 4});
    till().press(Qt::Key_Up);
    till().press(Qt::Key_F8);
    QCOMPARE(receipt().lines.size(), 2);
    QCOMPARE(receipt().lines.at(1).name, pictureGoods().at(4).goods.name);
    till().press(Qt::Key_F8);
    till().press(Qt::Key_F8);
    QVERIFY(till().desk().sale().isEmpty());
    till().press(Qt::Key_F8); // nothing left: nothing happens
    QVERIFY(!button("removeButton")->isEnabled());
}

void TestMainWindow::subtotalLocks()
{
    QVERIFY(!button("subtotalButton")->isEnabled());
    till().sell({0});
    QVERIFY(button("subtotalButton")->property("accent").toBool());
    QVERIFY(!till().child<QLabel>("stateChip")->isVisible());
    till().press(Qt::Key_F5);
    QCOMPARE(till().desk().sale().state(), SaleState::Subtotal);
    QVERIFY(till().child<QLabel>("stateChip")->isVisible());
    QVERIFY(!button("subtotalButton")->property("accent").toBool());
    QVERIFY(button("paymentButton")->property("accent").toBool());
    for (const char* name : {"quantityButton", "removeButton", "returnButton"})
        QVERIFY2(!button(name)->isEnabled(), name);
    QVERIFY(!field()->isEnabled());
    till().press(Qt::Key_F2);
    QVERIFY(!till().dialog<EntryDialog>());
    till().scan(pictureGoods().at(1).goods.barcode); // nothing is added, and it is said
    QCOMPARE(receipt().lines.size(), 1);
    QVERIFY(bar()->shownText().contains(QLatin1String("no goods are added")));
    till().press(Qt::Key_Escape);
    QCOMPARE(till().desk().sale().state(), SaleState::Draft);
    QVERIFY(field()->hasFocus());
    QVERIFY(!bar()->isVisible());
}

void TestMainWindow::paymentGivesChange()
{
    till().sell({0, 1});
    QSignalSpy closed(&till().desk(), &SaleDesk::closed);
    till().press(Qt::Key_F12);
    auto* dialog = till().dialog<PaymentDialog>();
    QVERIFY(dialog);
    QCOMPARE(till().desk().sale().state(), SaleState::Paying);
    auto* cash = dialog->findChild<QLineEdit*>(QStringLiteral("cashEdit"));
    auto* card = dialog->findChild<QLineEdit*>(QStringLiteral("cardEdit"));
    QCOMPARE(card->text(), QStringLiteral("143,90"));
    QTest::keyClicks(cash, QStringLiteral("200"));
    QCOMPARE(card->text(), QStringLiteral("0,00"));
    QCOMPARE(dialog->findChild<TotalsRow*>(QStringLiteral("changeRow"))->value(), QStringLiteral("56,10"));
    QTest::keyClick(cash, Qt::Key_Return);
    QTRY_COMPARE(closed.count(), 1);
    const Receipt stored = closed.first().first().value<Receipt>();
    QCOMPARE(stored.tenders, QList<Tender>({{TenderType::Cash, Money::fromKopecks(14390)}}));
    QVERIFY(till().desk().sale().isEmpty());
    QVERIFY(bar()->shownText().contains(QLatin1String("is closed")));
    QVERIFY(bar()->shownText().contains(QLatin1String("56,10")));
    QVERIFY(till().child<QLabel>("receiptNote")->text().contains(QLatin1String("56,10")));
    QTRY_VERIFY(field()->hasFocus());
    till().sell({0});
    QVERIFY(!till().child<QLabel>("receiptNote")->text().contains(QLatin1String("56,10")));
}

void TestMainWindow::secondEnterDoesNotCloseTwice()
{
    till().sell({0});
    QSignalSpy closed(&till().desk(), &SaleDesk::closed);
    QSignalSpy failed(&till().desk(), &SaleDesk::closingFailed);
    till().press(Qt::Key_F12);
    till().press(Qt::Key_F12);
    QCOMPARE(till().window().findChildren<PaymentDialog*>().size(), 1);
    auto* dialog = till().dialog<PaymentDialog>();
    QSignalSpy accepted(dialog, &PaymentDialog::paymentAccepted);
    auto* accept = dialog->findChild<QPushButton*>(QStringLiteral("acceptButton"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(till().desk().sale().state(), SaleState::Closing);
    QVERIFY(!accept->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return);
    QTest::keyClick(dialog, Qt::Key_Escape); // no way back while it is being stored
    QVERIFY(dialog->isVisible());
    QCOMPARE(accepted.count(), 1);
    QTRY_COMPARE(closed.count(), 1);
    QCOMPARE(failed.count(), 0);
    QTest::qWait(50);
    QCOMPARE(closed.count(), 1);
}

void TestMainWindow::subtotalWaitsForTheScanBeforeIt()
{
    till().sell({0});
    till().scan(pictureGoods().at(1).goods.barcode);
    till().press(Qt::Key_F5); // the base has not answered yet
    QTRY_COMPARE(till().desk().sale().state(), SaleState::Subtotal);
    QCOMPARE(receipt().lines.size(), 2);
}

/// Its file goes away (StorageMoved); the store writes it anew.
void TestMainWindow::loseBase()
{
    const QDir folder(till().folder());
    const QStringList bases = folder.entryList({QStringLiteral("*.db"), QStringLiteral("*.sqlite")}, QDir::Files);
    QVERIFY(!bases.isEmpty());
    for (const QString& base : bases)
        QVERIFY(QFile::rename(folder.filePath(base), folder.filePath(base + QStringLiteral(".away"))));
}

/// The base may hold the receipt: Esc and «Annul» would let the cashier make another of it, F12 stores the very same again.
void TestMainWindow::AS_21_inDoubtItIsNeitherLeftNorAnnulled()
{
    till().sell({0});
    loseBase();
    QSignalSpy failed(&till().desk(), &SaleDesk::closingFailed);
    QSignalSpy closed(&till().desk(), &SaleDesk::closed);
    till().press(Qt::Key_F12);
    QTest::keyClick(till().dialog<PaymentDialog>(), Qt::Key_Return);
    QTRY_COMPARE(failed.count(), 1);
    QTRY_VERIFY(!till().dialog<PaymentDialog>() && till().window().isActiveWindow());
    QVERIFY(!button("annulButton")->isEnabled());
    till().press(Qt::Key_F8, Qt::ShiftModifier);
    QVERIFY(!till().dialog<ConfirmDialog>());
    till().press(Qt::Key_Escape);
    QCOMPARE(till().desk().sale().state(), SaleState::Paying);
    QVERIFY(bar()->shownText().contains(QLatin1String("not stored for sending")));
    till().press(Qt::Key_F12);
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(till().desk().sale().isEmpty());
    QCOMPARE(failed.count(), 1);
}

void TestMainWindow::closingFailedMayBeRepeated()
{
    till().sell({0});
    loseBase();
    QSignalSpy failed(&till().desk(), &SaleDesk::closingFailed);
    QSignalSpy closed(&till().desk(), &SaleDesk::closed);
    till().press(Qt::Key_F12);
    QTest::keyClick(till().dialog<PaymentDialog>(), Qt::Key_Return);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(bar()->shownText().contains(QLatin1String("not stored for sending")));
    QCOMPARE(till().desk().sale().state(), SaleState::Paying);
    QCOMPARE(receipt().lines.size(), 1);
    const QList<QPushButton*> buttons = bar()->findChildren<QPushButton*>();
    for (QPushButton* again : buttons) {
        if (again->text() == QLatin1String("Try again"))
            again->click();
    }
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(till().desk().sale().isEmpty());
    QVERIFY(!bar()->shownText().contains(QLatin1String("not stored")));
}

/// The items are those of the requirements over all combinations of what decides; the menu shows exactly them.
void TestMainWindow::B_CAN_02_serviceMenu()
{
    for (int bits = 0; bits < 1 << 7; ++bits) {
        checkMenu(bits);
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(QStringLiteral("combination %1").arg(bits)));
    }
}

void TestMainWindow::checkMenu(int bits)
{
    const auto bit = [bits](int number) { return (bits >> number & 1) != 0; };
    MenuContext context;
    context.brevixActive = bit(0);
    context.brevixCorrect = bit(1);
    context.functions = {bit(2), bit(3), bit(4)};
    context.saleMode = bit(5);
    context.authorizationApplied = bit(6);
    const QList<ServiceItem> items = serviceItems(context);
    const bool works = bit(0) && bit(1);
    QCOMPARE(items.contains(ServiceItem::BrevixAuthorization), works && bit(2) && bit(5) && !bit(6));
    QCOMPARE(items.contains(ServiceItem::BrevixCancelAuthorization), works && bit(3) && bit(5) && bit(6));
    QCOMPARE(items.contains(ServiceItem::BrevixRegistration), works && bit(4));
    QVERIFY(items.contains(ServiceItem::Queue) && items.contains(ServiceItem::Journal) && items.contains(ServiceItem::Settings));

    ServiceMenuView menu(items, QKeySequence(Qt::CTRL | Qt::Key_Comma), nullptr);
    QStringList shown;
    const QList<QAction*> actions = menu.actions();
    for (const QAction* action : actions) {
        if (!action->isSeparator())
            shown.append(action->text());
    }
    QStringList wanted;
    for (const ServiceItem item : items)
        wanted.append(ServiceMenuView::label(item));
    QCOMPARE(shown, wanted);
}

void TestMainWindow::menuFollowsTheSale()
{
    MainWindow& window = till().window();
    QVERIFY(window.menuItems().contains(ServiceItem::BrevixAuthorization));
    QVERIFY(till().desk().applyAuthorization(pictureCustomer(true)));
    QVERIFY(!window.menuItems().contains(ServiceItem::BrevixAuthorization));
    QVERIFY(window.menuItems().contains(ServiceItem::BrevixCancelAuthorization));
    QVERIFY(window.menuItems().contains(ServiceItem::BrevixRegistration));
    till().press(Qt::Key_F7);
    QVERIFY(!window.menuItems().contains(ServiceItem::BrevixCancelAuthorization)); // B-CAN-02: sale mode only
    QVERIFY(window.menuItems().contains(ServiceItem::BrevixRegistration));         // D-20: in return mode too
    till().press(Qt::Key_Escape);
    window.setBrevixCorrect(false);
    QVERIFY(!window.menuItems().contains(ServiceItem::BrevixCancelAuthorization));
    window.setBrevixCorrect(true);

    const QList<std::pair<ServiceItem, void (MainWindow::*)()>> requests = {
        {ServiceItem::BrevixRegistration, &MainWindow::registrationRequested},
        {ServiceItem::Queue, &MainWindow::queueRequested},
        {ServiceItem::Journal, &MainWindow::journalRequested},
        {ServiceItem::Settings, &MainWindow::settingsRequested},
    };
    for (const auto& [item, signal] : requests) {
        QSignalSpy requested(&window, signal);
        till().press(Qt::Key_F9);
        auto* menu = window.findChild<ServiceMenuView*>();
        QTRY_VERIFY(menu && menu->isVisible());
        const QList<QAction*> actions = menu->actions();
        for (QAction* action : actions) {
            if (action->text() == ServiceMenuView::label(item))
                action->trigger();
        }
        menu->close();
        QCOMPARE(requested.count(), 1);
        QTRY_VERIFY(!window.findChild<ServiceMenuView*>());
    }
    QTRY_VERIFY(field()->hasFocus());
}

void TestMainWindow::AS_21_stripEmpties_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("close") << 0;
    QTest::newRow("annul") << 1;
    QTest::newRow("park") << 2;
}

void TestMainWindow::AS_21_stripEmpties()
{
    QFETCH(int, way);
    auto* strip = till().child<CustomerStrip>("customerStrip");
    QVERIFY(strip->isEmpty());
    till().sell({0});
    QVERIFY(till().desk().applyAuthorization(pictureCustomer(false)));
    QVERIFY(!strip->isEmpty());
    if (way == 0)
        till().closeReceipt();
    else if (way == 1)
        QVERIFY(till().desk().annul());
    else
        till().press(Qt::Key_F10);
    QVERIFY(strip->isEmpty());
    QVERIFY(!strip->accessibleName().contains(QLatin1String("45-67")));
    QVERIFY(!till().desk().sale().authorization());
    if (way != 2)
        return;
    QCOMPARE(button("parkButton")->text(), QStringLiteral("Bring the receipt back"));
    till().press(Qt::Key_F10);
    QVERIFY(!strip->isEmpty()); // resuming the parked one brings A back
    QCOMPARE(receipt().lines.size(), 1);
    till().sell({0}); // and its lines follow the keys again, once
    QCOMPARE(receipt().lines.first().quantity, Quantity::fromUnits(2));
}

void TestMainWindow::D_21_fullNumberOnlyUnderFocus()
{
    QVERIFY(till().desk().applyAuthorization(pictureCustomer(true)));
    auto* strip = till().child<CustomerStrip>("customerStrip");
    const auto shown = [strip] {
        QString all;
        const QList<QLabel*> labels = strip->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            all += label->text();
        return all;
    };
    QVERIFY(shown().contains(QStringLiteral("•••-45-67")));
    QVERIFY(!shown().contains(QLatin1String("912")));
    strip->setFocus();
    QTRY_VERIFY(shown().contains(QLatin1String("912")));
    field()->setFocus();
    QTRY_VERIFY(!shown().contains(QLatin1String("912")));
}

void TestMainWindow::stripCancels()
{
    till().sell({0});
    QVERIFY(till().desk().applyAuthorization(pictureCustomer(true)));
    auto* strip = till().child<CustomerStrip>("customerStrip");
    auto* cancel = strip->findChild<QPushButton*>();
    QVERIFY(cancel->isVisible());
    Settings settings = till().settings().current();
    settings.brevix.functions.cancelAuthorization = false;
    till().saveSettings(settings);
    QVERIFY(!cancel->isVisible()); // only when the menu item is to be had
    settings.brevix.functions.cancelAuthorization = true;
    till().saveSettings(settings);
    QSignalSpy asked(&till().window(), &MainWindow::cancelCustomerRequested);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(asked.count(), 1); // the service that brought the customer takes him off
    QVERIFY(till().desk().cancelAuthorization());
    QVERIFY(strip->isEmpty());
    QVERIFY(!cancel->isVisible());
    QCOMPARE(receipt().lines.size(), 1);
}

void TestMainWindow::annulAsksAndIsDeafAtFirst()
{
    till().sell({0});
    till().press(Qt::Key_F8, Qt::ShiftModifier);
    auto* dialog = till().dialog<ConfirmDialog>();
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Return); // within 300 ms
    QVERIFY(dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(receipt().lines.size(), 1);
    QTRY_VERIFY(!till().dialog<ConfirmDialog>());
    till().press(Qt::Key_F8, Qt::ShiftModifier);
    QTest::qWait(static_cast<int>(ConfirmDialog::deafFor.count()) + 50);
    QTest::keyClick(till().dialog<ConfirmDialog>(), Qt::Key_Return);
    QVERIFY(till().desk().sale().isEmpty());
    QTRY_VERIFY(field()->hasFocus());
}

void TestMainWindow::escapeStepsBack()
{
    till().sell({0});
    till().press(Qt::Key_F12);
    QTRY_VERIFY(till().dialog<PaymentDialog>());
    QTest::keyClick(till().dialog<PaymentDialog>(), Qt::Key_Escape);
    QCOMPARE(till().desk().sale().state(), SaleState::Subtotal);
    QTRY_VERIFY(!till().dialog<PaymentDialog>());
    till().press(Qt::Key_Escape);
    QCOMPARE(till().desk().sale().state(), SaleState::Draft);
    till().press(Qt::Key_Escape);
    QCOMPARE(receipt().lines.size(), 1);
    QVERIFY(till().window().isVisible());
}

void TestMainWindow::escapeKeepsWhatIsTyped()
{
    QTest::keyClicks(field(), QStringLiteral("12345"));
    till().press(Qt::Key_Escape);
    QCOMPARE(field()->text(), QStringLiteral("12345"));
    QCOMPARE(field()->selectedText(), QStringLiteral("12345"));
}

void TestMainWindow::returnByReceipt()
{
    till().sell({0, 0, 4});
    const QString number = till().closeReceipt();
    till().press(Qt::Key_F7);
    QTRY_VERIFY(till().child<QLineEdit>("numberEdit")->hasFocus());
    till().scan(QStringLiteral("777"));
    QTRY_COMPARE(till().child<QLineEdit>("numberEdit")->selectedText(), QStringLiteral("777")); // none: to be mended
    till().scan(number);
    auto* table = till().child<QTableView>("returnTable");
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(!button("closeReturnButton")->isEnabled());
    till().press(Qt::Key_Plus);
    auto* preview = till().child<QLabel>("previewLabel");
    QVERIFY(preview->text().contains(QLatin1String("no cashback request")));
    QCOMPARE(till().child<MoneyLabel>("returnMoney")->text(), QStringLiteral("89,90"));
    till().press(Qt::Key_Plus);
    till().press(Qt::Key_Plus); // not more than was sold
    QCOMPARE(till().child<MoneyLabel>("returnMoney")->text(), QStringLiteral("179,80"));
    till().press(Qt::Key_Minus);
    QVERIFY(button("closeReturnButton")->isEnabled());
    till().press(Qt::Key_F12);
    QTRY_VERIFY(bar()->shownText().contains(QLatin1String("is made")));
    QVERIFY(till().child<QWidget>("returnEmptyPage")->isVisible());
    till().scan(number); // what came back before is known
    QTRY_VERIFY(table->isVisible());
    till().press(Qt::Key_F5);
    QCOMPARE(till().child<MoneyLabel>("returnMoney")->text(), QStringLiteral("478,90"));
}

void TestMainWindow::returnIsNotLeftUnasked()
{
    till().sell({0});
    const QString number = till().closeReceipt();
    till().press(Qt::Key_F7);
    till().scan(number);
    auto* table = till().child<QTableView>("returnTable");
    QTRY_VERIFY(table->isVisible());
    till().press(Qt::Key_F5);
    till().press(Qt::Key_Escape);
    auto* dialog = till().dialog<ConfirmDialog>();
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(table->isVisible());
    QTRY_VERIFY(!till().dialog<ConfirmDialog>());
    till().press(Qt::Key_Escape);
    QTest::qWait(static_cast<int>(ConfirmDialog::deafFor.count()) + 50);
    QTest::keyClick(till().dialog<ConfirmDialog>(), Qt::Key_Return);
    QTRY_VERIFY(field()->isVisible());
    QTRY_VERIFY(field()->hasFocus());
    till().press(Qt::Key_F7); // a new return begins empty
    QVERIFY(till().child<QWidget>("returnEmptyPage")->isVisible());
    QCOMPARE(till().child<QLineEdit>("numberEdit")->text(), QString());
}

void TestMainWindow::P_CRD_02_D_32_addCardStandsInTheKeyTable()
{
    QSignalSpy card(&till().window(), &MainWindow::addCardRequested);
    till().press(Qt::Key_F6); // without Plazius it does nothing; it is explained all the same
    QCOMPARE(card.count(), 0);
    till().press(Qt::Key_F1);
    auto* sheet = till().dialog<KeySheet>();
    QVERIFY(sheet != nullptr);
    QStringList words;
    const QList<QLabel*> labels = sheet->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        words.append(label->text());
    QCOMPARE(words.filter(QStringLiteral("COMMAND_CARD")),
             QStringList{QStringLiteral("Add card\nCOMMAND_CARD, cardNumberType = 7, cardMode = 18")});
    QTest::keyClick(sheet, Qt::Key_Escape);
}

void TestMainWindow::keysOfTheWindow()
{
    QSignalSpy settings(&till().window(), &MainWindow::settingsRequested);
    till().press(Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(settings.count(), 1);
    till().press(Qt::Key_F11);
    QVERIFY(till().window().isFullScreen());
    till().press(Qt::Key_F11);
    QVERIFY(!till().window().isFullScreen());
    till().press(Qt::Key_F1);
    auto* sheet = till().dialog<KeySheet>();
    QVERIFY(sheet && sheet->isVisible());
    QTest::keyClick(sheet, Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
    button("serviceButton")->setFocus();
    till().press(Qt::Key_F3);
    QVERIFY(field()->hasFocus());
}

/// Every button has the accessible name of its label; the key is no part of it.
void TestMainWindow::names()
{
    const QList<QAbstractButton*> buttons = till().window().findChildren<QAbstractButton*>();
    for (const QAbstractButton* each : buttons) {
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(const_cast<QAbstractButton*>(each));
        const QString name = accessible->text(QAccessible::Name);
        if (!each->isVisible())
            continue;
        QVERIFY2(!name.isEmpty(), qPrintable(each->objectName()));
        if (!each->text().isEmpty())
            QCOMPARE(name, each->accessibleName().isEmpty() ? each->text() : each->accessibleName());
    }
    QCOMPARE(field()->accessibleName(), QStringLiteral("Goods"));
    QCOMPARE(button("parkButton")->text(), QStringLiteral("Park receipt"));
}

/// Words of a service or of the goods list are never read as markup.
void TestMainWindow::plainText()
{
    till().sell({0});
    till().press(Qt::Key_F2);
    till().press(Qt::Key_Escape);
    till().press(Qt::Key_F12);
    const QList<QLabel*> labels = till().window().findChildren<QLabel*>();
    QVERIFY(labels.size() > 20);
    for (const QLabel* label : labels)
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName() + label->text()));
}

void TestMainWindow::cashierIsChosen()
{
    QSignalSpy changed(&till().settings(), &SettingsService::changed);
    auto* cashier = till().window().findChild<QAbstractButton*>(QString(), Qt::FindChildrenRecursively);
    Q_UNUSED(cashier)
    QWidget* status = till().child<QWidget>("statusBar");
    QMetaObject::invokeMethod(status, "cashierChosen", Q_ARG(QString, QStringLiteral("8")));
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(till().settings().currentCashier().name, QStringLiteral("Петров И. С."));
    bool shown = false;
    const QList<QAbstractButton*> buttons = status->findChildren<QAbstractButton*>();
    for (const QAbstractButton* each : buttons)
        shown = shown || each->text().contains(QStringLiteral("Петров"));
    QVERIFY(shown);
}

void TestMainWindow::messages()
{
    int pressed = 0;
    till().window().showMessage(Message::Kind::Info, QStringLiteral("Fact."), QString(), QString(), QStringLiteral("Show"),
                                [&pressed] { ++pressed; });
    QVERIFY(bar()->isVisible());
    const QList<QPushButton*> buttons = bar()->findChildren<QPushButton*>();
    for (QPushButton* each : buttons) {
        if (each->isVisible())
            each->click();
    }
    QCOMPARE(pressed, 1);
    till().window().showMessage(Message::Kind::Info, QString());
    QVERIFY(!bar()->isVisible());
    QVERIFY(!till().child<QWidget>("messageSlot")->isVisible());
}

void TestMainWindow::linkBar()
{
    LinkState state;
    state.status = LinkStatus::Down;
    state.since = QDateTime::currentDateTime();
    till().window().setLink(ProviderId::Brevix, state);
    QVERIFY(bar()->shownText().contains(QLatin1String("No link to BreviX")));
    QVERIFY(bar()->shownText().contains(QLatin1String("sends itself")));
    Settings settings = till().settings().current();
    settings.brevix.offline.record = false;
    till().saveSettings(settings);
    QVERIFY(bar()->shownText().contains(QLatin1String("not recorded")));
    settings.brevix.active = false;
    till().saveSettings(settings);
    QVERIFY(!bar()->isVisible());
    QSignalSpy queue(&till().window(), &MainWindow::queueRequested);
    till().window().setQueueStatus(3, std::chrono::seconds(12));
    const QList<QPushButton*> links = till().child<QWidget>("statusBar")->findChildren<QPushButton*>();
    for (QPushButton* link : links) {
        if (link->isVisible())
            link->click();
    }
    QCOMPARE(queue.count(), 1);
}

void TestMainWindow::narrowAndWide_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("side");
    QTest::addColumn<bool>("plazius");
    QTest::addColumn<int>("height");
    QTest::newRow("1024") << QSize(1024, 768) << 320 << false << 72;
    QTest::newRow("1205, the labels of the sale break") << QSize(1205, 800) << 392 << false << 72;
    QTest::newRow("1366") << QSize(1366, 768) << 392 << false << 64;
    QTest::newRow("1920") << QSize(1920, 1080) << 480 << false << 64;
    QTest::newRow("4K") << QSize(3840, 2160) << 480 << false << 64;
    QTest::newRow("1024 with Plazius") << QSize(1024, 768) << 320 << true << 72;
    QTest::newRow("1366 with Plazius") << QSize(1366, 768) << 392 << true << 64;
    QTest::newRow("1920 with Plazius") << QSize(1920, 1080) << 480 << true << 64;
}

void TestMainWindow::narrowAndWide()
{
    QFETCH(QSize, size);
    QFETCH(int, side);
    QFETCH(bool, plazius);
    QFETCH(int, height);
    withPlazius(plazius);
    till().sell({7});
    till().window().resize(size);
    QTRY_COMPARE(till().window().size(), size); // nothing in it forces it wider
    QCOMPARE(till().child<QWidget>("sideStack")->width() + 1, side);
    QCOMPARE(till().child<QWidget>("saleRightButtons")->width() + 1, side);
    QList<KeyButton*> buttons = till().child<QWidget>("saleButtons")->findChildren<KeyButton*>();
    QCOMPARE(till().child<KeyButton>("cardButton")->isVisible(), plazius);
    buttons.removeIf([](const KeyButton* each) { return !each->isVisible(); });
    // In a narrow window the card stands at the right, before the subtotal.
    std::ranges::sort(buttons, {}, [this](const KeyButton* each) { return each->mapTo(&till().window(), QPoint(0, 0)).x(); });
    for (const KeyButton* each : buttons) {
        QCOMPARE(each->height(), height);
        QVERIFY2(each->width() >= each->minimumSizeHint().width(), qPrintable(each->text()));
    }
    for (int i = 1; i < buttons.size(); ++i) {
        if (buttons.at(i)->parent() == buttons.at(i - 1)->parent())
            QVERIFY2(buttons.at(i - 1)->geometry().right() < buttons.at(i)->geometry().left(), qPrintable(buttons.at(i)->text()));
    }
    QCOMPARE(till().child<QLabel>("receiptNote")->text(), size.width() < 1200 ? pictureGoods().at(7).goods.name : QString());
}

void TestMainWindow::largestTextStillFits_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<bool>("plazius");
    for (const QSize& screen : {QSize(1024, 768), QSize(1280, 800), QSize(1366, 768), QSize(1920, 1080), QSize(3840, 2160)}) {
        QTest::addRow("%dx%d", screen.width(), screen.height()) << screen << false;
        QTest::addRow("%dx%d with Plazius", screen.width(), screen.height()) << screen << true;
    }
}

/// Text is enlarged as far as the screen has room: the parts of the side never cover each other, no button loses its words.
void TestMainWindow::largestTextStillFits()
{
    QFETCH(QSize, screen);
    QFETCH(bool, plazius);
    withPlazius(plazius);
    Theme theme(Scheme::Light, Theme::largestTextScale(screen));
    theme.apply(*qApp);
    const auto usual = qScopeGuard([] { Theme().apply(*qApp); });
    till().window().resize(screen);
    till().sell({0, 4, 7});
    QVERIFY(till().desk().applyAuthorization(pictureCustomer(false)));
    QTRY_COMPARE(till().window().size(), screen);
    QCoreApplication::sendPostedEvents();
    const auto bottomOf = [&](const QWidget* part) { return part->mapTo(&till().window(), part->rect().bottomLeft()).y(); };
    const auto topOf = [&](const QWidget* part) { return part->mapTo(&till().window(), QPoint(0, 0)).y(); };
    QVERIFY(bottomOf(till().child<CustomerStrip>("customerStrip")) < topOf(till().child<QWidget>("totalRow")));
    QVERIFY(topOf(till().child<QWidget>("payMoney")) > bottomOf(till().child<QWidget>("payLine")));
    QVERIFY(till().child<QWidget>("payMoney")->height() >= till().child<QWidget>("payMoney")->sizeHint().height());
    for (const KeyButton* each : till().child<QWidget>("saleButtons")->findChildren<KeyButton*>())
        QVERIFY2(!each->isVisible() || each->width() >= each->minimumSizeHint().width(), qPrintable(each->text()));
}

/// Its button stands in the row of a till that has it.
void TestMainWindow::withPlazius(bool there)
{
    if (!there)
        return;
    Settings settings = till().settings().current();
    settings.plazius.active = true;
    till().saveSettings(settings);
    till().window().setPlaziusCorrect(true);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
