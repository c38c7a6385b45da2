// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/signs.h"
#include "models/policy/outcome.h"

#include <QString>

namespace companion {

/// Words of a service may come without a full stop, and ours may follow them.
QString asSentence(const QString& words);

/// The sign of an outcome that is not a success.
Sign signOf(Outcome outcome);

} // namespace companion
