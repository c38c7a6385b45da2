// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/receiptrepository.h"

#include "services/platform/killpoint.h"
#include "services/store/journalrepository.h"
#include "services/store/outboxrepository.h"
#include "services/store/sqlvalue.h"

#include <algorithm>
#include <array>

namespace companion {

using namespace Qt::StringLiterals;

namespace {

#define COMPANION_RECEIPT_COLUMNS                                                                                          \
    "id, uid, kind, number, shift, shop_id, cash_id, fiscal_number, closed_at, warehouse_code, cashier_code, "             \
    "cashier_name, sale_uid"

/// Names in the base; their order is that of the enum.
constexpr std::array<QLatin1String, 10> actionNames{
    QLatin1String("cancel_whole"),        QLatin1String("cancel_lines"),       QLatin1String("cancel_whole_instead"),
    QLatin1String("cancel_whole_behind"), QLatin1String("cancel_lines_behind"), QLatin1String("annul_sale"),
    QLatin1String("reduce_sale"),         QLatin1String("leave_sale"),         QLatin1String("nothing"),
    QLatin1String("nothing_left")};
static_assert(static_cast<std::size_t>(ReturnAction::NothingLeft) + 1 == actionNames.size());

ReturnAction actionFromName(const QString& name)
{
    const auto found = std::find(actionNames.cbegin(), actionNames.cend(), name);
    return found == actionNames.cend() ? ReturnAction::Nothing : static_cast<ReturnAction>(found - actionNames.cbegin());
}

/// The receipt as the base gives it back: what a repeated closing is compared with.
Receipt asStored(const Receipt& receipt)
{
    Receipt stored = receipt;
    for (QString* text : {&stored.number, &stored.shopId, &stored.cashId, &stored.fiscalNumber, &stored.warehouseCode,
                          &stored.cashier.code, &stored.cashier.name})
        *text = sql::storable(*text);
    for (ReceiptLine& line : stored.lines) {
        for (QString* text : {&line.goodsCode, &line.name, &line.barcode, &line.groupCode, &line.unit})
            *text = sql::storable(*text);
    }
    return stored;
}

struct StoredReceipt
{
    qint64 id = 0;
    Receipt receipt;
};

StoredReceipt headFrom(const SqlRow& row)
{
    StoredReceipt stored;
    stored.id = row.integer(0);
    Receipt& receipt = stored.receipt;
    receipt.uid = sql::uuidFrom(row.text(1));
    receipt.kind = row.text(2) == "return"_L1 ? ReceiptKind::Return : ReceiptKind::Sale;
    receipt.number = row.text(3);
    receipt.shift = row.number(4);
    receipt.shopId = row.text(5);
    receipt.cashId = row.text(6);
    receipt.fiscalNumber = row.text(7);
    receipt.closedAt = sql::momentFrom(row.text(8));
    receipt.warehouseCode = row.text(9);
    receipt.cashier = {row.text(10), row.text(11)};
    receipt.saleUid = sql::uuidFrom(row.text(12));
    return stored;
}

ReceiptLine lineFrom(const SqlRow& row)
{
    ReceiptLine line;
    line.number = row.number(0);
    line.goodsCode = row.text(1);
    line.name = row.text(2);
    line.barcode = row.text(3);
    line.groupCode = row.text(4);
    line.unit = row.text(5);
    line.quantity = Quantity::fromThousandths(row.integer(6));
    line.price = Money::fromKopecks(row.integer(7));
    line.discount = Money::fromKopecks(row.integer(8));
    return line;
}

Bindings headOf(const Receipt& receipt)
{
    return {
        {u":uid"_s, sql::uuid(receipt.uid)},
        {u":kind"_s, receipt.kind == ReceiptKind::Return ? u"return"_s : u"sale"_s},
        {u":number"_s, sql::text(receipt.number)},
        {u":shift"_s, receipt.shift},
        {u":shop_id"_s, sql::text(receipt.shopId)},
        {u":cash_id"_s, sql::text(receipt.cashId)},
        {u":fiscal_number"_s, sql::text(receipt.fiscalNumber)},
        {u":closed_at"_s, sql::moment(receipt.closedAt)},
        {u":warehouse_code"_s, sql::text(receipt.warehouseCode)},
        {u":cashier_code"_s, sql::text(receipt.cashier.code)},
        {u":cashier_name"_s, sql::text(receipt.cashier.name)},
        {u":sale_uid"_s, sql::nullableUuid(receipt.saleUid)},
    };
}

Bindings customerOf(const std::optional<Authorization>& authorization)
{
    const Authorization known = authorization.value_or(Authorization());
    return {
        {u":customer_provider"_s, authorization ? QVariant(providerName(known.provider)) : sql::text({})},
        {u":customer_phone"_s, sql::text(known.phone.e164())},
        {u":customer_id"_s, sql::text(known.customerId)},
        {u":customer_name"_s, sql::text(known.fullName)},
        {u":customer_applied_at"_s, sql::moment(known.appliedAt)},
    };
}

Result<Done> checkClosing(const Receipt& receipt, ReceiptKind kind)
{
    if (receipt.uid.isNull() || receipt.kind != kind || !receipt.closedAt.isValid())
        return failure(ErrorCode::InvalidArgument, u"receipt: uid, kind or time of closing"_s);
    return Done{};
}

/// The same rows again are welcome; the same key with another body is a bug of the caller (client policy 3). Only a row that
/// nothing has touched since can be compared.
bool sameRows(const QList<OutboxRow>& stored, const QList<OutboxRow>& given)
{
    for (const OutboxRow& row : given) {
        const auto match = std::find_if(stored.cbegin(), stored.cend(),
                                        [&row](const OutboxRow& candidate) { return candidate.kind == row.kind; });
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

Result<ReceiptCounters> ReceiptRepository::counters(const QString& cashId)
{
    const auto found = m_database.first<ReceiptCounters>(
        u"SELECT last_number, last_shift, last_day FROM till WHERE cash_id = :cash_id"_s, {{u":cash_id"_s, sql::text(cashId)}},
        [](const SqlRow& row) {
            return ReceiptCounters{row.integer(0), row.number(1), QDate::fromString(row.text(2), Qt::ISODate)};
        });
    if (!found)
        return tl::unexpected<Error>(found.error());
    return found->value_or(ReceiptCounters());
}

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
    const auto known = receipt(record.receipt.uid);
    if (!known)
        return tl::unexpected<Error>(known.error());
    if (*known) {
        auto rows = OutboxRepository(m_database).ofReceipt(record.receipt.uid);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        if (**known != asStored(record.receipt) || !sameRows(*rows, record.rows))
            return failure(ErrorCode::Conflict, u"receipt "_s + record.receipt.uid.toString(QUuid::WithoutBraces));
        return ClosingOutcome{*rows};
    }
    if (auto done = insertReceipt(record.receipt, record.authorization); !done)
        return tl::unexpected<Error>(done.error());
    auto rows = insertRows(record.rows);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    if (auto done = appendJournal(record.journal); !done)
        return tl::unexpected<Error>(done.error());
    return ClosingOutcome{*rows};
}

Result<ReturnOutcome> ReceiptRepository::closeReturn(const Receipt& receipt, const ReturnPlanner& planner,
                                                     const QList<JournalEntry>& journal, const Moment& now)
{
    if (auto valid = checkClosing(receipt, ReceiptKind::Return); !valid)
        return tl::unexpected<Error>(valid.error());
    if (receipt.saleUid.isNull())
        return failure(ErrorCode::InvalidArgument, u"return: saleUid"_s);
    auto outcome = inTransaction<ReturnOutcome>(m_database, [&] { return writeReturn(receipt, planner, journal, now); });
    if (!outcome)
        return outcome;
    COMPANION_KILL_POINT("store.return.acknowledge");
    if (auto there = m_database.checkStillThere(); !there)
        return tl::unexpected<Error>(there.error());
    return outcome;
}

Result<ReturnOutcome> ReceiptRepository::writeReturn(const Receipt& given, const ReturnPlanner& planner,
                                                     const QList<JournalEntry>& journal, const Moment& now)
{
    const auto known = receipt(given.uid);
    if (!known)
        return tl::unexpected<Error>(known.error());
    if (*known && **known != asStored(given))
        return failure(ErrorCode::Conflict, u"return "_s + given.uid.toString(QUuid::WithoutBraces));
    if (*known)
        return storedReturn(given.uid);
    const auto onRecord = saleOnRecord(given.saleUid);
    if (!onRecord)
        return tl::unexpected<Error>(onRecord.error());
    if (auto within = checkReturn(onRecord->sale, onRecord->returns, given); !within)
        return tl::unexpected<Error>(within.error());
    // The plan is made of what the base says in this very transaction: the return sees exactly one state of its sale (U5).
    const ReturnPlan plan = planner ? planner(*onRecord) : ReturnPlan();
    if (auto done = insertReceipt(given, std::nullopt); !done)
        return tl::unexpected<Error>(done.error());
    auto outcome = carryOut(plan, *onRecord, now);
    if (!outcome)
        return outcome;
    COMPANION_KILL_POINT("store.return.action");
    const auto noted = m_database.execute(u"UPDATE receipt SET return_action = :action WHERE uid = :uid"_s,
                                          {{u":action"_s, QString(actionNames[static_cast<std::size_t>(plan.action)])},
                                           {u":uid"_s, sql::uuid(given.uid)}});
    if (!noted)
        return tl::unexpected<Error>(noted.error());
    if (auto done = appendJournal(journal + plan.journal); !done)
        return tl::unexpected<Error>(done.error());
    return outcome;
}

Result<ReturnOutcome> ReceiptRepository::carryOut(const ReturnPlan& plan, const SaleOnRecord& onRecord, const Moment& now)
{
    if (plan.saleEvent && onRecord.saleRow) {
        const auto moved = OutboxRepository(m_database).advanceRow(*onRecord.saleRow, *plan.saleEvent, now);
        if (!moved)
            return tl::unexpected<Error>(moved.error());
    }
    auto rows = insertRows(plan.rows);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    return ReturnOutcome{plan.action, *rows};
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
        const auto known = receipt(given.uid);
        if (!known)
            return tl::unexpected<Error>(known.error());
        if (*known && **known != asStored(given))
            return failure(ErrorCode::Conflict, u"return "_s + given.uid.toString(QUuid::WithoutBraces));
        if (*known)
            return Done{};
        if (auto inserted = insertReceipt(given, std::nullopt); !inserted)
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
    const auto sale = saleOnRecord(row->saleUid);
    if (!sale && sale.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(sale.error());
    const auto plan = planner(*row, sale ? std::optional(*sale) : std::nullopt);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    if (!plan->event)
        return ResendOutcome{plan->action, *row};
    const auto moved = outbox.advanceRow(*row, *plan->event, now);
    if (!moved)
        return tl::unexpected<Error>(moved.error());
    return ResendOutcome{plan->action, moved->row};
}

Result<QList<FoundSale>> ReceiptRepository::findSales(const QString& number, int limit)
{
    const auto sales = receipts(QStringLiteral("SELECT " COMPANION_RECEIPT_COLUMNS " FROM receipt "
                                               "WHERE number = :number AND kind = 'sale' ORDER BY id DESC LIMIT :limit"),
                                {{u":number"_s, sql::text(number)}, {u":limit"_s, limit}});
    if (!sales)
        return tl::unexpected<Error>(sales.error());
    QList<FoundSale> found;
    for (const Receipt& sale : *sales) {
        const auto onRecord = saleOnRecord(sale.uid);
        if (!onRecord)
            return tl::unexpected<Error>(onRecord.error());
        FoundSale one{sale, onRecord->returns, std::nullopt};
        if (onRecord->saleRow)
            one.requestState = onRecord->saleRow->state;
        found.append(one);
    }
    return found;
}

Result<std::optional<Receipt>> ReceiptRepository::receipt(const QUuid& uid)
{
    const auto found = receipts(QStringLiteral("SELECT " COMPANION_RECEIPT_COLUMNS " FROM receipt WHERE uid = :uid"),
                                {{u":uid"_s, sql::uuid(uid)}});
    if (!found)
        return tl::unexpected<Error>(found.error());
    return found->isEmpty() ? std::optional<Receipt>() : found->first();
}

Result<QList<Receipt>> ReceiptRepository::receipts(const QString& sql, const Bindings& bindings)
{
    auto heads = m_database.list<StoredReceipt>(sql, bindings, headFrom);
    if (!heads)
        return tl::unexpected<Error>(heads.error());
    QList<Receipt> receipts;
    for (StoredReceipt& head : *heads) {
        if (auto done = readContent(head.id, head.receipt); !done)
            return tl::unexpected<Error>(done.error());
        receipts.append(head.receipt);
    }
    return receipts;
}

Result<Done> ReceiptRepository::readContent(qint64 id, Receipt& receipt)
{
    const Bindings bindings{{u":id"_s, id}};
    auto done = m_database.read(u"SELECT number, goods_code, name, barcode, group_code, unit, quantity, price, discount "
                                "FROM receipt_line WHERE receipt_id = :id ORDER BY position"_s,
                                bindings, [&receipt](const SqlRow& row) { receipt.lines.append(lineFrom(row)); });
    if (!done)
        return done;
    return m_database.read(u"SELECT type, amount FROM tender WHERE receipt_id = :id ORDER BY position"_s, bindings,
                           [&receipt](const SqlRow& row) {
                               receipt.tenders.append({static_cast<TenderType>(row.number(0)),
                                                       Money::fromKopecks(row.integer(1))});
                           });
}

Result<QList<Receipt>> ReceiptRepository::returnsOf(const QUuid& saleUid)
{
    return receipts(QStringLiteral("SELECT " COMPANION_RECEIPT_COLUMNS " FROM receipt WHERE sale_uid = :uid ORDER BY id"),
                    {{u":uid"_s, sql::uuid(saleUid)}});
}

Result<SaleOnRecord> ReceiptRepository::saleOnRecord(const QUuid& saleUid)
{
    const auto sale = receipt(saleUid);
    if (!sale)
        return tl::unexpected<Error>(sale.error());
    if (!*sale || (*sale)->kind != ReceiptKind::Sale)
        return failure(ErrorCode::NotFound, u"sale "_s + saleUid.toString(QUuid::WithoutBraces));
    const auto returns = returnsOf(saleUid);
    if (!returns)
        return tl::unexpected<Error>(returns.error());
    const auto chain = OutboxRepository(m_database).chain(saleUid);
    if (!chain)
        return tl::unexpected<Error>(chain.error());
    SaleOnRecord onRecord{**sale, *returns, std::nullopt, {}};
    for (const OutboxRow& row : *chain) {
        if (row.kind == RowKind::CashbackRequest)
            onRecord.saleRow = row;
        else
            onRecord.cancellations.append(row);
    }
    return onRecord;
}

Result<Done> ReceiptRepository::insertReceipt(const Receipt& receipt, const std::optional<Authorization>& authorization)
{
    COMPANION_KILL_POINT("store.receipt.insert");
    const auto inserted = m_database.execute(
        u"INSERT INTO receipt(uid, kind, number, shift, shop_id, cash_id, fiscal_number, closed_at, warehouse_code, "
        "cashier_code, cashier_name, sale_uid, customer_provider, customer_phone, customer_id, customer_name, "
        "customer_applied_at) VALUES (:uid, :kind, :number, :shift, :shop_id, :cash_id, :fiscal_number, :closed_at, "
        ":warehouse_code, :cashier_code, :cashier_name, :sale_uid, :customer_provider, :customer_phone, :customer_id, "
        ":customer_name, :customer_applied_at)"_s,
        headOf(receipt) + customerOf(authorization));
    if (!inserted)
        return tl::unexpected<Error>(inserted.error());
    if (auto done = insertContent(m_database.lastInsertId(), receipt); !done)
        return done;
    return countUp(receipt);
}

Result<Done> ReceiptRepository::insertContent(qint64 id, const Receipt& receipt)
{
    int position = 0;
    for (const ReceiptLine& line : receipt.lines) {
        COMPANION_KILL_POINT("store.line.insert");
        const auto done = m_database.execute(
            u"INSERT INTO receipt_line(receipt_id, position, number, goods_code, name, barcode, group_code, unit, quantity, "
            "price, discount) VALUES (:receipt_id, :position, :number, :goods_code, :name, :barcode, :group_code, :unit, "
            ":quantity, :price, :discount)"_s,
            {{u":receipt_id"_s, id}, {u":position"_s, position++}, {u":number"_s, line.number},
             {u":goods_code"_s, sql::text(line.goodsCode)}, {u":name"_s, sql::text(line.name)},
             {u":barcode"_s, sql::text(line.barcode)}, {u":group_code"_s, sql::text(line.groupCode)},
             {u":unit"_s, sql::text(line.unit)}, {u":quantity"_s, line.quantity.thousandths()},
             {u":price"_s, line.price.kopecks()}, {u":discount"_s, line.discount.kopecks()}});
        if (!done)
            return tl::unexpected<Error>(done.error());
    }
    position = 0;
    for (const Tender& tender : receipt.tenders) {
        COMPANION_KILL_POINT("store.tender.insert");
        const auto done = m_database.execute(
            u"INSERT INTO tender(receipt_id, position, type, amount) VALUES (:receipt_id, :position, :type, :amount)"_s,
            {{u":receipt_id"_s, id}, {u":position"_s, position++}, {u":type"_s, static_cast<int>(tender.type)},
             {u":amount"_s, tender.amount.kopecks()}});
        if (!done)
            return tl::unexpected<Error>(done.error());
    }
    return Done{};
}

Result<Done> ReceiptRepository::countUp(const Receipt& receipt)
{
    COMPANION_KILL_POINT("store.till.count");
    const auto done = m_database.execute(
        u"INSERT INTO till(cash_id, last_number, last_shift, last_day) VALUES (:cash_id, :number, :shift, :day) "
        "ON CONFLICT(cash_id) DO UPDATE SET last_number = max(last_number, excluded.last_number), "
        "last_shift = max(last_shift, excluded.last_shift), last_day = excluded.last_day"_s,
        {{u":cash_id"_s, sql::text(receipt.cashId)}, {u":number"_s, receipt.number.toLongLong()},
         {u":shift"_s, receipt.shift}, {u":day"_s, receipt.closedAt.date().toString(Qt::ISODate)}});
    if (!done)
        return tl::unexpected<Error>(done.error());
    return Done{};
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
