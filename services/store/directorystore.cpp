// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/directorystore.h"

#include "services/store/directoryrepository.h"
#include "services/store/storagethread.h"

namespace companion {

DirectoryStore::DirectoryStore(StorageThread& thread, QObject* parent)
    : QObject(parent)
    , m_thread(thread)
{
}

QFuture<Result<Directories>> DirectoryStore::directories()
{
    return m_thread.run<Directories>([](Database& database) { return DirectoryRepository(database).directories(); });
}

QFuture<Result<QList<Goods>>> DirectoryStore::findGoods(const QString& text, int limit)
{
    return m_thread.run<QList<Goods>>(
        [text, limit](Database& database) { return DirectoryRepository(database).findGoods(text, limit); });
}

QFuture<Result<Done>> DirectoryStore::addCardGroup(const CardGroup& group)
{
    return m_thread.run<Done>([group](Database& database) { return DirectoryRepository(database).addCardGroup(group); });
}

QFuture<Result<Done>> DirectoryStore::replaceAll(const Directories& directories, const QList<GoodsWithBarcodes>& goods)
{
    return m_thread.run<Done>(
        [directories, goods](Database& database) { return DirectoryRepository(database).replaceAll(directories, goods); });
}

} // namespace companion
