// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/sendermachine.h"
#include "tests/unit/policy/policysamples.h"

#include <QTest>

using namespace companion;
using namespace companion::sender;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// Client policy 2 and 6 as far as the sender goes; reliability 3; B-REC-05.
class SenderMachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSentBeforeTheDrainStarts_B_REC_08();
    void direct_atOnceAndWithoutTheInterval();
    void direct_afterTheRunningAttempt();
    void direct_linkDown_data();
    void direct_linkDown();
    void direct_linkLostMeanwhile_data();
    void direct_linkLostMeanwhile();
    void queue_isPacedFromEndToStart_policy_2_2();
    void queue_endsWhenNothingIsDue();
    void queue_rowBecomesDue_data();
    void queue_rowBecomesDue();
    void later_pausesWithRetryAfter();
    void later_thirdInARowPauses();
    void later_countIsSetToZero_data();
    void later_countIsSetToZero();
    void later_plazius_9_3_onlyItsRowWaits();
    void held_holdsDirectAttemptsToo();
    void stops_data();
    void stops();
    void unsupported_stopsThoughTheLinkIsUp();
    void pause_byHand();
    void sendNow_keepsTheInterval();
    void threeRefusals_areTold();
    void notices();
    void F16_neverEarly();
    void rowMovedMeanwhile_isNotAskedForWithoutEnd();
    void storeFailed_D4();
    void endUnsaved_isSavedAgain();
    void changedRows_whileLooking();
    void N_07_changedRows_whileLookingForTheViewOnly();
    void N_07_changedRows_underAnAttempt_data();
    void N_07_changedRows_underAnAttempt();
    void N_07_changedRows_afterADrop();
    void N_07_changedRows_waitForTheRunningAttempt();
    void N_07_countingDoesNotEndTheDrain();
    void linkLostWhileAnAnswerIsStored();
    void intervalChanged_holdsAtOnce();
};

namespace {

/// The machine with a clock to turn by hand.
struct Bench
{
    SenderState state;
    milliseconds now{1'000'000};
    QList<Action> actions;

    QList<Action> send(const Event& event)
    {
        Step step = sender::advance(state, event, now);
        state = step.state;
        actions = step.actions;
        return actions;
    }
    QList<Action> answer(std::optional<qint64> seq, std::optional<milliseconds> nextDue = {}, int waiting = 1)
    {
        return send(NextKnown{seq, nextDue, waiting});
    }
    QList<Action> over(const Judgement& judgement, RowState becomes = RowState::Pending)
    {
        return send(AttemptOver{judgement, becomes, RowReason::None, false, 1.0});
    }
    QList<Action> accepted() { return over(judged(201), RowState::Sent); }
    /// Turns the clock to the time the machine asked for and wakes it.
    QList<Action> wake()
    {
        if (!state.wakeAt)
            return {};
        now = *state.wakeAt;
        return send(Woke{});
    }
    void beginQueueAttempt(qint64 seq)
    {
        if (state.phase != SenderPhase::Asking)
            wake();
        answer(seq);
    }
};

const QList<Action> nothing;

Bench draining()
{
    Bench bench;
    bench.send(DrainStarts{});
    return bench;
}

QList<Notify> notices(const QList<Action>& actions)
{
    QList<Notify> found;
    for (const Action& action : actions) {
        if (const auto* notify = std::get_if<Notify>(&action))
            found.append(*notify);
    }
    return found;
}

} // namespace

void SenderMachineTest::nothingIsSentBeforeTheDrainStarts_B_REC_08()
{
    Bench bench;
    QCOMPARE(bench.send(RowsChanged{}), QList<Action>{AskNext{}}); // to show what waits
    QCOMPARE(bench.answer(5, {}, 3), nothing);
    QCOMPARE(bench.state.waiting, 3);
    QVERIFY(!bench.state.wakeAt);
    QCOMPARE(bench.send(LinkIs{true}), nothing);
    QCOMPARE(bench.send(DrainStarts{}), QList<Action>{AskNext{}});
    QCOMPARE(bench.answer(5), (QList<Action>{Begin{5, Delivery::Queue}}));
}

