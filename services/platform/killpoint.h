// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A named place where a test may kill the program: COMPANION_KILL_AT="name" or "name:3" (the third time it is reached) raises
/// SIGKILL there. Compiled in by the test presets only; a release knows neither the names nor the variable.
#ifdef COMPANION_KILL_POINTS
namespace companion {
void killPoint(const char* name);
}
#define COMPANION_KILL_POINT(name) ::companion::killPoint(name)
#else
#define COMPANION_KILL_POINT(name) static_cast<void>(0)
#endif
