// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace companion {

/// Lines are reserved for what may be said; words of a service that need more are still read to their end. Never shrinks.
void growToFit(QWidget* window);

} // namespace companion
