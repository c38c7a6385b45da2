// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "models/values/customer.h"

#include <QString>
#include <QStringList>

namespace companion {

/// Identity of an address that rows are made for (D-36): lower-case scheme and host, no final slashes; a new key is no new address.
QString endpointIdOf(const QString& serverUrl);

/// Of the service as it is set now, whether it is active or not.
QString endpointIdOf(const Settings& settings, ProviderId provider);

/// Of all services: what waits for another address waits in vain.
QStringList endpointIds(const Settings& settings);

} // namespace companion
