// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/store/database.h"
#include "services/store/settingsstore.h"

namespace companion {

/// Settings and mapping tables in SQL. Storage thread.
class SettingsRepository
{
public:
    explicit SettingsRepository(Database& database)
        : m_database(database)
    {
    }

    Result<StoredSettings> load();
    /// In one transaction of its own. Conflict when a code stands twice in one table.
    Result<Done> save(const StoredSettings& settings);

private:
    Result<Done> replace(const StoredSettings& settings);

    Database& m_database;
};

} // namespace companion
