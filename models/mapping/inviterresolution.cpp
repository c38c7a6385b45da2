// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mapping/inviterresolution.h"

#include "models/mapping/mappingindex.h"

namespace companion {

InviterResolver::InviterResolver(const InviterSettings& settings)
    : m_codes(mappedIds(settings.rows))
    , m_defaultWhenUnmapped(settings.defaultWhenUnmapped)
    , m_defaultForAll(settings.defaultForAll)
    , m_defaultCode(settings.defaultCode)
{
}

InviterResolution InviterResolver::resolve(const QString& userCode) const
{
    if (m_defaultForAll)
        return {m_defaultCode, InviterRule::ForAll};
    const auto mapped = m_codes.constFind(userCode);
    if (mapped != m_codes.cend())
        return {*mapped, InviterRule::Mapped};
    if (m_defaultWhenUnmapped)
        return {m_defaultCode, InviterRule::DefaultWhenUnmapped};
    return {{}, InviterRule::Unmapped};
}

} // namespace companion
