// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace companion {

/// An element of a reference list of the service: warehouse, category or inviter. `id` is what «ИД BreviX» means.
struct CatalogueEntry
{
    QString id;
    QString name;
    QString parentId; ///< empty = top
    bool active = true;

    friend bool operator==(const CatalogueEntry&, const CatalogueEntry&) = default;
};

} // namespace companion
