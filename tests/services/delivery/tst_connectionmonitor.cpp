// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/delivery/deliverybench.h"

#include <QSignalSpy>

using namespace companion;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the monitor adds to the connection machine: words, callbacks, stale answers.
class ConnectionMonitorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeTheFirstAnswer_theLinkIsUp();
    void stateCarriesReasonAndTime();
    void oneProbeAnswersAll_N15();
    void formThatDied_U2();
    void addressChanged_theOldAnswerIsIgnored();
    void featuresAreKept();
    void clockIsToldOnce_A20();
    void policy_6_clockIsToldOnceADay();
    void policy_6_tolerableSkewIsNotCountedAsTold();
    void shopIsTold();
    void A4_refusedKeyKeepsItsReason_data();
    void A4_refusedKeyKeepsItsReason();
    void A4_refusedKeyIsForgottenWithTheAnswerThatEndsIt();
    void keyState_rowsDoNotGo();
    void monitorThatDied();
};

namespace {

struct Bench
{
    ManualClock clock;
    ScriptedProbe probe;
    ConnectionMonitor monitor{probe, clock};

    Bench() { monitor.setJitter([] { return 1.0; }); }
    void check()
    {
        bool done = false;
        monitor.checkNow(&monitor, [&done](const ProbeResult&) { done = true; });
        QTRY_VERIFY(done);
    }
};

} // namespace

void ConnectionMonitorTest::beforeTheFirstAnswer_theLinkIsUp()
{
    Bench bench;
    QVERIFY(bench.monitor.isUp());
    QVERIFY(!bench.monitor.state().everAnswered);
}

void ConnectionMonitorTest::stateCarriesReasonAndTime()
{
    Bench bench;
    QSignalSpy changed(&bench.monitor, &ConnectionMonitor::stateChanged);
    bench.monitor.reportOutcome(noLink(), u"имя сервера не найдено"_s, CallKind::Lookup);
    QCOMPARE(bench.monitor.state().status, LinkStatus::Down);
    QCOMPARE(bench.monitor.state().lastReason, u"имя сервера не найдено"_s);
    QCOMPARE(bench.monitor.state().lastOutcome, Outcome::NoLink);
    const QDateTime since = bench.clock.now().wall;
    QCOMPARE(bench.monitor.state().since, since);
    bench.clock.turn(60s);
    bench.monitor.reportOutcome(noLink(), u"имя сервера не найдено"_s, CallKind::Lookup);
    QCOMPARE(bench.monitor.state().since, since); // «нет связи с 14:05», not since the last attempt
    QCOMPARE(changed.size(), 1);
    bench.monitor.reportOutcome(judged(429, false), u"?"_s, CallKind::Lookup); // says nothing about the link
    QCOMPARE(changed.size(), 1);
    bench.monitor.reportOutcome(judged(200), {}, CallKind::Lookup);
    QVERIFY(bench.monitor.state().lastReason.isEmpty());
    QVERIFY(bench.monitor.isUp());
}

void ConnectionMonitorTest::oneProbeAnswersAll_N15()
{
    Bench bench;
    int answers = 0;
    for (int i = 0; i < 5; ++i)
        bench.monitor.checkNow(this, [&answers](const ProbeResult&) { ++answers; });
    QCOMPARE(bench.probe.checks, 1);
    QTRY_COMPARE(answers, 5);
    bench.probe.pending(bench.probe.result); // once more: ignored
    QCOMPARE(answers, 5);
    QVERIFY(!bench.monitor.isChecking());
}

void ConnectionMonitorTest::formThatDied_U2()
{
    Bench bench;
    auto form = std::make_unique<QObject>();
    bool touched = false;
    bench.monitor.checkNow(form.get(), [&touched](const ProbeResult&) { touched = true; });
    form.reset();
    bench.check();
    QVERIFY(!touched);
}

void ConnectionMonitorTest::addressChanged_theOldAnswerIsIgnored()
{
    Bench bench;
    bench.probe.hold = true;
    ProbeResult seen;
    bench.monitor.checkNow(this, [&seen](const ProbeResult& result) { seen = result; });
    bench.monitor.forget();
    ProbeResult old;
    old.judgement = judged(200);
    old.features = QStringList{u"of the old one"_s};
    bench.probe.pending(old);
    QCOMPARE(bench.probe.checks, 2); // who waits gets the answer of the new address
    QVERIFY(!bench.monitor.state().featuresKnown);
    bench.probe.pending(bench.probe.result);
    QCOMPARE(seen.reason, u"имя сервера не найдено"_s);
    QCOMPARE(bench.monitor.state().status, LinkStatus::Down);
}

void ConnectionMonitorTest::featuresAreKept()
{
    Bench bench;
    bench.probe.good();
    bench.probe.result.features = QStringList{u"partialCancel"_s};
    bench.check();
    bench.probe.bad();
    bench.check();
    QCOMPARE(bench.monitor.state().features, QStringList{u"partialCancel"_s});
    QVERIFY(bench.monitor.state().featuresKnown);
    QCOMPARE(bench.monitor.state().status, LinkStatus::Down);
}