void SenderMachineTest::direct_atOnceAndWithoutTheInterval()
{
    Bench bench = draining();
    bench.answer(1);
    bench.accepted();
    QCOMPARE(bench.send(ReceiptClosed{2}), (QList<Action>{Begin{2, Delivery::Direct}})); // 0 s after the queue attempt
    bench.now += 3s;
    bench.accepted();
    QCOMPARE(bench.state.wakeAt, 1'000'000ms + 15s); // and it does not move the pace of the queue
}

void SenderMachineTest::direct_afterTheRunningAttempt()
{
    Bench bench = draining();
    bench.answer(1);
    QCOMPARE(bench.send(ReceiptClosed{2}), nothing);
    QCOMPARE(bench.send(ReceiptClosed{3}), nothing);
    QCOMPARE(bench.send(ReceiptClosed{1}), nothing); // is being sent by the queue already
    bench.now += 1s;
    QCOMPARE(bench.accepted(), (QList<Action>{Begin{2, Delivery::Direct}}));
    QCOMPARE(bench.accepted(), (QList<Action>{Begin{3, Delivery::Direct}}));
    QCOMPARE(bench.accepted(), nothing);
    // A direct one that comes while the base is looking goes before what the base finds.
    bench.wake();
    QCOMPARE(bench.state.phase, SenderPhase::Asking);
    QCOMPARE(bench.send(ReceiptClosed{4}), nothing);
    QCOMPARE(bench.answer(1), (QList<Action>{Begin{4, Delivery::Direct}}));
}

void SenderMachineTest::direct_linkDown_data()
{
    QTest::addColumn<bool>("periodicCheck");
    QTest::addColumn<bool>("recordingOff");
    QTest::addColumn<QList<Action>>("actions");
    QTest::newRow("check on, recording on: waits for the queue") << true << false << nothing;
    QTest::newRow("check on, recording off: dropped (D-09)") << true << true << QList<Action>{Drop{2}};
    QTest::newRow("check off: direct attempt") << false << false << QList<Action>{Begin{2, Delivery::Direct}};
    QTest::newRow("check off, recording off: direct attempt") << false << true << QList<Action>{Begin{2, Delivery::Direct}};
}

void SenderMachineTest::direct_linkDown()
{
    QFETCH(const bool, periodicCheck);
    QFETCH(const bool, recordingOff);
    Bench bench;
    bench.send(SettingsAre{{15s, true, !periodicCheck}});
    bench.send(LinkIs{false});
    QTEST(bench.send(ReceiptClosed{2, recordingOff}), "actions");
}

void SenderMachineTest::direct_linkLostMeanwhile_data()
{
    QTest::addColumn<bool>("periodicCheck");
    QTest::addColumn<QList<Action>>("actions");
    QTest::newRow("check on: the owed ones step back") << true << QList<Action>{Drop{3}};
    QTest::newRow("check off: each tries its luck") << false << QList<Action>{Begin{2, Delivery::Direct}};
}

void SenderMachineTest::direct_linkLostMeanwhile()
{
    QFETCH(const bool, periodicCheck);
    Bench bench;
    bench.send(SettingsAre{{15s, true, !periodicCheck}});
    bench.send(ReceiptClosed{1});
    bench.send(ReceiptClosed{2, false});
    bench.send(ReceiptClosed{3, true});
    QTEST(bench.over(noLink()), "actions");
}

void SenderMachineTest::queue_isPacedFromEndToStart_policy_2_2()
{
    Bench bench = draining();
    bench.answer(1);
    bench.now += 29s; // a long attempt
    const milliseconds end = bench.now;
    QCOMPARE(bench.accepted(), nothing);
    QCOMPARE(bench.state.wakeAt, end + 15s);
    QCOMPARE(bench.wake(), QList<Action>{AskNext{}});
    QCOMPARE(bench.answer(2), (QList<Action>{Begin{2, Delivery::Queue}}));
    bench.over(judged(422, true, u"validation_failed"_s), RowState::Rejected); // whatever came out
    QCOMPARE(bench.state.wakeAt, end + 30s);
}

void SenderMachineTest::queue_endsWhenNothingIsDue()
{
    Bench bench = draining();
    bench.send(SettingsAre{{15s, false, false}}); // manual
    bench.send(DrainStarts{});
    bench.answer(1);
    bench.accepted();
    bench.wake();
    QCOMPARE(bench.answer({}, bench.now + 40s), nothing);
    QVERIFY(!bench.state.draining);
    QVERIFY(!bench.state.wakeAt); // B-REC-09: the next one needs the button
}

