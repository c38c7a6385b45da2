// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "models/values/receipt.h"
#include "models/values/result.h"
#include "services/store/directorystore.h"
#include "services/store/settingsstore.h"

#include <QFuture>
#include <QObject>

namespace companion {

class Secrets;

/// The settings as they hold now, in memory, and their way to the disk. GUI thread. Reading never waits.
class SettingsService final : public QObject
{
    Q_OBJECT

public:
    SettingsService(SettingsStore& store, DirectoryStore& directories, Secrets& secrets, QObject* parent = nullptr);

    const Settings& current() const { return m_settings; }
    const Directories& directories() const { return m_directories; }
    /// «Api-Key»; empty = none.
    const QString& apiKey() const { return m_apiKey; }
    /// The user of «Касса» → «Кассир»; empty when none is chosen.
    Cashier currentCashier() const;
    /// Identity of the address that rows are made for (D-36): the address without a final slash; changes with it alone.
    QString endpointId() const;

    /// Loads settings, key and reference lists; then loaded() or failed().
    void load();
    void reloadDirectories();
    /// Commits settings and key; changed() follows on success. Rules of saving (B-WH-03 …) are the caller's business.
    void save(const Settings& settings, const QString& apiKey);

Q_SIGNALS:
    void loaded();
    void changed();
    void saved();
    void failed(const companion::Error& error);

private:
    SettingsStore& m_store;
    DirectoryStore& m_directoryStore;
    Secrets& m_secrets;
    Settings m_settings;
    Directories m_directories;
    QString m_apiKey;
};

} // namespace companion
