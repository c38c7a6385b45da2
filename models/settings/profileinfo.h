// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace companion {

/// A profile in the list of the service (B-CFG-18).
struct ProfileInfo
{
    QString name;
    bool isDefault = false;
    int version = 0;     ///< counts the writings
    QByteArray etag;     ///< of this version, with its quotes
    QDateTime updatedAt; ///< clock of the service
    QString updatedBy;   ///< till number of the writer; may be empty
    QString comment;     ///< may be empty

    friend bool operator==(const ProfileInfo&, const ProfileInfo&) = default;
};

} // namespace companion
