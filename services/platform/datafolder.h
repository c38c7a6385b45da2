// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QString>

#include <memory>

namespace companion {

/// The folder that holds all state of one instance of the program, and the lock that makes this program its only user. The lock
/// is held as long as the object lives; the kernel lets go of it when the program dies, so that none is ever stale (P7).
class DataFolder
{
public:
    /// `given` is what stands after --data-dir; empty = the folder of this user (XDG_DATA_HOME). Made with mode 0700; the
    /// rights of others are taken away. StorageUnavailable when it belongs to another user; StorageBusy when another program
    /// holds it, the detail says which.
    static Result<std::unique_ptr<DataFolder>> take(const QString& given);
    ~DataFolder();
    Q_DISABLE_COPY_MOVE(DataFolder)

    /// Absolute path, for `given` as above. Makes nothing.
    static QString pathFor(const QString& given);

    const QString& path() const { return m_path; }
    QString logFolder() const;
    QString secretsFile() const;

    /// Below 200 MB there is a warning (D3).
    bool isDiskLow() const;
    /// Words for a file system on which the base is not safe ("NFS", "FAT"), else empty (D13).
    QString unsafeFileSystem() const;

private:
    DataFolder(QString path, int lock);

    QString m_path;
    int m_lock;
};

/// Free bytes for this user on the file system of `path`; -1 when unknown.
qint64 freeBytes(const QString& path);

} // namespace companion
