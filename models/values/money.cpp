// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/money.h"

namespace companion {

namespace {

constexpr QChar narrowNoBreakSpace{0x202F};
constexpr QChar minusSign{0x2212};

/// a * b / c, half up, exact: the products of a receipt go beyond 64 bits.
qint64 scaledHalfUp(qint64 a, qint64 b, qint64 c)
{
    Q_ASSERT(c > 0);
    __extension__ using Wide = __int128;
    const Wide product = static_cast<Wide>(a) * b;
    const Wide twice = 2 * product + c;
    Wide quotient = twice / (2 * static_cast<Wide>(c));
    if (twice < 0 && twice % (2 * static_cast<Wide>(c)) != 0)
        --quotient;
    return static_cast<qint64>(quotient);
}

/// The digits of a decimal number as an integer with `decimals` fraction digits; nothing when it is not one or too long.
std::optional<qint64> parseScaled(QStringView text, int decimals, QStringView separators)
{
    qint64 value = 0;
    int digits = 0;
    int fraction = -1;
    for (const QChar c : text) {
        if (separators.contains(c)) {
            if (fraction >= 0 || digits == 0)
                return std::nullopt;
            fraction = 0;
            continue;
        }
        if (c < QLatin1Char('0') || c > QLatin1Char('9') || ++digits > 14)
            return std::nullopt;
        if (fraction >= 0 && ++fraction > decimals)
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    if (digits == 0 || fraction == 0)
        return std::nullopt;
    for (int i = qMax(fraction, 0); i < decimals; ++i)
        value *= 10;
    return value;
}

QString withoutBlanks(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace())
            plain.append(c);
    }
    return plain;
}

QString quantityText(Quantity quantity, QChar separator)
{
    const qint64 magnitude = qAbs(quantity.thousandths());
    QString text = quantity.thousandths() < 0 ? QString(minusSign) : QString();
    text += QString::number(magnitude / 1000);
    if (magnitude % 1000 == 0)
        return text;
    QString fraction = QString::number(magnitude % 1000).rightJustified(3, QLatin1Char('0'));
    while (fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    return text + separator + fraction;
}

} // namespace

Money lineTotal(Money price, Quantity quantity)
{
    return Money::fromKopecks(scaledHalfUp(price.kopecks(), quantity.thousandths(), 1000));
}

Money proportion(Money sum, Quantity part, Quantity whole)
{
    return Money::fromKopecks(scaledHalfUp(sum.kopecks(), part.thousandths(), whole.thousandths()));
}

QString displayText(Money money)
{
    const qint64 magnitude = qAbs(money.kopecks());
    QString units = QString::number(magnitude / 100);
    for (qsizetype i = units.size() - 3; i > 0; i -= 3)
        units.insert(i, narrowNoBreakSpace);
    const QString cents = QString::number(magnitude % 100).rightJustified(2, QLatin1Char('0'));
    const QString sign = money.kopecks() < 0 ? QString(minusSign) : QString();
    return sign + units + QLatin1Char(',') + cents;
}

QString displayText(Quantity quantity)
{
    return quantityText(quantity, QLatin1Char(','));
}

QString wireText(Quantity quantity)
{
    return quantityText(quantity, QLatin1Char('.'));
}

std::optional<Money> parseMoney(QStringView text)
{
    const auto kopecks = parseScaled(withoutBlanks(text), 2, u",.");
    if (!kopecks)
        return std::nullopt;
    return Money::fromKopecks(*kopecks);
}

std::optional<Quantity> parseQuantity(QStringView text)
{
    const auto thousandths = parseScaled(withoutBlanks(text), 3, u",.");
    if (!thousandths || *thousandths <= 0)
        return std::nullopt;
    return Quantity::fromThousandths(*thousandths);
}

std::optional<Quantity> quantityFromWire(QStringView text)
{
    const auto thousandths = parseScaled(text, 3, u".");
    if (!thousandths)
        return std::nullopt;
    return Quantity::fromThousandths(*thousandths);
}

} // namespace companion
