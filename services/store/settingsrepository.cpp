// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/settingsrepository.h"

#include "services/platform/killpoint.h"
#include "services/store/sqlvalue.h"

namespace companion {

using namespace Qt::StringLiterals;

Result<StoredSettings> SettingsRepository::load()
{
    StoredSettings settings;
    auto read = m_database.read(u"SELECT key, value FROM setting"_s, {},
                                [&](const SqlRow& row) { settings.values.insert(row.text(0), row.text(1)); });
    if (!read)
        return tl::unexpected<Error>(read.error());
    auto mappings = m_database.list<StoredMapping>(
        u"SELECT tbl, code, name, brevix_id FROM mapping ORDER BY tbl, position"_s, {}, [](const SqlRow& row) {
            return StoredMapping{row.text(0), row.text(1), row.text(2), row.text(3)};
        });
    if (!mappings)
        return tl::unexpected<Error>(mappings.error());
    settings.mappings = std::move(*mappings);
    return settings;
}

Result<Done> SettingsRepository::save(const StoredSettings& settings)
{
    return inTransaction<Done>(m_database, [&] { return replace(settings); });
}

Result<Done> SettingsRepository::replace(const StoredSettings& settings)
{
    for (const QString& clear : {u"DELETE FROM setting"_s, u"DELETE FROM mapping"_s}) {
        if (auto done = m_database.execute(clear); !done)
            return tl::unexpected<Error>(done.error());
    }
    COMPANION_KILL_POINT("store.settings.replace");
    for (auto value = settings.values.cbegin(); value != settings.values.cend(); ++value) {
        auto done = m_database.execute(u"INSERT INTO setting(key, value) VALUES (:key, :value)"_s,
                                       {{u":key"_s, sql::text(value.key())}, {u":value"_s, sql::text(value.value())}});
        if (!done)
            return tl::unexpected<Error>(done.error());
    }
    int position = 0;
    for (const StoredMapping& mapping : settings.mappings) {
        auto done = m_database.execute(
            u"INSERT INTO mapping(tbl, position, code, name, brevix_id) VALUES (:tbl, :position, :code, :name, :brevix_id)"_s,
            {{u":tbl"_s, sql::text(mapping.table)}, {u":position"_s, position++}, {u":code"_s, sql::text(mapping.code)},
             {u":name"_s, sql::text(mapping.name)}, {u":brevix_id"_s, sql::text(mapping.brevixId)}});
        if (!done)
            return tl::unexpected<Error>(done.error());
    }
    return Done{};
}

} // namespace companion
