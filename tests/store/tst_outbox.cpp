// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "services/store/database.h"
#include "services/store/outboxrepository.h"
#include "services/store/receiptrepository.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

const QString here = u"https://brevix.test"_s;

qint64 close(Base& base, const Receipt& receipt, const QString& endpoint = here)
{
    const auto closed = ReceiptRepository(*base).closeSale(closing(receipt, endpoint));
    return closed && !closed->rows.isEmpty() ? closed->rows.first().seq : -1;
}

qint64 nextSeq(Base& base, milliseconds tick = milliseconds(1000), const QString& endpoint = here)
{
    const auto next = OutboxRepository(*base).next(ProviderId::Brevix, endpoint, tick);
    return next && next->row ? next->row->seq : -1;
}

/// Writes a row as it is given, past the row machine.
void force(Base& base, qint64 seq, const std::function<void(OutboxRow&)>& change)
{
    auto row = OutboxRepository(*base).row(seq);
    QVERIFY(row.has_value());
    change(*row);
    COMPANION_OK(OutboxRepository(*base).update(*row));
}

/// Median of some runs, in nanoseconds.
qint64 medianTime(const std::function<void()>& work)
{
    QList<qint64> times;
    for (int i = 0; i < 31; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.append(timer.nsecsElapsed());
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

void fillWaiting(Base& base, int rows)
{
    QVERIFY(base->execute(u"BEGIN IMMEDIATE"_s).has_value());
    OutboxRepository outbox(*base);
    for (int i = 0; i < rows; ++i) {
        OutboxRow row = requestRow(sale(i + 1));
        QVERIFY(outbox.insert(row).has_value());
    }
    QVERIFY(base->execute(u"COMMIT"_s).has_value());
}

} // namespace

/// What is sent next, what is counted, and what a restart makes of it.
class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void policy_2_2_oldestFirst();
    void policy_2_2_fewestStumblesBeforeOldest();
    void policy_3_cancellationWaitsForItsSale_data();
    void policy_3_cancellationWaitsForItsSale();
    void policy_3_stuckChainHoldsNoOther();
    void policy_3_settledSaleTakesItsCancellationsAlong_data();
    void policy_3_settledSaleTakesItsCancellationsAlong();
    void U10_rowsOfAnotherEndpointAreLeftAlone();
    void rowThatIsNotDueIsNotNext();
    void tickOfABlockedRowIsNoReasonToWake();
    void countsOfEveryList();
    void viewsShowTheirRows();
    void archiveIsReadNewestFirst();
    void P1_sendingIsUnknownAfterARestart();
    void P8_twiceFoundSendingStepsAside();
    void policy_2_6_waitAfterARestart_data();
    void policy_2_6_waitAfterARestart();
    void D_09_rowSentAgainByHandIsNotDropped();
    void D_09_unrecordedRowsAreDroppedAtTheStart();
    void wrongEventChangesNothing();
    void D18_costDoesNotGrowWithTheQueue();
    void F7_costDoesNotGrowWithSentRows();
};

void OutboxTest::policy_2_2_oldestFirst()
{
    Base base;
    const qint64 first = close(base, sale(1));
    close(base, sale(2));
    QCOMPARE(nextSeq(base), first);
    const auto next = OutboxRepository(*base).next(ProviderId::Brevix, here, milliseconds(1));
    COMPANION_OK(next);
    QCOMPARE(next->waiting, 2);
    QVERIFY(!OutboxRepository(*base).next(ProviderId::Plazius, here, milliseconds(1))->row);
}

void OutboxTest::policy_2_2_fewestStumblesBeforeOldest()
{
    Base base;
    const qint64 first = close(base, sale(1));
    const qint64 second = close(base, sale(2));
    const qint64 third = close(base, sale(3));
    force(base, first, [](OutboxRow& row) { row.stumblesInRow = 2; });
    force(base, third, [](OutboxRow& row) { row.stumblesInRow = 0; });
    force(base, second, [](OutboxRow& row) { row.stumblesInRow = 1; });
    QCOMPARE(nextSeq(base), third);
    force(base, third, [](OutboxRow& row) { row.stumblesInRow = 1; });
    QCOMPARE(nextSeq(base), second);
}

