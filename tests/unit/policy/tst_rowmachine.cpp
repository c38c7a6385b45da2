// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/policy/policysamples.h"

#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(companion::Judgement)

/// Client policy 3, line by line; reliability 3 (quarantine); D-02 … D-09.
class RowMachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attemptBegins();
    void attemptEnds_data();
    void attemptEnds();
    void accepted_writesTransaction_data();
    void accepted_writesTransaction();
    void accepted_otherTotalIsNoted();
    void refused_goesToArchive();
    void customerNotFound_D_04();
    void partialNotSupported_isRebuilt();
    void reconcile_data();
    void reconcile();
    void lookupFailed_policy_2_4_data();
    void lookupFailed_policy_2_4();
    void programStarts_P1();
    void diedTwice_isQuarantined_P8();
    void unreadableFiveTimes_isQuarantined();
    void recordingOff_D_09_data();
    void recordingOff_D_09();
    void recordingOff_atProgramStart_data();
    void recordingOff_atProgramStart();
    void recordingOff_dropsWithoutAttempt();
    void saleSettled_D_06_data();
    void saleSettled_D_06();
    void waitingCancellationIsNeverSent();
    void returnedBeforeSending_D_05();
    void sendAgain_D_03();
    void sendAgain_fromQuarantine();
    void withdrawn();
    void retentionOver();
    void noLineInTheTable_data();
    void noLineInTheTable();
    void laterWait_data();
    void laterWait();
    void counters_policy_2_2();
    void wait_policy_2_6_data();
    void wait_policy_2_6();
    void verification_after90Days();
    void D8_rowOfABackup();
};

namespace {

const Moment now = momentAt(100s);

OutboxRow moved(const OutboxRow& row, const RowEvent& event, const Moment& at = now)
{
    const auto change = advance(row, event, at);
    if (!change)
        qFatal("no line: %s", qPrintable(change.error().detail));
    return change->row;
}

OutboxRow sending(OutboxRow row = sampleRow(), RowState before = RowState::Pending)
{
    row.state = before;
    return moved(row, AttemptBegins{});
}

QList<JournalKind> kindsOf(const RowChange& change)
{
    QList<JournalKind> kinds;
    for (const JournalEntry& entry : change.journal)
        kinds.append(entry.kind);
    return kinds;
}

RebuiltBody rebuilt(int revision)
{
    return {"{\"items\":null}", QUuid::createUuid(), revision, Money::fromKopecks(100)};
}

} // namespace

void RowMachineTest::attemptBegins()
{
    for (const RowState before : {RowState::Pending, RowState::Unknown}) {
        OutboxRow row = sampleRow();
        row.state = before;
        row.directPending = true;
        const OutboxRow begun = moved(row, AttemptBegins{});
        QCOMPARE(begun.state, RowState::Sending);
        QCOMPARE(begun.stateBefore, before);
        QCOMPARE(begun.attempts, 1);
        QCOMPARE(begun.firstAttemptAt, now.wall);
        QVERIFY(!begun.directPending);
        QCOMPARE(begun.body, row.body);
        QCOMPARE(begun.key, row.key);
        const Moment after = momentAt(200s);
        const OutboxRow second = moved(moved(begun, ended(noLink())), AttemptBegins{}, after);
        QCOMPARE(second.attempts, 2);
        QCOMPARE(second.firstAttemptAt, now.wall);
        QCOMPARE(second.lastAttemptAt, after.wall);
    }
}

