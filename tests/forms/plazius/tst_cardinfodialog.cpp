// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/answerplace.h"
#include "forms/common/busyline.h"
#include "forms/common/fielderror.h"
#include "forms/common/statussign.h"
#include "forms/common/theme.h"
#include "forms/common/totalsrow.h"
#include "forms/plazius/cardinfodialog.h"
#include "forms/plazius/guestcard.h"
#include "scriptedcards.h"

#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace companion;

namespace {

const QString card = QStringLiteral("4000123412341234");

struct Bench
{
    TurnedClock clock;
    ScriptedCards source;
    CardInfoDialog dialog{source, PhoneTemplateSettings(), clock};
    QSignalSpy photos{&dialog, &CardInfoDialog::photoRequested};

    Bench()
    {
        dialog.show();
        static_cast<void>(QTest::qWaitForWindowActive(&dialog));
    }
    template <typename T>
    T* part(const char* name)
    {
        return dialog.findChild<T*>(QLatin1String(name));
    }
    QLineEdit* cardEdit() { return part<QLineEdit>("cardEdit"); }
    QPushButton* ask() { return part<QPushButton>("askButton"); }
    QPushButton* photo() { return part<QPushButton>("photoButton"); }
    StatusSign* answer() { return part<AnswerPlace>("answerPlace")->words(); }
    QString text(const char* name) { return part<QLabel>(name)->text(); }
    void key(Qt::Key pressed)
    {
        clock.pass(std::chrono::milliseconds(400));
        QTest::keyClick(dialog.focusWidget(), pressed);
    }
    void type(const QString& digits)
    {
        for (const QChar sign : digits) {
            clock.pass(std::chrono::milliseconds(120));
            QTest::keyClick(dialog.focusWidget(), sign.toLatin1());
        }
    }
    void askAndAnswer(const CardResult& result)
    {
        type(card);
        key(Qt::Key_Return);
        source.answer(result);
    }
    void press(QPushButton* button) { QTest::mouseClick(button, Qt::LeftButton); }
};

QPixmap picture()
{
    QPixmap pixmap(200, 100);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

} // namespace

class TestCardInfoDialog : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }

    void P_SAL_11_noPaymentCodeHere()
    {
        Bench bench;
        QVERIFY(!bench.part<QWidget>("codePlace")->isVisible());
        bench.part<QLineEdit>("phoneEdit")->setFocus();
        bench.key(Qt::Key_Tab);
        QCOMPARE(bench.dialog.focusWidget()->objectName(), QStringLiteral("askButton"));
    }

    void PZ_39_showsNameAndBalanceAndBindsNothing()
    {
        Bench bench;
        bench.askAndAnswer(foundGuest());
        QCOMPARE(bench.source.looked(), (QList<PlaziusCredential>{{PlaziusScope::CardNumber, card}}));
        QVERIFY(bench.source.added().isEmpty());
        QCOMPARE(bench.text("nameLabel"), QStringLiteral("Вера Лугова"));
        QCOMPARE(bench.part<TotalsRow>("balanceRow")->value(), QStringLiteral("500,00"));
        QVERIFY(!bench.text("maskedLabel").contains(card));
        QVERIFY(bench.part<GuestCard>("GuestCard")->accessibleName().contains(QStringLiteral("Вера Лугова")));
        QVERIFY(bench.dialog.isVisible());
    }

    void PZ_39_blankNameAndNoBalance()
    {
        Bench bench;
        CardResult result = foundGuest();
        result.guest.fullName = QStringLiteral("  ");
        result.guest.bonusBalance.reset();
        bench.askAndAnswer(result);
        QCOMPARE(bench.text("nameLabel"), QStringLiteral("The buyer was found"));
        QCOMPARE(bench.part<TotalsRow>("balanceRow")->value(), QStringLiteral("not told"));
    }

    void byPhone()
    {
        Bench bench;
        bench.part<QLineEdit>("phoneEdit")->setFocus();
        bench.type(QStringLiteral("89165550001"));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.source.looked(), (QList<PlaziusCredential>{{PlaziusScope::Phone, QStringLiteral("+79165550001")}}));
    }

    void byScan()
    {
        Bench bench;
        bench.dialog.scanned(card);
        QCOMPARE(bench.source.looked(), (QList<PlaziusCredential>{{PlaziusScope::CardNumberOrTrack, card}}));
    }

    void failuresKeepTheValue_data()
    {
        QTest::addColumn<CardResult>("result");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown") << failed(CardEnd::NotFound) << QStringLiteral("The buyer was not found.");
        QTest::newRow("PZ_25 no link") << failed(CardEnd::NoAnswer, QStringLiteral("Нет связи с Plazius с 14:05."))
                                       << QStringLiteral("Нет связи с Plazius с 14:05.");
        QTest::newRow("PZ_33 refused") << failed(CardEnd::Refused, QStringLiteral("Гость в чёрном списке"))
                                       << QStringLiteral("Гость в чёрном списке");
    }

    void failuresKeepTheValue()
    {
        QFETCH(CardResult, result);
        QFETCH(QString, words);
        Bench bench;
        bench.askAndAnswer(result);
        QCOMPARE(bench.answer()->words(), words);
        QCOMPARE(bench.cardEdit()->text(), card);
        QCOMPARE(bench.text("nameLabel"), QString());
        QVERIFY(bench.ask()->isEnabled());
    }

    void PZ_25_aLinkThatIsDownIsSaidAtOnce()
    {
        Bench bench;
        bench.source.setLinkDown(true);
        bench.type(card);
        bench.key(Qt::Key_Return);
        QStringList words;
        for (const StatusSign* sign : bench.part<AnswerPlace>("answerPlace")->findChildren<StatusSign*>()) {
            if (sign->isVisible())
                words << sign->words();
        }
        QCOMPARE(words, QStringList{QStringLiteral("No link with Plazius. Trying once more.")});
    }

    void wrongInputIsNotAsked()
    {
        Bench bench;
        bench.key(Qt::Key_Return);
        QVERIFY(bench.source.looked().isEmpty());
        QVERIFY(bench.part<FieldError>("cardError")->hasError());
    }

    void theWaitIsLeftWithEsc()
    {
        Bench bench;
        bench.type(card);
        bench.key(Qt::Key_Return);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.source.looked().size(), 1);
        QVERIFY(!bench.ask()->isEnabled());
        auto* line = bench.part<AnswerPlace>("answerPlace")->busyLine();
        line->showAt(std::chrono::milliseconds(300));
        QCOMPARE(line->accessibleName(), QStringLiteral("Asking Plazius about the card"));
        bench.key(Qt::Key_Escape);
        QVERIFY(bench.dialog.isVisible());
        QCOMPARE(bench.source.cancellations(), 1);
        bench.source.answer(foundGuest());
        QCOMPARE(bench.text("nameLabel"), QString());
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.dialog.isVisible());
    }

    void nothingOfTheFormerBuyerRemains_data()
    {
        QTest::addColumn<bool>("again");
        QTest::newRow("another number is typed") << false;
        QTest::newRow("the same is asked again") << true;
    }

    void nothingOfTheFormerBuyerRemains()
    {
        QFETCH(bool, again);
        Bench bench;
        bench.askAndAnswer(foundGuest());
        bench.press(bench.photo());
        bench.dialog.setPhoto(QUrl(foundGuest().guest.photoUrl), picture());
        if (again)
            bench.key(Qt::Key_Return);
        else
            bench.type(QStringLiteral("5"));
        for (const char* name : {"nameLabel", "maskedLabel", "photoNote"})
            QCOMPARE(bench.text(name), QString());
        QVERIFY(bench.part<QLabel>("photoLabel")->pixmap(Qt::ReturnByValue).isNull());
        QCOMPARE(bench.part<TotalsRow>("balanceRow")->value(), QString());
        QCOMPARE(bench.part<GuestCard>("GuestCard")->accessibleName(), QString());
    }

    void photoOnlyOnDemandAndOnlyHttps_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("offered");
        QTest::newRow("https") << "https://photos.example/vera.png" << true;
        QTest::newRow("http") << "http://photos.example/vera.png" << false;
        QTest::newRow("a file") << "file:///etc/passwd" << false;
        QTest::newRow("data") << "data:image/png;base64,AAAA" << false;
        QTest::newRow("no url") << "vera" << false;
        QTest::newRow("none") << "" << false;
    }

    void photoOnlyOnDemandAndOnlyHttps()
    {
        QFETCH(QString, url);
        QFETCH(bool, offered);
        Bench bench;
        CardResult result = foundGuest();
        result.guest.photoUrl = url;
        bench.askAndAnswer(result);
        QCOMPARE(bench.photos.size(), 0);
        QCOMPARE(bench.photo()->isEnabled(), offered);
        QCOMPARE(bench.text("photoNote").isEmpty(), offered);
        bench.press(bench.photo());
        QCOMPARE(bench.photos.size(), offered ? 1 : 0);
        if (offered)
            QCOMPARE(bench.photos.first().first().toUrl(), QUrl(url));
    }

    void photoComes()
    {
        Bench bench;
        bench.askAndAnswer(foundGuest());
        const QUrl url(foundGuest().guest.photoUrl);
        bench.press(bench.photo());
        QVERIFY(!bench.photo()->isEnabled());
        bench.dialog.setPhoto(QUrl(QStringLiteral("https://photos.example/another.png")), picture());
        QVERIFY(bench.photo()->isVisible()); // of another buyer
        bench.dialog.setPhoto(url, QPixmap());
        QCOMPARE(bench.text("photoNote"), QStringLiteral("The photo did not come"));
        QVERIFY(bench.photo()->isEnabled());
        bench.dialog.setPhoto(url, picture());
        QVERIFY(bench.part<QLabel>("photoLabel")->isVisible());
        QCOMPARE(bench.part<QLabel>("photoLabel")->accessibleName(), QStringLiteral("Photo of the buyer"));
        QCOMPARE(bench.text("photoNote"), QString());
    }

    void nothingMovesWhenDataCome()
    {
        Bench bench;
        QTest::qWait(0);
        const QSize size = bench.dialog.size();
        const QPoint button = bench.ask()->mapTo(&bench.dialog, QPoint());
        bench.askAndAnswer(foundGuest());
        QTest::qWait(0);
        const int needed = bench.dialog.layout()->totalHeightForWidth(size.width());
        QVERIFY2(needed <= size.height(), qPrintable(QString::number(needed)));
        QCOMPARE(bench.dialog.size(), size);
        QCOMPARE(bench.ask()->mapTo(&bench.dialog, QPoint()), button);
    }

    void focusOrder()
    {
        Bench bench;
        bench.askAndAnswer(foundGuest());
        for (const char* next : {"phoneEdit", "photoButton", "askButton", "closeButton", "cardEdit"}) {
            bench.key(Qt::Key_Tab);
            QCOMPARE(bench.dialog.focusWidget()->objectName(), QLatin1String(next));
        }
    }
};

QTEST_MAIN(TestCardInfoDialog)
#include "tst_cardinfodialog.moc"
