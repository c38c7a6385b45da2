// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/slip.h"

namespace companion {

/// A slip with every kind of block and every font, 42 characters wide.
Slip exampleSlip();

SlipBlock slipLine(const QString& text, int font = 0, SlipAlign align = SlipAlign::Left);
SlipBlock slipQr(const QString& text, QrSize size = QrSize::Normal, QrCorrection correction = QrCorrection::Medium);
SlipBlock slipBars(const QString& text);

} // namespace companion
