// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/plaziusorder.h"

#include "models/plazius/linelimit.h"

namespace companion {

namespace {

PlaziusItem itemOf(const ReceiptLine& line)
{
    PlaziusItem item;
    item.productCode = line.goodsCode;
    // An order with a nameless item is refused as a whole, and the sale would go unreported for it.
    item.productName = line.name.isEmpty() ? line.goodsCode : line.name;
    item.fixedPrice = line.price;
    return item;
}

/// The entry of the product, made when this is its first line.
template <typename Entry, typename Make>
Entry& entryOf(QList<Entry>& entries, QHash<QString, qsizetype>& places, const QString& productCode, Make make)
{
    const auto place = places.constFind(productCode);
    if (place != places.constEnd())
        return entries[*place];
    places.insert(productCode, entries.size());
    entries.append(make());
    return entries.last();
}

struct ProductBearing
{
    PlaziusProductLimit limit;
    bool restricted = false;
};

} // namespace

PlaziusOrder plaziusOrderOf(const Receipt& receipt, const QDateTime& openTime, const QHash<QString, QString>& groupNames)
{
    PlaziusOrder order;
    order.id = receipt.uid;
    order.number = receipt.number;
    order.openTime = openTime;
    order.cashierName = receipt.cashier.name;
    QHash<QString, qsizetype> places;
    for (const ReceiptLine& line : receipt.lines) {
        PlaziusItem& item = entryOf(order.items, places, line.goodsCode, [&] { return itemOf(line); });
        const Money sum = lineTotal(line.price, line.quantity);
        item.amount = item.amount + line.quantity;
        item.sum += sum;
        item.sumAfterDiscount += line.net();
        if (item.productCategory.isEmpty())
            item.productCategory = groupNames.value(line.groupCode);
        if (item.fixedPrice != line.price)
            item.fixedPrice.reset();
        order.sum += sum;
        order.sumAfterDiscount += line.net();
    }
    return order;
}

QList<PlaziusProductLimit> plaziusLimitsOf(const Receipt& receipt)
{
    QList<ProductBearing> products;
    QHash<QString, qsizetype> places;
    for (const ReceiptLine& line : receipt.lines) {
        ProductBearing& product =
            entryOf(products, places, line.goodsCode, [&] { return ProductBearing{{line.goodsCode, {}, {}}, false}; });
        product.limit.maxDiscount += lineLimit(line);
        product.limit.maxBonusPayment += lineLimit(line);
        product.restricted = product.restricted || !line.pointsAllowed || line.lowestPrice > Money();
    }
    QList<PlaziusProductLimit> limits;
    for (const ProductBearing& product : products) {
        if (product.restricted)
            limits.append(product.limit);
    }
    return limits;
}

} // namespace companion
