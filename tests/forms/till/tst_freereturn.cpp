// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tillfixture.h"

#include "forms/common/keybutton.h"
#include "forms/common/moneylabel.h"
#include "forms/common/segmentedswitch.h"
#include "forms/common/theme.h"
#include "forms/till/confirmdialog.h"
#include "forms/till/entrydialog.h"
#include "forms/till/goodspopup.h"
#include "services/platform/onresult.h"
#include "services/store/journalstore.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace companion;

/// «Возврат без чека» in the main window: keys alone are enough (D-26).
class TestFreeReturn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_till = std::make_unique<TillFixture>(); }
    void cleanup() { m_till.reset(); }

    void D_26_keysAlone();
    void D_26_offeredWhereTheNumberIsMissing();
    void D_26_notOverABegunReturnByNumber();
    void D_26_linesAreNotLeftUnasked();
    void D_26_theSwitchAsksToo();
    void D_26_leavingTheProgramAsks();
    void D_26_failedClosingMayBeRepeated();
    void D_26_aScanBeforeTheClosingIsTaken();
    void D_26_goodsByName();
    void D_26_whatIsNotTaken();
    void D_26_theSaleWaitsUnchanged();
    void D_26_everythingFits_data();
    void D_26_everythingFits();

private:
    TillFixture& till() { return *m_till; }
    const QList<ReceiptLine>& lines() { return till().freeReturns().lines(); }
    QLineEdit* field() { return till().child<QLineEdit>("freeGoodsEdit"); }
    MessageBar* bar() { return till().child<MessageBar>("messageBar"); }
    QPushButton* button(const char* name) { return till().child<QPushButton>(name); }
    QString paid() { return till().child<MoneyLabel>("freeMoney")->text(); }
    bool byNumberShows() { return till().child<QWidget>("returnEmptyPage")->isVisible(); }

    void open();
    void scanGoods(const QList<int>& places);
    void answer(const QString& typed);
    void confirm();
    QStringList journalKinds(const QUuid& uid);

    std::unique_ptr<TillFixture> m_till;
};

void TestFreeReturn::open()
{
    till().press(Qt::Key_F7);
    QTRY_VERIFY(till().child<QLineEdit>("numberEdit")->hasFocus());
    till().press(Qt::Key_F7);
    QTRY_VERIFY(field()->hasFocus());
}

void TestFreeReturn::scanGoods(const QList<int>& places)
{
    for (const int place : places) {
        const Money before = till().freeReturns().total();
        till().scan(pictureGoods().at(place).goods.barcode);
        QTRY_VERIFY(till().freeReturns().total() > before);
    }
}

/// Into the small window of one line.
void TestFreeReturn::answer(const QString& typed)
{
    auto* dialog = till().dialog<EntryDialog>();
    QVERIFY(dialog);
    auto* edit = dialog->findChild<QLineEdit*>();
    edit->selectAll();
    QTest::keyClicks(edit, typed);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(!till().dialog<EntryDialog>());
    QTRY_VERIFY(till().window().isActiveWindow());
}

void TestFreeReturn::confirm()
{
    QTest::qWait(static_cast<int>(ConfirmDialog::deafFor.count()) + 50);
    QTest::keyClick(till().dialog<ConfirmDialog>(), Qt::Key_Return);
    QTRY_VERIFY(!till().dialog<ConfirmDialog>());
    QTRY_VERIFY(till().window().isActiveWindow());
}

QStringList TestFreeReturn::journalKinds(const QUuid& uid)
{
    JournalStore journal(till().thread());
    QStringList kinds;
    bool read = false;
    onResult(&journal, journal.ofReceipt(uid), [&](const Result<QList<JournalEntry>>& entries) {
        for (const JournalEntry& entry : entries.value_or(QList<JournalEntry>()))
            kinds << journalKindName(entry.kind);
        read = true;
    });
    [&] { QTRY_VERIFY(read); }();
    kinds.sort();
    return kinds;
}

