// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/notices.h"

#include "tests/sandbox/http.h"
#include "tests/sandbox/plazius/orderform.h"

#include <QDateTime>
#include <QUuid>

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;

void Notices::add(const QJsonObject &order, int type, const QJsonArray &payments)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_service.store.put(u"notifications"_s, id,
                        {{u"id"_s, id},
                         {u"orderId"_s, order.value(u"id"_s)},
                         {u"createdOn"_s, sandbox::serverTime()},
                         {u"notificationType"_s, type},
                         {u"guest"_s, order.value(u"guest"_s)},
                         {u"payments"_s, payments}});
}

PartAnswer Notices::since(Call &call)
{
    const QDateTime from = QDateTime::fromString(call.query.value(u"from"_s), Qt::ISODateWithMs);
    if (!from.isValid() || from.secsTo(QDateTime::currentDateTime()) > 2 * 86400 + 60)
        return malformed(u"from %1"_s.arg(call.query.value(u"from"_s)));
    QJsonArray list;
    const QList<QJsonObject> rows = m_service.store.rows(u"notifications"_s);
    for (const QJsonObject &row : rows) {
        if (QDateTime::fromString(row.value(u"createdOn"_s).toString(), Qt::ISODateWithMs) < from)
            continue;
        const bool paid = row.value(u"notificationType"_s).toInt() > 0;
        QJsonObject entry = row;
        const QJsonArray payments = wireWallets(entry.take(u"payments"_s).toArray());
        entry.insert(u"userData"_s, m_guests.userData(entry.take(u"guest"_s).toString()));
        entry.insert(u"message"_s, paid ? u"Гость оплатил заказ в приложении"_s : u"Оплата в приложении отменена"_s);
        entry.insert(u"content"_s, QJsonObject{{u"payments"_s, payments}, {u"isPaid"_s, paid}});
        list.append(entry);
    }
    return valued(QJsonObject{{u"checkTime"_s, sandbox::serverTime()}, {u"notifications"_s, list}});
}

} // namespace companion::plaziusbox
