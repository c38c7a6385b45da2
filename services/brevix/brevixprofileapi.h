// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/profile.h"
#include "models/settings/profileinfo.h"
#include "services/brevix/brevixcaller.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace companion {

/// The calls of the contract about profiles of settings (B-CFG-01…04, B-CFG-18). Names are those of followedProfile(); an
/// answer carries its entity tag. Like BrevixApi: by callback, judged and read, GUI thread.
class BrevixProfileApi
{
public:
    using Endpoint = BrevixCaller::Endpoint;
    template <typename T>
    using Answered = BrevixCaller::Answered<T>;
    using Deadline = BrevixCaller::Deadline;

    BrevixProfileApi(Transport& transport, Endpoint endpoint);

    CallHandle listProfiles(QObject* context, Deadline deadline, Answered<QList<ProfileInfo>> done);
    /// HEAD. Accepted and notModified: `etag` is the current version; accepted and not: there is another, its tag is in the
    /// answer; refused: there is no such profile. An empty `etag` asks only whether there is one.
    CallHandle checkProfile(QObject* context, const QString& name, const QByteArray& etag, Deadline deadline,
                            Answered<NoContent> done);
    /// `etag`: of the version that is known, empty = none.
    CallHandle getProfile(QObject* context, const QString& name, const QByteArray& etag, Deadline deadline,
                          Answered<ProfileReading> done);
    /// Replaces the version `etag`, or creates when it is empty. 412 = somebody was faster; then `etag` of the answer is the
    /// current one, empty when the profile is gone.
    CallHandle putProfile(QObject* context, const Profile& profile, const QByteArray& etag, Answered<ProfileInfo> done);
    CallHandle deleteProfile(QObject* context, const QString& name, const QByteArray& etag, Answered<NoContent> done);

    BrevixEndpoint endpoint() const { return m_caller.endpoint(); }

private:
    HttpRequest request(HttpMethod method, const QString& name, const QString& operation, Deadline deadline) const;

    BrevixCaller m_caller;
};

} // namespace companion
