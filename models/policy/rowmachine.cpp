// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/rowmachine.h"

#include "models/policy/rownotes.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

constexpr int crashesToQuarantine = 2;
constexpr int unreadableToQuarantine = 5;
constexpr int daysToVerification = 90;

RowReason reasonOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::TlsUntrusted:
        return RowReason::TlsUntrusted;
    case Outcome::NoLink:
        return RowReason::NoLink;
    case Outcome::Cancelled:
    case Outcome::NoAnswer:
        return RowReason::NoAnswer;
    case Outcome::ForeignAnswer:
        return RowReason::ForeignAnswer;
    case Outcome::WrongAddress:
        return RowReason::WrongAddress;
    case Outcome::KeyRefused:
        return RowReason::KeyRefused;
    case Outcome::Later:
        return RowReason::Later;
    case Outcome::Unsupported:
        return RowReason::Unsupported;
    case Outcome::Reconcile:
        return RowReason::Reconcile;
    case Outcome::Refused:
        return RowReason::Refused;
    case Outcome::Accepted:
        break;
    }
    return RowReason::None;
}

bool isStumble(Outcome outcome)
{
    return outcome == Outcome::Later || outcome == Outcome::NoAnswer || outcome == Outcome::ForeignAnswer;
}

tl::unexpected<Error> noSuchLine(const OutboxRow& row, QLatin1String event)
{
    return failure(ErrorCode::WrongState, u"row %1, %2, %3"_s.arg(row.seq).arg(rowStateName(row.state), event));
}

void clearWait(OutboxRow& row)
{
    row.dueAt = {};
    row.dueTick = {};
    row.plannedWait = {};
}

void setReason(OutboxRow& row, RowReason reason, const QString& code = {}, const QString& text = {})
{
    row.reason = reason;
    row.reasonCode = code;
    row.reasonText = text;
}

void clearCounters(OutboxRow& row)
{
    row.latersInRow = 0;
    row.stumblesInRow = 0;
    row.unreadableInRow = 0;
    row.crashes = 0;
}

void archive(OutboxRow& row, RowState state, const Moment& now)
{
    row.state = state;
    row.archivedAt = now.wall;
    row.directPending = false;
    clearWait(row);
}

void replaceBody(OutboxRow& row, const RebuiltBody& rebuilt)
{
    row.body = rebuilt.body;
    row.bodySha256 = QCryptographicHash::hash(rebuilt.body, QCryptographicHash::Sha256);
    row.sum = rebuilt.sum;
}

/// Another key: its age at the service begins with the first attempt that carries it (90 days).
bool replaceRevision(OutboxRow& row, const RebuiltBody& rebuilt)
{
    if (rebuilt.revision != row.revision + 1 || rebuilt.key == row.key || rebuilt.key.isNull())
        return false;
    replaceBody(row, rebuilt);
    row.key = rebuilt.key;
    row.revision = rebuilt.revision;
    row.firstAttemptAt.reset();
    return true;
}

RowChange annul(OutboxRow row, RowReason reason, JournalKind kind, const QString& text, const Moment& now)
{
    archive(row, RowState::Annulled, now);
    setReason(row, reason);
    return {row, {rowEntry(row, kind, text, now)}};
}

RowChange dropUnrecorded(const OutboxRow& row, const Moment& now)
{
    return annul(row, RowReason::RecordingOff, JournalKind::NotRecorded, RowNotes::notRecorded(), now);
}

/// What the row goes back to is kept, so that «Отправить снова» does not take a perhaps executed row for a fresh one.
RowChange quarantine(OutboxRow row, RowState goesBackTo, RowReason reason, const QString& text, const Moment& now)
{
    row.state = RowState::Quarantined;
    row.stateBefore = goesBackTo;
    row.directPending = false;
    row.reason = reason;
    clearWait(row);
    return {row, {rowEntry(row, JournalKind::Notice, text, now)}};
}

/// Not sent again by itself: since the backup was made its sale may have been returned, or refused. It certainly was not executed,
/// so that a person who sends it again sends it like any other.
RowChange absentAfterRestore(OutboxRow row, const Moment& now)
{
    row.fromBackup = false;
    setReason(row, RowReason::None);
    return quarantine(row, RowState::Pending, RowReason::AbsentAfterRestore, RowNotes::absentAfterRestore(), now);
}

