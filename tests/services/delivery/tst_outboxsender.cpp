// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/delivery/deliverybench.h"
#include "tests/support/heartbeat.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace companion;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The sender on the real base: the four modes (B-REC), direct attempts, restart, late answers.
class OutboxSenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void B_REC_06_automatic();
    void B_REC_08_semiAutomatic();
    void D_10_checkWithoutAutoSend();
    void B_REC_09_manual();
    void B_REC_10_badCheckSendsNothing();
    void B_REC_05_oneAtATimeAtTheInterval();
    void B_OFF_08_interval_data();
    void B_OFF_08_interval();
    void B_OFF_03_checksHaveAnIntervalOfTheirOwn();
    void D_01_sendingIsOnDiskBeforeAByteLeaves();
    void linkUp_directAttemptAndTheQueueBehindIt();
    void D_06_cancellationBehindItsSale();
    void D_09_recordingOff_data();
    void D_09_recordingOff();
    void D_36_otherAddressWaits();
    void addressChangedUnderWay();
    void P1_restart_asksAgainWithTheSameKey();
    void P3_shutDown_isNoCrash();
    void A19_lateAndSecondAnswers();
    void row_annulledMeanwhile();
    void storeThatIsNotThere();
    void rowThatBecomesDue();
    void pauseByHand();
    void G7_eventLoopIsNeverSilent();
    void T1_wallClockMovesNoWait();
};

namespace {

OfflineSettings flags(bool check, bool autoSend)
{
    OfflineSettings settings;
    settings.checkLink = check;
    settings.autoSend = autoSend;
    return settings;
}

QList<qint64> sequence(const ScriptedCourier& courier)
{
    QList<qint64> seqs;
    for (const Delivered& delivered : courier.deliveries)
        seqs.append(delivered.row.seq);
    return seqs;
}

} // namespace

void OutboxSenderTest::B_REC_06_automatic()
{
    DeliveryBench bench(flags(true, true));
    bench.open();
    bench.loseLink(); // the first request that failed
    const OutboxRow first = bench.closeSale();
    const OutboxRow second = bench.closeSale();
    QVERIFY(bench.courier.deliveries.isEmpty()); // policy 6: no direct attempt while the link is known to be down
    bench.turn(14s);
    QCOMPARE(bench.probe.checks, 0);
    bench.turn(1s);
    QCOMPARE(bench.probe.checks, 1);
    QCOMPARE(bench.courier.deliveries.size(), 0);
    bench.probe.good();
    bench.turn(15s);
    QCOMPARE(bench.probe.checks, 2);
    QCOMPARE(sequence(bench.courier), QList{first.seq}); // no user needed
    QCOMPARE(bench.courier.deliveries.first().delivery, Delivery::Queue);
    bench.turn(15s);
    QCOMPARE(sequence(bench.courier), (QList{first.seq, second.seq}));
    QCOMPARE(bench.stateOf(first.seq), RowState::Sent);
    QCOMPARE(bench.stateOf(second.seq), RowState::Sent);
    bench.turn(1h);
    QCOMPARE(bench.probe.checks, 2); // a good one ends them
    QCOMPARE(bench.sender->view().waiting, 0);
}

void OutboxSenderTest::B_REC_08_semiAutomatic()
{
    DeliveryBench bench(flags(false, true));
    bench.open();
    bench.courier.answer = noLink();
    const OutboxRow first = bench.closeSale();
    const OutboxRow second = bench.closeSale(); // down by now, and tries its luck: the check is off
    QCOMPARE(sequence(bench.courier), (QList{first.seq, second.seq}));
    QCOMPARE(bench.courier.deliveries.last().delivery, Delivery::Direct);
    QCOMPARE(bench.monitor->state().status, LinkStatus::Down);
    bench.courier.answer = judged(201);
    bench.probe.good();
    bench.turn(24h); // none goes out without the user
    QCOMPARE(bench.courier.deliveries.size(), 2);
    QCOMPARE(bench.probe.checks, 0);
    bench.monitor->checkNow(this, [](const ProbeResult&) {});
    bench.settle();
    QCOMPARE(bench.courier.deliveries.size(), 2); // D-11: a check does not count
    bench.monitor->reportOutcome(judged(404, true, u"customer_not_found"_s), {}, CallKind::Lookup);
    bench.settle();
    QCOMPARE(bench.courier.deliveries.size(), 3);
    QCOMPARE(bench.courier.deliveries.last().delivery, Delivery::Queue);
    bench.turn(15s);
    QCOMPARE(bench.stateOf(second.seq), RowState::Sent);
}

