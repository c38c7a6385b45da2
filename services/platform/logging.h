// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace companion {

// All categories of the program, in one place.
Q_DECLARE_LOGGING_CATEGORY(lcNet)     // companion.net
Q_DECLARE_LOGGING_CATEGORY(lcStore)   // companion.store
Q_DECLARE_LOGGING_CATEGORY(lcSender)  // companion.sender
Q_DECLARE_LOGGING_CATEGORY(lcSession) // companion.session
Q_DECLARE_LOGGING_CATEGORY(lcUi)      // companion.ui

} // namespace companion
