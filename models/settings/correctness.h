// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/schema.h"
#include "models/values/directory.h"

#include <QList>
#include <QString>

#include <optional>

namespace companion {

/// The reference lists of the till, as far as the check needs them.
struct ReferenceLists
{
    QList<DirectoryEntry> users;
    QList<DirectoryEntry> warehouses;
    QList<DirectoryEntry> groups;
};

/// Error: the module is not correctly configured and its functions are hidden (D-27). Warning: it works, but not as wished.
enum class FindingSeverity { Error, Warning };

enum class FindingKind {
    CashIdMalformed,
    ServerUrlMissing,
    ServerUrlNotHttp,    ///< another scheme or none (B-GEN-04)
    ServerUrlMalformed,
    ServerUrlInsecure,   ///< http:// to an address that is not loopback, not confirmed (N14)
    KeyMissing,
    TimeoutOutOfRange,   ///< D-18
    TemplateWrong,       ///< argument: why, for people
    ProfileNameMalformed,
    DefaultMissing,      ///< a flag needs the default (B-WH-03/05/07, B-USR-03/05); related: the flag
    DefaultGroupMissing, ///< a choice needs «Группа по умолчанию»; related: the choice
    DefaultGroupNotMapped,
    IdMalformed,         ///< argument: the id; row: the code when it stands in a table
    GroupInBothLists,    ///< D-16; argument: name of the group
    DuplicateCode,       ///< argument: the code
    TillWarehouseWithoutId, ///< D-29; argument: name of the warehouse, empty when the till has none
    WarehousesUnmapped,  ///< argument: how many others
    UsersUnmapped,
    GroupsUnmapped,
    PlaziusIniUnreadable,    ///< argument: the file
    PlaziusIniUnwritable,    ///< argument: the file
    PlaziusIniValue,         ///< a value of plazius.ini that cannot be used; argument: its line, of the password the key only
    PlaziusLocalWrapper,     ///< port 7777: another transport answers there
    PlaziusInsecure,         ///< http:// to an address that is not loopback; argument: the host
    PlaziusLoginMissing,
    PlaziusSecretMissing,
    PlaziusNotAscii,         ///< cannot be the value of a header; argument: the value
    PlaziusOutOfRange,       ///< argument: the value
    PlaziusCardGroupMissing, ///< D-32
};

/// One thing the check found, with the field to go to (N-15).
struct Finding
{
    FindingSeverity severity = FindingSeverity::Error;
    SettingId field = SettingId::TillCashId;
    FindingKind kind = FindingKind::CashIdMalformed;
    QString argument;
    std::optional<SettingId> related;
    QString rowCode; ///< of the row, when the field is a table

    SettingsTab tab() const { return settingTab(field); }

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// «Проверка корректности настроек» (B-CHK): all findings, in the order of the tabs. `keyPresent`: an Api-Key is stored or typed.
QList<Finding> checkSettings(const Settings& settings, const ReferenceLists& lists, bool keyPresent);

/// Whether such a finding forbids saving (B-WH-03, B-USR-03, D-16 …). An unfinished configuration may be saved, a contradictory or
/// unreadable one not.
bool blocksSaving(FindingKind kind);
/// The findings that forbid saving.
QList<Finding> saveRules(const Settings& settings);

/// B-NEW-02 …: no finding about BreviX or the till is an error (D-27). Those about Plazius hide nothing of BreviX.
bool correctlyConfigured(const QList<Finding>& findings);

/// What keeps the text from being the address of a service: ServerUrlMissing, ServerUrlNotHttp or ServerUrlMalformed.
std::optional<FindingKind> addressFault(const QString& typed);

/// http:// is safe to an address of this machine only (N14).
bool isInsecureAddress(const QString& serverUrl);

} // namespace companion
