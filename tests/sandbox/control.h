// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/http.h"

#include <optional>

namespace companion {
class Sandbox;
}

namespace companion::sandbox {

/// The `/__…` paths; nothing when the path is not one of them. See sandbox.h for what they do.
std::optional<HttpAnswer> control(Sandbox &sandbox, const HttpRequest &request);

} // namespace companion::sandbox
