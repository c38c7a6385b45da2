// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "models/values/directory.h"
#include "models/values/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace companion {

struct SampleGoods
{
    Goods goods;
    QStringList barcodes; ///< EAN-13 of the in-store range 20–29, so that no real article is ever met

    friend bool operator==(const SampleGoods&, const SampleGoods&) = default;
};

/// The invented shop of `--sample-shop`: what an import would bring.
struct SampleShop
{
    QList<DirectoryEntry> users;
    QList<DirectoryEntry> warehouses;
    QList<DirectoryEntry> groups;
    QList<CardGroup> cardGroups; ///< one, of Plazius (D-32)
    QList<SampleGoods> goods;
};

/// InvalidArgument when the built-in file cannot be read (a test keeps that from happening).
Result<SampleShop> sampleShop();

/// Settings of the till in that shop: BreviX active with all functions, the mapping filled with ids the sandbox lists. The user
/// 207, the warehouse 004 and some groups have no id of their own, so that the defaults can be seen at work. The key is not
/// among the settings. `plaziusUrl`: where the sandbox answers for Plazius; empty = Plazius stays off. Its password is
/// samplePlaziusSecret().
Result<Settings> sampleSettings(const QString& serverUrl, const QString& plaziusUrl = {});

/// What the sandbox takes as the password of its point of sale.
QString samplePlaziusSecret();

} // namespace companion
