// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folderwatch.h"

#include "services/platform/datafolder.h"

#include <chrono>

namespace companion {

FolderProbe folderProbe(const DataFolder& folder)
{
    return {[&folder] { return folder.isDiskLow(); }, [&folder] { return folder.unsafeFileSystem(); }};
}

FolderWatch::FolderWatch(FolderProbe probe, QObject* parent)
    : QObject(parent)
    , m_probe(std::move(probe))
{
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    m_timer.setInterval(std::chrono::hours(1));
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
}

void FolderWatch::start()
{
    m_timer.start();
    look();
}

void FolderWatch::look()
{
    QString unsafe;
    if (const QString kind = m_probe.unsafeFileSystem(); !kind.isEmpty())
        //: RU: Папка данных лежит на файловой системе %1: чеки могут пропасть при сбое. Перенесите её на диск этой кассы.
        unsafe = tr("The data folder lies on %1: receipts may be lost in a failure. Move it to a disk of this till.").arg(kind);
    if (m_probe.isDiskLow()) {
        //: RU: На диске осталось меньше 200 МБ: освободите место, иначе чеки нельзя будет закрывать.
        Q_EMIT warned(tr("Less than 200 MB are left on the disk: make room, or receipts cannot be closed."), unsafe);
    } else if (!unsafe.isEmpty()) {
        Q_EMIT warned(unsafe, {});
    }
}

} // namespace companion
