// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/answerplace.h"
#include "forms/brevix/phoneentrydialog.h"
#include "forms/brevix/phonefield.h"
#include "forms/common/busyline.h"
#include "forms/common/decisiondialog.h"
#include "forms/common/fielderror.h"
#include "forms/common/keypad.h"
#include "forms/common/statussign.h"
#include "forms/common/theme.h"
#include "forms/plazius/carddialog.h"
#include "scriptedcards.h"

#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace companion;

namespace {

const QString card = QStringLiteral("4000123412341234");
const QString phone = QStringLiteral("9165550001");
const QString code = QStringLiteral("481516");

enum class Pace { Hand, Scanner };

struct Bench
{
    TurnedClock clock;
    ScriptedCards source;
    CardDialog dialog;
    QSignalSpy added{&dialog, &CardDialog::added};

    explicit Bench(const PhoneTemplateSettings& phoneTemplate = {})
        : dialog(source, phoneTemplate, clock)
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
    QLineEdit* phoneEdit() { return part<QLineEdit>("phoneEdit"); }
    QLineEdit* codeEdit() { return part<QLineEdit>("codeEdit"); }
    QPushButton* add() { return part<QPushButton>("addButton"); }
    AnswerPlace* place() { return part<AnswerPlace>("answerPlace"); }
    StatusSign* answer() { return place()->words(); }
    FieldError* errorOf(const char* name) { return part<FieldError>(name); }
    bool isWarning() { return part<QWidget>("warningPage")->isVisible(); }

    void key(Qt::Key pressed) { QTest::keyClick(dialog.focusWidget(), pressed); }
    void enter()
    {
        clock.pass(std::chrono::milliseconds(400));
        key(Qt::Key_Return);
    }
    /// Keys into whatever has the focus.
    void type(const QString& text, Pace pace = Pace::Hand)
    {
        for (const QChar sign : text) {
            clock.pass(std::chrono::milliseconds(pace == Pace::Hand ? 120 : 8));
            QTest::keyClick(dialog.focusWidget(), sign.toLatin1());
        }
    }
    void scan(const QString& text)
    {
        type(text, Pace::Scanner);
        clock.pass(std::chrono::milliseconds(8));
        key(Qt::Key_Return);
    }
    void fill(QLineEdit* field, const QString& text)
    {
        field->setFocus();
        type(text);
    }
    PlaziusCredential asked() const { return source.added().isEmpty() ? PlaziusCredential() : source.added().last(); }
    bool nothingAsked() const { return source.added().isEmpty(); }
};

} // namespace

