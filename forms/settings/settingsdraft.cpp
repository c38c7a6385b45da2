// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/settingsdraft.h"

namespace companion {

SettingsDraft::SettingsDraft(const Settings& settings, const QString& apiKey, const Directories& directories, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_stored(settings)
    , m_apiKey(apiKey)
    , m_storedKey(apiKey)
    , m_directories(directories)
{
}

void SettingsDraft::setPlazius(const QString& secret, const PlaziusFacts& facts)
{
    m_plaziusSecret = secret;
    m_storedPlaziusSecret = secret;
    m_facts = facts;
}

void SettingsDraft::set(SettingId id, const QString& text)
{
    if (settingText(m_settings, id) == text)
        return;
    if (!setSettingText(m_settings, id, text))
        Q_EMIT changed();
}

void SettingsDraft::setApiKey(const QString& apiKey)
{
    if (m_apiKey == apiKey)
        return;
    m_apiKey = apiKey;
    Q_EMIT changed();
}

void SettingsDraft::setPlaziusSecret(const QString& secret)
{
    if (m_plaziusSecret == secret)
        return;
    m_plaziusSecret = secret;
    Q_EMIT changed();
}

void SettingsDraft::setPlaziusFacts(const PlaziusFacts& facts)
{
    m_facts = facts;
    Q_EMIT changed();
}

void SettingsDraft::change(const std::function<void(Settings&)>& edit)
{
    edit(m_settings);
    Q_EMIT changed();
}

void SettingsDraft::takeStored(const std::function<void(Settings&)>& edit)
{
    edit(m_stored);
    change(edit);
}

QList<Finding> SettingsDraft::findings() const
{
    PlaziusFacts facts = m_facts;
    facts.secretPresent = !m_plaziusSecret.isEmpty();
    return checkSettings(m_settings, {m_directories.users, m_directories.warehouses, m_directories.groups}, !m_apiKey.isEmpty())
        + checkPlazius(m_settings, facts);
}

} // namespace companion
