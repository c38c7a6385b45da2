// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/cashback.h"

#include "tests/sandbox/catalog.h"
#include "tests/sandbox/problem.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace companion::sandbox {

namespace {

const QString table = QStringLiteral("requests");

qint64 sumOf(const QJsonArray &entries, const QString &member)
{
    qint64 sum = 0;
    for (const QJsonValue &entry : entries)
        sum += entry.toObject().value(member).toInteger();
    return sum;
}

QDateTime moment(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

QJsonValue closedAt(const QJsonObject &row)
{
    return row.value(u"closedAt"_qs);
}

bool isEarlier(const QJsonObject &left, const QJsonObject &right)
{
    const QDateTime a = moment(closedAt(left).toString());
    const QDateTime b = moment(closedAt(right).toString());
    if (a != b)
        return a < b;
    return left.value(u"id"_qs).toString() < right.value(u"id"_qs).toString();
}

} // namespace

qint64 thousandths(const QString &quantity)
{
    const qsizetype dot = quantity.indexOf(u'.');
    const QString whole = dot < 0 ? quantity : quantity.left(dot);
    const QString fraction = dot < 0 ? QString() : quantity.mid(dot + 1);
    return whole.toLongLong() * 1000 + fraction.leftJustified(3, u'0').toLongLong();
}

QString quantityText(qint64 thousandths)
{
    QString text = QString::number(thousandths / 1000);
    if (const qint64 rest = thousandths % 1000; rest != 0) {
        text += u'.' + QString::number(rest).rightJustified(3, u'0');
        while (text.endsWith(u'0'))
            text.chop(1);
    }
    return text;
}

Cashback::Cashback(Service &service, Customers &customers)
    : m_service(service)
    , m_customers(customers)
{
}

QJsonObject Cashback::view(const QJsonObject &row)
{
    QJsonObject visible;
    for (auto it = row.begin(); it != row.end(); ++it) {
        if (!it.key().startsWith(u'_'))
            visible.insert(it.key(), it.value());
    }
    return visible;
}

qint64 Cashback::amountOf(const QJsonObject &row)
{
    const QJsonArray sold = row.value(u"_receipt"_qs).toObject().value(u"items"_qs).toArray();
    const QJsonArray lines = row.value(u"items"_qs).toArray();
    qint64 base = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QJsonObject line = lines.at(i).toObject();
        if (!sold.at(i).toObject().value(u"zeroCashback"_qs).toBool())
            base += line.value(u"sum"_qs).toInteger() - line.value(u"cancelledSum"_qs).toInteger();
    }
    return base * 5 / 100;
}

QJsonArray Cashback::faultsOf(const QJsonObject &receipt) const
{
    QJsonArray errors;
    const QJsonArray items = receipt.value(u"items"_qs).toArray();
    const qint64 total = receipt.value(u"total"_qs).toInteger();
    const qint64 receiptTotal = receipt.value(u"receiptTotal"_qs).toInteger(total);
    if (sumOf(items, u"sum"_qs) != total)
        errors.append(fieldError(u"/total"_qs, u"total_mismatch"_qs, u"сумма строк не равна итогу"_qs));
    if (receiptTotal < total)
        errors.append(fieldError(u"/receiptTotal"_qs, u"total_mismatch"_qs, u"итог чека меньше итога заявки"_qs));
    if (receipt.contains(u"payments"_qs)) {
        if (sumOf(receipt.value(u"payments"_qs).toArray(), u"amount"_qs) != receiptTotal)
            errors.append(fieldError(u"/payments"_qs, u"payments_mismatch"_qs, u"сумма оплат не равна итогу"_qs));
        if (receipt.contains(u"reducedBy"_qs))
            errors.append(fieldError(u"/payments"_qs, u"not_with_reducedBy"_qs));
    }
    QSet<qint64> seen;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const qint64 line = items.at(i).toObject().value(u"line"_qs).toInteger();
        if (seen.contains(line))
            errors.append(fieldError(u"/items/%1/line"_qs.arg(i), u"duplicate"_qs, u"номер строки повторяется"_qs));
        seen.insert(line);
    }
    if (!moment(receipt.value(u"closedAt"_qs).toString()).isValid())
        errors.append(fieldError(u"/closedAt"_qs, u"pattern"_qs));
    return errors;
}

