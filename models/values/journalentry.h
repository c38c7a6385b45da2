// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/customer.h"
#include "models/values/money.h"

#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>

namespace companion {

/// What happened. The first three are the transactions of the till that the manual speaks of; the others are notes that let any
/// operation be redone by hand.
enum class JournalKind {
    AuthorizationApplied,  ///< B-NEW-13, B-OFA-02; deleted when the authorization is cancelled (B-CAN-03)
    RequestCreated,        ///< B-CLM-02, B-OFS-04, B-SND-04
    RequestCancelled,      ///< B-SNR-04
    ReceiptClosed,
    ReturnClosed,
    RequestRefused,        ///< the service said no; the row is in the archive
    RequestWithdrawn,      ///< annulled or reduced before sending (D-05)
    NotRecorded,           ///< recording off: «данные не зафиксированы» (D-09)
    ReturnWithoutRequest,  ///< a return to which no request belongs (D-26, client policy 4)
    TotalDiffers,          ///< accepted with a total other than the row's
    PointsSpent,           ///< P-BON-02
    SpendingUndone,        ///< a payment in points was taken back, or its taking back is queued (D-25)
    SaleReported,          ///< P-SND-01: Plazius took the receipt
    ReturnReported,        ///< P-RET-01
    Notice,                ///< anything else an administrator may want to know
};

/// One line of the journal. Holds no full phone and no key (client policy 8).
struct JournalEntry
{
    qint64 seq = 0;
    QDateTime at; ///< wall clock with offset
    JournalKind kind = JournalKind::Notice;
    std::optional<ProviderId> provider;
    QUuid receiptUid;
    QString receiptNumber;
    Money sum;
    QString customerMasked;
    QString serverId; ///< request id of the service
    QString text;     ///< words of the service or a note, shown as they are
    QString code;     ///< problem code of the service; put into words where there is no text

    friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

QString journalKindName(JournalKind kind);
std::optional<JournalKind> journalKindFromName(QStringView name);

} // namespace companion
