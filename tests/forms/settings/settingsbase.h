// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/linkcheckport.h"
#include "services/platform/filesecrets.h"
#include "services/session/settingsservice.h"
#include "services/store/storagethread.h"
#include "tests/store/storefixture.h"

namespace companion::test {

/// The settings service on a real base and a real file of secrets, in a throw-away folder.
class SettingsBase
{
public:
    explicit SettingsBase(const Directories& lists);
    SettingsBase();

    /// Through the service; waits until it is stored.
    void store(const Settings& settings, const QString& apiKey);
    /// What the next start of the program would load.
    Settings onDisk();
    QString keyOnDisk();
    /// The folder of the data: plazius.ini stands there.
    QString folder() const { return m_folder.path(); }
    /// What another start of the program would do.
    void load();
    /// A check that answers when told to.
    LinkCheckPort linkCheck();
    void answer(const LinkCheckResult& result);
    int checks() const { return m_checks; }
    int cancels() const { return m_cancels; }
    const Settings& checkedSettings() const { return m_checkedSettings; }
    const QString& checkedKey() const { return m_checkedKey; }

    HandClock clock;

private:
    QTemporaryDir m_folder;
    StorageThread m_thread{clock};
    SettingsStore m_store{m_thread};
    DirectoryStore m_directories{m_thread};
    FileSecrets m_secrets{m_folder.path() + QStringLiteral("/secrets")};
    Settings m_checkedSettings;
    QString m_checkedKey;
    std::function<void(const LinkCheckResult&)> m_done;
    int m_checks = 0;
    int m_cancels = 0;

public:
    SettingsService service{m_store, m_directories, m_secrets};
};

/// The shop of the tests: three warehouses, two users, four groups (one of them inside another).
Directories shopDirectories();
/// A till that is correctly configured in that shop.
Settings goodSettings();

} // namespace companion::test
