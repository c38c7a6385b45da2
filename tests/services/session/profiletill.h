// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/platform/filesecrets.h"
#include "services/session/profilekeeper.h"
#include "services/session/settingsservice.h"
#include "services/store/profilehistorystore.h"
#include "services/store/storagethread.h"
#include "tests/store/storefixture.h"

#include <QMap>
#include <QPointer>
#include <QTimer>

namespace companion::test {

/// Settings, lists and history of one till on a real base in a throw-away folder.
class ProfileTill
{
public:
    explicit ProfileTill(const Directories& lists);

    void store(const Settings& settings, const QString& apiKey = QStringLiteral("demo-key"));
    /// What the next start of the program would load.
    Settings onDisk();
    QList<ProfileHistoryEntry> historyOnDisk();
    ReferenceLists lists() const;
    void replaceLists(const Directories& lists);
    StorageThread& thread() { return m_thread; }

    HandClock clock;

private:
    QTemporaryDir m_folder;
    StorageThread m_thread{clock};
    SettingsStore m_store{m_thread};
    DirectoryStore m_directories{m_thread};
    FileSecrets m_secrets{m_folder.path() + QStringLiteral("/secrets")};

public:
    SettingsService service{m_store, m_directories, m_secrets};
    ProfileHistoryStore history{m_thread};
};

/// The lists that the demo profiles of the sandbox were made with.
Directories demoLists();
/// A till that is correctly configured with these lists, and not as the demo profiles want it.
Settings demoTillSettings();

/// A service of profiles in memory; it answers from the event loop.
class ScriptedProfiles final : public ProfileSource
{
    Q_OBJECT

public:
    struct Kept
    {
        Profile profile;
        QByteArray etag;
        ProfileInfo info;
    };

    /// Somebody writes a profile.
    void write(const Profile& profile, const QString& by = QStringLiteral("till-01"));

    void list(QObject* context, std::function<void(const ProfileListing&)> done) override;
    void load(QObject* context, const QString& name, std::function<void(const ProfileLoading&)> done) override;
    void check(QObject* context, const QString& name, const QByteArray& etag,
               std::function<void(const ProfileCheck&)> done) override;
    void save(QObject* context, const Profile& profile, const QByteArray& etag,
              std::function<void(const ProfileSaving&)> done) override;
    std::chrono::milliseconds deadline() const override { return std::chrono::seconds(30); }
    QString knownTrouble() const override { return trouble; }
    bool isSupported() const override { return supported; }

    QMap<QString, Kept> kept;
    QStringList calls;     ///< "load Опт", in the order in which they came
    QString trouble;
    bool supported = true;
    QString failWith;      ///< every call fails with these words
    bool silent = false;   ///< nothing is answered until release()
    void release();

private:
    void answer(QObject* context, std::function<void()> what);

    int m_version = 0;
    QList<std::pair<QPointer<QObject>, std::function<void()>>> m_held;
};

} // namespace companion::test
