// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mapping/warehouseresolution.h"

#include "models/mapping/mappingindex.h"

namespace companion {

WarehouseResolver::WarehouseResolver(const WarehouseSettings& settings)
    : m_ids(mappedIds(settings.rows))
    , m_defaultWhenUnmapped(settings.defaultWhenUnmapped)
    , m_defaultForAll(settings.defaultForAll)
    , m_defaultWhenTillHasNone(settings.defaultWhenTillHasNone)
    , m_defaultId(settings.defaultId)
{
}

WarehouseResolution WarehouseResolver::resolve(const QString& code) const
{
    if (m_defaultForAll)
        return {m_defaultId, WarehouseRule::ForAll};
    if (code.isEmpty()) {
        if (m_defaultWhenTillHasNone)
            return {m_defaultId, WarehouseRule::DefaultWhenTillHasNone};
        return {{}, WarehouseRule::TillHasNone};
    }
    const auto mapped = m_ids.constFind(code);
    if (mapped != m_ids.cend())
        return {*mapped, WarehouseRule::Mapped};
    if (m_defaultWhenUnmapped)
        return {m_defaultId, WarehouseRule::DefaultWhenUnmapped};
    return {{}, WarehouseRule::Unmapped};
}

} // namespace companion
