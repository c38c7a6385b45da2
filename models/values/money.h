// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace companion {

/// A sum in whole kopecks (D-28). Never binary floating point.
class Money
{
public:
    constexpr Money() = default;
    static constexpr Money fromKopecks(qint64 kopecks) { return Money(kopecks); }

    constexpr qint64 kopecks() const { return m_kopecks; }
    constexpr bool isZero() const { return m_kopecks == 0; }

    friend constexpr Money operator+(Money a, Money b) { return Money(a.m_kopecks + b.m_kopecks); }
    friend constexpr Money operator-(Money a, Money b) { return Money(a.m_kopecks - b.m_kopecks); }
    constexpr Money operator-() const { return Money(-m_kopecks); }
    constexpr Money& operator+=(Money other)
    {
        m_kopecks += other.m_kopecks;
        return *this;
    }
    constexpr Money& operator-=(Money other)
    {
        m_kopecks -= other.m_kopecks;
        return *this;
    }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    explicit constexpr Money(qint64 kopecks)
        : m_kopecks(kopecks)
    {
    }

    qint64 m_kopecks = 0;
};

/// An amount of goods in thousandths of its unit (D-28): 2 pieces = 2000, 0.485 kg = 485.
class Quantity
{
public:
    constexpr Quantity() = default;
    static constexpr Quantity fromThousandths(qint64 thousandths) { return Quantity(thousandths); }
    static constexpr Quantity fromUnits(qint64 units) { return Quantity(units * 1000); }

    constexpr qint64 thousandths() const { return m_thousandths; }
    constexpr bool isZero() const { return m_thousandths == 0; }
    constexpr bool isWhole() const { return m_thousandths % 1000 == 0; }

    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.m_thousandths + b.m_thousandths); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.m_thousandths - b.m_thousandths); }
    friend constexpr auto operator<=>(Quantity, Quantity) = default;

private:
    explicit constexpr Quantity(qint64 thousandths)
        : m_thousandths(thousandths)
    {
    }

    qint64 m_thousandths = 0;
};

/// Price of one unit times quantity, half up at the line (D-28).
Money lineTotal(Money price, Quantity quantity);

/// The share of `sum` that `part` of `whole` carries, half up. `whole` above zero.
Money proportion(Money sum, Quantity part, Quantity whole);

/// "1 884,89" with U+202F between thousands and U+2212 as minus.
QString displayText(Money money);
/// "0,386" or "2": without needless zeros, decimal comma.
QString displayText(Quantity quantity);
/// "0.386" or "2": the decimal string of the services.
QString wireText(Quantity quantity);

/// What a person types: "1 884,89", "1884.9", "5". Nothing when it is no sum, is below zero or has more than two decimals.
std::optional<Money> parseMoney(QStringView text);
/// What a person types: "2", "0,386", "0.5". Nothing when it is no quantity, is not above zero or has more than three decimals.
std::optional<Quantity> parseQuantity(QStringView text);
/// The decimal string of the services; zero allowed. Nothing when it is not of that form.
std::optional<Quantity> quantityFromWire(QStringView text);

} // namespace companion
