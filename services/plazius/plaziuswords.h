// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/outcome.h"
#include "models/values/money.h"
#include "services/net/exchange.h"

#include <QCoreApplication>
#include <QString>

#include <chrono>

namespace companion {

struct PlaziusAnswer;

/// What people are told when a phase of Plazius fails (contract of Plazius, 2.6, 9.1, 12): a short reason, another one
/// for every cause, and the sentence that is made of it. None of them holds an address of a request.
class PlaziusWords
{
    Q_DECLARE_TR_FUNCTIONS(companion::PlaziusWords)

public:
    /// «Связь успешно установлена!»
    static QString linkIsGood();

    /// Of a call that ended without an answer: name, connection, certificate, deadline.
    static QString networkReason(const Exchange& exchange);
    static QString notPlazius();
    static QString credentials();
    static QString serverTrouble(int status);
    static QString unreadable();
    static QString refused(int status);
    static QString notFound();
    static QString cancelled();
    static QString notConfigured();
    static QString notEncodable();

    /// The whole sentence; also from an outcome and a reason that were kept (LinkState).
    static QString sentence(Outcome outcome, const QString& reason);

    /// Of a phase that failed: what the service says, as it came, else our sentence.
    static QString of(const PlaziusAnswer& answer);
    /// The same with a full stop: another sentence follows.
    static QString sentenceOf(const PlaziusAnswer& answer);
    /// A step of the receipt waited for its queue in vain.
    static QString stillRunning();

    /// «результат не сообщён»: the closing was taken without telling what it brought.
    static QString resultNotTold();
    /// «начислено бонусных рублей: 14,59»
    static QString accrued(Money points);
    /// The clocks differ by more than 5 minutes; empty when they do not.
    static QString clockWarning(std::chrono::seconds skew);

private:
    static QString tlsReason(const TlsErrors& errors);
};

} // namespace companion