HttpAnswer Cashback::unknownReference(const QJsonObject &receipt) const
{
    const Catalog catalog(m_service);
    if (!catalog.knows(u"warehouses"_qs, receipt.value(u"warehouseId"_qs)))
        return problem(u"warehouse_unknown"_qs, {}, {fieldError(u"/warehouseId"_qs, u"warehouse_unknown"_qs)});
    if (!catalog.knows(u"inviters"_qs, receipt.value(u"inviterCode"_qs)))
        return problem(u"inviter_unknown"_qs, {}, {fieldError(u"/inviterCode"_qs, u"inviter_unknown"_qs)});
    const QJsonArray items = receipt.value(u"items"_qs).toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!catalog.knows(u"categories"_qs, items.at(i).toObject().value(u"categoryId"_qs))) {
            return problem(u"category_unknown"_qs, {},
                           {fieldError(u"/items/%1/categoryId"_qs.arg(i), u"category_unknown"_qs)});
        }
    }
    return emptyAnswer(200);
}

HttpAnswer Cashback::create(const Call &call)
{
    const QString uid = call.body.value(u"uid"_qs).toString();
    const QJsonObject known = m_service.store.get(u"receipts"_qs, uid);
    if (!known.isEmpty() && m_service.config.keyCheck) {
        const QString id = known.value(u"id"_qs).toString();
        HttpAnswer answer = problem(u"receipt_exists"_qs, {{u"request"_qs, view(m_service.store.get(table, id))}});
        answer.objectId = id;
        return answer;
    }
    if (const QJsonArray errors = faultsOf(call.body); !errors.isEmpty())
        return validationFailed(errors);
    const QJsonObject customer = m_customers.find(call.body.value(u"customer"_qs).toObject());
    if (customer.isEmpty())
        return problem(u"customer_not_found"_qs);
    if (customer.value(u"status"_qs).toString() == u"blocked")
        return problem(u"customer_blocked"_qs);
    if (HttpAnswer refusal = unknownReference(call.body); !refusal.code.isEmpty())
        return refusal;

    const QJsonObject row = makeRow(call.body, customer);
    const QString id = row.value(u"id"_qs).toString();
    m_service.store.put(table, id, row);
    m_service.store.put(u"receipts"_qs, uid, {{u"id"_qs, id}});
    m_customers.addPending(customer.value(u"id"_qs).toString(), amountOf(row));
    HttpAnswer answer = jsonAnswer(201, view(row));
    answer.setHeader("Location", call.http.path + '/' + id.toLatin1());
    answer.effect = QByteArrayLiteral("created");
    answer.objectId = id;
    return answer;
}

QJsonObject Cashback::makeRow(const QJsonObject &receipt, const QJsonObject &customer)
{
    QJsonArray lines;
    const QJsonArray items = receipt.value(u"items"_qs).toArray();
    for (const QJsonValue &value : items) {
        const QJsonObject item = value.toObject();
        lines.append(QJsonObject{{u"line"_qs, item.value(u"line"_qs)},
                                 {u"quantity"_qs, item.value(u"quantity"_qs)},
                                 {u"sum"_qs, item.value(u"sum"_qs)},
                                 {u"cancelledQuantity"_qs, u"0"_qs},
                                 {u"cancelledSum"_qs, 0}});
    }
    QJsonObject row{{u"id"_qs, m_service.store.nextId(u"q-"_qs, 70001)},
                    {u"externalId"_qs, receipt.value(u"uid"_qs)},
                    {u"status"_qs, u"accepted"_qs},
                    {u"currency"_qs, receipt.value(u"currency"_qs)},
                    {u"total"_qs, receipt.value(u"total"_qs)},
                    {u"cancelledTotal"_qs, 0},
                    {u"items"_qs, lines},
                    {u"closedAt"_qs, receipt.value(u"closedAt"_qs)},
                    {u"createdAt"_qs, serverTime(m_service.config.dateSkewSec)},
                    {u"messageForCashier"_qs, u"Заявка принята."_qs},
                    {u"_customerId"_qs, customer.value(u"id"_qs)},
                    {u"_receipt"_qs, receipt}};
    const qint64 amount = amountOf(row);
    row.insert(u"cashback"_qs, QJsonObject{{u"amount"_qs, amount}, {u"state"_qs, u"pending"_qs}});
    const QString roubles = u"%1,%2"_qs.arg(amount / 100).arg(amount % 100, 2, 10, QLatin1Char('0'));
    row.insert(u"printLines"_qs,
               QJsonArray{u"Кэшбэк BreviX: "_qs + roubles, u"Будет начислен в течение 14 дней"_qs});
    return row;
}

HttpAnswer Cashback::one(const Call &call) const
{
    const QJsonObject row = m_service.store.get(table, call.id);
    if (row.isEmpty())
        return problem(u"request_not_found"_qs);
    HttpAnswer answer = jsonAnswer(200, view(row));
    answer.objectId = call.id;
    return answer;
}

