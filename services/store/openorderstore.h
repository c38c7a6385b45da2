// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/journalentry.h"
#include "models/values/openorder.h"
#include "models/values/outboxrow.h"
#include "models/values/result.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <optional>

namespace companion {

class OutboxStore;
class StorageThread;

/// What is written together about an order of an open receipt.
struct OrderStep
{
    QUuid receiptUid;
    std::optional<OpenOrder> order; ///< as it becomes; none = the receipt has none any more
    QList<OutboxRow> rows;          ///< what the service is yet to be told
    QList<JournalEntry> journal;
};

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