/// Counters, reason and wait: what every end of an attempt does, whatever came out.
OutboxRow countedRow(OutboxRow row, const AttemptEnded& ended, const Moment& now)
{
    const Outcome outcome = ended.judgement.outcome;
    row.crashes = 0;
    const bool waits = outcome == Outcome::Later || ended.backsOff;
    row.latersInRow = waits ? row.latersInRow + 1 : 0;
    row.stumblesInRow = isStumble(outcome) ? row.stumblesInRow + 1 : 0;
    row.unreadableInRow = ended.genuineButUnreadable ? row.unreadableInRow + 1 : 0;
    setReason(row, reasonOf(outcome), ended.judgement.problemCode, ended.words);
    clearWait(row);
    if (waits) {
        row.plannedWait = laterWait(row.latersInRow, ended.judgement.retryAfter, ended.interval, ended.jitter);
        row.dueTick = now.tick + row.plannedWait;
        row.dueAt = now.wall.addMSecs(row.plannedWait.count());
    }
    return row;
}

RowChange kept(OutboxRow row, RowState state, const Moment& now)
{
    row.state = state;
    if (row.unreadableInRow >= unreadableToQuarantine)
        return quarantine(row, state, RowReason::NotUnderstood, RowNotes::notUnderstood(), now);
    if (state == RowState::Pending && row.recordingOff)
        return dropUnrecorded(row, now);
    return {row, {}};
}

RowChange sent(OutboxRow row, const AttemptEnded& ended, const Moment& now)
{
    archive(row, RowState::Sent, now);
    clearCounters(row);
    setReason(row, RowReason::None);
    row.serverId = ended.serverId;
    RowChange change{row, {}};
    if (const auto kind = kindWhenSent(row.kind))
        change.journal.append(rowEntry(row, *kind, ended.words, now));
    if (ended.acceptedTotal && *ended.acceptedTotal != row.sum)
        change.journal.append(rowEntry(row, JournalKind::TotalDiffers, RowNotes::totalDiffers(*ended.acceptedTotal, row.sum), now));
    return change;
}

Result<RowChange> cancelWholeInstead(OutboxRow row, const RebuiltBody& rebuilt, const Moment& now)
{
    row.state = RowState::Pending;
    setReason(row, RowReason::None);
    if (!replaceRevision(row, rebuilt))
        return failure(ErrorCode::InvalidArgument, u"row %1: a rebuilt body needs the next revision and its key"_s.arg(row.seq));
    return RowChange{row, {rowEntry(row, JournalKind::Notice, RowNotes::wholeInstead(), now)}};
}

Result<RowChange> refused(OutboxRow row, const AttemptEnded& ended, const Moment& now)
{
    const QString& code = ended.judgement.problemCode;
    if (code == "partial_not_supported"_L1 && ended.rebuilt)
        return cancelWholeInstead(row, *ended.rebuilt, now);
    archive(row, RowState::Rejected, now);
    setReason(row, code == "customer_not_found"_L1 ? RowReason::CustomerNotFound : RowReason::Refused, code, ended.words);
    JournalEntry refusal = rowEntry(row, JournalKind::RequestRefused, ended.words, now);
    refusal.code = code;
    return RowChange{row, {refusal}};
}

Result<RowChange> reconciled(const OutboxRow& row, const AttemptEnded& ended, const Moment& now)
{
    Result<RowChange> change = ended.reconciledSent       ? Result<RowChange>(sent(row, ended, now))
                               : ended.reconciledRejected ? refused(row, ended, now)
                                                          : Result<RowChange>(kept(row, RowState::Unknown, now));
    if (change && !isLive(change->row.state))
        change->journal.append(rowEntry(change->row, JournalKind::Notice, RowNotes::keyReused(), now));
    return change;
}

/// The lines of the table, one overload for each event.
class Advance
{
public:
    Advance(const OutboxRow& row, const Moment& now)
        : m_row(row)
        , m_now(now)
    {
    }

