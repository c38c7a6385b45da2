// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/money.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QUuid>

#include <optional>

namespace companion {

/// JSON of Plazius. QJsonDocument keeps numbers as binary fractions; here a number stays the text it was written as, so
/// that money is rounded on its decimals (contract of Plazius, 4.1).
class PlaziusJson
{
public:
    /// Any JSON value, with every number as a string. Nothing when it is no JSON.
    static std::optional<QJsonValue> parse(const QString& text);

    /// A member by its name without regard to case; absent and null are the same.
    static QJsonValue member(const QJsonObject& object, QLatin1String name);

    /// Roubles as written, any number of digits: kopecks, half away from zero. Nothing when it is no number or beyond
    /// all sense.
    static std::optional<Money> money(QStringView decimal);
    /// 8-4-4-4-12, any case, braces allowed.
    static std::optional<QUuid> guid(const QString& text);
    /// 0…7 decimals of a second (cut to 3), Z, an offset, or neither: then local time.
    static std::optional<QDateTime> moment(const QString& text);
};

/// Reads members of an object and remembers whether one of them was not what it should be. Absent and null are empty
/// values and no fault.
class PlaziusFields
{
public:
    explicit PlaziusFields(const QJsonObject& object)
        : m_object(object)
    {
    }

    bool ok() const { return m_ok; }
    void fail() { m_ok = false; }

    bool has(QLatin1String name) const;
    QString text(QLatin1String name);
    Money money(QLatin1String name);
    QUuid guid(QLatin1String name);
    QJsonArray array(QLatin1String name);
    QJsonValue value(QLatin1String name) const { return PlaziusJson::member(m_object, name); }

private:
    QJsonObject m_object;
    bool m_ok = true;
};

} // namespace companion
