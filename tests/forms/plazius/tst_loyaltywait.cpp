// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/busyline.h"
#include "forms/common/statussign.h"
#include "forms/plazius/loyaltywait.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace companion;

namespace {

constexpr int moment = 300;

/// A till with a field, a button and a key, and the wait over it.
struct Bench
{
    QWidget till;
    QLineEdit* field = new QLineEdit(&till);
    QPushButton* button = new QPushButton(QStringLiteral("Subtotal"), &till);
    QShortcut* shortcut = new QShortcut(QKeySequence(Qt::Key_F5), &till);
    int pressed = 0;
    QPointer<LoyaltyWait> wait;
    int skipped = 0;

    Bench()
    {
        auto* column = new QVBoxLayout(&till);
        column->addWidget(field);
        column->addWidget(button);
        QObject::connect(button, &QPushButton::clicked, &till, [this] { ++pressed; });
        QObject::connect(shortcut, &QShortcut::activated, &till, [this] { ++pressed; });
        till.show();
        QVERIFY(QTest::qWaitForWindowActive(&till));
        field->setFocus();
    }
    void start()
    {
        wait = new LoyaltyWait(field, QStringLiteral("Asking for the discounts of Plazius"), QStringLiteral("Go on without Plazius"),
                               std::chrono::seconds(30));
        QObject::connect(wait, &LoyaltyWait::skipped, &till, [this] { ++skipped; });
    }
    QString note() { return wait->findChild<StatusSign*>(QStringLiteral("note"))->words(); }
};

} // namespace

class TestLoyaltyWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void P_SAL_05_aQuickAnswerShowsNothing()
    {
        Bench bench;
        bench.start();
        QVERIFY(!bench.wait->isVisible());
        QTest::qWait(moment / 2);
        QVERIFY(!bench.wait->isVisible());
        bench.wait->finish();
        QTest::qWait(moment);
        QVERIFY(bench.wait.isNull()); // has deleted itself, never shown
        QCOMPARE(bench.skipped, 0);
    }

    void PZ_28_namedAfterAMomentCountedAfterTwoSeconds()
    {
        Bench bench;
        bench.start();
        QTRY_VERIFY(bench.wait->isVisible());
        QVERIFY(bench.wait->isModal());
        auto* line = bench.wait->findChild<BusyLine*>();
        line->showAt(std::chrono::milliseconds(moment));
        QCOMPARE(line->accessibleName(), QStringLiteral("Asking for the discounts of Plazius"));
        line->showAt(std::chrono::seconds(4));
        QStringList words;
        for (const QLabel* label : line->findChildren<QLabel*>())
            words << label->text();
        QVERIFY2(words.contains(QStringLiteral("26 s left · Esc — cancel")), qPrintable(words.join(u'|')));
        bench.wait->finish();
        QTRY_VERIFY(bench.wait.isNull());
    }

    void PZ_28_escSkipsOnce_data()
    {
        QTest::addColumn<bool>("visible");
        QTest::newRow("before it shows") << false;
        QTest::newRow("shown") << true;
    }

    void PZ_28_escSkipsOnce()
    {
        QFETCH(bool, visible);
        Bench bench;
        bench.start();
        QWidget* target = bench.field;
        if (visible) {
            QTRY_VERIFY(bench.wait->isVisible());
            target = bench.wait;
        }
        QTest::keyClick(target, Qt::Key_Escape);
        QCOMPARE(bench.skipped, 1);
        bench.wait->finish(); // the answer comes all the same
        QCOMPARE(bench.skipped, 1);
        QTRY_VERIFY(bench.wait.isNull());
    }

    void theButtonSkips()
    {
        Bench bench;
        bench.start();
        QTRY_VERIFY(bench.wait->isVisible());
        auto* button = bench.wait->findChild<QPushButton*>(QStringLiteral("skipButton"));
        QCOMPARE(button->text(), QStringLiteral("Go on without Plazius"));
        QVERIFY(button->height() >= 44);
        QTest::keyClick(bench.wait, Qt::Key_Tab);
        QVERIFY(button->hasFocus());
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(bench.skipped, 1);
    }

    void aSecondPressOfItsKeySaysSo_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<bool>("visible");
        QTest::newRow("F5 at once") << Qt::Key_F5 << false;
        QTest::newRow("F5 in the window") << Qt::Key_F5 << true;
        QTest::newRow("F12 at once") << Qt::Key_F12 << false;
        QTest::newRow("F12 in the window") << Qt::Key_F12 << true;
        QTest::newRow("Enter in the window") << Qt::Key_Return << true;
    }

    void aSecondPressOfItsKeySaysSo()
    {
        QFETCH(Qt::Key, key);
        QFETCH(bool, visible);
        Bench bench;
        bench.start();
        if (visible)
            QTRY_VERIFY(bench.wait->isVisible());
        QTest::keyClick(visible ? static_cast<QWidget*>(bench.wait) : bench.field, key);
        QCOMPARE(bench.pressed, 0);
        QCOMPARE(bench.note(), QStringLiteral("already under way"));
        QCOMPARE(bench.skipped, 0);
        bench.wait->finish();
    }

    // Nothing is done twice, and nothing is typed into the receipt that the answer will change.
    void theTillTakesNothingMeanwhile()
    {
        Bench bench;
        bench.start();
        QTest::keyClicks(bench.field, QStringLiteral("460"));
        QTest::mouseClick(bench.button, Qt::LeftButton);
        QCOMPARE(bench.field->text(), QString());
        QCOMPARE(bench.pressed, 0);
        bench.wait->finish();
        QTest::keyClicks(bench.field, QStringLiteral("460"));
        QTest::mouseClick(bench.button, Qt::LeftButton);
        QTest::keyClick(bench.field, Qt::Key_F5);
        QCOMPARE(bench.field->text(), QStringLiteral("460"));
        QCOMPARE(bench.pressed, 2);
    }

    void aTillThatClosesTakesTheWaitAlong()
    {
        auto* till = new QWidget;
        till->show();
        QPointer<LoyaltyWait> wait(new LoyaltyWait(till, QStringLiteral("Waiting"), QStringLiteral("Go on"), std::chrono::seconds(1)));
        delete till;
        QVERIFY(wait.isNull());
    }
};

QTEST_MAIN(TestLoyaltyWait)
#include "tst_loyaltywait.moc"
