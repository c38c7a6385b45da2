// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/journalentry.h"
#include "models/values/result.h"

#include <QFuture>
#include <QObject>

namespace companion {

class StorageThread;

/// The journal of operations, newest first.
class JournalStore final : public QObject
{
    Q_OBJECT

public:
    explicit JournalStore(StorageThread& thread, QObject* parent = nullptr);

    QFuture<Result<Done>> append(const JournalEntry& entry);
    /// Entries below `beforeSeq` (0 = from the newest); only those of a receipt when `receiptNumber` is not empty.
    QFuture<Result<QList<JournalEntry>>> list(int limit, qint64 beforeSeq = 0, const QString& receiptNumber = {});
    QFuture<Result<QList<JournalEntry>>> ofReceipt(const QUuid& receiptUid);

private:
    StorageThread& m_thread;
};

} // namespace companion
