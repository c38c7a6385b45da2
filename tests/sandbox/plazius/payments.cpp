// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/payments.h"

#include "tests/sandbox/plazius/jsontext.h"
#include "tests/sandbox/plazius/orderform.h"

#include <algorithm>
#include <cmath>

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;

namespace {

PartAnswer unknownOrder()
{
    return refused(u"Заказ не найден"_s, "order without record");
}

bool isFinished(const QJsonObject &order)
{
    const QString state = order.value(u"state"_s).toString();
    return state == u"Closed" || state == u"Aborted";
}

qint64 pointsIn(const QJsonArray &wallets)
{
    qint64 sum = 0;
    for (const QJsonValue &entry : wallets) {
        if (entry.toObject().value(u"walletCode"_s) == u"bonus"_s)
            sum += entry.toObject().value(u"sum"_s).toInteger();
    }
    return sum;
}

QString tombstone(const QString &order, const QString &transaction)
{
    return order + u'/' + transaction;
}

/// What is to be paid in money: the most that points can be accrued for.
qint64 paidInMoney(const QJsonObject &order)
{
    return order.value(u"sumAfterDiscount"_s).toInteger()
        - sumOf(order.value(u"appliedDiscounts"_s).toArray(), u"sum"_s) - order.value(u"spent"_s).toInteger();
}

} // namespace

QString Payments::openState(const QJsonObject &order)
{
    if (order.value(u"guest"_s).toString().isEmpty())
        return u"Open"_s;
    return order.value(u"appPayments"_s).toArray().isEmpty() ? u"NotFixed"_s : u"Fixed"_s;
}

PartAnswer Payments::appPayments(Call &call)
{
    const QJsonObject order = m_service.store.get(u"orders"_s, call.orderId());
    return order.isEmpty() ? unknownOrder() : valued(wireWallets(order.value(u"appPayments"_s).toArray()));
}

PartAnswer Payments::pay(Call &call)
{
    QJsonArray wallets;
    if (!readWallets(call.body, wallets))
        return malformed(u"WalletPayment"_s);
    const bool isZero = call.transactionId() == zeroGuid();
    if (isZero != wallets.isEmpty())
        return malformed(u"the zero guid stands for no payments and only for that"_s);
    QJsonObject order = m_service.store.get(u"orders"_s, call.orderId());
    if (order.isEmpty())
        return unknownOrder();
    const QJsonObject known = order.value(u"payments"_s).toObject().value(call.transactionId()).toObject();
    if (known.value(u"state"_s) == u"done"_s) {
        return known.value(u"wallets"_s).toArray() == wallets
            ? done("repeated")
            : refused(u"Операция с этим номером уже проведена с другой суммой"_s, "other sums of one transaction", 409);
    }
    const bool isCancelled = (!known.isEmpty() && !isZero)
        || m_service.store.has(u"tombstones"_s, tombstone(call.orderId(), call.transactionId()));
    if (isCancelled)
        return refused(u"Операция отменена"_s, "transaction is cancelled", 409);
    if (isFinished(order))
        return refused(u"Заказ уже завершён"_s, "order is finished", 409);
    if (order.value(u"state"_s) == u"Payed"_s)
        return refused(u"Заказ уже оплачен"_s, "order is payed", 409);
    return payNow(call, order, wallets);
}

PartAnswer Payments::checkSums(const QJsonObject &order, const QJsonArray &wallets) const
{
    const qint64 points = pointsIn(wallets);
    const qint64 all = sumOf(wallets, u"sum"_s);
    const bool positive = std::all_of(wallets.cbegin(), wallets.cend(), [](const QJsonValue &wallet) {
        return wallet.toObject().value(u"sum"_s).toInteger() > 0;
    });
    if (!positive)
        return refused(u"Неверная сумма"_s, "sum wrong");
    if (points != all)
        return refused(u"Этим кошельком на кассе платить нельзя"_s, "operation not supported");
    if (points < m_service.config.minSum)
        return refused(u"Сумма меньше допустимой"_s, "sum below the limit");
    if (points > m_guests.balance(order.value(u"guest"_s).toString()))
        return refused(u"На счёте недостаточно баллов"_s, "refused by the payment system");
    if (points > m_loyalty.mostPoints(order, order.value(u"appliedDiscounts"_s).toArray()))
        return refused(u"Сумма больше допустимой"_s, "sum above the limit");
    return {};
}

