// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/correctness.h"
#include "models/settings/plaziuscheck.h"
#include "models/settings/settings.h"
#include "services/store/directorystore.h"

#include <QObject>
#include <QString>

#include <functional>

namespace companion {

/// The copy of settings and secrets that a settings window edits: what stands in the fields, saved or not. All pages of a window
/// share one, so that every finding sees the edits of every tab. GUI thread.
class SettingsDraft final : public QObject
{
    Q_OBJECT

public:
    SettingsDraft(const Settings& settings, const QString& apiKey, const Directories& directories, QObject* parent = nullptr);
    /// The password of Plazius and what its check must know, as they are stored.
    void setPlazius(const QString& secret, const PlaziusFacts& facts);

    const Settings& settings() const { return m_settings; }
    const QString& apiKey() const { return m_apiKey; }
    const QString& plaziusSecret() const { return m_plaziusSecret; }
    const PlaziusFacts& plaziusFacts() const { return m_facts; }
    const Directories& directories() const { return m_directories; }
    /// Something differs from what was stored when the window opened.
    bool isChanged() const
    {
        return m_settings != m_stored || m_apiKey != m_storedKey || m_plaziusSecret != m_storedPlaziusSecret;
    }
    const Settings& stored() const { return m_stored; }

    /// What was typed into one field. A text that cannot be a value of the setting is left out.
    void set(SettingId id, const QString& text);
    void setApiKey(const QString& apiKey);
    void setPlaziusSecret(const QString& secret);
    /// Another file was chosen, or the card groups changed.
    void setPlaziusFacts(const PlaziusFacts& facts);
    void change(const std::function<void(Settings&)>& edit);
    /// Another window stored a part of the settings: that part is no edit of this one.
    void takeStored(const std::function<void(Settings&)>& edit);

    /// «Проверка корректности настроек» of what stands in the fields.
    QList<Finding> findings() const;

Q_SIGNALS:
    void changed();

private:
    Settings m_settings;
    Settings m_stored;
    QString m_apiKey;
    QString m_storedKey;
    QString m_plaziusSecret;
    QString m_storedPlaziusSecret;
    PlaziusFacts m_facts;
    Directories m_directories;
};

} // namespace companion
