// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace companion {

/// Payment codes that were not found, in a row (contract of Plazius, 11.3; PZ-34): after three of them the server blocks codes on
/// this terminal for an hour and reports the cashier, so he is warned before the third. Counts for the terminal, not for a receipt.
class PlaziusCodeAttempts
{
public:
    void wrong() { ++m_wrong; }
    void good() { m_wrong = 0; }

    bool mustWarn() const { return m_wrong >= warnAfter; }

    friend bool operator==(const PlaziusCodeAttempts&, const PlaziusCodeAttempts&) = default;

private:
    static constexpr int warnAfter = 2;

    int m_wrong = 0;
};

} // namespace companion
