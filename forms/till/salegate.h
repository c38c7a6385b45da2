// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace companion {

/// Who has something to do or to ask when the open receipt takes a step. Without one every step is taken at once. Each function
/// calls what it is given at most once, now or later; not calling it means that the receipt stays where it is. GUI thread.
class SaleGate
{
public:
    using Step = std::function<void()>;

    SaleGate() = default;
    virtual ~SaleGate() = default;
    SaleGate(const SaleGate&) = delete;
    SaleGate& operator=(const SaleGate&) = delete;

    /// `enter` goes into the subtotal; `then` is what follows once everything of the subtotal is done.
    virtual void toSubtotal(Step enter, Step then) = 0;
    /// From the subtotal to the payment; the sum to pay is final when `enter` is called.
    virtual void toPayment(Step enter) = 0;
    /// From the subtotal back to the goods.
    virtual void toGoods(Step back) = 0;
};

} // namespace companion
