// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/profile.h"
#include "models/settings/profilehistory.h"
#include "models/values/result.h"

#include <QObject>
#include <QString>

#include <functional>

namespace companion {

class Clock;
class ProfileHistoryStore;
class SettingsService;

/// What is to be applied, and in whose name.
struct ProfileOrder
{
    Profile profile;
    QByteArray etag;
    ProfileAct act = ProfileAct::Applied;
    bool follow = false;   ///< from now on the till follows the profile of this name (B-CFG-17)
    bool testLink = true;  ///< and goes back when the link check fails (N-05)
};

/// What applying came to.
struct ProfileChange
{
    bool applied = false;
    bool takenBack = false;  ///< applied, the link check failed, and the former settings hold again
    QString words;           ///< why it was not applied, or why it was taken back; empty when applied
    QList<Finding> findings; ///< of the correctness check of the settings that hold now
};

/// Applies a profile to this till: a line of the history first, then the whole in one commit, then the check of the link; when
/// that fails the former settings come back by themselves (N-05, C4). One at a time. GUI thread.
class ProfileApplier final : public QObject
{
    Q_OBJECT

public:
    /// «Проверка связи» against these settings; must answer exactly once.
    using LinkTest = std::function<void(const Settings& settings, const QString& apiKey,
                                        std::function<void(bool good, const QString& words)> done)>;
    using Ended = std::function<void(const ProfileChange&)>;

    ProfileApplier(SettingsService& settings, ProfileHistoryStore& history, LinkTest linkTest, const Clock& clock,
                   QObject* parent = nullptr);

    bool isBusy() const { return m_phase != Phase::Idle; }
    void apply(const ProfileOrder& order, Ended done);

    /// A line of the history of this moment, with the shared settings as they are.
    ProfileHistoryEntry entryOf(const ProfileOrder& order) const;
    /// The shared settings of this till as a profile document.
    Profile present(const QString& name) const;

private:
    enum class Phase { Idle, Noting, Saving, Testing };

    void noteAndSave(const ProfileOrder& order);
    Settings target(const ProfileOrder& order) const;
    void saved();
    void notSaved(const Error& error);
    void fail(const Error& error);
    void testLink();
    void takeBack(const QString& reason);
    void finish(ProfileChange change);

    SettingsService& m_settings;
    ProfileHistoryStore& m_history;
    LinkTest m_linkTest;
    const Clock& m_clock;

    Phase m_phase = Phase::Idle;
    ProfileOrder m_order;
    Ended m_done;
    Settings m_before;    ///< in force before the order
    Settings m_target;    ///< being saved
    QString m_takingBack; ///< why; empty = the order itself is being carried out
    qint64 m_entry = 0;   ///< line of the history that is not true before the commit
};

} // namespace companion
