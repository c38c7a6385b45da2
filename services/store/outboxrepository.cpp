// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/outboxrepository.h"

#include "services/platform/killpoint.h"
#include "services/store/journalrepository.h"
#include "services/store/outboxcolumns.h"
#include "services/store/sqlvalue.h"

#include <limits>

namespace companion {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// A chain goes out in its order: a row waits while an earlier one of its sale is on its way or the sale stands aside
/// (client policy 3).
#define COMPANION_CHAIN_ALLOWS                                                                                             \
    "NOT EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.sale_uid = outbox.sale_uid AND earlier.seq < outbox.seq "   \
    "AND earlier.provider = outbox.provider AND (earlier.state IN ('pending','sending','unknown') "                        \
    "OR (earlier.state = 'quarantined' AND earlier.kind <> 'cashback_cancellation')))"

QString listSql(OutboxView view)
{
    switch (view) {
    case OutboxView::Waiting:
        return QStringLiteral("SELECT " COMPANION_OUTBOX_COLUMNS " FROM outbox "
                              "WHERE state IN ('pending','sending','unknown') AND seq > :after ORDER BY seq LIMIT :limit");
    case OutboxView::Quarantined:
        return QStringLiteral("SELECT " COMPANION_OUTBOX_COLUMNS " FROM outbox "
                              "WHERE state = 'quarantined' AND seq > :after ORDER BY seq LIMIT :limit");
    case OutboxView::AwaitingRegistration:
        return QStringLiteral("SELECT " COMPANION_OUTBOX_COLUMNS " FROM outbox "
                              "WHERE state = 'rejected' AND reason = 'customer_not_found' AND seq > :after "
                              "ORDER BY seq LIMIT :limit");
    case OutboxView::Archive:
        return QStringLiteral("SELECT " COMPANION_OUTBOX_COLUMNS " FROM outbox "
                              "WHERE (state = 'annulled' OR (state = 'rejected' AND reason <> 'customer_not_found')) "
                              "AND seq < :after ORDER BY seq DESC LIMIT :limit");
    }
    return {};
}

} // namespace

Result<QList<OutboxRow>> OutboxRepository::rows(const QString& sql, const Bindings& bindings)
{
    return m_database.list<OutboxRow>(sql, bindings, outboxRowFrom);
}

Result<OutboxRow> OutboxRepository::insert(const OutboxRow& row)
{
    COMPANION_KILL_POINT("store.outbox.insert");
    const auto done = m_database.execute(
        u"INSERT INTO outbox(provider, kind, receipt_uid, sale_uid, receipt_number, sum, phone, customer_unverified, key, "
        "revision, body_sha256, endpoint_id, target_id, recording_off, direct_pending, state, state_before, reason, "
        "reason_code, reason_text, server_id, attempts, laters_in_row, stumbles_in_row, unreadable_in_row, crashes, "
        "created_at, first_attempt_at, last_attempt_at, archived_at, due_at_ms, planned_wait_ms, due_tick_ms, from_backup, "
        "body) "
        "VALUES (:provider, :kind, :receipt_uid, :sale_uid, :receipt_number, :sum, :phone, :customer_unverified, :key, "
        ":revision, :body_sha256, :endpoint_id, :target_id, :recording_off, :direct_pending, :state, :state_before, :reason, "
        ":reason_code, :reason_text, :server_id, :attempts, :laters_in_row, :stumbles_in_row, :unreadable_in_row, :crashes, "
        ":created_at, :first_attempt_at, :last_attempt_at, :archived_at, :due_at_ms, :planned_wait_ms, :due_tick_ms, "
        ":from_backup, :body)"_s,
        outboxIdentityOf(row) + outboxProgressOf(row));
    if (!done)
        return tl::unexpected<Error>(done.error());
    OutboxRow stored = row;
    stored.seq = m_database.lastInsertId();
    return stored;
}

