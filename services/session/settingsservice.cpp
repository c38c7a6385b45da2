// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/settingsservice.h"

#include "services/platform/onresult.h"
#include "services/platform/secrets.h"
#include "services/session/endpoints.h"
#include "services/session/settingscommit.h"

#include <QDir>

#include <utility>

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

QString SettingsService::plaziusSecretName()
{
    return QStringLiteral("plazius.userSecret");
}

QList<Finding> SettingsService::findings() const
{
    return checkSettings(m_settings, {m_directories.users, m_directories.warehouses, m_directories.groups}, !m_apiKey.isEmpty())
        + checkPlazius(m_settings, plaziusFacts());
}

PlaziusFacts SettingsService::plaziusFacts() const
{
    return {!m_plaziusSecret.isEmpty(), m_iniFallbacks, m_iniState, plaziusIniPath(m_settings.plazius), m_directories.cardGroups};
}

void SettingsService::setDataFolder(const QString& folder)
{
    m_folder = folder;
}

QString SettingsService::plaziusIniPath(const PlaziusSettings& settings) const
{
    const QString named = settings.iniPath.trimmed();
    if (named.isEmpty())
        return m_folder.isEmpty() ? QString() : m_folder + QStringLiteral("/plazius.ini");
    return QDir::cleanPath(QDir(m_folder).absoluteFilePath(named));
}

PlaziusIniFile SettingsService::fileOf(const PlaziusSettings& settings) const
{
    const QString path = plaziusIniPath(settings);
    const QString copy = m_folder.isEmpty() ? QString() : m_folder + QStringLiteral("/plazius.ini.good");
    return {path, copy, path == plaziusIniPath(m_settings.plazius)};
}

PlaziusIniReading SettingsService::readPlaziusIni(const PlaziusSettings& settings) const
{
    const PlaziusIniFile file = fileOf(settings);
    return file.path().isEmpty() ? PlaziusIniReading() : file.read(settings);
}

void SettingsService::readPlazius()
{
    const PlaziusIniFile file = fileOf(m_settings.plazius);
    noteIni({});
    if (file.path().isEmpty())
        return;
    const PlaziusIniReading reading = file.read(m_settings.plazius);
    m_settings.plazius = reading.values.settings;
    noteIni(reading);
    if (reading.state != PlaziusIniState::Unreadable)
        file.keepCopy();
}

void SettingsService::noteIni(const PlaziusIniReading& reading)
{
    m_secretInFile = reading.values.secret;
    m_iniFallbacks = reading.values.fallbacks;
    m_iniState = reading.state;
    m_iniMendable = reading.mendable;
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
        readPlazius();
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
        loadPlaziusSecret(key);
    });
}

void SettingsService::loadPlaziusSecret(const Result<QString>& key)
{
    onResult(this, m_secrets.read(plaziusSecretName()), [this, key](const Result<QString>& secret) {
        m_secretOutside = secret.value_or(QString());
        m_plaziusSecret = m_secretInFile.isEmpty() ? m_secretOutside : m_secretInFile;
        Q_EMIT loaded();
        Q_EMIT changed();
        if (!key || !secret)
            Q_EMIT failed(key ? secret.error() : key.error());
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

void SettingsService::addPlaziusCardGroup(const QString& name)
{
    onResult(this, m_directoryStore.addCardGroup({QString::number(plaziusCardMode), name, plaziusCardMode}),
             [this](const Result<Done>& added) {
                 if (added)
                     reloadDirectories();
                 else
                     Q_EMIT failed(added.error());
             });
}

void SettingsService::save(const Settings& settings, const SettingsSecrets& secrets)
{
    enqueue({settings, secrets, true, {}});
}

void SettingsService::save(const Settings& settings, const QString& apiKey)
{
    enqueue({settings, {apiKey, m_plaziusSecret}, false, {}});
}

void SettingsService::change(std::function<void(Settings&)> edit)
{
    Order order;
    order.edit = std::move(edit);
    enqueue(std::move(order));
}

void SettingsService::enqueue(Order order)
{
    m_orders.append(std::move(order));
    if (!m_committing)
        startNext();
}

void SettingsService::startNext()
{
    if (m_orders.isEmpty())
        return;
    m_committing = true;
    Order order = m_orders.takeFirst();
    if (order.edit) {
        order.settings = m_settings;
        order.secrets = {m_apiKey, m_plaziusSecret};
        order.edit(order.settings);
    }
    const SettingsCommitPlan plan = planOf(order);
    auto* commit = new SettingsCommit(m_store, m_secrets, plan, this);
    commit->start([this, commit, order, plan](const Result<Done>& result) {
        commit->deleteLater();
        m_committing = false;
        ended(order, plan, result);
        if (!m_committing)
            startNext();
    });
}

SettingsCommitPlan SettingsService::planOf(const Order& order) const
{
    SettingsCommitPlan plan;
    plan.settings = order.settings;
    if (order.secrets.apiKey != m_apiKey)
        plan.secrets.append({apiKeySecret(), m_apiKey, order.secrets.apiKey});
    planPlazius(order, plan);
    return plan;
}

void SettingsService::planPlazius(const Order& order, SettingsCommitPlan& plan) const
{
    const PlaziusSettings& now = m_settings.plazius;
    const PlaziusSettings& wanted = order.settings.plazius;
    const QString secret = order.secrets.plaziusSecret;
    const PlaziusIniFile file = fileOf(wanted);
    const bool otherFile = file.path() != plaziusIniPath(now);
    const bool secretMoves = otherFile || secret != m_plaziusSecret || wanted.secretOutside != now.secretOutside;
    const bool outside = wanted.secretOutside || file.path().isEmpty();
    if (secretMoves && outside && secret != m_secretOutside)
        plan.secrets.append({plaziusSecretName(), m_secretOutside, secret});
    if (secretMoves && !outside && !m_secretOutside.isEmpty())
        plan.obsoleteSecrets.append({plaziusSecretName(), m_secretOutside, QString()});
    const bool mends = order.mend && (m_iniMendable || !m_iniFallbacks.isEmpty());
    if (file.path().isEmpty() || (!secretMoves && !mends && samePlaziusIni(now, wanted)))
        return;
    plan.file = file;
    plan.edit = {now, wanted, m_secretInFile, m_secretInFile, order.mend};
    if (otherFile) {
        // The form shows what is to hold: whatever the chosen file says otherwise is written.
        const PlaziusIniReading there = file.read(wanted);
        plan.edit.from = there.values.settings;
        plan.edit.secretFrom = there.values.secret;
    }
    if (secretMoves)
        plan.edit.secretTo = outside ? QString() : secret;
}

void SettingsService::ended(const Order& order, const SettingsCommitPlan& plan, const Result<Done>& result)
{
    if (!result) {
        Q_EMIT failed(result.error());
        return;
    }
    m_settings = order.settings;
    m_apiKey = order.secrets.apiKey;
    m_plaziusSecret = order.secrets.plaziusSecret;
    for (const SecretChange& secret : plan.secrets + plan.obsoleteSecrets) {
        if (secret.name == plaziusSecretName())
            m_secretOutside = secret.after;
    }
    if (plan.file)
        noteIni(fileOf(m_settings.plazius).read(m_settings.plazius));
    Q_EMIT saved();
    Q_EMIT changed();
}

} // namespace companion
