// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/orders.h"

#include "tests/sandbox/plazius/orderform.h"

#include <QRegularExpression>

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;

namespace {

PartAnswer unknownOrder()
{
    return refused(u"Заказ не найден"_s, "order without record");
}

PartAnswer finished(const QString &state)
{
    return state == u"Aborted" ? refused(u"Заказ отменён"_s, "order is aborted", 409)
                               : refused(u"Заказ уже закрыт"_s, "order is closed", 409);
}

bool isFinished(const QString &state)
{
    return state == u"Closed" || state == u"Aborted";
}

QJsonObject freshOrder(const OrderForm &form, const QString &terminal)
{
    QJsonObject row = form.row;
    row.insert(u"state"_s, u"Open"_s);
    row.insert(u"guest"_s, QJsonValue());
    row.insert(u"terminal"_s, terminal);
    for (const QString &name : {u"limits"_s, u"offered"_s, u"appliedDiscounts"_s, u"appPayments"_s})
        row.insert(name, QJsonArray());
    for (const QString &name : {u"payments"_s, u"refunds"_s, u"returned"_s})
        row.insert(name, QJsonObject());
    for (const QString &name : {u"spent"_s, u"accrual"_s, u"refunded"_s})
        row.insert(name, 0);
    for (const QString &name : {u"sumForBonuses"_s, u"prechequeTime"_s, u"closeTime"_s, u"promocode"_s})
        row.insert(name, QJsonValue());
    for (const QString &name : {u"accrualWithdrawn"_s, u"baseAboveMoney"_s})
        row.insert(name, false);
    return row;
}

} // namespace

PartAnswer Orders::put(Call &call)
{
    const OrderForm form = readOrder(call.body);
    if (!form.violation.isEmpty())
        return malformed(form.violation);
    QJsonObject row = m_service.store.get(u"orders"_s, form.id);
    if (row.isEmpty()) {
        m_service.store.put(u"orders"_s, form.id, freshOrder(form, call.scope.terminal));
        return valued(form.id, "created");
    }
    const QString state = row.value(u"state"_s).toString();
    const bool same = sameGoods(row, form.row);
    if (isFinished(state)) {
        const bool repeated = state == u"Closed" && same && m_service.config.acceptRepeatedOrder;
        return repeated ? valued(form.id, "repeated") : finished(state);
    }
    if (state == u"Payed" && !same)
        return refused(u"Состав оплаченного заказа менять нельзя"_s, "items of a payed order", 409);
    for (auto it = form.row.begin(); it != form.row.end(); ++it)
        row.insert(it.key(), it.value());
    m_service.store.put(u"orders"_s, form.id, row);
    return valued(form.id, "changed");
}

PartAnswer Orders::bind(Call &call)
{
    QJsonObject row = m_service.store.get(u"orders"_s, call.orderId());
    if (row.isEmpty())
        return unknownOrder();
    if (call.scope.guest.isEmpty())
        return refused(u"Покупатель не найден в этом пакете"_s, "no user in this batch");
    const QString state = row.value(u"state"_s).toString();
    if (isFinished(state))
        return finished(state);
    const QString bound = row.value(u"guest"_s).toString();
    if (bound == call.scope.guest)
        return done("repeated");
    if (!bound.isEmpty())
        return refused(u"К заказу уже привязан другой гость"_s, "already another guest", 409);
    if (state == u"Payed")
        return refused(u"Заказ уже оплачен"_s, "order is payed", 409);
    if (!call.scope.paymentCode.isEmpty()) {
        if (!m_guests.isCodeFree(call.scope.paymentCode, call.orderId()))
            return refused(u"Код уже использован"_s, "payment code is used up");
        m_guests.useCode(call.scope.paymentCode, call.orderId());
    }
    row.insert(u"guest"_s, call.scope.guest);
    row.insert(u"paymentCode"_s, call.scope.paymentCode);
    row.insert(u"state"_s, Payments::openState(row));
    m_service.store.put(u"orders"_s, call.orderId(), row);
    return done("changed");
}