void TestFreeReturn::D_26_keysAlone()
{
    QSignalSpy closed(&till().freeReturns(), &FreeReturnSession::closed);
    open();
    QVERIFY(till().child<QWidget>("freeEmptyPage")->isVisible());
    QVERIFY(till().child<QLabel>("freePreview")->text().contains(QLatin1String("told nothing"))); // before it is pressed
    QVERIFY(!button("freeCloseButton")->isEnabled());
    till().press(Qt::Key_F12); // nothing to close
    scanGoods({0, 4, 5});
    QCOMPARE(lines().size(), 3);
    QCOMPARE(till().child<QTableView>("freeTable")->currentIndex().row(), 2);
    till().press(Qt::Key_F8);
    QCOMPARE(lines().size(), 2);
    till().press(Qt::Key_Up);
    till().press(Qt::Key_F2);
    answer(QStringLiteral("3"));
    QCOMPARE(lines().first().quantity, Quantity::fromUnits(3));
    till().press(Qt::Key_D, Qt::ControlModifier);
    answer(QStringLiteral("9,70"));
    QCOMPARE(paid(), displayText(Money::fromKopecks(3 * 8990 - 970 + 38900)));
    const QString number = till().desk().nextNumber();
    QCOMPARE(till().child<QLabel>("freeNumber")->text(), QStringLiteral("№ ") + number);
    till().press(Qt::Key_F12);
    till().press(Qt::Key_F12); // a second press is deaf
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(bar()->shownText().contains(QStringLiteral("№ %1 of 649,00").arg(number)));
    QVERIFY(bar()->shownText().contains(QLatin1String("nothing to cancel"))); // said, and once: the next words are others
    QVERIFY(byNumberShows()); // a scan of the next buyer does not land in a return
    QTRY_VERIFY(till().child<QLineEdit>("numberEdit")->hasFocus());
    QCOMPARE(till().desk().nextNumber().toInt(), number.toInt() + 1);
    QCOMPARE(journalKinds(closed.first().first().value<Receipt>().uid),
             (QStringList{journalKindName(JournalKind::ReturnClosed), journalKindName(JournalKind::ReturnWithoutRequest)}));
    QTest::qWait(50);
    QCOMPARE(closed.count(), 1);
}

void TestFreeReturn::D_26_offeredWhereTheNumberIsMissing()
{
    till().press(Qt::Key_F7);
    QTRY_VERIFY(byNumberShows());
    const auto offered = [this] {
        for (const QLabel* label : till().child<QWidget>("returnEmpty")->findChildren<QLabel*>()) {
            if (label->text().contains(QLatin1String("F7")))
                return true;
        }
        return false;
    };
    QVERIFY(offered()); // no number
    QVERIFY(button("freeReturnButton")->isVisible() && button("freeReturnButton")->isEnabled());
    till().scan(QStringLiteral("777"));
    QTRY_COMPARE(till().child<QLineEdit>("numberEdit")->selectedText(), QStringLiteral("777"));
    QVERIFY(offered()); // no such sale
    button("freeReturnButton")->click(); // the finger's way
    QTRY_VERIFY(field()->hasFocus());
    till().press(Qt::Key_Escape); // empty: back at once, and once more to the sale
    QTRY_VERIFY(till().child<QLineEdit>("numberEdit")->hasFocus());
    QVERIFY(byNumberShows());
    till().press(Qt::Key_Escape);
    QTRY_VERIFY(till().child<QLineEdit>("goodsEdit")->hasFocus());
}

void TestFreeReturn::D_26_notOverABegunReturnByNumber()
{
    till().sell({0});
    const QString number = till().closeReceipt();
    till().press(Qt::Key_F7);
    till().scan(number);
    auto* table = till().child<QTableView>("returnTable");
    QTRY_VERIFY(table->isVisible());
    till().press(Qt::Key_F5);
    till().press(Qt::Key_F7);
    QVERIFY(table->isVisible());
    QVERIFY(bar()->shownText().contains(QLatin1String("begun return first")));
    till().press(Qt::Key_Minus); // nothing chosen any more
    till().press(Qt::Key_F7);
    QTRY_VERIFY(field()->hasFocus());
    QVERIFY(!bar()->shownText().contains(QLatin1String("begun return first")));
}

void TestFreeReturn::D_26_linesAreNotLeftUnasked()
{
    open();
    scanGoods({0, 4});
    till().press(Qt::Key_Escape);
    QVERIFY(till().dialog<ConfirmDialog>());
    QTest::keyClick(till().dialog<ConfirmDialog>(), Qt::Key_Escape);
    QTRY_VERIFY(!till().dialog<ConfirmDialog>());
    QCOMPARE(lines().size(), 2);
    QVERIFY(field()->isVisible());
    QTest::keyClicks(field(), QStringLiteral("12345")); // what is typed is chosen first, then Esc goes on
    till().press(Qt::Key_Escape);
    QCOMPARE(field()->selectedText(), QStringLiteral("12345"));
    QVERIFY(!till().dialog<ConfirmDialog>());
    till().press(Qt::Key_Escape);
    confirm();
    QVERIFY(byNumberShows());
    QVERIFY(lines().isEmpty());
    till().press(Qt::Key_F7); // a new one begins empty
    QTRY_VERIFY(field()->hasFocus());
    QCOMPARE(field()->text(), QString());
    QVERIFY(till().child<QWidget>("freeEmptyPage")->isVisible());
}

