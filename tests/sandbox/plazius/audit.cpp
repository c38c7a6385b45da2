// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/audit.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;

namespace {

QJsonArray moreThanOnce(const QHash<QString, int> &counts)
{
    QStringList ids;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > 1)
            ids.append(it.key());
    }
    ids.sort();
    return QJsonArray::fromStringList(ids);
}

} // namespace

QJsonObject audit(const QList<QJsonObject> &effects, const QList<QJsonObject> &guests)
{
    QHash<QString, int> pays;
    QHash<QString, int> accruals;
    QHash<QString, int> refunds;
    QHash<QString, int> standing; // Payments of an order that were not given back.
    QHash<QString, qint64> balances;
    for (const QJsonObject &effect : effects) {
        const QString kind = effect.value(u"kind"_s).toString();
        const QString order = effect.value(u"orderId"_s).toString();
        const QString transaction = order + u'/' + effect.value(u"transactionId"_s).toString();
        balances[effect.value(u"guest"_s).toString()] += effect.value(u"sum"_s).toInteger();
        if (kind == u"pay") {
            ++pays[transaction];
            if (++standing[order] > 1)
                pays[order] = 2;
        } else if (kind == u"payBack") {
            --standing[order];
        } else if (kind == u"accrue") {
            ++accruals[order];
        } else if (kind == u"refund") {
            ++refunds[transaction];
        }
    }
    QJsonArray wrong;
    for (const QJsonObject &guest : guests) {
        const QString id = guest.value(u"id"_s).toString();
        if (balances.value(id) != guest.value(u"balance"_s).toInteger())
            wrong.append(id);
    }
    return {{u"doublePays"_s, moreThanOnce(pays)},
            {u"doubleAccruals"_s, moreThanOnce(accruals)},
            {u"doubleRefunds"_s, moreThanOnce(refunds)},
            {u"wrongBalances"_s, wrong}};
}

} // namespace companion::plaziusbox
