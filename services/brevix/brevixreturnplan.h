// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/returnresolution.h"
#include "models/settings/settings.h"

namespace companion {

/// All that the planner of a return needs, copied when the return closes: it runs on the storage thread.
struct ReturnContext
{
    Receipt returnReceipt;
    Moment now;
    CategorySettings categories; ///< for a claim whose body is gone
    UnsentReturn unsentReturn = UnsentReturn::Annul;
    bool partialCancelKnownMissing = false;
    bool offline = false;      ///< the link is known to be down
    bool recordingOff = false; ///< D-09
    bool directAttempt = true; ///< client policy 6: none while the link is down and the periodic check runs
};

/// What becomes of the request of a sale when a return of it closes (client policy 4). Pure.
ReturnPlan planBrevixReturn(const ReturnContext& context, const SaleOnRecord& record);

/// A new row that no attempt is owed to and that may not wait is dropped at once, by the row machine (D-09).
void addRow(OutboxRow row, const Moment& now, QList<OutboxRow>& rows, QList<JournalEntry>& journal);

} // namespace companion
