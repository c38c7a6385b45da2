// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/soak/auditor.h"

namespace companion::test {

/// Compares the base of the till with the state of Plazius after the queue has run empty.
///
/// Lost: a closed receipt is not closed at the service, or with other sums; a return is missing there; an order of a receipt that
/// never closed does not end as aborted; a row did not reach its end.
/// Doubled: whatever the service counts as done twice; more points taken or given back than the receipts say; a guest whose points
/// are not what his closed receipts add up to.
class PlaziusAuditor
{
public:
    /// `base`: file of the closed base. `state`: of the sandbox. `points`: kopecks of every guest before the first receipt.
    static void audit(const QString& base, const QJsonObject& state, qint64 points, AuditReport& report);
};

} // namespace companion::test
