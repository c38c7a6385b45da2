// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/loyalty.h"

#include "tests/sandbox/plazius/jsontext.h"

#include <QMap>
#include <QUuid>

#include <algorithm>
#include <cmath>

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;

namespace {

qint64 percentOf(qint64 kopecks, double percent)
{
    const qint64 hundredths = std::llround(percent * 100);
    return (kopecks * hundredths + 5000) / 10000;
}

/// Limit of the till for a product: the sum of the member for the whole amount, or `otherwise` without a limit.
qint64 limitOf(const QJsonObject &order, const QJsonObject &item, const QString &member, qint64 otherwise)
{
    const QJsonArray limits = order.value(u"limits"_s).toArray();
    for (const QJsonValue &entry : limits) {
        const QJsonObject limit = entry.toObject();
        if (limit.value(u"productCode"_s) != item.value(u"productCode"_s))
            continue;
        const qint64 sum = limit.value(member).toInteger();
        return limit.value(u"isFullAmountLimit"_s).toBool() ? sum
                                                            : sum * item.value(u"amount"_s).toInteger() / 1000;
    }
    return otherwise;
}

qint64 net(const QJsonObject &item)
{
    return item.value(u"sumAfterDiscount"_s).toInteger();
}

qint64 wanted(const QJsonObject &program, qint64 base)
{
    return program.contains(u"percent"_s) ? percentOf(base, program.value(u"percent"_s).toDouble())
                                          : program.value(u"sum"_s).toInteger();
}

QJsonObject offer(const QJsonObject &program, const QJsonObject &item, const QJsonValue &sum)
{
    return {{u"programId"_s, program.value(u"id"_s)},
            {u"programName"_s, program.value(u"name"_s)},
            {u"code"_s, program.value(u"operationCode"_s).toString(u"FixedSumDiscount"_s)},
            {u"productCode"_s, item.value(u"productCode"_s).toString()},
            {u"productName"_s, item.value(u"productName"_s).toString()},
            {u"sum"_s, sum},
            {u"comment"_s, program.value(u"comment"_s).toString()}};
}

/// What is still free of every product, while programs take their share one after another.
class Room
{
public:
    explicit Room(const QJsonObject &order)
        : m_items(order.value(u"items"_s).toArray())
    {
        for (const QJsonValue &entry : m_items) {
            const QJsonObject item = entry.toObject();
            const qint64 most = std::min(net(item), limitOf(order, item, u"maxDiscount"_s, net(item)));
            m_left.insert(item.value(u"productCode"_s).toString(), std::max<qint64>(0, most));
        }
    }

    const QJsonArray &items() const { return m_items; }

    qint64 take(const QString &code, qint64 sum)
    {
        const qint64 taken = std::min(sum, m_left.value(code));
        m_left[code] -= taken;
        return taken;
    }

    qint64 takeOfAll(qint64 sum)
    {
        qint64 taken = 0;
        for (auto it = m_left.begin(); it != m_left.end(); ++it)
            taken += take(it.key(), sum - taken);
        return taken;
    }

private:
    QJsonArray m_items;
    QMap<QString, qint64> m_left;
};

void offerProgram(const QJsonObject &program, Room &room, QJsonArray &offers)
{
    if (!program.contains(u"percent"_s) && !program.contains(u"sum"_s)) {
        offers.append(offer(program, {}, QJsonValue()));
        return;
    }
    const QJsonArray codes = program.value(u"codes"_s).toArray();
    qint64 whole = 0;
    for (const QJsonValue &entry : room.items()) {
        const QJsonObject item = entry.toObject();
        whole += net(item);
        if (!codes.contains(item.value(u"productCode"_s)))
            continue;
        const qint64 sum = room.take(item.value(u"productCode"_s).toString(), wanted(program, net(item)));
        if (sum > 0)
            offers.append(offer(program, item, sum));
    }
    if (!codes.isEmpty())
        return;
    const qint64 sum = room.takeOfAll(wanted(program, whole));
    if (sum > 0)
        offers.append(offer(program, {}, sum));
}

/// Sum of one program and operation, and which products it names.
qint64 sumFor(const QJsonArray &rows, const QJsonObject &like, const QString &product)
{
    qint64 sum = 0;
    for (const QJsonValue &entry : rows) {
        const QJsonObject row = entry.toObject();
        if (row.value(u"programId"_s) == like.value(u"programId"_s)
            && row.value(u"code"_s) == like.value(u"code"_s) && row.value(u"productCode"_s).toString() == product)
            sum += row.value(u"sum"_s).toInteger();
    }
    return sum;
}

} // namespace

