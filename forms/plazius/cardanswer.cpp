// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plazius/cardanswer.h"

#include <QCoreApplication>

namespace companion {

namespace {

struct CardAnswer
{
    Q_DECLARE_TR_FUNCTIONS(CardAnswer)
};

} // namespace

Sign signOfAnswer(CardEnd end)
{
    switch (end) {
    case CardEnd::Found:
        return Sign::Done;
    case CardEnd::NotFound:
        return Sign::Unknown;
    case CardEnd::Refused:
        return Sign::Refused;
    case CardEnd::NoAnswer:
        return Sign::NoLink;
    case CardEnd::Busy:
        return Sign::Busy;
    }
    return Sign::Refused;
}

QString wordsOfAnswer(const CardResult& result)
{
    if (!result.words.isEmpty())
        return result.words;
    switch (result.end) {
    case CardEnd::Found:
        return nameOfGuest(result.guest);
    case CardEnd::NotFound:
        //: RU: Покупатель не найден.
        return CardAnswer::tr("The buyer was not found.");
    case CardEnd::Refused:
        //: RU: Plazius: операция отклонена.
        return CardAnswer::tr("Plazius: the operation was refused.");
    case CardEnd::NoAnswer:
        //: RU: Нет связи с Plazius.
        return CardAnswer::tr("No link with Plazius.");
    case CardEnd::Busy:
        //: RU: Операция уже выполняется.
        return CardAnswer::tr("The operation is under way already.");
    }
    return {};
}

QString noLinkYetWords()
{
    //: RU: Нет связи с Plazius. Пробуем ещё раз.
    return CardAnswer::tr("No link with Plazius. Trying once more.");
}

QString nameOfGuest(const PlaziusGuest& guest)
{
    const QString name = guest.fullName.simplified();
    //: RU: Покупатель найден
    return name.isEmpty() ? CardAnswer::tr("The buyer was found") : name;
}

} // namespace companion
