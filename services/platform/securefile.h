// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QByteArray>
#include <QString>

/// Files and folders that only this user may read. Qt makes files 0644 (reliability 1.8); these are 0600 from their first
/// moment, are never reached through a link and belong to this user (H3, H4).
namespace companion::securefile {

/// Closes on leaving.
class Descriptor
{
public:
    explicit Descriptor(int fd = -1)
        : m_fd(fd)
    {
    }
    ~Descriptor();
    Q_DISABLE_COPY_MOVE(Descriptor)
    int get() const { return m_fd; }
    bool valid() const { return m_fd >= 0; }
    int release();

private:
    int m_fd;
};

/// The last failure of the system as an error: StorageFull, StorageReadOnly or StorageUnavailable.
tl::unexpected<Error> systemFailure(const QString& what);

/// Makes the folder, its last part with mode 0700, and takes the rights of others away when it is there already.
/// StorageUnavailable when it belongs to another user.
Result<Done> makeFolder(const QString& folder);

/// Makes the file with mode 0600 when it is not there, takes the rights of others away when it is; StorageUnavailable when it
/// is a link, no plain file or another user's. True = it was made now.
Result<bool> prepareFile(const QString& path);

/// NotFound when there is none; StorageUnavailable as above, or when it is longer than `limit`.
Result<QByteArray> readFile(const QString& path, qint64 limit);

/// Replaces the file as a whole, durably: old or new, never mixed. `mode`: its rights; without a word only this user may read it.
Result<Done> replaceFile(const QString& path, const QByteArray& content, unsigned mode = 0600);

/// Makes renaming and removing in the folder of `path` durable.
Result<Done> syncFolderOf(const QString& path);

} // namespace companion::securefile
