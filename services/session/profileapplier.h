// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/profile.h"
#include "models/settings/profilehistory.h"
#include "models/values/result.h"

#include <QList>
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
///
/// A receipt ends under the settings it began with (C6): whatever is still to be saved when one opens waits for its end. That the
/// former settings are owed is in the history meanwhile, as a line without contentHash, so that the next start pays it: resume().
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
    /// Busy until the open receipt has ended.
    bool waitsForReceipt() const { return m_phase == Phase::Waiting; }
    void apply(const ProfileOrder& order, Ended done);
    void setReceiptOpen(bool open);
    /// Gives the settings back that the last run of the program still owed, once no receipt is open. False, and `done` is not
    /// called, when nothing is owed. `history`: newest first.
    bool resume(const QList<ProfileHistoryEntry>& history, Ended done);

    /// A line of the history of this moment, with the shared settings as they are.
    ProfileHistoryEntry entryOf(const ProfileOrder& order) const;
    /// The shared settings of this till as a profile document.
    Profile present(const QString& name) const;

Q_SIGNALS:
    /// isBusy() has changed; false comes after whoever ordered was told.
    void busyChanged(bool busy);

private:
    enum class Phase { Idle, Noting, Saving, Testing, Waiting };

    void begin(const ProfileOrder& order, Ended done);
    void whenReceiptAllows(std::function<void()> step);
    bool mustWait() const { return m_receiptOpen && !m_openAtOrder; }
    void oweFormer();
    void forget(qint64 seq);
    void noteAndSave(const ProfileOrder& order);
    Settings target(const ProfileOrder& order) const;
    void saved();
    void notSaved(const Error& error);
    void fail(const Error& error);
    void testLink();
    void takeBack(const QString& reason);
    void saveFormer();
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
    qint64 m_owed = 0;    ///< line of the history that says that the former settings are owed
    std::function<void()> m_next; ///< when the receipt has ended
    bool m_receiptOpen = false;
    bool m_openAtOrder = false; ///< the receipt was open when the order came: going back is what it began with
};

} // namespace companion