PartAnswer Payments::payNow(Call &call, QJsonObject &order, const QJsonArray &wallets)
{
    const bool fromApp = order.value(u"state"_s) == u"Fixed"_s && !wallets.isEmpty();
    if (order.value(u"state"_s) == u"Fixed"_s && wallets != order.value(u"appPayments"_s).toArray())
        return refused(u"Гость уже оплатил заказ в приложении, сумму менять нельзя"_s, "payments are fixed", 409);
    if (!wallets.isEmpty() && order.value(u"guest"_s).toString().isEmpty())
        return refused(u"К заказу никто не привязан"_s, "nobody bound");
    if (!wallets.isEmpty() && !fromApp) {
        if (const PartAnswer wrong = checkSums(order, wallets); wrong.effect == "refused")
            return wrong;
    }
    // The guest's own payment was taken off the balance when it was made in the app.
    const QString guest = order.value(u"guest"_s).toString();
    const QString kind = wallets.isEmpty() ? u"payNothing"_s : u"pay"_s;
    m_guests.move(guest, fromApp ? 0 : -pointsIn(wallets), kind, call.orderId(), call.transactionId());
    QJsonObject payments = order.value(u"payments"_s).toObject();
    payments.insert(call.transactionId(), QJsonObject{{u"state"_s, u"done"_s}, {u"wallets"_s, wallets}});
    order.insert(u"payments"_s, payments);
    order.insert(u"spent"_s, pointsIn(wallets));
    order.insert(u"state"_s, u"Payed"_s);
    m_service.store.put(u"orders"_s, call.orderId(), order);
    return done("changed");
}

void Payments::giveBack(QJsonObject &order, const QString &transaction)
{
    QJsonObject payments = order.value(u"payments"_s).toObject();
    QJsonObject payment = payments.value(transaction).toObject();
    const QJsonArray wallets = payment.value(u"wallets"_s).toArray();
    if (!wallets.isEmpty()) {
        m_guests.move(order.value(u"guest"_s).toString(), pointsIn(wallets), u"payBack"_s,
                      order.value(u"id"_s).toString(), transaction);
    }
    payment.insert(u"state"_s, u"cancelled"_s);
    payments.insert(transaction, payment);
    order.insert(u"payments"_s, payments);
    order.insert(u"spent"_s, 0);
    if (!order.value(u"appPayments"_s).toArray().isEmpty())
        m_notices.add(order, -1, order.value(u"appPayments"_s).toArray());
    order.insert(u"appPayments"_s, QJsonArray());
}

void Payments::giveBackApp(QJsonObject &order)
{
    const QJsonArray payments = order.value(u"appPayments"_s).toArray();
    if (payments.isEmpty())
        return;
    m_guests.move(order.value(u"guest"_s).toString(), pointsIn(payments), u"appBack"_s,
                  order.value(u"id"_s).toString(), {});
    order.insert(u"appPayments"_s, QJsonArray());
    m_notices.add(order, -1, payments);
}

void Payments::giveBackAll(QJsonObject &order)
{
    const QJsonObject payments = order.value(u"payments"_s).toObject();
    for (auto it = payments.begin(); it != payments.end(); ++it) {
        if (it.value().toObject().value(u"state"_s) == u"done"_s)
            giveBack(order, it.key());
    }
    giveBackApp(order);
}

PartAnswer Payments::cancelPay(Call &call)
{
    QJsonObject order = m_service.store.get(u"orders"_s, call.orderId());
    const QJsonObject known = order.value(u"payments"_s).toObject().value(call.transactionId()).toObject();
    if (known.isEmpty()) {
        // A late pay with this id must not succeed (5.4). The zero guid is everybody's, it cannot be barred.
        if (call.transactionId() != zeroGuid()) {
            m_service.store.put(u"tombstones"_s, tombstone(call.orderId(), call.transactionId()),
                                {{u"orderId"_s, call.orderId()}});
        }
        return done("created");
    }
    if (known.value(u"state"_s) == u"cancelled"_s)
        return done("repeated");
    if (isFinished(order))
        return refused(u"Заказ уже закрыт, оформите возврат"_s, "order is closed", 409);
    giveBack(order, call.transactionId());
    order.insert(u"state"_s, openState(order));
    m_service.store.put(u"orders"_s, call.orderId(), order);
    return done("changed");
}

