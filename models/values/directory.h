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

struct Goods
{
    QString code;
    QString barcode; ///< the first of its barcodes
    QString name;
    QString groupCode; ///< empty = no group
    QString unit;
    Money price;
    bool byWeight = false;

    friend bool operator==(const Goods&, const Goods&) = default;
};

} // namespace companion
