// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/delivery.h"
#include "models/policy/outcome.h"
#include "models/values/customer.h"
#include "services/session/linkstate.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace companion {

class BrevixApi;
class SettingsService;

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

/// Asks BreviX who a phone belongs to (B-AUT-03…08). One question at a time: a new one makes the answer of the former void.
/// With the link known to be down the last reason is told within the same event, and a try with a short deadline runs in the
/// background (client policy 6). GUI thread.
class BrevixIdentification final : public QObject
{
    Q_OBJECT

public:
    /// Tells the connection monitor what a call came to.
    using OutcomeReport = std::function<void(const Judgement&, const QString& reason, CallKind)>;

    BrevixIdentification(BrevixApi& api, SettingsService& settings, std::function<LinkState()> link, OutcomeReport report,
                         QObject* parent = nullptr);

    void request(const PhoneNumber& phone);
    /// By a person (Esc), or because the form closes: no answer comes any more.
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// A call is on its way; it ends within `deadline` at the latest.
    void started(std::chrono::milliseconds deadline);
    void finished(const companion::IdentificationResult& result);

private:
    void answer(int generation, const IdentificationResult& result);

    BrevixApi& m_api;
    SettingsService& m_settings;
    std::function<LinkState()> m_link;
    OutcomeReport m_report;
    int m_generation = 0;
    bool m_running = false;
};

} // namespace companion
