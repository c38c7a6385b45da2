// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixprofilereader.h"

#include "models/settings/profilename.h"
#include "models/values/brevixid.h"
#include "services/brevix/brevixprotocol.h"
#include "services/brevix/jsonfields.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

constexpr qsizetype mostProfiles = 1000;
constexpr qsizetype mostEntries = 20000;
constexpr qsizetype longestWords = 1000; ///< of a comment or a name of the catalogue, which the contract does not limit
constexpr qint64 mostVersions = std::numeric_limits<int>::max();

/// All elements of `items`, or none when one of them cannot be read or there are too many.
template <typename T, typename Read>
std::optional<QList<T>> listOf(const QJsonObject& object, qsizetype most, Read read)
{
    JsonFields fields(object);
    const QJsonArray items = fields.array("items"_L1);
    if (!fields.ok() || items.size() > most)
        return std::nullopt;
    QList<T> list;
    list.reserve(items.size());
    for (const QJsonValue& item : items) {
        const std::optional<T> element = read(item.toObject());
        if (!element)
            return std::nullopt;
        list.append(*element);
    }
    return list;
}

std::optional<CatalogueEntry> entryOf(const QJsonObject& object)
{
    JsonFields fields(object);
    CatalogueEntry entry;
    entry.id = fields.text("id"_L1);
    entry.name = fields.text("name"_L1).left(longestWords);
    entry.parentId = fields.optionalText("parentId"_L1);
    entry.active = fields.boolean("active"_L1);
    const bool good = isBrevixId(entry.id) && (entry.parentId.isEmpty() || isBrevixId(entry.parentId));
    return fields.ok() && good ? std::optional(entry) : std::nullopt;
}

bool missesAMember(const ProfileReading& reading)
{
    return std::any_of(reading.faults.cbegin(), reading.faults.cend(), [](const ProfileFault& fault) {
        return fault.kind == ProfileFaultKind::Missing || fault.kind == ProfileFaultKind::WrongType;
    });
}

} // namespace

std::optional<ProfileInfo> BrevixProfileReader::info(const QJsonObject& object)
{
    JsonFields fields(object);
    ProfileInfo info;
    info.name = fields.text("name"_L1);
    info.isDefault = fields.boolean("isDefault"_L1);
    info.version = static_cast<int>(fields.integer("version"_L1, 1, mostVersions));
    const QString etag = fields.text("etag"_L1);
    info.etag = etag.toLatin1();
    info.updatedAt = fields.time("updatedAt"_L1);
    info.updatedBy = fields.optionalText("updatedBy"_L1).left(longestWords);
    info.comment = fields.optionalText("comment"_L1).left(longestWords);
    if (!fields.ok() || !isProfileName(info.name) || !BrevixProtocol::isEntityTag(etag))
        return std::nullopt;
    return info;
}

std::optional<QList<ProfileInfo>> BrevixProfileReader::infos(const QJsonObject& object)
{
    return listOf<ProfileInfo>(object, mostProfiles, &BrevixProfileReader::info);
}

std::optional<ProfileReading> BrevixProfileReader::document(const QJsonObject& object, const QString& name)
{
    JsonFields fields(object);
    const QString found = fields.text("name"_L1);
    if (!fields.ok() || normalizedProfileName(found) != normalizedProfileName(name))
        return std::nullopt;
    ProfileReading reading = readProfile(object);
    return missesAMember(reading) ? std::nullopt : std::optional(std::move(reading));
}

std::optional<QList<CatalogueEntry>> BrevixProfileReader::catalogue(const QJsonObject& object)
{
    return listOf<CatalogueEntry>(object, mostEntries, &entryOf);
}

} // namespace companion
