// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/plaziuscredential.h"

#include "models/phone/phonewords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

constexpr qsizetype longestCard = 255;
constexpr qsizetype shortCode = 6;
constexpr qsizetype longCode = 8;

class CredentialWords
{
    Q_DECLARE_TR_FUNCTIONS(companion::PlaziusCredential)

public:
    //: RU: Заполните поле «Номер телефона»
    static QString phoneEmpty() { return tr("Fill in the field “Phone number”"); }
    //: RU: «Номер телефона»: %1
    static QString phoneFault(const QString& why) { return tr("“Phone number”: %1").arg(why); }
    //: RU: Заполните поле «Номер карты»
    static QString cardEmpty() { return tr("Fill in the field “Card number”"); }
    //: RU: «Номер карты»: больше 255 знаков
    static QString cardTooLong() { return tr("“Card number”: more than 255 characters"); }
    //: RU: «Номер карты»: допустимы только латинские буквы, цифры и знаки препинания
    static QString cardForeign() { return tr("“Card number”: only Latin letters, digits and punctuation marks are allowed"); }
    //: RU: Заполните поле «Номер платежного кода»
    static QString codeEmpty() { return tr("Fill in the field “Payment code”"); }
    //: RU: «Номер платежного кода»: допустимы только цифры
    static QString codeForeign() { return tr("“Payment code”: only digits are allowed"); }
    //: RU: «Номер платежного кода»: в коде 6 или 8 цифр
    static QString codeLength() { return tr("“Payment code”: a code has 6 or 8 digits"); }
};

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isPrintableAscii(QChar c)
{
    return c >= u' ' && c <= u'~';
}

/// Numbers are printed in groups of four and typed so.
QString withoutGroups(const QString& text)
{
    const auto ofANumber = [](QChar c) { return isAsciiDigit(c) || c.isSpace(); };
    if (!std::ranges::all_of(text, ofANumber))
        return text;
    QString digits = text;
    digits.removeIf([](QChar c) { return c.isSpace(); });
    return digits;
}

PlaziusCredentialReading readPhoneCredential(const QString& typed)
{
    const auto russian = PhoneTemplate::make(u"(NNN) NNN-NN-NN"_s, u"+7"_s);
    PhoneEntry entry(russian.value_or(PhoneTemplate()));
    entry.setText(typed);
    switch (entry.state()) {
    case PhoneState::Complete:
        return PlaziusCredential{PlaziusScope::Phone, entry.number().e164()};
    case PhoneState::Empty:
        return PlaziusCredentialFault{PlaziusScope::Phone, CredentialWords::phoneEmpty()};
    case PhoneState::Missing:
    case PhoneState::TooMany:
    case PhoneState::Foreign:
        break;
    }
    return PlaziusCredentialFault{PlaziusScope::Phone, CredentialWords::phoneFault(phoneStateText(entry))};
}

PlaziusCredentialReading readCard(PlaziusScope scope, const QString& typed)
{
    const QString card = withoutGroups(typed.trimmed());
    if (card.isEmpty())
        return PlaziusCredentialFault{scope, CredentialWords::cardEmpty()};
    if (!std::ranges::all_of(card, isPrintableAscii))
        return PlaziusCredentialFault{scope, CredentialWords::cardForeign()};
    if (card.size() > longestCard)
        return PlaziusCredentialFault{scope, CredentialWords::cardTooLong()};
    return PlaziusCredential{scope, card};
}

PlaziusCredentialReading readCode(const QString& typed)
{
    const QString code = withoutGroups(typed.trimmed());
    if (code.isEmpty())
        return PlaziusCredentialFault{PlaziusScope::PaymentCode, CredentialWords::codeEmpty()};
    if (!std::ranges::all_of(code, isAsciiDigit))
        return PlaziusCredentialFault{PlaziusScope::PaymentCode, CredentialWords::codeForeign()};
    if (code.size() != shortCode && code.size() != longCode)
        return PlaziusCredentialFault{PlaziusScope::PaymentCode, CredentialWords::codeLength()};
    return PlaziusCredential{PlaziusScope::PaymentCode, code};
}

} // namespace

PlaziusCredentialReading readPlaziusCredential(PlaziusScope scope, const QString& typed)
{
    switch (scope) {
    case PlaziusScope::Phone:
        return readPhoneCredential(typed);
    case PlaziusScope::PaymentCode:
        return readCode(typed);
    case PlaziusScope::CardNumber:
    case PlaziusScope::CardNumberOrTrack:
        break;
    }
    return readCard(scope, typed);
}

} // namespace companion
