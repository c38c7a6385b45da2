// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/receipttable.h"

#include "services/platform/killpoint.h"
#include "services/store/sqlvalue.h"

namespace companion {

using namespace Qt::StringLiterals;

namespace {

#define COMPANION_RECEIPT_COLUMNS                                                                                          \
    "id, uid, kind, number, shift, shop_id, cash_id, fiscal_number, closed_at, warehouse_code, cashier_code, "             \
    "cashier_name, sale_uid"

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
    line.loyaltyDiscount = Money::fromKopecks(row.integer(9));
    line.points = Money::fromKopecks(row.integer(10));
    line.lowestPrice = Money::fromKopecks(row.integer(11));
    line.pointsAllowed = row.flag(12);
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

} // namespace

Receipt ReceiptTable::asStored(const Receipt& receipt)
{
    Receipt stored = receipt;
    stored.openedAt = {};
    for (QString* text : {&stored.number, &stored.shopId, &stored.cashId, &stored.fiscalNumber, &stored.warehouseCode,
                          &stored.cashier.code, &stored.cashier.name})
        *text = sql::storable(*text);
    for (ReceiptLine& line : stored.lines) {
        for (QString* text : {&line.goodsCode, &line.name, &line.barcode, &line.groupCode, &line.unit})
            *text = sql::storable(*text);
    }
    return stored;
}

Result<ReceiptCounters> ReceiptTable::counters(const QString& cashId)
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

Result<QList<Receipt>> ReceiptTable::salesByNumber(const QString& number, int limit)
{
    return select(QStringLiteral("SELECT " COMPANION_RECEIPT_COLUMNS " FROM receipt "
                                 "WHERE number = :number AND kind = 'sale' ORDER BY id DESC LIMIT :limit"),
                  {{u":number"_s, sql::text(number)}, {u":limit"_s, limit}});
}

Result<std::optional<Receipt>> ReceiptTable::byUid(const QUuid& uid)
{
    const auto found = select(QStringLiteral("SELECT " COMPANION_RECEIPT_COLUMNS " FROM receipt WHERE uid = :uid"),
                                {{u":uid"_s, sql::uuid(uid)}});
    if (!found)
        return tl::unexpected<Error>(found.error());
    return found->isEmpty() ? std::optional<Receipt>() : found->first();
}

Result<QList<Receipt>> ReceiptTable::select(const QString& sql, const Bindings& bindings)
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

Result<Done> ReceiptTable::readContent(qint64 id, Receipt& receipt)
{
    const Bindings bindings{{u":id"_s, id}};
    auto done = m_database.read(u"SELECT number, goods_code, name, barcode, group_code, unit, quantity, price, discount, "
                                "loyalty_discount, points, lowest_price, points_allowed FROM receipt_line WHERE receipt_id = :id ORDER BY position"_s,
                                bindings, [&receipt](const SqlRow& row) { receipt.lines.append(lineFrom(row)); });
    if (!done)
        return done;
    return m_database.read(u"SELECT type, amount FROM tender WHERE receipt_id = :id ORDER BY position"_s, bindings,
                           [&receipt](const SqlRow& row) {
                               receipt.tenders.append({static_cast<TenderType>(row.number(0)),
                                                       Money::fromKopecks(row.integer(1))});
                           });
}

Result<QList<Receipt>> ReceiptTable::returnsOf(const QUuid& saleUid)
{
    return select(QStringLiteral("SELECT " COMPANION_RECEIPT_COLUMNS " FROM receipt WHERE sale_uid = :uid ORDER BY id"),
                    {{u":uid"_s, sql::uuid(saleUid)}});
}

Result<Done> ReceiptTable::insert(const Receipt& receipt, const std::optional<Authorization>& authorization)
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

Result<Done> ReceiptTable::insertContent(qint64 id, const Receipt& receipt)
{
    int position = 0;
    for (const ReceiptLine& line : receipt.lines) {
        COMPANION_KILL_POINT("store.line.insert");
        const auto done = m_database.execute(
            u"INSERT INTO receipt_line(receipt_id, position, number, goods_code, name, barcode, group_code, unit, quantity, "
            "price, discount, loyalty_discount, points, lowest_price, points_allowed) VALUES (:receipt_id, :position, :number, "
            ":goods_code, :name, :barcode, :group_code, :unit, :quantity, :price, :discount, :loyalty_discount, :points, "
            ":lowest_price, :points_allowed)"_s,
            {{u":receipt_id"_s, id}, {u":position"_s, position++}, {u":number"_s, line.number},
             {u":goods_code"_s, sql::text(line.goodsCode)}, {u":name"_s, sql::text(line.name)},
             {u":barcode"_s, sql::text(line.barcode)}, {u":group_code"_s, sql::text(line.groupCode)},
             {u":unit"_s, sql::text(line.unit)}, {u":quantity"_s, line.quantity.thousandths()},
             {u":price"_s, line.price.kopecks()}, {u":discount"_s, line.discount.kopecks()},
             {u":loyalty_discount"_s, line.loyaltyDiscount.kopecks()}, {u":points"_s, line.points.kopecks()},
             {u":lowest_price"_s, line.lowestPrice.kopecks()}, {u":points_allowed"_s, int(line.pointsAllowed)}});
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

Result<Done> ReceiptTable::countUp(const Receipt& receipt)
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

} // namespace companion
