// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "models/values/money.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace companion::test {

/// What the cashier without a window does with a card of Plazius on the open receipt: card, subtotal, points, payment, and now and
/// then another way: impatience (Esc), the way back to the goods, the card taken off, a buyer who leaves.
class PlaziusScript final : public QObject
{
    Q_OBJECT

public:
    /// `random(n)`: 0 … n-1.
    using Random = std::function<int(int)>;

    PlaziusScript(Composition& program, Random random, QObject* parent = nullptr);

    /// Plays with the open receipt, which has its goods; then finished() or left().
    void play();

Q_SIGNALS:
    /// The receipt stands before its payment.
    void finished();
    /// The buyer has left: the receipt is to be annulled.
    void left();

private:
    void subtotal();
    void offer();
    void pay(Money points);
    void paid();
    void backToGoods();
    void losePatience();
    void end();

    Composition& m_program;
    Random m_random;
    QTimer m_patience;
    bool m_asking = false; ///< for a card
    int m_waysBack = 0;
};

} // namespace companion::test
