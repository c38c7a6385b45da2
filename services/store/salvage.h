// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moment.h"
#include "services/store/database.h"

struct sqlite3;

namespace companion {

/// Fills a new base from a damaged one, row by row as far as they can be read, and what could not be read from the newest
/// backup (D8, D9).
class Salvage
{
public:
    Salvage(Database& fresh, const Moment& now)
        : m_fresh(fresh)
        , m_now(now)
    {
    }

    struct Found
    {
        bool fromBackup = false;
        QDateTime missingSince; ///< invalid = every table could be read to its end
    };

    /// `backup` may be empty. Neither file is changed.
    Result<Found> fill(const QString& damaged, const QString& backup);

private:
    /// The tables that could not be read to their end.
    Result<QStringList> copyTables(const QString& source, const QStringList& tables);
    Result<bool> copyTable(sqlite3* source, const QString& table);
    Result<bool> copyRows(sqlite3* source, const QString& table, const QString& order);
    Result<Done> doubtRowsOfBackup();
    Result<Done> settleWaiting();
    Result<Done> dropWhatCannotBe();

    Database& m_fresh;
    Moment m_now;
};

} // namespace companion
