// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace companion {

/// A telephone number in E.164 form ("+79123456789"), or none. How typed text becomes one: models/phone.
class PhoneNumber
{
public:
    PhoneNumber() = default;

    /// The number, or none when `text` is not '+', a digit from 1 to 9 and 7 to 14 more digits.
    static PhoneNumber fromE164(const QString& text);

    bool isEmpty() const { return m_e164.isEmpty(); }
    /// In full: for the service and the base only (client policy 8).
    QString e164() const { return m_e164; }
    /// "+7 ••• •••-45-67": for lists, logs, journal, titles.
    QString masked() const;

    friend bool operator==(const PhoneNumber&, const PhoneNumber&) = default;

private:
    QString m_e164;
};

} // namespace companion
