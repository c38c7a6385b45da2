// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/redactor.h"

#include "models/values/phonenumber.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace companion {

namespace {

bool isUnsafe(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x20 || (u >= 0x7f && u < 0xa0) || u == 0x061c || u == 0x200e || u == 0x200f ||
           (u >= 0x2028 && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0xfeff;
}

QString maskedPhone(const QString& digits)
{
    // "8 912 …" and "7912…" are how people write +7912….
    QString e164 = digits.startsWith(QLatin1Char('+')) ? digits : QLatin1Char('+') + digits;
    if (digits.size() == 11 && digits.startsWith(QLatin1Char('8')))
        e164 = QStringLiteral("+7") + digits.sliced(1);
    const QString masked = PhoneNumber::fromE164(e164).masked();
    return masked.isEmpty() ? QString(digits.size(), QChar(0x2022)) : masked;
}

QString withoutPhones(const QString& text)
{
    // A phone in E.164 or the number of a card: ten and more digits in one run with the usual blanks, brackets and dashes.
    static const QRegularExpression phone(
        QStringLiteral("\\+?[0-9](?:[ \\x{a0}()\\-]{0,2}[0-9]){9,40}|\\+[1-9][0-9]{7,14}"));
    QString result;
    qsizetype from = 0;
    auto matches = phone.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        QString digits;
        for (const QChar c : match.captured()) {
            if (c.isDigit() || c == QLatin1Char('+'))
                digits += c;
        }
        result += text.mid(from, match.capturedStart() - from);
        result += maskedPhone(digits);
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

QString initial(const QString& name)
{
    if (name.isEmpty())
        return name;
    const qsizetype length = name.at(0).isHighSurrogate() && name.size() > 1 ? 2 : 1;
    return name.left(length) + QLatin1Char('.');
}

QJsonValue redacted(const QString& key, const QJsonValue& value);

QJsonObject redacted(const QJsonObject& object)
{
    QJsonObject result;
    for (auto it = object.begin(); it != object.end(); ++it)
        result.insert(it.key(), redacted(it.key(), it.value()));
    return result;
}

QJsonValue redacted(const QString& key, const QJsonValue& value)
{
    if (value.isObject())
        return redacted(value.toObject());
    if (value.isArray()) {
        QJsonArray result;
        for (const QJsonValue& element : value.toArray())
            result.append(redacted(key, element));
        return result;
    }
    if (key == QLatin1String("code"))
        return QStringLiteral("***");
    if (!value.isString())
        return value;
    const QString text = value.toString();
    if (key == QLatin1String("phone"))
        return maskedPhone(text);
    if (key == QLatin1String("lastName") || key == QLatin1String("firstName") || key == QLatin1String("middleName"))
        return initial(text);
    // What the service says to people may name a phone; identities (uid, barcode, numbers) must stay readable.
    static const QStringList freeText{QStringLiteral("title"),      QStringLiteral("detail"),
                                      QStringLiteral("message"),    QStringLiteral("messageForCashier"),
                                      QStringLiteral("printLines"), QStringLiteral("name"),
                                      QStringLiteral("comment")};
    return freeText.contains(key) ? QJsonValue(Redactor::text(text)) : value;
}

} // namespace

QString Redactor::body(const QByteArray& json)
{
    if (json.isEmpty())
        return QStringLiteral("<empty>");
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return QStringLiteral("<%1 bytes, no JSON object>").arg(json.size());
    return escaped(QString::fromUtf8(QJsonDocument(redacted(document.object())).toJson(QJsonDocument::Compact)));
}

QString Redactor::text(const QString& text, int limit)
{
    QString shortened = text.left(limit);
    if (shortened.size() < text.size())
        shortened += QChar(0x2026);
    return escaped(withoutPhones(shortened));
}

QString Redactor::escaped(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (isUnsafe(c))
            result += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result;
}

} // namespace companion
