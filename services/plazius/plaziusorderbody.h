// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/plaziustypes.h"
#include "models/values/result.h"

#include <QByteArray>

namespace companion {

/// Order as JSON (contract of Plazius, 4.3), after its own checks: sums are the sums of the items, 0 ≤ after ≤ before,
/// no code twice, code and name not empty. A failure is ErrorCode::InvalidArgument with the name of the field.
Result<QByteArray> plaziusOrderBody(const PlaziusOrder& order);

} // namespace companion
