// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/profilehistory.h"
#include "models/settings/profileinfo.h"
#include "models/settings/profilepreview.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace companion {

/// Rows of the tables about profiles, in people's words.
class ProfileTables
{
public:
    static QStringList listHeaders();
    static QStringList row(const ProfileInfo& info);
    /// `mine`, `theirs`: headers of the two sides.
    static QStringList differenceHeaders(const QString& mine, const QString& theirs);
    static QList<QStringList> rows(const QList<ProfileDifference>& differences);
    static QStringList historyHeaders();
    static QStringList row(const ProfileHistoryEntry& entry);

    /// Local time of the till, to the minute.
    static QString moment(const QDateTime& time);
    /// «Отличий: 5», or that there are none.
    static QString summary(const QList<ProfileDifference>& differences);
    /// The missing elements, the first few by name, a line each.
    static QString missing(const QList<MissingElement>& elements);
};

} // namespace companion