PartAnswer Orders::unbind(Call &call)
{
    QJsonObject row = m_service.store.get(u"orders"_s, call.orderId());
    if (row.isEmpty())
        return unknownOrder();
    const QString state = row.value(u"state"_s).toString();
    if (isFinished(state))
        return finished(state);
    if (state == u"Open")
        return done("repeated");
    if (state != u"NotFixed")
        return refused(u"Заказ оплачен гостем, карту снять нельзя"_s, "payments blocked", 409);
    row.insert(u"guest"_s, QJsonValue());
    row.insert(u"offered"_s, QJsonArray());
    row.insert(u"appliedDiscounts"_s, QJsonArray());
    row.insert(u"state"_s, u"Open"_s);
    m_service.store.put(u"orders"_s, call.orderId(), row);
    return done("changed");
}

PartAnswer Orders::boundUser(Call &call)
{
    const QJsonObject row = m_service.store.get(u"orders"_s, call.orderId());
    if (row.isEmpty())
        return unknownOrder();
    const QString guest = row.value(u"guest"_s).toString();
    if (!guest.isEmpty())
        return valued(m_guests.userData(guest));
    if (m_service.config.nobodyBound == u"null")
        return valued(QJsonValue());
    if (m_service.config.nobodyBound == u"404")
        return refused(u"К заказу никто не привязан"_s, "nobody bound", 404);
    return done("none");
}

PartAnswer Orders::replaceMember(Call &call, const QString &member, const QJsonValue &value)
{
    QJsonObject row = m_service.store.get(u"orders"_s, call.orderId());
    if (row.isEmpty())
        return unknownOrder();
    const QString state = row.value(u"state"_s).toString();
    if (isFinished(state)) {
        const bool repeated = m_service.config.acceptRepeatedOrder && row.value(member) == value;
        return repeated ? done("repeated") : finished(state);
    }
    row.insert(member, value);
    m_service.store.put(u"orders"_s, call.orderId(), row);
    return done("changed");
}

PartAnswer Orders::productLimits(Call &call)
{
    const QJsonObject row = m_service.store.get(u"orders"_s, call.orderId());
    if (row.isEmpty())
        return unknownOrder();
    QJsonArray limits;
    if (const QString violation = readLimits(call.body, limits); !violation.isEmpty())
        return malformed(violation);
    // No violation: the PUT order before it may have failed by a fault.
    if (!holdsProducts(row, limits))
        return refused(u"Товара нет в заказе"_s, "limit of a product that is not in the order");
    return replaceMember(call, u"limits"_s, limits);
}

PartAnswer Orders::moment(Call &call, const QString &member)
{
    static const QRegularExpression form(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d$"_s);
    if (!form.match(call.body.toString()).hasMatch())
        return malformed(u"moment %1"_s.arg(call.body.toString()));
    return replaceMember(call, member, call.body);
}

PartAnswer Orders::bindPromocode(Call &call)
{
    return replaceMember(call, u"promocode"_s, call.query.value(u"promocode"_s));
}

PartAnswer Orders::undo(Call &call, const QString &state)
{
    // Both are no-throw (5.5): whatever is wrong is answered 204 and changes nothing.
    QJsonObject row = m_service.store.get(u"orders"_s, call.orderId());
    const QString before = row.value(u"state"_s).toString();
    if (row.isEmpty() || isFinished(before))
        return done(before == state ? "repeated" : "refused");
    m_payments.giveBackAll(row);
    row.insert(u"guest"_s, QJsonValue());
    row.insert(u"offered"_s, QJsonArray());
    row.insert(u"appliedDiscounts"_s, QJsonArray());
    row.insert(u"state"_s, state);
    m_service.store.put(u"orders"_s, call.orderId(), row);
    return done("changed");
}

PartAnswer Orders::reset(Call &call)
{
    return undo(call, u"Open"_s);
}

PartAnswer Orders::abort(Call &call)
{
    return undo(call, u"Aborted"_s);
}

QString Orders::bindElsewhere(const QJsonObject &binding)
{
    const QString id = binding.value(u"orderId"_s).toString();
    QJsonObject row = m_service.store.get(u"orders"_s, id);
    if (row.isEmpty() || isFinished(row.value(u"state"_s).toString()))
        return u"no such open order"_s;
    const QString wanted = binding.value(u"guest"_s).toString();
    const QJsonObject guest = m_guests.find(wanted);
    if (!wanted.isEmpty() && guest.isEmpty())
        return u"guest is not known"_s;
    row.insert(u"guest"_s, guest.isEmpty() ? QJsonValue() : guest.value(u"id"_s));
    row.insert(u"state"_s, Payments::openState(row));
    m_service.store.put(u"orders"_s, id, row);
    return {};
}

} // namespace companion::plaziusbox
