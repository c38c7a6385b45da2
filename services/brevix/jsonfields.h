// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QUuid>

#include "models/values/money.h"

namespace companion {

/// Reads members of an object and remembers whether one of them was not as it should be.
class JsonFields
{
public:
    explicit JsonFields(const QJsonObject& object)
        : m_object(object)
    {
    }

    bool ok() const { return m_ok; }
    void fail() { m_ok = false; }

    QString text(QLatin1String name);
    QString text(QLatin1String name, const QRegularExpression& form);
    /// Absent or null = empty; another type fails.
    QString optionalText(QLatin1String name);
    qint64 integer(QLatin1String name, qint64 least, qint64 most);
    std::optional<qint64> optionalInteger(QLatin1String name, qint64 least, qint64 most);
    bool boolean(QLatin1String name);
    Money money(QLatin1String name);
    Quantity quantity(QLatin1String name, bool zeroAllowed);
    QUuid uuid(QLatin1String name);
    QDateTime time(QLatin1String name);
    QStringList texts(QLatin1String name);
    QJsonArray array(QLatin1String name);
    QJsonObject object(QLatin1String name);
    bool has(QLatin1String name) const;

private:
    QJsonObject m_object;
    bool m_ok = true;
};

/// Ids that the service makes.
const QRegularExpression& serverIdForm();

} // namespace companion