void SenderMachineTest::queue_rowBecomesDue_data()
{
    QTest::addColumn<bool>("autoSend");
    QTest::addColumn<bool>("linkUp");
    QTest::addColumn<bool>("sent");
    QTest::newRow("auto-send on, link up: without a new start") << true << true << true;
    QTest::newRow("auto-send off") << false << true << false;
    QTest::newRow("link down") << true << false << false;
}

void SenderMachineTest::queue_rowBecomesDue()
{
    QFETCH(const bool, autoSend);
    QFETCH(const bool, linkUp);
    QFETCH(const bool, sent);
    Bench bench;
    bench.send(SettingsAre{{15s, autoSend, false}});
    bench.send(DrainStarts{});
    bench.answer({}, bench.now + 40s);
    if (!linkUp)
        bench.send(LinkIs{false});
    if (sent)
        QCOMPARE(bench.state.wakeAt, bench.now + 40s);
    QCOMPARE(bench.wake(), sent ? QList<Action>{AskNext{}} : nothing);
}

void SenderMachineTest::later_pausesWithRetryAfter()
{
    for (const Judgement& judgement : {judged(429, true, {}, 100s), judged(503, true, {}, 100s), judged(429, false, {}, 100s)}) {
        Bench bench = draining();
        bench.answer(1);
        bench.over(judgement);
        QCOMPARE(bench.state.wakeAt, bench.now + 100s);
        bench.send(DrainStarts{});
        QCOMPARE(bench.state.wakeAt, bench.now + 100s); // no start of the drain shortens it
    }
    Bench bench = draining();
    bench.send(SettingsAre{{60s, true, false}});
    bench.answer(1);
    bench.over(judged(429, true, {}, 5s));
    QCOMPARE(bench.state.wakeAt, bench.now + 60s); // never shortens the interval
}

void SenderMachineTest::later_thirdInARowPauses()
{
    Bench bench = draining();
    for (qint64 seq = 1; seq <= 2; ++seq) {
        bench.beginQueueAttempt(seq);
        bench.over(judged(500));
        QCOMPARE(bench.state.wakeAt, bench.now + 15s); // other rows go on
    }
    bench.beginQueueAttempt(3);
    bench.over(judged(500));
    QCOMPARE(bench.state.wakeAt, bench.now + 60s); // 15·2^(3-1)
    bench.beginQueueAttempt(3);
    bench.over(judged(500));
    QCOMPARE(bench.state.wakeAt, bench.now + 120s);
}

void SenderMachineTest::later_countIsSetToZero_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("laters");
    QTest::newRow("accepted") << 201 << 0;
    QTest::newRow("refused") << 422 << 0;
    QTest::newRow("not brevix") << 302 << 2;
}

void SenderMachineTest::later_countIsSetToZero()
{
    QFETCH(const int, status);
    Bench bench = draining();
    bench.beginQueueAttempt(1);
    bench.over(judged(500));
    bench.beginQueueAttempt(2);
    bench.over(judged(500));
    bench.beginQueueAttempt(3);
    bench.over(judged(status));
    QTEST(bench.state.laters, "laters");
}

/// Its contract: a row that must wait lets others pass, however often.
void SenderMachineTest::later_plazius_9_3_onlyItsRowWaits()
{
    Bench bench = draining();
    bench.send(SettingsAre{{1s, true, false, false}});
    for (qint64 seq = 1; seq <= 5; ++seq) {
        bench.beginQueueAttempt(seq);
        bench.over(judged(500));
        QVERIFY(!bench.state.heldUntil);
        QCOMPARE(bench.state.wakeAt, bench.now + 1s);
    }
    QCOMPARE(bench.send(ReceiptClosed{6}), (QList<Action>{Begin{6, Delivery::Direct}}));
}

void SenderMachineTest::held_holdsDirectAttemptsToo()
{
    Bench bench = draining();
    bench.answer(1);
    bench.over(judged(429, true, {}, 50s));
    QCOMPARE(bench.send(ReceiptClosed{2}), nothing);
    QCOMPARE(bench.state.wakeAt, bench.now + 50s);
    QCOMPARE(bench.wake(), (QList<Action>{Begin{2, Delivery::Direct}}));
    // Also when the queue itself does not run.
    Bench manual;
    manual.send(SettingsAre{{15s, false, false}});
    manual.send(ReceiptClosed{1});
    manual.over(judged(429, true, {}, 50s));
    manual.send(ReceiptClosed{2});
    manual.send(RowsChanged{});
    manual.answer(2);
    QCOMPARE(manual.wake(), (QList<Action>{Begin{2, Delivery::Direct}}));
}

