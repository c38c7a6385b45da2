// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/schema.h"

#include "services/platform/killpoint.h"

#include <array>

namespace companion {

using namespace Qt::StringLiterals;

namespace {

// Which list of the queue window a row stands in. Spelled out twice in each trigger, for SQLite has no macros.
#define COMPANION_BUCKET(row)                                                                                              \
    "CASE WHEN " row ".state IN ('pending','sending','unknown') THEN 'waiting' "                                           \
    "WHEN " row ".state = 'quarantined' THEN 'quarantined' "                                                               \
    "WHEN " row ".state = 'sent' THEN 'sent' "                                                                             \
    "WHEN " row ".state = 'rejected' AND " row ".reason = 'customer_not_found' THEN 'awaiting' "                           \
    "ELSE 'archived' END"

#define COMPANION_TALLY_UP(row)                                                                                            \
    "INSERT INTO tally(provider, endpoint_id, bucket, n) "                                                                 \
    "VALUES (" row ".provider, " row ".endpoint_id, " COMPANION_BUCKET(row) ", 1) "                                        \
    "ON CONFLICT(provider, endpoint_id, bucket) DO UPDATE SET n = n + 1; "

#define COMPANION_TALLY_DOWN(row)                                                                                          \
    "UPDATE tally SET n = n - 1 WHERE provider = " row ".provider AND endpoint_id = " row ".endpoint_id "                  \
    "AND bucket = " COMPANION_BUCKET(row) "; "

constexpr std::array receiptsAndJournal{
    "CREATE TABLE meta("
    "key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE receipt("
    "id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('sale','return')), "
    "number TEXT NOT NULL, shift INTEGER NOT NULL, shop_id TEXT NOT NULL, cash_id TEXT NOT NULL, fiscal_number TEXT NOT NULL, "
    "closed_at TEXT NOT NULL, warehouse_code TEXT NOT NULL, cashier_code TEXT NOT NULL, cashier_name TEXT NOT NULL, "
    "sale_uid TEXT, return_action TEXT NOT NULL DEFAULT '', "
    "customer_provider TEXT NOT NULL DEFAULT '', customer_phone TEXT NOT NULL DEFAULT '', "
    "customer_id TEXT NOT NULL DEFAULT '', customer_name TEXT NOT NULL DEFAULT '', customer_applied_at TEXT) STRICT",
    "CREATE INDEX receipt_sale_number ON receipt(number, id) WHERE kind = 'sale'",
    "CREATE INDEX receipt_returns ON receipt(sale_uid, id) WHERE sale_uid IS NOT NULL",
    "CREATE INDEX receipt_customer ON receipt(customer_phone) WHERE customer_phone <> ''",

    "CREATE TABLE receipt_line("
    "receipt_id INTEGER NOT NULL REFERENCES receipt(id) ON DELETE CASCADE, position INTEGER NOT NULL, number INTEGER NOT NULL, "
    "goods_code TEXT NOT NULL, name TEXT NOT NULL, barcode TEXT NOT NULL, group_code TEXT NOT NULL, unit TEXT NOT NULL, "
    "quantity INTEGER NOT NULL, price INTEGER NOT NULL, discount INTEGER NOT NULL, "
    "PRIMARY KEY(receipt_id, position)) STRICT, WITHOUT ROWID",

    "CREATE TABLE tender("
    "receipt_id INTEGER NOT NULL REFERENCES receipt(id) ON DELETE CASCADE, position INTEGER NOT NULL, "
    "type INTEGER NOT NULL, amount INTEGER NOT NULL, PRIMARY KEY(receipt_id, position)) STRICT, WITHOUT ROWID",

    // Where numbering stands, so that it never starts anew (D-31).
    "CREATE TABLE till("
    "cash_id TEXT PRIMARY KEY, last_number INTEGER NOT NULL, last_shift INTEGER NOT NULL, last_day TEXT NOT NULL) "
    "STRICT, WITHOUT ROWID",

    "CREATE TABLE journal("
    "seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, kind TEXT NOT NULL, provider TEXT NOT NULL, "
    "receipt_uid TEXT NOT NULL, receipt_number TEXT NOT NULL, sum INTEGER NOT NULL, customer_masked TEXT NOT NULL, "
    "server_id TEXT NOT NULL, text TEXT NOT NULL) STRICT",
    "CREATE INDEX journal_receipt ON journal(receipt_uid, seq) WHERE receipt_uid <> ''",
    "CREATE INDEX journal_number ON journal(receipt_number, seq) WHERE receipt_number <> ''",
};

constexpr std::array outbox{
    // The body is the last column: what is read without it never touches its pages.
    "CREATE TABLE outbox("
    "seq INTEGER PRIMARY KEY AUTOINCREMENT, provider TEXT NOT NULL, kind TEXT NOT NULL, "
    "receipt_uid TEXT NOT NULL, sale_uid TEXT NOT NULL, receipt_number TEXT NOT NULL, "
    "sum INTEGER NOT NULL, phone TEXT NOT NULL, customer_unverified INTEGER NOT NULL, key TEXT NOT NULL UNIQUE, "
    "revision INTEGER NOT NULL, body_sha256 BLOB NOT NULL, endpoint_id TEXT NOT NULL, target_id TEXT NOT NULL, "
    "recording_off INTEGER NOT NULL, direct_pending INTEGER NOT NULL, "
    "state TEXT NOT NULL CHECK (state IN "
    "('pending','sending','unknown','sent','rejected','annulled','quarantined')), "
    "state_before TEXT NOT NULL, reason TEXT NOT NULL, reason_code TEXT NOT NULL, reason_text TEXT NOT NULL, "
    "server_id TEXT NOT NULL, attempts INTEGER NOT NULL, laters_in_row INTEGER NOT NULL, stumbles_in_row INTEGER NOT NULL, "
    "unreadable_in_row INTEGER NOT NULL, crashes INTEGER NOT NULL, created_at TEXT, first_attempt_at TEXT, "
    "last_attempt_at TEXT, archived_at TEXT, due_at_ms INTEGER, planned_wait_ms INTEGER NOT NULL, "
    "due_tick_ms INTEGER NOT NULL, erased INTEGER NOT NULL DEFAULT 0, body BLOB NOT NULL, "
    "UNIQUE(receipt_uid, kind)) STRICT",
    // In the order of sending (client policy 2.2); sent rows are not in it, so that its cost does not grow with them.
    "CREATE INDEX outbox_next ON outbox(provider, endpoint_id, stumbles_in_row, seq, due_tick_ms) "
    "WHERE state IN ('pending','unknown')",
    "CREATE INDEX outbox_due ON outbox(provider, endpoint_id, due_tick_ms, seq) WHERE state IN ('pending','unknown')",
    "CREATE INDEX outbox_live ON outbox(seq) WHERE state IN ('pending','sending','unknown')",
    "CREATE INDEX outbox_sending ON outbox(seq) WHERE state = 'sending'",
    "CREATE INDEX outbox_chain ON outbox(sale_uid, seq, state)",
    "CREATE INDEX outbox_quarantined ON outbox(seq) WHERE state = 'quarantined'",
    "CREATE INDEX outbox_awaiting ON outbox(seq) WHERE state = 'rejected' AND reason = 'customer_not_found'",
    "CREATE INDEX outbox_archived ON outbox(seq) "
    "WHERE state = 'annulled' OR (state = 'rejected' AND reason <> 'customer_not_found')",
    "CREATE INDEX outbox_erasable ON outbox(archived_at) WHERE state IN ('sent','rejected','annulled') AND erased = 0",
    "CREATE INDEX outbox_phone ON outbox(phone) WHERE phone <> ''",

    // Counts of the lists, kept in the transaction that moves a row: the badge costs the same with ten rows and a million (F7).
    "CREATE TABLE tally("
    "provider TEXT NOT NULL, endpoint_id TEXT NOT NULL, bucket TEXT NOT NULL, n INTEGER NOT NULL, "
    "PRIMARY KEY(provider, endpoint_id, bucket)) STRICT, WITHOUT ROWID",
    "CREATE TRIGGER outbox_added AFTER INSERT ON outbox BEGIN " COMPANION_TALLY_UP("NEW") "END",
    "CREATE TRIGGER outbox_removed AFTER DELETE ON outbox BEGIN " COMPANION_TALLY_DOWN("OLD") "END",
    "CREATE TRIGGER outbox_moved AFTER UPDATE OF state, reason, endpoint_id ON outbox "
    "WHEN OLD.endpoint_id <> NEW.endpoint_id OR " COMPANION_BUCKET("OLD") " <> " COMPANION_BUCKET("NEW") " "
    "BEGIN " COMPANION_TALLY_DOWN("OLD") COMPANION_TALLY_UP("NEW") "END",
};

constexpr std::array directoriesAndSettings{
    "CREATE TABLE user(position INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT",
    "CREATE TABLE warehouse(position INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT",
    "CREATE TABLE goods_group(position INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
    "parent_code TEXT NOT NULL) STRICT",
    "CREATE TABLE goods(code TEXT PRIMARY KEY, barcode TEXT NOT NULL, name TEXT NOT NULL, name_folded TEXT NOT NULL, "
    "group_code TEXT NOT NULL, unit TEXT NOT NULL, price INTEGER NOT NULL, by_weight INTEGER NOT NULL) STRICT",
    "CREATE TABLE barcode(barcode TEXT NOT NULL, goods_code TEXT NOT NULL REFERENCES goods(code) ON DELETE CASCADE, "
    "PRIMARY KEY(barcode, goods_code)) STRICT, WITHOUT ROWID",
    "CREATE INDEX barcode_goods ON barcode(goods_code)",
    "CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE mapping(tbl TEXT NOT NULL, position INTEGER NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, "
    "brevix_id TEXT NOT NULL, PRIMARY KEY(tbl, position), UNIQUE(tbl, code)) STRICT, WITHOUT ROWID",
};

constexpr std::array unrecordedRows{
    // What the start of the program must look at (D-09), without reading a queue of any length.
    "CREATE INDEX outbox_unrecorded ON outbox(seq) WHERE state = 'pending' AND recording_off = 1",
};

constexpr std::array journalCodes{
    "ALTER TABLE journal ADD COLUMN code TEXT NOT NULL DEFAULT ''",
    // Refusals without words had their code in the place of words.
    "UPDATE journal SET code = text, text = '' "
    "WHERE kind = 'request_refused' AND text GLOB '[a-z]*' AND text NOT GLOB '*[^a-z0-9_]*'",
};

constexpr std::array rowsOfBackups{
    "ALTER TABLE outbox ADD COLUMN from_backup INTEGER NOT NULL DEFAULT 0",
    // They were marked by a first attempt at the beginning of time.
    "UPDATE outbox SET from_backup = 1, first_attempt_at = NULL WHERE first_attempt_at = '1970-01-01T00:00:00.000Z'",
};

constexpr std::array profileHistory{
    "CREATE TABLE profile_history("
    "seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, cashier_code TEXT NOT NULL, cashier_name TEXT NOT NULL, "
    "act TEXT NOT NULL CHECK (act IN ('saved','applied','applied_automatically','returned','returned_automatically')), "
    "profile_name TEXT NOT NULL, etag TEXT NOT NULL, content_hash TEXT NOT NULL, before BLOB NOT NULL) STRICT",
};

constexpr std::array plazius{
    "ALTER TABLE goods ADD COLUMN lowest_price INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE goods ADD COLUMN points_allowed INTEGER NOT NULL DEFAULT 1",
    "CREATE TABLE card_group(position INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
    "card_mode INTEGER NOT NULL) STRICT",

    // The share of every line is kept: returns give back by it.
    "ALTER TABLE receipt_line ADD COLUMN loyalty_discount INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE receipt_line ADD COLUMN points INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE receipt_line ADD COLUMN lowest_price INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE receipt_line ADD COLUMN points_allowed INTEGER NOT NULL DEFAULT 1",

    // What the service was told about receipts that are still open; a row leaves when its receipt closes or its abort is queued.
    "CREATE TABLE open_order("
    "receipt_uid TEXT PRIMARY KEY, endpoint_id TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('bound','paying','paid')), "
    "transaction_id TEXT NOT NULL, points INTEGER NOT NULL, sum INTEGER NOT NULL, card TEXT NOT NULL, at TEXT NOT NULL) "
    "STRICT, WITHOUT ROWID",
};

#undef COMPANION_BUCKET
#undef COMPANION_TALLY_UP
#undef COMPANION_TALLY_DOWN

constexpr std::array<Migration, 8> allMigrations{{
    {receiptsAndJournal},
    {outbox},
    {directoriesAndSettings},
    {unrecordedRows},
    {journalCodes},
    {rowsOfBackups},
    {profileHistory},
    {plazius},
}};

Result<Done> runStep(Database& database, const Migration& step, int version)
{
    return inTransaction<Done>(database, [&]() -> Result<Done> {
        for (const char* statement : step.statements) {
            COMPANION_KILL_POINT("store.migrate.statement");
            if (auto done = database.executeOnce(QString::fromLatin1(statement)); !done)
                return done;
        }
        // PRAGMA takes no bound values; the number is our own.
        return database.executeOnce(u"PRAGMA user_version=%1"_s.arg(version));
    });
}

} // namespace

std::span<const Migration> migrations()
{
    return allMigrations;
}

int schemaVersion()
{
    return static_cast<int>(allMigrations.size());
}

Result<int> readSchemaVersion(Database& database)
{
    const auto version = database.integer(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected<Error>(version.error());
    return static_cast<int>(*version);
}

Result<Done> migrate(Database& database, int target)
{
    const auto version = readSchemaVersion(database);
    if (!version)
        return tl::unexpected<Error>(version.error());
    if (*version > target)
        return failure(ErrorCode::StorageTooNew, QString::number(*version));
    for (int next = *version; next < target; ++next) {
        if (auto done = runStep(database, allMigrations[static_cast<std::size_t>(next)], next + 1); !done)
            return done;
    }
    return Done{};
}

} // namespace companion
