// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/connectionmachine.h"

#include <QTest>

using namespace companion;
using namespace companion::connection;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// Client policy 6: the four pairs of flags, D-10, D-11, the state «ключ не принят».
class ConnectionMachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drainAfterACall_data();
    void drainAfterACall();
    void drainAfterACheck_data();
    void drainAfterACheck();
    void checksRun_data();
    void checksRun();
    void checksRunFromProgramStart_data();
    void checksRunFromProgramStart();
    void checksEndWithAGoodOne();
    void jitter_N_13();
    void keyState_isLeftByAGoodStatusOnly();
    void PZ_31_anAnswerEndsTheRefusal_data();
    void PZ_31_anAnswerEndsTheRefusal();
    void keyChanged_checksOnce();
    void statusFollowsTheLink_data();
    void statusFollowsTheLink();
    void oneProbeAtATime_N15();
    void neverEarly_F16();
    void directAtClosing_data();
    void directAtClosing();
    void settings_takeEffectAtOnce();
};

namespace {

struct Bench
{
    ConnectionState state;
    milliseconds now{500'000};
    double jitter = 1.0;
    QList<Action> actions;

    Bench(bool check, bool autoSend) { send(SettingsAre{{15s, check, autoSend}}); }
    QList<Action> send(const Event& event)
    {
        Step step = connection::advance(state, event, now, jitter);
        state = step.state;
        actions = step.actions;
        return actions;
    }
    QList<Action> down() { return send(OutcomeSeen{Outcome::NoLink, LinkEffect::Down, CallKind::Lookup}); }
    QList<Action> key() { return send(OutcomeSeen{Outcome::KeyRefused, LinkEffect::Key, CallKind::Lookup}); }
    QList<Action> accepted(CallKind kind = CallKind::Lookup) { return send(OutcomeSeen{Outcome::Accepted, LinkEffect::Up, kind}); }
    QList<Action> good() { return send(CheckEnded{}); }
    QList<Action> bad() { return send(CheckEnded{Outcome::NoLink, LinkEffect::Down}); }
    QList<Action> wake()
    {
        if (!state.nextCheckAt)
            return {};
        now = *state.nextCheckAt;
        return send(Woke{});
    }
};

const QList<Action> nothing;
const QList<Action> drain{StartDrain{}};

} // namespace

void ConnectionMachineTest::drainAfterACall_data()
{
    QTest::addColumn<bool>("check");
    QTest::addColumn<bool>("autoSend");
    QTest::addColumn<CallKind>("kind");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("drains");
    using enum CallKind;
    const std::pair<CallKind, const char*> kinds[]{
        {Lookup, "lookup"}, {Claim, "claim"}, {Cancellation, "cancellation"}, {Registration, "registration"}, {Profile, "profile"}};
    for (const auto& [kind, name] : kinds) {
        for (const Outcome outcome : {Outcome::Accepted, Outcome::Refused}) {
            const QByteArray what = QByteArray(name) + ' ' + outcomeName(outcome).toLatin1();
            QTest::addRow("on/on %s (B-REC-06)", what.constData()) << true << true << kind << outcome << true;
            QTest::addRow("off/on %s (B-REC-08)", what.constData()) << false << true << kind << outcome << (kind != Profile);
            QTest::addRow("on/off %s (D-10)", what.constData()) << true << false << kind << outcome << false;
            QTest::addRow("off/off %s (B-REC-09)", what.constData()) << false << false << kind << outcome << false;
        }
    }
    QTest::newRow("on/on later") << true << true << Lookup << Outcome::Later << false;
    QTest::newRow("on/on unsupported") << true << true << Lookup << Outcome::Unsupported << false;
    QTest::newRow("on/on reconcile") << true << true << Claim << Outcome::Reconcile << false;
}

void ConnectionMachineTest::drainAfterACall()
{
    QFETCH(const bool, check);
    QFETCH(const bool, autoSend);
    QFETCH(const CallKind, kind);
    QFETCH(const Outcome, outcome);
    QFETCH(const bool, drains);
    Bench bench(check, autoSend);
    bench.down();
    QCOMPARE(bench.send(OutcomeSeen{outcome, LinkEffect::Up, kind}), drains ? drain : nothing);
    QCOMPARE(bench.state.status, LinkStatus::Up);
}

void ConnectionMachineTest::drainAfterACheck_data()
{
    QTest::addColumn<bool>("check");
    QTest::addColumn<bool>("autoSend");
    QTest::addColumn<CheckPurpose>("purpose");
    QTest::addColumn<QList<Action>>("actions");
    using enum CheckPurpose;
    const QList<Action> offer{OfferUnsent{}};
    QTest::newRow("on/on periodic (B-REC-06)") << true << true << Periodic << drain;
    QTest::newRow("on/on test (D-11)") << true << true << Test << drain;
    QTest::newRow("on/on button") << true << true << Drain << drain;
    QTest::newRow("off/on test: a check does not count (D-11)") << false << true << Test << nothing;
    QTest::newRow("off/on button") << false << true << Drain << drain;
    QTest::newRow("on/off periodic: offer (D-10)") << true << false << Periodic << offer;
    QTest::newRow("on/off test: offer (D-10)") << true << false << Test << offer;
    QTest::newRow("on/off button (B-REC-10)") << true << false << Drain << drain;
    QTest::newRow("off/off test") << false << false << Test << nothing;
    QTest::newRow("off/off button (B-REC-09)") << false << false << Drain << drain;
}

void ConnectionMachineTest::drainAfterACheck()
{
    QFETCH(const bool, check);
    QFETCH(const bool, autoSend);
    QFETCH(const CheckPurpose, purpose);
    Bench bench(check, autoSend);
    bench.down();
    QCOMPARE(bench.send(CheckWanted{purpose}), QList<Action>{Check{}});
    Bench failing = bench;
    QTEST(bench.good(), "actions");
    QCOMPARE(bench.state.status, LinkStatus::Up);
    QCOMPARE(failing.bad(), nothing); // B-REC-10: else the reason, nothing sent
    QCOMPARE(failing.state.status, LinkStatus::Down);
}

void ConnectionMachineTest::checksRun_data()
{
    QTest::addColumn<bool>("check");
    QTest::addColumn<LinkEffect>("link");
    QTest::addColumn<bool>("runs");
    QTest::newRow("B-OFF-02 link down") << true << LinkEffect::Down << true;
    QTest::newRow("key refused") << true << LinkEffect::Key << true;
    QTest::newRow("up") << true << LinkEffect::Up << false;
    QTest::newRow("a wait of nobody in particular") << true << LinkEffect::None << false;
    QTest::newRow("check off: never") << false << LinkEffect::Down << false;
}

void ConnectionMachineTest::checksRun()
{
    QFETCH(const bool, check);
    QFETCH(const LinkEffect, link);
    QFETCH(const bool, runs);
    for (const bool autoSend : {true, false}) {
        Bench bench(check, autoSend);
        bench.send(OutcomeSeen{Outcome::Later, link, CallKind::Lookup});
        QCOMPARE(bench.state.nextCheckAt.has_value(), runs);
        if (!runs)
            continue;
        QCOMPARE(bench.state.nextCheckAt, bench.now + 15s);
        for (int i = 0; i < 3; ++i) { // again and again, until a good one
            QCOMPARE(bench.wake(), QList<Action>{Check{}});
            bench.now += 5s;
            QCOMPARE(bench.bad(), nothing);
            QCOMPARE(bench.state.nextCheckAt, bench.now + 15s);
        }
    }
}

void ConnectionMachineTest::checksRunFromProgramStart_data()
{
    QTest::addColumn<bool>("check");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<bool>("runs");
    QTest::newRow("rows wait") << true << 3 << true;
    QTest::newRow("no rows") << true << 0 << false;
    QTest::newRow("check off") << false << 3 << false;
}

void ConnectionMachineTest::checksRunFromProgramStart()
{
    QFETCH(const bool, check);
    QFETCH(const int, waiting);
    QFETCH(const bool, runs);
    Bench bench(check, true);
    QCOMPARE(bench.send(ProgramStarts{waiting}), runs ? QList<Action>{Check{}} : nothing);
    if (runs) {
        bench.send(CheckEnded{Outcome::Later, LinkEffect::None}); // not good: on with it
        QCOMPARE(bench.state.nextCheckAt, bench.now + 15s);
    }
}

void ConnectionMachineTest::checksEndWithAGoodOne()
{
    Bench bench(true, true);
    bench.down();
    bench.accepted(); // some call got through; the check itself has not been good yet
    QVERIFY(bench.state.nextCheckAt);
    bench.wake();
    bench.good();
    QVERIFY(!bench.state.nextCheckAt);
}

void ConnectionMachineTest::jitter_N_13()
{
    for (const auto& [jitter, wait] : {std::pair(1.0, 15000ms), std::pair(1.2, 18000ms), std::pair(0.5, 15000ms), std::pair(9.0, 18000ms)}) {
        Bench bench(true, true);
        bench.jitter = jitter;
        bench.down();
        QCOMPARE(bench.state.nextCheckAt, bench.now + wait);
    }
}

void ConnectionMachineTest::keyState_isLeftByAGoodStatusOnly()
{
    Bench bench(true, true);
    bench.key();
    QCOMPARE(bench.state.status, LinkStatus::KeyRefused);
    QCOMPARE(bench.accepted(), nothing);
    QCOMPARE(bench.state.status, LinkStatus::KeyRefused);
    bench.down();
    QCOMPARE(bench.state.status, LinkStatus::KeyRefused);
    bench.wake();
    bench.bad();
    QCOMPARE(bench.state.status, LinkStatus::KeyRefused);
    bench.wake();
    QCOMPARE(bench.good(), drain);
    QCOMPARE(bench.state.status, LinkStatus::Up);
}

void ConnectionMachineTest::PZ_31_anAnswerEndsTheRefusal_data()
{
    QTest::addColumn<bool>("ends");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<LinkEffect>("link");
    QTest::addColumn<LinkStatus>("status");
    QTest::newRow("accepted") << true << Outcome::Accepted << LinkEffect::Up << LinkStatus::Up;
    QTest::newRow("refused") << true << Outcome::Refused << LinkEffect::Up << LinkStatus::Up;
    QTest::newRow("not judged") << true << Outcome::Later << LinkEffect::Up << LinkStatus::KeyRefused;
    QTest::newRow("of nobody in particular") << true << Outcome::Accepted << LinkEffect::None << LinkStatus::KeyRefused;
    QTest::newRow("link lost") << true << Outcome::NoLink << LinkEffect::Down << LinkStatus::KeyRefused;
    QTest::newRow("refused again") << true << Outcome::KeyRefused << LinkEffect::Key << LinkStatus::KeyRefused;
    QTest::newRow("client policy 6: not with BreviX") << false << Outcome::Accepted << LinkEffect::Up << LinkStatus::KeyRefused;
}

/// The check of Plazius does not look at login and password, so that a batch that was judged is the better witness.
void ConnectionMachineTest::PZ_31_anAnswerEndsTheRefusal()
{
    QFETCH(const bool, ends);
    QFETCH(const Outcome, outcome);
    QFETCH(const LinkEffect, link);
    QFETCH(const LinkStatus, status);
    Bench bench(false, true);
    ConnectionSettings settings = bench.state.settings;
    settings.answerEndsRefusal = ends;
    bench.send(SettingsAre{settings});
    bench.key();
    QCOMPARE(bench.send(OutcomeSeen{outcome, link, CallKind::Lookup}), status == LinkStatus::Up ? drain : nothing);
    QCOMPARE(bench.state.status, status);
}

void ConnectionMachineTest::keyChanged_checksOnce()
{
    Bench bench(false, false);
    QCOMPARE(bench.send(KeyChanged{}), nothing);
    bench.key();
    QCOMPARE(bench.send(KeyChanged{}), QList<Action>{Check{}});
    bench.send(CheckEnded{Outcome::KeyRefused, LinkEffect::Key});
    QCOMPARE(bench.state.status, LinkStatus::KeyRefused);
    QVERIFY(!bench.state.nextCheckAt); // check off: never again by itself
}

void ConnectionMachineTest::statusFollowsTheLink_data()
{
    QTest::addColumn<LinkEffect>("link");
    QTest::addColumn<LinkStatus>("fromUp");
    QTest::addColumn<LinkStatus>("fromDown");
    QTest::addColumn<LinkStatus>("fromKey");
    QTest::newRow("none") << LinkEffect::None << LinkStatus::Up << LinkStatus::Down << LinkStatus::KeyRefused;
    QTest::newRow("up") << LinkEffect::Up << LinkStatus::Up << LinkStatus::Up << LinkStatus::KeyRefused;
    QTest::newRow("down") << LinkEffect::Down << LinkStatus::Down << LinkStatus::Down << LinkStatus::KeyRefused;
    QTest::newRow("key") << LinkEffect::Key << LinkStatus::KeyRefused << LinkStatus::KeyRefused << LinkStatus::KeyRefused;
}

void ConnectionMachineTest::statusFollowsTheLink()
{
    QFETCH(const LinkEffect, link);
    for (const auto& [status, column] : {std::pair(LinkStatus::Up, "fromUp"), std::pair(LinkStatus::Down, "fromDown"),
                                         std::pair(LinkStatus::KeyRefused, "fromKey")}) {
        Bench bench(false, true);
        bench.state.status = status;
        bench.send(OutcomeSeen{Outcome::Later, link, CallKind::Lookup});
        QTEST(bench.state.status, column);
    }
    QVERIFY(!Bench(true, true).state.everAnswered); // before the first answer the link counts as up
    QCOMPARE(Bench(true, true).state.status, LinkStatus::Up);
}

void ConnectionMachineTest::oneProbeAtATime_N15()
{
    Bench bench(true, true);
    bench.down();
    bench.wake();
    QCOMPARE(bench.send(CheckWanted{CheckPurpose::Test}), nothing);
    QCOMPARE(bench.send(CheckWanted{CheckPurpose::Drain}), nothing); // joins the one under way
    QCOMPARE(bench.send(Woke{}), nothing);
    QCOMPARE(bench.good(), drain);
    QCOMPARE(bench.send(CheckEnded{}), nothing); // nobody asked
    // Flapping every two seconds makes no storm: the next check keeps its time.
    bench.down();
    const auto at = bench.state.nextCheckAt;
    for (int i = 0; i < 6; ++i) {
        bench.now += 2s;
        bench.accepted();
        bench.down();
    }
    QCOMPARE(bench.state.nextCheckAt, at);
}

void ConnectionMachineTest::neverEarly_F16()
{
    Bench bench(true, true);
    bench.down();
    bench.now = *bench.state.nextCheckAt - 1ms;
    QCOMPARE(bench.send(Woke{}), nothing);
    bench.now += 1ms;
    QCOMPARE(bench.send(Woke{}), QList<Action>{Check{}});
}

void ConnectionMachineTest::directAtClosing_data()
{
    QTest::addColumn<LinkStatus>("status");
    QTest::addColumn<bool>("check");
    QTest::addColumn<bool>("direct");
    QTest::newRow("up, check on") << LinkStatus::Up << true << true;
    QTest::newRow("up, check off") << LinkStatus::Up << false << true;
    QTest::newRow("down, check on") << LinkStatus::Down << true << false;
    QTest::newRow("down, check off") << LinkStatus::Down << false << true;
    QTest::newRow("key, check on") << LinkStatus::KeyRefused << true << false;
    QTest::newRow("key, check off") << LinkStatus::KeyRefused << false << true;
}

void ConnectionMachineTest::directAtClosing()
{
    QFETCH(const LinkStatus, status);
    QFETCH(const bool, check);
    Bench bench(check, true);
    bench.state.status = status;
    QTEST(connection::directAtClosing(bench.state), "direct");
}

void ConnectionMachineTest::settings_takeEffectAtOnce()
{
    Bench bench(false, true);
    bench.down();
    bench.send(SettingsAre{{600s, true, true}});
    QCOMPARE(bench.state.nextCheckAt, bench.now + 600s); // switched on while down
    bench.send(SettingsAre{{20s, true, true}});
    QCOMPARE(bench.state.nextCheckAt, bench.now + 20s);
    bench.send(SettingsAre{{20s, false, true}});
    QVERIFY(!bench.state.nextCheckAt);
}

QTEST_GUILESS_MAIN(ConnectionMachineTest)
#include "tst_connectionmachine.moc"
