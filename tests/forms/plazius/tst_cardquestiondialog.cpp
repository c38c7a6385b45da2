// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/cardquestiondialog.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace companion;

namespace {

const QString card = QStringLiteral("4000123412341234");

struct Bench
{
    CardQuestionDialog dialog;
    QSignalSpy confirmed{&dialog, &CardQuestionDialog::confirmed};
    QSignalSpy scanned{&dialog, &CardQuestionDialog::scannedCard};
    QSignalSpy declined{&dialog, &CardQuestionDialog::declined};

    explicit Bench(bool deafOver = true)
    {
        dialog.show();
        if (deafOver)
            QTest::qWait(int(DecisionDialog::deafFor.count()) + 20);
    }
    QPushButton* button(const char* name) { return dialog.findChild<QPushButton*>(QLatin1String(name)); }
    void key(Qt::Key pressed) { QTest::keyClick(dialog.focusWidget(), pressed); }
    void type(const QString& text)
    {
        for (const QChar sign : text)
            QTest::keyClick(dialog.focusWidget(), sign.toLatin1());
    }
    QString heard() const
    {
        return QStringLiteral("yes %1, card %2, no %3").arg(confirmed.size()).arg(scanned.size()).arg(declined.size());
    }
};

} // namespace

class TestCardQuestionDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void P_SAL_02_theQuestionInItsWords()
    {
        Bench bench;
        QCOMPARE(bench.dialog.findChild<QLabel*>(QStringLiteral("factLabel"))->text(),
                 QStringLiteral("Is there a Plazius loyalty card?"));
        QCOMPARE(bench.button("yesButton")->text(), QStringLiteral("Yes"));
        QCOMPARE(bench.button("noButton")->text(), QStringLiteral("No"));
        QVERIFY(bench.button("yesButton")->property("accent").toBool());
    }

    void enterIsYesEscIsNo_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QString>("heard");
        QTest::newRow("P_SAL_03_enter") << Qt::Key_Return << QStringLiteral("yes 1, card 0, no 0");
        QTest::newRow("P_SAL_04_esc") << Qt::Key_Escape << QStringLiteral("yes 0, card 0, no 1");
    }

    void enterIsYesEscIsNo()
    {
        QFETCH(Qt::Key, key);
        QFETCH(QString, heard);
        Bench bench;
        bench.key(key);
        QCOMPARE(bench.heard(), heard);
        QVERIFY(!bench.dialog.isVisible());
    }

    void buttonsByTheMouse()
    {
        Bench yes;
        QTest::mouseClick(yes.button("yesButton"), Qt::LeftButton);
        QCOMPARE(yes.heard(), QStringLiteral("yes 1, card 0, no 0"));
        Bench no;
        QTest::mouseClick(no.button("noButton"), Qt::LeftButton);
        QCOMPARE(no.heard(), QStringLiteral("yes 0, card 0, no 1"));
    }

    void closingTheWindowIsNo()
    {
        Bench bench;
        bench.dialog.close();
        QCOMPARE(bench.heard(), QStringLiteral("yes 0, card 0, no 1"));
    }

    void enterIsDeafForAMoment()
    {
        Bench bench(false);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.heard(), QStringLiteral("yes 0, card 0, no 0"));
        QVERIFY(bench.dialog.isVisible());
    }

    void AS_16_aScanIsYesWithThisCard_data()
    {
        QTest::addColumn<bool>("noHasFocus");
        QTest::newRow("focus on Yes") << false;
        QTest::newRow("focus on No") << true;
    }

    void AS_16_aScanIsYesWithThisCard()
    {
        QFETCH(bool, noHasFocus);
        Bench bench;
        if (noHasFocus)
            bench.button("noButton")->setFocus();
        bench.type(card);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.heard(), QStringLiteral("yes 0, card 1, no 0"));
        QCOMPARE(bench.scanned.first().first().toString(), card);
        QVERIFY(!bench.dialog.isVisible());
    }

    void AS_16_aScanToldByItsReader()
    {
        Bench bench;
        bench.dialog.scanned(card + QStringLiteral("\r"));
        QCOMPARE(bench.heard(), QStringLiteral("yes 0, card 1, no 0"));
        QCOMPARE(bench.scanned.first().first().toString(), card);
        bench.dialog.scanned(card); // answered already
        QCOMPARE(bench.scanned.size(), 1);
    }

    // The head of this number went to the window before: the rest would be another card.
    void AS_16_aScanBegunBeforeTheQuestionIsNoCard()
    {
        Bench bench(false);
        QTest::qWait(int(DecisionDialog::deafFor.count()) - 60);
        const int pause = int(KeyBurst::pace.count()) / 2;
        for (const QChar sign : card) {
            QTest::keyClick(bench.dialog.focusWidget(), sign.toLatin1());
            QTest::qWait(pause);
        }
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.heard(), QStringLiteral("yes 0, card 0, no 0"));
        QVERIFY(bench.dialog.isVisible());
    }

    void aHandThatTypesIsNoScanner()
    {
        Bench bench;
        for (const QChar sign : QStringLiteral("40001")) {
            QTest::keyClick(bench.dialog.focusWidget(), sign.toLatin1());
            QTest::qWait(int(KeyBurst::pace.count()) + 15);
        }
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.heard(), QStringLiteral("yes 1, card 0, no 0"));
    }

    void burstByItsPace_data()
    {
        QTest::addColumn<int>("gap");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("scanned");
        QTest::newRow("scanner") << 10 << card << card;
        QTest::newRow("at the limit") << int(KeyBurst::pace.count()) << card << card;
        QTest::newRow("hand") << int(KeyBurst::pace.count()) + 1 << card << QString();
        QTest::newRow("too short") << 10 << QStringLiteral("123") << QString();
    }

    void burstByItsPace()
    {
        QFETCH(int, gap);
        QFETCH(QString, typed);
        QFETCH(QString, scanned);
        KeyBurst burst;
        std::chrono::milliseconds at(1000);
        for (const QChar sign : typed) {
            burst.sign(QString(sign), at);
            at += std::chrono::milliseconds(gap);
        }
        QCOMPARE(burst.scanned(at), scanned);
        QCOMPARE(burst.scanned(at + KeyBurst::pace * 2), QString());
    }
};

QTEST_MAIN(TestCardQuestionDialog)
#include "tst_cardquestiondialog.moc"
