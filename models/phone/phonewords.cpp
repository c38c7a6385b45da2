// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/phone/phonewords.h"

#include <QCoreApplication>

namespace companion {

QString phoneStateText(const PhoneEntry& entry)
{
    switch (entry.state()) {
    case PhoneState::Empty:
        break;
    case PhoneState::Missing:
        //: RU: не хватает %n цифры | не хватает %n цифр | не хватает %n цифр
        //: EN: %n digit missing | %n digits missing
        return QCoreApplication::translate("PhoneWords", "%n digit(s) missing", nullptr, entry.missing());
    case PhoneState::TooMany:
        //: RU: лишняя %n цифра | лишние %n цифры | лишних %n цифр
        //: EN: %n digit too many | %n digits too many
        return QCoreApplication::translate("PhoneWords", "%n digit(s) too many", nullptr, entry.excess());
    case PhoneState::Foreign:
        if (entry.phoneTemplate().isInternational()) {
            //: RU: такого кода страны нет
            return QCoreApplication::translate("PhoneWords", "there is no such country code");
        }
        //: RU: код страны не %1
        return QCoreApplication::translate("PhoneWords", "the country code is not %1").arg(entry.phoneTemplate().countryCode());
    case PhoneState::Complete:
        //: RU: Номер введён полностью
        return QCoreApplication::translate("PhoneWords", "The number is complete");
    }
    return {};
}

QString templateFaultText(TemplateFault fault)
{
    switch (fault) {
    case TemplateFault::Empty:
        //: RU: Заполните: включён флаг «Использовать шаблон номера телефона»
        return QCoreApplication::translate("PhoneWords", "Fill in: the flag “Use the phone number template” is on");
    case TemplateFault::NoPlaces:
        //: RU: В шаблоне нет ни одной буквы N: она обозначает место цифры
        return QCoreApplication::translate("PhoneWords", "There is no letter N in the template: it marks the place of a digit");
    case TemplateFault::DigitInside:
        //: RU: В шаблоне не должно быть цифр: место цифры обозначает буква N, код страны пишется отдельно
        return QCoreApplication::translate(
            "PhoneWords", "The template must have no digits: the letter N marks a digit, the country code stands apart");
    case TemplateFault::LetterInside:
        //: RU: В шаблоне есть буква, отличная от латинской N
        return QCoreApplication::translate("PhoneWords", "The template has a letter other than the Latin N");
    case TemplateFault::PlusInside:
        //: RU: Знак «+» пишется в поле «Код страны»
        return QCoreApplication::translate("PhoneWords", "The sign “+” belongs to the field “Country code”");
    case TemplateFault::ControlInside:
        //: RU: В шаблоне есть непечатаемый знак
        return QCoreApplication::translate("PhoneWords", "The template has a character that cannot be printed");
    case TemplateFault::TooLong:
        //: RU: Шаблон длиннее 32 знаков
        return QCoreApplication::translate("PhoneWords", "The template is longer than 32 characters");
    case TemplateFault::LengthWrong:
        //: RU: Вместе с кодом страны в номере должно быть от 8 до 15 цифр
        return QCoreApplication::translate("PhoneWords", "With the country code a number must have 8 to 15 digits");
    case TemplateFault::CountryCodeWrong:
        //: RU: Код страны — знак «+» и от одной до четырёх цифр, например +7
        return QCoreApplication::translate("PhoneWords", "A country code is the sign “+” and one to four digits, as +7");
    }
    return {};
}

} // namespace companion
