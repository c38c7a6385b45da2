// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace companion {

/// What is wrong with a template as an administrator typed it.
enum class TemplateFault {
    Empty,          ///< no template though it is to be used
    NoPlaces,       ///< no N in it
    DigitInside,    ///< digits are places, written as N: the country code has its own field (B-PHN-04, B-PHN-05)
    LetterInside,   ///< a letter other than N, the Cyrillic Н above all
    PlusInside,     ///< the plus belongs to the country code
    ControlInside,
    TooLong,        ///< above 32 characters
    LengthWrong,    ///< with the country code a number has 8 to 15 digits
    CountryCodeWrong, ///< not '+' and one to four digits, the first not zero
};

/// «Шаблон номера телефона» with its country code (B-PHN-01…05): how the subscriber's digits are laid out.
class PhoneTemplate
{
public:
    /// No template: a plain international number, '+' and 8 to 15 digits.
    PhoneTemplate() = default;

    /// All that is wrong, in the order of the enum; empty = it can be used.
    static QList<TemplateFault> check(const QString& pattern, const QString& countryCode);
    /// Nothing when check() finds a fault.
    static std::optional<PhoneTemplate> make(const QString& pattern, const QString& countryCode);

    bool isInternational() const { return m_pattern.isEmpty(); }
    QString pattern() const { return m_pattern; }
    QString countryCode() const { return m_countryCode; } ///< "+7"; empty without a template
    int places() const { return m_places; }               ///< digits without the country code; 0 without a template

    /// Digits in their places as far as they go: "9123454" → "(912) 345-4". Digits beyond the last place follow it.
    QString format(QStringView digits) const;
    /// What is still open behind format(digits): "N-NN".
    QString openPlaces(qsizetype digitCount) const;
    /// Place in format(digits) right behind the `count`-th digit; for 0 right before the first one.
    qsizetype caretAfter(QStringView digits, qsizetype count) const;

    friend bool operator==(const PhoneTemplate&, const PhoneTemplate&) = default;

private:
    QString m_pattern;
    QString m_countryCode;
    int m_places = 0;
};

} // namespace companion