void OutboxTest::policy_3_cancellationWaitsForItsSale_data()
{
    QTest::addColumn<int>("saleState");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("pending") << int(RowState::Pending) << false;
    QTest::newRow("sending") << int(RowState::Sending) << false;
    QTest::newRow("unknown") << int(RowState::Unknown) << false;
    QTest::newRow("quarantined") << int(RowState::Quarantined) << false;
    QTest::newRow("sent") << int(RowState::Sent) << true;
}

void OutboxTest::policy_3_cancellationWaitsForItsSale()
{
    QFETCH(int, saleState);
    QFETCH(bool, allowed);
    Base base;
    const Receipt sold = sale(1);
    const qint64 seq = close(base, sold);
    const OutboxRow request = OutboxRepository(*base).row(seq).value();
    const auto cancellation = OutboxRepository(*base).insert(cancellationRow(returnOf(sold, 2, 1), request));
    COMPANION_OK(cancellation);
    // The sale is not due, so that only the chain can hold the cancellation.
    force(base, seq, [saleState](OutboxRow& row) {
        row.state = static_cast<RowState>(saleState);
        row.dueTick = std::chrono::hours(1);
    });
    QCOMPARE(nextSeq(base), allowed ? cancellation->seq : -1);
}

void OutboxTest::policy_3_stuckChainHoldsNoOther()
{
    Base base;
    const Receipt stuck = sale(1);
    const qint64 seq = close(base, stuck);
    const auto behind = OutboxRepository(*base).insert(
        cancellationRow(returnOf(stuck, 2, 1), OutboxRepository(*base).row(seq).value()));
    COMPANION_OK(behind);
    force(base, seq, [](OutboxRow& row) { row.state = RowState::Quarantined; });
    const qint64 other = close(base, sale(3));
    QCOMPARE(nextSeq(base), other);
}

void OutboxTest::policy_3_settledSaleTakesItsCancellationsAlong_data()
{
    QTest::addColumn<int>("effect");
    QTest::addColumn<QString>("cancellation");
    QTest::addColumn<QString>("target");
    QTest::newRow("accepted") << int(RowEffect::Sent) << u"pending"_s << u"req-9"_s;
    QTest::newRow("refused") << int(RowEffect::Rejected) << u"annulled"_s << QString();
}

void OutboxTest::policy_3_settledSaleTakesItsCancellationsAlong()
{
    QFETCH(int, effect);
    QFETCH(QString, cancellation);
    QFETCH(QString, target);
    Base base;
    OutboxRepository outbox(*base);
    const Receipt sold = sale(1);
    const qint64 seq = close(base, sold);
    const auto first = outbox.insert(cancellationRow(returnOf(sold, 2, 1), outbox.row(seq).value()));
    const auto second = outbox.insert(cancellationRow(returnOf(sold, 3, 1), outbox.row(seq).value()));
    COMPANION_OK(outbox.apply(seq, AttemptBegins{}, moment()));
    const auto kind = static_cast<RowEffect>(effect);
    const auto settled = outbox.apply(
        seq, ended(kind, kind == RowEffect::Sent ? Outcome::Accepted : Outcome::Refused, u"req-9"_s), moment());
    COMPANION_OK(settled);
    QCOMPARE(settled->chain.size(), 2);
    for (const qint64 each : {first->seq, second->seq}) {
        QCOMPARE(rowStateName(outbox.row(each)->state), cancellation);
        QCOMPARE(outbox.row(each)->targetId, target);
    }
    for (const JournalEntry& entry : settled->journal)
        QVERIFY(entry.seq > 0);
}

