// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "services/brevix/brevixanswer.h"
#include "services/session/outcomereport.h"
#include "services/session/linkstate.h"
#include "services/session/registrationsource.h"

#include <QTimer>
#include <QUuid>

#include <functional>
#include <memory>
#include <optional>

namespace companion {

class BrevixApi;
class Clock;

/// Registers buyers at BreviX (B-NEW-05…10). A lost answer and «Повторить» are the same key and the same bytes, so that
/// no press ever sends a second SMS that nobody asked for (client policy 5). With the link known to be down the last
/// reason is told within the same event, and a try with a short deadline runs in the background (client policy 6).
/// GUI thread.
class BrevixRegistration final : public RegistrationSource
{
    Q_OBJECT

public:
    /// Each is asked when a number is sent and must not wait.
    struct Sources
    {
        std::function<Settings()> settings;
        std::function<QString()> cashierCode; ///< code of the user who is cashier now; empty = nobody is chosen
        std::function<LinkState()> link;
    };

    BrevixRegistration(BrevixApi& api, Sources sources, OutcomeReport report, Clock& clock, QObject* parent = nullptr);
    ~BrevixRegistration() override;

    void open() override;
    void start(const PhoneNumber& phone, const QDateTime& consentAt) override;
    void resend() override;
    void confirm(const RegistrationPerson& person, const QString& code) override;
    void cancel() override;
    void giveUp() override;
    bool isRunning() const override { return m_running; }

private:
    /// What «Отправить на модерацию» sends, until it is answered: a repeat has the same key and the same bytes,
    /// whatever became of the settings.
    struct StartRequest
    {
        QUuid key;
        QString warehouseId;
        QString inviterCode;
    };

    StartRequest startRequest() const;
    void sayNoWarehouse();
    int begin(RegistrationStep step);
    void launched(int generation);
    void stopWaiting();
    void patienceIsOver();
    void detach();
    void withdraw(const QString& registrationId);
    void forgetRegistration();

    void startAnswered(const BrevixAnswer<RegistrationInfo>& answer);
    void detachedStartAnswered(const PhoneNumber& phone, const BrevixAnswer<RegistrationInfo>& answer);
    void resendAnswered(const BrevixAnswer<ResentInfo>& answer);
    void confirmAnswered(const BrevixAnswer<Customer>& answer);
    RegistrationResult blank() const;
    RegistrationResult knownDown() const;
    /// Of a start or a resend.
    template <typename T>
    RegistrationResult smsSent(const BrevixAnswer<T>& answer) const;
    template <typename T>
    RegistrationResult failed(const BrevixAnswer<T>& answer);

    BrevixApi& m_api;
    Sources m_sources;
    OutcomeReport m_report;
    Clock& m_clock;
    QTimer m_patience; ///< of a try in the background

    QUuid m_form; ///< part of the keys
    PhoneNumber m_phone;
    QDateTime m_consentAt;
    std::optional<StartRequest> m_start; ///< unanswered
    QString m_registrationId;            ///< empty = none at the service that we know of
    int m_resends = 0;                   ///< k of client policy 5
    bool m_resendUnanswered = false;
    int m_wrongCodes = 0;

    std::unique_ptr<QObject> m_flight; ///< context of the call under way
    RegistrationStep m_step = RegistrationStep::Start;
    int m_generation = 0;
    bool m_running = false;
};

} // namespace companion