void SenderMachineTest::stops_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<bool>("notice");
    QTest::newRow("tls_untrusted") << 0 << false;
    QTest::newRow("no_link") << 1 << false;
    QTest::newRow("no_answer") << 2 << false;
    QTest::newRow("not_brevix") << 3 << false;
    QTest::newRow("wrong_address") << 4 << true;
    QTest::newRow("key_refused") << 5 << true;
    QTest::newRow("unsupported") << 6 << true;
}

void SenderMachineTest::stops()
{
    QFETCH(const int, which);
    QFETCH(const bool, notice);
    const Judgement judgements[]{untrusted(), noLink(), noAnswer(), judged(200, false), judged(404, false), judged(401),
                                 judged(404, true, u"route_not_found"_s)};
    Bench bench = draining();
    bench.answer(1);
    const QList<Action> actions = bench.over(judgements[which]);
    QVERIFY(!bench.state.wakeAt);
    QCOMPARE(bench.state.stop, SenderStop::Outcome);
    QCOMPARE(bench.state.stoppedBy, judgements[which].outcome);
    QCOMPARE(::notices(actions).size(), notice ? 1 : 0);
    bench.now += 24h;
    bench.send(RowsChanged{});
    QCOMPARE(bench.answer(1), nothing);
    bench.send(LinkIs{true});
    QCOMPARE(bench.actions, nothing); // the link alone starts nothing
    QCOMPARE(bench.send(DrainStarts{}), QList<Action>{AskNext{}});
    QCOMPARE(bench.answer(1), (QList<Action>{Begin{1, Delivery::Queue}}));
}

void SenderMachineTest::unsupported_stopsThoughTheLinkIsUp()
{
    Bench bench = draining();
    bench.answer(1);
    bench.over(judged(405));
    QVERIFY(bench.state.linkUp);
    QVERIFY(!queueRuns(bench.state));
    QCOMPARE(bench.send(ReceiptClosed{2}), (QList<Action>{Begin{2, Delivery::Direct}}));
}

void SenderMachineTest::pause_byHand()
{
    Bench bench = draining();
    bench.answer(1);
    bench.send(PauseSet{true});
    bench.accepted(); // the running one ends by itself
    QVERIFY(!bench.state.wakeAt);
    bench.now += 1h;
    QCOMPARE(bench.send(DrainStarts{}), nothing);
    QCOMPARE(bench.send(ReceiptClosed{2}), (QList<Action>{Begin{2, Delivery::Direct}}));
    bench.accepted();
    QCOMPARE(bench.send(PauseSet{false}), QList<Action>{AskNext{}});
}

void SenderMachineTest::sendNow_keepsTheInterval()
{
    Bench bench = draining();
    bench.answer(1);
    bench.send(PauseSet{true});
    bench.accepted();
    QCOMPARE(bench.send(SendNow{}), nothing);
    QVERIFY(!bench.state.paused);
    QCOMPARE(bench.state.wakeAt, bench.now + 15s);
}

void SenderMachineTest::threeRefusals_areTold()
{
    Bench bench = draining();
    const auto refuse = [&bench](qint64 seq) {
        bench.beginQueueAttempt(seq);
        return ::notices(bench.over(judged(404, true, u"customer_not_found"_s), RowState::Rejected));
    };
    QVERIFY(refuse(1).isEmpty());
    QVERIFY(refuse(2).isEmpty());
    bench.beginQueueAttempt(3);
    bench.accepted();
    QVERIFY(refuse(4).isEmpty());
    QVERIFY(refuse(5).isEmpty());
    QList<Notify> told = refuse(6);
    QCOMPARE(told.size(), 1); // A11
    QCOMPARE(told.first().kind, NoticeKind::RefusedInRow);
    QCOMPARE(told.first().n, 3);
    QCOMPARE(refuse(7).first().n, 4);
}

