// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/correctness.h"
#include "models/settings/schema.h"
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
    /// Stored values that could not be used at the last load; their defaults hold instead.
    const QList<SettingFallback>& fallbacks() const { return m_fallbacks; }
    /// Name of the API key among the secrets.
    static QString apiKeySecret();
    /// «Api-Key»; empty = none.
    const QString& apiKey() const { return m_apiKey; }
    /// Only the rights of a file guard the key: the form says so.
    bool keyGuardedByFileRightsOnly() const;
    /// The user of «Касса» → «Кассир»; empty when none is chosen.
    Cashier currentCashier() const;
    /// Identity of the address that rows are made for (D-36): the address without final slashes; a new key is no new address.
    QString endpointId() const;

    /// What the correctness check says of the settings that hold (B-CHK).
    QList<Finding> findings() const;

    /// Loads settings, reference lists and key; then loaded() or failed().
    void load();
    /// Reads the reference lists again, after an import; changed() follows.
    void reloadDirectories();
    /// Commits settings and, when it differs, the key; saved() and changed() follow, or failed() and nothing has changed.
    /// The rules of saving (B-WH-03 …) are the caller's business.
    void save(const Settings& settings, const QString& apiKey);

Q_SIGNALS:
    void loaded();
    void changed();
    void saved();
    void failed(const companion::Error& error);

private:
    void loadDirectories();
    void loadKey();
    void saveSettings(const Settings& settings, const QString& apiKey);

    SettingsStore& m_store;
    DirectoryStore& m_directoryStore;
    Secrets& m_secrets;
    Settings m_settings;
    QList<SettingFallback> m_fallbacks;
    Directories m_directories;
    QString m_apiKey;
};

} // namespace companion