void TestFreeReturn::D_26_theSwitchAsksToo()
{
    auto* modes = till().child<SegmentedSwitch>("modeSwitch");
    open();
    scanGoods({0});
    QCOMPARE(modes->currentIndex(), 1);
    const auto segments = modes->findChildren<QAbstractButton*>();
    QCOMPARE(segments.at(1)->text(), QStringLiteral("Return without a receipt"));
    segments.at(0)->click();
    QVERIFY(till().dialog<ConfirmDialog>());
    QCOMPARE(modes->currentIndex(), 1); // nothing is left yet
    QTest::keyClick(till().dialog<ConfirmDialog>(), Qt::Key_Escape);
    QTRY_VERIFY(!till().dialog<ConfirmDialog>());
    QCOMPARE(lines().size(), 1);
    segments.at(0)->click();
    confirm();
    QTRY_VERIFY(till().child<QLineEdit>("goodsEdit")->hasFocus()); // to the sale, as it was asked
    QCOMPARE(modes->currentIndex(), 0);
    QVERIFY(segments.at(1)->text().startsWith(QLatin1String("Return by receipt")));
}

void TestFreeReturn::D_26_leavingTheProgramAsks()
{
    open();
    QSignalSpy openChanged(&till().window(), &MainWindow::receiptOpenChanged);
    QVERIFY(!till().window().isReceiptOpen());
    scanGoods({0});
    QVERIFY(till().window().isReceiptOpen()); // nothing under it may change now
    QCOMPARE(openChanged.count(), 1);
    till().window().close();
    QVERIFY(till().window().isVisible());
    QVERIFY(till().dialog<ConfirmDialog>());
    QTest::keyClick(till().dialog<ConfirmDialog>(), Qt::Key_Escape);
    QTRY_VERIFY(!till().dialog<ConfirmDialog>());
    QCOMPARE(lines().size(), 1);
}

void TestFreeReturn::D_26_failedClosingMayBeRepeated()
{
    open();
    scanGoods({0, 4});
    const QDir folder(till().folder());
    const QStringList bases = folder.entryList({QStringLiteral("*.db"), QStringLiteral("*.sqlite")}, QDir::Files);
    QVERIFY(!bases.isEmpty());
    for (const QString& base : bases)
        QVERIFY(QFile::rename(folder.filePath(base), folder.filePath(base + QStringLiteral(".away"))));
    QSignalSpy failed(&till().freeReturns(), &FreeReturnSession::closingFailed);
    QSignalSpy closed(&till().freeReturns(), &FreeReturnSession::closed);
    till().press(Qt::Key_F12);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(bar()->shownText().contains(QLatin1String("is not stored")));
    QVERIFY(bar()->shownText().contains(QLatin1String("The goods stay entered")));
    QCOMPARE(lines().size(), 2);
    QVERIFY(field()->isVisible());
    QVERIFY(button("freeCloseButton")->isEnabled());
    QVERIFY(!button("freeQuantityButton")->isEnabled()); // the very same return is written again
    till().press(Qt::Key_Escape);
    QVERIFY(till().dialog<ConfirmDialog>());
    QTest::keyClick(till().dialog<ConfirmDialog>(), Qt::Key_Escape);
    QTRY_VERIFY(!till().dialog<ConfirmDialog>());
    const QList<QPushButton*> buttons = bar()->findChildren<QPushButton*>();
    for (QPushButton* again : buttons) {
        if (again->text() == QLatin1String("Try again"))
            again->click();
    }
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(!bar()->shownText().contains(QLatin1String("not stored")));
    QVERIFY(bar()->shownText().contains(QLatin1String("is made")));
    QCOMPARE(closed.first().first().value<Receipt>().lines.size(), 2);
}

void TestFreeReturn::D_26_aScanBeforeTheClosingIsTaken()
{
    QSignalSpy closed(&till().freeReturns(), &FreeReturnSession::closed);
    open();
    scanGoods({0});
    till().scan(pictureGoods().at(4).goods.barcode);
    till().press(Qt::Key_F12); // faster than the base answers
    QTRY_COMPARE(closed.count(), 1);
    QCOMPARE(closed.first().first().value<Receipt>().lines.size(), 2);
}

