// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixanswer.h"
#include "services/brevix/brevixreader.h"
#include "services/brevix/brevixwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

const QByteArray customerJson = R"({"id":"c-1001","phone":"+79123456789","lastName":"Северцева","status":"active",)"
                                R"("balance":{"available":-5},"unknown":[1]})";
const QByteArray requestJson =
    R"({"id":"q-70001","externalId":"3f0b5a52-6f0e-4a35-9a5e-0f2f0c6b8a11","status":"accepted","currency":"RUB",)"
    R"("total":134102,"cancelledTotal":0,"cashback":{"amount":6680,"state":"pending"},"items":[{"line":1,"quantity":"2",)"
    R"("sum":90000,"cancelledQuantity":"0","cancelledSum":0}],"createdAt":"2025-03-20T09:02:10.480+03:00",)"
    R"("messageForCashier":"Заявка принята."})";

Exchange exchange(int status, const QByteArray& type, const QByteArray& body)
{
    Exchange result;
    result.requestId = "11111111-2222-4333-8444-555555555555";
    result.sent = true;
    result.status = status;
    result.body = body;
    result.headers = {{"X-Brevix-Api", "1"}, {"X-Request-Id", result.requestId}, {"Content-Type", type}};
    return result;
}

void drop(Exchange& exchange, const QByteArray& header)
{
    exchange.headers.removeIf([&](const HttpHeader& h) { return h.first == header; });
}

BrevixAnswer<Customer> read(const Exchange& exchange)
{
    HttpRequest request;
    request.method = HttpMethod::Post;
    return readAnswer<Customer>(request, exchange, Demands::Value, &BrevixReader::customer, {});
}

QByteArray without(const QByteArray& json, const QString& member)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    object.remove(member);
    return QJsonDocument(object).toJson();
}

QByteArray with(const QByteArray& json, const QString& member, const QJsonValue& value)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    object.insert(member, value);
    return QJsonDocument(object).toJson();
}

} // namespace

class BrevixAnswerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void policy1_genuine_data();
    void policy1_genuine();
    void contentTypesAreComparedWithoutParameters();
    void readersAreStrict_data();
    void readersAreStrict();
    void aCutOffAnswerWithAWholeObjectIsNoAnswer_data();
    void aCutOffAnswerWithAWholeObjectIsNoAnswer();
    void A3_retryAfter();
    void words_data();
    void words();
    void clockWarning();
};

void BrevixAnswerTest::policy1_genuine_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("missing");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("unreadable");
    const QByteArray json("application/json");
    const QByteArray problem("application/problem+json");
    const QByteArray none;
    const QByteArray notFound(R"({"code":"customer_not_found"})");
    QTest::newRow("good") << 200 << json << customerJson << none << Outcome::Accepted << false;
    QTest::newRow("no X-Brevix-Api") << 200 << json << customerJson << QByteArray("X-Brevix-Api") << Outcome::ForeignAnswer << false;
    QTest::newRow("no X-Request-Id") << 200 << json << customerJson << QByteArray("X-Request-Id") << Outcome::ForeignAnswer << false;
    QTest::newRow("200 of a portal") << 200 << QByteArray("text/html") << QByteArray("<html>") << none << Outcome::ForeignAnswer << true;
    QTest::newRow("JSON called HTML") << 200 << QByteArray("text/html") << customerJson << none << Outcome::ForeignAnswer << true;
    QTest::newRow("half a JSON") << 200 << json << customerJson.left(20) << none << Outcome::ForeignAnswer << true;
    QTest::newRow("an array") << 200 << json << QByteArray("[]") << none << Outcome::ForeignAnswer << true;
    QTest::newRow("member missing") << 200 << json << without(customerJson, u"id"_s) << none << Outcome::ForeignAnswer << true;
    QTest::newRow("204 is no customer") << 204 << none << none << none << Outcome::ForeignAnswer << true;
    QTest::newRow("404 of the service") << 404 << problem << notFound << none << Outcome::Refused << false;
    QTest::newRow("A5 404 bare") << 404 << QByteArray("text/html") << QByteArray("<html>") << none << Outcome::WrongAddress << true;
    QTest::newRow("404 of the service, no marks") << 404 << problem << notFound << QByteArray("X-Brevix-Api") << Outcome::WrongAddress << false;
    QTest::newRow("404 as plain JSON") << 404 << json << notFound << none << Outcome::WrongAddress << true;
    QTest::newRow("problem without a code") << 422 << problem << QByteArray(R"({"title":"x"})") << none << Outcome::ForeignAnswer << true;
    QTest::newRow("problem with a code of another form") << 422 << problem << QByteArray(R"({"code":"A B"})") << none << Outcome::ForeignAnswer << true;
    QTest::newRow("an unknown code") << 422 << problem << QByteArray(R"({"code":"code_to_come"})") << none << Outcome::Refused << false;
    QTest::newRow("A4 401 of anybody") << 401 << none << none << QByteArray("X-Brevix-Api") << Outcome::KeyRefused << false;
    QTest::newRow("503 of a gateway") << 503 << QByteArray("text/html") << QByteArray("busy") << QByteArray("X-Brevix-Api") << Outcome::Later << false;
}

