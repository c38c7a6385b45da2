// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/store/database.h"

#include <span>

namespace companion {

/// One step of the schema. Steps are only ever appended: a shipped one never changes.
struct Migration
{
    std::span<const char* const> statements; ///< one statement each: QSQLITE executes no more at a time
};

/// The steps that lead from nothing to the present schema; a fresh base is made by the same list.
std::span<const Migration> migrations();

/// Schema version that this program writes.
int schemaVersion();

/// Version of the base; 0 = empty.
Result<int> readSchemaVersion(Database& database);

/// Brings the base to `target`, each step in a transaction of its own together with its version. StorageTooNew (nothing is
/// written) when the base is newer than the program.
Result<Done> migrate(Database& database, int target = schemaVersion());

} // namespace companion
