// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demo/plaziustelling.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

QString roubles(const QJsonValue& kopecks)
{
    return QString::number(static_cast<double>(kopecks.toInteger()) / 100.0, 'f', 2);
}

QString callsOf(const QJsonObject& entry)
{
    QStringList calls;
    for (const QJsonValue& value : entry.value(u"parts"_s).toArray()) {
        const QJsonObject part = value.toObject();
        calls.append(part.value(u"call"_s).toString() + u" → "_s + QString::number(part.value(u"status"_s).toInt()));
    }
    return calls.join(u", "_s);
}

} // namespace

PlaziusTelling::PlaziusTelling(Stage& till, Narrator& tell)
    : m_till(till)
    , m_tell(tell)
{
}

void PlaziusTelling::tellReceived()
{
    m_tell.say(u"Plazius received:"_s);
    for (const QJsonValue& value : m_till.plazius().ledger(m_told)) {
        const QJsonObject entry = value.toObject();
        m_told = entry.value(u"seq"_s).toInteger();
        if (entry.value(u"kind"_s).toString() == "batch"_L1)
            m_tell.say(u"  batch: "_s + callsOf(entry));
    }
}

void PlaziusTelling::tellOrder(const QUuid& receipt)
{
    const QJsonObject told = order(receipt);
    m_tell.say(u"  receipt %1 there: %2, %3 after the till's discounts, points %4, given back %5, accrued %6%7"_s.arg(
        told.value(u"number"_s).toString(), told.value(u"state"_s).toString(), roubles(told.value(u"sumAfterDiscount"_s)),
        roubles(told.value(u"spent"_s)), roubles(told.value(u"refunded"_s)), roubles(told.value(u"accrual"_s)),
        told.value(u"accrualWithdrawn"_s).toBool() ? u" (withdrawn)"_s : QString()));
    m_tell.say(u"  the guest has %1 points"_s.arg(roubles(balance())));
}

QJsonObject PlaziusTelling::order(const QUuid& receipt) const
{
    return m_till.plazius().order(receipt.toString(QUuid::WithoutBraces));
}

qint64 PlaziusTelling::balance() const
{
    return m_till.plazius().balance(u"+79165550001"_s);
}

int PlaziusTelling::changes(const QString& call) const
{
    int changes = 0;
    for (const QJsonValue& value : m_till.plazius().ledger()) {
        for (const QJsonValue& part : value.toObject().value(u"parts"_s).toArray()) {
            const bool changed = part[u"effect"_s].toString() == "changed"_L1;
            changes += changed && part[u"call"_s].toString() == call ? 1 : 0;
        }
    }
    return changes;
}

} // namespace companion::test
