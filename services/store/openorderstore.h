// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/store/openorderrepository.h"

#include <QFuture>
#include <QObject>

namespace companion {

class OutboxStore;
class StorageThread;

/// Orders of open receipts on disk, seen from the GUI thread.
class OpenOrderStore final : public QObject
{
    Q_OBJECT

public:
    OpenOrderStore(StorageThread& thread, OutboxStore& outbox, QObject* parent = nullptr);

    /// Orders whose receipts never closed: what a former run of the program left, oldest first.
    QFuture<Result<QList<OpenOrder>>> list();
    /// Commits the order as it becomes, its rows and its journal together; the rows with their seq.
    QFuture<Result<QList<OutboxRow>>> step(const OrderStep& step);

private:
    StorageThread& m_thread;
    OutboxStore& m_outbox;
};

} // namespace companion
