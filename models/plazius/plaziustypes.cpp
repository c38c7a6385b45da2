// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/plaziustypes.h"

#include "models/values/phonenumber.h"

namespace companion {

QString PlaziusCredential::masked() const
{
    constexpr int shown = 4;
    const QString dots(4, QChar(0x2022));
    switch (scope) {
    case PlaziusScope::Phone:
        return PhoneNumber::fromE164(value).masked();
    case PlaziusScope::CardNumber:
    case PlaziusScope::CardNumberOrTrack:
        return value.size() > shown ? dots + QLatin1Char(' ') + value.right(shown) : dots;
    case PlaziusScope::PaymentCode:
        break;
    }
    return dots;
}

} // namespace companion
