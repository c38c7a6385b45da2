// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

#include <QHash>
#include <QString>

namespace companion {

/// Which line of «Склады» decided.
enum class WarehouseRule {
    ForAll,                ///< B-WH-04: one id for all warehouses; wins over everything (D-17)
    Mapped,                ///< B-WH-01: the table
    DefaultWhenUnmapped,   ///< B-WH-02
    DefaultWhenTillHasNone,///< B-WH-06
    Unmapped,              ///< the warehouse has no id and no flag gives one
    TillHasNone,           ///< the till has no warehouse and no flag gives an id
};

struct WarehouseResolution
{
    QString id; ///< empty = none to be had: an error of the check for the till's own warehouse (D-29)
    WarehouseRule rule = WarehouseRule::Unmapped;

    friend bool operator==(const WarehouseResolution&, const WarehouseResolution&) = default;
};

/// Warehouse of the till → id of BreviX. Built once for many questions; holds a copy of what it needs.
class WarehouseResolver
{
public:
    explicit WarehouseResolver(const WarehouseSettings& settings);

    /// `code` empty = the till has no warehouse.
    WarehouseResolution resolve(const QString& code) const;

private:
    QHash<QString, QString> m_ids;
    bool m_defaultWhenUnmapped;
    bool m_defaultForAll;
    bool m_defaultWhenTillHasNone;
    QString m_defaultId;
};

} // namespace companion
