// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/brevixmodule.h"

#include "models/settings/correctness.h"
#include "services/brevix/brevixapi.h"
#include "services/brevix/brevixcatalogue.h"
#include "services/brevix/brevixcourier.h"
#include "services/brevix/brevixidentification.h"
#include "services/brevix/brevixlinkcheck.h"
#include "services/brevix/brevixprobe.h"
#include "services/brevix/brevixprofiles.h"
#include "services/brevix/brevixprovider.h"
#include "services/brevix/brevixregistration.h"
#include "services/delivery/connectionmonitor.h"
#include "services/delivery/joindelivery.h"
#include "services/delivery/outboxsender.h"
#include "services/platform/onresult.h"
#include "services/session/endpoints.h"
#include "services/session/profilekeeper.h"
#include "services/session/settingsservice.h"
#include "services/store/outboxstore.h"
#include "services/store/profilehistorystore.h"
#include "services/store/receiptstore.h"

namespace companion {

BrevixModule::BrevixModule(const Base& base, QObject* parent)
    : QObject(parent)
    , m_base(base)
{
    const auto settings = [this] { return m_base.settings.current(); };
    const auto endpoint = [this] { return brevixEndpoint(m_base.settings.current(), m_base.settings.apiKey()); };
    const auto link = [this] { return m_monitor->state(); };
    m_api = std::make_unique<BrevixApi>(m_base.transport, endpoint);
    m_probe = std::make_unique<BrevixProbe>(*m_api, m_base.clock);
    m_monitor = std::make_unique<ConnectionMonitor>(*m_probe, m_base.clock);
    m_provider = std::make_unique<BrevixProvider>(
        BrevixProvider::Sources{settings, [this] { return m_base.settings.endpointId(); }, link});
    m_courier = std::make_unique<BrevixCourier>(
        *m_api, m_base.clock, [this](const OutboxRow& cancellation, std::function<void(BrevixCourier::Returned)> done) {
            tellReturned(cancellation, std::move(done));
        });
    m_sender = std::make_unique<OutboxSender>(ProviderId::Brevix, m_base.outbox, *m_courier, m_base.clock);
    m_identification = std::make_unique<BrevixIdentification>(*m_api, m_base.settings, link, report());
    m_registration = std::make_unique<BrevixRegistration>(
        *m_api,
        BrevixRegistration::Sources{settings, [this] { return m_base.settings.currentCashier().code; }, link}, report(),
        m_base.clock);
    m_linkCheck = std::make_unique<BrevixLinkCheck>(m_base.transport, m_base.clock);
    m_catalogue = std::make_unique<BrevixCatalogue>(m_base.transport, endpoint);
    m_profileLinkCheck = std::make_unique<BrevixLinkCheck>(m_base.transport, m_base.clock);
    m_profileSource = std::make_unique<BrevixProfiles>(m_base.transport, endpoint, link, report());
    m_profiles = std::make_unique<ProfileKeeper>(
        *m_profileSource, m_base.settings, m_base.profileHistory,
        [this](const Settings& tested, const QString& apiKey, std::function<void(bool, const QString&)> done) {
            m_profileLinkCheck->check(tested, apiKey, [done = std::move(done)](const LinkCheckResult& result) {
                done(result.good, result.text);
            });
        },
        m_base.clock);
    wire();
}

BrevixModule::~BrevixModule()
{
    shutDown();
}

OutcomeReport BrevixModule::report()
{
    return [this](const Judgement& judgement, const QString& reason, CallKind kind) {
        m_monitor->reportOutcome(judgement, reason, kind);
    };
}

void BrevixModule::wire()
{
    joinDelivery(*m_sender, *m_monitor);
    connect(&m_base.settings, &SettingsService::changed, this, &BrevixModule::settingsChanged);
    connect(m_sender.get(), &OutboxSender::storageFailed, this, &BrevixModule::failed);
    connect(m_monitor.get(), &ConnectionMonitor::shopKnown, this, &BrevixModule::keepShop);
    connect(m_monitor.get(), &ConnectionMonitor::stateChanged, m_profiles.get(),
            [this] { m_profiles->setLinkUp(m_monitor->isUp()); });
}

void BrevixModule::settingsChanged()
{
    const Settings& settings = m_base.settings.current();
    m_correct = correctlyConfigured(m_base.settings.findings());
    // A sleeping module asks nobody and sends nothing: its rows wait for the day it wakes (B-GEN-02).
    OfflineSettings offline = settings.brevix.offline;
    offline.checkLink = offline.checkLink && settings.brevix.active;
    configureDelivery(*m_sender, *m_monitor, offline);

    const QString endpoint = m_base.settings.endpointId();
    if (m_started && endpoint != m_lastEndpoint)
        m_monitor->forget();
    if (m_started && m_base.settings.apiKey() != m_lastApiKey)
        m_monitor->keyChanged();
    m_lastEndpoint = endpoint;
    m_lastApiKey = m_base.settings.apiKey();
    m_sender->setEndpoint(settings.brevix.active ? endpoint : QString());
    Q_EMIT correctChanged();
}

void BrevixModule::start()
{
    if (m_started)
        return;
    m_started = true;
    onResult(this, m_base.outbox.counts(endpointIds(m_base.settings.current())), [this](const Result<OutboxCounts>& counts) {
        if (m_base.settings.current().brevix.active)
            m_monitor->start(counts ? counts->waitingBy.value(ProviderId::Brevix) : 0);
        m_profiles->setLinkUp(m_monitor->isUp());
        m_profiles->start();
        Q_EMIT started();
    });
}

void BrevixModule::shutDown()
{
    m_sender->shutDown();
}

void BrevixModule::keepShop(const QString& shopId)
{
    if (m_base.settings.current().till.shopId == shopId)
        return;
    m_base.settings.change([shopId](Settings& settings) { settings.till.shopId = shopId; });
}

void BrevixModule::tellReturned(const OutboxRow& cancellation,
                                std::function<void(std::optional<QMap<int, Quantity>>)> done)
{
    onResult(this, m_base.receipts.sale(cancellation.saleUid, ProviderId::Brevix),
             [uid = cancellation.receiptUid, done = std::move(done)](const Result<SaleOnRecord>& sale) {
                 if (!sale) {
                     done(std::nullopt);
                     return;
                 }
                 QMap<int, Quantity> returned;
                 for (const Receipt& receipt : sale->returns) {
                     for (const ReceiptLine& line : receipt.lines)
                         returned[line.number] = returned[line.number] + line.quantity;
                     if (receipt.uid == uid)
                         break;
                 }
                 done(returned);
             });
}

} // namespace companion
