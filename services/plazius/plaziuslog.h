// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plazius/plaziusanswer.h"

#include <QString>

namespace companion {

/// The line of one part that did not succeed: operation, call, order, status and reason phrase (contract of Plazius,
/// 12). No credential is in it: of the target nothing but the id of the order is taken, and longer numbers in a phrase
/// are struck out.
QString plaziusPartLine(const QString& operation, const PlaziusPart& part, const PlaziusPartAnswer& answer);

/// Writes that line for every such part.
void logPlaziusParts(const QString& operation, const QList<PlaziusPart>& parts, const PlaziusAnswer& answer);

} // namespace companion
