// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/receiptrepository.h"

#include "services/platform/killpoint.h"
#include "services/store/journalrepository.h"
#include "services/store/openorderrepository.h"
#include "services/store/outboxrepository.h"
#include "services/store/sqlvalue.h"

#include <algorithm>
#include <array>

namespace companion {

using namespace Qt::StringLiterals;

namespace {

/// Names in the base; their order is that of the enum.
constexpr std::array<QLatin1String, 12> actionNames{
    QLatin1String("cancel_whole"),        QLatin1String("cancel_lines"),       QLatin1String("cancel_whole_instead"),
    QLatin1String("cancel_whole_behind"), QLatin1String("cancel_lines_behind"), QLatin1String("annul_sale"),
    QLatin1String("reduce_sale"),         QLatin1String("leave_sale"),         QLatin1String("nothing"),
    QLatin1String("nothing_left"),       QLatin1String("report_return"),       QLatin1String("report_return_behind")};
static_assert(static_cast<std::size_t>(ReturnAction::ReportReturnBehind) + 1 == actionNames.size());

ReturnAction actionFromName(const QString& name)
{
    const auto found = std::find(actionNames.cbegin(), actionNames.cend(), name);
    return found == actionNames.cend() ? ReturnAction::Nothing : static_cast<ReturnAction>(found - actionNames.cbegin());
}

Result<Done> checkClosing(const Receipt& receipt, ReceiptKind kind)
{
    if (receipt.uid.isNull() || receipt.kind != kind || !receipt.closedAt.isValid())
        return failure(ErrorCode::InvalidArgument, u"receipt: uid, kind or time of closing"_s);
    return Done{};
}

bool isThatRow(const OutboxRow& stored, const OutboxRow& given)
{
    return stored.receiptUid == given.receiptUid && stored.kind == given.kind;
}

/// The rows that the closing wrote: those of the receipt, and steps of its order that bear an id of their own.
QList<OutboxRow> rowsOfClosing(QList<OutboxRow> chain, const ClosingRecord& record)
{
    chain.removeIf([&record](const OutboxRow& stored) {
        return stored.receiptUid != record.receipt.uid
               && std::none_of(record.rows.cbegin(), record.rows.cend(), [&](const OutboxRow& given) { return isThatRow(stored, given); });
    });
    return chain;
}

/// The same rows again are welcome; the same key with another body is a bug of the caller (client policy 3). Only a row that
/// nothing has touched since can be compared.
bool sameRows(const QList<OutboxRow>& stored, const QList<OutboxRow>& given)
{
    for (const OutboxRow& row : given) {
        const auto match =
            std::find_if(stored.cbegin(), stored.cend(), [&row](const OutboxRow& candidate) { return isThatRow(candidate, row); });
        if (match == stored.cend())
            return false;
        const bool untouched = match->state == row.state && match->attempts == row.attempts && match->reason == row.reason
                               && match->sum == row.sum && match->revision == row.revision;
        if (untouched && !match->body.isEmpty() && match->bodySha256 != row.bodySha256)
            return false;
    }
    return true;
}

} // namespace

Result<ClosingOutcome> ReceiptRepository::closeSale(const ClosingRecord& record)
{
    if (auto valid = checkClosing(record.receipt, ReceiptKind::Sale); !valid)
        return tl::unexpected<Error>(valid.error());
    auto outcome = inTransaction<ClosingOutcome>(m_database, [&] { return writeSale(record); });
    if (!outcome)
        return outcome;
    COMPANION_KILL_POINT("store.close.acknowledge");
    if (auto there = m_database.checkStillThere(); !there)
        return tl::unexpected<Error>(there.error());
    return outcome;
}

Result<ClosingOutcome> ReceiptRepository::writeSale(const ClosingRecord& record)
{
    const auto known = m_receipts.byUid(record.receipt.uid);
    if (!known)
        return tl::unexpected<Error>(known.error());
    if (*known) {
        const auto chain = OutboxRepository(m_database).chain(record.receipt.uid);
        if (!chain)
            return tl::unexpected<Error>(chain.error());
        const QList<OutboxRow> rows = rowsOfClosing(*chain, record);
        if (**known != ReceiptTable::asStored(record.receipt) || !sameRows(rows, record.rows))
            return failure(ErrorCode::Conflict, u"receipt "_s + record.receipt.uid.toString(QUuid::WithoutBraces));
        return ClosingOutcome{rows};
    }
    if (auto done = m_receipts.insert(record.receipt, record.authorization); !done)
        return tl::unexpected<Error>(done.error());
    // From here on its rows speak for it.
    if (auto done = OpenOrderRepository(m_database).remove(record.receipt.uid); !done)
        return tl::unexpected<Error>(done.error());
    auto rows = insertRows(record.rows);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    if (auto done = appendJournal(record.journal); !done)
        return tl::unexpected<Error>(done.error());
    return ClosingOutcome{*rows};
}

Result<ReturnOutcome> ReceiptRepository::closeReturn(const Receipt& receipt, const ReturnPlanners& planners,
                                                     const QList<JournalEntry>& journal, const Moment& now)
{
    if (auto valid = checkClosing(receipt, ReceiptKind::Return); !valid)
        return tl::unexpected<Error>(valid.error());
    if (receipt.saleUid.isNull())
        return failure(ErrorCode::InvalidArgument, u"return: saleUid"_s);
    auto outcome = inTransaction<ReturnOutcome>(m_database, [&] { return writeReturn(receipt, planners, journal, now); });
    if (!outcome)
        return outcome;
    COMPANION_KILL_POINT("store.return.acknowledge");
    if (auto there = m_database.checkStillThere(); !there)
        return tl::unexpected<Error>(there.error());
    return outcome;
}

Result<ReturnOutcome> ReceiptRepository::writeReturn(const Receipt& given, const ReturnPlanners& planners,
                                                     const QList<JournalEntry>& journal, const Moment& now)
{
    const auto known = m_receipts.byUid(given.uid);
    if (!known)
        return tl::unexpected<Error>(known.error());
    if (*known && **known != ReceiptTable::asStored(given))
        return failure(ErrorCode::Conflict, u"return "_s + given.uid.toString(QUuid::WithoutBraces));
    if (*known)
        return storedReturn(given.uid);
    auto outcome = planAndCarryOut(given, planners, journal, now);
    if (!outcome)
        return outcome;
    COMPANION_KILL_POINT("store.return.action");
    const auto noted = m_database.execute(u"UPDATE receipt SET return_action = :action WHERE uid = :uid"_s,
                                          {{u":action"_s, QString(actionNames[static_cast<std::size_t>(outcome->action)])},
                                           {u":uid"_s, sql::uuid(given.uid)}});
    if (!noted)
        return tl::unexpected<Error>(noted.error());
    return outcome;
}

/// The plans are made of what the base says in this very transaction: the return sees exactly one state of its sale (U5).
Result<ReturnOutcome> ReceiptRepository::planAndCarryOut(const Receipt& receipt, const ReturnPlanners& planners,
                                                         const QList<JournalEntry>& journal, const Moment& now)
{
    const auto sale = saleOnRecord(receipt.saleUid, ProviderId::Brevix);
    if (!sale)
        return tl::unexpected<Error>(sale.error());
    if (auto within = checkReturn(sale->sale, sale->returns, receipt); !within)
        return tl::unexpected<Error>(within.error());
    struct Planned
    {
        SaleOnRecord onRecord;
        ReturnPlan plan;
    };
    QList<Planned> planned;
    for (const ServicePlanner& planner : planners) {
        const auto onRecord = saleOnRecord(receipt.saleUid, planner.provider);
        if (!onRecord)
            return tl::unexpected<Error>(onRecord.error());
        planned.append({*onRecord, planner.plan(*onRecord)});
    }
    if (auto done = m_receipts.insert(receipt, std::nullopt); !done)
        return tl::unexpected<Error>(done.error());
    ReturnOutcome outcome;
    QList<JournalEntry> notes = journal;
    for (const Planned& one : planned) {
        const auto rows = carryOut(one.plan, one.onRecord, now);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        if (outcome.action == ReturnAction::Nothing)
            outcome.action = one.plan.action;
        outcome.rows += *rows;
        notes += one.plan.journal;
    }
    if (auto done = appendJournal(notes); !done)
        return tl::unexpected<Error>(done.error());
    return outcome;
}

Result<QList<OutboxRow>> ReceiptRepository::carryOut(const ReturnPlan& plan, const SaleOnRecord& onRecord, const Moment& now)
{
    if (plan.saleEvent && onRecord.saleRow) {
        const auto moved = OutboxRepository(m_database).advanceRow(*onRecord.saleRow, *plan.saleEvent, now);
        if (!moved)
            return tl::unexpected<Error>(moved.error());
    }
    return insertRows(plan.rows);
}

Result<ReturnOutcome> ReceiptRepository::storedReturn(const QUuid& uid)
{
    const auto action = m_database.text(u"SELECT return_action FROM receipt WHERE uid = :uid"_s, {{u":uid"_s, sql::uuid(uid)}});
    if (!action)
        return tl::unexpected<Error>(action.error());
    auto rows = OutboxRepository(m_database).ofReceipt(uid);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    return ReturnOutcome{actionFromName(*action), *rows};
}

Result<Done> ReceiptRepository::closeFreeReturn(const Receipt& given, const QList<JournalEntry>& journal)
{
    if (auto valid = checkClosing(given, ReceiptKind::Return); !valid)
        return valid;
    if (!given.saleUid.isNull())
        return failure(ErrorCode::InvalidArgument, u"free return: saleUid"_s);
    auto done = inTransaction<Done>(m_database, [&]() -> Result<Done> {
        const auto known = m_receipts.byUid(given.uid);
        if (!known)
            return tl::unexpected<Error>(known.error());
        if (*known && **known != ReceiptTable::asStored(given))
            return failure(ErrorCode::Conflict, u"return "_s + given.uid.toString(QUuid::WithoutBraces));
        if (*known)
            return Done{};
        if (auto inserted = m_receipts.insert(given, std::nullopt); !inserted)
            return inserted;
        return appendJournal(journal);
    });
    if (!done)
        return done;
    return m_database.checkStillThere();
}

Result<ResendOutcome> ReceiptRepository::sendAgain(qint64 seq, const ResendPlanner& planner, const Moment& now)
{
    return inTransaction<ResendOutcome>(m_database, [&] { return resend(seq, planner, now); });
}

Result<ResendOutcome> ReceiptRepository::resend(qint64 seq, const ResendPlanner& planner, const Moment& now)
{
    OutboxRepository outbox(m_database);
    const auto row = outbox.row(seq);
    if (!row)
        return tl::unexpected<Error>(row.error());
    const auto sale = saleOnRecord(row->saleUid, row->provider);
    if (!sale && sale.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(sale.error());
    const auto plan = planner(*row, sale ? std::optional(*sale) : std::nullopt);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    if (!plan->event)
        return ResendOutcome{plan->action, *row};
    auto moved = outbox.advanceRow(*row, *plan->event, now);
    if (!moved)
        return tl::unexpected<Error>(moved.error());
    // A return waits for the end of its sale, which it may have missed in the archive.
    if (waitsForSale(moved->row) && sale && sale->saleRow && isArchive(sale->saleRow->state)) {
        moved = outbox.advanceRow(moved->row, SaleSettled{sale->saleRow->state, sale->saleRow->serverId}, now);
        if (!moved)
            return tl::unexpected<Error>(moved.error());
    }
    return ResendOutcome{plan->action, moved->row};
}

Result<QList<FoundSale>> ReceiptRepository::findSales(const QString& number, int limit)
{
    const auto sales = m_receipts.salesByNumber(number, limit);
    if (!sales)
        return tl::unexpected<Error>(sales.error());
    QList<FoundSale> found;
    for (const Receipt& sale : *sales) {
        const auto returns = m_receipts.returnsOf(sale.uid);
        if (!returns)
            return tl::unexpected<Error>(returns.error());
        found.append({sale, *returns});
    }
    return found;
}

Result<SaleOnRecord> ReceiptRepository::saleOnRecord(const QUuid& saleUid, ProviderId provider)
{
    const auto sale = m_receipts.byUid(saleUid);
    if (!sale)
        return tl::unexpected<Error>(sale.error());
    if (!*sale || (*sale)->kind != ReceiptKind::Sale)
        return failure(ErrorCode::NotFound, u"sale "_s + saleUid.toString(QUuid::WithoutBraces));
    const auto returns = m_receipts.returnsOf(saleUid);
    if (!returns)
        return tl::unexpected<Error>(returns.error());
    const auto chain = OutboxRepository(m_database).chain(saleUid);
    if (!chain)
        return tl::unexpected<Error>(chain.error());
    SaleOnRecord onRecord{**sale, *returns, std::nullopt, {}};
    for (const OutboxRow& row : *chain) {
        if (row.provider != provider)
            continue;
        if (reportsSale(row.kind))
            onRecord.saleRow = row;
        else if (reportsReturn(row.kind))
            onRecord.cancellations.append(row);
    }
    return onRecord;
}

Result<Done> ReceiptRepository::appendJournal(const QList<JournalEntry>& journal)
{
    JournalRepository repository(m_database);
    for (const JournalEntry& entry : journal) {
        if (auto stored = repository.append(entry); !stored)
            return tl::unexpected<Error>(stored.error());
    }
    return Done{};
}

Result<QList<OutboxRow>> ReceiptRepository::insertRows(const QList<OutboxRow>& rows)
{
    OutboxRepository outbox(m_database);
    QList<OutboxRow> stored;
    for (const OutboxRow& row : rows) {
        auto inserted = outbox.insert(row);
        if (!inserted)
            return tl::unexpected<Error>(inserted.error());
        stored.append(*inserted);
    }
    return stored;
}

} // namespace companion
