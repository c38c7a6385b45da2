// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/resend.h"
#include "models/policy/returnresolution.h"
#include "models/values/customer.h"
#include "models/values/journalentry.h"
#include "models/values/outboxrow.h"
#include "models/values/receipt.h"
#include "models/values/result.h"

#include <QDate>
#include <QFuture>
#include <QObject>

namespace companion {

class StorageThread;
class OutboxStore;

/// Where numbering stands (D-31).
struct ReceiptCounters
{
    qint64 lastNumber = 0; ///< of this till, sales and returns together
    int lastShift = 0;
    QDate lastDay; ///< of the last closed receipt, local; invalid = none yet

    friend bool operator==(const ReceiptCounters&, const ReceiptCounters&) = default;
};

/// Everything that the closing of a sale writes, in one transaction.
struct ClosingRecord
{
    Receipt receipt;
    std::optional<Authorization> authorization;
    QList<OutboxRow> rows;
    QList<JournalEntry> journal;
};

struct ClosingOutcome
{
    QList<OutboxRow> rows; ///< with their seq
};

struct ReturnOutcome
{
    ReturnAction action = ReturnAction::Nothing; ///< of the first service that does anything
    QList<OutboxRow> rows; ///< new ones, with their seq
};

struct ResendOutcome
{
    ResendAction action = ResendAction::Unchanged;
    OutboxRow row; ///< as it is now
};

/// A closed sale that a search found, and what of it was returned.
struct FoundSale
{
    Receipt sale;
    QList<Receipt> returns;
};

/// Receipts on disk, seen from the GUI thread.
class ReceiptStore final : public QObject
{
    Q_OBJECT

public:
    ReceiptStore(StorageThread& thread, OutboxStore& outbox, QObject* parent = nullptr);

    QFuture<Result<ReceiptCounters>> counters(const QString& cashId);

    /// Commits receipt, journal and rows together; before it reports success it makes sure that the file of the base is still
    /// there (StorageMoved). The same receipt again = the stored outcome (safe to repeat); other content = Conflict.
    QFuture<Result<ClosingOutcome>> closeSale(const ClosingRecord& record);

    /// Commits a return of `receipt.saleUid`. The cap is checked and the planners asked inside the transaction.
    /// LimitExceeded, NotFound (no such sale). The same return again = the stored outcome.
    QFuture<Result<ReturnOutcome>> closeReturn(const Receipt& receipt, const ReturnPlanners& planners,
                                               const QList<JournalEntry>& journal, const Moment& now);

    /// A return without a receipt number: recorded, nothing is cancelled (D-26).
    QFuture<Result<Done>> closeFreeReturn(const Receipt& receipt, const QList<JournalEntry>& journal);

    /// Sales with this number, newest first; numbers may repeat over imports (D-31).
    QFuture<Result<QList<FoundSale>>> findSales(const QString& number, int limit = 20);

    /// A sale with its returns in their order and its rows of one service; NotFound.
    QFuture<Result<SaleOnRecord>> sale(const QUuid& uid, ProviderId provider);

    /// «Отправить снова»: asks the planner about the row and its sale and moves the row, in one transaction, so that a return
    /// that closes meanwhile is either seen or meets the row in its new state (U5). NotFound, WrongState.
    QFuture<Result<ResendOutcome>> sendAgain(qint64 seq, const ResendPlanner& planner, const Moment& now);

    /// The temporary transaction of an open receipt (B-NEW-13, B-OFA-02), and its removal (B-CAN-03).
    QFuture<Result<Done>> recordAuthorization(const JournalEntry& entry);
    QFuture<Result<Done>> removeAuthorization(const QUuid& receiptUid);

private:
    template <typename T>
    void announce(const QFuture<Result<T>>& future);

    StorageThread& m_thread;
    OutboxStore& m_outbox;
};

} // namespace companion
