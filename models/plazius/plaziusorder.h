// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/plaziustypes.h"
#include "models/values/receipt.h"

#include <QHash>

namespace companion {

/// The receipt as Plazius is told of it: lines of one product as one item, in the order of their first appearance (contract of
/// Plazius, 4.3). Discounts of Plazius and points do not lessen it. `groupNames`: name of a group of goods by its code.
PlaziusOrder plaziusOrderOf(const Receipt& receipt, const QDateTime& openTime, const QHash<QString, QString>& groupNames);

/// What each product with a restriction bears, by discounts and by points alike, because the till records points as a discount
/// (8.1; P-BON-02). A product without a restriction has no entry; one with restricted and free lines has the sum of both.
QList<PlaziusProductLimit> plaziusLimitsOf(const Receipt& receipt);

} // namespace companion