    Result<RowChange> operator()(const AttemptBegins&) const
    {
        if ((m_row.state != RowState::Pending && m_row.state != RowState::Unknown) || waitsForSale(m_row))
            return noSuchLine(m_row, "attempt begins"_L1);
        OutboxRow row = m_row;
        row.stateBefore = row.state;
        row.state = RowState::Sending;
        row.directPending = false;
        ++row.attempts;
        row.lastAttemptAt = m_now.wall;
        if (!row.firstAttemptAt)
            row.firstAttemptAt = m_now.wall;
        return RowChange{row, {}};
    }

    Result<RowChange> operator()(const AttemptEnded& ended) const
    {
        if (m_row.state != RowState::Sending)
            return noSuchLine(m_row, "attempt ended"_L1);
        const OutboxRow row = countedRow(m_row, ended, m_now);
        if (m_row.fromBackup && ended.absent)
            return absentAfterRestore(row, m_now);
        switch (ended.judgement.row) {
        case RowEffect::AsBefore:
            return kept(row, row.stateBefore, m_now);
        case RowEffect::Sent:
            return sent(row, ended, m_now);
        case RowEffect::Rejected:
            return refused(row, ended, m_now);
        case RowEffect::Reconcile:
            // A question has no key: whatever such an answer means, the claim itself has not left (policy 2.4).
            return ended.lookupFailed ? kept(row, row.stateBefore, m_now) : reconciled(row, ended, m_now);
        case RowEffect::Unknown:
        case RowEffect::Untouched: // never done to a sending row; if it is, nobody judged
            return kept(row, ended.lookupFailed ? row.stateBefore : RowState::Unknown, m_now);
        }
        return noSuchLine(m_row, "attempt ended"_L1);
    }

    Result<RowChange> operator()(const ProgramStarted&) const
    {
        const bool owed = m_row.directPending || m_row.kind == RowKind::CashbackRequest;
        if (m_row.state == RowState::Pending && m_row.recordingOff && owed && !waitsForSale(m_row))
            return dropUnrecorded(m_row, m_now);
        if (m_row.state != RowState::Sending)
            return noSuchLine(m_row, "program started"_L1);
        OutboxRow row = m_row;
        row.state = RowState::Unknown;
        ++row.crashes;
        if (row.crashes >= crashesToQuarantine)
            return quarantine(row, RowState::Unknown, RowReason::CrashedTwice, RowNotes::crashedTwice(), m_now);
        setReason(row, RowReason::NoAnswer);
        clearWait(row);
        return RowChange{row, {}};
    }

    Result<RowChange> operator()(const SaleSettled& settled) const
    {
        if (m_row.state != RowState::Pending || !waitsForSale(m_row) || !isArchive(settled.saleState))
            return noSuchLine(m_row, "sale settled"_L1);
        if (settled.saleState != RowState::Sent && m_row.kind == RowKind::PlaziusRefund)
            return shelved();
        if (settled.saleState != RowState::Sent)
            return annul(m_row, RowReason::SaleNotAccepted, JournalKind::RequestWithdrawn, RowNotes::saleNotAccepted(), m_now);
        OutboxRow row = m_row;
        if (settled.serverId.isEmpty())
            return quarantine(row, RowState::Pending, RowReason::NotUnderstood, RowNotes::noServerId(), m_now);
        row.targetId = settled.serverId;
        setReason(row, RowReason::None);
        clearWait(row);
        return RowChange{row, {}};
    }

    Result<RowChange> operator()(const ReturnedBeforeSending& returned) const
    {
        const bool refused = m_row.state == RowState::Rejected && !returned.reduced;
        if ((m_row.state != RowState::Pending && !refused) || m_row.kind != RowKind::CashbackRequest)
            return noSuchLine(m_row, "returned before sending"_L1);
        if (!returned.reduced)
            return annul(m_row, RowReason::ReturnedBeforeSending, JournalKind::RequestWithdrawn, RowNotes::withdrawn(), m_now);
        OutboxRow row = m_row;
        replaceBody(row, *returned.reduced); // same key: nothing of this row was ever executed (client policy 4)
        return RowChange{row, {rowEntry(row, JournalKind::RequestWithdrawn, RowNotes::reduced(), m_now)}};
    }