void OutboxSenderTest::D_10_checkWithoutAutoSend()
{
    DeliveryBench bench(flags(true, false));
    bench.open();
    bench.loseLink();
    bench.closeSale();
    bench.closeSale();
    QSignalSpy offered(bench.monitor.get(), &ConnectionMonitor::offerUnsent);
    bench.probe.good();
    bench.turn(15s);
    QCOMPARE(offered.size(), 1);
    QCOMPARE(offered.first().first().toInt(), 2);
    QCOMPARE(bench.monitor->state().status, LinkStatus::Up);
    bench.monitor->reportOutcome(judged(200), {}, CallKind::Lookup);
    bench.turn(1h);
    QVERIFY(bench.courier.deliveries.isEmpty());
    bench.monitor->checkAndDrain(this, [](const ProbeResult&) {});
    bench.settle();
    bench.turn(15s);
    QCOMPARE(bench.courier.deliveries.size(), 2);
}

void OutboxSenderTest::B_REC_09_manual()
{
    DeliveryBench bench(flags(false, false));
    bench.open();
    bench.courier.answer = noLink();
    const OutboxRow row = bench.closeSale();
    bench.courier.answer = judged(201);
    bench.monitor->reportOutcome(judged(200), {}, CallKind::Lookup);
    bench.turn(24h);
    QCOMPARE(bench.courier.deliveries.size(), 1); // the direct attempt only
    bench.probe.good();
    bool good = false;
    bench.monitor->checkAndDrain(this, [&good](const ProbeResult& result) { good = result.good(); });
    bench.settle();
    QVERIFY(good);
    QCOMPARE(bench.stateOf(row.seq), RowState::Sent);
}

void OutboxSenderTest::B_REC_10_badCheckSendsNothing()
{
    DeliveryBench bench(flags(false, false));
    bench.open();
    bench.courier.answer = noLink();
    bench.closeSale();
    QString reason;
    bench.monitor->checkAndDrain(this, [&reason](const ProbeResult& result) { reason = result.reason; });
    bench.settle();
    QCOMPARE(reason, u"имя сервера не найдено"_s);
    QCOMPARE(bench.courier.deliveries.size(), 1);
}

void OutboxSenderTest::B_REC_05_oneAtATimeAtTheInterval()
{
    DeliveryBench bench;
    bench.open();
    bench.loseLink();
    for (int i = 0; i < 5; ++i)
        bench.closeSale();
    bench.probe.good();
    bench.monitor->checkAndDrain(this, [](const ProbeResult&) {});
    bench.settle();
    for (int second = 0; second < 90; ++second)
        bench.turn(1s);
    QCOMPARE(bench.courier.deliveries.size(), 5);
    QCOMPARE(bench.courier.atMost, 1);
    for (int i = 1; i < 5; ++i) {
        QCOMPARE(bench.courier.deliveries[i].tick - bench.courier.deliveries[i - 1].tick, 15s);
        QVERIFY(bench.courier.deliveries[i].row.seq > bench.courier.deliveries[i - 1].row.seq);
    }
}

void OutboxSenderTest::B_OFF_08_interval_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("seconds");
    QTest::newRow("empty") << QString() << 15;
    QTest::newRow("below") << u"7"_s << 15;
    QTest::newRow("text") << u"abc"_s << 15;
    QTest::newRow("40") << u"40"_s << 40;
}

void OutboxSenderTest::B_OFF_08_interval()
{
    QFETCH(const QString, typed);
    QFETCH(const int, seconds);
    OfflineSettings settings;
    settings.sendInterval = typed;
    DeliveryBench bench(settings);
    QCOMPARE(bench.sender->settings().interval, std::chrono::seconds(seconds));
}

void OutboxSenderTest::B_OFF_03_checksHaveAnIntervalOfTheirOwn()
{
    OfflineSettings settings;
    settings.checkInterval = u"40"_s;
    settings.sendInterval = u"25"_s;
    DeliveryBench bench(settings);
    QCOMPARE(bench.sender->settings().interval, std::chrono::seconds(25));
    bench.monitor->reportOutcome(noLink(), u"no name"_s, CallKind::Lookup);
    bench.clock.turn(std::chrono::milliseconds(39999));
    bench.monitor->wake();
    QCOMPARE(bench.probe.checks, 0);
    bench.clock.turn(std::chrono::milliseconds(1));
    bench.monitor->wake();
    QCOMPARE(bench.probe.checks, 1);
}

