// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/http.h"

#include <optional>

namespace companion {
class PlaziusSandbox;
}

namespace companion::plaziusbox {

/// The `/__…` paths; nothing when the path is not one of them. See plaziussandbox.h for what they do.
std::optional<sandbox::HttpAnswer> control(PlaziusSandbox &sandbox, const sandbox::HttpRequest &request);

} // namespace companion::plaziusbox
