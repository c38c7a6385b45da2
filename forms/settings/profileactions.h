// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/signs.h"
#include "models/settings/profile.h"
#include "models/settings/profilehistory.h"
#include "services/session/profileapplier.h"
#include "services/session/profilesource.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace companion {

class ProfileHistoryDialog;
class ProfileKeeper;
class ProfileLoadDialog;
class ProfileSaveDialog;
class SettingsDraft;
class SettingsService;

/// What the three buttons of «Загрузка настроек из сервиса BreviX» do: opens their windows over `window`, asks before edits that
/// are not saved would be lost, has the keeper carry it out and brings the draft to what was stored.
class ProfileActions final : public QObject
{
    Q_OBJECT

public:
    /// `draft`: what `window` edits; null for a window that edits no settings.
    ProfileActions(QWidget& window, SettingsDraft* draft, SettingsService& settings, ProfileKeeper& keeper);

    void openLoad();
    void openSave();
    void openHistory();
    /// Without a question: somebody has said yes already. The outcome is told.
    void apply(const Profile& profile, const QByteArray& etag);

Q_SIGNALS:
    /// What it came to, for the page.
    void told(companion::Sign sign, const QString& fact, const QString& words);
    /// Other settings are in force; the draft holds them already.
    void settingsApplied();

private:
    void openLoadOf(const QString& name);
    const Settings& shown() const;
    void save(ProfileSaveDialog* dialog, const QString& name, const QString& comment, const QByteArray& etag);
    void tellSaved(const QString& name, const ProfileSaving& saving);
    void askAndApply(const ProfileLoading& loading);
    void askAndReturn(const ProfileHistoryEntry& entry);
    void goBack(const ProfileHistoryEntry& entry);
    /// What stands in the fields of the parts that tills share is not what is in force.
    bool hasUnsavedEdits() const;
    void takeOver(const Profile& profile);
    void tellApplied(const QString& fact, const ProfileChange& change);

    QWidget& m_window;
    SettingsDraft* m_draft;
    SettingsService& m_settings;
    ProfileKeeper& m_keeper;
    QPointer<ProfileLoadDialog> m_load;
    QPointer<ProfileHistoryDialog> m_history;
};

} // namespace companion
