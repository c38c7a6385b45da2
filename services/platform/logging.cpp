// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/platform/logging.h"

namespace companion {

Q_LOGGING_CATEGORY(lcNet, "companion.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "companion.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSender, "companion.sender", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSession, "companion.session", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "companion.ui", QtInfoMsg)

} // namespace companion
