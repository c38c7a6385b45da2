// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mapping/categoryresolution.h"

#include "models/mapping/mappingindex.h"

namespace companion {

namespace {

/// Being in the list with zero cashback is what counts there; the id beside it may be empty.
QHash<QString, QString> listed(const QList<MappingRow>& rows)
{
    QHash<QString, QString> ids;
    ids.reserve(rows.size());
    for (const MappingRow& row : rows) {
        if (!row.code.isEmpty() && !ids.contains(row.code))
            ids.insert(row.code, row.brevixId);
    }
    return ids;
}

} // namespace

CategoryResolver::CategoryResolver(const CategorySettings& settings)
    : m_ids(mappedIds(settings.rows))
    , m_zeroIds(listed(settings.zeroRows))
    , m_noGroup(settings.noGroup)
    , m_unknownGroup(settings.unknownGroup)
    , m_defaultGroupCode(settings.defaultGroupCode)
{
}

CategoryResolution CategoryResolver::resolve(const QString& groupCode) const
{
    if (groupCode.isEmpty())
        return chosen(CategoryRule::NoGroup, m_noGroup);
    CategoryResolution result;
    if (findInLists(groupCode, result))
        return result;
    return chosen(CategoryRule::UnknownGroup, m_unknownGroup);
}

bool CategoryResolver::findInLists(const QString& groupCode, CategoryResolution& result) const
{
    // A group in both lists is refused on entry (D-16). Should one get here all the same, no cashback is promised for it.
    const auto zero = m_zeroIds.constFind(groupCode);
    if (zero != m_zeroIds.cend()) {
        result = {*zero, true, false, CategoryRule::ZeroList, GroupRule::Empty};
        return true;
    }
    const auto mapped = m_ids.constFind(groupCode);
    if (mapped == m_ids.cend())
        return false;
    result = {*mapped, false, false, CategoryRule::Mapped, GroupRule::Empty};
    return true;
}

CategoryResolution CategoryResolver::chosen(CategoryRule rule, GroupRule choice) const
{
    CategoryResolution result;
    switch (choice) {
    case GroupRule::Empty:
        break;
    case GroupRule::DefaultGroup:
        // B-CAT-08: the default group is a group of the till, its id comes from the tables. Without one there the line goes out
        // without a category: the choice does not apply to itself.
        if (!m_defaultGroupCode.isEmpty())
            findInLists(m_defaultGroupCode, result);
        break;
    case GroupRule::ZeroCashback:
        result.zeroCashback = true;
        break;
    case GroupRule::Exclude:
        result.excluded = true;
        break;
    }
    result.rule = rule;
    result.choice = choice;
    return result;
}

} // namespace companion