QJsonArray Loyalty::offers(const QJsonObject &order) const
{
    QJsonArray offers;
    if (order.value(u"guest"_s).toString().isEmpty())
        return offers;
    Room room(order);
    const QList<QJsonObject> programs = m_service.store.rows(u"programs"_s);
    for (const QJsonObject &program : programs)
        offerProgram(program, room, offers);
    return offers;
}

QJsonObject Loyalty::result(const QJsonObject &order) const
{
    QJsonArray results;
    QMap<QString, qsizetype> places;
    const QJsonArray all = order.value(u"state"_s) == u"Closed"_s ? order.value(u"appliedDiscounts"_s).toArray()
                                                                  : order.value(u"offered"_s).toArray();
    for (const QJsonValue &entry : all) {
        const QJsonObject row = entry.toObject();
        const QString program = row.value(u"programId"_s).toString();
        const auto text = [&row](const QString &member) {
            const QString value = row.value(member).toString();
            return value.isEmpty() ? QJsonValue() : QJsonValue(value);
        };
        const QJsonValue sum = row.value(u"sum"_s);
        const QJsonObject operation{{u"code"_s, row.value(u"code"_s)},
                                    {u"productCode"_s, text(u"productCode"_s)},
                                    {u"productName"_s, text(u"productName"_s)},
                                    {u"discountSum"_s, sum.isNull() ? sum : money(sum.toInteger())},
                                    {u"comment"_s, text(u"comment"_s)}};
        if (!places.contains(program)) {
            places.insert(program, results.size());
            const QString name = m_service.store.get(u"programs"_s, program).value(u"name"_s).toString();
            results.append(QJsonObject{{u"programId"_s, program}, {u"name"_s, name}, {u"operations"_s, QJsonArray()}});
        }
        QJsonObject result = results.at(places.value(program)).toObject();
        QJsonArray operations = result.value(u"operations"_s).toArray();
        operations.append(operation);
        result.insert(u"operations"_s, operations);
        results.replace(places.value(program), result);
    }
    return {{u"totalBonus"_s, money(order.value(u"accrual"_s).toInteger())},
            {u"programResults"_s, results.isEmpty() ? QJsonValue() : QJsonValue(results)}};
}

PartAnswer Loyalty::loyaltyResult(Call &call)
{
    QJsonObject order = m_service.store.get(u"orders"_s, call.orderId());
    if (order.isEmpty())
        return refused(u"Заказ не найден"_s, "order without record");
    const QString state = order.value(u"state"_s).toString();
    if (state != u"Closed" && state != u"Aborted") {
        order.insert(u"offered"_s, offers(order));
        m_service.store.put(u"orders"_s, call.orderId(), order);
    }
    return valued(result(order));
}