PartAnswer Payments::sumForBonuses(Call &call)
{
    QJsonArray wallets;
    if (!readWallets(call.body, wallets) || wallets.size() != 1 || pointsIn(wallets) != sumOf(wallets, u"sum"_s))
        return malformed(u"WalletSumForBonus"_s);
    QJsonObject order = m_service.store.get(u"orders"_s, call.orderId());
    if (order.isEmpty())
        return unknownOrder();
    const qint64 base = pointsIn(wallets);
    if (isFinished(order)) {
        const bool repeated = m_service.config.acceptRepeatedOrder && order.value(u"sumForBonuses"_s) == base;
        return repeated ? done("repeated") : refused(u"Заказ уже завершён"_s, "order is finished", 409);
    }
    if (base < 0 || base > order.value(u"sum"_s).toInteger())
        return refused(u"Неверная сумма для начисления"_s, "accrual base negative or above the order");
    // 8.5: the base leaves out discounts and points. The server takes what it gets up to the order's sum, a test of a
    // client looks at the mark: it is a mistake, unless a cancelPay of this order was refused by a fault.
    order.insert(u"baseAboveMoney"_s, base > paidInMoney(order));
    order.insert(u"sumForBonuses"_s, base);
    m_service.store.put(u"orders"_s, call.orderId(), order);
    return done("changed");
}

PartAnswer Payments::close(Call &call)
{
    QJsonObject order = m_service.store.get(u"orders"_s, call.orderId());
    const QString state = order.value(u"state"_s).toString();
    // No-throw (5.5): an unknown or aborted order answers 204 and nothing happens.
    if (order.isEmpty() || state == u"Aborted")
        return done("refused");
    const bool repeated = state == u"Closed" && m_service.config.remembers;
    if (!repeated) {
        if (state != u"Payed")
            giveBackApp(order); // What the till did not take into the receipt stays with the guest.
        const QJsonValue given = order.value(u"sumForBonuses"_s);
        const qint64 base = given.isNull() ? std::max<qint64>(0, paidInMoney(order)) : given.toInteger();
        const QString guest = order.value(u"guest"_s).toString();
        const qint64 hundredths = std::llround(m_service.config.accrualPercent * 100);
        const qint64 accrual = guest.isEmpty() ? 0 : (base * hundredths + 5000) / 10000;
        order.insert(u"accrual"_s, accrual);
        order.insert(u"state"_s, u"Closed"_s);
        m_service.store.put(u"orders"_s, call.orderId(), order);
        m_guests.move(guest, accrual, u"accrue"_s, call.orderId(), {});
    }
    PartAnswer answer = m_service.config.closeNotTold ? done("none") : valued(m_loyalty.result(order));
    answer.effect = repeated ? "repeated" : "changed";
    return answer;
}

PartAnswer Payments::refund(Call &call)
{
    QJsonObject order = m_service.store.get(u"orders"_s, call.orderId());
    if (call.transactionId() == zeroGuid())
        return malformed(u"refund with the zero guid"_s);
    if (order.isEmpty())
        return unknownOrder();
    if (order.value(u"state"_s) != u"Closed"_s)
        return refused(u"Заказ ещё не закрыт"_s, "order is not closed", 409);
    const QJsonObject known = order.value(u"refunds"_s).toObject().value(call.transactionId()).toObject();
    if (!known.isEmpty() && m_service.config.remembers) {
        return known.value(u"body"_s) == call.body
            ? done("repeated")
            : refused(u"Возврат с этим номером уже проведён"_s, "other refund of one transaction", 409);
    }
    return refundNow(call, order);
}

namespace {

/// Amounts that go back now, by product; false: more than is left, or nothing.
bool takeBackItems(const QJsonObject &order, const QJsonValue &cancelled, QJsonObject &returned)
{
    QHash<QString, qint64> left;
    const QJsonArray items = order.value(u"items"_s).toArray();
    for (const QJsonValue &entry : items) {
        const QString code = entry.toObject().value(u"productCode"_s).toString();
        left.insert(code, entry.toObject().value(u"amount"_s).toInteger() - returned.value(code).toInteger());
    }
    if (cancelled.isNull()) {
        qint64 all = 0;
        for (auto it = left.cbegin(); it != left.cend(); ++it) {
            all += it.value();
            returned.insert(it.key(), returned.value(it.key()).toInteger() + it.value());
        }
        return all > 0;
    }
    const QJsonArray rows = cancelled.toArray();
    for (const QJsonValue &entry : rows) {
        const QString code = entry.toObject().value(u"productCode"_s).toString();
        const qint64 amount = thousandthsOf(entry.toObject().value(u"amount"_s));
        if (amount <= 0 || amount > left.value(code))
            return false;
        left[code] -= amount;
        returned.insert(code, returned.value(code).toInteger() + amount);
    }
    return !rows.isEmpty();
}

} // namespace

