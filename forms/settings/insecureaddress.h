// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace companion {

class SettingsDraft;

/// N14: an http:// address of another machine works only after the administrator confirmed it. `then(true)` at once when there is
/// nothing to confirm; else after the answer. A confirmation goes into the draft.
void confirmInsecureAddress(QWidget* parent, SettingsDraft& draft, std::function<void(bool)> then);
/// The same for the address of Plazius, while the module is on or its link is checked.
void confirmInsecurePlazius(QWidget* parent, SettingsDraft& draft, std::function<void(bool)> then);

} // namespace companion
