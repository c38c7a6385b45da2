// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/correctness.h"
#include "models/settings/settings.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace companion {

/// Fingerprints of the reference lists a profile was made with (B-CFG-05): "sha256:…".
struct CatalogueFingerprint
{
    QString users;
    QString warehouses;
    QString groups;

    friend bool operator==(const CatalogueFingerprint&, const CatalogueFingerprint&) = default;
};

/// A profile of the service: the settings that tills may share, and nothing of one till (B-CFG-01, B-CFG-02).
struct Profile
{
    QString name;
    QString comment;
    Settings shared; ///< only the fields of SettingScope::Profile and the tables mean anything
    CatalogueFingerprint fingerprint;

    friend bool operator==(const Profile&, const Profile&) = default;
};

enum class ProfileFaultKind {
    NotJson,
    TooLarge,      ///< above 8 MiB
    NewerSchema,   ///< schemaVersion above ours
    UnknownMember,
    Missing,
    WrongType,
    OutOfRange,
    Malformed,     ///< a text that is not of the form the contract demands
    Contradiction, ///< breaks a rule beyond the schema: duplicate code, group in both lists, a flag without its default
};

struct ProfileFault
{
    QString path; ///< "offline.sendIntervalSec", "warehouses.rows[3].code"
    ProfileFaultKind kind = ProfileFaultKind::NotJson;

    friend bool operator==(const ProfileFault&, const ProfileFault&) = default;
};

struct ProfileReading
{
    std::optional<Profile> profile; ///< only without any fault: a profile is taken whole or not at all
    QList<ProfileFault> faults;
};

/// The document as it is sent (schema `Profile` of the contract).
QByteArray writeProfile(const Profile& profile);
/// Bytes from the service or a file.
ProfileReading readProfile(const QByteArray& json);
/// The same of a document that is opened already.
ProfileReading readProfile(const QJsonObject& document);

/// `local` with all that the profile brings; what is this till's own stays.
Settings applyProfile(const Settings& local, const Profile& profile);

/// «Отличается от локальных»: lower-case hex SHA-256 of the canonical JSON of what tills share.
QByteArray contentHash(const Settings& settings);
/// Members sorted, no blanks, UTF-8 not escaped, integers only.
QByteArray canonicalJson(const QJsonObject& object);

QString listFingerprint(const QList<DirectoryEntry>& list);
CatalogueFingerprint fingerprintOf(const ReferenceLists& lists);

/// The shared part as JSON: `module` … `categories`, rows sorted by the UTF-8 bytes of their codes.
QJsonObject sharedJson(const Settings& settings);

} // namespace companion
