// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/customer.h"
#include "models/values/money.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <chrono>
#include <optional>

namespace companion {

/// What a row asks the service to do. The first of each service reports a sale, the second a return of it; the others belong to
/// the receipt while it was open and go before both.
enum class RowKind {
    CashbackRequest,
    CashbackCancellation,
    PlaziusClose,     ///< every sale, card or no card (P-SND-01)
    PlaziusRefund,    ///< P-RET-01
    PlaziusCancelPay, ///< of a payment whose outcome is unknown (D-25)
    PlaziusUnbind,
    PlaziusReset,
    PlaziusAbort,
};

/// States of a row (client policy 3). Pending: certainly not executed. Unknown: perhaps executed. Sent, Rejected and Annulled
/// are the archive. Quarantined: steps aside until an administrator decides (reliability: quarantine).
enum class RowState { Pending, Sending, Unknown, Sent, Rejected, Annulled, Quarantined };

/// Why a row waits, was refused or was withdrawn. The words for people are made in one place (forms/queue).
enum class RowReason {
    None,
    NoLink,           ///< the service was not reached
    NoAnswer,         ///< sent, the answer did not come: «Отправлено, ответ не получен — проверим сами»
    TlsUntrusted,
    ForeignAnswer,        ///< something else answered
    WrongAddress,
    KeyRefused,
    Unsupported,
    Later,            ///< the service asked to wait
    Reconcile,        ///< key known with another body; its effect is being looked up
    WaitsForSale,     ///< a cancellation behind its sale
    Refused,          ///< the service judged and said no; code and text of the service stand beside
    CustomerNotFound, ///< «Ожидает регистрации» (D-04)
    NoWarehouseId,    ///< «не задан ИД BreviX склада» (D-29)
    ReturnedBeforeSending, ///< «возврат до отправки» (D-05)
    SaleNotAccepted,  ///< the cancellation's sale was refused or withdrawn (D-06)
    RecordingOff,     ///< «данные не зафиксированы» (D-09)
    WithdrawnByHand,
    CrashedTwice,     ///< quarantine
    NotUnderstood,    ///< quarantine: genuine answers that could not be read, five in a row
    AbsentAfterRestore, ///< quarantine: restored from a backup, and the service does not know the receipt
};

/// One request to a service that must be delivered exactly once. Written before any byte leaves (D-01).
struct OutboxRow
{
    qint64 seq = 0; ///< order of creation; 0 = not stored yet
    ProviderId provider = ProviderId::Brevix;
    RowKind kind = RowKind::CashbackRequest;
    /// The sale for a request, the return for a cancellation; of the steps of an open receipt an id of its own, for a receipt
    /// may need one of them twice. (receiptUid, kind) is unique.
    QUuid receiptUid;
    QUuid saleUid; ///< chain of the row: the sale
    QString receiptNumber;
    Money sum; ///< what the row is about, for people
    PhoneNumber phone; ///< of the customer when he stands in the body by phone; erased after the retention time
    bool customerUnverified = false; ///< the customer is a phone: looked up before sending (B-SND-01)

    QUuid key; ///< idempotency key, made once per revision
    int revision = 0;
    QByteArray body; ///< UTF-8 JSON, sent as it is, every time
    QByteArray bodySha256;
    QString endpointId; ///< address (and shop) the row was made for (D-36)
    QString targetId;   ///< of a cancellation: the service's id of the sale, once known
    bool recordingOff = false; ///< recording was off when the receipt closed (D-09)
    bool directPending = false; ///< its first attempt at closing is still owed
    bool fromBackup = false; ///< a backup showed it as waiting: perhaps sent or returned since, looked up before it is sent (D8)

    RowState state = RowState::Pending;
    RowState stateBefore = RowState::Pending; ///< while Sending: what it was
    RowReason reason = RowReason::None;
    QString reasonCode; ///< problem code of the service
    QString reasonText; ///< words of the service, shown as they came
    QString serverId;   ///< of the accepted object

    int attempts = 0;
    int latersInRow = 0;   ///< consecutive `later` (wait of the row, client policy 2.3)
    int stumblesInRow = 0; ///< consecutive later, no_answer, not_brevix (order of rows, client policy 2.2)
    int unreadableInRow = 0; ///< consecutive genuine answers that could not be understood (quarantine)
    int crashes = 0;         ///< program starts that found it in Sending, since the last completed attempt

    QDateTime createdAt;
    std::optional<QDateTime> firstAttemptAt;
    std::optional<QDateTime> lastAttemptAt;
    std::optional<QDateTime> archivedAt;
    QDateTime dueAt;                          ///< wall clock, for people and for the next start; invalid = at once
    std::chrono::milliseconds plannedWait{0}; ///< length of the wait: after a restart it never lasts longer (policy 2.6)
    std::chrono::milliseconds dueTick{0};     ///< monotonic clock of this session; 0 = at once

    friend bool operator==(const OutboxRow&, const OutboxRow&) = default;
};

bool isLive(RowState state);    ///< Pending, Sending, Unknown
bool isArchive(RowState state); ///< Sent, Rejected, Annulled
/// A person may take it back: nothing of it can have been carried out by the service (client policy 3); returns of what was
/// withdrawn are never sent.
bool mayBeWithdrawn(const OutboxRow& row);
bool reportsSale(RowKind kind);   ///< the row that returns of the sale wait for
bool reportsReturn(RowKind kind); ///< waits for the row of its sale

QString rowKindName(RowKind kind);
QString rowStateName(RowState state);
QString rowReasonName(RowReason reason);
std::optional<RowKind> rowKindFromName(QStringView name);
std::optional<RowState> rowStateFromName(QStringView name);
std::optional<RowReason> rowReasonFromName(QStringView name);

} // namespace companion
