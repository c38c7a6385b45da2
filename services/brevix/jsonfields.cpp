// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/jsonfields.h"

#include <QJsonArray>

#include <cmath>

namespace companion {

namespace {

constexpr qint64 mostMoney = 99'999'999'999;

} // namespace

const QRegularExpression& serverIdForm()
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._~-]{0,63}\\z"));
    return form;
}

bool JsonFields::has(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

QString JsonFields::text(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    m_ok = m_ok && value.isString();
    return value.toString();
}

QString JsonFields::text(QLatin1String name, const QRegularExpression& form)
{
    const QString result = text(name);
    m_ok = m_ok && form.match(result).hasMatch();
    return result;
}

QString JsonFields::optionalText(QLatin1String name)
{
    return has(name) ? text(name) : QString();
}

qint64 JsonFields::integer(QLatin1String name, qint64 least, qint64 most)
{
    const QJsonValue value = m_object.value(name);
    const double number = value.toDouble(-0.5);
    if (!value.isDouble() || number != std::floor(number) || std::fabs(number) > 9.0e15) {
        m_ok = false;
        return least;
    }
    const qint64 result = value.toInteger();
    m_ok = m_ok && result >= least && result <= most;
    return result;
}

std::optional<qint64> JsonFields::optionalInteger(QLatin1String name, qint64 least, qint64 most)
{
    if (!has(name))
        return std::nullopt;
    return integer(name, least, most);
}

bool JsonFields::boolean(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    m_ok = m_ok && value.isBool();
    return value.toBool();
}

Money JsonFields::money(QLatin1String name)
{
    return Money::fromKopecks(integer(name, 0, mostMoney));
}

Quantity JsonFields::quantity(QLatin1String name, bool zeroAllowed)
{
    static const QRegularExpression form(QStringLiteral("\\A(0|[1-9][0-9]{0,8})(\\.[0-9]{1,3})?\\z"));
    const QString written = text(name, form);
    const auto result = quantityFromWire(written);
    m_ok = m_ok && result && (zeroAllowed || !result->isZero());
    return result.value_or(Quantity());
}

QUuid JsonFields::uuid(QLatin1String name)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"));
    return QUuid(text(name, form));
}

QDateTime JsonFields::time(QLatin1String name)
{
    const QDateTime result = QDateTime::fromString(text(name), Qt::ISODateWithMs);
    m_ok = m_ok && result.isValid() && result.timeSpec() != Qt::LocalTime;
    return result;
}

QStringList JsonFields::texts(QLatin1String name)
{
    QStringList result;
    for (const QJsonValue& value : array(name)) {
        m_ok = m_ok && value.isString();
        result += value.toString();
    }
    return result;
}

QJsonArray JsonFields::array(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    m_ok = m_ok && value.isArray();
    return value.toArray();
}

QJsonObject JsonFields::object(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    m_ok = m_ok && value.isObject();
    return value.toObject();
}

} // namespace companion
