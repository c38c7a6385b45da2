// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

#include <QHash>
#include <QString>

namespace companion {

/// code → id of the rows that have one. Of a code written twice the first row counts, as in the table a person reads.
QHash<QString, QString> mappedIds(const QList<MappingRow>& rows);

} // namespace companion
