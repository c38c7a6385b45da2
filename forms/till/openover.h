// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QWidget;

namespace companion {

/// Opens `dialog` over `window` without a nested event loop; it deletes itself when it closes, and the window gets the keys back:
/// a till may run without a window manager that would do it.
void openOver(QWidget& window, QDialog* dialog);

} // namespace companion
