// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/delivery/joindelivery.h"

#include "services/delivery/connectionmonitor.h"
#include "services/delivery/outboxsender.h"

namespace companion {

void joinDelivery(OutboxSender& sender, ConnectionMonitor& monitor)
{
    QObject::connect(&sender, &OutboxSender::attemptEnded, &monitor, &ConnectionMonitor::reportOutcome);
    QObject::connect(&sender, &OutboxSender::stateChanged, &monitor, [&] { monitor.setWaiting(sender.view().waiting); });
    QObject::connect(&monitor, &ConnectionMonitor::drainRequested, &sender, &OutboxSender::startDrain);
    QObject::connect(&monitor, &ConnectionMonitor::stateChanged, &sender, [&] { sender.setLinkUp(monitor.isUp()); });
}

void configureDelivery(OutboxSender& sender, ConnectionMonitor& monitor, const OfflineSettings& settings)
{
    sender.setSettings({effectiveInterval(settings.sendInterval), settings.autoSend, !settings.checkLink});
    monitor.setSettings({effectiveInterval(settings.checkInterval), settings.checkLink, settings.autoSend});
}

} // namespace companion
