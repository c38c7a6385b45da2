// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/messagebar.h"
#include "models/policy/resend.h"

#include <QCoreApplication>

namespace companion {

/// What «Отправить снова» came to, for the message bar of the queue (D-03, D-29). Pure.
class ResendWords
{
    Q_DECLARE_TR_FUNCTIONS(companion::ResendWords)

public:
    static Message message(ResendAction action);
};

} // namespace companion
