// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/profilepreview.h"
#include "models/settings/profilewatch.h"
#include "services/session/profileapplier.h"
#include "services/session/profilesource.h"

#include <QFuture>
#include <QTimer>

#include <memory>

namespace companion {

/// A profile of the service that differs from the settings of this till.
struct ProfileNews
{
    Profile profile;
    QByteArray etag;
    ProfilePreview preview;
    QString hindrance; ///< why it is not applied automatically; empty when that was not to be
};

/// Keeps this till at the profile it follows: checks at the start and periodically, and does what is chosen when the service has
/// another one (B-CFG-07…14, D-12, D-30); every rule is in profilewatch. Also carries out what people order in the forms, so that
/// both know of each other and the history knows of both (N-05). GUI thread; what it is made of outlives it.
class ProfileKeeper final : public QObject
{
    Q_OBJECT

public:
    ProfileKeeper(ProfileSource& source, SettingsService& settings, ProfileHistoryStore& history,
                  ProfileApplier::LinkTest linkTest, const Clock& clock, QObject* parent = nullptr);
    ~ProfileKeeper() override;

    /// The program has started well: settings are loaded, the desk is ready (B-CFG-07).
    void start();
    void setLinkUp(bool up);
    /// An open receipt holds back questions and changes; its end is «вход в режим регистрации» (D-30).
    void setReceiptOpen(bool open);
    /// The settings windows do the same.
    void setSettingsOpen(bool open);
    /// 1.0…1.2 by which intervals are stretched (N-13); of the random generator unless a test says otherwise.
    void setJitter(std::function<double()> jitter) { m_jitter = std::move(jitter); }

    ProfileSource& source() { return m_source; }
    /// A profile is being applied or taken back: nothing else may be saved until changingIs(false).
    bool isChanging() const { return m_applier.isBusy(); }
    /// The change goes on when the open receipt has ended (C6).
    bool changeWaitsForReceipt() const { return m_applier.waitsForReceipt(); }
    /// Applies a profile by order of a person and follows it from now on.
    void apply(const Profile& profile, const QByteArray& etag, ProfileApplier::Ended done);
    /// Goes back to what had been before this line of the history.
    void returnTo(const ProfileHistoryEntry& entry, ProfileApplier::Ended done);
    /// The settings that hold on this till go to the service, see ProfileSource::save.
    void save(QObject* context, const QString& name, const QString& comment, const QByteArray& etag,
              std::function<void(const ProfileSaving&)> done);
    QFuture<Result<QList<ProfileHistoryEntry>>> history();

    /// Looks at the clock. The timer calls it; too early is harmless.
    void wake();

Q_SIGNALS:
    /// isChanging() has changed; false comes after whoever ordered was told.
    void changingIs(bool changing);
    void notifyDifference(const companion::ProfileNews& news);
    void offer(const companion::ProfileNews& news);
    /// By the keeper itself; whoever orders a change is told by the answer to the order.
    void appliedItself(const companion::Profile& profile, const companion::ProfileChange& change);
    /// A check or an automatic change failed; the same words are not said twice running.
    void failed(const QString& words);

private:
    struct Known
    {
        QString name;
        QString endpoint;
        QByteArray etag;
        QByteArray contentHash;
        Profile profile;
    };

    void begin(const Result<QList<ProfileHistoryEntry>>& history);
    void dispatch(const profilewatch::Event& event);
    void perform(const profilewatch::Check& action);
    void perform(const profilewatch::React& action);
    void settingsChanged();
    void tellBusy();
    void ask();
    void load(const QString& name);
    void compare();
    void checkFailed(const QString& words);
    void applyItself();
    void note(const ProfileHistoryEntry& entry);
    void keep(const Profile& profile, const QByteArray& etag);
    QByteArray versionOf(const ProfileNews& news) const;
    QString hindranceOf(const ProfilePreview& preview) const;
    void fail(const QString& words);
    void armTimer();

    ProfileSource& m_source;
    SettingsService& m_settings;
    ProfileHistoryStore& m_history;
    const Clock& m_clock;
    ProfileApplier m_applier;
    std::function<double()> m_jitter;
    QTimer m_timer;
    ProfileWatchState m_state;
    std::optional<Known> m_known;       ///< the version of the service that was seen last
    ProfileNews m_news;                 ///< the difference that was found last
    std::unique_ptr<QObject> m_flight;  ///< context of the check under way
    QString m_followed;                 ///< what the last check asks for
    QString m_asked;                    ///< identity of the service that it asks
    QByteArray m_ownHash;               ///< of the settings in force; empty = not computed since they changed
    QByteArray m_refusedHash;           ///< of settings that were taken back before this start
    QString m_saidLast;
    bool m_receiptOpen = false;
    bool m_settingsOpen = false;
};

} // namespace companion
