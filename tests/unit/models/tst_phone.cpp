// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/phone/phoneentry.h"
#include "models/phone/phonewords.h"

#include "tests/unit/models/property.h"

#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

PhoneTemplate russian()
{
    return *PhoneTemplate::make(u"(NNN) NNN-NN-NN"_qs, u"+7"_qs);
}

QString onlyDigits(const QString& text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits;
}

/// What people type and paste: digits, signs around them, blanks of several kinds, letters.
rc::Gen<QString> genTyped()
{
    const auto sign = rc::gen::map(
        rc::gen::weightedElement<char16_t>({{6, u'9'}, {6, u'1'}, {4, u'0'}, {5, u'8'}, {5, u'7'}, {2, u'('}, {2, u')'},
                                            {2, u'-'}, {2, u' '}, {2, u'\u00A0'}, {1, u'\u202F'}, {1, u'+'}, {1, u'т'}}),
        [](char16_t c) { return QChar(c); });
    return rc::gen::map(rc::gen::container<std::vector<QChar>>(sign), [](const std::vector<QChar>& signs) {
        return QString(signs.data(), static_cast<qsizetype>(signs.size()));
    });
}

QString genSubscriber()
{
    QString digits = *rc::gen::element(u"9"_qs, u"7"_qs, u"8"_qs, u"4"_qs);
    for (int i = 0; i < 9; ++i)
        digits += QString::number(*rc::gen::inRange(0, 10));
    return digits;
}

} // namespace

class TestPhone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void B_PHN_04_05_templateFaults_data();
    void B_PHN_04_05_templateFaults();
    void formatOfAPartialNumber_data();
    void formatOfAPartialNumber();
    void AS_14_everyWayOfWriting_data();
    void AS_14_everyWayOfWriting();
    void AS_14_keyByKey_data();
    void AS_14_keyByKey();
    void AS_14_missingAndTooMany();
    void foreignNumberIsNeverTakenForAnOwnOne();
    void plusTypedFirstIsNotForgotten();
    void caretStaysWhileEditingInTheMiddle();
    void rubbingOutASignRubsOutTheDigitBeyond();
    void keypad();
    void withoutTemplateInternational();
    void templateOfAnotherCountry();
    void words();

    void noDigitIsLost();
    void readingIsStable();
    void everyWrittenFormGivesTheSameNumber();
    void caretFollowsItsDigit();
};

void TestPhone::B_PHN_04_05_templateFaults_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QList<TemplateFault>>("faults");
    using F = TemplateFault;
    QTest::newRow("good") << u"(NNN) NNN-NN-NN"_qs << u"+7"_qs << QList<F>{};
    QTest::newRow("only places") << u"NNNNNNNNN"_qs << u"+375"_qs << QList<F>{};
    QTest::newRow("empty") << u" "_qs << u"+7"_qs << QList<F>{F::Empty};
    QTest::newRow("no places") << u"()--"_qs << u"+7"_qs << QList<F>{F::NoPlaces};
    QTest::newRow("country code in it") << u"8 (NNN) NNN-NN-NN"_qs << u"+7"_qs << QList<F>{F::DigitInside};
    QTest::newRow("Cyrillic N") << u"(ННН) NNN-NN-NN"_qs << u"+7"_qs << QList<F>{F::LetterInside};
    QTest::newRow("plus in it") << u"+NNN NNN-NN-NN"_qs << u"+7"_qs << QList<F>{F::PlusInside};
    QTest::newRow("line break") << u"NNN\nNNN-NN-NN"_qs << u"+7"_qs << QList<F>{F::ControlInside};
    QTest::newRow("long") << QString(23, u' ') + u"NNNNNNNNNN"_qs << u"+7"_qs << QList<F>{F::TooLong};
    QTest::newRow("few places") << u"NNN-NN"_qs << u"+7"_qs << QList<F>{F::LengthWrong};
    QTest::newRow("many places") << u"NNNNNNNNNNNNNNN"_qs << u"+7"_qs << QList<F>{F::LengthWrong};
    QTest::newRow("code without plus") << u"(NNN) NNN-NN-NN"_qs << u"7"_qs << QList<F>{F::CountryCodeWrong};
    QTest::newRow("code of three digits without plus") << u"NN NNN-NN-NN"_qs << u"375"_qs << QList<F>{F::CountryCodeWrong};
    QTest::newRow("code with another sign") << u"NN NNN-NN-NN"_qs << u"(375"_qs << QList<F>{F::CountryCodeWrong};
    QTest::newRow("code of zero") << u"(NNN) NNN-NN-NN"_qs << u"+0"_qs << QList<F>{F::CountryCodeWrong};
    QTest::newRow("code too long") << u"(NNN) NNN-NN-NN"_qs << u"+70000"_qs << QList<F>{F::CountryCodeWrong};
    QTest::newRow("no code") << u"(NNN) NNN-NN-NN"_qs << QString() << QList<F>{F::CountryCodeWrong};
}

