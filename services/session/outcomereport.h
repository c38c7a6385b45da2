// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/delivery.h"
#include "models/policy/outcome.h"

#include <QString>

#include <functional>

namespace companion {

/// Tells the connection monitor what a call came to.
using OutcomeReport = std::function<void(const Judgement&, const QString& reason, CallKind)>;

} // namespace companion
