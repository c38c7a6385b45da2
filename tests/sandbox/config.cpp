// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/config.h"

#include <QJsonArray>
#include <QJsonValue>

namespace companion::sandbox {

namespace {

QStringList toList(const QJsonArray &array)
{
    QStringList list;
    for (const QJsonValue &entry : array)
        list.append(entry.toString());
    return list;
}

} // namespace

QStringList Config::allFeatures()
{
    return {QStringLiteral("registration"), QStringLiteral("partialCancel"), QStringLiteral("configProfiles"),
            QStringLiteral("catalog"), QStringLiteral("requestList")};
}

QJsonObject Config::toJson() const
{
    return {{u"keyCheck"_qs, keyCheck},
            {u"keysTtlSec"_qs, keysTtlSec},
            {u"features"_qs, QJsonArray::fromStringList(features)},
            {u"latencyMs"_qs, latencyMs},
            {u"smsResendSec"_qs, smsResendSec},
            {u"registrationTtlSec"_qs, registrationTtlSec},
            {u"codeAttempts"_qs, codeAttempts},
            {u"checkCatalog"_qs, checkCatalog},
            {u"rejectedPhones"_qs, QJsonArray::fromStringList(rejectedPhones)},
            {u"dateSkewSec"_qs, dateSkewSec},
            {u"minClientVersion"_qs, minClientVersion},
            {u"shopId"_qs, shopId}};
}

QString Config::merge(const QJsonObject &changes)
{
    // The key is not shown by toJson, but may be set: a test of «Ключ не принят» changes it.
    QJsonObject known = toJson();
    known.insert(u"key"_qs, key);
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (known.value(it.key()).type() != it.value().type())
            return it.key();
        known.insert(it.key(), it.value());
    }
    key = known.value(u"key"_qs).toString();
    keyCheck = known.value(u"keyCheck"_qs).toBool();
    keysTtlSec = known.value(u"keysTtlSec"_qs).toDouble();
    features = toList(known.value(u"features"_qs).toArray());
    latencyMs = known.value(u"latencyMs"_qs).toInt();
    smsResendSec = known.value(u"smsResendSec"_qs).toInt();
    registrationTtlSec = known.value(u"registrationTtlSec"_qs).toInt();
    codeAttempts = known.value(u"codeAttempts"_qs).toInt();
    checkCatalog = known.value(u"checkCatalog"_qs).toBool();
    rejectedPhones = toList(known.value(u"rejectedPhones"_qs).toArray());
    dateSkewSec = known.value(u"dateSkewSec"_qs).toInteger();
    minClientVersion = known.value(u"minClientVersion"_qs).toString();
    shopId = known.value(u"shopId"_qs).toString();
    return {};
}

} // namespace companion::sandbox
