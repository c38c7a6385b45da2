// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/returnresolution.h"
#include "models/policy/rowmachine.h"
#include "models/values/result.h"

#include <functional>
#include <optional>

namespace companion {

/// What «Отправить снова» comes to (D-03, D-29).
enum class ResendAction {
    Unchanged,     ///< in the queue again: the same key and bytes
    Rebuilt,       ///< in the queue again with the mapping as it is now
    Reduced,       ///< in the queue again without what came back meanwhile (and with the mapping as it is now)
    Withdrawn,     ///< everything came back meanwhile: nothing is sent
    DataErased,    ///< the data of the buyer were erased; the row is as it was
    NoWarehouseId, ///< there is still no BreviX id of the warehouse; the row is as it was
};

struct ResendPlan
{
    ResendAction action = ResendAction::Unchanged;
    std::optional<RowEvent> event; ///< none = the row is left as it is
};

/// Pure and free of shared state: it runs on the storage thread, in the transaction that moves the row. No sale when the till
/// has none with this uid. WrongState when the row is not one that can be sent again.
using ResendPlanner = std::function<Result<ResendPlan>(const OutboxRow&, const std::optional<SaleOnRecord>&)>;

} // namespace companion
