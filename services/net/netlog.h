// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/httprequest.h"

#include <QString>

namespace companion {

/// The one line of an attempt (client policy 8). Time and level are added by the message handler.
QString attemptLine(const HttpRequest& request, const Exchange& exchange, const AttemptVerdict& verdict);

/// Writes that line, and at level debug the redacted bodies.
void logAttempt(const HttpRequest& request, const Exchange& exchange, const AttemptVerdict& verdict);

} // namespace companion