PartAnswer Loyalty::appliedDiscounts(Call &call)
{
    QJsonObject order = m_service.store.get(u"orders"_s, call.orderId());
    if (order.isEmpty())
        return refused(u"Заказ не найден"_s, "order without record");
    QJsonArray applied;
    const QJsonArray given = call.body.toArray();
    for (const QJsonValue &entry : given) {
        const QJsonObject row = entry.toObject();
        const QString product = row.value(u"productCode"_s).toString();
        const qint64 sum = kopecksOf(row.value(u"sum"_s));
        if (!row.value(u"programId"_s).isString() || !row.value(u"operationCode"_s).isString() || sum <= 0)
            return malformed(u"AppliedDiscount"_s);
        applied.append(QJsonObject{{u"programId"_s, row.value(u"programId"_s)},
                                   {u"code"_s, row.value(u"operationCode"_s)},
                                   {u"productCode"_s, product},
                                   {u"productName"_s, row.value(u"productName"_s).toString()},
                                   {u"comment"_s, row.value(u"comment"_s).toString()},
                                   {u"sum"_s, sum}});
    }
    const QString state = order.value(u"state"_s).toString();
    if (state == u"Closed" || state == u"Aborted") {
        const bool repeated = m_service.config.acceptRepeatedOrder && order.value(u"appliedDiscounts"_s) == applied;
        return repeated ? done("repeated") : refused(u"Заказ уже завершён"_s, "order is finished", 409);
    }
    const QJsonArray offered = order.value(u"offered"_s).toArray();
    for (const QJsonValue &entry : std::as_const(applied)) {
        const QJsonObject row = entry.toObject();
        const QString product = row.value(u"productCode"_s).toString();
        if (sumFor(applied, row, product) > sumFor(offered, row, product))
            return refused(u"Скидка больше назначенной программой"_s, "discount above the offered one");
    }
    order.insert(u"appliedDiscounts"_s, applied);
    m_service.store.put(u"orders"_s, call.orderId(), order);
    return done("changed");
}

qint64 Loyalty::mostPoints(const QJsonObject &order, const QJsonArray &discounts) const
{
    QMap<QString, qint64> byProduct;
    for (const QJsonValue &entry : discounts) {
        const QJsonObject row = entry.toObject();
        byProduct[row.value(u"productCode"_s).toString()] += row.value(u"sum"_s).toInteger();
    }
    qint64 toPay = -byProduct.value(QString()); // Discounts of the whole receipt name no product.
    qint64 bearable = 0;
    const QJsonArray items = order.value(u"items"_s).toArray();
    for (const QJsonValue &entry : items) {
        const QJsonObject item = entry.toObject();
        const qint64 left = net(item) - byProduct.value(item.value(u"productCode"_s).toString());
        toPay += left;
        bearable += std::min(left, limitOf(order, item, u"maxBonusPayment"_s, left));
    }
    const qint64 share = toPay * std::llround(m_service.config.sharePercent * 100) / 10000;
    const qint64 balance = m_guests.balance(order.value(u"guest"_s).toString());
    return std::max<qint64>(0, std::min({toPay, bearable, share, balance}));
}

PartAnswer Loyalty::paymentLimits(Call &call)
{
    const QJsonObject order = m_service.store.get(u"orders"_s, call.orderId());
    if (order.isEmpty())
        return refused(u"Заказ не найден"_s, "order without record");
    QJsonArray limits;
    const QString state = order.value(u"state"_s).toString();
    if (state == u"NotFixed" || state == u"Fixed") {
        const qint64 most = mostPoints(order, offers(order));
        if (most > 0) {
            limits.append(QJsonObject{{u"walletCode"_s, u"bonus"_s},
                                      {u"minSum"_s, money(m_service.config.minSum)},
                                      {u"maxSum"_s, money(most)}});
        }
        // A payment code opens the guest's bank card too (11.1); the till does not use it.
        if (!order.value(u"paymentCode"_s).toString().isEmpty()) {
            limits.append(QJsonObject{{u"walletCode"_s, u"paymentCard"_s},
                                      {u"minSum"_s, money(1)},
                                      {u"maxSum"_s, money(order.value(u"sumAfterDiscount"_s).toInteger())}});
        }
    }
    return valued(limits);
}

QString Loyalty::addProgram(const QJsonObject &program)
{
    QJsonObject row = program;
    if (row.value(u"id"_s).toString().isEmpty())
        row.insert(u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (row.value(u"name"_s).toString().isEmpty())
        return u"name is missing"_s;
    m_service.store.put(u"programs"_s, row.value(u"id"_s).toString(), row);
    return {};
}

QString Loyalty::setPrograms(const QJsonArray &programs)
{
    const QStringList old = m_service.store.ids(u"programs"_s);
    for (const QString &id : old)
        m_service.store.remove(u"programs"_s, id);
    for (const QJsonValue &program : programs) {
        if (const QString wrong = addProgram(program.toObject()); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

} // namespace companion::plaziusbox
