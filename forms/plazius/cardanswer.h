// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/signs.h"
#include "services/session/cardsource.h"

#include <QString>

namespace companion {

/// How the windows of a card speak of what came of a question.
Sign signOfAnswer(CardEnd end);
/// The words of the source; our own where it has none.
QString wordsOfAnswer(const CardResult& result);
/// While the one try runs that is made although the link is known to be down.
QString noLinkYetWords();
/// «Покупатель найден» for a buyer without a name.
QString nameOfGuest(const PlaziusGuest& guest);

} // namespace companion
