// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/profile.h"
#include "models/settings/profilediff.h"

#include <QList>
#include <QString>

namespace companion {

/// The reference lists that a profile speaks of (B-CFG-05).
enum class ReferenceList { Users, Warehouses, Groups };

/// An element that the profile maps and that this till does not have, or has under another name.
struct MissingElement
{
    ReferenceList list = ReferenceList::Users;
    QString code;
    QString name;
    QString nameHere; ///< what the till calls the element of this code; empty = it has no such code

    friend bool operator==(const MissingElement&, const MissingElement&) = default;
};

/// What applying a profile would do (N-04).
struct ProfilePreview
{
    QList<ProfileDifference> differences; ///< empty = the settings are those of the profile already
    QList<MissingElement> missing;

    friend bool operator==(const ProfilePreview&, const ProfilePreview&) = default;
};

/// By comparing the rows of the profile with the lists of the till. Lists whose fingerprints agree are not looked at, and rows
/// that map nothing do not matter.
QList<MissingElement> missingElements(const Profile& profile, const ReferenceLists& lists);

ProfilePreview previewOf(const Settings& mine, const Profile& profile, const ReferenceLists& lists);

} // namespace companion
