// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/store/database.h"
#include "services/store/directorystore.h"

namespace companion {

/// The reference lists and the goods in SQL. Storage thread.
class DirectoryRepository
{
public:
    explicit DirectoryRepository(Database& database)
        : m_database(database)
    {
    }

    Result<Directories> directories();
    Result<QList<Goods>> findGoods(const QString& text, int limit);
    /// Nothing when a group of its mode is there; else Conflict when its code is taken.
    Result<Done> addCardGroup(const CardGroup& group);
    /// In one transaction of its own. Conflict when a code stands twice in one list.
    Result<Done> replaceAll(const Directories& directories, const QList<GoodsWithBarcodes>& goods);

private:
    Result<Done> replace(const Directories& directories, const QList<GoodsWithBarcodes>& goods);
    Result<Done> insertEntries(const QString& sql, const QList<DirectoryEntry>& entries, bool withParent);
    Result<Done> insertCardGroup(const CardGroup& group);
    Result<Done> insertGoods(const GoodsWithBarcodes& goods);
    Result<QList<Goods>> byName(const QString& text, int limit);

    Database& m_database;
};

} // namespace companion
