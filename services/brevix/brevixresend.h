// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/store/receiptstore.h"

#include <QFuture>

namespace companion {

class BrevixProvider;
class Clock;

/// «Отправить снова» of the queue window (D-03, D-29): decides what of a refused or set aside row is sent, and puts it into the
/// queue. GUI thread; what it is given outlives it.
class BrevixResend
{
public:
    BrevixResend(ReceiptStore& receipts, const BrevixProvider& provider, const Clock& clock)
        : m_receipts(receipts)
        , m_provider(provider)
        , m_clock(clock)
    {
    }

    /// DataErased and NoWarehouseId leave the row where it is. Errors: WrongState or NotFound when the row has moved meanwhile;
    /// StorageDamaged when its body cannot be read; the other Storage… codes.
    QFuture<Result<ResendOutcome>> sendAgain(qint64 seq);

private:
    ReceiptStore& m_receipts;
    const BrevixProvider& m_provider;
    const Clock& m_clock;
};

} // namespace companion