class TestCardDialog : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }

    void P_CRD_03_theFieldsInTheirWords()
    {
        Bench bench;
        QCOMPARE(bench.dialog.windowTitle(), QStringLiteral("Identification of the buyer"));
        for (const char* name : {"card", "phone", "code"}) {
            auto* label = bench.part<QLabel>((QByteArray(name) + "Label").constData());
            auto* field = bench.part<QLineEdit>((QByteArray(name) + "Edit").constData());
            QCOMPARE(field->accessibleName(), label->text());
            QCOMPARE(label->buddy(), static_cast<QWidget*>(field));
            QVERIFY(field->height() >= 44);
        }
        QVERIFY(bench.add()->property("accent").toBool());
        QVERIFY(bench.add()->height() >= 44);
        QCOMPARE(bench.dialog.focusWidget(), static_cast<QWidget*>(bench.cardEdit()));
    }

    void P_CRD_04_anyOneFieldIsEnough_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<PlaziusScope>("scope");
        QTest::addColumn<QString>("value");
        QTest::newRow("card") << "cardEdit" << card << PlaziusScope::CardNumber << card;
        QTest::newRow("card in groups") << "cardEdit" << "4000 1234 1234 1234" << PlaziusScope::CardNumber << card;
        QTest::newRow("X_ID_06 bare digits") << "phoneEdit" << phone << PlaziusScope::Phone << "+79165550001";
        QTest::newRow("X_ID_06 with 8") << "phoneEdit" << "89165550001" << PlaziusScope::Phone << "+79165550001";
        QTest::newRow("X_ID_06 with +7") << "phoneEdit" << "+7 916 555-00-01" << PlaziusScope::Phone << "+79165550001";
        QTest::newRow("code of 6") << "codeEdit" << code << PlaziusScope::PaymentCode << code;
        QTest::newRow("code of 8") << "codeEdit" << "48151623" << PlaziusScope::PaymentCode << "48151623";
    }

    void P_CRD_04_anyOneFieldIsEnough()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(PlaziusScope, scope);
        QFETCH(QString, value);
        Bench bench;
        bench.fill(bench.part<QLineEdit>(field.toLatin1().constData()), typed);
        bench.enter();
        QCOMPARE(bench.source.added().size(), 1);
        QCOMPARE(bench.asked().scope, scope);
        QCOMPARE(bench.asked().value, value);
    }

    void X_ID_06_aTillWithAnotherTemplate_data()
    {
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<QString>("countryCode");
        QTest::newRow("none") << false << "+7";
        QTest::newRow("of another country") << true << "+375";
    }

    void X_ID_06_aTillWithAnotherTemplate()
    {
        QFETCH(bool, enabled);
        QFETCH(QString, countryCode);
        PhoneTemplateSettings settings;
        settings.enabled = enabled;
        settings.countryCode = countryCode;
        Bench bench(settings);
        bench.fill(bench.phoneEdit(), QStringLiteral("89165550001"));
        bench.enter();
        QCOMPARE(bench.asked().value, QStringLiteral("+79165550001"));
    }

    void wrongInputStaysAtItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("typed");
        QTest::newRow("nothing") << "cardEdit" << "cardError" << "";
        QTest::newRow("card in Russian") << "cardEdit" << "cardError" << QStringLiteral("40001x");
        QTest::newRow("phone too short") << "phoneEdit" << "phoneError" << "916555";
        QTest::newRow("phone too long") << "phoneEdit" << "phoneError" << "91655500012";
        QTest::newRow("phone of another country") << "phoneEdit" << "phoneError" << "+375291234567";
        QTest::newRow("code of 5") << "codeEdit" << "codeError" << "48151";
        QTest::newRow("code of 7") << "codeEdit" << "codeError" << "4815162";
        QTest::newRow("letters in the code") << "codeEdit" << "codeError" << "48151a";
    }

    void wrongInputStaysAtItsField()
    {
        QFETCH(QString, field);
        QFETCH(QString, error);
        QFETCH(QString, typed);
        Bench bench;
        auto* edit = bench.part<QLineEdit>(field.toLatin1().constData());
        bench.fill(edit, typed);
        if (qstrcmp(QTest::currentDataTag(), "card in Russian") == 0) {
            edit->insert(QStringLiteral("ы"));
            Q_EMIT edit->textEdited(edit->text());
        }
        const QString before = edit->text();
        bench.add()->setFocus();
        bench.enter();
        QVERIFY(bench.nothingAsked());
        auto* place = bench.errorOf(error.toLatin1().constData());
        QVERIFY(place->hasError());
        QVERIFY(!place->words().isEmpty());
        QCOMPARE(edit->accessibleDescription(), place->words());
        QVERIFY(edit->property("invalid").toBool());
        QCOMPARE(edit->text(), before);
        QCOMPARE(bench.dialog.focusWidget(), static_cast<QWidget*>(edit));
        if (field == QLatin1String("codeEdit"))
            QVERIFY(!place->words().contains(typed)); // never shown back
        bench.type(QStringLiteral("1"));
        QVERIFY(!place->hasError());
    }

    void severalFilledTheLastFocusCounts_data()
    {
        QTest::addColumn<QString>("last");
        QTest::addColumn<PlaziusScope>("scope");
        QTest::addColumn<QString>("ignored");
        QTest::newRow("card") << "cardEdit" << PlaziusScope::CardNumber << "phoneError codeError";
        QTest::newRow("phone") << "phoneEdit" << PlaziusScope::Phone << "cardError codeError";
        QTest::newRow("code") << "codeEdit" << PlaziusScope::PaymentCode << "cardError phoneError";
    }

    void severalFilledTheLastFocusCounts()
    {
        QFETCH(QString, last);
        QFETCH(PlaziusScope, scope);
        QFETCH(QString, ignored);
        Bench bench;
        bench.fill(bench.cardEdit(), card);
        bench.fill(bench.phoneEdit(), phone);
        bench.fill(bench.codeEdit(), code);
        bench.part<QLineEdit>(last.toLatin1().constData())->setFocus();
        QStringList noted;
        for (const char* name : {"cardError", "phoneError", "codeError"}) {
            if (bench.errorOf(name)->words() == QLatin1String("Not used: another field is filled in"))
                noted << QLatin1String(name);
        }
        QCOMPARE(noted.join(u' '), ignored);
        bench.enter();
        QCOMPARE(bench.asked().scope, scope);
    }

    void anEmptyFieldWithTheFocusDoesNotCount()
    {
        Bench bench;
        bench.fill(bench.cardEdit(), card);
        bench.codeEdit()->setFocus();
        QCOMPARE(bench.errorOf("cardError")->words(), QString());
        bench.enter();
        QCOMPARE(bench.asked().scope, PlaziusScope::CardNumber);
    }

    void successClosesAndTells()
    {
        Bench bench;
        bench.fill(bench.cardEdit(), card);
        bench.enter();
        bench.source.answer(foundGuest());
        QCOMPARE(bench.added.size(), 1);
        QCOMPARE(bench.added.first().first().value<CardResult>().guest.fullName, QStringLiteral("Вера Лугова"));
        QVERIFY(!bench.dialog.isVisible());
        QCOMPARE(bench.source.cancellations(), 0);
    }

    void failuresKeepTheValue_data()
    {
        QTest::addColumn<CardResult>("result");
        QTest::addColumn<QString>("words");
        QTest::addColumn<Sign>("sign");
        const QString verbatim = QStringLiteral("Гость <i>в чёрном списке</i>");
        QTest::newRow("PZ_32 unknown") << failed(CardEnd::NotFound, QStringLiteral("Покупатель не найден."))
                                       << QStringLiteral("Покупатель не найден.") << Sign::Unknown;
        QTest::newRow("unknown without words") << failed(CardEnd::NotFound) << QStringLiteral("The buyer was not found.")
                                               << Sign::Unknown;
        QTest::newRow("PZ_33 refused") << failed(CardEnd::Refused, verbatim) << verbatim << Sign::Refused;
        QTest::newRow("PZ_25 no link") << failed(CardEnd::NoAnswer) << QStringLiteral("No link with Plazius.") << Sign::NoLink;
        QTest::newRow("busy") << failed(CardEnd::Busy) << QStringLiteral("The operation is under way already.") << Sign::Busy;
    }

    void failuresKeepTheValue()
    {
        QFETCH(CardResult, result);
        QFETCH(QString, words);
        QFETCH(Sign, sign);
        Bench bench;
        bench.fill(bench.cardEdit(), card);
        bench.enter();
        bench.source.answer(result);
        QVERIFY(bench.dialog.isVisible());
        QCOMPARE(bench.added.size(), 0);
        QCOMPARE(bench.answer()->words(), words);
        QCOMPARE(bench.answer()->sign(), sign);
        QCOMPARE(bench.cardEdit()->text(), card);
        QCOMPARE(bench.cardEdit()->selectedText(), card); // the next one replaces it
        const bool settled = result.end == CardEnd::NotFound || result.end == CardEnd::Refused;
        QCOMPARE(bench.cardEdit()->property("invalid").toBool(), settled);
        QCOMPARE(bench.cardEdit()->accessibleDescription(), settled ? words : QString());
        bench.phoneEdit()->setFocus();
        bench.cardEdit()->setFocus(); // a look at another field takes nothing back
        QCOMPARE(bench.cardEdit()->property("invalid").toBool(), settled);
        QVERIFY(!bench.cardEdit()->isReadOnly());
        QVERIFY(bench.add()->isEnabled());
        bench.enter();
        QCOMPARE(bench.source.added().size(), 2); // and may be tried again
        QVERIFY(!bench.cardEdit()->property("invalid").toBool());
    }

    void PZ_34_aCodeIsClearedAfterEveryAttempt_data()
    {
        QTest::addColumn<int>("end");
        QTest::newRow("not found") << int(CardEnd::NotFound);
        QTest::newRow("refused") << int(CardEnd::Refused);
        QTest::newRow("no answer") << int(CardEnd::NoAnswer);
        QTest::newRow("busy") << int(CardEnd::Busy);
        QTest::newRow("Esc") << -1;
    }

    void PZ_34_aCodeIsClearedAfterEveryAttempt()
    {
        QFETCH(int, end);
        Bench bench;
        bench.fill(bench.codeEdit(), code);
        bench.enter();
        if (end < 0)
            bench.key(Qt::Key_Escape);
        else
            bench.source.answer(failed(static_cast<CardEnd>(end)));
        QCOMPARE(bench.codeEdit()->text(), QString());
        QCOMPARE(bench.dialog.focusWidget(), static_cast<QWidget*>(bench.codeEdit()));
        QTest::keyClick(bench.codeEdit(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.codeEdit()->text(), QString());
        for (const QLabel* label : bench.dialog.findChildren<QLabel*>())
            QVERIFY(!label->text().contains(code));
        bench.enter(); // never sent twice
        QCOMPARE(bench.source.added().size(), 1);
    }

    void PZ_34_warnedBeforeTheThirdAttempt_data()
    {
        QTest::addColumn<bool>("warned");
        QTest::newRow("harmless") << false;
        QTest::newRow("the next wrong one would block codes") << true;
    }

    void PZ_34_warnedBeforeTheThirdAttempt()
    {
        QFETCH(bool, warned);
        Bench bench;
        bench.source.setMustWarnOfCode(warned);
        bench.fill(bench.codeEdit(), code);
        bench.enter();
        QCOMPARE(bench.isWarning(), warned);
        QCOMPARE(bench.nothingAsked(), warned);
    }

    void PZ_34_enterAndEscDoNotSend_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Enter") << Qt::Key_Return;
        QTest::newRow("Esc") << Qt::Key_Escape;
    }

    void PZ_34_enterAndEscDoNotSend()
    {
        QFETCH(Qt::Key, key);
        Bench bench;
        bench.source.setMustWarnOfCode(true);
        bench.fill(bench.codeEdit(), code);
        bench.enter();
        bench.key(Qt::Key_Return); // of a double press: the question stays
        QVERIFY(bench.isWarning());
        bench.clock.pass(DecisionDialog::deafFor);
        bench.key(key);
        QVERIFY(!bench.isWarning());
        QVERIFY(bench.nothingAsked());
        QVERIFY(bench.dialog.isVisible());
        QCOMPARE(bench.answer()->words(), QStringLiteral("The code was not sent."));
        QCOMPARE(bench.dialog.focusWidget(), static_cast<QWidget*>(bench.codeEdit()));
        QVERIFY(!bench.codeEdit()->isReadOnly());
    }

    void PZ_34_goingOnSends()
    {
        Bench bench;
        bench.source.setMustWarnOfCode(true);
        bench.fill(bench.codeEdit(), code);
        bench.enter();
        bench.clock.pass(DecisionDialog::deafFor);
        bench.key(Qt::Key_Tab);
        QCOMPARE(bench.dialog.focusWidget()->objectName(), QStringLiteral("sendButton"));
        bench.key(Qt::Key_Return);
        QVERIFY(!bench.isWarning());
        QCOMPARE(bench.asked(), (PlaziusCredential{PlaziusScope::PaymentCode, code}));
    }

    void PZ_34_cardAndPhoneNeedNoWarning()
    {
        Bench bench;
        bench.source.setMustWarnOfCode(true);
        bench.fill(bench.phoneEdit(), phone);
        bench.enter();
        QVERIFY(!bench.isWarning());
        QCOMPARE(bench.asked().scope, PlaziusScope::Phone);
    }

    void PZ_28_theWaitIsNamedCountedAndLeft()
    {
        Bench bench;
        bench.fill(bench.cardEdit(), card);
        bench.enter();
        BusyLine* line = bench.place()->busyLine();
        QVERIFY(bench.place()->isWaitingShown());
        line->showAt(std::chrono::milliseconds(300));
        QCOMPARE(line->accessibleName(), QStringLiteral("Looking for the buyer in Plazius"));
        line->showAt(std::chrono::seconds(4));
        QStringList words;
        for (const QLabel* label : line->findChildren<QLabel*>())
            words << label->text();
        QVERIFY2(words.contains(QStringLiteral("26 s left · Esc — cancel")), qPrintable(words.join(u'|')));
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.source.cancellations(), 1);
        QVERIFY(bench.dialog.isVisible());
        QCOMPARE(bench.cardEdit()->text(), card);
        QCOMPARE(bench.answer()->words(), QStringLiteral("The request was cancelled."));
        QVERIFY(bench.add()->isEnabled());
        bench.source.answer(foundGuest()); // too late
        QCOMPARE(bench.added.size(), 0);
    }

    void aSecondPressSendsNothing()
    {
        Bench bench;
        bench.fill(bench.cardEdit(), card);
        bench.enter();
        QVERIFY(!bench.add()->isEnabled());
        bench.enter();
        bench.type(QStringLiteral("5"));
        QCOMPARE(bench.source.added().size(), 1);
        QCOMPARE(bench.cardEdit()->text(), card);
        QStringList words;
        for (const StatusSign* sign : bench.place()->findChildren<StatusSign*>())
            words << sign->words();
        QVERIFY(words.contains(QStringLiteral("already being sent")));
    }

    void PZ_25_aLinkThatIsDownIsSaidAtOnce()
    {
        Bench bench;
        bench.source.setLinkDown(true);
        bench.fill(bench.cardEdit(), card);
        bench.enter();
        QCOMPARE(bench.source.added().size(), 1); // the short try is made all the same
        QStringList words;
        for (const StatusSign* sign : bench.place()->findChildren<StatusSign*>()) {
            if (sign->isVisible())
                words << sign->words();
        }
        QCOMPARE(words, QStringList{QStringLiteral("No link with Plazius. Trying once more.")});
    }

    void scans_data()
    {
        QTest::addColumn<QString>("focus");
        QTest::addColumn<bool>("byKeys");
        QTest::addColumn<QString>("text");
        QTest::addColumn<PlaziusScope>("scope");
        for (const bool byKeys : {true, false}) {
            const auto row = [byKeys](const char* what) {
                return QByteArray(what) + (byKeys ? " by a scanner that types" : " by a reader");
            };
            QTest::newRow(row("card field").constData()) << "cardEdit" << byKeys << card << PlaziusScope::CardNumberOrTrack;
            QTest::newRow(row("no field").constData()) << "cancelButton" << byKeys << card << PlaziusScope::CardNumberOrTrack;
            // Six digits outside its field are never a payment code: a wrong scan must cost no attempt.
            QTest::newRow(row("digits of a code, no field").constData())
                << "addButton" << byKeys << code << PlaziusScope::CardNumberOrTrack;
            QTest::newRow(row("code field").constData()) << "codeEdit" << byKeys << code << PlaziusScope::PaymentCode;
            QTest::newRow(row("phone field").constData()) << "phoneEdit" << byKeys << phone << PlaziusScope::Phone;
        }
    }

    void scans()
    {
        QFETCH(QString, focus);
        QFETCH(bool, byKeys);
        QFETCH(QString, text);
        QFETCH(PlaziusScope, scope);
        Bench bench;
        bench.part<QWidget>(focus.toLatin1().constData())->setFocus();
        if (byKeys)
            bench.scan(text);
        else
            bench.dialog.scanned(text + QStringLiteral("\r\n"));
        QCOMPARE(bench.source.added().size(), 1);
        QCOMPARE(bench.asked().scope, scope);
        if (scope == PlaziusScope::CardNumberOrTrack)
            QCOMPARE(bench.asked().value, text);
    }

    void aScanThatIsChangedByHandIsTyped()
    {
        Bench bench;
        bench.dialog.scanned(card);
        bench.source.answer(failed(CardEnd::NotFound));
        bench.key(Qt::Key_End);
        bench.key(Qt::Key_Backspace);
        bench.type(QStringLiteral("5"));
        bench.enter();
        QCOMPARE(bench.asked().scope, PlaziusScope::CardNumber);
    }

    void aScanReplacesWhatStoodThere()
    {
        Bench bench;
        bench.fill(bench.cardEdit(), QStringLiteral("555"));
        bench.part<QPushButton>("cancelButton")->setFocus();
        bench.scan(card);
        QCOMPARE(bench.asked().value, card);
    }

    void aScanDuringTheWaitChangesNothing()
    {
        Bench bench;
        bench.fill(bench.cardEdit(), card);
        bench.enter();
        bench.dialog.scanned(QStringLiteral("4600000000001"));
        QCOMPARE(bench.source.added().size(), 1);
        QCOMPARE(bench.cardEdit()->text(), card);
    }

    void aScanDuringTheWarningChangesNothing()
    {
        Bench bench;
        bench.source.setMustWarnOfCode(true);
        bench.fill(bench.codeEdit(), code);
        bench.enter();
        bench.scan(card);
        bench.dialog.scanned(card);
        QVERIFY(bench.nothingAsked());
        QVERIFY(bench.cardEdit()->text().isEmpty());
    }

    void keypadTypesIntoTheLastField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("card") << "cardEdit" << "12";
        QTest::newRow("phone") << "phoneEdit" << "(12";
        QTest::newRow("code") << "codeEdit" << "12";
    }

    void keypadTypesIntoTheLastField()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        Bench bench;
        auto* edit = bench.part<QLineEdit>(field.toLatin1().constData());
        edit->setFocus();
        auto* keypad = bench.part<Keypad>("keypad");
        for (const char16_t digit : {u'1', u'2', u'3'})
            Q_EMIT keypad->digitPressed(QChar(digit));
        Q_EMIT keypad->backspacePressed();
        QCOMPARE(edit->text(), text);
        Q_EMIT keypad->clearPressed();
        QCOMPARE(edit->text(), QString());
    }

    void F4_opensTheWindowOfThePhone()
    {
        Bench bench;
        bench.phoneEdit()->setFocus();
        bench.key(Qt::Key_F4);
        auto* entry = bench.dialog.findChild<PhoneEntryDialog*>();
        QVERIFY(entry != nullptr);
        Q_EMIT entry->entered(PhoneNumber::fromE164(QStringLiteral("+79165550001")));
        entry->close();
        bench.enter();
        QCOMPARE(bench.asked().value, QStringLiteral("+79165550001"));
    }

    void escNeverLosesWhatWasTypedUnasked()
    {
        Bench bench;
        bench.fill(bench.cardEdit(), card);
        bench.key(Qt::Key_Escape);
        QVERIFY(bench.dialog.isVisible());
        QCOMPARE(bench.answer()->words(), QStringLiteral("The card is not added. Esc once more closes."));
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.dialog.isVisible());
        QCOMPARE(bench.added.size(), 0);
    }

    void escClosesAtOnceWhenNothingIsLost_data()
    {
        QTest::addColumn<bool>("refused");
        QTest::newRow("nothing typed") << false;
        QTest::newRow("unknown") << true;
    }

    void escClosesAtOnceWhenNothingIsLost()
    {
        QFETCH(bool, refused);
        Bench bench;
        if (refused) {
            bench.fill(bench.cardEdit(), card);
            bench.enter();
            bench.source.answer(failed(CardEnd::NotFound));
        }
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.dialog.isVisible());
    }

    void cancelButtonClosesAndEndsTheQuestion()
    {
        Bench bench;
        bench.fill(bench.codeEdit(), code);
        bench.enter();
        QTest::mouseClick(bench.part<QPushButton>("cancelButton"), Qt::LeftButton);
        QVERIFY(!bench.dialog.isVisible());
        QCOMPARE(bench.source.cancellations(), 1);
        QCOMPARE(bench.codeEdit()->text(), QString());
    }

    void focusOrder()
    {
        Bench bench;
        for (const char* next : {"phoneEdit", "codeEdit", "addButton", "cancelButton", "cardEdit"}) {
            bench.key(Qt::Key_Tab);
            QCOMPARE(bench.dialog.focusWidget()->objectName(), QLatin1String(next));
        }
    }

    void nothingMovesWhenDataCome()
    {
        Bench bench;
        QTest::qWait(0);
        const QSize size = bench.dialog.size();
        const QPoint button = bench.add()->mapTo(&bench.dialog, QPoint());
        const auto same = [&] {
            QTest::qWait(0);
            return bench.dialog.size() == size && bench.add()->mapTo(&bench.dialog, QPoint()) == button;
        };
        bench.fill(bench.cardEdit(), card);
        bench.fill(bench.phoneEdit(), QStringLiteral("916"));
        QVERIFY(same());
        bench.enter();
        QVERIFY(same());
        bench.cardEdit()->setFocus();
        bench.enter();
        bench.enter();
        bench.place()->busyLine()->showAt(std::chrono::seconds(3));
        QVERIFY(same());
        bench.source.answer(failed(CardEnd::Refused, QStringLiteral("Отказ")));
        QVERIFY(same());
    }

    void aLongRefusalIsReadToItsEnd()
    {
        Bench bench;
        bench.fill(bench.cardEdit(), card);
        bench.enter();
        bench.source.answer(failed(CardEnd::Refused, QStringLiteral("Гость уже другой. ").repeated(25)));
        QTRY_VERIFY(bench.dialog.height() >= bench.dialog.layout()->totalHeightForWidth(bench.dialog.width()));
    }
};

QTEST_MAIN(TestCardDialog)
#include "tst_carddialog.moc"
