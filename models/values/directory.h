// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/money.h"

#include <QString>

namespace companion {

/// An element of a reference list of the till: user, warehouse or group of goods.
struct DirectoryEntry
{
    QString code;
    QString name;
    QString parentCode; ///< groups only: the group it lies in; empty = top

    friend bool operator==(const DirectoryEntry&, const DirectoryEntry&) = default;
};

/// A group of discount cards of the till; `cardMode` says whose cards they are (D-32).
struct CardGroup
{
    QString code;
    QString name;
    int cardMode = 0; ///< 18 = Plazius

    friend bool operator==(const CardGroup&, const CardGroup&) = default;
};

struct Goods
{
    QString code;
    QString barcode; ///< the first of its barcodes
    QString name;
    QString groupCode; ///< empty = no group
    QString unit;
    Money price;
    bool byWeight = false;
    Money lowestPrice;         ///< of one unit, for loyalty discounts and points; zero = no such limit
    bool pointsAllowed = true; ///< points may be spent on it

    friend bool operator==(const Goods&, const Goods&) = default;
};

} // namespace companion