void RowMachineTest::attemptEnds_data()
{
    QTest::addColumn<Judgement>("judgement");
    QTest::addColumn<int>("fromPending");
    QTest::addColumn<int>("fromUnknown");
    QTest::addColumn<int>("reason");
    const auto row = [](const char* name, const Judgement& j, RowState pending, RowState unknown, RowReason reason) {
        QTest::newRow(name) << j << static_cast<int>(pending) << static_cast<int>(unknown) << static_cast<int>(reason);
    };
    using enum RowState;
    row("tls_untrusted: as before", untrusted(), Pending, Unknown, RowReason::TlsUntrusted);
    row("no_link: as before (B-SND-03, B-SNR-03)", noLink(), Pending, Unknown, RowReason::NoLink);
    row("no_answer: unknown (D-08)", noAnswer(), Unknown, Unknown, RowReason::NoAnswer);
    row("not_brevix: unknown (N10)", judged(200, false), Unknown, Unknown, RowReason::ForeignAnswer);
    row("wrong_address: as before (A5)", judged(404, false), Pending, Unknown, RowReason::WrongAddress);
    row("key_refused: as before (A4)", judged(401), Pending, Unknown, RowReason::KeyRefused);
    row("429: as before", judged(429), Pending, Unknown, RowReason::Later);
    row("503: as before", judged(503), Pending, Unknown, RowReason::Later);
    row("500: unknown (A2)", judged(500), Unknown, Unknown, RowReason::Later);
    row("in_flight: unknown (A14)", judged(409, true, u"in_flight"_s), Unknown, Unknown, RowReason::Later);
    row("unsupported: as before", judged(404, true, u"route_not_found"_s), Pending, Unknown, RowReason::Unsupported);
    row("accepted: sent", judged(201), Sent, Sent, RowReason::None);
    row("receipt_exists: sent (A13)", judged(409, true, u"receipt_exists"_s), Sent, Sent, RowReason::None);
    row("refused: rejected", judged(422, true, u"warehouse_unknown"_s), Rejected, Rejected, RowReason::Refused);
    row("reconcile without result: unknown", judged(422, true, u"idempotency_key_reused"_s), Unknown, Unknown, RowReason::Reconcile);
    Judgement untouched;
    untouched.outcome = Outcome::Cancelled;
    row("cancelled, never done to a sending row: nobody judged", untouched, Unknown, Unknown, RowReason::NoAnswer);
}

void RowMachineTest::attemptEnds()
{
    QFETCH(const Judgement, judgement);
    AttemptEnded end = ended(judgement);
    end.words = u"слова сервиса"_s;
    for (const RowState before : {RowState::Pending, RowState::Unknown}) {
        const OutboxRow row = sending(sampleRow(), before);
        const OutboxRow after = moved(row, end);
        QFETCH(const int, fromPending);
        QFETCH(const int, fromUnknown);
        QCOMPARE(static_cast<int>(after.state), before == RowState::Pending ? fromPending : fromUnknown);
        QTEST(static_cast<int>(after.reason), "reason");
        QCOMPARE(after.key, row.key);
        QCOMPARE(after.body, row.body);
        QCOMPARE(after.archivedAt.has_value(), isArchive(after.state));
        if (after.state != RowState::Sent)
            QCOMPARE(after.reasonText, u"слова сервиса"_s);
    }
}

void RowMachineTest::accepted_writesTransaction_data()
{
    QTest::addColumn<RowKind>("kind");
    QTest::addColumn<JournalKind>("journal");
    QTest::newRow("B-SND-04") << RowKind::CashbackRequest << JournalKind::RequestCreated;
    QTest::newRow("B-SNR-04") << RowKind::CashbackCancellation << JournalKind::RequestCancelled;
}

void RowMachineTest::accepted_writesTransaction()
{
    QFETCH(const RowKind, kind);
    QFETCH(const JournalKind, journal);
    const OutboxRow row = sending(sampleRow(kind));
    AttemptEnded end = ended(judged(200));
    end.serverId = u"q-9"_s;
    end.acceptedTotal = row.sum;
    const RowChange change = advance(row, end, now).value();
    QCOMPARE(kindsOf(change), QList{journal});
    const JournalEntry& entry = change.journal.first();
    QCOMPARE(entry.serverId, u"q-9"_s);
    QCOMPARE(entry.customerMasked, u"+7 ••• •••-67-89"_s);
    QCOMPARE(entry.receiptUid, row.receiptUid);
    QCOMPARE(entry.receiptNumber, row.receiptNumber);
    QCOMPARE(entry.sum, row.sum);
    QCOMPARE(entry.provider, ProviderId::Brevix);
    QCOMPARE(change.row.serverId, u"q-9"_s);
    QCOMPARE(change.row.archivedAt, now.wall);
}

