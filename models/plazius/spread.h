// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/money.h"

#include <QList>

namespace companion {

/// A sum spread over lines by largest remainder (contract of Plazius, 8.4; D-24): the share of a line is in proportion to its cap
/// and never above it, ties go to the earlier line, and the shares add up to the sum exactly. A sum above all caps together is
/// cut to them, what is below zero counts as zero.
QList<Money> spread(Money sum, const QList<Money>& caps);

} // namespace companion
