// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace companion::test {

/// What the audit of a long run found.
struct AuditReport
{
    int promised = 0;  ///< receipts whose closing the program reported
    int claims = 0;    ///< claims that the service holds
    int refused = 0;   ///< rows the service judged and refused, or that were withdrawn
    int plaziusClosed = 0;    ///< receipts closed at Plazius as the base has them
    int plaziusAborted = 0;   ///< orders of receipts that never closed
    int plaziusReturns = 0;
    qint64 plaziusPoints = 0; ///< kopecks spent in points
    int lost = 0;
    int doubled = 0;
    QStringList details; ///< the first findings, in words

    void addLost(const QString& what);
    void addDoubled(const QString& what);
};

/// Compares three witnesses after the queue has run empty: what the program promised (its closings), its base, and the state of
/// the service. Reads the base itself with plain SQL, so that a mistake of the store cannot hide itself.
///
/// Lost: a promised receipt is not in the base; a row has no terminal state; a row says «sent» and the service knows nothing; what
/// is left of a claim at the service is more than the till sold less what it took back.
/// Doubled: the service counts two effects for one receipt or return; or holds less than sold less returned.
class Auditor
{
public:
    /// `base`: file of the closed base. `promises`: file of the promises. `state`: GET /__state of the sandbox.
    static AuditReport audit(const QString& base, const QString& promises, const QJsonObject& state);
};

} // namespace companion::test
