// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/orderform.h"

#include "tests/sandbox/plazius/jsontext.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;

namespace {

using Kind = QJsonValue::Type;

struct Member
{
    const char *name;
    Kind kind;
    bool mandatory;
};

QString wrongMembers(const QJsonObject &object, std::initializer_list<Member> members, const QString &what)
{
    QSet<QString> known;
    for (const Member &member : members) {
        const QString name = QLatin1String(member.name);
        known.insert(name);
        const QJsonValue value = object.value(name);
        if (value.isUndefined() || value.isNull()) {
            if (member.mandatory)
                return u"%1.%2 is missing"_s.arg(what, name);
            continue;
        }
        if (value.type() != member.kind)
            return u"%1.%2 has a wrong type"_s.arg(what, name);
    }
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        if (!known.contains(key))
            return u"%1.%2 is not sent by a shop"_s.arg(what, key);
    }
    return {};
}

QString wrongOrderMembers(const QJsonObject &order)
{
    return wrongMembers(order,
                        {{"id", Kind::String, true},
                         {"number", Kind::String, false},
                         {"sum", Kind::Double, true},
                         {"sumAfterDiscount", Kind::Double, true},
                         {"items", Kind::Array, true},
                         {"openTime", Kind::String, true},
                         {"cashierName", Kind::String, false},
                         {"fiscalChequeNumber", Kind::Double, false},
                         {"guestCount", Kind::Double, false}},
                        u"Order"_s);
}

QString readItem(const QJsonObject &item, QJsonArray &items, QSet<QString> &codes)
{
    const QString wrong = wrongMembers(item,
                                       {{"productCode", Kind::String, true},
                                        {"productName", Kind::String, true},
                                        {"amount", Kind::Double, true},
                                        {"sum", Kind::Double, true},
                                        {"sumAfterDiscount", Kind::Double, true},
                                        {"productCategory", Kind::String, false},
                                        {"fixedPrice", Kind::Double, false},
                                        {"comment", Kind::String, false}},
                                       u"OrderItem"_s);
    if (!wrong.isEmpty())
        return wrong;
    const QString code = item.value(u"productCode"_s).toString();
    const qint64 sum = kopecksOf(item.value(u"sum"_s));
    const qint64 after = kopecksOf(item.value(u"sumAfterDiscount"_s));
    const qint64 amount = thousandthsOf(item.value(u"amount"_s));
    if (code.isEmpty() || item.value(u"productName"_s).toString().isEmpty())
        return u"OrderItem without code or name"_s;
    if (codes.contains(code))
        return u"product %1 is there twice"_s.arg(code);
    if (amount <= 0 || after < 0 || after > sum)
        return u"sums or amount of product %1"_s.arg(code);
    codes.insert(code);
    items.append(QJsonObject{{u"productCode"_s, code},
                             {u"productName"_s, item.value(u"productName"_s)},
                             {u"amount"_s, amount},
                             {u"sum"_s, sum},
                             {u"sumAfterDiscount"_s, after}});
    return {};
}

bool isGuid(const QString &text)
{
    static const QRegularExpression form(u"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"_s);
    return form.match(text).hasMatch();
}

bool isMoment(const QString &text)
{
    static const QRegularExpression form(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d$"_s);
    return form.match(text).hasMatch();
}

} // namespace

OrderForm readOrder(const QJsonValue &body)
{
    OrderForm form;
    const QJsonObject order = body.toObject();
    form.violation = wrongOrderMembers(order);
    QJsonArray items;
    QSet<QString> codes;
    const QJsonArray given = order.value(u"items"_s).toArray();
    for (const QJsonValue &item : given) {
        if (form.violation.isEmpty())
            form.violation = readItem(item.toObject(), items, codes);
    }
    if (!form.violation.isEmpty())
        return form;
    form.id = order.value(u"id"_s).toString();
    const qint64 sum = kopecksOf(order.value(u"sum"_s));
    const qint64 after = kopecksOf(order.value(u"sumAfterDiscount"_s));
    if (items.isEmpty())
        form.violation = u"an order without items"_s;
    else if (!isGuid(form.id) || form.id == zeroGuid())
        form.violation = u"Order.id %1"_s.arg(form.id);
    else if (!isMoment(order.value(u"openTime"_s).toString()))
        form.violation = u"Order.openTime"_s;
    else if (sum != sumOf(items, u"sum"_s) || after != sumOf(items, u"sumAfterDiscount"_s))
        form.violation = u"the sums of the order are not those of its items"_s;
    form.row = {{u"id"_s, form.id},
                {u"number"_s, order.value(u"number"_s).toString()},
                {u"sum"_s, sum},
                {u"sumAfterDiscount"_s, after},
                {u"items"_s, items},
                {u"order"_s, order}};
    return form;
}

