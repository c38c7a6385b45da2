// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuslinkcheck.h"
#include "services/plazius/plaziusprobe.h"
#include "services/plazius/plaziuswords.h"
#include "tests/services/plazius/plaziusbench.h"

#include <QSet>

#include <algorithm>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct CheckBench : PlaziusBench
{
    PlaziusProbe probe{transport, clock, [this] { return endpoint; }};
    PlaziusLinkCheck check{transport, clock};
    Settings settings;
    QList<LinkCheckResult> results;

    CheckBench()
    {
        settings.plazius.serverUrl = sandbox.url().toString();
        settings.plazius.userId = u"shop-12"_s;
        settings.plazius.timeout = 1s;
        endpoint.timeout = 1s;
    }
    ProbeResult probed()
    {
        std::optional<ProbeResult> result;
        probe.check([&](const ProbeResult& told) { result = told; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
            qFatal("no result");
        return *result;
    }
    LinkCheckResult checked(const QString& secret = u"demo-secret"_s)
    {
        results.clear();
        check.check(settings, secret, [this](const LinkCheckResult& result) { results.append(result); });
        if (!QTest::qWaitFor([&] { return !results.isEmpty(); }, 10000))
            qFatal("no result");
        return results.first();
    }
};

/// An exchange that ended for this cause.
Exchange ended(NetworkCause cause)
{
    Exchange exchange;
    exchange.networkError = true;
    exchange.cause = cause;
    return exchange;
}

Exchange withTls(bool TlsErrors::*error)
{
    Exchange exchange = ended(NetworkCause::TlsHandshake);
    exchange.tls.*error = true;
    return exchange;
}

} // namespace

/// The link check and «Проверка связи» (contract of Plazius, 2.6).
class TestPlaziusLinkCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAnEmpty204IsGood_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("good") << QByteArray() << Outcome::Accepted;
        QTest::newRow("page of a guest network")
            << QByteArray(R"({"mode":"html200","call":"link"})") << Outcome::ForeignAnswer;
        QTest::newRow("redirect") << QByteArray(R"({"mode":"redirect","call":"link"})") << Outcome::ForeignAnswer;
        QTest::newRow("401") << QByteArray(R"({"mode":"401","call":"link"})") << Outcome::ForeignAnswer;
        QTest::newRow("404") << QByteArray(R"({"mode":"404","call":"link"})") << Outcome::ForeignAnswer;
        QTest::newRow("empty 200") << QByteArray(R"({"mode":"status","status":200,"text":"","call":"link"})")
                                   << Outcome::ForeignAnswer;
        QTest::newRow("503") << QByteArray(R"({"mode":"503","call":"link"})") << Outcome::Later;
        QTest::newRow("silence") << QByteArray(R"({"mode":"hangBefore","delayMs":3000,"call":"link"})")
                                 << Outcome::NoAnswer;
    }

    void onlyAnEmpty204IsGood()
    {
        QFETCH(QByteArray, fault);
        QFETCH(Outcome, outcome);
        CheckBench bench;
        if (!fault.isEmpty())
            bench.fault(fault);
        const ProbeResult result = bench.probed();
        QCOMPARE(result.judgement.outcome, outcome);
        QCOMPARE(result.judgement.link, outcome == Outcome::Accepted ? LinkEffect::Up : LinkEffect::Down);
        QCOMPARE(result.reason.isEmpty(), outcome == Outcome::Accepted);
        QCOMPARE(bench.seen(u"session"_s).size(), 0);
    }

    void neitherAnEmpty200NorA204WithABody()
    {
        Exchange exchange;
        exchange.status = 204;
        exchange.sent = true;
        QVERIFY(readPlaziusCheck(exchange, exampleMoment()).good());
        exchange.status = 200;
        QCOMPARE(readPlaziusCheck(exchange, exampleMoment()).judgement.outcome, Outcome::ForeignAnswer);
        exchange.status = 204;
        exchange.body = "x";
        QCOMPARE(readPlaziusCheck(exchange, exampleMoment()).judgement.outcome, Outcome::ForeignAnswer);
    }

    void probeMeetsNobody()
    {
        CheckBench bench;
        bench.sandbox.close();
        QCOMPARE(bench.probed().judgement.outcome, Outcome::NoLink);
    }

    void clocksAreCompared()
    {
        Exchange exchange;
        exchange.status = 204;
        exchange.headers = {{"Date", "Thu, 20 Mar 2025 06:12:10 GMT"}};
        QCOMPARE(readPlaziusCheck(exchange, exampleMoment()).clockSkew, std::chrono::seconds(600));
        exchange.headers = {{"Date", "yesterday"}};
        QCOMPARE(readPlaziusCheck(exchange, exampleMoment()).clockSkew, 0s);
        QCOMPARE(PlaziusWords::clockWarning(300s), QString());
        QVERIFY(PlaziusWords::clockWarning(301s).contains("behind"_L1));
        QVERIFY(PlaziusWords::clockWarning(-301s).contains("ahead"_L1));
    }

    void goodLinkInTheWordsOfTheManual()
    {
        CheckBench bench;
        const LinkCheckResult first = bench.checked();
        QVERIFY2(first.good, qPrintable(first.text));
        QCOMPARE(first.text, PlaziusWords::linkIsGood());
        QVERIFY(bench.checked().good);
        QCOMPARE(bench.seen(u"link"_s).size(), 2);
        QCOMPARE(bench.seen(u"session"_s).size(), 2); // fresh every time
    }

    void everyReasonIsAnotherSentence()
    {
        CheckBench bench;
        QStringList texts;
        texts += bench.checked(u"wrong"_s).text;
        texts += bench.checked(QString()).text;
        bench.fault(R"({"mode":"html200","call":"link","count":1})");
        texts += bench.checked().text;
        bench.fault(R"({"mode":"503","call":"session","count":1})");
        texts += bench.checked().text;
        bench.fault(R"({"mode":"hangBefore","delayMs":3000,"call":"link","count":1})");
        texts += bench.checked().text;
        bench.fault(R"({"mode":"dropBefore","call":"link"})");
        texts += bench.checked().text;
        bench.sandbox.close();
        texts += bench.checked().text;
        bench.settings.plazius.serverUrl = u"http://192.0.2.1"_s;
        texts += bench.checked().text;
        bench.settings.plazius.serverUrl = u"https://no-such-name.invalid"_s;
        texts += bench.checked().text;
        QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), texts.size());
        for (const QString& text : std::as_const(texts)) {
            QVERIFY(!text.isEmpty());
            QVERIFY(!text.contains("secret"_L1) && !text.contains("api/session"_L1));
            QVERIFY(text != PlaziusWords::linkIsGood());
        }
    }

    void reasonsOfTheWay()
    {
        using C = NetworkCause;
        QStringList reasons;
        for (const C cause : {C::NameNotFound, C::Refused, C::Unreachable, C::Closed, C::TlsHandshake, C::Proxy,
                              C::AddressNotAllowed, C::Other})
            reasons += PlaziusWords::networkReason(ended(cause));
        for (const auto error :
             {&TlsErrors::untrusted, &TlsErrors::wrongHost, &TlsErrors::expired, &TlsErrors::notYetValid})
            reasons += PlaziusWords::networkReason(withTls(error));
        Exchange late = ended(C::Other);
        late.deadlineFired = true;
        late.deadline = 7s;
        reasons += PlaziusWords::networkReason(late);
        reasons += {PlaziusWords::notPlazius(),    PlaziusWords::credentials(), PlaziusWords::serverTrouble(503),
                    PlaziusWords::unreadable(),    PlaziusWords::notFound(),    PlaziusWords::cancelled(),
                    PlaziusWords::notConfigured(), PlaziusWords::notEncodable()};
        QCOMPARE(QSet<QString>(reasons.begin(), reasons.end()).size(), reasons.size());
        QVERIFY(std::none_of(reasons.begin(), reasons.end(), [](const QString& reason) { return reason.isEmpty(); }));
    }

    void certificateFaultsMeanNotSent()
    {
        QCOMPARE(judgeOuter(withTls(&TlsErrors::expired), false), PlaziusFailure::NotSent);
        Exchange exchange = ended(NetworkCause::Closed);
        QCOMPARE(judgeOuter(exchange, false), PlaziusFailure::NotSent);
        exchange.sent = true;
        QCOMPARE(judgeOuter(exchange, false), PlaziusFailure::Unknown);
        exchange.status = 200;
        QCOMPARE(judgeOuter(exchange, true), PlaziusFailure::None); // what arrived is read as far as it goes
        QCOMPARE(judgeOuter(exchange, false), PlaziusFailure::Unknown);
        exchange.status = 503;
        QCOMPARE(judgeOuter(exchange, true), PlaziusFailure::Unknown);
    }

    void runningProgramIsNotTouched()
    {
        CheckBench bench;
        QVERIFY(bench.ask(PlaziusParts::information(exampleCard())).accepted());
        QVERIFY(!bench.checked(u"wrong"_s).good);
        QVERIFY(bench.ask(PlaziusParts::information(exampleCard())).accepted());
        QCOMPARE(bench.seen(u"session"_s).size(), 2); // the program's, and that of the check
    }

    void PZ_31_whoPassedIsToldOf()
    {
        CheckBench bench;
        QList<PlaziusEndpoint> passed;
        connect(&bench.check, &PlaziusLinkCheck::passed, this, [&](const PlaziusEndpoint& endpoint) {
            QVERIFY(bench.results.isEmpty()); // before the result
            passed.append(endpoint);
        });
        QVERIFY(!bench.checked(u"wrong"_s).good);
        QVERIFY(passed.isEmpty());
        QVERIFY(bench.checked().good);
        QCOMPARE(passed.size(), 1);
        QVERIFY(passed.first().sameAccount(plaziusEndpoint(bench.settings, u"demo-secret"_s)));
        QVERIFY(!passed.first().sameAccount(plaziusEndpoint(bench.settings, u"wrong"_s)));
    }

    void cancelledCheckSaysNothing()
    {
        CheckBench bench;
        bench.fault(R"({"mode":"slow","delayMs":200,"call":"link"})");
        bench.check.check(bench.settings, u"demo-secret"_s,
                          [&](const LinkCheckResult& result) { bench.results.append(result); });
        bench.check.cancel();
        QTest::qWait(500);
        QVERIFY(bench.results.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPlaziusLinkCheck)
#include "tst_plaziuslinkcheck.moc"
