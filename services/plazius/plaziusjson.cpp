// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusjson.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace companion {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool belongsToNumber(QChar c)
{
    return isDigit(c) || c == u'-' || c == u'+' || c == u'.' || c == u'e' || c == u'E';
}

/// Puts every number into quotes.
QString withQuotedNumbers(const QString& json)
{
    QString result;
    result.reserve(json.size() + json.size() / 8);
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QChar c = json[i];
        if (inString || !(isDigit(c) || c == u'-')) {
            result += c;
            if (inString && c == u'\\' && i + 1 < json.size())
                result += json[++i];
            else if (c == u'"')
                inString = !inString;
            continue;
        }
        qsizetype end = i;
        while (end < json.size() && belongsToNumber(json[end]))
            ++end;
        result += u'"' + json.mid(i, end - i) + u'"';
        i = end - 1;
    }
    return result;
}

/// A decimal as its digits and the place of the point counted from their left end.
struct Decimal
{
    bool negative = false;
    QString digits;
    qint64 point = 0;
};

std::optional<Decimal> decimalOf(QStringView text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A([+-]?)([0-9]{1,40})(?:\\.([0-9]{0,400}))?(?:[eE]([+-]?[0-9]{1,3}))?\\z"));
    const auto match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    Decimal decimal;
    decimal.negative = match.captured(1) == u"-";
    decimal.digits = match.captured(2) + match.captured(3);
    decimal.point = match.captured(2).size() + match.captured(4).toInt();
    return decimal;
}

} // namespace

std::optional<QJsonValue> PlaziusJson::parse(const QString& text)
{
    // A document of QJsonDocument is an array or an object; a value of Plazius may be a bare text or null.
    const QByteArray wrapped = '[' + withQuotedNumbers(text).toUtf8() + ']';
    const QJsonDocument document = QJsonDocument::fromJson(wrapped);
    if (!document.isArray() || document.array().size() != 1)
        return std::nullopt;
    return document.array().first();
}

QJsonValue PlaziusJson::member(const QJsonObject& object, QLatin1String name)
{
    const auto exact = object.constFind(name);
    if (exact != object.constEnd())
        return exact.value().isNull() ? QJsonValue(QJsonValue::Undefined) : exact.value();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0 && !it.value().isNull())
            return it.value();
    }
    return QJsonValue::Undefined;
}

std::optional<Money> PlaziusJson::money(QStringView decimal)
{
    constexpr qsizetype mostDigits = 15; // of kopecks
    const auto parsed = decimalOf(decimal);
    if (!parsed)
        return std::nullopt;
    // Kopecks end two places right of the point; the next digit decides, half away from zero.
    const qint64 end = parsed->point + 2;
    const auto digitAt = [&parsed](qint64 place) {
        return place >= 0 && place < parsed->digits.size() ? parsed->digits[place].digitValue() : 0;
    };
    qint64 kopecks = 0;
    qsizetype significant = 0;
    for (qint64 place = 0; place < end; ++place) {
        const int digit = digitAt(place);
        significant += significant > 0 || digit > 0 ? 1 : 0;
        if (significant > mostDigits)
            return std::nullopt;
        kopecks = kopecks * 10 + digit;
    }
    if (digitAt(end) >= 5)
        ++kopecks;
    return Money::fromKopecks(parsed->negative ? -kopecks : kopecks);
}

std::optional<QUuid> PlaziusJson::guid(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(\\{?)([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})(\\}?)\\z"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch() || match.captured(1).isEmpty() != match.captured(3).isEmpty())
        return std::nullopt;
    return QUuid::fromString(match.captured(2));
}

std::optional<QDateTime> PlaziusJson::moment(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(?:\\.(\\d{1,7}))?(Z|[+-]\\d{2}:\\d{2})?\\z"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString fraction = match.captured(2).left(3).leftJustified(3, QLatin1Char('0'));
    const QDateTime moment =
        QDateTime::fromString(match.captured(1) + QLatin1Char('.') + fraction + match.captured(3), Qt::ISODateWithMs);
    return moment.isValid() ? std::optional(moment) : std::nullopt;
}

bool PlaziusFields::has(QLatin1String name) const
{
    return !value(name).isUndefined();
}

QString PlaziusFields::text(QLatin1String name)
{
    const QJsonValue found = value(name);
    m_ok = m_ok && (found.isUndefined() || found.isString());
    return found.toString();
}

Money PlaziusFields::money(QLatin1String name)
{
    const QString written = text(name);
    if (!has(name))
        return {};
    const auto sum = PlaziusJson::money(written);
    m_ok = m_ok && sum;
    return sum.value_or(Money());
}

QUuid PlaziusFields::guid(QLatin1String name)
{
    const QString written = text(name);
    if (!has(name))
        return {};
    const auto id = PlaziusJson::guid(written);
    m_ok = m_ok && id;
    return id.value_or(QUuid());
}

QJsonArray PlaziusFields::array(QLatin1String name)
{
    const QJsonValue found = value(name);
    m_ok = m_ok && (found.isUndefined() || found.isArray());
    return found.toArray();
}

} // namespace companion
