// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>

#include <iosfwd>
#include <utility>

namespace companion {

/// A phone, a name, a code or a key on its way. It can be handed on, compared and revealed by name; streaming one into
/// a log does not compile (reliability: security checklist 12).
template <typename T>
class Sensitive
{
public:
    Sensitive() = default;
    explicit Sensitive(T value)
        : m_value(std::move(value))
    {
    }

    const T& reveal() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

    friend bool operator==(const Sensitive&, const Sensitive&) = default;
    friend QDebug operator<<(QDebug, const Sensitive&) = delete;
    friend std::ostream& operator<<(std::ostream&, const Sensitive&) = delete;

private:
    T m_value;
};

} // namespace companion
