// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/profile.h"
#include "models/settings/profileinfo.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace companion {

/// How a question about profiles ended.
enum class ProfileEnd {
    Good,      ///< listed, loaded, saved; of a check: there is a version
    Unchanged, ///< of a check: the known version is still the current one
    Absent,    ///< the service has no profile of this name
    Changed,   ///< of saving: somebody was faster, «изменена другим»
    Unusable,  ///< loaded, and it breaks a rule: it is taken whole or not at all (C2)
    Unclear,   ///< of saving: nobody knows whether it was stored
    Failed,    ///< nobody could be asked, or the service refused
};

struct ProfileListing
{
    ProfileEnd end = ProfileEnd::Failed;
    QString words; ///< whole sentence for people; empty when good
    QList<ProfileInfo> profiles;
};

struct ProfileLoading
{
    ProfileEnd end = ProfileEnd::Failed;
    QString words;
    Profile profile;        ///< when good
    QByteArray etag;        ///< of the version; may be empty
    QByteArray contentHash; ///< of the profile
};

struct ProfileCheck
{
    ProfileEnd end = ProfileEnd::Failed;
    QString words;
    QByteArray etag; ///< of the current version
};

struct ProfileSaving
{
    ProfileEnd end = ProfileEnd::Failed;
    QString words;
    QByteArray etag;                ///< of what is on the service now; empty when nothing is, or when it is not known
    std::optional<Profile> theirs;  ///< Changed: what the other one wrote, when it could be read
};

/// Where profiles of settings are kept (B-CFG-01…04, B-CFG-18), as the forms and the keeper see it. Every question ends with one
/// answer, unless its `context` is gone before: then the call is ended with it. GUI thread.
class ProfileSource : public QObject
{
    Q_OBJECT

public:
    explicit ProfileSource(QObject* parent = nullptr);
    ~ProfileSource() override;

    virtual void list(QObject* context, std::function<void(const ProfileListing&)> done) = 0;
    virtual void load(QObject* context, const QString& name, std::function<void(const ProfileLoading&)> done) = 0;
    /// Cheaper than loading: whether `etag` is still the current version.
    virtual void check(QObject* context, const QString& name, const QByteArray& etag,
                       std::function<void(const ProfileCheck&)> done) = 0;
    /// Replaces the version `etag`; empty creates. An outcome that is not known, or «изменена другим», is settled by loading and
    /// comparing before it is told.
    virtual void save(QObject* context, const Profile& profile, const QByteArray& etag,
                      std::function<void(const ProfileSaving&)> done) = 0;

    /// Until a call must have ended: for the countdown of the form.
    virtual std::chrono::milliseconds deadline() const = 0;
    /// The link is known to be down: the last reason, to be said at once; empty when it is up.
    virtual QString knownTrouble() const = 0;
    /// False when the service is known to keep no profiles.
    virtual bool isSupported() const = 0;
};

} // namespace companion
