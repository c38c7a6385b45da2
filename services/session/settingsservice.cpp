// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/settingsservice.h"

#include "services/platform/onresult.h"
#include "services/platform/secrets.h"
#include "services/session/endpoints.h"

namespace companion {

SettingsService::SettingsService(SettingsStore& store, DirectoryStore& directories, Secrets& secrets, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_directoryStore(directories)
    , m_secrets(secrets)
{
}

QString SettingsService::apiKeySecret()
{
    return QStringLiteral("brevix.apiKey");
}

bool SettingsService::keyGuardedByFileRightsOnly() const
{
    return m_secrets.guardedByFileRightsOnly();
}

Cashier SettingsService::currentCashier() const
{
    const QString& code = m_settings.till.cashierCode;
    if (code.isEmpty())
        return {};
    for (const DirectoryEntry& user : m_directories.users) {
        if (user.code == code)
            return {user.code, user.name};
    }
    return {code, QString()};
}

QString SettingsService::endpointId() const
{
    return endpointIdOf(m_settings.brevix.serverUrl);
}

QList<Finding> SettingsService::findings() const
{
    return checkSettings(m_settings, {m_directories.users, m_directories.warehouses, m_directories.groups},
                         !m_apiKey.isEmpty());
}

void SettingsService::load()
{
    onResult(this, m_store.load(), [this](const Result<StoredSettings>& stored) {
        if (!stored) {
            Q_EMIT failed(stored.error());
            return;
        }
        LoadedSettings loadedSettings = settingsFromText(*stored);
        m_settings = std::move(loadedSettings.settings);
        m_fallbacks = std::move(loadedSettings.fallbacks);
        loadDirectories();
    });
}

void SettingsService::loadDirectories()
{
    onResult(this, m_directoryStore.directories(), [this](const Result<Directories>& directories) {
        if (!directories) {
            Q_EMIT failed(directories.error());
            return;
        }
        m_directories = *directories;
        loadKey();
    });
}

void SettingsService::loadKey()
{
    onResult(this, m_secrets.read(apiKeySecret()), [this](const Result<QString>& key) {
        // A till without its key still sells and records; the check names the missing key.
        m_apiKey = key.value_or(QString());
        Q_EMIT loaded();
        Q_EMIT changed();
        if (!key)
            Q_EMIT failed(key.error());
    });
}

void SettingsService::reloadDirectories()
{
    onResult(this, m_directoryStore.directories(), [this](const Result<Directories>& directories) {
        if (!directories) {
            Q_EMIT failed(directories.error());
            return;
        }
        m_directories = *directories;
        Q_EMIT changed();
    });
}

void SettingsService::save(const Settings& settings, const QString& apiKey)
{
    if (apiKey == m_apiKey) {
        saveSettings(settings, apiKey);
        return;
    }
    onResult(this, m_secrets.write(apiKeySecret(), apiKey), [this, settings, apiKey](const Result<Done>& written) {
        if (!written) {
            Q_EMIT failed(written.error());
            return;
        }
        saveSettings(settings, apiKey);
    });
}

void SettingsService::saveSettings(const Settings& settings, const QString& apiKey)
{
    onResult(this, m_store.save(settingsToText(settings)), [this, settings, apiKey](const Result<Done>& stored) {
        if (!stored) {
            Q_EMIT failed(stored.error());
            return;
        }
        m_settings = settings;
        m_apiKey = apiKey;
        Q_EMIT saved();
        Q_EMIT changed();
    });
}

} // namespace companion