HttpAnswer Cashback::list(const Call &call) const
{
    QStringList uids;
    QHash<QString, QString> query;
    const auto items = call.http.queryItems();
    for (const auto &[name, value] : items) {
        if (name == u"externalId")
            uids.append(value);
        else
            query.insert(name, value);
    }
    static const QStringList known = {u"cashId"_qs, u"closedFrom"_qs, u"closedTo"_qs, u"cursor"_qs, u"limit"_qs};
    for (auto it = query.cbegin(); it != query.cend(); ++it) {
        if (!known.contains(it.key()))
            return validationFailed({fieldError(u"query:"_qs + it.key(), u"unknown_field"_qs)});
    }
    if (uids.isEmpty())
        return byPeriod(query);
    if (query.contains(u"cashId"_qs) || query.contains(u"closedFrom"_qs) || query.contains(u"closedTo"_qs))
        return validationFailed({fieldError(u"query:externalId"_qs, u"not_with_period"_qs)});
    return byReceipts(uids);
}

HttpAnswer Cashback::byReceipts(const QStringList &uids) const
{
    if (uids.size() > 50)
        return validationFailed({fieldError(u"query:externalId"_qs, u"length"_qs)});
    QList<QJsonObject> rows;
    for (const QString &uid : uids) {
        if (!m_service.schema.fits(u"Uuid"_qs, uid))
            return validationFailed({fieldError(u"query:externalId"_qs, u"pattern"_qs)});
        const QString id = m_service.store.get(u"receipts"_qs, uid).value(u"id"_qs).toString();
        const QJsonObject row = m_service.store.get(table, id);
        if (!row.isEmpty() && !rows.contains(row))
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end(), isEarlier);
    QJsonArray items;
    for (const QJsonObject &row : std::as_const(rows))
        items.append(view(row));
    return jsonAnswer(200, {{u"items"_qs, items}, {u"nextCursor"_qs, QJsonValue()}});
}

HttpAnswer Cashback::byPeriod(const QHash<QString, QString> &query) const
{
    if (!m_service.config.hasFeature(u"requestList"_qs))
        return problem(u"not_supported"_qs);
    QJsonArray errors;
    if (!m_service.schema.fits(u"CashId"_qs, query.value(u"cashId"_qs)))
        errors.append(fieldError(u"query:cashId"_qs, u"pattern"_qs));
    for (const QString &name : {u"closedFrom"_qs, u"closedTo"_qs}) {
        if (!m_service.schema.fits(u"TillTime"_qs, query.value(name)) || !moment(query.value(name)).isValid())
            errors.append(fieldError(u"query:"_qs + name, u"pattern"_qs));
    }
    const int limit = query.value(u"limit"_qs, u"100"_qs).toInt();
    if (limit < 1 || limit > 500)
        errors.append(fieldError(u"query:limit"_qs, u"range"_qs));
    const QByteArray cursor = QByteArray::fromBase64(query.value(u"cursor"_qs).toLatin1(), QByteArray::Base64UrlEncoding);
    const QString lastSeen = QString::fromLatin1(cursor);
    if (query.contains(u"cursor"_qs) && !m_service.store.has(table, lastSeen))
        errors.append(fieldError(u"query:cursor"_qs, u"unknown"_qs));
    if (!errors.isEmpty())
        return validationFailed(errors);

    QList<QJsonObject> rows = m_service.store.rows(table);
    const QDateTime from = moment(query.value(u"closedFrom"_qs));
    const QDateTime to = moment(query.value(u"closedTo"_qs));
    const QJsonObject after = m_service.store.get(table, lastSeen);
    rows.removeIf([&](const QJsonObject &row) {
        const QDateTime closed = moment(closedAt(row).toString());
        return row.value(u"_receipt"_qs).toObject().value(u"cashId"_qs).toString() != query.value(u"cashId"_qs)
               || closed < from || closed >= to || (!after.isEmpty() && !isEarlier(after, row));
    });
    std::sort(rows.begin(), rows.end(), isEarlier);
    QJsonArray items;
    for (qsizetype i = 0; i < std::min<qsizetype>(limit, rows.size()); ++i)
        items.append(view(rows.at(i)));
    QJsonValue next;
    if (rows.size() > limit) {
        const QByteArray id = rows.at(limit - 1).value(u"id"_qs).toString().toLatin1();
        next = QString::fromLatin1(id.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    }
    return jsonAnswer(200, {{u"items"_qs, items}, {u"nextCursor"_qs, next}});
}

} // namespace companion::sandbox
