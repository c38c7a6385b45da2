// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/plaziuscredential.h"

#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(companion::PlaziusScope)

/// Contract of Plazius, 11.1–11.3.
class PlaziusCredentialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void X_ID_06_phoneInAnyWriting_data();
    void X_ID_06_phoneInAnyWriting();
    void X_ID_06_noPhone_data();
    void X_ID_06_noPhone();
    void P_CRD_04_card_data();
    void P_CRD_04_card();
    void P_CRD_04_noCard_data();
    void P_CRD_04_noCard();
    void P_CRD_04_paymentCode_data();
    void P_CRD_04_paymentCode();
    void P_CRD_04_noPaymentCode_data();
    void P_CRD_04_noPaymentCode();
};

namespace {

/// Empty when it is a fault.
QString valueOf(PlaziusScope scope, const QString& typed)
{
    const PlaziusCredentialReading reading = readPlaziusCredential(scope, typed);
    const auto* credential = std::get_if<PlaziusCredential>(&reading);
    return credential && credential->scope == scope ? credential->value : QString();
}

/// Empty when it is none.
QString faultOf(PlaziusScope scope, const QString& typed)
{
    const PlaziusCredentialReading reading = readPlaziusCredential(scope, typed);
    const auto* fault = std::get_if<PlaziusCredentialFault>(&reading);
    return fault && fault->scope == scope ? fault->words : QString();
}

} // namespace

void PlaziusCredentialTest::X_ID_06_phoneInAnyWriting_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("8 in front") << u"8 916 555-00-01"_s;
    QTest::newRow("+7 with brackets") << u"+7 (916) 555-00-01"_s;
    QTest::newRow("7 in front") << u"79165550001"_s;
    QTest::newRow("ten digits") << u"9165550001"_s;
    QTest::newRow("blanks") << u"  916 555 00 01 "_s;
    QTest::newRow("no-break blanks") << u"+7\u00A0916\u00A0555\u00A000\u00A001"_s;
    QTest::newRow("dots") << u"8.916.555.00.01"_s;
}

void PlaziusCredentialTest::X_ID_06_phoneInAnyWriting()
{
    QFETCH(QString, typed);
    QCOMPARE(valueOf(PlaziusScope::Phone, typed), u"+79165550001"_s);
}

void PlaziusCredentialTest::X_ID_06_noPhone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QString() << u"Fill in the field “Phone number”"_s;
    QTest::newRow("blanks") << u"   "_s << u"Fill in the field “Phone number”"_s;
    QTest::newRow("letters") << u"Vera"_s << u"Fill in the field “Phone number”"_s;
    QTest::newRow("two missing") << u"+7 916 555-00"_s << u"“Phone number”: 2 digit(s) missing"_s;
    QTest::newRow("one too many") << u"8 916 555-00-011"_s << u"“Phone number”: 2 digit(s) too many"_s;
    QTest::newRow("another country") << u"+375 29 123-45-67"_s << u"“Phone number”: the country code is not +7"_s;
}

void PlaziusCredentialTest::X_ID_06_noPhone()
{
    QFETCH(QString, typed);
    QFETCH(QString, words);
    QCOMPARE(faultOf(PlaziusScope::Phone, typed), words);
}

void PlaziusCredentialTest::P_CRD_04_card_data()
{
    QTest::addColumn<PlaziusScope>("scope");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::newRow("digits") << PlaziusScope::CardNumber << u"4000123412341234"_s << u"4000123412341234"_s;
    QTest::newRow("in groups of four") << PlaziusScope::CardNumber << u" 4000 1234 1234 1234 "_s << u"4000123412341234"_s;
    QTest::newRow("letters keep their blanks") << PlaziusScope::CardNumber << u"CLUB 17-a"_s << u"CLUB 17-a"_s;
    QTest::newRow("one sign") << PlaziusScope::CardNumber << u"7"_s << u"7"_s;
    QTest::newRow("a track") << PlaziusScope::CardNumberOrTrack << u";4000123412341234=2512?\r\n"_s
                             << u";4000123412341234=2512?"_s;
    QTest::newRow("255 characters") << PlaziusScope::CardNumber << QString(255, u'~') << QString(255, u'~');
}

void PlaziusCredentialTest::P_CRD_04_card()
{
    QFETCH(PlaziusScope, scope);
    QFETCH(QString, typed);
    QFETCH(QString, value);
    QCOMPARE(valueOf(scope, typed), value);
}

void PlaziusCredentialTest::P_CRD_04_noCard_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    const QString foreign = u"“Card number”: only Latin letters, digits and punctuation marks are allowed"_s;
    QTest::newRow("empty") << QString() << u"Fill in the field “Card number”"_s;
    QTest::newRow("blanks") << u" \t "_s << u"Fill in the field “Card number”"_s;
    QTest::newRow("256 characters") << QString(256, u'1') << u"“Card number”: more than 255 characters"_s;
    QTest::newRow("Cyrillic") << u"СА123"_s << foreign;
    QTest::newRow("control character inside") << u"12\u00013"_s << foreign;
    QTest::newRow("127") << u"12\u007F3"_s << foreign;
}

void PlaziusCredentialTest::P_CRD_04_noCard()
{
    QFETCH(QString, typed);
    QFETCH(QString, words);
    QCOMPARE(faultOf(PlaziusScope::CardNumber, typed), words);
    QCOMPARE(faultOf(PlaziusScope::CardNumberOrTrack, typed), words);
}

void PlaziusCredentialTest::P_CRD_04_paymentCode_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::newRow("6 digits") << u"012345"_s << u"012345"_s;
    QTest::newRow("8 digits") << u"01234567"_s << u"01234567"_s;
    QTest::newRow("in groups, scanned") << u"123 456\r"_s << u"123456"_s;
}

void PlaziusCredentialTest::P_CRD_04_paymentCode()
{
    QFETCH(QString, typed);
    QFETCH(QString, value);
    QCOMPARE(valueOf(PlaziusScope::PaymentCode, typed), value);
}

void PlaziusCredentialTest::P_CRD_04_noPaymentCode_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    const QString length = u"“Payment code”: a code has 6 or 8 digits"_s;
    QTest::newRow("empty") << u" "_s << u"Fill in the field “Payment code”"_s;
    QTest::newRow("5") << u"98765"_s << length;
    QTest::newRow("7") << u"9876543"_s << length;
    QTest::newRow("9") << u"987654321"_s << length;
    QTest::newRow("a letter") << u"98765x"_s << u"“Payment code”: only digits are allowed"_s;
    QTest::newRow("digits of another script") << u"٩٨٧٦٥٤"_s << u"“Payment code”: only digits are allowed"_s;
}

void PlaziusCredentialTest::P_CRD_04_noPaymentCode()
{
    QFETCH(QString, typed);
    QFETCH(QString, words);
    const QString fault = faultOf(PlaziusScope::PaymentCode, typed);
    QCOMPARE(fault, words);
    QVERIFY2(typed == u" " || !fault.contains(typed), "a payment code is never shown");
}

QTEST_GUILESS_MAIN(PlaziusCredentialTest)
#include "tst_plaziuscredential.moc"