Result<Done> OutboxRepository::update(const OutboxRow& row)
{
    COMPANION_KILL_POINT("store.outbox.update");
    const auto touched = m_database.execute(
        u"UPDATE outbox SET sum = :sum, phone = :phone, customer_unverified = :customer_unverified, key = :key, "
        "revision = :revision, body_sha256 = :body_sha256, endpoint_id = :endpoint_id, target_id = :target_id, "
        "recording_off = :recording_off, direct_pending = :direct_pending, state = :state, state_before = :state_before, reason = :reason, "
        "reason_code = :reason_code, reason_text = :reason_text, server_id = :server_id, attempts = :attempts, "
        "laters_in_row = :laters_in_row, stumbles_in_row = :stumbles_in_row, unreadable_in_row = :unreadable_in_row, "
        "crashes = :crashes, first_attempt_at = :first_attempt_at, last_attempt_at = :last_attempt_at, "
        "archived_at = :archived_at, due_at_ms = :due_at_ms, planned_wait_ms = :planned_wait_ms, "
        "due_tick_ms = :due_tick_ms, from_backup = :from_backup, erased = 0, body = :body WHERE seq = :seq"_s,
        outboxProgressOf(row) + Bindings{{u":seq"_s, row.seq}});
    if (!touched)
        return tl::unexpected<Error>(touched.error());
    if (*touched != 1)
        return failure(ErrorCode::NotFound, u"outbox row %1"_s.arg(row.seq));
    return Done{};
}

Result<OutboxRow> OutboxRepository::row(qint64 seq)
{
    const auto found = m_database.first<OutboxRow>(
        QStringLiteral("SELECT " COMPANION_OUTBOX_COLUMNS " FROM outbox WHERE seq = :seq"), {{u":seq"_s, seq}}, outboxRowFrom);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, u"outbox row %1"_s.arg(seq));
    return **found;
}

Result<QList<OutboxRow>> OutboxRepository::ofReceipt(const QUuid& receiptUid)
{
    return rows(QStringLiteral("SELECT " COMPANION_OUTBOX_COLUMNS " FROM outbox WHERE receipt_uid = :uid ORDER BY seq"),
                {{u":uid"_s, sql::uuid(receiptUid)}});
}

Result<QList<OutboxRow>> OutboxRepository::chain(const QUuid& saleUid)
{
    return rows(QStringLiteral("SELECT " COMPANION_OUTBOX_COLUMNS " FROM outbox WHERE sale_uid = :uid ORDER BY seq"),
                {{u":uid"_s, sql::uuid(saleUid)}});
}

Result<QList<OutboxRow>> OutboxRepository::list(OutboxView view, int limit, qint64 afterSeq)
{
    const bool newestFirst = view == OutboxView::Archive;
    const qint64 after = newestFirst && afterSeq <= 0 ? std::numeric_limits<qint64>::max() : afterSeq;
    return rows(listSql(view), {{u":after"_s, after}, {u":limit"_s, limit}});
}

Result<NextRow> OutboxRepository::next(ProviderId provider, const QString& endpointId, milliseconds tick)
{
    const Bindings bindings{{u":provider"_s, providerName(provider)},
                            {u":endpoint"_s, sql::text(endpointId)},
                            {u":tick"_s, qint64(tick.count())}};
    const auto due = m_database.first<OutboxRow>(
        QStringLiteral("SELECT " COMPANION_OUTBOX_COLUMNS " FROM outbox INDEXED BY outbox_next "
                       "WHERE provider = :provider AND endpoint_id = :endpoint AND state IN ('pending','unknown') "
                       "AND due_tick_ms <= :tick AND " COMPANION_CHAIN_ALLOWS " ORDER BY stumbles_in_row, seq LIMIT 1"),
        bindings, outboxRowFrom);
    if (!due)
        return tl::unexpected<Error>(due.error());
    NextRow next;
    next.row = *due;
    const auto waiting = m_database.integer(
        u"SELECT n FROM tally WHERE provider = :provider AND endpoint_id = :endpoint AND bucket = 'waiting'"_s,
        bindings.first(2));
    if (!waiting)
        return tl::unexpected<Error>(waiting.error());
    next.waiting = static_cast<int>(*waiting);
    if (next.row)
        return next;
    const auto first = nextTick(bindings);
    if (!first)
        return tl::unexpected<Error>(first.error());
    next.nextTick = *first;
    return next;
}

