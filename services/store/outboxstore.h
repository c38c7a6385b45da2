// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/rowmachine.h"
#include "models/values/outboxrow.h"
#include "models/values/result.h"

#include <QFuture>
#include <QObject>

namespace companion {

class StorageThread;

/// Which rows a list shows; the tabs of «Очередь отправки».
enum class OutboxView { Waiting, Quarantined, AwaitingRegistration, Archive };

struct OutboxCounts
{
    int waiting = 0; ///< pending, sending, unknown
    int quarantined = 0;
    int awaitingRegistration = 0;
    int archived = 0; ///< refused and withdrawn
    int otherEndpoint = 0; ///< of the waiting: made for another address
    QMap<ProviderId, int> waitingBy; ///< of the waiting; a service without any may be missing

    friend bool operator==(const OutboxCounts&, const OutboxCounts&) = default;
};

/// What the sender may do now.
struct NextRow
{
    std::optional<OutboxRow> row;                      ///< due and allowed by its chain
    std::optional<std::chrono::milliseconds> nextTick; ///< none due: when the first becomes due (monotonic)
    int waiting = 0;
};

/// A row after its transition, with the rows of its chain that moved along.
struct RowSettled
{
    OutboxRow row;
    QList<OutboxRow> chain;
    QList<JournalEntry> journal;
};

/// What an erasure came to.
struct ErasedData
{
    int rows = 0;        ///< archive rows that lost phone and body
    int receipts = 0;    ///< receipts that lost their customer
    int stillNeeded = 0; ///< rows of this phone that are yet to be delivered: they keep it until then

    friend bool operator==(const ErasedData&, const ErasedData&) = default;
};

/// The queue on disk, seen from the GUI thread: every call posts to the storage thread and comes back as a future.
/// Errors: the Storage… codes; NotFound for an unknown row; WrongState when the row has moved meanwhile.
class OutboxStore final : public QObject
{
    Q_OBJECT

public:
    explicit OutboxStore(StorageThread& thread, QObject* parent = nullptr);

    /// The row to be sent next by `provider` to `endpointId`: due at `tick`, its chain allows it (no cancellation before its
    /// sale), fewest stumbles first, then oldest (client policy 2.2). Rows of other endpoints are left alone.
    QFuture<Result<NextRow>> next(ProviderId provider, const QString& endpointId, std::chrono::milliseconds tick);
    QFuture<Result<OutboxRow>> row(qint64 seq);
    /// A page of a list: the archive newest first, the others oldest first, as they go out. `afterSeq`: the last row of the page
    /// before; 0 = the first page.
    QFuture<Result<QList<OutboxRow>>> list(OutboxView view, int limit, qint64 afterSeq = 0);
    /// `endpointIds`: the addresses that rows are sent to now, one of each service.
    QFuture<Result<OutboxCounts>> counts(const QStringList& endpointIds);

    /// Moves a row by the row machine and writes row, journal and the rows of its chain in one transaction.
    QFuture<Result<RowSettled>> apply(qint64 seq, const RowEvent& event, const Moment& now);

    /// Erases phone, names and bodies of archive rows older than `days` (0 = all), and the customers of such receipts
    /// (reliability 4). Nothing readable stays in the base, its WAL or its backups.
    QFuture<Result<ErasedData>> eraseExpired(int days, const Moment& now);
    /// «Удалить данные покупателя»: the same for one phone, whatever the age. Rows that are yet to be delivered keep it.
    QFuture<Result<ErasedData>> eraseCustomer(const PhoneNumber& phone);

    /// Rows were added by another store. GUI thread.
    void noteChange() { Q_EMIT changed(); }

Q_SIGNALS:
    /// Rows were added or moved; emitted in the GUI thread after the commit.
    void changed();

private:
    template <typename T>
    void announce(const QFuture<Result<T>>& future);

    StorageThread& m_thread;
};

} // namespace companion
