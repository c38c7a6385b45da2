// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/bodyedit.h"

#include "models/policy/idempotency.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString plain(const QUuid& uid)
{
    return uid.toString(QUuid::WithoutBraces);
}

/// The line with less of it; none when nothing is left.
std::optional<QJsonObject> lowered(QJsonObject item, const ClaimLine& returned)
{
    const auto sold = quantityFromWire(item.value("quantity"_L1).toString());
    if (!sold || *sold <= returned.quantity)
        return std::nullopt;
    const Quantity left = *sold - returned.quantity;
    const Money sum = std::max(Money(), Money::fromKopecks(item.value("sum"_L1).toInteger()) - returned.sum);
    item.insert("quantity"_L1, wireText(left));
    item.insert("sum"_L1, sum.kopecks());
    // price · quantity − discount stays the sum; where rounding leaves less than nothing, no discount is named.
    const Money discount = lineTotal(Money::fromKopecks(item.value("price"_L1).toInteger()), left) - sum;
    if (discount > Money())
        item.insert("discount"_L1, discount.kopecks());
    else
        item.remove("discount"_L1);
    return item;
}

/// What the key of a return receipt is made of, as its cancellation tells it.
Receipt returnOf(const QJsonObject& cancellation)
{
    const QJsonObject object = cancellation.value("returnReceipt"_L1).toObject();
    Receipt receipt;
    receipt.kind = ReceiptKind::Return;
    receipt.uid = QUuid(object.value("uid"_L1).toString());
    receipt.number = object.value("number"_L1).toString();
    receipt.shift = object.value("shift"_L1).toInt();
    receipt.shopId = object.value("shopId"_L1).toString();
    receipt.cashId = object.value("cashId"_L1).toString();
    return receipt;
}

} // namespace

std::optional<RebuiltBody> reducedClaim(const OutboxRow& sale, const QMap<int, ClaimLine>& returned,
                                        const QUuid& returnUid, Money receiptTotal)
{
    QJsonObject body = QJsonDocument::fromJson(sale.body).object();
    QJsonArray items;
    Money total;
    for (const QJsonValue& value : body.value("items"_L1).toArray()) {
        QJsonObject item = value.toObject();
        const auto back = returned.constFind(item.value("line"_L1).toInt());
        if (back != returned.constEnd()) {
            const auto less = lowered(item, *back);
            if (!less)
                continue;
            item = *less;
        }
        total += Money::fromKopecks(item.value("sum"_L1).toInteger());
        items.append(item);
    }
    if (items.isEmpty())
        return std::nullopt;
    body.insert("items"_L1, items);
    body.insert("total"_L1, total.kopecks());
    body.remove("payments"_L1);
    if (body.contains("receiptTotal"_L1))
        body.insert("receiptTotal"_L1, std::max(total, receiptTotal).kopecks());
    QJsonArray reducedBy = body.value("reducedBy"_L1).toArray();
    reducedBy.append(plain(returnUid));
    body.insert("reducedBy"_L1, reducedBy);
    return RebuiltBody{compact(body), sale.key, sale.revision, total};
}

std::optional<RebuiltBody> wholeInstead(const OutboxRow& cancellation)
{
    QJsonObject body = QJsonDocument::fromJson(cancellation.body).object();
    if (!body.value("items"_L1).isArray())
        return std::nullopt;
    body.insert("items"_L1, QJsonValue::Null);
    const int revision = cancellation.revision + 1;
    return RebuiltBody{compact(body), cancellationKey(returnOf(body), revision), revision, cancellation.sum};
}

std::optional<RebuiltBody> remapped(const OutboxRow& sale, const Receipt& receipt, const QString& warehouseId,
                                    const QString& inviterCode, const CategoryResolver& categories)
{
    QJsonObject body = QJsonDocument::fromJson(sale.body).object();
    if (body.isEmpty() || warehouseId.isEmpty())
        return std::nullopt;
    body.insert("warehouseId"_L1, warehouseId);
    body.insert("inviterCode"_L1, inviterCode.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(inviterCode));
    QJsonArray items;
    for (const QJsonValue& value : body.value("items"_L1).toArray()) {
        QJsonObject item = value.toObject();
        const auto line = std::ranges::find(receipt.lines, item.value("line"_L1).toInt(), &ReceiptLine::number);
        if (line != receipt.lines.end()) {
            const CategoryResolution category = categories.resolve(line->groupCode);
            // A line that is excluded by now stays: what was claimed at the closing was claimed.
            item.insert("categoryId"_L1,
                        category.categoryId.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(category.categoryId));
            item.insert("zeroCashback"_L1, category.zeroCashback);
        }
        items.append(item);
    }
    body.insert("items"_L1, items);
    const int revision = sale.revision + 1;
    return RebuiltBody{compact(body), saleKey(receipt, revision), revision, sale.sum};
}

} // namespace companion