void OutboxSenderTest::D_01_sendingIsOnDiskBeforeAByteLeaves()
{
    DeliveryBench bench;
    bench.open();
    bench.courier.hold = true;
    const OutboxRow row = bench.closeSale();
    QCOMPARE(bench.courier.deliveries.size(), 1);
    QCOMPARE(bench.courier.deliveries.first().row.state, RowState::Sending);
    QCOMPARE(bench.stateOf(row.seq), RowState::Sending);
    QCOMPARE(bench.stored(row.seq).attempts, 1);
    QVERIFY(bench.sender->view().inFlight);
}

void OutboxSenderTest::linkUp_directAttemptAndTheQueueBehindIt()
{
    DeliveryBench bench;
    bench.open();
    QSignalSpy settled(bench.sender.get(), &OutboxSender::rowSettled);
    const OutboxRow first = bench.closeSale();
    QCOMPARE(bench.stateOf(first.seq), RowState::Sent);
    const OutboxRow second = bench.closeSale(); // B-SND: the next receipt does not wait for the interval
    QCOMPARE(bench.stateOf(second.seq), RowState::Sent);
    for (const Delivered& delivered : bench.courier.deliveries)
        QCOMPARE(delivered.delivery, Delivery::Direct);
    QCOMPARE(settled.size(), 2);
    QCOMPARE(settled.first().first().value<RowSettled>().journal.first().kind, JournalKind::RequestCreated);
}

void OutboxSenderTest::D_06_cancellationBehindItsSale()
{
    DeliveryBench bench;
    bench.open();
    bench.courier.answer = noAnswer();
    const OutboxRow sale = bench.closeSale();
    QCOMPARE(bench.stateOf(sale.seq), RowState::Unknown);
    Receipt back = bench.lastSale;
    back.uid = QUuid::createUuid();
    back.kind = ReceiptKind::Return;
    back.number = u"900"_s;
    back.saleUid = bench.lastSale.uid;
    OutboxRow cancellation = bench.rowFor(back, RowKind::CashbackCancellation);
    cancellation.reason = RowReason::WaitsForSale;
    const auto closed = bench.await(bench.receipts->closeReturn(
        back,
        {{ProviderId::Brevix,
          [cancellation](const SaleOnRecord&) { return ReturnPlan{ReturnAction::CancelWholeBehind, {}, {cancellation}, {}}; }}},
        {},
        bench.clock.now()));
    const qint64 seq = closed.value().rows.first().seq;
    bench.sender->receiptClosed(closed.value().rows);
    bench.settle();
    QCOMPARE(bench.courier.deliveries.size(), 1); // it waits
    bench.courier.answer = judged(201);
    bench.probe.good();
    bench.turn(15s);
    bench.turn(15s);
    QCOMPARE(sequence(bench.courier), (QList{sale.seq, sale.seq, seq}));
    QCOMPARE(bench.courier.deliveries.last().row.targetId, u"q-%1"_s.arg(sale.seq));
    QCOMPARE(bench.stateOf(seq), RowState::Sent);
}

void OutboxSenderTest::D_09_recordingOff_data()
{
    QTest::addColumn<bool>("check");
    QTest::addColumn<bool>("linkKnownDown");
    QTest::addColumn<Judgement>("answer");
    QTest::addColumn<RowState>("state");
    QTest::addColumn<int>("attempts");
    QTest::newRow("link up, accepted") << true << false << judged(201) << RowState::Sent << 1;
    QTest::newRow("link up, then no link") << true << false << noLink() << RowState::Annulled << 1;
    QTest::newRow("link up, no answer: resolved with its key") << true << false << noAnswer() << RowState::Unknown << 1;
    QTest::newRow("link known down, check on: no attempt") << true << true << judged(201) << RowState::Annulled << 0;
    QTest::newRow("link known down, check off: one attempt") << false << true << noLink() << RowState::Annulled << 1;
}

