// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/openorderrepository.h"

#include "services/platform/killpoint.h"
#include "services/store/journalrepository.h"
#include "services/store/outboxrepository.h"
#include "services/store/sqlvalue.h"

#include <QStringList>

namespace companion {

using namespace Qt::StringLiterals;

namespace {

/// In the order of OpenOrderState; the words of the base never change.
const QStringList& stateNames()
{
    static const QStringList names{u"bound"_s, u"paying"_s, u"paid"_s};
    return names;
}

OpenOrder orderFrom(const SqlRow& row)
{
    OpenOrder order;
    order.receiptUid = sql::uuidFrom(row.text(0));
    order.endpointId = row.text(1);
    // An unreadable state counts as the worst: perhaps paid.
    const auto state = stateNames().indexOf(row.text(2));
    order.state = state < 0 ? OpenOrderState::Paying : static_cast<OpenOrderState>(state);
    order.transactionId = sql::uuidFrom(row.text(3));
    order.points = Money::fromKopecks(row.integer(4));
    order.sum = Money::fromKopecks(row.integer(5));
    order.card = row.text(6);
    order.at = sql::momentFrom(row.text(7));
    return order;
}

} // namespace

Result<QList<OpenOrder>> OpenOrderRepository::list()
{
    return m_database.list<OpenOrder>(
        u"SELECT receipt_uid, endpoint_id, state, transaction_id, points, sum, card, at FROM open_order ORDER BY at"_s, {}, orderFrom);
}

Result<QList<OutboxRow>> OpenOrderRepository::step(const OrderStep& step)
{
    return inTransaction<QList<OutboxRow>>(m_database, [&] { return write(step); });
}

Result<QList<OutboxRow>> OpenOrderRepository::write(const OrderStep& step)
{
    auto done = step.order ? put(*step.order) : remove(step.receiptUid);
    if (!done)
        return tl::unexpected<Error>(done.error());
    COMPANION_KILL_POINT("store.open_order.rows");
    OutboxRepository outbox(m_database);
    QList<OutboxRow> rows;
    for (const OutboxRow& row : step.rows) {
        auto stored = outbox.insert(row);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        rows.append(*stored);
    }
    JournalRepository journal(m_database);
    for (const JournalEntry& entry : step.journal) {
        if (auto noted = journal.append(entry); !noted)
            return tl::unexpected<Error>(noted.error());
    }
    return rows;
}

Result<Done> OpenOrderRepository::put(const OpenOrder& order)
{
    const auto done = m_database.execute(
        u"INSERT OR REPLACE INTO open_order(receipt_uid, endpoint_id, state, transaction_id, points, sum, card, at) "
        "VALUES (:receipt_uid, :endpoint_id, :state, :transaction_id, :points, :sum, :card, :at)"_s,
        {{u":receipt_uid"_s, sql::uuid(order.receiptUid)},
         {u":endpoint_id"_s, sql::text(order.endpointId)},
         {u":state"_s, stateNames().at(static_cast<int>(order.state))},
         {u":transaction_id"_s, order.transactionId.isNull() ? sql::text({}) : sql::uuid(order.transactionId)},
         {u":points"_s, order.points.kopecks()},
         {u":sum"_s, order.sum.kopecks()},
         {u":card"_s, sql::text(order.card)},
         {u":at"_s, sql::moment(order.at)}});
    if (!done)
        return tl::unexpected<Error>(done.error());
    return Done{};
}

Result<Done> OpenOrderRepository::remove(const QUuid& receiptUid)
{
    const auto done = m_database.execute(u"DELETE FROM open_order WHERE receipt_uid = :receipt_uid"_s,
                                         {{u":receipt_uid"_s, sql::uuid(receiptUid)}});
    if (!done)
        return tl::unexpected<Error>(done.error());
    return Done{};
}

} // namespace companion
