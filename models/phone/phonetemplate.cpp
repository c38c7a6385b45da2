// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/phone/phonetemplate.h"

#include <algorithm>

namespace companion {

namespace {

constexpr QChar place = u'N';
constexpr qsizetype longestPattern = 32;
constexpr qsizetype shortestNumber = 8;
constexpr qsizetype longestNumber = 15;

bool isCountryCode(const QString& code)
{
    if (code.size() < 2 || code.size() > 5 || code.at(0) != u'+' || code.at(1) == u'0')
        return false;
    for (const QChar c : QStringView(code).sliced(1)) {
        if (c < u'0' || c > u'9')
            return false;
    }
    return true;
}

template <typename Test>
bool anyOf(const QString& pattern, Test test)
{
    return std::any_of(pattern.cbegin(), pattern.cend(), test);
}

} // namespace

QList<TemplateFault> PhoneTemplate::check(const QString& pattern, const QString& countryCode)
{
    QList<TemplateFault> faults;
    const qsizetype places = pattern.count(place);
    const bool codeGood = isCountryCode(countryCode);
    if (pattern.trimmed().isEmpty())
        faults.append(TemplateFault::Empty);
    else if (places == 0)
        faults.append(TemplateFault::NoPlaces);
    if (anyOf(pattern, [](QChar c) { return c.isDigit(); }))
        faults.append(TemplateFault::DigitInside);
    if (anyOf(pattern, [](QChar c) { return c.isLetter() && c != place; }))
        faults.append(TemplateFault::LetterInside);
    if (pattern.contains(u'+'))
        faults.append(TemplateFault::PlusInside);
    if (anyOf(pattern, [](QChar c) { return c < QChar(0x20) || c == QChar(0x7F); }))
        faults.append(TemplateFault::ControlInside);
    if (pattern.size() > longestPattern)
        faults.append(TemplateFault::TooLong);
    const qsizetype total = places + countryCode.size() - 1;
    if (places > 0 && codeGood && (total < shortestNumber || total > longestNumber))
        faults.append(TemplateFault::LengthWrong);
    if (!codeGood)
        faults.append(TemplateFault::CountryCodeWrong);
    return faults;
}

std::optional<PhoneTemplate> PhoneTemplate::make(const QString& pattern, const QString& countryCode)
{
    if (!check(pattern, countryCode).isEmpty())
        return std::nullopt;
    PhoneTemplate made;
    made.m_pattern = pattern;
    made.m_countryCode = countryCode;
    made.m_places = static_cast<int>(pattern.count(place));
    return made;
}

QString PhoneTemplate::format(QStringView digits) const
{
    if (isInternational())
        return digits.isEmpty() ? QString() : u'+' + digits.toString();
    QString text;
    qsizetype used = 0;
    qsizetype literals = 0; // of the pattern, waiting for a digit behind them
    qsizetype i = 0;
    for (; i < m_pattern.size(); ++i) {
        if (m_pattern.at(i) != place) {
            ++literals;
            continue;
        }
        if (used == digits.size())
            return text;
        text += QStringView(m_pattern).sliced(i - literals, literals);
        text += digits.at(used++);
        literals = 0;
    }
    text += QStringView(m_pattern).sliced(i - literals, literals);
    text += digits.sliced(used);
    return text;
}

QString PhoneTemplate::openPlaces(qsizetype digitCount) const
{
    qsizetype seen = 0;
    qsizetype rest = 0;
    for (qsizetype i = 0; i < m_pattern.size() && seen < digitCount; ++i) {
        if (m_pattern.at(i) == place) {
            ++seen;
            rest = i + 1;
        }
    }
    return digitCount >= m_places ? QString() : m_pattern.sliced(rest);
}

qsizetype PhoneTemplate::caretAfter(QStringView digits, qsizetype count) const
{
    const QString text = format(digits);
    qsizetype seen = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isDigit())
            continue;
        if (count == 0)
            return i;
        if (++seen == count)
            return i + 1;
    }
    return text.size();
}

} // namespace companion
