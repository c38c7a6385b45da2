// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/receiptnumbers.h"

namespace companion {

ReceiptNumbers::ReceiptNumbers(const ReceiptCounters& counters)
    : m_counters(counters)
{
}

NumberAndShift ReceiptNumbers::next(QDate day) const
{
    // A clock that was set back must not reopen an earlier shift, so only a later day begins one.
    const bool newDay = !m_counters.lastDay.isValid() || day > m_counters.lastDay;
    return {QString::number(m_counters.lastNumber + 1), newDay ? m_counters.lastShift + 1 : m_counters.lastShift};
}

void ReceiptNumbers::taken(QDate day)
{
    m_counters.lastShift = next(day).shift;
    ++m_counters.lastNumber;
    if (!m_counters.lastDay.isValid() || day > m_counters.lastDay)
        m_counters.lastDay = day;
}

} // namespace companion
