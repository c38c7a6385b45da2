// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/phone/phonetemplate.h"
#include "models/values/phonenumber.h"

#include <QString>

namespace companion {

/// What a text means as a telephone number.
struct PhoneReading
{
    QString digits; ///< of the subscriber; without a template, and of a foreign number, with the country code
    /// '+' and digits that are not those of the template's country, or not yet all of its country code.
    bool foreign = false;
    qsizetype stripped = 0; ///< digits taken off the front: country code or trunk prefix

    friend bool operator==(const PhoneReading&, const PhoneReading&) = default;
};

/// Any text, typed or pasted, as a number (AS-14): 8…, 7…, +7…, bare digits, brackets, blanks of every kind, words around it.
/// No digit is ever lost but a country code or a trunk prefix ('8' with +7, '0' elsewhere) in front of a full number.
PhoneReading readPhone(const PhoneTemplate& phoneTemplate, QStringView text);

enum class PhoneState { Empty, Missing, TooMany, Foreign, Complete };

/// The field «Номер телефона»: text and caret, kept in step with every edit. A plain value, to be asked after each edit of the
/// line edit that shows it. The line edit must have no maximum length and no mask, so that a paste arrives whole.
class PhoneEntry
{
public:
    explicit PhoneEntry(PhoneTemplate phoneTemplate = {});

    const PhoneTemplate& phoneTemplate() const { return m_template; }

    /// Shows another number; the caret goes behind its last digit.
    void setText(const QString& text);
    void setNumber(const PhoneNumber& number) { setText(number.e164()); }
    void clear() { setText({}); }

    /// The caret was moved without an edit.
    void setCaret(qsizetype caret) { m_caret = caret; }
    /// The line edit holds `text` with the caret at `caret` after a key, a paste or a cut. Rubbing out a sign of the template
    /// rubs out the digit beyond it, else the key would seem dead.
    void edited(const QString& text, qsizetype caret);
    /// A key of the on-screen keypad, at the caret.
    void type(QStringView digits);
    void backspace();

    QString text() const { return m_text; }
    qsizetype caret() const { return m_caret; }
    /// "N-NN": painted behind the text.
    QString openPlaces() const;

    QString digits() const { return m_reading.digits; }
    PhoneState state() const;
    int missing() const; ///< digits that are still to come
    int excess() const;  ///< digits too many
    /// The number once it is complete, else none.
    PhoneNumber number() const;

    friend bool operator==(const PhoneEntry&, const PhoneEntry&) = default;

private:
    void take(const QString& text, qsizetype digitsBeforeCaret);
    void removeDigit(qsizetype index);

    PhoneTemplate m_template;
    PhoneReading m_reading;
    QString m_text;
    qsizetype m_caret = 0;
};

} // namespace companion