void TestPhone::B_PHN_04_05_templateFaults()
{
    QFETCH(QString, pattern);
    QFETCH(QString, code);
    QFETCH(QList<TemplateFault>, faults);
    QCOMPARE(PhoneTemplate::check(pattern, code), faults);
    QCOMPARE(PhoneTemplate::make(pattern, code).has_value(), faults.isEmpty());
    for (const TemplateFault fault : faults)
        QVERIFY(!templateFaultText(fault).isEmpty());
}

void TestPhone::formatOfAPartialNumber_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("open");
    QTest::newRow("nothing") << QString() << QString() << u"(NNN) NNN-NN-NN"_qs;
    QTest::newRow("one") << u"9"_qs << u"(9"_qs << u"NN) NNN-NN-NN"_qs;
    QTest::newRow("three") << u"912"_qs << u"(912"_qs << u") NNN-NN-NN"_qs;
    QTest::newRow("four") << u"9123"_qs << u"(912) 3"_qs << u"NN-NN-NN"_qs;
    QTest::newRow("seven") << u"9123454"_qs << u"(912) 345-4"_qs << u"N-NN"_qs;
    QTest::newRow("full") << u"9123456789"_qs << u"(912) 345-67-89"_qs << QString();
    QTest::newRow("too many") << u"91234567890"_qs << u"(912) 345-67-890"_qs << QString();
}

void TestPhone::formatOfAPartialNumber()
{
    QFETCH(QString, digits);
    QFETCH(QString, text);
    QFETCH(QString, open);
    QCOMPARE(russian().format(digits), text);
    QCOMPARE(russian().openPlaces(digits.size()), open);
}

void TestPhone::AS_14_everyWayOfWriting_data()
{
    QTest::addColumn<QString>("pasted");
    const QStringList forms{u"89123456789"_qs, u"+7 (912) 345-67-89"_qs, u"79123456789"_qs, u"9123456789"_qs,
                            u"8 (912) 345-67-89"_qs, u"(912) 345-67-89"_qs, u"8-912-345-67-89"_qs};
    for (const QString& form : forms) {
        QTest::newRow(qPrintable(form)) << form;
        QString noBreak = form;
        noBreak.replace(u' ', u'\u00A0');
        QTest::newRow(qPrintable(form + u", no-break spaces"_qs)) << u'\u00A0' + noBreak + u'\u00A0';
        QTest::newRow(qPrintable(form + u", no-break spaces inside"_qs)) << form.left(4) + u'\u202F' + form.mid(4);
    }
    QTest::newRow("words around") << u"тел. +7 912 345 67 89 (Анна)"_qs;
    QTest::newRow("full-width") << u"＋７９１２３４５６７８９"_qs;
}

void TestPhone::AS_14_everyWayOfWriting()
{
    QFETCH(QString, pasted);
    PhoneEntry entry(russian());
    entry.edited(pasted, pasted.size());
    QCOMPARE(entry.state(), PhoneState::Complete);
    QCOMPARE(entry.number().e164(), u"+79123456789"_qs);
    QCOMPARE(entry.text(), u"(912) 345-67-89"_qs);
    QCOMPARE(entry.caret(), entry.text().size());
}

void TestPhone::AS_14_keyByKey_data()
{
    AS_14_everyWayOfWriting_data();
}

void TestPhone::AS_14_keyByKey()
{
    QFETCH(QString, pasted);
    PhoneEntry entry(russian());
    for (const QChar key : pasted) {
        QString text = entry.text();
        text.insert(entry.caret(), key);
        entry.edited(text, entry.caret() + 1);
    }
    QCOMPARE(entry.number().e164(), u"+79123456789"_qs);
    QCOMPARE(entry.caret(), entry.text().size());
}