PartAnswer Payments::refundNow(Call &call, QJsonObject &order)
{
    const QJsonObject info = call.body.toObject();
    QJsonArray wallets;
    const QJsonValue cancelled = info.value(u"cancelledOrderItems"_s);
    const bool formed = readWallets(info.value(u"walletRefunds"_s), wallets) && info.size() == 2;
    if (!formed || !(cancelled.isArray() || cancelled.isNull()))
        return malformed(u"RefundInfo"_s);
    QJsonObject returned = order.value(u"returned"_s).toObject();
    if (!takeBackItems(order, cancelled, returned))
        return refused(u"Возвращаемый товар не найден или его слишком много"_s, "returned item unknown or too many");
    const qint64 points = pointsIn(wallets);
    const qint64 left = order.value(u"spent"_s).toInteger() - order.value(u"refunded"_s).toInteger();
    const bool positive = std::all_of(wallets.cbegin(), wallets.cend(), [](const QJsonValue &wallet) {
        return wallet.toObject().value(u"sum"_s).toInteger() > 0;
    });
    if (!positive || points > left)
        return refused(u"Сумма возврата больше оплаченной баллами"_s, "sum above the limit");
    const QString guest = order.value(u"guest"_s).toString();
    const QString id = call.orderId();
    m_guests.move(guest, points, u"refund"_s, id, call.transactionId());
    // The first return takes the whole accrual, partial or not (8.6).
    if (!order.value(u"accrualWithdrawn"_s).toBool()) {
        m_guests.move(guest, -order.value(u"accrual"_s).toInteger(), u"withdraw"_s, id, call.transactionId());
        order.insert(u"accrualWithdrawn"_s, true);
    }
    QJsonObject refunds = order.value(u"refunds"_s).toObject();
    refunds.insert(call.transactionId(),
                   QJsonObject{{u"wallets"_s, wallets}, {u"items"_s, cancelled}, {u"body"_s, info}});
    order.insert(u"refunds"_s, refunds);
    order.insert(u"refunded"_s, order.value(u"refunded"_s).toInteger() + points);
    order.insert(u"returned"_s, returned);
    m_service.store.put(u"orders"_s, id, order);
    return done("changed");
}

QString Payments::payInApp(const QJsonObject &payment)
{
    const QString id = payment.value(u"orderId"_s).toString();
    QJsonObject order = m_service.store.get(u"orders"_s, id);
    const QString state = order.value(u"state"_s).toString();
    if (state != u"NotFixed" && state != u"Fixed")
        return u"the order is not open with a guest"_s;
    if (payment.value(u"cancel"_s).toBool()) {
        giveBackApp(order);
        order.insert(u"state"_s, openState(order));
        m_service.store.put(u"orders"_s, id, order);
        return {};
    }
    const qint64 sum = payment.value(u"sum"_s).toInteger();
    const QString wallet = payment.value(u"walletCode"_s).toString(u"bonus"_s);
    const QString guest = order.value(u"guest"_s).toString();
    if (sum <= 0 || (wallet == u"bonus" && sum > m_guests.balance(guest)))
        return u"sum is not within the balance"_s;
    const QJsonObject entry{{u"walletCode"_s, wallet}, {u"sum"_s, sum}};
    QJsonArray payments = order.value(u"appPayments"_s).toArray();
    payments.append(entry);
    m_guests.move(guest, wallet == u"bonus" ? -sum : 0, u"appPay"_s, id, {});
    order.insert(u"appPayments"_s, payments);
    order.insert(u"state"_s, openState(order));
    m_service.store.put(u"orders"_s, id, order);
    m_notices.add(order, 1, {entry});
    return {};
}

} // namespace companion::plaziusbox
