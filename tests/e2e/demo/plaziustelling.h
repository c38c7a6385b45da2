// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/demo/narrator.h"

#include <QJsonObject>
#include <QUuid>

namespace companion::test {

/// What Plazius received, for people: the calls of each batch, and the order of a receipt as it stands there.
class PlaziusTelling
{
public:
    PlaziusTelling(Stage& till, Narrator& tell);

    /// Every batch since the last call.
    void tellReceived();
    void tellOrder(const QUuid& receipt);

    QJsonObject order(const QUuid& receipt) const;
    /// Kopecks of the only guest of the day.
    qint64 balance() const;
    /// So many requests of this call («order/pay») were executed with a change, since the beginning.
    int changes(const QString& call) const;

private:
    Stage& m_till;
    Narrator& m_tell;
    qint64 m_told = 0; ///< of the ledger
};

} // namespace companion::test
