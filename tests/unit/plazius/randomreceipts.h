// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/plazius/plaziussamples.h"

#include <rapidcheck.h>

inline int anyNumber(int from, int to)
{
    return *rc::gen::inRange(from, to + 1);
}

/// A line as a till may sell it: few products, so that lines are merged; pieces and weights; cheap ones, where a kopeck matters.
inline companion::ReceiptLine anyLine(int number)
{
    const int kind = anyNumber(0, 7);
    const qint64 quantity = kind % 2 == 0 ? 1000 * anyNumber(1, 5) : anyNumber(1, 3000);
    const qint64 price = kind < 2 ? anyNumber(0, 5) : anyNumber(1, 300'000);
    companion::ReceiptLine line = soldLine(number, QString::number(anyNumber(1, 4)), quantity, price);
    const auto whole = static_cast<int>(line.net().kopecks());
    if (kind == 3 || kind == 4)
        line.discount = kopecks(anyNumber(0, whole));
    if (kind == 4 || kind == 5)
        line.lowestPrice = kopecks(anyNumber(0, static_cast<int>(price)));
    line.pointsAllowed = kind != 6;
    return line;
}

inline companion::Receipt anySale()
{
    companion::Receipt sale;
    sale.uid = QUuid::createUuid();
    const int lines = anyNumber(1, 6);
    for (int i = 1; i <= lines; ++i)
        sale.lines.append(anyLine(i));
    return sale;
}

/// The answer of a service that does not always know what the till can bear.
inline companion::PlaziusLoyaltyResult anyPrograms()
{
    companion::PlaziusLoyaltyResult result;
    const int programs = anyNumber(0, 2);
    for (int i = 0; i < programs; ++i) {
        companion::PlaziusProgram program{QUuid(), QString::number(i), {}};
        const int operations = anyNumber(0, 2);
        for (int j = 0; j < operations; ++j) {
            const int product = anyNumber(0, 5);
            program.operations.append(
                discountOf(product == 0 ? QString() : QString::number(product), anyNumber(-10, 400'000)));
        }
        result.programs.append(program);
    }
    return result;
}
