// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace companion {

namespace Ui {
class MainWindow;
}

class TillKeys;

/// Every button of «Регистрация» bears the key that does the same, and does nothing else (interface 1.1).
void bindTillButtons(Ui::MainWindow& ui, TillKeys& keys);

} // namespace companion
