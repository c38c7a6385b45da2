// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace companion::test {

/// How long a window may be silent, in ms. A sanitizer takes three times as long for the same work.
#ifdef __SANITIZE_ADDRESS__
constexpr int blinkMs = 300;
#else
constexpr int blinkMs = 100;
#endif

} // namespace companion::test
