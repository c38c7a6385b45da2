// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/profile.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace companion {

namespace {

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue seconds(const QString& typed)
{
    return static_cast<qint64>(effectiveInterval(typed).count());
}

QJsonArray rowsJson(const QList<MappingRow>& rows, const QSet<QString>& leftOut = {})
{
    QList<std::pair<QByteArray, MappingRow>> sorted;
    for (const MappingRow& row : rows) {
        if (!leftOut.contains(row.code) || !row.brevixId.isEmpty())
            sorted.append({row.code.toUtf8(), row});
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QJsonArray array;
    for (const auto& [code, row] : std::as_const(sorted)) {
        array.append(QJsonObject{{QStringLiteral("code"), row.code},
                                 {QStringLiteral("name"), row.name.isEmpty() ? row.code : row.name},
                                 {QStringLiteral("brevixId"), textOrNull(row.brevixId)}});
    }
    return array;
}

QJsonObject moduleJson(const Settings& settings)
{
    return {{QStringLiteral("active"), settings.brevix.active},
            {QStringLiteral("timeoutSec"), static_cast<qint64>(settings.brevix.timeout.count())},
            {QStringLiteral("phoneTemplate"), QJsonObject{{QStringLiteral("enabled"), settings.phone.enabled},
                                                          {QStringLiteral("template"), settings.phone.pattern},
                                                          {QStringLiteral("countryCode"), settings.phone.countryCode}}}};
}

QJsonObject configurationJson(const Settings& settings)
{
    const ProfileSettings& profile = settings.brevix.profile;
    return {{QStringLiteral("checkAtStart"), profile.checkAtStart},
            {QStringLiteral("checkPeriodically"), profile.checkPeriodically},
            {QStringLiteral("checkIntervalSec"), seconds(profile.checkInterval)},
            {QStringLiteral("onDifference"), settingText(settings, SettingId::ProfileOnDifference)}};
}

QJsonObject offlineJson(const Settings& settings)
{
    const OfflineSettings& offline = settings.brevix.offline;
    return {{QStringLiteral("record"), offline.record},
            {QStringLiteral("checkLink"), offline.checkLink},
            {QStringLiteral("checkIntervalSec"), seconds(offline.checkInterval)},
            {QStringLiteral("autoSend"), offline.autoSend},
            {QStringLiteral("sendIntervalSec"), seconds(offline.sendInterval)},
            {QStringLiteral("unsentReturn"), settingText(settings, SettingId::OfflineUnsentReturn)}};
}

QJsonObject warehousesJson(const WarehouseSettings& warehouses)
{
    return {{QStringLiteral("defaultWhenUnmapped"), warehouses.defaultWhenUnmapped},
            {QStringLiteral("defaultForAll"), warehouses.defaultForAll},
            {QStringLiteral("defaultWhenTillHasNone"), warehouses.defaultWhenTillHasNone},
            {QStringLiteral("defaultId"), textOrNull(warehouses.defaultId)},
            {QStringLiteral("rows"), rowsJson(warehouses.rows)}};
}

QJsonObject invitersJson(const InviterSettings& inviters)
{
    return {{QStringLiteral("defaultWhenUnmapped"), inviters.defaultWhenUnmapped},
            {QStringLiteral("defaultForAll"), inviters.defaultForAll},
            {QStringLiteral("defaultCode"), textOrNull(inviters.defaultCode)},
            {QStringLiteral("rows"), rowsJson(inviters.rows)}};
}

QJsonObject categoriesJson(const Settings& settings)
{
    const CategorySettings& categories = settings.brevix.categories;
    QJsonValue group(QJsonValue::Null);
    if (!categories.defaultGroupCode.isEmpty()) {
        const QString name = categories.defaultGroupName;
        group = QJsonObject{{QStringLiteral("code"), categories.defaultGroupCode},
                            {QStringLiteral("name"), name.isEmpty() ? categories.defaultGroupCode : name}};
    }
    // A row without an id only shows that the group exists: beside a row of the zero list it would make the service refuse the
    // profile (no group in both tables).
    QSet<QString> zero;
    for (const MappingRow& row : categories.zeroRows)
        zero.insert(row.code);
    return {{QStringLiteral("rows"), rowsJson(categories.rows, zero)},
            {QStringLiteral("zeroRows"), rowsJson(categories.zeroRows)},
            {QStringLiteral("noGroup"), settingText(settings, SettingId::CategoryNoGroup)},
            {QStringLiteral("unknownGroup"), settingText(settings, SettingId::CategoryUnknownGroup)},
            {QStringLiteral("defaultGroup"), group}};
}

} // namespace

QJsonObject sharedJson(const Settings& settings)
{
    const FunctionSettings& functions = settings.brevix.functions;
    return {{QStringLiteral("module"), moduleJson(settings)},
            {QStringLiteral("configuration"), configurationJson(settings)},
            {QStringLiteral("registrationForm"), QJsonObject{{QStringLiteral("authorization"), functions.authorization},
                                                             {QStringLiteral("cancelAuthorization"), functions.cancelAuthorization},
                                                             {QStringLiteral("registration"), functions.registration}}},
            {QStringLiteral("offline"), offlineJson(settings)},
            {QStringLiteral("warehouses"), warehousesJson(settings.brevix.warehouses)},
            {QStringLiteral("inviters"), invitersJson(settings.brevix.inviters)},
            {QStringLiteral("categories"), categoriesJson(settings)}};
}

QByteArray canonicalJson(const QJsonObject& object)
{
    // QJsonObject keeps its members sorted; compact writing adds no blanks and leaves UTF-8 alone.
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray contentHash(const Settings& settings)
{
    return QCryptographicHash::hash(canonicalJson(sharedJson(settings)), QCryptographicHash::Sha256).toHex();
}

QString listFingerprint(const QList<DirectoryEntry>& list)
{
    QList<std::pair<QByteArray, QByteArray>> lines;
    lines.reserve(list.size());
    for (const DirectoryEntry& entry : list) {
        lines.append({entry.code.normalized(QString::NormalizationForm_C).toUtf8(),
                      entry.name.normalized(QString::NormalizationForm_C).toUtf8()});
    }
    std::sort(lines.begin(), lines.end());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& [code, name] : std::as_const(lines))
        hash.addData(code + '\t' + name + '\n');
    return QStringLiteral("sha256:") + QString::fromLatin1(hash.result().toHex());
}

CatalogueFingerprint fingerprintOf(const ReferenceLists& lists)
{
    return {listFingerprint(lists.users), listFingerprint(lists.warehouses), listFingerprint(lists.groups)};
}

QByteArray writeProfile(const Profile& profile)
{
    QJsonObject document = sharedJson(profile.shared);
    document.insert(QStringLiteral("schemaVersion"), 1);
    document.insert(QStringLiteral("name"), profile.name);
    if (!profile.comment.isEmpty())
        document.insert(QStringLiteral("comment"), profile.comment);
    document.insert(QStringLiteral("catalogFingerprint"), QJsonObject{{QStringLiteral("users"), profile.fingerprint.users},
                                                                      {QStringLiteral("warehouses"), profile.fingerprint.warehouses},
                                                                      {QStringLiteral("groups"), profile.fingerprint.groups}});
    return canonicalJson(document);
}

Settings applyProfile(const Settings& local, const Profile& profile)
{
    Settings result = local;
    for (const SettingSpec& spec : settingsSchema()) {
        if (spec.scope == SettingScope::Profile)
            setSettingText(result, spec.id, settingText(profile.shared, spec.id));
    }
    result.brevix.warehouses.rows = profile.shared.brevix.warehouses.rows;
    result.brevix.inviters.rows = profile.shared.brevix.inviters.rows;
    result.brevix.categories.rows = profile.shared.brevix.categories.rows;
    result.brevix.categories.zeroRows = profile.shared.brevix.categories.zeroRows;
    return result;
}

} // namespace companion