void OutboxSenderTest::D_09_recordingOff()
{
    QFETCH(const bool, check);
    QFETCH(const bool, linkKnownDown);
    QFETCH(const Judgement, answer);
    DeliveryBench bench(flags(check, true));
    bench.open();
    QSignalSpy notice(bench.sender.get(), &OutboxSender::notice);
    if (linkKnownDown)
        bench.loseLink();
    bench.courier.answer = answer;
    const OutboxRow row = bench.closeSale(true);
    QTEST(bench.stateOf(row.seq), "state");
    QTEST(static_cast<int>(bench.courier.deliveries.size()), "attempts");
    const bool dropped = bench.stateOf(row.seq) == RowState::Annulled;
    QCOMPARE(notice.size(), dropped ? 1 : 0); // «данные не зафиксированы»
    if (dropped)
        QCOMPARE(notice.first().first().value<sender::Notify>().kind, sender::NoticeKind::NotRecorded);
}

void OutboxSenderTest::D_36_otherAddressWaits()
{
    DeliveryBench bench;
    bench.open();
    bench.loseLink();
    const OutboxRow row = bench.closeSale();
    bench.sender->setEndpoint(u"https://other.example"_s);
    bench.probe.good();
    bench.sender->receiptClosed({row}); // not even a direct attempt reaches the new host
    bench.monitor->reportOutcome(judged(200), {}, CallKind::Lookup);
    bench.turn(1h);
    QVERIFY(bench.courier.deliveries.isEmpty());
    bench.sender->setEndpoint(DeliveryBench::endpoint());
    bench.settle();
    QCOMPARE(bench.stateOf(row.seq), RowState::Sent);
}

void OutboxSenderTest::addressChangedUnderWay()
{
    DeliveryBench bench;
    bench.open();
    bench.courier.hold = true;
    const OutboxRow row = bench.closeSale();
    const auto late = bench.courier.pending;
    bench.sender->setEndpoint(u"https://other.example"_s);
    bench.settle();
    QCOMPARE(bench.courier.cancelled, 1);
    QCOMPARE(bench.stateOf(row.seq), RowState::Unknown);
    late(ended(judged(201)));
    bench.settle();
    QCOMPARE(bench.stateOf(row.seq), RowState::Unknown);
    QVERIFY(!bench.sender->view().inFlight);
}

void OutboxSenderTest::P1_restart_asksAgainWithTheSameKey()
{
    QTemporaryDir folder;
    OutboxRow row;
    {
        DeliveryBench bench({}, folder.path());
        bench.open();
        bench.courier.hold = true;
        row = bench.closeSale(); // and the program dies in mid-request
    }
    DeliveryBench bench({}, folder.path());
    QCOMPARE(bench.open().rowsRecovered, 1);
    QCOMPARE(bench.stateOf(row.seq), RowState::Unknown);
    bench.settle();
    QVERIFY(bench.courier.deliveries.isEmpty()); // the check comes first
    bench.probe.good();
    bench.monitor->start(1);
    bench.settle();
    QCOMPARE(bench.probe.checks, 1);
    QCOMPARE(sequence(bench.courier), QList{row.seq});
    QCOMPARE(bench.courier.deliveries.first().row.key, row.key);
    QCOMPARE(bench.courier.deliveries.first().row.body, row.body);
    QCOMPARE(bench.courier.deliveries.first().row.stateBefore, RowState::Unknown);
    QCOMPARE(bench.stateOf(row.seq), RowState::Sent);
}

void OutboxSenderTest::P3_shutDown_isNoCrash()
{
    QTemporaryDir folder;
    OutboxRow row;
    for (int run = 0; run < 3; ++run) {
        DeliveryBench bench({}, folder.path());
        bench.open();
        bench.courier.hold = true;
        if (run == 0) {
            row = bench.closeSale();
        } else {
            bench.sender->startDrain();
            bench.settle();
        }
        QCOMPARE(bench.courier.deliveries.size(), 1);
        bench.sender->shutDown();
        bench.sender.reset();
    }
    DeliveryBench bench({}, folder.path());
    QCOMPARE(bench.open().rowsRecovered, 0);
    QCOMPARE(bench.stateOf(row.seq), RowState::Unknown); // and not in quarantine after two «deaths»
    QCOMPARE(bench.stored(row.seq).crashes, 0);
}

