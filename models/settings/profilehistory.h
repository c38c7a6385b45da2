// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace companion {

/// What was done with a profile.
enum class ProfileAct {
    Saved,                 ///< our settings went to the service
    Applied,               ///< by a person
    AppliedAutomatically,  ///< «Загрузить и применить автоматически»
    Returned,              ///< by a person, to what had been before an earlier entry
    ReturnedAutomatically, ///< the link check failed after applying (N-05)
};

/// A line of the history of profiles (N-05): who, when, what, and the shared settings as they were before.
struct ProfileHistoryEntry
{
    qint64 seq = 0; ///< given by the base; 0 = not stored yet
    QDateTime at;   ///< with its offset
    QString cashierCode;
    QString cashierName;
    ProfileAct act = ProfileAct::Applied;
    QString profileName;
    QByteArray etag;        ///< of the version on the service; empty when it is not known
    QByteArray contentHash; ///< of the shared settings after it
    QByteArray before;      ///< a profile document: the shared settings before it

    friend bool operator==(const ProfileHistoryEntry&, const ProfileHistoryEntry&) = default;
};

/// Content hash of the settings that this line took back, by a person or by itself; empty when it took none back. What was taken
/// back does not come again by itself, not after a restart either.
QByteArray refusedSettings(const ProfileHistoryEntry& entry);

} // namespace companion