void SenderMachineTest::notices()
{
    Bench bench;
    bench.send(ReceiptClosed{1, true});
    QList<Notify> told = ::notices(bench.send(AttemptOver{noLink(), RowState::Annulled, RowReason::RecordingOff, false, 1.0}));
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().kind, NoticeKind::NotRecorded); // D-09
    bench.send(LinkIs{true});
    bench.send(ReceiptClosed{2});
    told = ::notices(bench.send(AttemptOver{judged(422, true, u"partial_not_supported"_s), RowState::Pending, RowReason::None, true, 1.0}));
    QCOMPARE(told.first().kind, NoticeKind::WholeInstead); // D-07
    bench.answer({});
    bench.send(ReceiptClosed{3});
    told = ::notices(bench.over(judged(200, false), RowState::Quarantined));
    QCOMPARE(told.first().kind, NoticeKind::Quarantined);
}

void SenderMachineTest::F16_neverEarly()
{
    Bench bench = draining();
    bench.answer(1);
    bench.accepted();
    const milliseconds wakeAt = *bench.state.wakeAt;
    bench.now = wakeAt - 1ms;
    QCOMPARE(bench.send(Woke{}), nothing);
    QCOMPARE(bench.state.wakeAt, wakeAt);
    bench.now = wakeAt;
    QCOMPARE(bench.send(Woke{}), QList<Action>{AskNext{}});
}

void SenderMachineTest::rowMovedMeanwhile_isNotAskedForWithoutEnd()
{
    Bench bench = draining();
    bench.answer(1);
    QCOMPARE(bench.send(BeginRefused{}), QList<Action>{AskNext{}}); // annulled by a return: the next, at once
    QCOMPARE(bench.answer(1), nothing);                             // the base insists
    QCOMPARE(bench.state.wakeAt, bench.now + 15s);
    bench.wake();
    QCOMPARE(bench.answer(1), (QList<Action>{Begin{1, Delivery::Queue}}));
    Bench direct;
    direct.send(ReceiptClosed{8});
    direct.send(ReceiptClosed{9});
    QCOMPARE(direct.send(BeginRefused{}), (QList<Action>{Begin{9, Delivery::Direct}}));
}

void SenderMachineTest::storeFailed_D4()
{
    Bench bench = draining();
    QCOMPARE(bench.send(StoreFailed{}), nothing);
    QVERIFY(bench.state.storageTrouble);
    QCOMPARE(bench.state.wakeAt, bench.now + 15s);
    QCOMPARE(bench.wake(), QList<Action>{AskNext{}}); // goes on without a restart once there is room again
    bench.send(StoreFailed{});
    QCOMPARE(bench.send(RowsChanged{}), QList<Action>{AskNext{}});
    QVERIFY(!bench.state.storageTrouble);
}

void SenderMachineTest::endUnsaved_isSavedAgain()
{
    Bench bench = draining();
    bench.answer(1);
    QCOMPARE(bench.send(EndUnsaved{}), nothing);
    QCOMPARE(bench.send(ReceiptClosed{2}), nothing); // one at a time, also now
    QCOMPARE(bench.send(RowsChanged{}), nothing);
    QCOMPARE(bench.wake(), QList<Action>{SaveEnd{}});
    QCOMPARE(bench.accepted(), (QList<Action>{Begin{2, Delivery::Direct}}));
    QVERIFY(!bench.state.storageTrouble);
}

void SenderMachineTest::changedRows_whileLooking()
{
    Bench bench = draining();
    bench.send(RowsChanged{});
    QCOMPARE(bench.answer({}), QList<Action>{AskNext{}}); // the first look was too early for the new row
    QVERIFY(bench.state.draining);
    bench.answer({});
    QVERIFY(!bench.state.draining);
}

void SenderMachineTest::N_07_changedRows_whileLookingForTheViewOnly()
{
    Bench bench; // not started: nothing is sent, and the count is right all the same
    bench.send(RowsChanged{});
    bench.send(RowsChanged{}); // a second receipt, closed while the base was looking
    QCOMPARE(bench.answer(1, {}, 1), QList<Action>{AskNext{}});
    QCOMPARE(bench.answer(1, {}, 2), nothing);
    QCOMPARE(bench.state.waiting, 2);
}

void SenderMachineTest::N_07_changedRows_underAnAttempt_data()
{
    QTest::addColumn<bool>("autoSend");
    QTest::addColumn<bool>("paused");
    QTest::addColumn<bool>("drain");
    QTest::newRow("auto-send off, direct") << false << false << false;
    QTest::newRow("paused, direct") << true << true << false;
    QTest::newRow("queue, before its next turn") << true << false << true;
}

