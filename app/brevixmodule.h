// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/error.h"
#include "models/values/outboxrow.h"
#include "services/session/outcomereport.h"

#include <QMap>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace companion {

class BrevixApi;
class BrevixCatalogue;
class BrevixCourier;
class BrevixIdentification;
class BrevixLinkCheck;
class BrevixProbe;
class BrevixProfiles;
class BrevixProvider;
class BrevixRegistration;
class Clock;
class ConnectionMonitor;
class OutboxSender;
class OutboxStore;
class ProfileHistoryStore;
class ProfileKeeper;
class ReceiptStore;
class SettingsService;
class Transport;

/// Everything of BreviX, built in order and told of each other. Knows no window and no desk. GUI thread.
class BrevixModule final : public QObject
{
    Q_OBJECT

public:
    /// What all services share; outlives the module.
    struct Base
    {
        Clock& clock;
        OutboxStore& outbox;
        ReceiptStore& receipts;
        ProfileHistoryStore& profileHistory;
        SettingsService& settings;
        Transport& transport;
    };

    explicit BrevixModule(const Base& base, QObject* parent = nullptr);
    ~BrevixModule() override;
    Q_DISABLE_COPY_MOVE(BrevixModule)

    BrevixProvider& provider() { return *m_provider; }
    OutboxSender& sender() { return *m_sender; }
    ConnectionMonitor& monitor() { return *m_monitor; }
    BrevixIdentification& identification() { return *m_identification; }
    BrevixRegistration& registration() { return *m_registration; }
    BrevixLinkCheck& linkCheck() { return *m_linkCheck; }
    BrevixCatalogue& catalogue() { return *m_catalogue; }
    ProfileKeeper& profiles() { return *m_profiles; }

    /// The settings have no error (D-27). Computed when settings change, not when asked.
    bool isCorrect() const { return m_correct; }
    /// The settings are loaded and the desk is ready: the work begins.
    void start();
    /// No attempt begins any more.
    void shutDown();

Q_SIGNALS:
    void started();
    void correctChanged();
    void failed(const companion::Error& error);

private:
    void wire();
    void settingsChanged();
    void keepShop(const QString& shopId);
    OutcomeReport report();
    /// What all returns of the sale up to this one brought back, by line.
    void tellReturned(const OutboxRow& cancellation, std::function<void(std::optional<QMap<int, Quantity>>)> done);

    Base m_base;
    bool m_started = false;
    bool m_correct = false;
    QString m_lastApiKey;
    QString m_lastEndpoint;

    // In the order of construction: what stands below may use what stands above.
    std::unique_ptr<BrevixApi> m_api;
    std::unique_ptr<BrevixProbe> m_probe;
    std::unique_ptr<ConnectionMonitor> m_monitor;
    std::unique_ptr<BrevixProvider> m_provider;
    std::unique_ptr<BrevixCourier> m_courier;
    std::unique_ptr<OutboxSender> m_sender;
    std::unique_ptr<BrevixIdentification> m_identification;
    std::unique_ptr<BrevixRegistration> m_registration;
    std::unique_ptr<BrevixLinkCheck> m_linkCheck;
    std::unique_ptr<BrevixCatalogue> m_catalogue;
    std::unique_ptr<BrevixLinkCheck> m_profileLinkCheck; ///< a person pressing «Проверка связи» does not end it
    std::unique_ptr<BrevixProfiles> m_profileSource;
    std::unique_ptr<ProfileKeeper> m_profiles;
};

} // namespace companion
