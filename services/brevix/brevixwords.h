// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/outcome.h"
#include "services/brevix/brevixtypes.h"
#include "services/net/exchange.h"

#include <QCoreApplication>
#include <QString>

#include <chrono>
#include <optional>

namespace companion {

/// What people are told of an outcome (client policy 1, second table; B-GEN-08, B-GEN-09). A sentence is made of the outcome
/// and its reason, so that a reason that was kept (LinkState::lastReason) becomes the same sentence later.
class BrevixWords
{
    Q_DECLARE_TR_FUNCTIONS(companion::BrevixWords)

public:
    /// «Связь успешно установлена!»
    static QString linkIsGood();

    /// The "…" of the sentence: the cause, the host, what answered, the seconds to wait, or the words of the service.
    static QString reason(const Judgement& judgement, const Exchange& exchange, const std::optional<Problem>& problem);
    /// The whole sentence.
    static QString sentence(Outcome outcome, const QString& reason);

    /// «Отправлено, ответ не получен — проверим сами»: of a row whose outcome is unknown.
    static QString unclear();
    /// The clock of the till differs by more than 60 s from that of the service; empty when it does not (client policy 6).
    static QString clockWarning(std::chrono::seconds skew);

private:
    static QString tlsReason(const TlsErrors& errors);
    static QString whatAnswered(const Exchange& exchange);
    static QString refusal(const std::optional<Problem>& problem);
};

} // namespace companion