    Result<RowChange> operator()(const SendAgain& again) const
    {
        const bool rejected = m_row.state == RowState::Rejected;
        if (!rejected && m_row.state != RowState::Quarantined)
            return noSuchLine(m_row, "send again"_L1);
        OutboxRow row = m_row;
        row.state = rejected ? RowState::Pending : row.stateBefore;
        if (again.rebuilt) {
            // What was perhaps executed keeps its bytes: another body could only be refused for its key.
            if (row.state != RowState::Pending)
                return noSuchLine(m_row, "send again with another body"_L1);
            if (!replaceRevision(row, *again.rebuilt))
                return failure(ErrorCode::InvalidArgument, u"row %1: a rebuilt body needs the next revision and its key"_s.arg(row.seq));
        }
        row.archivedAt.reset();
        row.recordingOff = false; // a person asked for it: from now on it waits like any other
        setReason(row, waitsForSale(row) ? RowReason::WaitsForSale : RowReason::None);
        clearCounters(row);
        clearWait(row);
        return RowChange{row, {}};
    }

    Result<RowChange> operator()(const WithdrawnByHand&) const
    {
        if (m_row.state != RowState::Pending && m_row.state != RowState::Quarantined)
            return noSuchLine(m_row, "withdrawn by hand"_L1);
        return annul(m_row, RowReason::WithdrawnByHand, JournalKind::RequestWithdrawn, RowNotes::byHand(), m_now);
    }

    Result<RowChange> operator()(const DropUnrecorded&) const
    {
        if (m_row.state != RowState::Pending || !m_row.recordingOff || waitsForSale(m_row))
            return noSuchLine(m_row, "drop unrecorded"_L1);
        return dropUnrecorded(m_row, m_now);
    }

    Result<RowChange> operator()(const RetentionOver&) const
    {
        if (!isArchive(m_row.state))
            return noSuchLine(m_row, "retention over"_L1);
        OutboxRow row = m_row;
        row.phone = {};
        row.body.clear(); // it holds the phone or the id of the customer; the hash stays
        return RowChange{row, {}};
    }

private:
    /// A refused closing takes its refunds into the archive, where they can be sent again like itself (contract of Plazius, 9.3).
    RowChange shelved() const
    {
        OutboxRow row = m_row;
        archive(row, RowState::Rejected, m_now);
        setReason(row, RowReason::SaleNotAccepted);
        return {row, {rowEntry(row, JournalKind::RequestWithdrawn, RowNotes::saleNotAccepted(), m_now)}};
    }

    const OutboxRow& m_row;
    const Moment& m_now;
};

} // namespace

Result<RowChange> advance(const OutboxRow& row, const RowEvent& event, const Moment& now)
{
    return std::visit(Advance(row, now), event);
}

bool waitsForSale(const OutboxRow& row)
{
    return reportsReturn(row.kind) && row.targetId.isEmpty();
}

bool needsLookup(const OutboxRow& row)
{
    return row.kind == RowKind::CashbackRequest && row.customerUnverified && row.stateBefore == RowState::Pending;
}

bool needsVerification(const OutboxRow& row, const Moment& now)
{
    if (row.stateBefore != RowState::Unknown)
        return false;
    return row.fromBackup || (row.firstAttemptAt && row.firstAttemptAt->addDays(daysToVerification) < now.wall);
}

std::chrono::milliseconds dueTickAtStart(const OutboxRow& row, const Moment& now)
{
    if (!row.dueAt.isValid())
        return std::chrono::milliseconds(0);
    const std::chrono::milliseconds left(now.wall.msecsTo(row.dueAt));
    return now.tick + std::clamp(left, std::chrono::milliseconds(0), std::max(row.plannedWait, std::chrono::milliseconds(0)));
}

std::chrono::milliseconds laterWait(int n, std::optional<std::chrono::seconds> retryAfter,
                                    std::chrono::milliseconds interval, double jitter)
{
    using std::chrono::milliseconds;
    constexpr milliseconds first{15'000};
    constexpr milliseconds longest{900'000};
    const int doublings = std::clamp(n - 1, 0, 10);
    const milliseconds backOff = std::min(longest, first * (1 << doublings));
    const auto jittered = milliseconds(static_cast<qint64>(static_cast<double>(backOff.count()) * jitter));
    return std::max({milliseconds(retryAfter.value_or(std::chrono::seconds(0))), interval, jittered});
}

} // namespace companion