void OutboxTest::U10_rowsOfAnotherEndpointAreLeftAlone()
{
    Base base;
    close(base, sale(1), u"https://former.test"_s);
    QCOMPARE(nextSeq(base), -1);
    const qint64 ours = close(base, sale(2));
    QCOMPARE(nextSeq(base), ours);
    const auto counts = OutboxRepository(*base).counts({here});
    COMPANION_OK(counts);
    QCOMPARE(counts->waiting, 2);
    QCOMPARE(counts->otherEndpoint, 1);
}

void OutboxTest::rowThatIsNotDueIsNotNext()
{
    Base base;
    const qint64 first = close(base, sale(1));
    const qint64 second = close(base, sale(2));
    force(base, first, [](OutboxRow& row) { row.dueTick = milliseconds(5000); });
    QCOMPARE(nextSeq(base, milliseconds(4999)), second);
    force(base, second, [](OutboxRow& row) { row.dueTick = milliseconds(9000); });
    const auto waiting = OutboxRepository(*base).next(ProviderId::Brevix, here, milliseconds(4999));
    COMPANION_OK(waiting);
    QVERIFY(!waiting->row);
    QCOMPARE(*waiting->nextTick, milliseconds(5000));
    QCOMPARE(nextSeq(base, milliseconds(5000)), first);
}

void OutboxTest::tickOfABlockedRowIsNoReasonToWake()
{
    Base base;
    const Receipt sold = sale(1);
    const qint64 seq = close(base, sold);
    OutboxRow blocked = cancellationRow(returnOf(sold, 2, 1), OutboxRepository(*base).row(seq).value());
    blocked.dueTick = milliseconds(2000);
    COMPANION_OK(OutboxRepository(*base).insert(blocked));
    force(base, seq, [](OutboxRow& row) { row.dueTick = milliseconds(8000); });
    const auto next = OutboxRepository(*base).next(ProviderId::Brevix, here, milliseconds(1000));
    COMPANION_OK(next);
    QCOMPARE(*next->nextTick, milliseconds(8000));
}

void OutboxTest::countsOfEveryList()
{
    Base base;
    QList<qint64> seqs;
    for (int i = 1; i <= 8; ++i)
        seqs.append(close(base, sale(i)));
    const QList<std::pair<RowState, RowReason>> states{
        {RowState::Pending, RowReason::None},      {RowState::Sending, RowReason::None},
        {RowState::Unknown, RowReason::NoAnswer},  {RowState::Quarantined, RowReason::CrashedTwice},
        {RowState::Rejected, RowReason::CustomerNotFound}, {RowState::Rejected, RowReason::Refused},
        {RowState::Annulled, RowReason::WithdrawnByHand}, {RowState::Sent, RowReason::None}};
    for (int i = 0; i < states.size(); ++i) {
        force(base, seqs.at(i), [&](OutboxRow& row) {
            row.state = states.at(i).first;
            row.reason = states.at(i).second;
        });
    }
    OutboxCounts expected;
    expected.waiting = 3;
    expected.waitingBy = {{ProviderId::Brevix, 3}};
    expected.quarantined = 1;
    expected.awaitingRegistration = 1;
    expected.archived = 2;
    QCOMPARE(*OutboxRepository(*base).counts({here}), expected);
    base.reopen();
    QCOMPARE(*OutboxRepository(*base).counts({here}), expected);
    // A rolled back move counts for nothing.
    QVERIFY(base->execute(u"BEGIN IMMEDIATE"_s).has_value());
    force(base, seqs.at(0), [](OutboxRow& row) { row.state = RowState::Sent; });
    QVERIFY(base->execute(u"ROLLBACK"_s).has_value());
    QCOMPARE(*OutboxRepository(*base).counts({here}), expected);
}

