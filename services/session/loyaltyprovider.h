// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/returnresolution.h"
#include "models/values/customer.h"
#include "models/values/journalentry.h"
#include "models/values/moment.h"
#include "models/values/outboxrow.h"
#include "models/values/receipt.h"

#include <QList>

#include <optional>

namespace companion {

/// What a provider wants written when a sale closes.
struct ClosingPlan
{
    QList<OutboxRow> rows;
    QList<JournalEntry> journal;
};

/// A loyalty service as the sessions of the till see it. Plans are pure: they read the receipt, the authorization, the settings
/// as they hold and what is known of the link, and start nothing. GUI thread.
class LoyaltyProvider
{
public:
    LoyaltyProvider() = default;
    virtual ~LoyaltyProvider() = default;
    Q_DISABLE_COPY_MOVE(LoyaltyProvider)

    virtual ProviderId id() const = 0;

    /// The rows and notes of a sale that closes now. Empty when the service has nothing to do with it.
    virtual ClosingPlan planSale(const Receipt& receipt, const std::optional<Authorization>& authorization,
                                 const Moment& now) const = 0;

    /// The planner of a return by receipt number; it runs on the storage thread and holds copies of all it needs.
    virtual ReturnPlanner planReturn(const Receipt& returnReceipt, const Moment& now) const = 0;
};

} // namespace companion
