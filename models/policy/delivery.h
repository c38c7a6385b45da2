// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace companion {

/// Which attempt of a row this is (client policy 2.1): the one that the closing receipt asks for, or any later one. It stands in
/// the header X-Delivery.
enum class Delivery { Direct, Queue };

/// What a call to the service was about: only some kinds count as «first successful request» (B-REC-08, D-11).
enum class CallKind {
    Lookup,       ///< customer info
    Claim,
    Cancellation,
    Registration,
    Profile,      ///< configuration profiles: tells the state of the link, starts the drain only with the periodic check on
    Check,        ///< the link check itself
};

} // namespace companion
