// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "models/values/directory.h"

#include <QList>
#include <QStringList>

namespace companion {

/// What a mapping table shows: every element of the reference list in its order, mapped or not, with the name of today; then the
/// mapped ones that the list no longer has, so that nothing is lost unseen.
QList<MappingRow> tableRows(const QList<DirectoryEntry>& list, const QList<MappingRow>& stored);

/// What of an edited table is stored: the rows with an id and those that were stored before. Opening and saving a table without
/// an edit thus changes no setting, and no content hash of the profile.
QList<MappingRow> storedRows(const QList<MappingRow>& table, const QList<MappingRow>& before);

/// "Бакалея / Чай и кофе" for each group. For people only: an id is never inherited along the path (B-CAT-03).
QStringList groupPaths(const QList<DirectoryEntry>& groups);

} // namespace companion
