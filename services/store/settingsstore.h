// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "models/values/result.h"

#include <QFuture>
#include <QObject>

namespace companion {

class StorageThread;

/// Settings as text by key; the schema table of models/settings gives them meaning. No secret is ever among them.
using StoredSettings = SettingsText;
using StoredMapping = MappingRecord;

class SettingsStore final : public QObject
{
    Q_OBJECT

public:
    explicit SettingsStore(StorageThread& thread, QObject* parent = nullptr);

    QFuture<Result<StoredSettings>> load();
    /// Replaces everything in one transaction: old or new, never mixed (C4).
    QFuture<Result<Done>> save(const StoredSettings& settings);

private:
    StorageThread& m_thread;
};

} // namespace companion
