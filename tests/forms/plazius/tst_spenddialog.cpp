// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/busyline.h"
#include "forms/common/decisiondialog.h"
#include "forms/common/fielderror.h"
#include "forms/common/theme.h"
#include "forms/common/totalsrow.h"
#include "forms/plazius/spenddialog.h"

#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace companion;

namespace {

Money roubles(double sum)
{
    return Money::fromKopecks(qRound64(sum * 100));
}

/// The offer of the picture: 1 248,00 on the card, 642,00 allowed, 1 790,66 to pay.
SpendOffer offerOfPicture()
{
    return {roubles(1248), roubles(1), roubles(642), roubles(1790.66), Money::fromKopecks(1)};
}

struct Bench
{
    SpendDialog dialog;
    QSignalSpy requested{&dialog, &SpendDialog::spendRequested};
    QSignalSpy declined{&dialog, &SpendDialog::declined};
    QSignalSpy cancelled{&dialog, &SpendDialog::cancelRequested};

    explicit Bench(const SpendOffer& offer = offerOfPicture(), bool deafOver = true)
        : dialog(offer)
    {
        dialog.show();
        if (deafOver)
            QTest::qWait(int(DecisionDialog::deafFor.count()) + 20);
    }
    template <typename T>
    T* part(const char* name)
    {
        return dialog.findChild<T*>(QLatin1String(name));
    }
    QLineEdit* field() { return part<QLineEdit>("pointsEdit"); }
    FieldError* error() { return part<FieldError>("pointsError"); }
    QString left() { return part<QLabel>("payLabel")->text(); }
    void type(const QString& text)
    {
        field()->selectAll();
        QTest::keyClicks(field(), text);
    }
    void key(Qt::Key pressed) { QTest::keyClick(dialog.focusWidget(), pressed); }
    Money sum(int at = 0) const { return requested.at(at).first().value<Money>(); }
};

} // namespace

Q_DECLARE_METATYPE(companion::SpendOffer)

