// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/correctness.h"

#include "models/mapping/categoryresolution.h"
#include "models/mapping/inviterresolution.h"
#include "models/mapping/warehouseresolution.h"
#include "models/phone/phonetemplate.h"
#include "models/phone/phonewords.h"
#include "models/settings/plaziuscheck.h"
#include "models/settings/profilename.h"
#include "models/values/brevixid.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace companion {

namespace {

using namespace std::chrono_literals;

using Findings = QList<Finding>;

Finding error(SettingId field, FindingKind kind, const QString& argument = {})
{
    return {FindingSeverity::Error, field, kind, argument, std::nullopt, {}};
}

Finding warning(SettingId field, FindingKind kind, const QString& argument = {})
{
    return {FindingSeverity::Warning, field, kind, argument, std::nullopt, {}};
}

bool isLoopback(const QString& host)
{
    static const QRegularExpression ipv4(QStringLiteral("^127(\\.[0-9]{1,3}){3}$"));
    return host == u"localhost" || host.endsWith(u".localhost") || host == u"::1" || ipv4.match(host).hasMatch();
}

void checkServerUrl(const BrevixSettings& brevix, Findings& findings)
{
    const QString& typed = brevix.serverUrl;
    if (const std::optional<FindingKind> fault = addressFault(typed))
        findings.append(error(SettingId::BrevixServerUrl, *fault, typed));
    else if (isInsecureAddress(typed) && !brevix.insecureConfirmed)
        findings.append(error(SettingId::BrevixServerUrl, FindingKind::ServerUrlInsecure, QUrl(typed, QUrl::StrictMode).host()));
}

void checkTemplate(const PhoneTemplateSettings& phone, Findings& findings)
{
    if (!phone.enabled)
        return;
    const QList<TemplateFault> faults = PhoneTemplate::check(phone.pattern, phone.countryCode);
    for (const TemplateFault fault : faults) {
        const bool ofCode = fault == TemplateFault::CountryCodeWrong;
        findings.append(error(ofCode ? SettingId::PhoneCountryCode : SettingId::PhoneTemplatePattern,
                              FindingKind::TemplateWrong, templateFaultText(fault)));
    }
}

void checkProfileName(const ProfileSettings& profile, Findings& findings)
{
    // Empty means the default profile (B-CFG-19, D-14).
    if (!profile.useDefault && !profile.name.isEmpty() && !isProfileName(profile.name))
        findings.append(warning(SettingId::ProfileName, FindingKind::ProfileNameMalformed, profile.name));
}

void checkGeneral(const Settings& settings, bool keyPresent, Findings& findings)
{
    if (!isBrevixId(settings.till.cashId))
        findings.append(error(SettingId::TillCashId, FindingKind::CashIdMalformed, settings.till.cashId));
    checkTemplate(settings.phone, findings);
    checkServerUrl(settings.brevix, findings);
    if (!keyPresent)
        findings.append(error(SettingId::ApiKey, FindingKind::KeyMissing));
    if (settings.brevix.timeout < 1s || settings.brevix.timeout > 300s)
        findings.append(error(SettingId::BrevixTimeout, FindingKind::TimeoutOutOfRange));
    checkProfileName(settings.brevix.profile, findings);
}

/// Form of the ids and uniqueness of the codes of one table.
void checkRows(const QList<MappingRow>& rows, SettingId table, Findings& findings)
{
    QSet<QString> seen;
    QSet<QString> repeated;
    seen.reserve(rows.size());
    for (const MappingRow& row : rows) {
        if (!row.brevixId.isEmpty() && !isBrevixId(row.brevixId)) {
            findings.append(error(table, FindingKind::IdMalformed, row.brevixId));
            findings.last().rowCode = row.code;
        }
        if (seen.contains(row.code) && !repeated.contains(row.code)) {
            repeated.insert(row.code);
            findings.append(error(table, FindingKind::DuplicateCode, row.code));
            findings.last().rowCode = row.code;
        }
        seen.insert(row.code);
    }
}

/// `flags`: those that need the default, the one that wins first.
void checkDefault(const Settings& settings, SettingId field, const QList<SettingId>& flags, Findings& findings)
{
    const QString value = settingText(settings, field);
    if (!value.isEmpty()) {
        if (!isBrevixId(value))
            findings.append(error(field, FindingKind::IdMalformed, value));
        return;
    }
    const auto needs = std::find_if(flags.cbegin(), flags.cend(),
                                    [&](SettingId flag) { return settingText(settings, flag) == u"1"; });
    if (needs == flags.cend())
        return;
    findings.append(error(field, FindingKind::DefaultMissing));
    findings.last().related = *needs;
}

void checkWarehouses(const Settings& settings, const ReferenceLists& lists, Findings& findings)
{
    checkRows(settings.brevix.warehouses.rows, SettingId::WarehouseRows, findings);
    checkDefault(settings, SettingId::WarehouseDefaultId,
                 {SettingId::WarehouseDefaultForAll, SettingId::WarehouseDefaultWhenUnmapped,
                  SettingId::WarehouseDefaultWhenTillHasNone},
                 findings);

    const WarehouseResolver resolver(settings.brevix.warehouses);
    const QString own = settings.till.warehouseCode;
    if (resolver.resolve(own).id.isEmpty()) {
        QString name = own;
        for (const DirectoryEntry& entry : lists.warehouses) {
            if (entry.code == own && !entry.name.isEmpty())
                name = entry.name;
        }
        findings.append(error(own.isEmpty() ? SettingId::TillWarehouse : SettingId::WarehouseRows,
                              FindingKind::TillWarehouseWithoutId, name));
        findings.last().rowCode = own;
    }
    const auto others = std::count_if(lists.warehouses.cbegin(), lists.warehouses.cend(), [&](const DirectoryEntry& entry) {
        return entry.code != own && resolver.resolve(entry.code).id.isEmpty();
    });
    if (others > 0)
        findings.append(warning(SettingId::WarehouseRows, FindingKind::WarehousesUnmapped, QString::number(others)));
}

void checkInviters(const Settings& settings, const ReferenceLists& lists, Findings& findings)
{
    checkRows(settings.brevix.inviters.rows, SettingId::InviterRows, findings);
    checkDefault(settings, SettingId::InviterDefaultCode,
                 {SettingId::InviterDefaultForAll, SettingId::InviterDefaultWhenUnmapped}, findings);
    const InviterResolver resolver(settings.brevix.inviters);
    const auto unmapped = std::count_if(lists.users.cbegin(), lists.users.cend(), [&](const DirectoryEntry& entry) {
        return resolver.resolve(entry.code).code.isEmpty();
    });
    if (unmapped > 0)
        findings.append(warning(SettingId::InviterRows, FindingKind::UsersUnmapped, QString::number(unmapped)));
}

/// D-16. A row without an id in «Список категорий» only shows that the group exists; it is in no list.
void checkBothLists(const CategorySettings& categories, Findings& findings)
{
    QSet<QString> zero;
    for (const MappingRow& row : categories.zeroRows)
        zero.insert(row.code);
    for (const MappingRow& row : categories.rows) {
        if (row.brevixId.isEmpty() || !zero.contains(row.code))
            continue;
        findings.append(error(SettingId::ZeroCategoryRows, FindingKind::GroupInBothLists, row.name.isEmpty() ? row.code : row.name));
        findings.last().rowCode = row.code;
    }
}

void checkDefaultGroup(const CategorySettings& categories, const CategoryResolver& resolver, Findings& findings)
{
    const bool forNone = categories.noGroup == GroupRule::DefaultGroup;
    const bool forUnknown = categories.unknownGroup == GroupRule::DefaultGroup;
    if (!forNone && !forUnknown)
        return;
    if (categories.defaultGroupCode.isEmpty()) {
        findings.append(error(SettingId::CategoryDefaultGroupCode, FindingKind::DefaultGroupMissing));
        findings.last().related = forNone ? SettingId::CategoryNoGroup : SettingId::CategoryUnknownGroup;
        return;
    }
    const CategoryResolution own = resolver.resolve(categories.defaultGroupCode);
    if (own.rule == CategoryRule::UnknownGroup) {
        const QString name = categories.defaultGroupName;
        findings.append(warning(SettingId::CategoryDefaultGroupCode, FindingKind::DefaultGroupNotMapped,
                                name.isEmpty() ? categories.defaultGroupCode : name));
    }
}

void checkCategories(const Settings& settings, const ReferenceLists& lists, Findings& findings)
{
    const CategorySettings& categories = settings.brevix.categories;
    checkRows(categories.rows, SettingId::CategoryRows, findings);
    checkRows(categories.zeroRows, SettingId::ZeroCategoryRows, findings);
    checkBothLists(categories, findings);
    const CategoryResolver resolver(categories); // one for all: it indexes every row
    checkDefaultGroup(categories, resolver, findings);
    const auto unmapped = std::count_if(lists.groups.cbegin(), lists.groups.cend(), [&](const DirectoryEntry& entry) {
        const CategoryResolution result = resolver.resolve(entry.code);
        return result.rule == CategoryRule::UnknownGroup && result.categoryId.isEmpty() && !result.zeroCashback;
    });
    if (unmapped > 0)
        findings.append(warning(SettingId::CategoryRows, FindingKind::GroupsUnmapped, QString::number(unmapped)));
}

} // namespace

