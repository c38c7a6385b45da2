// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusorderbody.h"

#include "services/platform/jsonwriter.h"
#include "services/plazius/plaziuswire.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

/// The name of the field that breaks a rule; empty when none does.
QLatin1String faultOf(const PlaziusItem& item)
{
    if (item.productCode.isEmpty())
        return "productCode"_L1;
    if (item.productName.isEmpty())
        return "productName"_L1;
    if (item.amount <= Quantity())
        return "amount"_L1;
    if (item.sumAfterDiscount < Money() || item.sumAfterDiscount > item.sum)
        return "item.sumAfterDiscount"_L1;
    return {};
}

QLatin1String faultOf(const PlaziusOrder& order)
{
    if (order.id.isNull())
        return "id"_L1;
    if (order.items.isEmpty())
        return "items"_L1;
    if (!order.openTime.isValid())
        return "openTime"_L1;
    Money sum;
    Money after;
    QSet<QString> codes;
    for (const PlaziusItem& item : order.items) {
        if (const QLatin1String fault = faultOf(item); !fault.isEmpty())
            return fault;
        if (codes.contains(item.productCode))
            return "productCode twice"_L1;
        codes.insert(item.productCode);
        sum += item.sum;
        after += item.sumAfterDiscount;
    }
    if (sum != order.sum)
        return "sum"_L1;
    return after == order.sumAfterDiscount ? QLatin1String() : "sumAfterDiscount"_L1;
}

void write(JsonWriter& json, const PlaziusItem& item)
{
    json.beginObject();
    json.key("productCode").value(item.productCode);
    json.key("productName").value(item.productName);
    if (!item.productCategory.isEmpty())
        json.key("productCategory").value(item.productCategory);
    json.key("amount").number(PlaziusWire::quantity(item.amount));
    json.key("sum").number(PlaziusWire::money(item.sum));
    json.key("sumAfterDiscount").number(PlaziusWire::money(item.sumAfterDiscount));
    if (item.fixedPrice)
        json.key("fixedPrice").number(PlaziusWire::money(*item.fixedPrice));
    json.endObject();
}

} // namespace

Result<QByteArray> plaziusOrderBody(const PlaziusOrder& order)
{
    if (const QLatin1String fault = faultOf(order); !fault.isEmpty())
        return failure(ErrorCode::InvalidArgument, u"order: "_s + fault);
    JsonWriter json;
    json.beginObject();
    json.key("id").value(QString::fromLatin1(PlaziusWire::guid(order.id)));
    if (!order.number.isEmpty())
        json.key("number").value(order.number);
    json.key("sum").number(PlaziusWire::money(order.sum));
    json.key("sumAfterDiscount").number(PlaziusWire::money(order.sumAfterDiscount));
    json.key("items").beginArray();
    for (const PlaziusItem& item : order.items)
        write(json, item);
    json.endArray();
    json.key("guestCount").value(qint64{0}); // a shop has none
    if (!order.cashierName.isEmpty())
        json.key("cashierName").value(order.cashierName);
    json.key("openTime").value(PlaziusWire::moment(order.openTime));
    if (order.fiscalChequeNumber)
        json.key("fiscalChequeNumber").value(*order.fiscalChequeNumber);
    else
        json.key("fiscalChequeNumber").null();
    json.endObject();
    return json.bytes();
}

} // namespace companion
