// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/correctness.h"
#include "models/settings/plaziuscheck.h"
#include "models/settings/schema.h"
#include "models/values/receipt.h"
#include "models/values/result.h"
#include "services/session/plaziusinifile.h"
#include "services/store/directorystore.h"
#include "services/store/settingsstore.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <functional>

namespace companion {

class Secrets;
struct SettingsCommitPlan;

/// What is kept apart from the settings.
struct SettingsSecrets
{
    QString apiKey;        ///< «Api-Key» of BreviX
    QString plaziusSecret; ///< «Пароль точки продаж» of Plazius

    friend bool operator==(const SettingsSecrets&, const SettingsSecrets&) = default;
};

/// The settings as they hold now, in memory, and their way to the disk. GUI thread. Reading never waits.
///
/// Form and file are one truth: what plazius.ini holds (SettingHome::PlaziusIni, the password) is read from it by load() and
/// written to it by save(); the base holds the rest. How a save keeps both consistent: SettingsCommit. A change by hand holds from
/// the next load() on; until then a save writes the edited keys only.
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

    /// What the correctness check says of the settings that hold (B-CHK): BreviX and the till, then Plazius.
    QList<Finding> findings() const;

    /// Where plazius.ini stands while «Файл настроек» names no other, and the copy of its last good text. Before load(); without a
    /// folder Plazius has a file only when one is named.
    void setDataFolder(const QString& folder);
    /// The file that these settings mean; empty = none.
    QString plaziusIniPath(const PlaziusSettings& settings) const;
    /// What a file says that somebody is about to choose; the settings that hold are not touched.
    PlaziusIniReading readPlaziusIni(const PlaziusSettings& settings) const;
    /// Name of the password among the secrets, when it is kept outside of plazius.ini.
    static QString plaziusSecretName();
    /// «Пароль точки продаж», from plazius.ini or, when that holds none, from the secrets; empty = none.
    const QString& plaziusSecret() const { return m_plaziusSecret; }
    /// What the check of Plazius must know beside the settings.
    PlaziusFacts plaziusFacts() const;
    /// Puts the card group of Plazius (cardmode 18) into «Справочники»; changed() follows, or failed(). Nothing when there is one.
    void addPlaziusCardGroup(const QString& name);

    /// Loads settings, reference lists and secrets; then loaded() or failed().
    void load();
    /// Reads the reference lists again, after an import; changed() follows.
    void reloadDirectories();
    /// Commits settings and, when they differ, the secrets; saved() and changed() follow, or failed() and nothing has changed.
    /// The rules of saving (B-WH-03 …) are the caller's business. Values of plazius.ini that cannot be used are written anew.
    void save(const Settings& settings, const SettingsSecrets& secrets);
    /// The same for who edits nothing of Plazius' secrets nor its file.
    void save(const Settings& settings, const QString& apiKey);
    /// One thing that the program itself has learned or the till has chosen: `edit` is done to what holds when its turn comes, so that it
    /// takes back nothing of a commit that is still on its way (C4).
    void change(std::function<void(Settings&)> edit);

Q_SIGNALS:
    void loaded();
    void changed();
    void saved();
    void failed(const companion::Error& error);

private:
    void loadDirectories();
    struct Order
    {
        Settings settings;
        SettingsSecrets secrets;
        bool mend = false;
        std::function<void(Settings&)> edit; ///< instead of settings and secrets
    };

    void loadKey();
    void loadPlaziusSecret(const Result<QString>& key);
    PlaziusIniFile fileOf(const PlaziusSettings& settings) const;
    void readPlazius();
    void noteIni(const PlaziusIniReading& reading);
    void enqueue(Order order);
    void startNext();
    SettingsCommitPlan planOf(const Order& order) const;
    void planPlazius(const Order& order, SettingsCommitPlan& plan) const;
    void ended(const Order& order, const SettingsCommitPlan& plan, const Result<Done>& result);

    SettingsStore& m_store;
    DirectoryStore& m_directoryStore;
    Secrets& m_secrets;
    Settings m_settings;
    QList<SettingFallback> m_fallbacks;
    Directories m_directories;
    QString m_apiKey;
    QString m_folder;
    QString m_plaziusSecret;
    QString m_secretInFile;  ///< the password as plazius.ini has it
    QString m_secretOutside; ///< the password as the secrets have it
    PlaziusIniState m_iniState = PlaziusIniState::Good;
    QList<SettingFallback> m_iniFallbacks;
    bool m_iniMendable = false; ///< cut off: «ОК» writes it whole again
    QList<Order> m_orders;      ///< one commit at a time, in their order
    bool m_committing = false;
};

} // namespace companion
