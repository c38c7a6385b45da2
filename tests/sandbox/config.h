// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace companion::sandbox {

/// What `POST /__config` may change while the sandbox runs. Members of the JSON have the names used here.
struct Config
{
    QString key = QStringLiteral("demo-key");
    bool keyCheck = true; ///< false: Idempotency-Key and uids are ignored, a repeated request has a second effect.
    double keysTtlSec = 90.0 * 86400; ///< Bindings of keys older than this are forgotten.
    QStringList features = allFeatures();
    int latencyMs = 0; ///< Every answer is late by so much; the effect is not.
    int smsResendSec = 60;
    int registrationTtlSec = 600;
    int codeAttempts = 5;
    bool checkCatalog = true; ///< false: any warehouse, inviter and category is known.
    QStringList rejectedPhones = {QStringLiteral("+7999000")}; ///< Beginnings of phones that moderation refuses.
    qint64 dateSkewSec = 0;
    QString minClientVersion = QStringLiteral("0.1.0");
    QString shopId = QStringLiteral("shop-12");

    static QStringList allFeatures();
    bool hasFeature(const QString &feature) const { return features.contains(feature); }

    QJsonObject toJson() const;
    /// Takes the members that are there. Returns the name of the first that is unknown or has a wrong type (nothing
    /// is changed then), empty when all is well.
    QString merge(const QJsonObject &changes);
};

} // namespace companion::sandbox