void SenderMachineTest::N_07_changedRows_underAnAttempt()
{
    QFETCH(const bool, autoSend);
    QFETCH(const bool, paused);
    QFETCH(const bool, drain);
    Bench bench;
    bench.send(SettingsAre{{15s, autoSend, false}});
    bench.send(PauseSet{paused});
    if (drain) {
        bench.send(DrainStarts{});
        bench.answer(1);
    } else {
        bench.send(ReceiptClosed{1});
    }
    bench.state.waiting = 1;
    QCOMPARE(bench.send(RowsChanged{}), nothing); // its end is committed: still one thing at a time
    QCOMPARE(bench.accepted(), QList<Action>{AskNext{}});
    QCOMPARE(bench.answer({}, {}, 0), nothing);
    QCOMPARE(bench.state.waiting, 0);
    QCOMPARE(bench.send(PauseSet{paused}), nothing); // once is enough
}

void SenderMachineTest::N_07_changedRows_afterADrop()
{
    Bench bench;
    bench.send(ReceiptClosed{1});
    bench.send(ReceiptClosed{2, true});
    QVERIFY(bench.over(noLink()).contains(Action(Drop{2}))); // the link is gone: what is not recorded is dropped
    QCOMPARE(bench.send(RowsChanged{}), QList<Action>{AskNext{}});
    bench.send(RowsChanged{}); // the drop is committed while the base is looking
    QCOMPARE(bench.answer(1, {}, 2), QList<Action>{AskNext{}});
    QCOMPARE(bench.answer(1, {}, 1), nothing);
    QCOMPARE(bench.state.waiting, 1);
}

void SenderMachineTest::N_07_changedRows_waitForTheRunningAttempt()
{
    Bench bench;
    bench.send(SettingsAre{{15s, false, false}});
    bench.send(ReceiptClosed{1});
    bench.send(ReceiptClosed{2});
    bench.send(RowsChanged{});
    QCOMPARE(bench.accepted(), (QList<Action>{Begin{2, Delivery::Direct}})); // what is owed goes before counting
    QCOMPARE(bench.accepted(), QList<Action>{AskNext{}});
    QCOMPARE(bench.send(ReceiptClosed{3}), nothing);
    QCOMPARE(bench.answer({}, {}, 1), (QList<Action>{Begin{3, Delivery::Direct}}));
}

void SenderMachineTest::N_07_countingDoesNotEndTheDrain()
{
    Bench bench;
    bench.send(SettingsAre{{15s, false, false}});
    bench.send(DrainStarts{});
    bench.answer(1);
    bench.send(RowsChanged{});
    bench.over(judged(500)); // waits 15 s itself
    bench.answer({}, bench.now + 15s);
    QVERIFY(bench.state.draining);
    QCOMPARE(bench.state.wakeAt, bench.now + 15s);
    QCOMPARE(bench.wake(), QList<Action>{AskNext{}});
    QCOMPARE(bench.answer(1), (QList<Action>{Begin{1, Delivery::Queue}}));
    bench.send(PauseSet{true});
    bench.send(RowsChanged{});
    bench.over(judged(500));
    bench.now += 1min;
    bench.answer({}, bench.now + 1s);
    QCOMPARE(bench.send(PauseSet{false}), QList<Action>{AskNext{}}); // nor does one while it is paused
}

void SenderMachineTest::linkLostWhileAnAnswerIsStored()
{
    Bench bench = draining();
    bench.answer(1);
    bench.send(LinkIs{false}); // a check failed meanwhile
    bench.accepted();
    QCOMPARE(bench.state.stop, SenderStop::LinkDown);
    bench.now += 1h;
    QCOMPARE(bench.send(LinkIs{true}), nothing); // some other call got through: no start of the drain
}

void SenderMachineTest::intervalChanged_holdsAtOnce()
{
    Bench bench = draining();
    bench.answer(1);
    bench.accepted();
    bench.send(SettingsAre{{40s, true, false}});
    QCOMPARE(bench.state.wakeAt, bench.now + 40s);
}

QTEST_GUILESS_MAIN(SenderMachineTest)
#include "tst_sendermachine.moc"
