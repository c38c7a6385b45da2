// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace companion {

/// A scanner that types like a keyboard, told from a hand by its pace. Fed with every sign that is typed; `at` is monotonic.
class KeyBurst
{
public:
    /// Between two signs of a scanner; nobody types a number so fast.
    static constexpr std::chrono::milliseconds pace{50};
    /// Shorter bursts are a hand that fell on the keys.
    static constexpr int shortest = 4;

    void sign(const QString& text, std::chrono::milliseconds at);
    void reset() { m_text.clear(); }
    /// What a scanner has typed, asked at its closing Enter; empty = it was a hand.
    QString scanned(std::chrono::milliseconds at) const;
    /// When the first sign of the present burst came.
    std::chrono::milliseconds begun() const { return m_begun; }

private:
    QString m_text;
    std::chrono::milliseconds m_begun{0};
    std::chrono::milliseconds m_last{0};
};

} // namespace companion
