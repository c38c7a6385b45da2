// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/plaziustypes.h"
#include "models/values/receipt.h"

#include <QTest>

#include <numeric>

/// Sums are written in kopecks, quantities in thousandths.
inline companion::Money kopecks(qint64 sum)
{
    return companion::Money::fromKopecks(sum);
}

inline QList<companion::Money> sums(const QList<qint64>& kopecksOfEach)
{
    QList<companion::Money> all;
    for (const qint64 sum : kopecksOfEach)
        all.append(companion::Money::fromKopecks(sum));
    return all;
}

inline companion::Money sumOf(const QList<companion::Money>& all)
{
    return std::accumulate(all.begin(), all.end(), companion::Money());
}

inline companion::ReceiptLine soldLine(int number, const QString& code, qint64 thousandths, qint64 price, qint64 discount = 0,
                                       qint64 lowestPrice = 0, bool pointsAllowed = true)
{
    companion::ReceiptLine line;
    line.number = number;
    line.goodsCode = code;
    line.name = QStringLiteral("goods ") + code;
    line.quantity = companion::Quantity::fromThousandths(thousandths);
    line.price = kopecks(price);
    line.discount = kopecks(discount);
    line.lowestPrice = kopecks(lowestPrice);
    line.pointsAllowed = pointsAllowed;
    return line;
}

inline companion::PlaziusPaymentLimit bonusLimit(qint64 minSum, qint64 maxSum)
{
    return {companion::plaziusBonusWallet, kopecks(minSum), kopecks(maxSum)};
}

inline companion::PlaziusOperation discountOf(const QString& productCode, qint64 sum)
{
    return {QStringLiteral("FixedSumDiscount"), productCode, {}, kopecks(sum), {}};
}

inline char* toString(const QList<companion::Money>& all)
{
    QStringList words;
    for (const companion::Money sum : all)
        words.append(companion::displayText(sum));
    return QTest::toString(words.join(QStringLiteral(" · ")));
}
