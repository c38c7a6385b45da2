// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/profilehistory.h"
#include "services/store/database.h"

#include <QList>

namespace companion {

/// The history of profiles: the newest entries only.
class ProfileHistoryRepository
{
public:
    static constexpr int kept = 50;

    explicit ProfileHistoryRepository(Database& database)
        : m_database(database)
    {
    }

    /// Stores the entry and drops what is older than the newest `kept`, in one transaction. Returns its seq.
    Result<qint64> append(const ProfileHistoryEntry& entry);
    /// Takes back an entry whose action did not take place.
    Result<Done> remove(qint64 seq);
    /// Newest first.
    Result<QList<ProfileHistoryEntry>> list();

private:
    Database& m_database;
};

} // namespace companion