void TestPhone::AS_14_missingAndTooMany()
{
    PhoneEntry entry(russian());
    QCOMPARE(entry.state(), PhoneState::Empty);
    QCOMPARE(entry.missing(), 10);
    entry.setText(u"912345678"_qs);
    QCOMPARE(entry.state(), PhoneState::Missing);
    QCOMPARE(entry.missing(), 1);
    QVERIFY(entry.number().isEmpty());
    entry.setText(u"912345678901"_qs);
    QCOMPARE(entry.state(), PhoneState::TooMany);
    QCOMPARE(entry.excess(), 2);
    QVERIFY(entry.number().isEmpty());
}

void TestPhone::foreignNumberIsNeverTakenForAnOwnOne()
{
    PhoneEntry entry(russian());
    entry.setText(u"+45 12 34 56 78"_qs); // ten digits, as many as the template has places
    QCOMPARE(entry.state(), PhoneState::Foreign);
    QVERIFY(entry.number().isEmpty());
    QCOMPARE(entry.text(), u"+4512345678"_qs);
}

void TestPhone::plusTypedFirstIsNotForgotten()
{
    PhoneEntry entry(russian());
    for (const QChar key : u"+3752912"_qs)
        entry.type(QStringView(&key, 1));
    QCOMPARE(entry.text(), u"+3752912"_qs);
    QCOMPARE(entry.state(), PhoneState::Foreign);
    for (int i = 0; i < 8; ++i)
        entry.backspace();
    QCOMPARE(entry.text(), QString());
    QCOMPARE(entry.state(), PhoneState::Empty);
}

void TestPhone::caretStaysWhileEditingInTheMiddle()
{
    PhoneEntry entry(russian());
    entry.setText(u"9123456789"_qs);
    entry.setCaret(8); // (912) 34|5-67-89
    entry.edited(u"(912) 345-67-89"_qs.remove(7, 1), 7);
    QCOMPARE(entry.text(), u"(912) 356-78-9"_qs);
    QCOMPARE(entry.caret(), 7); // (912) 3|56-78-9
    entry.type(u"0");
    QCOMPARE(entry.text(), u"(912) 305-67-89"_qs);
    QCOMPARE(entry.caret(), 8);
    entry.setCaret(1);
    entry.edited(u"(12) 305-67-89"_qs, 1);
    QCOMPARE(entry.text(), u"(123) 056-78-9"_qs);
    QCOMPARE(entry.caret(), 1);
}

void TestPhone::rubbingOutASignRubsOutTheDigitBeyond()
{
    PhoneEntry entry(russian());
    entry.setText(u"9123"_qs); // (912) 3
    entry.setCaret(6);
    entry.edited(u"(912)3"_qs, 5); // Backspace over the blank
    QCOMPARE(entry.text(), u"(913"_qs);
    QCOMPARE(entry.caret(), 3);
    entry.setText(u"9123"_qs);
    entry.setCaret(4);
    entry.edited(u"(912 3"_qs, 4); // Delete over the bracket
    QCOMPARE(entry.text(), u"(912"_qs);
    QCOMPARE(entry.caret(), 4);
    entry.setText(u"9123"_qs);
    entry.setCaret(1);
    entry.edited(u"912) 3"_qs, 0); // Backspace over the first bracket: nothing beyond it
    QCOMPARE(entry.digits(), u"9123"_qs);
}

void TestPhone::keypad()
{
    PhoneEntry entry(russian());
    for (const QChar key : u"9123456789"_qs)
        entry.type(QStringView(&key, 1));
    QCOMPARE(entry.number().e164(), u"+79123456789"_qs);
    entry.backspace();
    QCOMPARE(entry.text(), u"(912) 345-67-8"_qs);
    entry.clear();
    QCOMPARE(entry.state(), PhoneState::Empty);
    entry.backspace();
    QCOMPARE(entry.text(), QString());
}

void TestPhone::withoutTemplateInternational()
{
    PhoneEntry entry;
    entry.setText(u"+375 (29) 123-45-67"_qs);
    QCOMPARE(entry.number().e164(), u"+375291234567"_qs);
    QCOMPARE(entry.text(), u"+375291234567"_qs);
    entry.setText(u"375291234567"_qs);
    QCOMPARE(entry.number().e164(), u"+375291234567"_qs);
    entry.setText(u"+37529"_qs);
    QCOMPARE(entry.missing(), 3);
    entry.setText(u"1234567890123456"_qs);
    QCOMPARE(entry.excess(), 1);
    entry.setText(u"0123456789"_qs);
    QVERIFY(entry.number().isEmpty());
    QVERIFY(entry.state() != PhoneState::Complete);
    entry.clear();
    entry.type(u"+");
    QCOMPARE(entry.text(), u"+"_qs);
    entry.type(u"7");
    QCOMPARE(entry.text(), u"+7"_qs);
    QCOMPARE(entry.caret(), 2);
}