void RowMachineTest::accepted_otherTotalIsNoted()
{
    AttemptEnded end = ended(judged(201));
    end.acceptedTotal = Money::fromKopecks(1);
    const RowChange change = advance(sending(), end, now).value();
    QCOMPARE(kindsOf(change), (QList{JournalKind::RequestCreated, JournalKind::TotalDiffers}));
    QCOMPARE(change.row.state, RowState::Sent);
}

void RowMachineTest::refused_goesToArchive()
{
    AttemptEnded end = ended(judged(422, true, u"validation_failed"_s));
    end.words = u"Данные чека не приняты."_s;
    const RowChange change = advance(sending(), end, now).value();
    QCOMPARE(change.row.state, RowState::Rejected); // B-SND-05: no success transaction, and out of the queue
    QCOMPARE(change.row.reason, RowReason::Refused);
    QCOMPARE(kindsOf(change), QList{JournalKind::RequestRefused});
    QCOMPARE(change.row.reasonCode, u"validation_failed"_s);
    QCOMPARE(change.journal.first().text, end.words);
    QCOMPARE(change.journal.first().code, u"validation_failed"_s);
    end.words.clear();
    const JournalEntry wordless = advance(sending(), end, now)->journal.first();
    QCOMPARE(wordless.text, QString()); // a code is no word for people
    QCOMPARE(wordless.code, u"validation_failed"_s);
    QVERIFY(!change.row.body.isEmpty()); // D-03: it can be sent again

    const RowChange notCancelled = advance(sending(sampleRow(RowKind::CashbackCancellation)), end, now).value(); // B-SNR-05
    QCOMPARE(notCancelled.row.state, RowState::Rejected);
    QCOMPARE(kindsOf(notCancelled), QList{JournalKind::RequestRefused});
}

void RowMachineTest::customerNotFound_D_04()
{
    AttemptEnded end = ended(judged(404, true, u"customer_not_found"_s));
    for (const bool lookup : {true, false}) {
        end.lookupFailed = lookup;
        const OutboxRow row = moved(sending(), end);
        QCOMPARE(row.state, RowState::Rejected);
        QCOMPARE(row.reason, RowReason::CustomerNotFound);
    }
}

void RowMachineTest::partialNotSupported_isRebuilt()
{
    const OutboxRow row = sending(sampleRow(RowKind::CashbackCancellation));
    AttemptEnded end = ended(judged(422, true, u"partial_not_supported"_s));
    end.rebuilt = rebuilt(1);
    const RowChange change = advance(row, end, now).value();
    QCOMPARE(change.row.state, RowState::Pending);
    QCOMPARE(change.row.revision, 1);
    QCOMPARE(change.row.key, end.rebuilt->key);
    QCOMPARE(change.row.body, end.rebuilt->body);
    QCOMPARE(change.row.bodySha256, QCryptographicHash::hash(end.rebuilt->body, QCryptographicHash::Sha256));
    QCOMPARE(kindsOf(change), QList{JournalKind::Notice});
    end.rebuilt->revision = 5;
    QCOMPARE(advance(row, end, now).error().code, ErrorCode::InvalidArgument);
    end.rebuilt.reset();
    QCOMPARE(moved(row, end).state, RowState::Rejected);
}

void RowMachineTest::reconcile_data()
{
    QTest::addColumn<bool>("sent");
    QTest::addColumn<bool>("rejected");
    QTest::addColumn<RowState>("state");
    QTest::newRow("found") << true << false << RowState::Sent;
    QTest::newRow("not ours") << false << true << RowState::Rejected;
    QTest::newRow("look-up without accepted") << false << false << RowState::Unknown;
}

