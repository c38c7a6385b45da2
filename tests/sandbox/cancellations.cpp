// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/cancellations.h"

#include "tests/sandbox/problem.h"

#include <QHash>

namespace companion::sandbox {

namespace {

const QString table = QStringLiteral("cancellations");

bool nothingLeft(const QJsonObject &row)
{
    const QJsonArray lines = row.value(u"items"_qs).toArray();
    for (const QJsonValue &line : lines) {
        if (line.toObject().value(u"quantity"_qs) != line.toObject().value(u"cancelledQuantity"_qs))
            return false;
    }
    return true;
}

} // namespace

Cancellations::Cancellations(Service &service, Customers &customers)
    : m_service(service)
    , m_customers(customers)
{
}

QJsonObject Cancellations::view(const QJsonObject &cancellation) const
{
    QJsonObject visible = cancellation;
    const QString requestId = cancellation.value(u"requestId"_qs).toString();
    visible.remove(u"requestId"_qs);
    visible.remove(u"_body"_qs);
    visible.insert(u"request"_qs, Cashback::view(m_service.store.get(u"requests"_qs, requestId)));
    return visible;
}

HttpAnswer Cancellations::known(const QString &cancellationId) const
{
    HttpAnswer answer = problem(u"return_exists"_qs,
                                {{u"cancellation"_qs, view(m_service.store.get(table, cancellationId))}});
    answer.objectId = cancellationId;
    return answer;
}

HttpAnswer Cancellations::create(const Call &call)
{
    QJsonObject row = m_service.store.get(u"requests"_qs, call.id);
    if (row.isEmpty())
        return problem(u"request_not_found"_qs);
    const QString returnUid = call.body.value(u"returnReceipt"_qs).toObject().value(u"uid"_qs).toString();
    if (m_service.config.keyCheck && m_service.store.has(u"returns"_qs, returnUid))
        return known(m_service.store.get(u"returns"_qs, returnUid).value(u"id"_qs).toString());
    if (nothingLeft(row)) {
        HttpAnswer answer = problem(u"already_cancelled"_qs, {{u"request"_qs, Cashback::view(row)}});
        answer.objectId = call.id;
        return answer;
    }
    const qint64 amountBefore = Cashback::amountOf(row);
    if (call.body.value(u"items"_qs).isNull()) {
        takeAll(row);
    } else {
        if (!m_service.config.hasFeature(u"partialCancel"_qs))
            return problem(u"partial_not_supported"_qs);
        if (HttpAnswer refusal = takeLines(row, call.body.value(u"items"_qs).toArray()); !refusal.code.isEmpty())
            return refusal;
    }
    finish(row);
    m_service.store.put(u"requests"_qs, call.id, row);
    m_customers.addPending(row.value(u"_customerId"_qs).toString(), Cashback::amountOf(row) - amountBefore);

    const QString id = m_service.store.nextId(u"x-"_qs, 31);
    const QJsonObject cancellation{{u"cancellationId"_qs, id},
                                   {u"returnUid"_qs, returnUid},
                                   {u"requestId"_qs, call.id},
                                   {u"createdAt"_qs, serverTime(m_service.config.dateSkewSec)},
                                   {u"_body"_qs, call.body}};
    m_service.store.put(table, id, cancellation);
    m_service.store.put(u"returns"_qs, returnUid, {{u"id"_qs, id}});
    HttpAnswer answer = jsonAnswer(201, view(cancellation));
    answer.effect = QByteArrayLiteral("cancelled");
    answer.objectId = id;
    return answer;
}

void Cancellations::takeAll(QJsonObject &row) const
{
    QJsonArray lines = row.value(u"items"_qs).toArray();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QJsonObject line = lines.at(i).toObject();
        line.insert(u"cancelledQuantity"_qs, line.value(u"quantity"_qs));
        line.insert(u"cancelledSum"_qs, line.value(u"sum"_qs));
        lines.replace(i, line);
    }
    row.insert(u"items"_qs, lines);
}

HttpAnswer Cancellations::takeLines(QJsonObject &row, const QJsonArray &wanted) const
{
    QJsonArray lines = row.value(u"items"_qs).toArray();
    QHash<qint64, qsizetype> position;
    for (qsizetype i = 0; i < lines.size(); ++i)
        position.insert(lines.at(i).toObject().value(u"line"_qs).toInteger(), i);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QJsonObject part = wanted.at(i).toObject();
        const qint64 number = part.value(u"line"_qs).toInteger();
        const QString at = u"/items/%1/"_qs.arg(i);
        if (!position.contains(number))
            return problem(u"line_unknown"_qs, {}, {fieldError(at + u"line"_qs, u"line_unknown"_qs)});
        // Taking the entry out makes a second part for the same line of this body unknown, hence refused.
        const qsizetype index = position.take(number);
        QJsonObject line = lines.at(index).toObject();
        const qint64 cancelled = thousandths(line.value(u"cancelledQuantity"_qs).toString());
        const qint64 left = thousandths(line.value(u"quantity"_qs).toString()) - cancelled;
        const qint64 taken = thousandths(part.value(u"quantity"_qs).toString());
        if (taken > left) {
            return problem(u"quantity_exceeded"_qs,
                           {{u"messageForCashier"_qs, u"По строке %1 осталось %2, возвращается %3."_qs.arg(number).arg(
                                                          quantityText(left), quantityText(taken))}},
                           {fieldError(at + u"quantity"_qs, u"quantity_exceeded"_qs,
                                       u"осталось "_qs + quantityText(left))});
        }
        const qint64 sumLeft = line.value(u"sum"_qs).toInteger() - line.value(u"cancelledSum"_qs).toInteger();
        const qint64 sumTaken = part.value(u"sum"_qs).toInteger();
        // Parts must add up to the whole exactly: the last quantity takes the last sum.
        if (sumTaken > sumLeft || (taken == left && sumTaken != sumLeft))
            return problem(u"sum_mismatch"_qs, {}, {fieldError(at + u"sum"_qs, u"sum_mismatch"_qs)});
        line.insert(u"cancelledQuantity"_qs, taken == left ? line.value(u"quantity"_qs).toString()
                                                           : quantityText(cancelled + taken));
        line.insert(u"cancelledSum"_qs, line.value(u"cancelledSum"_qs).toInteger() + sumTaken);
        lines.replace(index, line);
    }
    row.insert(u"items"_qs, lines);
    return emptyAnswer(200);
}

void Cancellations::finish(QJsonObject &row) const
{
    qint64 cancelledTotal = 0;
    const QJsonArray lines = row.value(u"items"_qs).toArray();
    for (const QJsonValue &line : lines)
        cancelledTotal += line.toObject().value(u"cancelledSum"_qs).toInteger();
    row.insert(u"cancelledTotal"_qs, cancelledTotal);
    row.insert(u"status"_qs, nothingLeft(row) ? u"cancelled"_qs : u"partiallyCancelled"_qs);
    row.insert(u"cashback"_qs, QJsonObject{{u"amount"_qs, Cashback::amountOf(row)}, {u"state"_qs, u"pending"_qs}});
    row.insert(u"updatedAt"_qs, serverTime(m_service.config.dateSkewSec));
    row.remove(u"messageForCashier"_qs);
    row.remove(u"printLines"_qs);
}

} // namespace companion::sandbox