void BrevixAnswerTest::policy1_genuine()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, missing);
    QFETCH(Outcome, outcome);
    QFETCH(bool, unreadable);
    Exchange call = exchange(status, type, body);
    drop(call, missing);
    const auto answer = read(call);
    QCOMPARE(answer.judgement.outcome, outcome);
    QCOMPARE(answer.value.has_value(), outcome == Outcome::Accepted);
    QCOMPARE(answer.unreadable, unreadable);
    QVERIFY(answer.exchange.body.isEmpty());
    // An answer to another attempt is none, whatever it says.
    Exchange stale = exchange(status, type, body);
    stale.requestId = "99999999-2222-4333-8444-555555555555";
    QVERIFY(read(stale).judgement.outcome != Outcome::Accepted);
    QVERIFY(read(stale).judgement.outcome != Outcome::Refused);
}

void BrevixAnswerTest::contentTypesAreComparedWithoutParameters()
{
    QVERIFY(read(exchange(200, "Application/JSON; charset=utf-8", customerJson)).accepted());
}

void BrevixAnswerTest::readersAreStrict_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("readable");
    QTest::newRow("whole") << requestJson << true;
    for (const char* member : {"id", "externalId", "status", "currency", "total", "cancelledTotal", "items", "createdAt"})
        QTest::addRow("without %s", member) << without(requestJson, QString::fromLatin1(member)) << false;
    QTest::newRow("without cashback") << without(requestJson, u"cashback"_s) << true;
    QTest::newRow("unknown member") << with(requestJson, u"more"_s, 1) << true;
    QTest::newRow("unknown status") << with(requestJson, u"status"_s, u"dreaming"_s) << true;
    QTest::newRow("total as text") << with(requestJson, u"total"_s, u"134102"_s) << false;
    QTest::newRow("total with a fraction") << with(requestJson, u"total"_s, 1.5) << false;
    QTest::newRow("total below zero") << with(requestJson, u"total"_s, -1) << false;
    QTest::newRow("total beyond its range") << with(requestJson, u"total"_s, 1e300) << false;
    QTest::newRow("uid in capitals") << with(requestJson, u"externalId"_s, u"3F0B5A52-6F0E-4A35-9A5E-0F2F0C6B8A11"_s) << false;
    QTest::newRow("id with a slash") << with(requestJson, u"id"_s, u"../x"_s) << false;
    QTest::newRow("id with a line end") << with(requestJson, u"id"_s, u"q-1\n"_s) << false;
    QTest::newRow("line of another type") << with(requestJson, u"items"_s, QJsonArray{1}) << false;
    QTest::newRow("time without a zone") << with(requestJson, u"createdAt"_s, u"2025-03-20T09:02:10"_s) << false;
    QTest::newRow("time in UTC") << with(requestJson, u"createdAt"_s, u"2025-03-20T09:02:10Z"_s) << true;
    QTest::newRow("cashback without a state") << with(requestJson, u"cashback"_s, QJsonObject{{u"amount"_s, 1}}) << false;
    QTest::newRow("message is a number") << with(requestJson, u"messageForCashier"_s, 1) << false;
}

void BrevixAnswerTest::readersAreStrict()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, readable);
    const auto object = BrevixReader::object(json);
    QVERIFY(object);
    const auto request = BrevixReader::request(*object);
    QCOMPARE(request.has_value(), readable);
    if (request) {
        QCOMPARE(request->total, Money::fromKopecks(134102));
        QCOMPARE(request->lines.first().quantity, Quantity::fromUnits(2));
    }
}

void BrevixAnswerTest::aCutOffAnswerWithAWholeObjectIsNoAnswer_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("deadline") << u"deadline"_s << Outcome::NoAnswer;
    QTest::newRow("network error") << u"network"_s << Outcome::NoAnswer;
    QTest::newRow("too large") << u"large"_s << Outcome::ForeignAnswer;
    QTest::newRow("protocol error") << u"protocol"_s << Outcome::ForeignAnswer;
    QTest::newRow("certificate") << u"tls"_s << Outcome::TlsUntrusted;
    QTest::newRow("cancelled") << u"person"_s << Outcome::Cancelled;
}

void BrevixAnswerTest::aCutOffAnswerWithAWholeObjectIsNoAnswer()
{
    QFETCH(QString, how);
    QFETCH(Outcome, outcome);
    Exchange call = exchange(200, "application/json", customerJson);
    call.deadlineFired = how == u"deadline";
    call.networkError = how == u"network";
    call.tooLarge = how == u"large";
    call.protocolError = how == u"protocol";
    call.tls.untrusted = how == u"tls";
    call.cancelledByPerson = how == u"person";
    const auto answer = read(call);
    QCOMPARE(answer.judgement.outcome, outcome);
    QVERIFY(!answer.value);
    QVERIFY(!answer.unreadable);
}