void RowMachineTest::reconcile()
{
    QFETCH(const bool, sent);
    QFETCH(const bool, rejected);
    AttemptEnded end = ended(judged(422, true, u"idempotency_key_reused"_s));
    end.reconciledSent = sent;
    end.reconciledRejected = rejected;
    const RowChange change = advance(sending(), end, now).value();
    QTEST(change.row.state, "state");
    if (sent)
        QCOMPARE(kindsOf(change), (QList{JournalKind::RequestCreated, JournalKind::Notice})); // A15
}

void RowMachineTest::lookupFailed_policy_2_4_data()
{
    QTest::addColumn<Judgement>("judgement");
    QTest::addColumn<RowState>("state");
    QTest::newRow("no answer: stays pending") << noAnswer() << RowState::Pending;
    QTest::newRow("not brevix: stays pending") << judged(200, false) << RowState::Pending;
    QTest::newRow("500: stays pending") << judged(500) << RowState::Pending;
    QTest::newRow("no link: stays pending") << noLink() << RowState::Pending;
    QTest::newRow("a key reused by a question: stays pending") << judged(422, true, u"idempotency_key_reused"_s) << RowState::Pending;
    QTest::newRow("refused: rejected") << judged(422, true, u"phone_invalid"_s) << RowState::Rejected;
}

void RowMachineTest::lookupFailed_policy_2_4()
{
    QFETCH(const Judgement, judgement);
    OutboxRow row = sampleRow();
    row.customerUnverified = true;
    row = sending(row);
    QVERIFY(needsLookup(row));
    AttemptEnded end = ended(judgement);
    end.lookupFailed = true;
    QTEST(moved(row, end).state, "state");
    OutboxRow again = sampleRow();
    again.customerUnverified = true;
    QVERIFY(!needsLookup(sending(again, RowState::Unknown))); // left out in state unknown
    OutboxRow cancellation = sampleRow(RowKind::CashbackCancellation);
    cancellation.customerUnverified = true; // whatever is known of the buyer
    QVERIFY(!needsLookup(sending(cancellation))); // B-SNR-01
}

void RowMachineTest::programStarts_P1()
{
    const OutboxRow row = moved(sending(), ProgramStarted{});
    QCOMPARE(row.state, RowState::Unknown);
    QCOMPARE(row.crashes, 1);
    QCOMPARE(row.dueTick, 0ms);
}

void RowMachineTest::diedTwice_isQuarantined_P8()
{
    const OutboxRow once = moved(sending(), ProgramStarted{});
    const RowChange twice = advance(moved(once, AttemptBegins{}), ProgramStarted{}, now).value();
    QCOMPARE(twice.row.state, RowState::Quarantined);
    QCOMPARE(twice.row.reason, RowReason::CrashedTwice);
    QCOMPARE(kindsOf(twice), QList{JournalKind::Notice});
    // A completed attempt between the two starts the count anew.
    const OutboxRow ended = moved(moved(once, AttemptBegins{}), companion::ended(noLink()));
    QCOMPARE(moved(moved(ended, AttemptBegins{}), ProgramStarted{}).state, RowState::Unknown);
}

void RowMachineTest::unreadableFiveTimes_isQuarantined()
{
    AttemptEnded unreadable = ended(judged(200, false));
    unreadable.genuineButUnreadable = true;
    OutboxRow row = sampleRow();
    for (int i = 0; i < 4; ++i)
        row = moved(moved(row, AttemptBegins{}), unreadable);
    QCOMPARE(row.state, RowState::Unknown);
    const OutboxRow interrupted = moved(moved(row, AttemptBegins{}), ended(noAnswer()));
    QCOMPARE(interrupted.unreadableInRow, 0);
    row = moved(moved(row, AttemptBegins{}), unreadable);
    QCOMPARE(row.state, RowState::Quarantined);
    QCOMPARE(row.reason, RowReason::NotUnderstood);
    QCOMPARE(row.stateBefore, RowState::Unknown);
}

