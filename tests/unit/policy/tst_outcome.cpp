// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/outcome.h"

#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(companion::AttemptFacts)

/// Client policy 1, line by line, and 2.5.
class OutcomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void firstMatchingLineWins_data();
    void firstMatchingLineWins();
    void retryAfter_data();
    void retryAfter();
    void names();
};

namespace {

AttemptFacts answer(int status, bool genuine, const QString& code = {})
{
    AttemptFacts facts;
    facts.sent = true;
    facts.status = status;
    facts.genuine = genuine;
    facts.problemCode = code;
    return facts;
}

template <typename Change>
AttemptFacts with(AttemptFacts facts, Change change)
{
    change(facts);
    return facts;
}

void columns()
{
    QTest::addColumn<AttemptFacts>("facts");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<LinkEffect>("link");
    QTest::addColumn<RowEffect>("row");
    QTest::addColumn<SenderEffect>("sender");
}

} // namespace

void OutcomeTest::table_data()
{
    columns();
    using enum Outcome;
    using R = RowEffect;
    using S = SenderEffect;
    using L = LinkEffect;
    const auto row = [](const char* name, const AttemptFacts& f, Outcome o, L l, R r, S s) {
        QTest::newRow(name) << f << o << l << r << s;
    };
    const AttemptFacts none;
    row("line 1 cancelled", with(none, [](auto& f) { f.cancelledByPerson = true; }), Cancelled, L::None, R::Untouched, S::None);
    row("line 2 sslErrors", with(none, [](auto& f) { f.tlsErrors = f.networkError = true; }), TlsUntrusted, L::Down, R::AsBefore, S::Stops);
    row("line 3 network error, not sent", with(none, [](auto& f) { f.networkError = true; }), NoLink, L::Down, R::AsBefore, S::Stops);
    row("line 3 deadline, not sent", with(none, [](auto& f) { f.deadlineFired = true; }), NoLink, L::Down, R::AsBefore, S::Stops);
    row("line 4 network error, sent", with(none, [](auto& f) { f.networkError = f.sent = true; }), NoAnswer, L::Down, R::Unknown, S::Stops);
    row("line 4 deadline, sent", with(none, [](auto& f) { f.deadlineFired = f.sent = true; }), NoAnswer, L::Down, R::Unknown, S::Stops);
    row("line 4 status 200 and a cut body", with(answer(200, false), [](auto& f) { f.networkError = true; }), NoAnswer, L::Down, R::Unknown, S::Stops);
    row("line 5 over the limit", with(answer(200, false), [](auto& f) { f.tooLarge = f.networkError = true; }), ForeignAnswer, L::Down, R::Unknown, S::Stops);
    row("line 5 protocol error", with(answer(0, false), [](auto& f) { f.protocolError = true; }), ForeignAnswer, L::Down, R::Unknown, S::Stops);
    row("line 5 status 0", answer(0, false), ForeignAnswer, L::Down, R::Unknown, S::Stops);
    row("line 5 status 101", answer(101, true), ForeignAnswer, L::Down, R::Unknown, S::Stops);
    row("line 5 407", answer(407, false), ForeignAnswer, L::Down, R::Unknown, S::Stops);
    row("line 5 511", answer(511, false), ForeignAnswer, L::Down, R::Unknown, S::Stops);
    for (const int status : {300, 301, 302, 303, 307, 308})
        row(qPrintable(u"line 6 %1"_s.arg(status)), answer(status, true), WrongAddress, L::Down, R::AsBefore, S::StopsWithNotice);
    row("line 6 304 to an unconditional call", answer(304, true), WrongAddress, L::Down, R::AsBefore, S::StopsWithNotice);
    row("line 7 401 genuine", answer(401, true, u"unauthorized"_s), KeyRefused, L::Key, R::AsBefore, S::StopsWithNotice);
    row("line 7 401 not genuine", answer(401, false), KeyRefused, L::Key, R::AsBefore, S::StopsWithNotice);
    row("line 7 403 genuine", answer(403, true, u"forbidden"_s), KeyRefused, L::Key, R::AsBefore, S::StopsWithNotice);
    row("line 7 403 not genuine, customer_blocked", answer(403, false, u"customer_blocked"_s), KeyRefused, L::Key, R::AsBefore, S::StopsWithNotice);
    row("line 7 403 to HEAD", with(answer(403, true), [](auto& f) { f.head = true; }), KeyRefused, L::Key, R::AsBefore, S::StopsWithNotice);
    row("line 8 429 genuine", answer(429, true, u"rate_limited"_s), Later, L::Up, R::AsBefore, S::Pauses);
    row("line 8 429 not genuine", answer(429, false), Later, L::None, R::AsBefore, S::Pauses);
    row("line 8 503 genuine", answer(503, true, u"unavailable"_s), Later, L::Up, R::AsBefore, S::RowWaits);
    row("line 8 503 genuine, Retry-After", with(answer(503, true), [](auto& f) { f.retryAfter = 5s; }), Later, L::Up, R::AsBefore, S::Pauses);
    row("line 9 503 not genuine", answer(503, false), Later, L::None, R::Unknown, S::RowWaits);
    for (const int status : {408, 425, 500, 502, 504, 599}) {
        row(qPrintable(u"line 9 %1 genuine"_s.arg(status)), answer(status, true), Later, L::Up, R::Unknown, S::RowWaits);
        row(qPrintable(u"line 9 %1 not genuine"_s.arg(status)), answer(status, false), Later, L::None, R::Unknown, S::RowWaits);
    }
    row("line 9 409 in_flight", answer(409, true, u"in_flight"_s), Later, L::Up, R::Unknown, S::RowWaits);
    row("line 9 409 in_flight, Retry-After", with(answer(409, true, u"in_flight"_s), [](auto& f) { f.retryAfter = 2s; }), Later, L::Up, R::Unknown, S::Pauses);
    row("line 10 404 not genuine", answer(404, false), WrongAddress, L::Down, R::AsBefore, S::StopsWithNotice);
    row("line 10 405 not genuine", answer(405, false), WrongAddress, L::Down, R::AsBefore, S::StopsWithNotice);
    row("line 10 404 to DELETE not genuine", with(answer(404, false), [](auto& f) { f.deletion = true; }), WrongAddress, L::Down, R::AsBefore, S::StopsWithNotice);
    row("line 11 route_not_found", answer(404, true, u"route_not_found"_s), Unsupported, L::Up, R::AsBefore, S::StopsWithNotice);
    row("line 11 not_supported", answer(404, true, u"not_supported"_s), Unsupported, L::Up, R::AsBefore, S::StopsWithNotice);
    row("line 11 405", answer(405, true, u"method_not_allowed"_s), Unsupported, L::Up, R::AsBefore, S::StopsWithNotice);
    row("line 12 200 not genuine", answer(200, false), ForeignAnswer, L::Down, R::Unknown, S::Stops);
    row("line 12 410 not genuine (A5)", answer(410, false), ForeignAnswer, L::Down, R::Unknown, S::Stops);
    row("line 12 409 not genuine, receipt_exists", answer(409, false, u"receipt_exists"_s), ForeignAnswer, L::Down, R::Unknown, S::Stops);
    row("line 12 304 not genuine", with(answer(304, false), [](auto& f) { f.conditional = true; }), ForeignAnswer, L::Down, R::Unknown, S::Stops);
    for (const int status : {200, 201, 204})
        row(qPrintable(u"line 13 %1"_s.arg(status)), answer(status, true), Accepted, L::Up, R::Sent, S::GoesOn);
    row("line 13 304", with(answer(304, true), [](auto& f) { f.conditional = true; }), Accepted, L::Up, R::Sent, S::GoesOn);
    for (const char* code : {"receipt_exists", "return_exists", "already_cancelled"})
        row(qPrintable(u"line 13 409 %1"_s.arg(QLatin1String(code))), answer(409, true, QLatin1String(code)), Accepted, L::Up, R::Sent, S::GoesOn);
    row("line 13 404 to DELETE", with(answer(404, true, u"profile_not_found"_s), [](auto& f) { f.deletion = true; }), Accepted, L::Up, R::Sent, S::GoesOn);
    row("line 14", answer(422, true, u"idempotency_key_reused"_s), Reconcile, L::Up, R::Reconcile, S::GoesOn);
    const std::pair<int, const char*> refusals[]{
        {400, "idempotency_key_missing"}, {403, "customer_blocked"}, {404, "customer_not_found"}, {404, "request_not_found"},
        {409, "customer_exists"}, {409, "profile_is_default"}, {410, "registration_expired"}, {412, "profile_changed"},
        {413, "payload_too_large"}, {415, "unsupported_media_type"}, {422, "validation_failed"}, {422, "partial_not_supported"},
        {423, "registration_locked"}, {428, "precondition_required"}, {418, "a_code_of_tomorrow"}};
    for (const auto& [status, code] : refusals)
        row(qPrintable(u"line 15 %1 %2"_s.arg(status).arg(QLatin1String(code))), answer(status, true, QLatin1String(code)), Refused, L::Up, R::Rejected, S::GoesOn);
    row("HEAD 404 of a profile", with(answer(404, true), [](auto& f) { f.head = true; }), Refused, L::Up, R::Rejected, S::GoesOn);
}

