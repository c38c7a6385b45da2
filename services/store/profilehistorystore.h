// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/profilehistory.h"
#include "models/values/result.h"

#include <QFuture>
#include <QList>
#include <QObject>

namespace companion {

class StorageThread;

/// The history of profiles (N-05), the newest 50.
class ProfileHistoryStore final : public QObject
{
    Q_OBJECT

public:
    explicit ProfileHistoryStore(StorageThread& thread, QObject* parent = nullptr);

    /// The seq of the stored entry.
    QFuture<Result<qint64>> append(const ProfileHistoryEntry& entry);
    QFuture<Result<Done>> remove(qint64 seq);
    /// Newest first.
    QFuture<Result<QList<ProfileHistoryEntry>>> list();

private:
    StorageThread& m_thread;
};

} // namespace companion
