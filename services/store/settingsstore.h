// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QFuture>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>

namespace companion {

class StorageThread;

/// A row of a mapping table as it is stored. `table`: "warehouses", "inviters", "categories", "zeroCategories".
struct StoredMapping
{
    QString table;
    QString code;
    QString name;
    QString brevixId; ///< empty = not mapped

    friend bool operator==(const StoredMapping&, const StoredMapping&) = default;
};

/// Settings as text by key; the schema table of models/settings gives them meaning. No secret is ever among them.
struct StoredSettings
{
    QMap<QString, QString> values;
    QList<StoredMapping> mappings;

    friend bool operator==(const StoredSettings&, const StoredSettings&) = default;
};

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