void RowMachineTest::recordingOff_D_09_data()
{
    QTest::addColumn<Judgement>("judgement");
    QTest::addColumn<RowState>("before");
    QTest::addColumn<RowState>("state");
    QTest::newRow("no link: annulled") << noLink() << RowState::Pending << RowState::Annulled;
    QTest::newRow("key refused: annulled") << judged(401) << RowState::Pending << RowState::Annulled;
    QTest::newRow("503: annulled") << judged(503) << RowState::Pending << RowState::Annulled;
    QTest::newRow("no answer: still resolved with its key") << noAnswer() << RowState::Pending << RowState::Unknown;
    QTest::newRow("unknown stays unknown") << noLink() << RowState::Unknown << RowState::Unknown;
    QTest::newRow("accepted") << judged(201) << RowState::Pending << RowState::Sent;
}

void RowMachineTest::recordingOff_D_09()
{
    QFETCH(const Judgement, judgement);
    QFETCH(const RowState, before);
    OutboxRow row = sampleRow();
    row.recordingOff = true;
    const RowChange change = advance(sending(row, before), ended(judgement), now).value();
    QTEST(change.row.state, "state");
    if (change.row.state == RowState::Annulled) {
        QCOMPARE(change.row.reason, RowReason::RecordingOff);
        QCOMPARE(kindsOf(change), QList{JournalKind::NotRecorded});
    }
}

void RowMachineTest::recordingOff_atProgramStart_data()
{
    QTest::addColumn<OutboxRow>("row");
    QTest::addColumn<bool>("annulled");
    OutboxRow sale = sampleRow();
    sale.recordingOff = true;
    QTest::newRow("sale whose direct attempt never came") << sale << true;
    OutboxRow cancellation = sampleRow(RowKind::CashbackCancellation);
    cancellation.recordingOff = cancellation.directPending = true;
    QTest::newRow("cancellation whose direct attempt never came") << cancellation << true;
    cancellation.directPending = false;
    QTest::newRow("cancellation that had waited for its sale: its first attempt is still to come") << cancellation << false;
    cancellation.targetId.clear();
    QTest::newRow("cancellation that waits for its sale") << cancellation << false;
    QTest::newRow("recording on") << sampleRow() << false;
}

void RowMachineTest::recordingOff_atProgramStart()
{
    QFETCH(const OutboxRow, row);
    const auto change = advance(row, ProgramStarted{}, now);
    QTEST(change && change->row.state == RowState::Annulled, "annulled");
}

void RowMachineTest::recordingOff_dropsWithoutAttempt()
{
    OutboxRow row = sampleRow();
    QCOMPARE(advance(row, DropUnrecorded{}, now).error().code, ErrorCode::WrongState); // recording was on
    row.recordingOff = true;
    QCOMPARE(moved(row, DropUnrecorded{}).state, RowState::Annulled);
    OutboxRow waiting = sampleRow(RowKind::CashbackCancellation);
    waiting.recordingOff = true;
    waiting.targetId.clear();
    QCOMPARE(advance(waiting, DropUnrecorded{}, now).error().code, ErrorCode::WrongState);
    OutboxRow unknown = row;
    unknown.state = RowState::Unknown;
    QCOMPARE(advance(unknown, DropUnrecorded{}, now).error().code, ErrorCode::WrongState);
}

void RowMachineTest::saleSettled_D_06_data()
{
    QTest::addColumn<RowState>("sale");
    QTest::addColumn<QString>("serverId");
    QTest::addColumn<RowState>("state");
    QTest::newRow("sent") << RowState::Sent << u"q-5"_s << RowState::Pending;
    QTest::newRow("rejected") << RowState::Rejected << QString() << RowState::Annulled;
    QTest::newRow("annulled") << RowState::Annulled << QString() << RowState::Annulled;
    QTest::newRow("sent without an id: a person decides") << RowState::Sent << QString() << RowState::Quarantined;
}

