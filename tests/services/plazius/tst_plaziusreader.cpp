// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusjson.h"
#include "services/plazius/plaziusparts.h"
#include "services/plazius/plaziusreader.h"
#include "services/plazius/plaziuswire.h"
#include "tests/services/plazius/plaziusexamples.h"

#include <QTest>

#include <rapidcheck.h>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

PlaziusPartAnswer answered(int status, const QString& body)
{
    PlaziusPartAnswer answer;
    answer.state = PlaziusPartState::Read;
    answer.status = status;
    answer.body = body;
    return answer;
}

} // namespace

/// Values of Plazius as they are read (contract of Plazius, 4.1, 4.3, 12).
class TestPlaziusReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moneyIsRoundedOnItsDecimals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("kopecks");
        const auto row = [](const char* text, qint64 kopecks) {
            QTest::newRow(text) << QString::fromLatin1(text) << kopecks;
        };
        row("100", 10000);
        row("100.0", 10000);
        row("100.00", 10000);
        row("2.00000", 200);
        row("17.5000", 1750);
        row("0.005", 1);
        row("0.0049999999999999999999", 0);
        row("1.005", 101);
        row("1.00499", 100);
        row("-1.005", -101);
        row("-0.004", 0);
        row("91.249999", 9125);
        row("8.165", 817);
        row("0.995", 100);
        row("999.995", 100000);
        row("1e2", 10000);
        row("1.5E-1", 15);
        row("5e-3", 1);
        row("4.9e-3", 0);
        row("1e-300", 0);
        row("9999999999999.99", 999999999999999);
        row("0000000000000000000000001.5", 150);
    }

    void moneyIsRoundedOnItsDecimals()
    {
        QFETCH(QString, text);
        QFETCH(qint64, kopecks);
        const auto money = PlaziusJson::money(text);
        QVERIFY(money.has_value());
        QCOMPARE(money->kopecks(), kopecks);
    }

    void whatIsNoMoney_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "-", ".5", "1,5", "1 000", "0x10", "NaN", "1e", "99999999999999.99", "1e300", "1.2.3"})
            QTest::newRow(text[0] == '\0' ? "empty" : text) << QString::fromLatin1(text);
    }

    void whatIsNoMoney()
    {
        QFETCH(QString, text);
        QVERIFY(!PlaziusJson::money(text).has_value());
    }

    void moneyComesBackAsItWasWritten()
    {
        QVERIFY(rc::check("kopecks survive the wire, whatever zeros follow", [] {
            const auto kopecks = *rc::gen::inRange<qint64>(-99'999'999'999, 99'999'999'999);
            const int zeros = *rc::gen::inRange(0, 6);
            const QByteArray text = PlaziusWire::money(Money::fromKopecks(kopecks)) + QByteArray(zeros, '0');
            RC_ASSERT(!text.contains('e'));
            RC_ASSERT(text.size() - zeros - 3 == text.indexOf('.'));
            const auto value = PlaziusJson::parse(QString::fromLatin1(text));
            RC_ASSERT(value.has_value());
            const auto back = PlaziusJson::money(value->toString());
            RC_ASSERT(back.has_value());
            RC_ASSERT(back->kopecks() == kopecks);
        }));
    }

    void guids_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("as written") << u"\"6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001\""_s << true;
        QTest::newRow("upper case") << u"\"6F0C9A52-1D1E-4A37-9A9B-0C2F1A7BE001\""_s << true;
        QTest::newRow("braces") << u"\"{6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001}\""_s << true;
        QTest::newRow("without quotes") << u"6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001"_s << true;
        QTest::newRow("one brace") << u"\"{6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001\""_s << false;
        QTest::newRow("no dashes") << u"\"6f0c9a521d1e4a379a9b0c2f1a7be001\""_s << false;
        QTest::newRow("number") << u"17"_s << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("page") << u"<html>"_s << false;
    }

    void guids()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        const auto id = PlaziusReader::guid(text);
        QCOMPARE(id.has_value(), good);
        if (id)
            QCOMPARE(*id, exampleOrderId());
    }

    void moments_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("moment");
        const QDateTime second(QDate(2025, 3, 20), QTime(9, 2, 10), Qt::OffsetFromUTC, 10800);
        QTest::newRow("none") << u"2025-03-20T09:02:10+03:00"_s << second;
        QTest::newRow("one") << u"2025-03-20T09:02:10.5+03:00"_s << second.addMSecs(500);
        QTest::newRow("three") << u"2025-03-20T09:02:10.007+03:00"_s << second.addMSecs(7);
        QTest::newRow("seven are cut") << u"2025-03-20T09:02:10.1239999+03:00"_s << second.addMSecs(123);
        QTest::newRow("Z") << u"2025-03-20T06:02:10.000Z"_s << second;
        QTest::newRow("local") << u"2025-03-20T09:02:10"_s << QDateTime(QDate(2025, 3, 20), QTime(9, 2, 10));
        QTest::newRow("eight") << u"2025-03-20T09:02:10.12345678Z"_s << QDateTime();
        QTest::newRow("no day") << u"2025-02-30T09:02:10Z"_s << QDateTime();
        QTest::newRow("words") << u"yesterday"_s << QDateTime();
    }

    void moments()
    {
        QFETCH(QString, text);
        QFETCH(QDateTime, moment);
        QCOMPARE(PlaziusJson::moment(text).value_or(QDateTime()), moment);
    }

    void guestsWithoutRegardToCase()
    {
        const auto guest = PlaziusReader::guest(
            uR"({"FULLNAME":" Вера Лугова ","photourl":"https://p.example/v.jpg","hash":-812,"birthday":null,"new":[1,{"x":2}],)"
            uR"("Balances":[{"walletcode":"paymentCard","balance":1},{"walletCode":"Bonus","balance":500.005}]})"_s);
        QVERIFY(guest.has_value());
        QCOMPARE(guest->fullName, u"Вера Лугова"_s);
        QCOMPARE(guest->photoUrl, u"https://p.example/v.jpg"_s);
        QCOMPARE(guest->hash, std::optional<qint64>(-812));
        QCOMPARE(guest->bonusBalance, std::optional(Money::fromKopecks(50001)));
    }

    void guestsWithLess_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("readable");
        QTest::newRow("nobody") << u"null"_s << true;
        QTest::newRow("nothing") << QString() << true;
        QTest::newRow("blank") << u"{}"_s << true;
        QTest::newRow("nulls") << u"{\"fullName\":null,\"balances\":null,\"hash\":null}"_s << true;
        QTest::newRow("no balances told") << u"{\"balances\":[]}"_s << true;
        QTest::newRow("array") << u"[]"_s << false;
        QTest::newRow("text") << u"\"Vera\""_s << false;
        QTest::newRow("name of another type") << u"{\"fullName\":{}}"_s << false;
        QTest::newRow("cut") << u"{\"fullName\":\"V"_s << false;
    }

    void guestsWithLess()
    {
        QFETCH(QString, body);
        QFETCH(bool, readable);
        const auto guest = PlaziusReader::guest(body);
        QCOMPARE(guest.has_value(), readable);
        if (guest)
            QCOMPARE(*guest, PlaziusGuest());
    }

    void loyaltyResult_data()
    {
        QTest::addColumn<QString>("body");
        const QString plain = u"{\"totalBonus\":22.494,\"programResults\":[{\"programId\":\"{6F0C9A52-1D1E-4A37-9A9B-"
                              u"0C2F1A7BE001}\",\"name\":\"Сырный день\","
                              "\"operations\":[{\"code\":\"FixedSumDiscount\",\"productCode\":70402,\"productName\":"
                              "\"Сыр\",\"discountSum\":21.0000,"
                              "\"comment\":null},{\"code\":\"Hint\",\"comment\":\"Подарок\"}]},{\"programId\":"
                              "\"6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001\","
                              "\"name\":\"Пусто\",\"operations\":null}]}"_s;
        QTest::newRow("plain") << plain;
        QTest::newRow("wrapped") << u"{\"loyaltyResult\":"_s + plain + u"}"_s;
        QTest::newRow("wrapped and misspelt") << u"{\"LoyatyResult\":"_s + plain + u"}"_s;
    }

    void loyaltyResult()
    {
        QFETCH(QString, body);
        const auto result = PlaziusReader::loyaltyResult(body);
        QVERIFY(result.has_value());
        QCOMPARE(result->totalBonus, Money::fromKopecks(2249));
        QCOMPARE(result->programs.size(), 2);
        const PlaziusProgram& program = result->programs.first();
        QCOMPARE(program.id, exampleOrderId());
        QCOMPARE(program.name, u"Сырный день"_s);
        QCOMPARE(program.operations.size(), 2);
        QCOMPARE(program.operations[0],
                 (PlaziusOperation{u"FixedSumDiscount"_s, u"70402"_s, u"Сыр"_s, Money::fromKopecks(2100), {}}));
        QCOMPARE(program.operations[1], (PlaziusOperation{u"Hint"_s, {}, {}, Money(), u"Подарок"_s}));
        QVERIFY(result->programs.last().operations.isEmpty());
    }

    void lists()
    {
        QCOMPARE(PlaziusReader::loyaltyResult(u"null"_s), PlaziusLoyaltyResult());
        QCOMPARE(PlaziusReader::loyaltyResult(u"{\"programResults\":null}"_s), PlaziusLoyaltyResult());
        QVERIFY(!PlaziusReader::loyaltyResult(u"[]"_s));
        QVERIFY(!PlaziusReader::loyaltyResult(u"{\"programResults\":[{\"programId\":\"x\"}]}"_s));
        QVERIFY(
            !PlaziusReader::loyaltyResult(u"{\"programResults\":[{\"operations\":[{\"discountSum\":\"much\"}]}]}"_s));
        const auto limits = PlaziusReader::paymentLimits(
            u"[{\"walletCode\":\"bonus\",\"minSum\":1,\"maxSum\":169.945},{\"walletCode\":\"paymentCard\"}]"_s);
        QVERIFY(limits.has_value());
        QCOMPARE(*limits, (QList<PlaziusPaymentLimit>{{u"bonus"_s, Money::fromKopecks(100), Money::fromKopecks(16995)},
                                                      {u"paymentCard"_s, Money(), Money()}}));
        QCOMPARE(PlaziusReader::paymentLimits(u"[]"_s), QList<PlaziusPaymentLimit>());
        QCOMPARE(PlaziusReader::paymentLimits(QString()), QList<PlaziusPaymentLimit>());
        QVERIFY(!PlaziusReader::paymentLimits(u"{}"_s));
        QVERIFY(!PlaziusReader::paymentLimits(u"[{\"walletCode\":\"bonus\",\"maxSum\":true}]"_s));
        const auto payments = PlaziusReader::walletPayments(u"[{\"WalletCode\":\"bonus\",\"Sum\":30.00}]"_s);
        QVERIFY(payments.has_value());
        QCOMPARE(*payments, (QList<PlaziusWalletSum>{{u"bonus"_s, Money::fromKopecks(3000)}}));
        QVERIFY(!PlaziusReader::walletPayments(u"[{\"walletCode\":\"bonus\"}]"_s));
        QVERIFY(!PlaziusReader::walletPayments(u"[{\"sum\":1}]"_s));
        QVERIFY(!PlaziusReader::walletPayments(u"[1]"_s));
    }

    void footers()
    {
        QCOMPARE(PlaziusReader::footerLines(u"[\"Спасибо!  \",\"\",null]"_s),
                 QStringList({u"Спасибо!  "_s, QString(), QString()}));
        QCOMPARE(PlaziusReader::footerLines(u"\"a\\r\\nb\\nc\""_s), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(PlaziusReader::footerLines(QString()), QStringList());
        QVERIFY(!PlaziusReader::footerLines(u"{}"_s));
        QVERIFY(!PlaziusReader::footerLines(u"[[]]"_s));
        QCOMPARE(PlaziusReader::footerMarkup(u"<doc>x</doc>"_s), u"<doc>x</doc>"_s);
        QCOMPARE(PlaziusReader::footerMarkup(u"\"<doc>\\\"x\\\"</doc>\""_s), u"<doc>\"x\"</doc>"_s);
        QCOMPARE(PlaziusReader::footerMarkup(u"[\"<doc>\",\"</doc>\"]"_s), u"<doc>\n</doc>"_s);
        QCOMPARE(PlaziusReader::footerMarkup(u"null"_s), QString());
        QVERIFY(!PlaziusReader::footerMarkup(u"{}"_s));
    }

    void valuesOfParts_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("readable");
        const QString id = u"\"6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be001\""_s;
        QTest::newRow("user") << 0 << 200 << id << true;
        QTest::newRow("user without token") << 0 << 204 << QString() << false;
        QTest::newRow("user with a page") << 0 << 200 << u"<html>"_s << false;
        QTest::newRow("own order") << 1 << 200 << id.toUpper() << true;
        QTest::newRow("own order, told nothing") << 1 << 204 << QString() << true;
        QTest::newRow("another order") << 1 << 200 << u"\"6f0c9a52-1d1e-4a37-9a9b-0c2f1a7be002\""_s << false;
        QTest::newRow("bind, whatever it says") << 2 << 200 << u"\"ok\""_s << true;
        QTest::newRow("guest") << 4 << 200 << u"{}"_s << true;
        QTest::newRow("guest as a list") << 4 << 200 << u"[]"_s << false;
        QTest::newRow("footer") << 5 << 200 << u"[\"x\"]"_s << true;
        QTest::newRow("footer as XML where lines were asked for") << 5 << 200 << u"<doc/>"_s << false;
        QTest::newRow("payments") << 6 << 200 << u"[]"_s << true;
        QTest::newRow("payments as an object") << 6 << 200 << u"{}"_s << false;
        QTest::newRow("loyalty") << 7 << 204 << QString() << true;
        QTest::newRow("loyalty cut") << 7 << 200 << u"{\"totalBonus\":"_s << false;
        QTest::newRow("limits") << 8 << 200 << u"[{}]"_s << true;
    }

    void valuesOfParts()
    {
        QFETCH(int, index);
        QFETCH(int, status);
        QFETCH(QString, body);
        QFETCH(bool, readable);
        const auto parts = PlaziusParts::checkIn(exampleCard(), exampleOrder(), {}, {});
        QCOMPARE(PlaziusReader::isReadable(parts->at(index), answered(status, body)), readable);
    }

    void closeTellsTheResultOrNothing()
    {
        const auto parts =
            PlaziusParts::close(exampleOrder(), exampleMoment(), Money(), false, PlaziusFooter{true, 42});
        QVERIFY(PlaziusReader::isReadable(parts->at(3), answered(204, {})));
        QVERIFY(PlaziusReader::isReadable(parts->at(3), answered(200, u"{\"totalBonus\":1}"_s)));
        QVERIFY(!PlaziusReader::isReadable(parts->at(3), answered(200, u"<html>"_s)));
        PlaziusPartAnswer markup = answered(200, u"<doc/>"_s);
        QVERIFY(!PlaziusReader::isReadable(parts->at(4), markup));
        markup.markup = true; // as the batch marks it
        QVERIFY(PlaziusReader::isReadable(parts->at(4), markup));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("text") << u"\"Карта \\\"Гость\\\" заблокирована\""_s << u"Карта \"Гость\" заблокирована"_s;
        QTest::newRow("message") << u"{\"Message\":\"Нет\",\"error\":\"x\"}"_s << u"Нет"_s;
        QTest::newRow("error") << u"{\"ERROR\":\"Нет\"}"_s << u"Нет"_s;
        QTest::newRow("text of an object") << u"{\"code\":7,\"text\":\"Нет\"}"_s << u"Нет"_s;
        QTest::newRow("plain") << u"Заказ уже закрыт"_s << u"Заказ уже закрыт"_s;
        QTest::newRow("plain number") << u"42"_s << u"42"_s;
        QTest::newRow("broken JSON is plain") << u"{\"message\":"_s << u"{\"message\":"_s;
        QTest::newRow("control characters") << u"\"a\\u0007b\\nc\u009b\""_s << u"ab c"_s;
        QTest::newRow("page") << u"<html><body>502</body></html>"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("null") << u"null"_s << QString();
        QTest::newRow("object that says nothing") << u"{\"code\":7}"_s << QString();
        QTest::newRow("blank text") << u"\"  \""_s << QString();
        QTest::newRow("long") << QString(600, u'ж') << QString(500, u'ж');
    }

    void refusals()
    {
        QFETCH(QString, body);
        QFETCH(QString, words);
        QCOMPARE(PlaziusReader::textOfServer(answered(409, body)), words);
        const QString shown = PlaziusReader::refusal(answered(409, body));
        if (words.isEmpty())
            QVERIFY2(shown.contains(u"409"), qPrintable(shown));
        else
            QCOMPARE(shown, words);
    }

    void anyTextIsSurvived()
    {
        QVERIFY(rc::check("whatever a part says is read or refused", [] {
            const auto bytes = *rc::gen::container<std::string>(rc::gen::element(
                '{', '}', '[', ']', '"', ':', ',', '1', '-', '.', 'e', '\\', 'n', 'u', 'l', ' ', '\n', '<'));
            const QString text = QString::fromStdString(bytes);
            PlaziusReader::guest(text);
            PlaziusReader::loyaltyResult(text);
            PlaziusReader::paymentLimits(text);
            PlaziusReader::walletPayments(text);
            PlaziusReader::footerLines(text);
            PlaziusReader::footerMarkup(text);
            RC_ASSERT(!PlaziusReader::refusal(answered(500, text)).isEmpty());
        }));
    }
};

QTEST_GUILESS_MAIN(TestPlaziusReader)
#include "tst_plaziusreader.moc"
