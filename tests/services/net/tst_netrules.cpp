// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/addressrule.h"
#include "services/net/netlog.h"
#include "services/net/redactor.h"
#include "services/net/sensitive.h"

#include <QTest>

#include <ostream>

using namespace companion;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(companion::AddressVerdict)

namespace {

template <typename Stream, typename T>
concept StreamsInto = requires(Stream stream, const T& value) { stream << value; };

// Security checklist 12: a secret in a log line does not compile.
static_assert(StreamsInto<QDebug, QString>);
static_assert(!StreamsInto<QDebug, Sensitive<QString>>);
static_assert(!StreamsInto<QDebug, Sensitive<QByteArray>>);
static_assert(!StreamsInto<std::ostream&, Sensitive<QByteArray>>);

} // namespace

class NetRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void N14_addresses_data();
    void N14_addresses();
    void policy8_bodies_data();
    void policy8_bodies();
    void policy8_texts_data();
    void policy8_texts();
    void policy8_line();
};

void NetRulesTest::N14_addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("confirmed");
    QTest::addColumn<AddressVerdict>("verdict");
    using V = AddressVerdict;
    QTest::newRow("https") << u"https://brevix.test"_s << false << V::Allowed;
    QTest::newRow("https with a path and blanks") << u" https://brevix.test:8443/x "_s << false << V::Allowed;
    QTest::newRow("http loopback") << u"http://127.0.0.1:8080"_s << false << V::Allowed;
    QTest::newRow("http 127/8") << u"http://127.9.9.9"_s << false << V::Allowed;
    QTest::newRow("http ::1") << u"http://[::1]:80"_s << false << V::Allowed;
    QTest::newRow("http localhost") << u"http://LocalHost"_s << false << V::Allowed;
    QTest::newRow("http elsewhere") << u"http://brevix.test"_s << false << V::NeedsConfirmation;
    QTest::newRow("http elsewhere, confirmed") << u"http://brevix.test"_s << true << V::AllowedInsecure;
    QTest::newRow("looks like loopback") << u"http://127.0.0.1.evil.test"_s << false << V::NeedsConfirmation;
    QTest::newRow("looks like localhost") << u"http://localhost.evil.test"_s << false << V::NeedsConfirmation;
    QTest::newRow("loopback as user name") << u"http://127.0.0.1@evil.test"_s << true << V::NotAnAddress;
    QTest::newRow("key in the address") << u"https://key:@brevix.test"_s << false << V::NotAnAddress;
    QTest::newRow("query") << u"https://brevix.test?key=1"_s << false << V::NotAnAddress;
    QTest::newRow("empty") << QString() << true << V::NotAnAddress;
    QTest::newRow("no scheme") << u"brevix.test"_s << true << V::NotAnAddress;
    QTest::newRow("another scheme") << u"file:///etc/passwd"_s << true << V::NotAnAddress;
}

void NetRulesTest::N14_addresses()
{
    QFETCH(QString, address);
    QFETCH(bool, confirmed);
    QFETCH(AddressVerdict, verdict);
    QCOMPARE(checkAddress(address, confirmed), verdict);
}

