// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/plaziusconfig.h"

#include <QDateTime>

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;

QJsonObject Config::toJson() const
{
    return {{u"userId"_s, userId},
            {u"userSecret"_s, userSecret},
            {u"users"_s, users},
            {u"sessionSec"_s, sessionSec},
            {u"sessionForm"_s, sessionForm},
            {u"sessionRefusal"_s, sessionRefusal},
            {u"sharePercent"_s, sharePercent},
            {u"accrualPercent"_s, accrualPercent},
            {u"minSum"_s, minSum},
            {u"showBalances"_s, showBalances},
            {u"nobodyBound"_s, nobodyBound},
            {u"closeNotTold"_s, closeNotTold},
            {u"acceptRepeatedOrder"_s, acceptRepeatedOrder},
            {u"remembers"_s, remembers},
            {u"footerAsArray"_s, footerAsArray},
            {u"errorForm"_s, errorForm},
            {u"wrongCodes"_s, wrongCodes},
            {u"codeBlockSec"_s, codeBlockSec},
            {u"codeTtlSec"_s, codeTtlSec},
            {u"latencyMs"_s, latencyMs},
            {u"dateSkewSec"_s, dateSkewSec},
            {u"clockAheadSec"_s, clockAheadSec},
            {u"strict"_s, strict},
            {u"ledgerBytes"_s, ledgerBytes}};
}

QString Config::merge(const QJsonObject &changes)
{
    QJsonObject known = toJson();
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (known.value(it.key()).type() != it.value().type())
            return it.key();
        known.insert(it.key(), it.value());
    }
    userId = known.value(u"userId"_s).toString();
    userSecret = known.value(u"userSecret"_s).toString();
    users = known.value(u"users"_s).toObject();
    sessionSec = known.value(u"sessionSec"_s).toInt();
    sessionForm = known.value(u"sessionForm"_s).toString();
    sessionRefusal = known.value(u"sessionRefusal"_s).toInt();
    sharePercent = known.value(u"sharePercent"_s).toDouble();
    accrualPercent = known.value(u"accrualPercent"_s).toDouble();
    minSum = known.value(u"minSum"_s).toInt();
    showBalances = known.value(u"showBalances"_s).toBool();
    nobodyBound = known.value(u"nobodyBound"_s).toString();
    closeNotTold = known.value(u"closeNotTold"_s).toBool();
    acceptRepeatedOrder = known.value(u"acceptRepeatedOrder"_s).toBool();
    remembers = known.value(u"remembers"_s).toBool();
    footerAsArray = known.value(u"footerAsArray"_s).toBool();
    errorForm = known.value(u"errorForm"_s).toString();
    wrongCodes = known.value(u"wrongCodes"_s).toInt();
    codeBlockSec = known.value(u"codeBlockSec"_s).toInt();
    codeTtlSec = known.value(u"codeTtlSec"_s).toInt();
    latencyMs = known.value(u"latencyMs"_s).toInt();
    clockAheadSec = known.value(u"clockAheadSec"_s).toInteger();
    dateSkewSec = known.value(u"dateSkewSec"_s).toInteger();
    strict = known.value(u"strict"_s).toBool();
    ledgerBytes = known.value(u"ledgerBytes"_s).toBool();
    return {};
}

qint64 Config::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch() + 1000 * clockAheadSec;
}

bool Config::knows(const QString &id, const QString &secret) const
{
    if (id.isEmpty() || secret.isEmpty())
        return false;
    return (id == userId && secret == userSecret) || users.value(id).toString() == secret;
}

} // namespace companion::plaziusbox
