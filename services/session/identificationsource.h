// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/outcome.h"
#include "models/values/customer.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace companion {

/// What the question for a phone came to, ready for the form (client policy 1, second table).
struct IdentificationResult
{
    PhoneNumber phone; ///< the number that was asked for
    Outcome outcome = Outcome::NoLink;
    std::optional<Customer> customer; ///< found
    QString problemCode;              ///< of the service, for the exact kind of a refusal
    QString reason;                   ///< whole sentence for the cashier, empty when found
    bool mayApply = false;            ///< «Применить»
    bool mayApplyUnchecked = false;   ///< «Применить без проверки»: unreachable and recording on (B-AUT-08)
    bool mayRegister = false;         ///< «Регистрация»: the service said that there is no such customer (B-AUT-07)
    /// The link is known to be down: this is the last reason, said at once; a try is running and may replace it.
    bool provisional = false;
};

/// Who can say whom a phone belongs to, as the identification form sees it. One question at a time: a new one makes the answer
/// of the former void. Every question ends with one finished() that is not provisional, unless it is cancelled. GUI thread.
class IdentificationSource : public QObject
{
    Q_OBJECT

public:
    explicit IdentificationSource(QObject* parent = nullptr);
    ~IdentificationSource() override;

    virtual void request(const PhoneNumber& phone) = 0;
    /// By a person (Esc), or because the form closes: no answer comes any more.
    virtual void cancel() = 0;
    virtual bool isRunning() const = 0;

Q_SIGNALS:
    /// A call is on its way; it ends within `deadline` at the latest.
    void started(std::chrono::milliseconds deadline);
    void finished(const companion::IdentificationResult& result);
};

} // namespace companion
