// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/erasure.h"

#include "services/platform/killpoint.h"
#include "services/store/sqlvalue.h"

namespace companion {

using namespace Qt::StringLiterals;

Result<ErasedData> Erasure::inOneGo(const std::function<Result<ErasedData>()>& work)
{
    auto erased = inTransaction<ErasedData>(m_database, work);
    if (!erased)
        return erased;
    COMPANION_KILL_POINT("store.erase.truncate");
    // Overwritten pages (secure_delete) still stand in the WAL as they were (reliability 1.9).
    if (auto truncated = m_database.executeOnce(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !truncated)
        return tl::unexpected<Error>(truncated.error());
    return erased;
}

Result<ErasedData> Erasure::expired(int days, const Moment& now)
{
    const Bindings limit{{u":limit"_s, now.wall.toSecsSinceEpoch() - qint64(days) * 86400}};
    return inOneGo([&]() -> Result<ErasedData> {
        const auto rows = m_database.execute(
            u"UPDATE outbox SET phone = '', body = x'', customer_unverified = 0, erased = 1 "
            "WHERE state IN ('sent','rejected','annulled') AND erased = 0 AND unixepoch(archived_at) <= :limit"_s,
            limit);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        const auto receipts = m_database.execute(
            u"UPDATE receipt SET customer_phone = '', customer_id = '', customer_name = '' "
            "WHERE customer_provider <> '' AND (customer_phone <> '' OR customer_id <> '') "
            "AND unixepoch(closed_at) <= :limit AND NOT EXISTS (SELECT 1 FROM outbox WHERE sale_uid = receipt.uid AND erased = 0)"_s,
            limit);
        if (!receipts)
            return tl::unexpected<Error>(receipts.error());
        return ErasedData{static_cast<int>(*rows), static_cast<int>(*receipts), 0};
    });
}

Result<ErasedData> Erasure::customer(const PhoneNumber& phone)
{
    if (phone.isEmpty())
        return failure(ErrorCode::InvalidArgument, u"phone"_s);
    const Bindings who{{u":phone"_s, phone.e164()}};
    return inOneGo([&]() -> Result<ErasedData> {
        const auto rows = m_database.execute(
            u"UPDATE outbox SET phone = '', body = x'', customer_unverified = 0, erased = 1 "
            "WHERE state IN ('sent','rejected','annulled') AND erased = 0 AND (phone = :phone "
            "OR sale_uid IN (SELECT uid FROM receipt WHERE customer_phone = :same_phone AND customer_phone <> ''))"_s,
            who + Bindings{{u":same_phone"_s, phone.e164()}});
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        const auto receipts = m_database.execute(
            u"UPDATE receipt SET customer_phone = '', customer_id = '', customer_name = '' WHERE customer_phone = :phone "
            "AND customer_phone <> '' AND NOT EXISTS (SELECT 1 FROM outbox WHERE sale_uid = receipt.uid AND erased = 0)"_s,
            who);
        if (!receipts)
            return tl::unexpected<Error>(receipts.error());
        const auto needed = m_database.integer(u"SELECT count(*) FROM outbox WHERE phone = :phone AND phone <> ''"_s, who);
        if (!needed)
            return tl::unexpected<Error>(needed.error());
        return ErasedData{static_cast<int>(*rows), static_cast<int>(*receipts), static_cast<int>(*needed)};
    });
}

} // namespace companion
