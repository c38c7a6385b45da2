// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/signs.h"
#include "services/session/linkstate.h"

#include <QString>

namespace companion {

/// What is known of the link, in the words of the signs; empty before the first answer.
struct LinkWords
{
    Sign sign = Sign::Notice;
    QString words;
};
LinkWords linkWords(const LinkState& link);

/// «автоматический» … by the two flags of «Работа в режиме offline», and what it means for the cashier.
struct SendingMode
{
    QString fact;
    QString words;
};
SendingMode sendingMode(bool checksLink, bool sendsItself);

} // namespace companion