void OutboxTest::viewsShowTheirRows()
{
    Base base;
    OutboxRepository outbox(*base);
    QList<qint64> seqs;
    for (int i = 1; i <= 5; ++i)
        seqs.append(close(base, sale(i)));
    force(base, seqs.at(1), [](OutboxRow& row) { row.state = RowState::Quarantined; });
    force(base, seqs.at(2), [](OutboxRow& row) {
        row.state = RowState::Rejected;
        row.reason = RowReason::CustomerNotFound;
    });
    force(base, seqs.at(3), [](OutboxRow& row) { row.state = RowState::Annulled; });
    const auto seqsOf = [&outbox](OutboxView view, int limit, qint64 after) {
        QList<qint64> found;
        const QList<OutboxRow> rows = outbox.list(view, limit, after).value();
        for (const OutboxRow& row : rows)
            found.append(row.seq);
        return found;
    };
    QCOMPARE(seqsOf(OutboxView::Waiting, 10, 0), (QList<qint64>{seqs.at(0), seqs.at(4)}));
    QCOMPARE(seqsOf(OutboxView::Waiting, 1, 0), QList<qint64>{seqs.at(0)});
    QCOMPARE(seqsOf(OutboxView::Waiting, 10, seqs.at(0)), QList<qint64>{seqs.at(4)});
    QCOMPARE(seqsOf(OutboxView::Quarantined, 10, 0), QList<qint64>{seqs.at(1)});
    QCOMPARE(seqsOf(OutboxView::AwaitingRegistration, 10, 0), QList<qint64>{seqs.at(2)});
    QCOMPARE(seqsOf(OutboxView::Archive, 10, 0), QList<qint64>{seqs.at(3)});
}

void OutboxTest::archiveIsReadNewestFirst()
{
    Base base;
    OutboxRepository outbox(*base);
    QList<qint64> seqs;
    for (int i = 1; i <= 7; ++i) {
        seqs.append(close(base, sale(i)));
        force(base, seqs.last(), [i](OutboxRow& row) {
            row.state = i % 2 == 0 ? RowState::Annulled : RowState::Rejected;
            row.reason = RowReason::Refused;
        });
    }
    std::reverse(seqs.begin(), seqs.end());
    QList<qint64> read;
    for (int page = 0; page < 4; ++page) {
        const QList<OutboxRow> rows = outbox.list(OutboxView::Archive, 3, read.isEmpty() ? 0 : read.last()).value();
        QCOMPARE(rows.size(), page < 2 ? 3 : page == 2 ? 1 : 0);
        for (const OutboxRow& row : rows)
            read.append(row.seq);
        // What comes meanwhile belongs in front, and doubles nothing.
        force(base, close(base, sale(100 + page)), [](OutboxRow& row) { row.state = RowState::Annulled; });
    }
    QCOMPARE(read, seqs);
    QStringList plan;
    COMPANION_OK(base->read(u"EXPLAIN QUERY PLAN SELECT seq FROM outbox WHERE (state = 'annulled' OR (state = 'rejected' "
                            "AND reason <> 'customer_not_found')) AND seq < 5 ORDER BY seq DESC LIMIT 3"_s,
                            {}, [&plan](const SqlRow& row) { plan.append(row.text(3)); }));
    QVERIFY2(!plan.join(u' ').contains(u"TEMP B-TREE"), qPrintable(plan.join(u'\n')));
}

void OutboxTest::P1_sendingIsUnknownAfterARestart()
{
    Base base;
    const qint64 seq = close(base, sale(1));
    const OutboxRow before = OutboxRepository(*base).row(seq).value();
    COMPANION_OK(OutboxRepository(*base).apply(seq, AttemptBegins{}, moment()));
    base.reopen();
    const auto recovered = OutboxRepository(*base).startSession(moment(0));
    COMPANION_OK(recovered);
    QCOMPARE(recovered->unknown, 1);
    const OutboxRow after = OutboxRepository(*base).row(seq).value();
    QCOMPARE(rowStateName(after.state), u"unknown"_s);
    QCOMPARE(after.key, before.key);
    QCOMPARE(after.body, before.body);
    QCOMPARE(after.attempts, 1);
}

