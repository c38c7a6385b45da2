// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

namespace companion {

class ConnectionMonitor;
class OutboxSender;

/// Ties the sender of a service to the monitor of its link: what one learns the other acts on. Both must live in the GUI thread;
/// the order of their destruction does not matter.
void joinDelivery(OutboxSender& sender, ConnectionMonitor& monitor);

/// The two flags and the two intervals of «Работа в режиме offline» (B-OFF-02 … B-OFF-08).
void configureDelivery(OutboxSender& sender, ConnectionMonitor& monitor, const OfflineSettings& settings);

} // namespace companion
