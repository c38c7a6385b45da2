// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

#include <QHash>
#include <QString>

namespace companion {

/// Where the group of the goods was found.
enum class CategoryRule {
    Mapped,       ///< «Список категорий» (B-CAT-01)
    ZeroList,     ///< «Список категорий с нулевым кэшбэком» (B-CAT-02)
    NoGroup,      ///< the goods have no group: the choice B-CAT-06 decided
    UnknownGroup, ///< the group has an id in neither list: the choice B-CAT-07 decided (D-15)
};

struct CategoryResolution
{
    QString categoryId; ///< empty = the line goes out without a category
    bool zeroCashback = false;
    bool excluded = false; ///< the line does not enter the request
    CategoryRule rule = CategoryRule::UnknownGroup;
    GroupRule choice = GroupRule::Empty; ///< what was chosen for NoGroup and UnknownGroup; Empty for the others

    friend bool operator==(const CategoryResolution&, const CategoryResolution&) = default;
};

/// Group of the goods → category of BreviX. It knows no tree, so that nothing can be inherited by it (B-CAT-03…05). Built once
/// for many questions; holds a copy of what it needs.
class CategoryResolver
{
public:
    explicit CategoryResolver(const CategorySettings& settings);

    /// `groupCode`: the group in which the goods lie directly; empty = none.
    CategoryResolution resolve(const QString& groupCode) const;

private:
    CategoryResolution chosen(CategoryRule rule, GroupRule choice) const;
    bool findInLists(const QString& groupCode, CategoryResolution& result) const;

    QHash<QString, QString> m_ids;
    QHash<QString, QString> m_zeroIds;
    GroupRule m_noGroup;
    GroupRule m_unknownGroup;
    QString m_defaultGroupCode;
};

} // namespace companion
