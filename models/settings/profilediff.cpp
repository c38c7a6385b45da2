// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/profilediff.h"

#include "models/settings/profile.h"

#include <QJsonArray>
#include <QMap>

namespace companion {

namespace {

/// What counts of a field: an interval counts as what it is at work, the name of the default group only beside its code.
QString sharedText(const Settings& settings, const SettingSpec& spec)
{
    const QString text = settingText(settings, spec.id);
    const QString group = settings.brevix.categories.defaultGroupCode;
    if (spec.id == SettingId::CategoryDefaultGroupName && (text.isEmpty() || group.isEmpty()))
        return group;
    return spec.kind == SettingKind::Interval ? QString::number(effectiveInterval(text).count()) : text;
}

/// The rows as the document has them.
QMap<QByteArray, MappingRow> rowsOf(const QJsonObject& shared, const QString& part, const QString& table)
{
    QMap<QByteArray, MappingRow> rows;
    const QJsonArray array = shared.value(part).toObject().value(table).toArray();
    for (const QJsonValue& value : array) {
        const QJsonObject row = value.toObject();
        const QString code = row.value(QStringLiteral("code")).toString();
        rows.insert(code.toUtf8(), {code, row.value(QStringLiteral("name")).toString(),
                                    row.value(QStringLiteral("brevixId")).toString(QStringLiteral(""))});
    }
    return rows;
}

void compareRows(SettingId table, const QMap<QByteArray, MappingRow>& mine, const QMap<QByteArray, MappingRow>& theirs,
                 QList<ProfileDifference>& found)
{
    QMap<QByteArray, MappingRow> all = theirs;
    all.insert(mine);
    for (auto row = all.cbegin(); row != all.cend(); ++row) {
        const bool here = mine.contains(row.key());
        const bool there = theirs.contains(row.key());
        const MappingRow own = mine.value(row.key());
        const MappingRow other = theirs.value(row.key());
        if (here && there && own == other)
            continue;
        found.append({table, row->code, there ? other.name : own.name, here ? own.brevixId : QString(),
                      there ? other.brevixId : QString()});
    }
}

} // namespace

QList<ProfileDifference> differences(const Settings& mine, const Settings& theirs)
{
    QList<ProfileDifference> found;
    for (const SettingSpec& spec : settingsSchema()) {
        if (spec.scope != SettingScope::Profile)
            continue;
        const QString own = sharedText(mine, spec);
        const QString other = sharedText(theirs, spec);
        if (own != other)
            found.append({spec.id, {}, {}, own, other});
    }
    const QJsonObject own = sharedJson(mine);
    const QJsonObject other = sharedJson(theirs);
    const auto compare = [&](SettingId table, const QString& part, const QString& rows) {
        compareRows(table, rowsOf(own, part, rows), rowsOf(other, part, rows), found);
    };
    compare(SettingId::WarehouseRows, QStringLiteral("warehouses"), QStringLiteral("rows"));
    compare(SettingId::InviterRows, QStringLiteral("inviters"), QStringLiteral("rows"));
    compare(SettingId::CategoryRows, QStringLiteral("categories"), QStringLiteral("rows"));
    compare(SettingId::ZeroCategoryRows, QStringLiteral("categories"), QStringLiteral("zeroRows"));
    return found;
}

} // namespace companion
