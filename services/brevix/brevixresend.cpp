// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixresend.h"

#include "services/brevix/brevixprovider.h"
#include "services/platform/clock.h"

namespace companion {

QFuture<Result<ResendOutcome>> BrevixResend::sendAgain(qint64 seq)
{
    return m_receipts.sendAgain(seq, m_provider.planResend(), m_clock.now());
}

} // namespace companion