void RowMachineTest::saleSettled_D_06()
{
    QFETCH(const RowState, sale);
    QFETCH(const QString, serverId);
    OutboxRow row = sampleRow(RowKind::CashbackCancellation);
    row.targetId.clear();
    row.reason = RowReason::WaitsForSale;
    const RowChange change = advance(row, SaleSettled{sale, serverId}, now).value();
    QTEST(change.row.state, "state");
    QCOMPARE(change.row.targetId, serverId);
    if (change.row.state == RowState::Annulled) {
        QCOMPARE(change.row.reason, RowReason::SaleNotAccepted);
        QCOMPARE(kindsOf(change), QList{JournalKind::RequestWithdrawn});
    }
}

void RowMachineTest::waitingCancellationIsNeverSent()
{
    OutboxRow row = sampleRow(RowKind::CashbackCancellation);
    row.targetId.clear();
    QVERIFY(waitsForSale(row));
    QCOMPARE(advance(row, AttemptBegins{}, now).error().code, ErrorCode::WrongState);
}

void RowMachineTest::returnedBeforeSending_D_05()
{
    const OutboxRow row = sampleRow();
    const RowChange whole = advance(row, ReturnedBeforeSending{}, now).value();
    QCOMPARE(whole.row.state, RowState::Annulled);
    QCOMPARE(whole.row.reason, RowReason::ReturnedBeforeSending);
    QCOMPARE(kindsOf(whole), QList{JournalKind::RequestWithdrawn});
    const RowChange part = advance(row, ReturnedBeforeSending{rebuilt(1)}, now).value();
    QCOMPARE(part.row.state, RowState::Pending);
    QCOMPARE(part.row.key, row.key); // same key
    QCOMPARE(part.row.revision, 0);
    QCOMPARE(part.row.sum, Money::fromKopecks(100));
    QCOMPARE(part.row.bodySha256, QCryptographicHash::hash(part.row.body, QCryptographicHash::Sha256));
    for (const RowState state : {RowState::Sending, RowState::Unknown, RowState::Sent}) {
        OutboxRow late = row;
        late.state = state;
        QCOMPARE(advance(late, ReturnedBeforeSending{}, now).error().code, ErrorCode::WrongState);
    }
    // Refused, to be sent again, and nothing is left of it; what is left goes out by SendAgain, under another key.
    const OutboxRow refused = moved(sending(), ended(judged(422, true, u"warehouse_unknown"_s)));
    const RowChange gone = advance(refused, ReturnedBeforeSending{}, now).value();
    QCOMPARE(gone.row.state, RowState::Annulled);
    QCOMPARE(gone.row.reason, RowReason::ReturnedBeforeSending);
    QCOMPARE(kindsOf(gone), QList{JournalKind::RequestWithdrawn});
    QCOMPARE(advance(refused, ReturnedBeforeSending{rebuilt(1)}, now).error().code, ErrorCode::WrongState);
}

void RowMachineTest::sendAgain_D_03()
{
    const OutboxRow rejected = moved(sending(), ended(judged(422, true, u"warehouse_unknown"_s)));
    const OutboxRow same = moved(rejected, SendAgain{});
    QCOMPARE(same.state, RowState::Pending);
    QCOMPARE(same.key, rejected.key);
    QCOMPARE(same.body, rejected.body);
    QVERIFY(!same.archivedAt);
    const RebuiltBody body = rebuilt(1);
    const OutboxRow mended = moved(rejected, SendAgain{body});
    QCOMPARE(mended.revision, 1);
    QCOMPARE(mended.key, body.key);
    QCOMPARE(advance(rejected, SendAgain{rebuilt(0)}, now).error().code, ErrorCode::InvalidArgument);
}

void RowMachineTest::sendAgain_fromQuarantine()
{
    OutboxRow row = moved(moved(sending(), ProgramStarted{}), AttemptBegins{});
    row = moved(row, ProgramStarted{});
    QCOMPARE(advance(row, SendAgain{rebuilt(1)}, now).error().code, ErrorCode::WrongState); // perhaps executed: same bytes
    const OutboxRow again = moved(row, SendAgain{});
    QCOMPARE(again.state, RowState::Unknown);
    QCOMPARE(again.crashes, 0);
    QCOMPARE(again.key, row.key);
}