void ConnectionMonitorTest::clockIsToldOnce_A20()
{
    Bench bench;
    QSignalSpy told(&bench.monitor, &ConnectionMonitor::clockDiffers);
    bench.probe.good();
    for (const auto skew : {60s, 61s, 7200s, 10s, -61s}) {
        bench.probe.result.clockSkew = skew;
        bench.check();
    }
    QCOMPARE(told.size(), 2); // 61 s once, and after it had been right again -61 s
}

void ConnectionMonitorTest::policy_6_clockIsToldOnceADay()
{
    Bench bench;
    bench.monitor.setClockRule(300s, 24h);
    QSignalSpy told(&bench.monitor, &ConnectionMonitor::clockDiffers);
    bench.monitor.clockSeen(301s);
    bench.monitor.clockSeen(10s); // right meanwhile: the day is not over for that
    bench.monitor.clockSeen(-301s);
    bench.clock.turn(23h);
    bench.monitor.clockSeen(301s);
    QCOMPARE(told.size(), 1);
    bench.clock.turn(1h);
    bench.monitor.clockSeen(301s);
    QCOMPARE(told.size(), 2);
}

void ConnectionMonitorTest::policy_6_tolerableSkewIsNotCountedAsTold()
{
    Bench bench;
    bench.monitor.setClockRule(300s, 24h);
    QSignalSpy told(&bench.monitor, &ConnectionMonitor::clockDiffers);
    bench.probe.good();
    for (const auto skew : {61s, 300s, -300s, 301s}) {
        bench.probe.result.clockSkew = skew;
        bench.check();
    }
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().value<std::chrono::seconds>(), 301s);
}

void ConnectionMonitorTest::A4_refusedKeyKeepsItsReason_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("accepted") << 200;
    QTest::newRow("refused") << 422;
}

/// A form that finds the key refused has to say why: no other call may leave it without words, or as if all were well.
void ConnectionMonitorTest::A4_refusedKeyKeepsItsReason()
{
    QFETCH(const int, status);
    Bench bench;
    bench.monitor.reportOutcome(judged(401, true, u"unauthorized"_s), u"the key is unknown"_s, CallKind::Lookup);
    bench.monitor.reportOutcome(judged(status), {}, CallKind::Registration);
    QCOMPARE(bench.monitor.state().status, LinkStatus::KeyRefused);
    QCOMPARE(bench.monitor.state().lastOutcome, Outcome::KeyRefused);
    QCOMPARE(bench.monitor.state().lastReason, u"the key is unknown"_s);
}

void ConnectionMonitorTest::A4_refusedKeyIsForgottenWithTheAnswerThatEndsIt()
{
    Bench bench;
    ConnectionSettings settings;
    settings.answerEndsRefusal = true;
    bench.monitor.setSettings(settings);
    bench.monitor.reportOutcome(judged(401, true, u"unauthorized"_s), u"the key is unknown"_s, CallKind::Lookup);
    bench.monitor.reportOutcome(judged(200), {}, CallKind::Lookup);
    QVERIFY(bench.monitor.isUp());
    QCOMPARE(bench.monitor.state().lastOutcome, Outcome::Accepted);
    QCOMPARE(bench.monitor.state().lastReason, QString());
}

void ConnectionMonitorTest::shopIsTold()
{
    Bench bench;
    QSignalSpy told(&bench.monitor, &ConnectionMonitor::shopKnown);
    bench.probe.good();
    bench.probe.result.shopId = u"shop-12"_s;
    bench.check();
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toString(), u"shop-12"_s);
}

void ConnectionMonitorTest::keyState_rowsDoNotGo()
{
    DeliveryBench bench;
    bench.open();
    bench.courier.answer = judged(401, true, u"unauthorized"_s);
    QSignalSpy notice(bench.sender.get(), &OutboxSender::notice);
    const OutboxRow row = bench.closeSale();
    QCOMPARE(bench.monitor->state().status, LinkStatus::KeyRefused);
    QCOMPARE(bench.stateOf(row.seq), RowState::Pending); // A4: never drop
    QCOMPARE(notice.size(), 1);
    bench.monitor->reportOutcome(judged(200), {}, CallKind::Lookup);
    bench.settle();
    QCOMPARE(bench.courier.deliveries.size(), 1);
    bench.courier.answer = judged(201);
    bench.probe.good();
    bench.monitor->keyChanged();
    bench.settle();
    QCOMPARE(bench.stateOf(row.seq), RowState::Sent); // D-36: a new key sends it
}

void ConnectionMonitorTest::monitorThatDied()
{
    ManualClock clock;
    ScriptedProbe probe;
    probe.hold = true;
    auto monitor = std::make_unique<ConnectionMonitor>(probe, clock);
    monitor->checkNow(this, [](const ProbeResult&) { QFAIL("nobody is there"); });
    monitor.reset();
    probe.pending(probe.result);
}

QTEST_GUILESS_MAIN(ConnectionMonitorTest)
#include "tst_connectionmonitor.moc"
