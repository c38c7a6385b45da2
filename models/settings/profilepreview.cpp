// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/profilepreview.h"

#include <QHash>

#include <algorithm>

namespace companion {

namespace {

/// Looks elements of one kind up in the list of the till.
class Lookup
{
public:
    Lookup(ReferenceList kind, const QList<DirectoryEntry>& list, QList<MissingElement>& missing)
        : m_kind(kind)
        , m_missing(missing)
    {
        for (const DirectoryEntry& entry : list)
            m_names.insert(plain(entry.code), entry.name);
    }

    void find(const QString& code, const QString& name)
    {
        const auto here = m_names.constFind(plain(code));
        if (here == m_names.cend())
            m_missing.append({m_kind, code, name, {}});
        else if (name != code && plain(*here) != plain(name)) // a row without a name carries its code
            m_missing.append({m_kind, code, name, *here});
    }

    void findMapped(const QList<MappingRow>& rows)
    {
        for (const MappingRow& row : rows) {
            if (!row.brevixId.isEmpty())
                find(row.code, row.name);
        }
    }

private:
    static QString plain(const QString& text) { return text.simplified().normalized(QString::NormalizationForm_C); }

    ReferenceList m_kind;
    QHash<QString, QString> m_names;
    QList<MissingElement>& m_missing;
};

void findGroups(const CategorySettings& categories, Lookup lookup)
{
    lookup.findMapped(categories.rows);
    // A row of the zero list counts without an id.
    for (const MappingRow& row : categories.zeroRows)
        lookup.find(row.code, row.name);
    const QString group = categories.defaultGroupCode;
    const auto standsInRows = [&](const QList<MappingRow>& rows) {
        return std::any_of(rows.cbegin(), rows.cend(), [&](const MappingRow& row) { return row.code == group; });
    };
    if (!group.isEmpty() && !standsInRows(categories.rows) && !standsInRows(categories.zeroRows))
        lookup.find(group, categories.defaultGroupName);
}

} // namespace

QList<MissingElement> missingElements(const Profile& profile, const ReferenceLists& lists)
{
    QList<MissingElement> missing;
    const CatalogueFingerprint here = fingerprintOf(lists);
    const BrevixSettings& shared = profile.shared.brevix;
    if (profile.fingerprint.users != here.users)
        Lookup(ReferenceList::Users, lists.users, missing).findMapped(shared.inviters.rows);
    if (profile.fingerprint.warehouses != here.warehouses)
        Lookup(ReferenceList::Warehouses, lists.warehouses, missing).findMapped(shared.warehouses.rows);
    if (profile.fingerprint.groups != here.groups)
        findGroups(shared.categories, Lookup(ReferenceList::Groups, lists.groups, missing));
    return missing;
}

ProfilePreview previewOf(const Settings& mine, const Profile& profile, const ReferenceLists& lists)
{
    return {differences(mine, profile.shared), missingElements(profile, lists)};
}

} // namespace companion