void RowMachineTest::withdrawn()
{
    OutboxRow row = sampleRow();
    for (const RowState state : {RowState::Pending, RowState::Quarantined}) {
        row.state = state;
        const OutboxRow gone = moved(row, WithdrawnByHand{});
        QCOMPARE(gone.state, RowState::Annulled);
        QCOMPARE(gone.reason, RowReason::WithdrawnByHand);
    }
}

void RowMachineTest::retentionOver()
{
    const OutboxRow rejected = moved(sending(), ended(judged(422, true, u"validation_failed"_s)));
    const OutboxRow erased = moved(rejected, RetentionOver{});
    QCOMPARE(erased.state, RowState::Rejected);
    QVERIFY(erased.phone.isEmpty());
    QVERIFY(erased.body.isEmpty());
    QCOMPARE(advance(sampleRow(), RetentionOver{}, now).error().code, ErrorCode::WrongState);
}

void RowMachineTest::D8_rowOfABackup()
{
    OutboxRow row = sampleRow();
    row.state = RowState::Unknown;
    row.fromBackup = true;
    const OutboxRow begun = moved(row, AttemptBegins{});
    QVERIFY(needsVerification(begun, now)); // however young it is
    AttemptEnded looked = ended(judged(200));
    looked.judgement.row = RowEffect::Unknown;
    // No answer to the question: it is asked again.
    QCOMPARE(moved(begun, looked).state, RowState::Unknown);
    QVERIFY(moved(begun, looked).fromBackup);
    looked.absent = true;
    const RowChange aside = advance(begun, looked, now).value();
    QCOMPARE(aside.row.state, RowState::Quarantined);
    QCOMPARE(aside.row.reason, RowReason::AbsentAfterRestore);
    QCOMPARE(kindsOf(aside), QList{JournalKind::Notice});
    // A person decided: certainly not executed, and sent like any other.
    const OutboxRow again = moved(aside.row, SendAgain{});
    QCOMPARE(again.state, RowState::Pending);
    QCOMPARE(again.key, row.key);
    QVERIFY(!needsVerification(moved(again, AttemptBegins{}), now));
    // Of no other row.
    OutboxRow own = begun;
    own.fromBackup = false;
    QCOMPARE(moved(own, looked).state, RowState::Unknown);
}

void RowMachineTest::noLineInTheTable_data()
{
    QTest::addColumn<RowState>("state");
    QTest::addColumn<int>("event");
    using enum RowState;
    // event: 0 begins, 1 ended, 2 program started, 3 send again, 4 withdrawn
    const QList<std::pair<int, QList<RowState>>> table{
        {0, {Sending, Sent, Rejected, Annulled, Quarantined}},
        {1, {Pending, Unknown, Sent, Rejected, Annulled, Quarantined}},
        {2, {Pending, Unknown, Sent, Rejected, Annulled, Quarantined}},
        {3, {Pending, Sending, Unknown, Sent, Annulled}},
        {4, {Sending, Unknown, Sent, Rejected, Annulled}},
    };
    for (const auto& [event, wrongStates] : table) {
        for (const RowState state : wrongStates)
            QTest::addRow("event %d in %s", event, qPrintable(rowStateName(state))) << state << event;
    }
}

void RowMachineTest::noLineInTheTable()
{
    QFETCH(const RowState, state);
    QFETCH(const int, event);
    OutboxRow row = sampleRow();
    row.state = state;
    const RowEvent events[]{AttemptBegins{}, ended(judged(201)), ProgramStarted{}, SendAgain{}, WithdrawnByHand{}};
    const auto change = advance(row, events[event], now);
    QVERIFY(!change);
    QCOMPARE(change.error().code, ErrorCode::WrongState);
}

