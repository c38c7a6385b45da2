// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/signs.h"
#include "services/session/registrationsource.h"

#include <QCoreApplication>

namespace companion {

/// What the registration form says of an answer and of the time that passes.
class RegistrationWords
{
    Q_DECLARE_TR_FUNCTIONS(companion::RegistrationWords)

public:
    /// What the form waits for.
    static QString waitingFor(RegistrationStep step);
    /// What happened and what to do now; empty when the form shows it otherwise.
    static QString answer(const RegistrationResult& result);
    static Sign sign(const RegistrationResult& result);
    /// «Отправить ещё раз (0:45)»; the label alone when there is nothing to wait for.
    static QString countdown(const QString& label, std::chrono::seconds wait);
    /// «Код действует ещё 9:12», and how many attempts are left.
    static QString codeFacts(std::chrono::seconds life, const std::optional<int>& attemptsLeft);

private:
    static QString afterWrongCode(const RegistrationResult& result);
};

} // namespace companion
