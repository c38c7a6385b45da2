// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/profilehistoryrepository.h"

#include "services/platform/killpoint.h"
#include "services/store/sqlvalue.h"

#include <QStringList>

namespace companion {

using namespace Qt::StringLiterals;

namespace {

/// In the order of ProfileAct; the words of the base never change.
const QStringList& actNames()
{
    static const QStringList names{u"saved"_s, u"applied"_s, u"applied_automatically"_s, u"returned"_s,
                                   u"returned_automatically"_s};
    return names;
}

ProfileHistoryEntry entryFrom(const SqlRow& row)
{
    ProfileHistoryEntry entry;
    entry.seq = row.integer(0);
    entry.at = sql::momentFrom(row.text(1));
    entry.cashierCode = row.text(2);
    entry.cashierName = row.text(3);
    entry.act = static_cast<ProfileAct>(qMax<qsizetype>(actNames().indexOf(row.text(4)), 0));
    entry.profileName = row.text(5);
    entry.etag = row.text(6).toLatin1();
    entry.contentHash = row.text(7).toLatin1();
    entry.before = row.bytes(8);
    return entry;
}

} // namespace

Result<qint64> ProfileHistoryRepository::append(const ProfileHistoryEntry& entry)
{
    return inTransaction<qint64>(m_database, [&]() -> Result<qint64> {
        const auto inserted = m_database.execute(
            u"INSERT INTO profile_history(at, cashier_code, cashier_name, act, profile_name, etag, content_hash, before) "
            "VALUES (:at, :cashier_code, :cashier_name, :act, :profile_name, :etag, :content_hash, :before)"_s,
            {{u":at"_s, entry.at.isValid() ? sql::moment(entry.at) : sql::text({})},
             {u":cashier_code"_s, sql::text(entry.cashierCode)},
             {u":cashier_name"_s, sql::text(entry.cashierName)},
             {u":act"_s, actNames().value(static_cast<int>(entry.act))},
             {u":profile_name"_s, sql::text(entry.profileName)},
             {u":etag"_s, sql::text(QString::fromLatin1(entry.etag))},
             {u":content_hash"_s, sql::text(QString::fromLatin1(entry.contentHash))},
             {u":before"_s, sql::bytes(entry.before)}});
        if (!inserted)
            return tl::unexpected<Error>(inserted.error());
        const qint64 seq = m_database.lastInsertId();
        COMPANION_KILL_POINT("store.profile_history.trim");
        const auto trimmed = m_database.execute(
            u"DELETE FROM profile_history WHERE seq NOT IN "
            "(SELECT seq FROM profile_history ORDER BY seq DESC LIMIT :kept)"_s,
            {{u":kept"_s, kept}});
        if (!trimmed)
            return tl::unexpected<Error>(trimmed.error());
        return seq;
    });
}

Result<Done> ProfileHistoryRepository::remove(qint64 seq)
{
    const auto removed =
        m_database.execute(u"DELETE FROM profile_history WHERE seq = :seq"_s, {{u":seq"_s, seq}});
    if (!removed)
        return tl::unexpected<Error>(removed.error());
    return Done{};
}

Result<QList<ProfileHistoryEntry>> ProfileHistoryRepository::list()
{
    return m_database.list<ProfileHistoryEntry>(
        u"SELECT seq, at, cashier_code, cashier_name, act, profile_name, etag, content_hash, before FROM profile_history "
        "ORDER BY seq DESC"_s,
        {}, entryFrom);
}

} // namespace companion
