// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/schema.h"
#include "models/values/directory.h"

#include <QList>
#include <QString>

namespace companion {

/// An entry of a drop-down: what is stored and what is shown.
struct SettingChoice
{
    QString stored;
    QString shown;
};

/// The choices of the schema with their words, in its order.
QList<SettingChoice> settingChoices(SettingId id);

/// The elements of a reference list, `none` first for «not set». A stored code that the list no longer has stays choosable, so
/// that opening the form loses nothing. `labels`: what to show instead of the names.
QList<SettingChoice> directoryChoices(const QList<DirectoryEntry>& entries, const QString& none, const QString& storedCode,
                                      const QString& storedName = {}, const QStringList& labels = {});

} // namespace companion
