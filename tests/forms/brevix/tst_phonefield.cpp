// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/phoneentrydialog.h"
#include "forms/brevix/phonefield.h"
#include "forms/common/keybutton.h"
#include "forms/common/keypad.h"
#include "forms/common/statussign.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace companion;

class TestPhoneField : public QObject
{
    Q_OBJECT

private:
    static void setClipboard(const QString& text) { QGuiApplication::clipboard()->setText(text); }
    static QPushButton* keyOf(PhoneEntryDialog& dialog, const QString& label)
    {
        for (QPushButton* key : dialog.findChild<Keypad*>()->findChildren<QPushButton*>()) {
            if (key->text() == label)
                return key;
        }
        return nullptr;
    }
    static KeyButton* buttonOf(PhoneEntryDialog& dialog, const QString& label)
    {
        for (KeyButton* button : dialog.findChildren<KeyButton*>()) {
            if (button->text() == label)
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void AS_14_everyWayOfWriting_data()
    {
        QTest::addColumn<QString>("written");
        const QChar nbsp(0x00A0);
        const QChar narrow(0x202F);
        QTest::newRow("eight") << QStringLiteral("89123456789");
        QTest::newRow("plus seven") << QStringLiteral("+7 (912) 345-67-89");
        QTest::newRow("seven") << QStringLiteral("79123456789");
        QTest::newRow("bare") << QStringLiteral("9123456789");
        QTest::newRow("eight with blanks") << QStringLiteral("8 912 345 67 89");
        QTest::newRow("no-break spaces")
            << QStringLiteral("+7") + nbsp + QStringLiteral("912") + narrow + QStringLiteral("345") + nbsp + QStringLiteral("67 89");
        QTest::newRow("words and line end") << QStringLiteral("тел. 8-912-345-67-89 ");
    }

    void AS_14_everyWayOfWriting()
    {
        QFETCH(QString, written);
        for (const bool pasted : {false, true}) {
            PhoneField field;
            field.show();
            if (pasted) {
                setClipboard(written);
                field.paste();
            } else {
                // Not keyClicks: it knows the keys of ASCII only.
                for (const QChar c : written)
                    QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString(c), Qt::NoModifier);
            }
            QCOMPARE(field.phone().e164(), QStringLiteral("+79123456789"));
            QCOMPARE(field.text(), QStringLiteral("(912) 345-67-89"));
            QCOMPARE(field.cursorPosition(), int(field.text().size()));
            QVERIFY(field.problem().isEmpty());
        }
    }

    void AS_14_nineDigitsMissOne()
    {
        PhoneField field;
        QTest::keyClicks(&field, QStringLiteral("912345678"));
        QVERIFY(field.phone().isEmpty());
        QCOMPARE(field.problem(), QStringLiteral("%n digit(s) missing").replace(QStringLiteral("%n"), QStringLiteral("1")));
        QCOMPARE(field.trailing(), QStringLiteral("N"));
    }

    void B_PHN_05_countryCodeStandsBefore()
    {
        PhoneTemplateSettings settings;
        settings.pattern = QStringLiteral("NN NNN-NN-NN");
        settings.countryCode = QStringLiteral("+375");
        PhoneField field;
        field.setTemplate(settings);
        QCOMPARE(field.countryCode(), QStringLiteral("+375"));
        QTest::keyClicks(&field, QStringLiteral("291234567"));
        QCOMPARE(field.phone().e164(), QStringLiteral("+375291234567"));
    }

    void editsInTheMiddleKeepTheCaret()
    {
        PhoneField field;
        QTest::keyClicks(&field, QStringLiteral("9123456789"));
        field.setCursorPosition(4); // behind 912, before the bracket
        QTest::keyClick(&field, Qt::Key_Backspace);
        QCOMPARE(field.text(), QStringLiteral("(913) 456-78-9"));
        QCOMPARE(field.cursorPosition(), 3);
        QTest::keyClick(&field, Qt::Key_5, Qt::NoModifier);
        QCOMPARE(field.text(), QStringLiteral("(915) 345-67-89"));
        QCOMPARE(field.cursorPosition(), 4);
        // Backspace over a sign of the template takes the digit beyond it.
        field.setCursorPosition(6);
        QTest::keyClick(&field, Qt::Key_Backspace);
        QCOMPARE(field.text(), QStringLiteral("(913) 456-78-9"));
        // Delete takes the digit behind the caret.
        field.setCursorPosition(1);
        QTest::keyClick(&field, Qt::Key_Delete);
        QCOMPARE(field.text(), QStringLiteral("(134) 567-89"));
        QCOMPARE(field.cursorPosition(), 1);
    }

    void typingOverAChoice()
    {
        PhoneField field;
        QTest::keyClicks(&field, QStringLiteral("9123456789"));
        field.selectAll();
        setClipboard(QStringLiteral("8 (903) 118-20-94"));
        field.paste();
        QCOMPARE(field.phone().e164(), QStringLiteral("+79031182094"));
        field.selectAll();
        field.type(u'5');
        QCOMPARE(field.text(), QStringLiteral("(5"));
    }

    void lettersChangeNothing()
    {
        PhoneField field;
        QTest::keyClicks(&field, QStringLiteral("912"));
        QSignalSpy edited(&field, &PhoneField::phoneEdited);
        QTest::keyClicks(&field, QStringLiteral("ab-"));
        QCOMPARE(field.text(), QStringLiteral("(912"));
        QCOMPARE(edited.count(), 0);
    }

    void aNewTemplateKeepsTheNumber()
    {
        PhoneField field;
        field.setPhone(PhoneNumber::fromE164(QStringLiteral("+79123456789")));
        PhoneTemplateSettings settings;
        settings.pattern = QStringLiteral("NNN-NNNNNNN");
        field.setTemplate(settings);
        QCOMPARE(field.text(), QStringLiteral("912-3456789"));
        settings.enabled = false;
        field.setTemplate(settings);
        QCOMPARE(field.text(), QStringLiteral("+79123456789"));
        QCOMPARE(field.phone().e164(), QStringLiteral("+79123456789"));
        QVERIFY(field.countryCode().isEmpty());
    }

    void F4_opensTheKeypadAndTakesItsNumber()
    {
        QWidget window;
        PhoneField field(&window);
        window.show();
        QSignalSpy edited(&field, &PhoneField::phoneEdited);
        QTest::keyClicks(&field, QStringLiteral("912"));
        QTest::keyClick(&field, Qt::Key_F4);
        auto* dialog = window.findChild<PhoneEntryDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->isVisible());
        auto* large = dialog->findChild<PhoneField*>();
        QCOMPARE(large->text(), QStringLiteral("(912"));
        QTest::keyClick(large, Qt::Key_F4); // no keypad of the keypad
        QVERIFY(dialog->findChild<PhoneEntryDialog*>() == nullptr);
        for (const QChar digit : QStringLiteral("3456789"))
            keyOf(*dialog, QString(digit))->click();
        QTest::keyClick(large, Qt::Key_Return);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(field.phone().e164(), QStringLiteral("+79123456789"));
        QCOMPARE(edited.count(), 3 + 1);
    }

