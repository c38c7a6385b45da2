// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/sqlvalue.h"

namespace companion::sql {

namespace {

/// Length of the well-formed character at `at`: 1 or 2 units, 0 when SQLite would not give it back.
int storableUnits(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate())
        return at + 1 < text.size() && text.at(at + 1).isLowSurrogate() ? 2 : 0;
    if (c.isLowSurrogate() || c.isNull() || c.unicode() >= 0xFFFE)
        return 0;
    // At the beginning U+FEFF would be taken for a byte order mark and vanish.
    if (at == 0 && c.unicode() == 0xFEFF)
        return 0;
    return 1;
}

} // namespace

QString storable(const QString& text)
{
    QString clean;
    bool differs = false;
    for (qsizetype at = 0; at < text.size();) {
        const int units = storableUnits(text, at);
        if (units == 0 && !differs) {
            differs = true;
            clean = text;
        }
        if (units == 0)
            clean[at] = QChar(QChar::ReplacementCharacter);
        at += qMax(units, 1);
    }
    return differs ? clean : text;
}

QVariant text(const QString& value)
{
    // A null string would become NULL.
    return value.isNull() ? QVariant(QLatin1String("")) : QVariant(storable(value));
}

QVariant bytes(const QByteArray& value)
{
    return value.isNull() ? QVariant(QByteArray("")) : QVariant(value);
}

QVariant uuid(const QUuid& value)
{
    return value.isNull() ? text({}) : QVariant(value.toString(QUuid::WithoutBraces));
}

QVariant nullableUuid(const QUuid& value)
{
    return value.isNull() ? QVariant() : uuid(value);
}

QVariant moment(const QDateTime& value)
{
    if (!value.isValid())
        return {};
    return value.toOffsetFromUtc(value.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QVariant moment(const std::optional<QDateTime>& value)
{
    return value ? moment(*value) : QVariant();
}

QVariant utcMilliseconds(const QDateTime& value)
{
    return value.isValid() ? QVariant(value.toMSecsSinceEpoch()) : QVariant();
}

QUuid uuidFrom(const QString& text)
{
    return QUuid::fromString(text);
}

QDateTime momentFrom(const QString& text)
{
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs);
}

} // namespace companion::sql