void NetRulesTest::policy8_bodies_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("line");
    QTest::newRow("phone") << QByteArray(R"({"phone":"+79123454567"})") << u"{\"phone\":\"+7 ••• •••-45-67\"}"_s;
    QTest::newRow("nested phone") << QByteArray(R"({"customer":{"phone":"+375291234567"}})")
                                  << u"{\"customer\":{\"phone\":\"+375 •••••4567\"}}"_s;
    QTest::newRow("code and names") << QByteArray(R"({"code":"4071","lastName":"Кротов","firstName":"Пётр","middleName":"И"})")
                                    << u"{\"code\":\"***\",\"firstName\":\"П.\",\"lastName\":\"К.\",\"middleName\":\"И.\"}"_s;
    QTest::newRow("code as a number") << QByteArray(R"({"code":4071})") << u"{\"code\":\"***\"}"_s;
    QTest::newRow("text of an answer") << QByteArray(R"({"messageForCashier":"Номер +7 (912) 345-45-67 занят"})")
                                       << u"{\"messageForCashier\":\"Номер +7 ••• •••-45-67 занят\"}"_s;
    QTest::newRow("identity stays") << QByteArray(R"({"uid":"3f0b5a52-6f0e-4a35-9a5e-0f2f0c6b8a11"})")
                                    << u"{\"uid\":\"3f0b5a52-6f0e-4a35-9a5e-0f2f0c6b8a11\"}"_s;
    QTest::newRow("no JSON is not written") << QByteArray("<html>+79123454567") << u"<18 bytes, no JSON object>"_s;
    QTest::newRow("cut JSON is not written") << QByteArray(R"({"phone":"+7912345)") << u"<18 bytes, no JSON object>"_s;
    QTest::newRow("none") << QByteArray() << u"<empty>"_s;
}

void NetRulesTest::policy8_bodies()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, line);
    QCOMPARE(Redactor::body(json), line);
}

void NetRulesTest::policy8_texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("redacted");
    QTest::newRow("E.164") << u"call +79123454567 now"_s << u"call +7 ••• •••-45-67 now"_s;
    QTest::newRow("eight") << u"8 (912) 345-45-67"_s << u"+7 ••• •••-45-67"_s;
    QTest::newRow("no plus") << u"79123454567"_s << u"+7 ••• •••-45-67"_s;
    QTest::newRow("two") << u"+79123454567, +79123450000"_s << u"+7 ••• •••-45-67, +7 ••• •••-00-00"_s;
    QTest::newRow("card") << u"карта 4000123412341234."_s << u"карта "_s + QString(16, QChar(0x2022)) + u'.';
    QTest::newRow("short numbers stay") << u"чек 1042 на 1341.02"_s << u"чек 1042 на 1341.02"_s;
    QTest::newRow("13 line ends") << u"a\r\nb"_s << u"a\\u000d\\u000ab"_s;
    QTest::newRow("13 escape") << u"\x1b[31m"_s << u"\\u001b[31m"_s;
    QTest::newRow("13 right to left") << u"a\u202eb\u2066c"_s << u"a\\u202eb\\u2066c"_s;
    QTest::newRow("elided") << QString(300, u'x') << QString(200, u'x') + QChar(0x2026);
}

void NetRulesTest::policy8_texts()
{
    QFETCH(QString, text);
    QFETCH(QString, redacted);
    QCOMPARE(Redactor::text(text), redacted);
}

void NetRulesTest::policy8_line()
{
    HttpRequest request;
    request.url = QUrl(u"https://brevix.test/api/v1/cashback-requests?externalId=x"_s);
    request.authorization = Sensitive<QByteArray>("Basic c2VjcmV0");
    request.body = R"({"phone":"+79123454567"})";
    request.note = {u"claim"_s, 3,     QUuid(u"80b0a2d9-8b43-5e76-ad4a-af07cf05e81d"_s), 17, {}, u"10\n42"_s,
                    134102,     u"queue"_s};
    Exchange exchange;
    exchange.requestId = "r-1";
    exchange.status = 409;
    exchange.elapsed = std::chrono::milliseconds(12);
    QCOMPARE(attemptLine(request, exchange, {u"accepted"_s, u"receipt_exists"_s}),
             u"operation=claim path=/api/v1/cashback-requests attempt=3 request=r-1 "
             "key=80b0a2d9-8b43-5e76-ad4a-af07cf05e81d row=17 number=10\\u000a42 sum=134102 status=409 "
             "code=receipt_exists outcome=accepted ms=12 delivery=queue"_s);
}

QTEST_GUILESS_MAIN(NetRulesTest)
#include "tst_netrules.moc"
