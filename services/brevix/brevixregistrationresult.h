// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/brevix/brevixtypes.h"
#include "services/net/exchange.h"
#include "services/session/linkstate.h"
#include "services/session/registrationsource.h"

#include <QCoreApplication>

namespace companion {

/// Answers of the registration calls → what the form shows (client policy 1, second table). Pure: values in, values
/// out.
class BrevixRegistrationResult
{
    Q_DECLARE_TR_FUNCTIONS(companion::BrevixRegistrationResult)

public:
    /// Fills `result`, whose phone, step and state are there already, from an answer that was not accepted. `words`:
    /// the whole sentence of the answer.
    static void describeFailure(RegistrationResult& result, const Judgement& judgement, const QString& words,
                                const std::optional<Problem>& problem);
    /// The same for a call that is not waited for: what was known of the link before it.
    static void describeLinkDown(RegistrationResult& result, const LinkState& link);
    /// The registration is no more: back to «Отправить на модерацию» (410, 423, and a service that forgot it).
    static bool endsRegistration(RegistrationStep step, const Judgement& judgement, int status);
    /// «Повторить» is offered.
    static bool mayRetry(Outcome outcome);
    /// A found or new customer; a blocked one is not applied, nor one of another number.
    static void present(RegistrationResult& result, RegistrationState state, const Customer& customer);
    /// How long the code holds from now: read against the clock of the service that said when it ends (A20).
    static std::chrono::seconds lifeOf(const QDateTime& expiresAt, const Exchange& exchange, const QDateTime& now);
    /// For a service that has no words of its own for it.
    static QString customerExists();
    /// The settings give no «ИД BreviX» for the warehouse of this till (D-29): nothing can be sent.
    static QString noWarehouse();
};

} // namespace companion