std::optional<FindingKind> addressFault(const QString& typed)
{
    if (typed.isEmpty())
        return FindingKind::ServerUrlMissing;
    if (!typed.startsWith(u"http://", Qt::CaseInsensitive) && !typed.startsWith(u"https://", Qt::CaseInsensitive))
        return FindingKind::ServerUrlNotHttp;
    const QUrl url(typed, QUrl::StrictMode);
    // A name or password in the address would go into logs; a query or a fragment has no meaning here.
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return FindingKind::ServerUrlMalformed;
    return std::nullopt;
}

bool isInsecureAddress(const QString& serverUrl)
{
    const QUrl url(serverUrl, QUrl::StrictMode);
    return url.scheme() == u"http" && !isLoopback(url.host());
}

QList<Finding> checkSettings(const Settings& settings, const ReferenceLists& lists, bool keyPresent)
{
    Findings findings;
    checkGeneral(settings, keyPresent, findings);
    checkWarehouses(settings, lists, findings);
    checkInviters(settings, lists, findings);
    checkCategories(settings, lists, findings);
    return findings;
}

bool blocksSaving(FindingKind kind)
{
    switch (kind) {
    case FindingKind::CashIdMalformed:
    case FindingKind::TimeoutOutOfRange:
    case FindingKind::TemplateWrong:
    case FindingKind::DefaultMissing:
    case FindingKind::DefaultGroupMissing:
    case FindingKind::IdMalformed:
    case FindingKind::GroupInBothLists:
    case FindingKind::DuplicateCode:
    case FindingKind::PlaziusNotAscii:
    case FindingKind::PlaziusOutOfRange:
        return true;
    case FindingKind::ServerUrlMissing:
    case FindingKind::ServerUrlNotHttp:
    case FindingKind::ServerUrlMalformed:
    case FindingKind::ServerUrlInsecure:
    case FindingKind::KeyMissing:
    case FindingKind::ProfileNameMalformed:
    case FindingKind::DefaultGroupNotMapped:
    case FindingKind::TillWarehouseWithoutId:
    case FindingKind::WarehousesUnmapped:
    case FindingKind::UsersUnmapped:
    case FindingKind::GroupsUnmapped:
    case FindingKind::PlaziusIniUnreadable:
    case FindingKind::PlaziusIniUnwritable:
    case FindingKind::PlaziusIniValue:
    case FindingKind::PlaziusLocalWrapper:
    case FindingKind::PlaziusInsecure:
    case FindingKind::PlaziusLoginMissing:
    case FindingKind::PlaziusSecretMissing:
    case FindingKind::PlaziusCardGroupMissing:
        break;
    }
    return false;
}

QList<Finding> saveRules(const Settings& settings)
{
    QList<Finding> findings = checkSettings(settings, {}, true);
    findings.removeIf([](const Finding& finding) { return !blocksSaving(finding.kind); });
    return findings;
}

bool correctlyConfigured(const QList<Finding>& findings)
{
    return std::none_of(findings.cbegin(), findings.cend(), [](const Finding& finding) {
        return finding.severity == FindingSeverity::Error && !isOfPlazius(finding);
    });
}

} // namespace companion
