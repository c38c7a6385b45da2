// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

namespace companion {

class DataFolder;

/// What is asked about the data folder: DataFolder in the program, a script in tests.
struct FolderProbe
{
    std::function<bool()> isDiskLow;
    std::function<QString()> unsafeFileSystem; ///< "NFS", "FAT"; empty = safe
};

/// `folder` outlives the probe.
FolderProbe folderProbe(const DataFolder& folder);

/// Warns at the start and once an hour while the disk is nearly full (D3) or the file system is one on which the base is not safe (D13).
/// GUI thread.
class FolderWatch final : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatch(FolderProbe probe, QObject* parent = nullptr);

    void start();
    /// Looks at the folder. The timer calls it.
    void look();

Q_SIGNALS:
    /// Two sentences for people; the second may be empty.
    void warned(const QString& fact, const QString& next);

private:
    FolderProbe m_probe;
    QTimer m_timer;
};

} // namespace companion
