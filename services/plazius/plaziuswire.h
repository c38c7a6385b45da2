// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/money.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>

namespace companion {

/// How single values look on the wire (contract of Plazius, 4.1). Never by way of a binary fraction.
class PlaziusWire
{
public:
    static QByteArray money(Money money);          ///< "355.90"
    static QByteArray quantity(Quantity quantity); ///< "0.35", "2"
    static QByteArray guid(const QUuid& id);       ///< lower case, bare
    static QString moment(const QDateTime& time);  ///< "2025-03-20T09:02:10.000+03:00"
    /// Everything but A–Z a–z 0–9 - . _ ~ is encoded.
    static QByteArray query(const QString& value);
};

} // namespace companion