void TestFreeReturn::D_26_goodsByName()
{
    open();
    QTest::keyClicks(field(), QStringLiteral("2*"));
    field()->insert(QStringLiteral("молоко"));
    till().press(Qt::Key_Return);
    GoodsPopup* list = nullptr;
    const auto shown = [&] {
        for (GoodsPopup* each : till().window().findChildren<GoodsPopup*>())
            list = each->isVisible() ? each : list;
        return list != nullptr;
    };
    QTRY_VERIFY(shown());
    till().press(Qt::Key_Escape); // the list only
    QVERIFY(!list->isVisible());
    QVERIFY(field()->isVisible());
    till().press(Qt::Key_Return);
    QTRY_VERIFY(list->isVisible());
    till().press(Qt::Key_Down);
    till().press(Qt::Key_Return);
    QTRY_COMPARE(lines().size(), 1);
    QCOMPARE(lines().first().quantity, Quantity::fromUnits(2));
}

void TestFreeReturn::D_26_whatIsNotTaken()
{
    open();
    till().scan(QStringLiteral("999"));
    QTRY_VERIFY(bar()->shownText().contains(QLatin1String("Nothing was found")));
    QCOMPARE(field()->selectedText(), QStringLiteral("999"));
    till().scan(QStringLiteral("0.5*1000")); // half a piece
    QTRY_VERIFY(bar()->shownText().contains(QLatin1String("whole quantity")));
    till().scan(QStringLiteral("x*1000"));
    QTRY_VERIFY(bar()->shownText().contains(QLatin1String("cannot be read")));
    QVERIFY(lines().isEmpty());
    scanGoods({2}); // by weight
    QVERIFY(bar()->shownText().contains(QLatin1String("by weight")));
    button("freeServiceButton")->setFocus(); // a scan lands from anywhere
    scanGoods({0});
    QVERIFY(!bar()->isVisible());
    QCOMPARE(lines().size(), 2);
}

void TestFreeReturn::D_26_theSaleWaitsUnchanged()
{
    till().sell({0, 4});
    const Receipt before = till().desk().sale().receipt();
    open();
    scanGoods({5});
    QSignalSpy closed(&till().freeReturns(), &FreeReturnSession::closed);
    till().press(Qt::Key_F12);
    QTRY_COMPARE(closed.count(), 1);
    till().press(Qt::Key_Escape);
    QTRY_VERIFY(till().child<QLineEdit>("goodsEdit")->hasFocus());
    QCOMPARE(till().desk().sale().receipt(), before);
}

void TestFreeReturn::D_26_everythingFits_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<bool>("largest");
    for (const QSize& screen : {QSize(1024, 768), QSize(1205, 800), QSize(1366, 768), QSize(1920, 1080)}) {
        for (const bool largest : {false, true})
            QTest::addRow("%dx%d%s", screen.width(), screen.height(), largest ? ", largest text" : "") << screen << largest;
    }
}

void TestFreeReturn::D_26_everythingFits()
{
    QFETCH(QSize, screen);
    QFETCH(bool, largest);
    Theme(Scheme::Light, largest ? Theme::largestTextScale(screen) : 1).apply(*qApp);
    const auto usual = qScopeGuard([] { Theme().apply(*qApp); });
    till().window().resize(screen);
    open();
    scanGoods({0, 4, 7});
    QTRY_COMPARE(till().window().size(), screen); // nothing in it forces it wider
    QCoreApplication::sendPostedEvents();
    for (const KeyButton* each : till().child<QWidget>("freeButtons")->findChildren<KeyButton*>())
        QVERIFY2(each->width() >= each->minimumSizeHint().width(), qPrintable(each->text()));
    const auto* preview = till().child<QLabel>("freePreview");
    QVERIFY(preview->height() >= preview->heightForWidth(preview->width()));
    QVERIFY(preview->geometry().bottom() < till().child<QWidget>("freePayLine")->geometry().top());
    till().press(Qt::Key_Escape);
    confirm();
    for (const KeyButton* each : till().child<QWidget>("returnButtons")->findChildren<KeyButton*>())
        QVERIFY2(each->width() >= each->minimumSizeHint().width(), qPrintable(each->text()));
}

QTEST_MAIN(TestFreeReturn)
#include "tst_freereturn.moc"