class TestSpendDialog : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }

    void P_SAL_08_showsWhatThereIs()
    {
        Bench bench;
        QCOMPARE(bench.part<TotalsRow>("balanceRow")->value(), displayText(roubles(1248)));
        QCOMPARE(bench.part<TotalsRow>("mostRow")->value(), displayText(roubles(642)));
        QCOMPARE(bench.error()->words(),
                 QStringLiteral("From 1,00 to 642,00. The points are taken as a discount on the receipt."));
        QCOMPARE(bench.left(), QStringLiteral("%1 ₽").arg(displayText(roubles(1148.66))));
    }

    void D_24_prefilledWithTheMostAndChosen()
    {
        Bench bench;
        QCOMPARE(bench.field()->text(), QStringLiteral("642,00"));
        QCOMPARE(bench.field()->selectedText(), QStringLiteral("642,00"));
        QCOMPARE(bench.dialog.focusWidget(), static_cast<QWidget*>(bench.field()));
    }

    void balanceThatIsNotTold()
    {
        SpendOffer offer = offerOfPicture();
        offer.balance.reset();
        Bench bench(offer);
        QCOMPARE(bench.part<TotalsRow>("balanceRow")->value(), QStringLiteral("not told"));
    }

    void toPayFollowsTheTyping()
    {
        Bench bench;
        bench.type(QStringLiteral("100"));
        QCOMPARE(bench.left(), QStringLiteral("%1 ₽").arg(displayText(roubles(1690.66))));
        QTest::keyClicks(bench.field(), QStringLiteral(",5"));
        QCOMPARE(bench.left(), QStringLiteral("%1 ₽").arg(displayText(roubles(1690.16))));
        QTest::keyClicks(bench.field(), QStringLiteral("x"));
        QCOMPARE(bench.left(), QStringLiteral("—"));
    }

    void PZ_07_enterSpends()
    {
        Bench bench;
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.requested.size(), 1);
        QCOMPARE(bench.sum(), roubles(642));
        QVERIFY(bench.dialog.isVisible()); // until its owner says what came of it
    }

    void PZ_09_escSpendsNothing_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("Esc") << false;
        QTest::newRow("button") << true;
    }

    void PZ_09_escSpendsNothing()
    {
        QFETCH(bool, byMouse);
        Bench bench;
        if (byMouse)
            QTest::mouseClick(bench.part<QPushButton>("declineButton"), Qt::LeftButton);
        else
            bench.key(Qt::Key_Escape);
        QCOMPARE(bench.declined.size(), 1);
        QCOMPARE(bench.requested.size(), 0);
        QVERIFY(!bench.dialog.isVisible());
    }

    void enterOfTheStepBeforeSpendsNothing()
    {
        Bench bench(offerOfPicture(), false);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.requested.size(), 0);
    }

    void enterOnTheOtherButtonDeclines()
    {
        Bench bench;
        bench.part<QPushButton>("declineButton")->setFocus();
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.declined.size(), 1);
        QCOMPARE(bench.requested.size(), 0);
    }

    void PZ_10_whatCannotBeSpent_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("step");
        QTest::addColumn<QString>("words");
        const QString unreadable = QStringLiteral("Enter a sum such as 150 or 99,90");
        QTest::newRow("0.01 above the most") << "642,01" << qint64(1) << QStringLiteral("Not more than 642,00");
        QTest::newRow("a barcode") << "460123456789" << qint64(1) << QStringLiteral("Not more than 642,00");
        QTest::newRow("letters") << "abc" << qint64(1) << unreadable;
        QTest::newRow("three decimals") << "1,001" << qint64(1) << unreadable;
        QTest::newRow("below zero") << "-5" << qint64(1) << unreadable;
        QTest::newRow("0.01 below the minimum") << "0,99" << qint64(1) << QStringLiteral("Not less than 1,00");
        QTest::newRow("nothing") << "0" << qint64(1) << QStringLiteral("Not less than 1,00");
        QTest::newRow("PZ_14 off the step") << "100,50" << qint64(100) << QStringLiteral("Only in steps of 1,00");
        QTest::newRow("PZ_14 tens") << "105" << qint64(1000) << QStringLiteral("Only in steps of 10,00");
    }

    void PZ_10_whatCannotBeSpent()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, step);
        QFETCH(QString, words);
        SpendOffer offer = offerOfPicture();
        offer.step = Money::fromKopecks(step);
        Bench bench(offer);
        bench.type(typed);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.requested.size(), 0);
        QCOMPARE(bench.error()->words(), words);
        QVERIFY(bench.error()->hasError());
        QCOMPARE(bench.field()->text(), typed);
        QCOMPARE(bench.dialog.focusWidget(), static_cast<QWidget*>(bench.field()));
        QTest::keyClicks(bench.field(), QStringLiteral("5")); // a new sum clears the old fault
        QVERIFY(!bench.error()->hasError());
    }

    void anEmptyFieldIsNoSum()
    {
        Bench bench;
        QTest::keyClick(bench.field(), Qt::Key_Delete);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.requested.size(), 0);
        QVERIFY(bench.error()->hasError());
    }

    void theEdgesMayBeSpent_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("step");
        QTest::addColumn<qint64>("sum");
        QTest::newRow("minimum") << "1" << qint64(1) << qint64(100);
        QTest::newRow("most") << "642" << qint64(1) << qint64(64200);
        QTest::newRow("kopecks") << "641.99" << qint64(1) << qint64(64199);
        QTest::newRow("on the step") << "640" << qint64(1000) << qint64(64000);
    }

    void theEdgesMayBeSpent()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, step);
        QFETCH(qint64, sum);
        SpendOffer offer = offerOfPicture();
        offer.step = Money::fromKopecks(step);
        Bench bench(offer);
        bench.type(typed);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.requested.size(), 1);
        QCOMPARE(bench.sum(), Money::fromKopecks(sum));
    }

    void theStepStandsInTheRange()
    {
        SpendOffer offer = offerOfPicture();
        offer.step = roubles(1);
        Bench bench(offer);
        QVERIFY(bench.error()->words().endsWith(QStringLiteral("In steps of 1,00.")));
    }

    void aSecondPressSendsNothing()
    {
        Bench bench;
        bench.key(Qt::Key_Return);
        QVERIFY(!bench.part<QPushButton>("spendButton")->isEnabled());
        QVERIFY(bench.field()->isReadOnly());
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.requested.size(), 1);
        QCOMPARE(bench.error()->words(), QStringLiteral("already being sent"));
    }

    void PZ_28_theWaitIsNamedAndCounted()
    {
        Bench bench;
        bench.key(Qt::Key_Return);
        bench.dialog.setBusy(std::chrono::seconds(30));
        auto* line = bench.part<BusyLine>("busyLine");
        QVERIFY(line->isRunning());
        line->showAt(std::chrono::milliseconds(300));
        QCOMPARE(line->accessibleName(), QStringLiteral("Spending the points of Plazius"));
        bench.dialog.finish();
        QVERIFY(!line->isRunning());
        QVERIFY(!bench.dialog.isVisible());
        QCOMPARE(bench.declined.size(), 0);
    }

    void PZ_28_escWhileBusyAsksForTheEnd()
    {
        Bench bench;
        bench.key(Qt::Key_Return);
        bench.dialog.setBusy(std::chrono::seconds(30));
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.cancelled.size(), 1);
        QCOMPARE(bench.declined.size(), 0);
        QVERIFY(bench.dialog.isVisible());
    }

    void PZ_33_aRefusalVerbatimAndOnceMore()
    {
        Bench bench;
        bench.type(QStringLiteral("100"));
        bench.key(Qt::Key_Return);
        bench.dialog.setBusy(std::chrono::seconds(30));
        const QString words = QStringLiteral("Баланс изменился: <b>доступно</b> 50,00");
        bench.dialog.showRefusal(words);
        QCOMPARE(bench.error()->words(), words);
        QCOMPARE(bench.field()->text(), QStringLiteral("100"));
        QVERIFY(!bench.field()->isReadOnly());
        QVERIFY(bench.part<QPushButton>("spendButton")->isEnabled());
        bench.type(QStringLiteral("50"));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.requested.size(), 2);
        QCOMPARE(bench.sum(1), roubles(50));
    }

    void aLongRefusalIsReadToItsEnd()
    {
        Bench bench;
        bench.key(Qt::Key_Return);
        bench.dialog.showRefusal(QStringLiteral("Операция отклонена. ").repeated(20));
        QTRY_VERIFY(bench.dialog.height() >= bench.dialog.layout()->totalHeightForWidth(bench.dialog.width()));
    }

    void nothingMovesWhenDataCome()
    {
        Bench bench;
        const QSize size = bench.dialog.size();
        const int buttons = bench.part<QPushButton>("spendButton")->y();
        bench.key(Qt::Key_Return);
        bench.dialog.setBusy(std::chrono::seconds(30));
        bench.part<BusyLine>("busyLine")->showAt(std::chrono::seconds(3));
        QTest::qWait(0);
        QCOMPARE(bench.part<QPushButton>("spendButton")->y(), buttons);
        bench.dialog.showRefusal(QStringLiteral("Отказ"));
        QTest::qWait(0);
        QCOMPARE(bench.dialog.size(), size);
        QCOMPARE(bench.part<QPushButton>("spendButton")->y(), buttons);
    }

    void namesAndOrderOfFocus()
    {
        Bench bench;
        QCOMPARE(bench.field()->accessibleName(), bench.part<QLabel>("pointsLabel")->text());
        QVERIFY(bench.part<QPushButton>("spendButton")->property("accent").toBool());
        for (const char* next : {"spendButton", "declineButton", "pointsEdit"}) {
            bench.key(Qt::Key_Tab);
            QCOMPARE(bench.dialog.focusWidget()->objectName(), QLatin1String(next));
        }
        for (const char* name : {"spendButton", "declineButton"})
            QVERIFY(bench.part<QPushButton>(name)->height() >= 44);
    }
};

QTEST_MAIN(TestSpendDialog)
#include "tst_spenddialog.moc"