void TestPhone::templateOfAnotherCountry()
{
    const PhoneTemplate belarus = *PhoneTemplate::make(u"(NN) NNN-NN-NN"_qs, u"+375"_qs);
    for (const QString& form : {u"+375 29 123-45-67"_qs, u"375291234567"_qs, u"291234567"_qs, u"0291234567"_qs}) {
        PhoneEntry entry(belarus);
        entry.setText(form);
        QCOMPARE(entry.number().e164(), u"+375291234567"_qs);
    }
}

void TestPhone::words()
{
    PhoneEntry entry(russian());
    QCOMPARE(phoneStateText(entry), QString());
    entry.setText(u"91234567"_qs);
    QVERIFY(phoneStateText(entry).startsWith(u"2 "));
    entry.setText(u"9123456789"_qs);
    QCOMPARE(phoneStateText(entry), u"The number is complete"_qs);
    entry.setText(u"+4512345678"_qs);
    QVERIFY(phoneStateText(entry).contains(u"+7"));
}

void TestPhone::noDigitIsLost()
{
    checkProperty("paste never loses a digit", [] {
        const QString typed = *genTyped();
        PhoneEntry entry(russian());
        entry.edited(typed, typed.size());
        const QString all = onlyDigits(typed);
        RC_ASSERT(all.endsWith(entry.digits()));
        const QString gone = all.chopped(entry.digits().size());
        RC_ASSERT(gone.isEmpty() || gone == u"7" || gone == u"8");
        RC_ASSERT(onlyDigits(entry.text()) == entry.digits());
        if (gone == u"8")
            RC_ASSERT(entry.digits().size() == 10);
    });
}

void TestPhone::readingIsStable()
{
    checkProperty("what is shown reads as itself", [] {
        PhoneEntry entry(*rc::gen::arbitrary<bool>() ? russian() : PhoneTemplate());
        const QString typed = *genTyped();
        entry.edited(typed, typed.size());
        PhoneEntry again(entry.phoneTemplate());
        again.setText(entry.text());
        RC_ASSERT(again.text() == entry.text());
        RC_ASSERT(again.digits() == entry.digits());
    });
}

void TestPhone::everyWrittenFormGivesTheSameNumber()
{
    checkProperty("AS-14", [] {
        const QString subscriber = genSubscriber();
        const QString prefix = *rc::gen::element(u""_qs, u"8"_qs, u"7"_qs, u"+7"_qs, u"+7 "_qs, u" 8 "_qs);
        QString text = prefix;
        for (const QChar digit : subscriber) {
            text += *rc::gen::element(u""_qs, u""_qs, u" "_qs, u"\u00A0"_qs, u"-"_qs, u"("_qs, u")"_qs);
            text += digit;
        }
        PhoneEntry entry(russian());
        entry.edited(text, text.size());
        RC_ASSERT(entry.number().e164() == u"+7"_qs + subscriber);
        RC_ASSERT(entry.caret() == entry.text().size());
    });
}

void TestPhone::caretFollowsItsDigit()
{
    checkProperty("a caret never jumps", [] {
        QString digits = u"9"_qs + onlyDigits(*genTyped()).left(8);
        PhoneEntry entry(russian());
        entry.setText(digits);
        const auto at = static_cast<qsizetype>(*rc::gen::inRange<int>(0, static_cast<int>(digits.size()) + 1));
        entry.setCaret(entry.phoneTemplate().caretAfter(digits, at));
        QString text = entry.text();
        text.insert(entry.caret(), u'5');
        entry.edited(text, entry.caret() + 1);
        digits.insert(at, u'5');
        RC_ASSERT(entry.digits() == digits);
        RC_ASSERT(entry.text().left(entry.caret()).endsWith(u'5'));
        RC_ASSERT(onlyDigits(entry.text().left(entry.caret())).size() == at + 1);
        entry.backspace();
        RC_ASSERT(onlyDigits(entry.text().left(entry.caret())).size() == at);
    });
}

QTEST_GUILESS_MAIN(TestPhone)
#include "tst_phone.moc"
