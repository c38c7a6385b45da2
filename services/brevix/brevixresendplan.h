// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/resend.h"
#include "models/settings/settings.h"

namespace companion {

/// What «Отправить снова» sends (client policy 3). A row that stands aside goes as it is. A refused sale is made anew when its
/// refusal had to do with the mapping and that has been mended, and loses what came back meanwhile: returns of a refused sale
/// cancel nothing (client policy 4), so that the buyer would else keep the cashback of goods that he returned. Pure.
Result<ResendPlan> planBrevixResend(const BrevixSettings& settings, const OutboxRow& row,
                                    const std::optional<SaleOnRecord>& record);

} // namespace companion
