// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;

namespace {

// JSON knows no fixed digits: sums travel through QJsonValue as a marked text and lose the mark when written.
constexpr char16_t mark = 0x1a;

QByteArray twoDigits(qint64 kopecks)
{
    const qint64 size = std::abs(kopecks);
    const QByteArray digits = QByteArray::number(size % 100).rightJustified(2, '0');
    return (kopecks < 0 ? "-" : "") + QByteArray::number(size / 100) + '.' + digits;
}

bool isNumberByte(char c)
{
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
}

QString wrongNumber(const QByteArray &number, const QByteArray &key)
{
    static const QRegularExpression plain(u"^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$"_s);
    const QString text = QString::fromLatin1(number);
    if (!plain.match(text).hasMatch())
        return u"number %1 of %2 is not plain"_s.arg(text, QString::fromUtf8(key));
    const qsizetype point = number.indexOf('.');
    const qsizetype digits = point < 0 ? 0 : number.size() - point - 1;
    if (digits > (key == "amount" ? 3 : 2))
        return u"number %1 of %2 has too many digits"_s.arg(text, QString::fromUtf8(key));
    return {};
}

/// Position behind the closing quote of the text that begins at `from`.
qsizetype endOfText(const QByteArray &json, qsizetype from)
{
    qsizetype i = from + 1;
    while (i < json.size() && json.at(i) != '"')
        i += json.at(i) == '\\' ? 2 : 1;
    return i + 1;
}

} // namespace

QJsonValue money(qint64 kopecks)
{
    return QString(QChar(mark)) + u'M' + QString::number(kopecks);
}

QByteArray wireJson(const QJsonValue &value)
{
    QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    text = text.mid(1, text.size() - 2);
    static const QByteArray opening = "\"\\u001aM";
    qsizetype at = 0;
    while ((at = text.indexOf(opening, at)) >= 0) {
        const qsizetype end = text.indexOf('"', at + opening.size());
        const QByteArray written = twoDigits(text.mid(at + opening.size(), end - at - opening.size()).toLongLong());
        text.replace(at, end + 1 - at, written);
        at += written.size();
    }
    return text;
}

std::optional<QJsonValue> parseJson(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']');
    if (!document.isArray() || document.array().size() != 1)
        return std::nullopt;
    return document.array().first();
}

qint64 kopecksOf(const QJsonValue &roubles)
{
    return std::llround(roubles.toDouble() * 100);
}

qint64 thousandthsOf(const QJsonValue &quantity)
{
    return std::llround(quantity.toDouble() * 1000);
}

QString badText(const QByteArray &json)
{
    QByteArray key;
    qsizetype i = 0;
    while (i < json.size()) {
        const char c = json.at(i);
        if (c == '"') {
            const qsizetype end = endOfText(json, i);
            if (end < json.size() && json.at(end) == ':')
                key = json.mid(i + 1, end - i - 2);
            i = end;
        } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            return u"the body is not compact"_s;
        } else if (c == '-' || (c >= '0' && c <= '9')) {
            const qsizetype start = i;
            while (i < json.size() && isNumberByte(json.at(i)))
                ++i;
            if (const QString wrong = wrongNumber(json.mid(start, i - start), key); !wrong.isEmpty())
                return wrong;
        } else {
            ++i;
        }
    }
    return {};
}

} // namespace companion::plaziusbox
