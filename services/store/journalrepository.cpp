// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/journalrepository.h"

#include "services/platform/killpoint.h"
#include "services/store/sqlvalue.h"

#include <limits>

namespace companion {

using namespace Qt::StringLiterals;

namespace {

#define COMPANION_JOURNAL_COLUMNS                                                                                          \
    "seq, at, kind, provider, receipt_uid, receipt_number, sum, customer_masked, server_id, text, code"

JournalEntry entryFrom(const SqlRow& row)
{
    JournalEntry entry;
    entry.seq = row.integer(0);
    entry.at = sql::momentFrom(row.text(1));
    entry.kind = journalKindFromName(row.text(2)).value_or(JournalKind::Notice);
    entry.provider = providerFromName(row.text(3));
    entry.receiptUid = sql::uuidFrom(row.text(4));
    entry.receiptNumber = row.text(5);
    entry.sum = Money::fromKopecks(row.integer(6));
    entry.customerMasked = row.text(7);
    entry.serverId = row.text(8);
    entry.text = row.text(9);
    entry.code = row.text(10);
    return entry;
}

} // namespace

Result<JournalEntry> JournalRepository::append(const JournalEntry& entry)
{
    COMPANION_KILL_POINT("store.journal.insert");
    const auto done = m_database.execute(
        u"INSERT INTO journal(at, kind, provider, receipt_uid, receipt_number, sum, customer_masked, server_id, text, "
        "code) VALUES (:at, :kind, :provider, :receipt_uid, :receipt_number, :sum, :customer_masked, :server_id, :text, "
        ":code)"_s,
        {
            {u":at"_s, entry.at.isValid() ? sql::moment(entry.at) : sql::text({})},
            {u":kind"_s, journalKindName(entry.kind)},
            {u":provider"_s, entry.provider ? QVariant(providerName(*entry.provider)) : sql::text({})},
            {u":receipt_uid"_s, sql::uuid(entry.receiptUid)},
            {u":receipt_number"_s, sql::text(entry.receiptNumber)},
            {u":sum"_s, entry.sum.kopecks()},
            {u":customer_masked"_s, sql::text(entry.customerMasked)},
            {u":server_id"_s, sql::text(entry.serverId)},
            {u":text"_s, sql::text(entry.text)},
            {u":code"_s, sql::text(entry.code)},
        });
    if (!done)
        return tl::unexpected<Error>(done.error());
    JournalEntry stored = entry;
    stored.seq = m_database.lastInsertId();
    return stored;
}

Result<QList<JournalEntry>> JournalRepository::list(int limit, qint64 beforeSeq, const QString& receiptNumber)
{
    const qint64 before = beforeSeq > 0 ? beforeSeq : std::numeric_limits<qint64>::max();
    if (receiptNumber.isEmpty()) {
        return m_database.list<JournalEntry>(
            QStringLiteral("SELECT " COMPANION_JOURNAL_COLUMNS " FROM journal WHERE seq < :before "
                           "ORDER BY seq DESC LIMIT :limit"),
            {{u":before"_s, before}, {u":limit"_s, limit}}, entryFrom);
    }
    return m_database.list<JournalEntry>(
        QStringLiteral("SELECT " COMPANION_JOURNAL_COLUMNS " FROM journal "
                       "WHERE receipt_number = :number AND receipt_number <> '' AND seq < :before ORDER BY seq DESC LIMIT :limit"),
        {{u":number"_s, sql::text(receiptNumber)}, {u":before"_s, before}, {u":limit"_s, limit}}, entryFrom);
}

Result<QList<JournalEntry>> JournalRepository::ofReceipt(const QUuid& receiptUid)
{
    return m_database.list<JournalEntry>(
        QStringLiteral("SELECT " COMPANION_JOURNAL_COLUMNS " FROM journal "
                       "WHERE receipt_uid = :uid AND receipt_uid <> '' ORDER BY seq DESC"),
        {{u":uid"_s, sql::uuid(receiptUid)}}, entryFrom);
}

Result<Done> JournalRepository::removeAuthorization(const QUuid& receiptUid)
{
    COMPANION_KILL_POINT("store.journal.remove");
    const auto done = m_database.execute(
        u"DELETE FROM journal WHERE receipt_uid = :uid AND receipt_uid <> '' AND kind = 'authorization_applied'"_s,
        {{u":uid"_s, sql::uuid(receiptUid)}});
    if (!done)
        return tl::unexpected<Error>(done.error());
    return Done{};
}

} // namespace companion
