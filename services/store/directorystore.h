// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/directory.h"
#include "models/values/result.h"

#include <QFuture>
#include <QList>
#include <QObject>

namespace companion {

class StorageThread;

/// The reference lists of the till («Справочники»).
struct Directories
{
    QList<DirectoryEntry> users;
    QList<DirectoryEntry> warehouses;
    QList<DirectoryEntry> groups;
    QList<CardGroup> cardGroups = {}; ///< D-32
};

struct GoodsWithBarcodes
{
    Goods goods;
    QStringList barcodes;
};

class DirectoryStore final : public QObject
{
    Q_OBJECT

public:
    explicit DirectoryStore(StorageThread& thread, QObject* parent = nullptr);

    QFuture<Result<Directories>> directories();
    /// By barcode, by code, else by words of the name, in this order of preference; at most `limit`.
    QFuture<Result<QList<Goods>>> findGoods(const QString& text, int limit);
    /// At the end of the list; nothing happens when there is a group of that card mode already.
    QFuture<Result<Done>> addCardGroup(const CardGroup& group);
    /// Replaces all lists in one transaction.
    QFuture<Result<Done>> replaceAll(const Directories& directories, const QList<GoodsWithBarcodes>& goods);

private:
    StorageThread& m_thread;
};

} // namespace companion