void BrevixAnswerTest::A3_retryAfter()
{
    Exchange call = exchange(429, "application/problem+json", R"({"code":"rate_limited"})");
    call.headers += {{"Retry-After", "Thu, 20 Mar 2025 06:02:30 GMT"}, {"Date", "Thu, 20 Mar 2025 06:02:10 GMT"}};
    const auto answer = read(call);
    QCOMPARE(answer.judgement.outcome, Outcome::Later);
    QCOMPARE(answer.judgement.retryAfter, std::optional(std::chrono::seconds(20)));
    QCOMPARE(answer.reason, u"20"_s);
}

void BrevixAnswerTest::words_data()
{
    QTest::addColumn<Exchange>("call");
    QTest::addColumn<QString>("sentence");
    Exchange dead = exchange(0, {}, {});
    dead.networkError = true;
    const auto network = [&](NetworkCause cause) {
        dead.cause = cause;
        return dead;
    };
    const QString noLink = u"No link to the BreviX service: "_s;
    QTest::newRow("N1") << network(NetworkCause::NameNotFound) << noLink + u"the name of the server was not found"_s;
    QTest::newRow("N2") << network(NetworkCause::Refused) << noLink + u"the server accepts no connections"_s;
    QTest::newRow("closed") << network(NetworkCause::Closed) << noLink + u"the connection was broken off"_s;
    Exchange late = exchange(0, {}, {});
    late.deadlineFired = true;
    late.deadline = std::chrono::seconds(30);
    QTest::newRow("N3") << late << noLink + u"no answer within 30 s"_s;
    const auto tls = [](TlsErrors errors) {
        Exchange call = exchange(0, {}, {});
        call.tls = errors;
        return call;
    };
    const QString certificate = u"The certificate of the server was not accepted: "_s;
    QTest::newRow("N12 untrusted") << tls({true, false, false, false}) << certificate + u"it was issued by an unknown authority"_s;
    QTest::newRow("N12 host") << tls({true, true, false, false}) << certificate + u"it was issued to another server"_s;
    QTest::newRow("N12 expired") << tls({true, true, true, false}) << certificate + u"it has expired, check the clock of the till"_s;
    QTest::newRow("N12 not yet") << tls({true, false, false, true}) << certificate + u"it is not valid yet, check the clock of the till"_s;
    QTest::newRow("N10 portal") << exchange(200, "text/html", "<HTML><title>\n Wi-Fi &amp; co </TITLE>")
                                << u"It was not the BreviX server that answered: “Wi-Fi & co”"_s;
    QTest::newRow("another server") << exchange(200, "text/plain; charset=x", "hello")
                                    << u"It was not the BreviX server that answered: text/plain"_s;
    Exchange moved = exchange(302, {}, {});
    moved.redirectHost = u"login.test"_s;
    QTest::newRow("N10 redirect") << moved << u"Wrong server address: login.test"_s;
    QTest::newRow("N10 404") << exchange(404, "text/html", "x") << u"Wrong server address"_s;
    QTest::newRow("A4") << exchange(401, {}, {}) << u"The key was not accepted, ask the administrator"_s;
    QTest::newRow("busy, no Retry-After") << exchange(502, {}, {}) << u"The BreviX service is busy, try again in 15 s"_s;
    QTest::newRow("unsupported") << exchange(404, "application/problem+json", R"({"code":"not_supported"})")
                                 << u"The BreviX service does not support this function"_s;
    QTest::newRow("words of the service as they came")
        << exchange(404, "application/problem+json",
                    R"({"code":"customer_not_found","messageForCashier":"<b>Нет</b> такого."})")
        << u"<b>Нет</b> такого."_s;
    QTest::newRow("no words of the service") << exchange(422, "application/problem+json", R"({"code":"phone_invalid"})")
                                             << u"The BreviX service refused: phone_invalid"_s;
}

void BrevixAnswerTest::words()
{
    QFETCH(Exchange, call);
    QFETCH(QString, sentence);
    const auto answer = read(call);
    QCOMPARE(answer.words, sentence);
    // A reason that was kept makes the same sentence later.
    QCOMPARE(BrevixWords::sentence(answer.judgement.outcome, answer.reason), sentence);
}

void BrevixAnswerTest::clockWarning()
{
    QVERIFY(BrevixWords::clockWarning(std::chrono::seconds(60)).isEmpty());
    QVERIFY(BrevixWords::clockWarning(std::chrono::seconds(-60)).isEmpty());
    QCOMPARE(BrevixWords::clockWarning(std::chrono::seconds(61)),
             u"The clock of the till is 61 s behind that of the service"_s);
    QCOMPARE(BrevixWords::clockWarning(std::chrono::hours(-2)),
             u"The clock of the till is 7200 s ahead of that of the service"_s);
}

QTEST_GUILESS_MAIN(BrevixAnswerTest)
#include "tst_brevixanswer.moc"
