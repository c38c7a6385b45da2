// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/slip.h"
#include "models/values/error.h"
#include "models/values/outboxrow.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace companion {

class Clock;
class ConnectionMonitor;
class OpenOrderStore;
class OutboxSender;
class OutboxStore;
class PlaziusApi;
class PlaziusCaller;
class PlaziusCards;
class PlaziusCourier;
class PlaziusCourse;
class PlaziusLinkCheck;
class PlaziusOrders;
class PlaziusProbe;
class PlaziusProvider;
class PlaziusTalk;
class SaleDesk;
class SettingsService;
class Transport;
struct PlaziusAnswer;
struct PlaziusEndpoint;
struct PlaziusFooterText;
struct Receipt;

/// What the service said to the closing of a sale or a return, while somebody may still stand at the till.
struct PlaziusReport
{
    OutboxRow row;
    bool accepted = false;
    bool refused = false;         ///< for good: the row is in the archive, nothing will come of it later
    QString words;                ///< of the service, verbatim; of a refusal
    std::optional<Money> accrued; ///< none = not told
    Slip slip;                    ///< for the buyer; may be empty
};

/// Whose points a closed receipt brings.
enum class GuestAtClosing {
    None,
    Bound,
    Unbound, ///< a card was on the receipt, and the service was never told: the link was down after it was added
};

/// Everything of Plazius, built in order and told of each other. Knows no window. GUI thread.
class PlaziusModule final : public QObject
{
    Q_OBJECT

public:
    /// What all services share; outlives the module.
    struct Base
    {
        Clock& clock;
        OutboxStore& outbox;
        OpenOrderStore& openOrders;
        SettingsService& settings;
        Transport& transport;
    };

    explicit PlaziusModule(const Base& base, QObject* parent = nullptr);
    ~PlaziusModule() override;
    Q_DISABLE_COPY_MOVE(PlaziusModule)

    /// The desk whose receipts are spoken of; it has the provider already. Once, before start().
    void attach(SaleDesk& desk);

    PlaziusProvider& provider() { return *m_provider; }
    PlaziusOrders& orders() { return *m_orders; }
    PlaziusCards& cards() { return *m_cards; }
    PlaziusCourse& course() { return *m_course; }
    OutboxSender& sender() { return *m_sender; }
    ConnectionMonitor& monitor() { return *m_monitor; }
    PlaziusLinkCheck& linkCheck() { return *m_linkCheck; }

    /// Active, with address, login and password.
    bool isConfigured() const;
    /// Active, and its part of the correctness check has no error. Computed when settings change, not when asked.
    bool isCorrect() const { return m_correct; }
    /// What a buyer is given when the closing was not answered in time.
    Slip offlineSlip(bool withCard) const;
    /// The photo of a guest, when a person asks for it; https only, empty when it did not come. Not called when `context` is gone.
    void fetchPhoto(QObject* context, const QUrl& url, std::function<void(const QByteArray&)> done);

    /// The settings are loaded and the desk is ready: the work begins.
    void start();
    /// No attempt begins any more.
    void shutDown();

Q_SIGNALS:
    void correctChanged();
    /// A receipt that Plazius will be told of is closed; before anything of it is sent.
    void saleClosed(const QUuid& receiptUid, companion::GuestAtClosing guest);
    void reported(const companion::PlaziusReport& report);
    void failed(const companion::Error& error);

private:
    void wire();
    void receiptClosed(const Receipt& receipt, const QList<OutboxRow>& rows);
    void settingsChanged();
    void linkChanged();
    void setMonitor();
    void accountPassed(const PlaziusEndpoint& endpoint);
    void compareClocks(const PlaziusAnswer& answer);
    void answered(const OutboxRow& row, const PlaziusAnswer& answer);
    Slip slipOf(const PlaziusFooterText& footer) const;

    Base m_base;
    bool m_started = false;
    bool m_correct = false;
    bool m_refused = false; ///< login or password, as far as the monitor knows
    QString m_lastAccount;
    QString m_lastEndpoint;

    // In the order of construction: what stands below may use what stands above.
    std::unique_ptr<PlaziusCaller> m_caller;
    std::unique_ptr<PlaziusApi> m_api;
    std::unique_ptr<PlaziusProbe> m_probe;
    std::unique_ptr<ConnectionMonitor> m_monitor;
    std::unique_ptr<PlaziusOrders> m_orders;
    std::unique_ptr<PlaziusProvider> m_provider;
    std::unique_ptr<PlaziusCourier> m_courier;
    std::unique_ptr<OutboxSender> m_sender;
    std::unique_ptr<PlaziusLinkCheck> m_linkCheck;
    std::unique_ptr<PlaziusTalk> m_talk;
    std::unique_ptr<PlaziusCards> m_cards;
    std::unique_ptr<PlaziusCourse> m_course;
};

} // namespace companion
