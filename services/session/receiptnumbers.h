// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/store/receiptstore.h"

#include <QDate>

namespace companion {

struct NumberAndShift
{
    QString number;
    int shift = 0;

    friend bool operator==(const NumberAndShift&, const NumberAndShift&) = default;
};

/// D-31: the first receipt of a day begins the next shift; numbers count up per till and never start anew.
/// A receipt takes its number when it closes, so that an annulled one leaves no gap.
class ReceiptNumbers
{
public:
    ReceiptNumbers() = default;
    explicit ReceiptNumbers(const ReceiptCounters& counters);

    /// Number and shift of a receipt that would close on `day`.
    NumberAndShift next(QDate day) const;
    /// A receipt with next(day) was stored.
    void taken(QDate day);

private:
    ReceiptCounters m_counters;
};

} // namespace companion