void OutcomeTest::table()
{
    QFETCH(const AttemptFacts, facts);
    const Judgement verdict = judge(facts);
    QTEST(verdict.outcome, "outcome");
    QTEST(verdict.link, "link");
    QTEST(verdict.row, "row");
    QTEST(verdict.sender, "sender");
    QCOMPARE(verdict.problemCode, facts.problemCode);
    QCOMPARE(verdict.retryAfter, facts.retryAfter);
}

void OutcomeTest::firstMatchingLineWins_data()
{
    QTest::addColumn<AttemptFacts>("facts");
    QTest::addColumn<Outcome>("outcome");
    AttemptFacts all = answer(401, false);
    all.cancelledByPerson = all.tlsErrors = all.deadlineFired = all.networkError = all.tooLarge = true;
    QTest::newRow("1 before 2") << all << Outcome::Cancelled;
    all.cancelledByPerson = false;
    QTest::newRow("2 before 4") << all << Outcome::TlsUntrusted;
    all.tlsErrors = false;
    QTest::newRow("4 before 5: the deadline wins over everything that came") << all << Outcome::NoAnswer;
    all.deadlineFired = false;
    QTest::newRow("5 before 7: the error of our own abort is no line 4") << all << Outcome::ForeignAnswer;
    AttemptFacts late = answer(200, true);
    late.deadlineFired = true;
    QTest::newRow("the deadline wins over a genuine 200 (policy 7.1)") << late << Outcome::NoAnswer;
}

