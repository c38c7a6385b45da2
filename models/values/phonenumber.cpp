// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/phonenumber.h"

namespace companion {

namespace {

constexpr QChar bullet{0x2022};

/// Digits of the country code of `e164`. Only what decides the shown form: +7 has one digit, everything else counts as three,
/// so that "+375 •••••4567" never shows a digit of the subscriber by mistake of length.
qsizetype countryCodeLength(const QString& e164)
{
    if (e164.startsWith(QLatin1String("+7")) || e164.startsWith(QLatin1String("+1")))
        return 1;
    return 3;
}

} // namespace

PhoneNumber PhoneNumber::fromE164(const QString& text)
{
    if (text.size() < 9 || text.size() > 16 || text.at(0) != QLatin1Char('+') || text.at(1) == QLatin1Char('0'))
        return {};
    for (const QChar c : QStringView(text).sliced(1)) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return {};
    }
    PhoneNumber number;
    number.m_e164 = text;
    return number;
}

QString PhoneNumber::masked() const
{
    if (isEmpty())
        return {};
    const qsizetype country = countryCodeLength(m_e164);
    const QString code = m_e164.left(1 + country);
    const qsizetype subscriber = m_e164.size() - 1 - country;
    const QString tail = m_e164.right(4);
    if (subscriber != 10)
        return code + QLatin1Char(' ') + QString(qMax<qsizetype>(subscriber - 4, 0), bullet) + tail;
    const QString three(3, bullet);
    return code + QLatin1Char(' ') + three + QLatin1Char(' ') + three + QLatin1Char('-') + tail.left(2) + QLatin1Char('-')
           + tail.right(2);
}

} // namespace companion
