// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/keyburst.h"

namespace companion {

void KeyBurst::sign(const QString& text, std::chrono::milliseconds at)
{
    if (m_text.isEmpty() || at - m_last > pace) {
        m_text.clear();
        m_begun = at;
    }
    m_text += text;
    m_last = at;
}

QString KeyBurst::scanned(std::chrono::milliseconds at) const
{
    return m_text.size() >= shortest && at - m_last <= pace ? m_text : QString();
}

} // namespace companion