void RowMachineTest::laterWait_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("retryAfter");
    QTest::addColumn<int>("interval");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<int>("seconds");
    QTest::newRow("first") << 1 << -1 << 15 << 1.0 << 15;
    QTest::newRow("second") << 2 << -1 << 15 << 1.0 << 30;
    QTest::newRow("sixth") << 6 << -1 << 15 << 1.0 << 480;
    QTest::newRow("seventh is capped") << 7 << -1 << 15 << 1.0 << 900;
    QTest::newRow("hundredth") << 100 << -1 << 15 << 1.0 << 900;
    QTest::newRow("jitter up") << 2 << -1 << 15 << 1.2 << 36;
    QTest::newRow("jitter down") << 3 << -1 << 15 << 0.8 << 48;
    QTest::newRow("never below the interval") << 1 << -1 << 15 << 0.8 << 15;
    QTest::newRow("Retry-After longer") << 1 << 600 << 15 << 1.0 << 600;
    QTest::newRow("Retry-After never shortens") << 3 << 1 << 15 << 1.0 << 60;
    QTest::newRow("long interval") << 1 << 5 << 120 << 1.0 << 120;
}

void RowMachineTest::laterWait()
{
    QFETCH(const int, n);
    QFETCH(const int, retryAfter);
    QFETCH(const int, interval);
    QFETCH(const double, jitter);
    const auto after = retryAfter < 0 ? std::nullopt : std::optional(std::chrono::seconds(retryAfter));
    const auto wait = companion::laterWait(n, after, std::chrono::seconds(interval), jitter);
    QTEST(static_cast<int>((wait.count() + 500) / 1000), "seconds");
}

void RowMachineTest::counters_policy_2_2()
{
    const auto step = [](const OutboxRow& row, const Judgement& judgement) {
        return moved(moved(row, AttemptBegins{}), ended(judgement));
    };
    OutboxRow row = step(step(sampleRow(), judged(500)), judged(500));
    QCOMPARE(row.latersInRow, 2);
    QCOMPARE(row.stumblesInRow, 2);
    QCOMPARE(row.plannedWait, 30s);
    QCOMPARE(row.dueTick, now.tick + 30s);
    QCOMPARE(row.dueAt, now.wall.addSecs(30));
    row = step(row, noAnswer());
    QCOMPARE(row.latersInRow, 0);
    QCOMPARE(row.stumblesInRow, 3);
    QCOMPARE(row.dueTick, 0ms);
    QVERIFY(!row.dueAt.isValid());
    row = step(row, noLink());
    QCOMPARE(row.stumblesInRow, 0);
}

void RowMachineTest::wait_policy_2_6_data()
{
    QTest::addColumn<int>("clockShift"); // seconds, of the wall clock at the next start
    QTest::addColumn<int>("wait");
    QTest::newRow("40 s later: the rest") << 40 << 20;
    QTest::newRow("long after: at once") << 1000 << 0;
    QTest::newRow("clock set back an hour: never longer than planned (T1)") << -3600 << 60;
}

void RowMachineTest::wait_policy_2_6()
{
    QFETCH(const int, clockShift);
    QFETCH(const int, wait);
    OutboxRow row = sampleRow();
    row.plannedWait = 60s;
    row.dueTick = 160s;
    row.dueAt = now.wall.addSecs(60);
    Moment start{now.wall.addSecs(clockShift), 2s};
    QCOMPARE(dueTickAtStart(row, start), 2s + std::chrono::seconds(wait));
    QCOMPARE(dueTickAtStart(sampleRow(), start), 0ms);
}

void RowMachineTest::verification_after90Days()
{
    const OutboxRow row = sending(sampleRow(), RowState::Unknown);
    Moment later = now;
    later.wall = now.wall.addDays(90);
    QVERIFY(!needsVerification(row, later));
    later.wall = later.wall.addSecs(1);
    QVERIFY(needsVerification(row, later));
    QVERIFY(!needsVerification(sending(), later)); // pending: certainly not executed
}

QTEST_GUILESS_MAIN(RowMachineTest)
#include "tst_rowmachine.moc"
