// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/phone/phoneentry.h"

namespace companion {

namespace {

constexpr int shortestInternational = 8;
constexpr int longestInternational = 15;
constexpr QChar fullWidthPlus{0xFF0B};

bool isPlus(QChar c)
{
    return c == u'+' || c == fullWidthPlus;
}

/// Digits of any script as 0…9.
QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + static_cast<char16_t>(c.digitValue()));
    }
    return digits;
}

bool plusBeforeFirstDigit(QStringView text)
{
    bool plus = false;
    for (const QChar c : text) {
        if (c.isDigit())
            break;
        plus = plus || isPlus(c);
    }
    return plus;
}

qsizetype digitsBefore(QStringView text, qsizetype position)
{
    return digitsOf(text.first(qBound<qsizetype>(0, position, text.size()))).size();
}

/// The digit dialled before a number inside the country; people write it by habit.
QChar trunkPrefix(QStringView country)
{
    return country == u"7" ? u'8' : u'0';
}

PhoneReading strip(QString digits, qsizetype count)
{
    return {digits.sliced(count), false, count};
}

} // namespace

PhoneReading readPhone(const PhoneTemplate& phoneTemplate, QStringView text)
{
    const QString digits = digitsOf(text);
    if (phoneTemplate.isInternational())
        return {digits, false, 0};
    const QString country = phoneTemplate.countryCode().sliced(1);
    if (plusBeforeFirstDigit(text)) {
        if (digits.startsWith(country))
            return strip(digits, country.size());
        return {digits, true, 0};
    }
    const qsizetype places = phoneTemplate.places();
    if (digits.size() == places + country.size() && digits.startsWith(country))
        return strip(digits, country.size());
    if (digits.size() == places + 1 && digits.at(0) == trunkPrefix(country))
        return strip(digits, 1);
    return {digits, false, 0};
}

PhoneEntry::PhoneEntry(PhoneTemplate phoneTemplate)
    : m_template(std::move(phoneTemplate))
{
}

void PhoneEntry::setText(const QString& text)
{
    take(text, digitsOf(text).size());
}

void PhoneEntry::edited(const QString& text, qsizetype caret)
{
    const bool shorter = text.size() < m_text.size();
    const bool sameDigits = digitsOf(text) == digitsOf(m_text) && plusBeforeFirstDigit(text) == plusBeforeFirstDigit(m_text);
    const qsizetype before = digitsBefore(text, caret);
    if (!shorter || !sameDigits) {
        take(text, before);
        return;
    }
    // Only signs of the template went. Backspace moved the caret to the left, Delete left it where it was.
    const bool backwards = caret < m_caret;
    m_caret = m_template.caretAfter(m_reading.digits, before);
    removeDigit(backwards ? before - 1 : before);
}

void PhoneEntry::type(QStringView digits)
{
    QString text = m_text;
    text.insert(m_caret, digits);
    edited(text, m_caret + digits.size());
}

void PhoneEntry::backspace()
{
    const qsizetype before = digitsBefore(m_text, m_caret);
    if (before > 0)
        removeDigit(before - 1);
    else if (m_reading.foreign && m_reading.digits.isEmpty())
        clear();
}

void PhoneEntry::removeDigit(qsizetype index)
{
    if (index < 0 || index >= m_reading.digits.size())
        return;
    QString digits = m_reading.digits;
    digits.remove(index, 1);
    take(m_reading.foreign ? u'+' + digits : digits, index);
}

void PhoneEntry::take(const QString& text, qsizetype digitsBeforeCaret)
{
    m_reading = readPhone(m_template, text);
    const qsizetype behind = qMax<qsizetype>(0, digitsBeforeCaret - m_reading.stripped);
    if (m_reading.foreign) {
        m_text = u'+' + m_reading.digits;
        m_caret = behind + 1;
        return;
    }
    m_text = m_template.format(m_reading.digits);
    m_caret = m_template.caretAfter(m_reading.digits, behind);
    if (m_template.isInternational() && m_text.isEmpty() && plusBeforeFirstDigit(text)) {
        m_text = QStringLiteral("+"); // the plus alone stays while the number is being typed
        m_caret = 1;
    }
}

QString PhoneEntry::openPlaces() const
{
    return m_reading.foreign ? QString() : m_template.openPlaces(m_reading.digits.size());
}

PhoneState PhoneEntry::state() const
{
    if (m_reading.foreign)
        return PhoneState::Foreign;
    if (m_reading.digits.isEmpty())
        return PhoneState::Empty;
    if (missing() > 0)
        return PhoneState::Missing;
    if (excess() > 0)
        return PhoneState::TooMany;
    return number().isEmpty() ? PhoneState::Foreign : PhoneState::Complete;
}

int PhoneEntry::missing() const
{
    if (m_reading.foreign)
        return 0;
    const int needed = m_template.isInternational() ? shortestInternational : m_template.places();
    return qMax(0, needed - static_cast<int>(m_reading.digits.size()));
}

int PhoneEntry::excess() const
{
    if (m_reading.foreign)
        return 0;
    const int most = m_template.isInternational() ? longestInternational : m_template.places();
    return qMax(0, static_cast<int>(m_reading.digits.size()) - most);
}

PhoneNumber PhoneEntry::number() const
{
    if (m_reading.foreign || missing() > 0 || excess() > 0)
        return {};
    const QString code = m_template.isInternational() ? QStringLiteral("+") : m_template.countryCode();
    return PhoneNumber::fromE164(code + m_reading.digits);
}

} // namespace companion
