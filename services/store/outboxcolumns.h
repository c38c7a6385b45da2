// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/outboxrow.h"
#include "services/store/database.h"

namespace companion {

/// Columns of the outbox in the order in which outboxRowFrom() reads them.
#define COMPANION_OUTBOX_COLUMNS                                                                                           \
    "seq, provider, kind, receipt_uid, sale_uid, receipt_number, sum, phone, customer_unverified, key, revision, "         \
    "body_sha256, endpoint_id, target_id, recording_off, direct_pending, state, state_before, reason, reason_code, "       \
    "reason_text, server_id, attempts, laters_in_row, stumbles_in_row, unreadable_in_row, crashes, created_at, "           \
    "first_attempt_at, last_attempt_at, archived_at, due_at_ms, planned_wait_ms, due_tick_ms, from_backup, body"

/// A row of a statement that selects COMPANION_OUTBOX_COLUMNS.
OutboxRow outboxRowFrom(const SqlRow& row);
/// What is written once.
Bindings outboxIdentityOf(const OutboxRow& row);
/// What every transition may change.
Bindings outboxProgressOf(const OutboxRow& row);

} // namespace companion
