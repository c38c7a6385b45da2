// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/cardsource.h"

namespace companion {

CardSource::CardSource(QObject* parent)
    : QObject(parent)
{
}

CardSource::~CardSource() = default;

} // namespace companion