void OutboxSenderTest::A19_lateAndSecondAnswers()
{
    DeliveryBench bench;
    bench.open();
    bench.courier.hold = true;
    const OutboxRow first = bench.closeSale();
    const auto done = bench.courier.pending;
    done(ended(judged(201)));
    done(ended(judged(422, true, u"validation_failed"_s)));
    bench.settle();
    QCOMPARE(bench.stateOf(first.seq), RowState::Sent);
    const OutboxRow second = bench.closeSale();
    done(ended(judged(201))); // of the first, while the second is under way
    bench.settle();
    QCOMPARE(bench.stateOf(second.seq), RowState::Sending);
    bench.sender.reset();
    bench.courier.pending(ended(judged(201))); // nobody is there any more
    bench.settle();
    QCOMPARE(bench.stateOf(second.seq), RowState::Sending);
}

void OutboxSenderTest::row_annulledMeanwhile()
{
    DeliveryBench bench;
    bench.open();
    const OutboxRow row = bench.closeSale(false, false);
    QVERIFY(bench.await(bench.outbox->apply(row.seq, ReturnedBeforeSending{}, bench.clock.now())));
    bench.sender->receiptClosed({row}); // U5: the return was faster
    bench.settle();
    QVERIFY(bench.courier.deliveries.isEmpty());
    QVERIFY(!bench.sender->view().inFlight);
    QVERIFY(!bench.sender->view().storageTrouble);
}

void OutboxSenderTest::storeThatIsNotThere()
{
    DeliveryBench bench; // never opened
    QSignalSpy failed(bench.sender.get(), &OutboxSender::storageFailed);
    bench.sender->startDrain();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(bench.sender->view().storageTrouble);
    QVERIFY(bench.courier.deliveries.isEmpty());
    bench.open();
    bench.turn(15s); // tried again at the pace of the queue
    QVERIFY(!bench.sender->view().storageTrouble);
}

void OutboxSenderTest::rowThatBecomesDue()
{
    DeliveryBench bench;
    bench.open();
    bench.courier.answer = judged(503, true, u"unavailable"_s);
    const OutboxRow row = bench.closeSale();
    QCOMPARE(bench.stored(row.seq).dueTick, bench.clock.tick() + 15s);
    QCOMPARE(bench.sender->view().nextTick, bench.clock.tick() + 15s);
    bench.courier.answer = judged(201);
    bench.turn(14'999ms);
    QCOMPARE(bench.courier.deliveries.size(), 1); // F16: never early
    bench.turn(1ms);
    QCOMPARE(bench.courier.deliveries.size(), 2); // the link is up: no new start needed
    QCOMPARE(bench.stateOf(row.seq), RowState::Sent);
}

void OutboxSenderTest::pauseByHand()
{
    DeliveryBench bench;
    bench.open();
    bench.loseLink();
    const OutboxRow row = bench.closeSale();
    bench.sender->setPaused(true);
    bench.monitor->reportOutcome(judged(200), {}, CallKind::Lookup);
    bench.turn(1h);
    QVERIFY(bench.courier.deliveries.isEmpty());
    QVERIFY(bench.sender->view().paused);
    bench.sender->sendNow();
    bench.settle();
    QCOMPARE(bench.stateOf(row.seq), RowState::Sent);
}

void OutboxSenderTest::G7_eventLoopIsNeverSilent()
{
    DeliveryBench bench;
    bench.open();
    bench.loseLink();
    for (int i = 0; i < 40; ++i)
        bench.closeSale(false, false);
    bench.probe.good();
    bench.monitor->reportOutcome(judged(200), {}, CallKind::Lookup);
    test::Heartbeat heart;
    for (int i = 0; i < 400 && bench.courier.deliveries.size() < 40; ++i) {
        bench.clock.turn(5s);
        bench.sender->wake();
        QTest::qWait(5);
    }
    QCOMPARE(bench.courier.deliveries.size(), 40);
    const test::Silence silence = heart.longest();
    QVERIFY2(silence.isShort(), qPrintable(silence.text()));
}

void OutboxSenderTest::T1_wallClockMovesNoWait()
{
    DeliveryBench bench;
    bench.open();
    bench.courier.answer = judged(503, true, u"unavailable"_s);
    bench.closeSale();
    bench.clock.setWall(std::chrono::hours(24 * 365));
    bench.turn(14s);
    QCOMPARE(bench.courier.deliveries.size(), 1);
    bench.clock.setWall(-std::chrono::hours(24 * 730));
    bench.turn(1s);
    QCOMPARE(bench.courier.deliveries.size(), 2);
}

QTEST_GUILESS_MAIN(OutboxSenderTest)
#include "tst_outboxsender.moc"