void OutcomeTest::firstMatchingLineWins()
{
    QFETCH(const AttemptFacts, facts);
    QTEST(judge(facts).outcome, "outcome");
}

void OutcomeTest::retryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("seconds"); // -1 = absent
    const QByteArray date = "Wed, 21 Oct 2015 07:28:00 GMT";
    QTest::newRow("none") << QByteArray() << date << -1;
    QTest::newRow("5") << QByteArray("5") << date << 5;
    QTest::newRow("blanks") << QByteArray(" 7 ") << QByteArray() << 7;
    QTest::newRow("0") << QByteArray("0") << date << 0;
    QTest::newRow("-1 = absent (A3)") << QByteArray("-1") << date << -1;
    QTest::newRow("3600") << QByteArray("3600") << date << 3600;
    QTest::newRow("3601 = 3600") << QByteArray("3601") << date << 3600;
    QTest::newRow("86400 = 3600 (A3)") << QByteArray("86400") << date << 3600;
    QTest::newRow("longer than 64 bits") << QByteArray("99999999999999999999999") << date << 3600;
    QTest::newRow("fraction = absent") << QByteArray("1.5") << date << -1;
    QTest::newRow("garbage = absent (A3)") << QByteArray("soon") << date << -1;
    QTest::newRow("date minus Date") << QByteArray("Wed, 21 Oct 2015 07:29:30 GMT") << date << 90;
    QTest::newRow("date over an hour") << QByteArray("Thu, 22 Oct 2015 07:28:00 GMT") << date << 3600;
    QTest::newRow("date in the past = absent") << QByteArray("Wed, 21 Oct 2015 07:27:59 GMT") << date << -1;
    QTest::newRow("date without Date = absent") << QByteArray("Wed, 21 Oct 2015 07:29:30 GMT") << QByteArray() << -1;
}

void OutcomeTest::retryAfter()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QByteArray, date);
    QFETCH(const int, seconds);
    const auto read = retryAfterSeconds(header, date);
    QCOMPARE(read ? static_cast<int>(read->count()) : -1, seconds);
}

void OutcomeTest::names()
{
    QCOMPARE(outcomeName(Outcome::NoLink), u"no_link"_s);
    QCOMPARE(outcomeName(Outcome::ForeignAnswer), u"not_brevix"_s);
    QCOMPARE(outcomeName(Outcome::TlsUntrusted), u"tls_untrusted"_s);
}

QTEST_GUILESS_MAIN(OutcomeTest)
#include "tst_outcome.moc"