bool sameGoods(const QJsonObject &left, const QJsonObject &right)
{
    const auto byCode = [](const QJsonObject &order) {
        QMap<QString, QJsonObject> goods;
        const QJsonArray items = order.value(u"items"_s).toArray();
        for (const QJsonValue &entry : items) {
            QJsonObject item = entry.toObject();
            item.remove(u"productName"_s);
            goods.insert(item.value(u"productCode"_s).toString(), item);
        }
        return goods;
    };
    return byCode(left) == byCode(right);
}

QString readLimits(const QJsonValue &body, QJsonArray &limits)
{
    QSet<QString> codes;
    const QJsonArray given = body.toArray();
    for (const QJsonValue &entry : given) {
        const QJsonObject limit = entry.toObject();
        const QString wrong = wrongMembers(limit,
                                           {{"productCode", Kind::String, true},
                                            {"maxDiscount", Kind::Double, true},
                                            {"maxBonusPayment", Kind::Double, true},
                                            {"isFullAmountLimit", Kind::Bool, true}},
                                           u"ProductLimit"_s);
        if (!wrong.isEmpty())
            return wrong;
        const QString code = limit.value(u"productCode"_s).toString();
        const qint64 discount = kopecksOf(limit.value(u"maxDiscount"_s));
        const qint64 points = kopecksOf(limit.value(u"maxBonusPayment"_s));
        if (codes.contains(code) || discount < 0 || points < 0)
            return u"limit of product %1 is there twice or below zero"_s.arg(code);
        codes.insert(code);
        limits.append(QJsonObject{{u"productCode"_s, code},
                                  {u"maxDiscount"_s, discount},
                                  {u"maxBonusPayment"_s, points},
                                  {u"isFullAmountLimit"_s, limit.value(u"isFullAmountLimit"_s)}});
    }
    return {};
}

bool holdsProducts(const QJsonObject &order, const QJsonArray &limits)
{
    QSet<QString> codes;
    const QJsonArray items = order.value(u"items"_s).toArray();
    for (const QJsonValue &item : items)
        codes.insert(item.toObject().value(u"productCode"_s).toString());
    return std::all_of(limits.cbegin(), limits.cend(), [&codes](const QJsonValue &limit) {
        return codes.contains(limit.toObject().value(u"productCode"_s).toString());
    });
}

bool readWallets(const QJsonValue &body, QJsonArray &wallets)
{
    if (!body.isArray())
        return false;
    const QJsonArray given = body.toArray();
    for (const QJsonValue &entry : given) {
        const QJsonObject wallet = entry.toObject();
        if (!wrongMembers(wallet, {{"walletCode", Kind::String, true}, {"sum", Kind::Double, true}}, {}).isEmpty())
            return false;
        wallets.append(QJsonObject{{u"walletCode"_s, wallet.value(u"walletCode"_s)},
                                   {u"sum"_s, kopecksOf(wallet.value(u"sum"_s))}});
    }
    return true;
}

QJsonArray wireWallets(const QJsonArray &wallets)
{
    QJsonArray result;
    for (const QJsonValue &entry : wallets) {
        QJsonObject wallet = entry.toObject();
        wallet.insert(u"sum"_s, money(wallet.value(u"sum"_s).toInteger()));
        result.append(wallet);
    }
    return result;
}

} // namespace companion::plaziusbox