void OutboxTest::P8_twiceFoundSendingStepsAside()
{
    Base base;
    const qint64 seq = close(base, sale(1));
    const qint64 other = close(base, sale(2));
    for (int crash = 0; crash < 2; ++crash) {
        COMPANION_OK(OutboxRepository(*base).apply(seq, AttemptBegins{}, moment()));
        base.reopen();
        COMPANION_OK(OutboxRepository(*base).startSession(moment(0)));
    }
    QCOMPARE(rowStateName(OutboxRepository(*base).row(seq)->state), u"quarantined"_s);
    QCOMPARE(nextSeq(base), other);
}

void OutboxTest::policy_2_6_waitAfterARestart_data()
{
    QTest::addColumn<int>("clockMovedSeconds"); // between writing and the restart
    QTest::addColumn<int>("expectedWaitSeconds");
    // A wait of 60 s was planned.
    QTest::newRow("10 s later") << 10 << 50;
    QTest::newRow("longer than the wait") << 600 << 0;
    QTest::newRow("clock set back an hour") << -3600 << 60;
    QTest::newRow("clock set forward a year") << 365 * 86400 << 0;
}

void OutboxTest::policy_2_6_waitAfterARestart()
{
    QFETCH(int, clockMovedSeconds);
    QFETCH(int, expectedWaitSeconds);
    Base base;
    const qint64 seq = close(base, sale(1));
    force(base, seq, [](OutboxRow& row) {
        row.plannedWait = milliseconds(60000);
        row.dueAt = moment(0).wall.addSecs(60);
        row.dueTick = milliseconds(987654321); // of the session before: means nothing any more
    });
    Moment start{moment(0).wall.addSecs(clockMovedSeconds), milliseconds(7)};
    COMPANION_OK(OutboxRepository(*base).startSession(start));
    QCOMPARE(OutboxRepository(*base).row(seq)->dueTick, milliseconds(7 + expectedWaitSeconds * 1000));
}

void OutboxTest::D_09_rowSentAgainByHandIsNotDropped()
{
    Base base;
    OutboxRepository outbox(*base);
    ClosingRecord record = closing(sale(1));
    record.rows.first().recordingOff = true;
    record.rows.first().directPending = true;
    const auto closed = ReceiptRepository(*base).closeSale(record);
    COMPANION_OK(closed);
    const qint64 seq = closed->rows.first().seq;
    QVERIFY(outbox.row(seq)->recordingOff);
    COMPANION_OK(outbox.apply(seq, AttemptBegins{}, moment()));
    COMPANION_OK(outbox.apply(seq, ended(RowEffect::Rejected, Outcome::Refused), moment()));
    COMPANION_OK(outbox.apply(seq, SendAgain{}, moment()));
    QVERIFY(!outbox.row(seq)->recordingOff); // on disk, not only in the answer
    COMPANION_OK(outbox.apply(seq, AttemptBegins{}, moment()));
    COMPANION_OK(outbox.apply(seq, ended(RowEffect::AsBefore, Outcome::NoLink), moment()));
    QCOMPARE(rowStateName(outbox.row(seq)->state), u"pending"_s);
    base.reopen();
    QCOMPARE(OutboxRepository(*base).startSession(moment(0))->annulled, 0);
    QCOMPARE(nextSeq(base), seq);
}