Result<std::optional<milliseconds>> OutboxRepository::nextTick(const Bindings& bindings)
{
    return m_database.first<milliseconds>(
        QStringLiteral("SELECT due_tick_ms FROM outbox INDEXED BY outbox_due "
                       "WHERE provider = :provider AND endpoint_id = :endpoint AND state IN ('pending','unknown') "
                       "AND due_tick_ms > :tick AND " COMPANION_CHAIN_ALLOWS " ORDER BY due_tick_ms LIMIT 1"),
        bindings, [](const SqlRow& row) { return milliseconds(row.integer(0)); });
}

Result<OutboxCounts> OutboxRepository::counts(const QStringList& endpointIds)
{
    QStringList present;
    for (const QString& id : endpointIds)
        present.append(sql::storable(id));
    OutboxCounts counts;
    const auto done = m_database.read(u"SELECT bucket, endpoint_id, n, provider FROM tally"_s, {}, [&](const SqlRow& row) {
        const QString bucket = row.text(0);
        const int n = row.number(2);
        if (bucket == "waiting"_L1) {
            counts.waiting += n;
            counts.otherEndpoint += present.contains(row.text(1)) ? 0 : n;
            if (const auto provider = providerFromName(row.text(3)); provider && n > 0)
                counts.waitingBy[*provider] += n;
        } else if (bucket == "quarantined"_L1) {
            counts.quarantined += n;
        } else if (bucket == "awaiting"_L1) {
            counts.awaitingRegistration += n;
        } else if (bucket == "archived"_L1) {
            counts.archived += n;
        }
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return counts;
}

Result<RowSettled> OutboxRepository::advanceRow(const OutboxRow& row, const RowEvent& event, const Moment& now)
{
    const auto change = advance(row, event, now);
    if (!change)
        return tl::unexpected<Error>(change.error());
    RowSettled settled;
    settled.row = change->row;
    settled.row.seq = row.seq;
    if (auto done = update(settled.row); !done)
        return tl::unexpected<Error>(done.error());
    JournalRepository journal(m_database);
    for (const JournalEntry& entry : change->journal) {
        const auto stored = journal.append(entry);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        settled.journal.append(*stored);
    }
    const bool reachedItsEnd = isArchive(settled.row.state) && !isArchive(row.state);
    if (reachedItsEnd && reportsSale(row.kind)) {
        if (auto done = settleChain(settled.row, now, settled); !done)
            return tl::unexpected<Error>(done.error());
    }
    return settled;
}

Result<Done> OutboxRepository::settleChain(const OutboxRow& row, const Moment& now, RowSettled& settled)
{
    const auto behind = chain(row.saleUid);
    if (!behind)
        return tl::unexpected<Error>(behind.error());
    for (const OutboxRow& cancellation : *behind) {
        if (cancellation.seq == row.seq || cancellation.provider != row.provider
            || !reportsReturn(cancellation.kind) || isArchive(cancellation.state))
            continue;
        const auto moved = advanceRow(cancellation, SaleSettled{row.state, row.serverId}, now);
        // The table has no line for it: the cancellation has gone its own way already.
        if (!moved && moved.error().code == ErrorCode::WrongState)
            continue;
        if (!moved)
            return tl::unexpected<Error>(moved.error());
        settled.chain.append(moved->row);
        settled.journal.append(moved->journal);
    }
    return Done{};
}

Result<RowSettled> OutboxRepository::apply(qint64 seq, const RowEvent& event, const Moment& now)
{
    return inTransaction<RowSettled>(m_database, [&]() -> Result<RowSettled> {
        const auto found = row(seq);
        if (!found)
            return tl::unexpected<Error>(found.error());
        // Its personal data was erased: it can only go out with a body made anew (reliability 4).
        const auto* again = std::get_if<SendAgain>(&event);
        if (again != nullptr && !again->rebuilt && found->body.isEmpty())
            return failure(ErrorCode::WrongState, u"outbox row %1 was erased"_s.arg(seq));
        if (std::holds_alternative<AttemptBegins>(event)) {
            // A direct attempt is asked for by its number: it must not overtake what waits before it either.
            const auto allowed = chainAllows(seq);
            if (!allowed)
                return tl::unexpected<Error>(allowed.error());
            if (!*allowed)
                return failure(ErrorCode::WrongState, u"outbox row %1 waits for its chain"_s.arg(seq));
        }
        return advanceRow(*found, event, now);
    });
}

Result<bool> OutboxRepository::chainAllows(qint64 seq)
{
    const auto allowed = m_database.integer(
        QStringLiteral("SELECT count(*) FROM outbox WHERE seq = :seq AND " COMPANION_CHAIN_ALLOWS), {{u":seq"_s, seq}});
    if (!allowed)
        return tl::unexpected<Error>(allowed.error());
    return *allowed > 0;
}

Result<OutboxRepository::Recovered> OutboxRepository::startSession(const Moment& now)
{
    return inTransaction<Recovered>(m_database, [&] { return recover(now); });
}

Result<Done> OutboxRepository::programStarted(const QString& which, const Moment& now, Recovered& recovered)
{
    const auto found = rows(which, {});
    if (!found)
        return tl::unexpected<Error>(found.error());
    for (const OutboxRow& row : *found) {
        const auto moved = advanceRow(row, ProgramStarted{}, now);
        // The table has no line for it: an unrecorded cancellation that waits behind its sale goes on waiting.
        if (!moved && moved.error().code == ErrorCode::WrongState)
            continue;
        if (!moved)
            return tl::unexpected<Error>(moved.error());
        switch (moved->row.state) {
        case RowState::Annulled:
            ++recovered.annulled;
            break;
        case RowState::Quarantined:
            ++recovered.quarantined;
            break;
        default:
            ++recovered.unknown;
            break;
        }
    }
    return Done{};
}

Result<OutboxRepository::Recovered> OutboxRepository::recover(const Moment& now)
{
    Recovered recovered;
    for (const QString& which :
         {QStringLiteral("SELECT " COMPANION_OUTBOX_COLUMNS " FROM outbox WHERE state = 'sending' ORDER BY seq"),
          QStringLiteral("SELECT " COMPANION_OUTBOX_COLUMNS " FROM outbox INDEXED BY outbox_unrecorded "
                         "WHERE state = 'pending' AND recording_off = 1 ORDER BY seq")}) {
        if (auto done = programStarted(which, now, recovered); !done)
            return tl::unexpected<Error>(done.error());
    }
    // The monotonic clock began anew, and the wall clock may have been set back: never longer than was planned.
    const auto done = m_database.execute(
        u"UPDATE outbox SET due_tick_ms = CASE WHEN due_at_ms IS NULL THEN 0 "
        "ELSE :tick + min(planned_wait_ms, max(0, due_at_ms - :now)) END "
        "WHERE state IN ('pending','unknown') AND (due_at_ms IS NOT NULL OR due_tick_ms <> 0)"_s,
        {{u":tick"_s, qint64(now.tick.count())}, {u":now"_s, now.wall.toMSecsSinceEpoch()}});
    if (!done)
        return tl::unexpected<Error>(done.error());
    return recovered;
}

} // namespace companion
