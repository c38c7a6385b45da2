// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/catalogueentry.h"

#include <QList>

#include <optional>

namespace companion {

/// What the service lists (its feature `catalog`). Nothing = it does not list them, or was not to be reached: then nothing is said
/// of any id.
struct Catalogue
{
    std::optional<QList<CatalogueEntry>> warehouses;
    std::optional<QList<CatalogueEntry>> inviters;
    std::optional<QList<CatalogueEntry>> categories;

    friend bool operator==(const Catalogue&, const Catalogue&) = default;
};

} // namespace companion