void OutboxTest::D_09_unrecordedRowsAreDroppedAtTheStart()
{
    Base base;
    OutboxRepository outbox(*base);
    const auto closeUnrecorded = [&base](int number, const std::function<void(OutboxRow&)>& change) {
        ClosingRecord record = closing(sale(number));
        record.rows.first().recordingOff = true;
        change(record.rows.first());
        const auto closed = ReceiptRepository(*base).closeSale(record);
        return closed ? closed->rows.first() : OutboxRow();
    };
    // The program ended before the direct attempt that was owed to it.
    const OutboxRow owed = closeUnrecorded(1, [](OutboxRow& row) { row.directPending = true; });
    const OutboxRow owedNoMore = closeUnrecorded(2, [](OutboxRow&) {});
    // Perhaps executed: resolved with its key, whatever the flag says.
    const OutboxRow unknown = closeUnrecorded(3, [](OutboxRow& row) { row.state = RowState::Unknown; });
    const OutboxRow recorded = outbox.row(close(base, sale(4))).value();
    OutboxRow behind = cancellationRow(returnOf(sale(3), 5, 1), unknown);
    behind.targetId.clear();
    behind.recordingOff = true;
    const auto waits = outbox.insert(behind);
    COMPANION_OK(waits);
    base.reopen();
    OutboxRepository again(*base);
    const auto recovered = again.startSession(moment(0));
    COMPANION_OK(recovered);
    QCOMPARE(recovered->annulled, 2);
    QCOMPARE(recovered->unknown, 0);
    QCOMPARE(recovered->quarantined, 0);
    for (const OutboxRow& dropped : {owed, owedNoMore}) {
        QCOMPARE(rowStateName(again.row(dropped.seq)->state), u"annulled"_s);
        QCOMPARE(rowReasonName(again.row(dropped.seq)->reason), u"recording_off"_s);
    }
    QCOMPARE(rowStateName(again.row(unknown.seq)->state), u"unknown"_s);
    QCOMPARE(rowStateName(again.row(waits->seq)->state), u"pending"_s);
    QCOMPARE(rowStateName(again.row(recorded.seq)->state), u"pending"_s);
    QCOMPARE(base->integer(u"SELECT count(*) FROM journal WHERE kind = 'not_recorded'"_s).value(), 2);
}

void OutboxTest::wrongEventChangesNothing()
{
    Base base;
    const qint64 seq = close(base, sale(1));
    const OutboxRow before = OutboxRepository(*base).row(seq).value();
    COMPANION_FAILS(OutboxRepository(*base).apply(seq, ended(RowEffect::Sent, Outcome::Accepted), moment()),
                    ErrorCode::WrongState);
    QCOMPARE(OutboxRepository(*base).row(seq).value(), before);
    COMPANION_FAILS(OutboxRepository(*base).apply(seq + 1, AttemptBegins{}, moment()), ErrorCode::NotFound);
}

void OutboxTest::D18_costDoesNotGrowWithTheQueue()
{
    Base few;
    fillWaiting(few, 10);
    Base many;
    fillWaiting(many, 100000);
    QVERIFY(nextSeq(many) > 0);
    const auto next = [](Base& base) { return medianTime([&base] { nextSeq(base); }); };
    const auto counts = [](Base& base) { return medianTime([&base] { OutboxRepository(*base).counts({here}).value(); }); };
    const qint64 nextFew = next(few);
    const qint64 nextMany = next(many);
    const qint64 countsFew = counts(few);
    const qint64 countsMany = counts(many);
    qInfo() << "next" << nextFew << nextMany << "counts" << countsFew << countsMany << "ns";
    QVERIFY2(nextMany < 10 * nextFew + 200000, "next() grows with the waiting rows");
    QVERIFY2(countsMany < 10 * countsFew + 200000, "counts() grows with the waiting rows");
    QCOMPARE(OutboxRepository(*many).counts({here})->waiting, 100000);
    // And the start of a session (D18: at most a second; judged with room for a busy machine).
    many.close();
    QElapsedTimer timer;
    timer.start();
    many.reopen();
    COMPANION_OK(OutboxRepository(*many).startSession(moment(0)));
    qInfo() << "reopened in" << timer.elapsed() << "ms";
    QVERIFY(timer.elapsed() < 5000);
}

void OutboxTest::F7_costDoesNotGrowWithSentRows()
{
    Base few;
    fillWaiting(few, 10);
    Base many;
    fillWaiting(many, 20000);
    QVERIFY(many->execute(u"UPDATE outbox SET state = 'sent' WHERE seq <= 19990"_s).has_value());
    const qint64 small = medianTime([&few] { nextSeq(few); });
    const qint64 large = medianTime([&many] { nextSeq(many); });
    qInfo() << "next" << small << large << "ns";
    QVERIFY(large < 5 * small + 200000);
    QCOMPARE(nextSeq(many), 19991);
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