    void keypadSaysWhatIsMissing()
    {
        PhoneEntryDialog dialog{PhoneTemplateSettings()};
        dialog.show();
        auto* field = dialog.findChild<PhoneField*>();
        auto* missing = dialog.findChild<QLabel*>(QStringLiteral("missingLabel"));
        auto* sign = dialog.findChild<StatusSign*>();
        KeyButton* ok = buttonOf(dialog, QStringLiteral("OK"));
        for (const QChar digit : QStringLiteral("9123454"))
            keyOf(dialog, QString(digit))->click();
        QCOMPARE(missing->text(), QStringLiteral("3 digit(s) missing"));
        QVERIFY(!missing->isHidden());
        QCOMPARE(field->trailing(), QStringLiteral("N-NN"));
        QVERIFY(!ok->isEnabled());
        QTest::keyClick(field, Qt::Key_Return); // nothing to confirm yet
        QVERIFY(dialog.isVisible());
        for (const QChar digit : QStringLiteral("567"))
            keyOf(dialog, QString(digit))->click();
        QVERIFY(missing->isHidden());
        QCOMPARE(sign->words(), QStringLiteral("The number is complete"));
        QVERIFY(ok->isEnabled());
        QVERIFY(ok->property("accent").toBool());
        QTest::keyClick(field, Qt::Key_0); // an eleventh digit is not swallowed silently
        QVERIFY(!ok->isEnabled());
        QCOMPARE(sign->sign(), Sign::Refused);
        keyOf(dialog, QStringLiteral("Clear"))->click();
        QCOMPARE(field->text(), QString());
        QCOMPARE(missing->text(), QStringLiteral("Enter the phone number"));
    }

    void keypadRubsOutAtTheCaret()
    {
        PhoneEntryDialog dialog{PhoneTemplateSettings()};
        dialog.setDraft(QStringLiteral("9123454567"));
        auto* field = dialog.findChild<PhoneField*>();
        field->rubOut();
        QCOMPARE(field->text(), QStringLiteral("(912) 345-45-6"));
        field->setCursorPosition(2);
        field->rubOut();
        QCOMPARE(field->text(), QStringLiteral("(123) 454-56"));
        QCOMPARE(field->cursorPosition(), 1);
    }

    void escLeavesTheNumberAsItWas()
    {
        QWidget window;
        PhoneField field(&window);
        window.show();
        QTest::keyClicks(&field, QStringLiteral("912"));
        QTest::keyClick(&field, Qt::Key_F4);
        auto* dialog = window.findChild<PhoneEntryDialog*>();
        keyOf(*dialog, QStringLiteral("5"))->click();
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(field.text(), QStringLiteral("(912"));
    }

    void accessibleNames()
    {
        PhoneEntryDialog dialog{PhoneTemplateSettings()};
        QCOMPARE(dialog.findChild<PhoneField*>()->accessibleName(), QStringLiteral("Phone number"));
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }
};

QTEST_MAIN(TestPhoneField)
#include "tst_phonefield.moc"
