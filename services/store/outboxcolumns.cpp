// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/outboxcolumns.h"

#include "services/store/sqlvalue.h"

#include <QTimeZone>

namespace companion {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

std::optional<QDateTime> optionalMoment(const SqlRow& row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    return sql::momentFrom(row.text(column));
}

void readIdentity(const SqlRow& row, OutboxRow& value)
{
    value.seq = row.integer(0);
    value.provider = providerFromName(row.text(1)).value_or(ProviderId::Brevix);
    value.kind = rowKindFromName(row.text(2)).value_or(RowKind::CashbackRequest);
    value.receiptUid = sql::uuidFrom(row.text(3));
    value.saleUid = sql::uuidFrom(row.text(4));
    value.receiptNumber = row.text(5);
    value.sum = Money::fromKopecks(row.integer(6));
    value.phone = PhoneNumber::fromE164(row.text(7));
    value.customerUnverified = row.flag(8);
    value.key = sql::uuidFrom(row.text(9));
    value.revision = row.number(10);
    value.bodySha256 = row.bytes(11);
    value.endpointId = row.text(12);
    value.targetId = row.text(13);
    value.recordingOff = row.flag(14);
    value.directPending = row.flag(15);
    value.fromBackup = row.flag(34);
    value.body = row.bytes(35);
}

void readProgress(const SqlRow& row, OutboxRow& value)
{
    value.state = rowStateFromName(row.text(16)).value_or(RowState::Quarantined);
    value.stateBefore = rowStateFromName(row.text(17)).value_or(RowState::Pending);
    value.reason = rowReasonFromName(row.text(18)).value_or(RowReason::None);
    value.reasonCode = row.text(19);
    value.reasonText = row.text(20);
    value.serverId = row.text(21);
    value.attempts = row.number(22);
    value.latersInRow = row.number(23);
    value.stumblesInRow = row.number(24);
    value.unreadableInRow = row.number(25);
    value.crashes = row.number(26);
    value.createdAt = optionalMoment(row, 27).value_or(QDateTime());
    value.firstAttemptAt = optionalMoment(row, 28);
    value.lastAttemptAt = optionalMoment(row, 29);
    value.archivedAt = optionalMoment(row, 30);
    if (!row.isNull(31))
        value.dueAt = QDateTime::fromMSecsSinceEpoch(row.integer(31), Qt::UTC);
    value.plannedWait = milliseconds(row.integer(32));
    value.dueTick = milliseconds(row.integer(33));
}

} // namespace

OutboxRow outboxRowFrom(const SqlRow& row)
{
    OutboxRow value;
    readIdentity(row, value);
    readProgress(row, value);
    return value;
}

Bindings outboxIdentityOf(const OutboxRow& row)
{
    return {
        {u":provider"_s, providerName(row.provider)},
        {u":kind"_s, rowKindName(row.kind)},
        {u":receipt_uid"_s, sql::uuid(row.receiptUid)},
        {u":sale_uid"_s, sql::uuid(row.saleUid)},
        {u":receipt_number"_s, sql::text(row.receiptNumber)},
        {u":created_at"_s, sql::moment(row.createdAt)},
    };
}

Bindings outboxProgressOf(const OutboxRow& row)
{
    return {
        {u":sum"_s, row.sum.kopecks()},
        {u":phone"_s, sql::text(row.phone.e164())},
        {u":customer_unverified"_s, int(row.customerUnverified)},
        {u":key"_s, sql::uuid(row.key)},
        {u":revision"_s, row.revision},
        {u":body_sha256"_s, sql::bytes(row.bodySha256)},
        {u":endpoint_id"_s, sql::text(row.endpointId)},
        {u":target_id"_s, sql::text(row.targetId)},
        {u":recording_off"_s, int(row.recordingOff)},
        {u":direct_pending"_s, int(row.directPending)},
        {u":state"_s, rowStateName(row.state)},
        {u":state_before"_s, rowStateName(row.stateBefore)},
        {u":reason"_s, rowReasonName(row.reason)},
        {u":reason_code"_s, sql::text(row.reasonCode)},
        {u":reason_text"_s, sql::text(row.reasonText)},
        {u":server_id"_s, sql::text(row.serverId)},
        {u":attempts"_s, row.attempts},
        {u":laters_in_row"_s, row.latersInRow},
        {u":stumbles_in_row"_s, row.stumblesInRow},
        {u":unreadable_in_row"_s, row.unreadableInRow},
        {u":crashes"_s, row.crashes},
        {u":first_attempt_at"_s, sql::moment(row.firstAttemptAt)},
        {u":last_attempt_at"_s, sql::moment(row.lastAttemptAt)},
        {u":archived_at"_s, sql::moment(row.archivedAt)},
        {u":due_at_ms"_s, sql::utcMilliseconds(row.dueAt)},
        {u":planned_wait_ms"_s, qint64(row.plannedWait.count())},
        {u":due_tick_ms"_s, qint64(row.dueTick.count())},
        {u":from_backup"_s, int(row.fromBackup)},
        {u":body"_s, sql::bytes(row.body)},
    };
}

} // namespace companion
