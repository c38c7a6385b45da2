// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "models/settings/correctness.h"
#include "resources/samples/sampleshop.h"
#include "services/brevix/brevixapi.h"
#include "services/brevix/brevixcourier.h"
#include "services/brevix/brevixidentification.h"
#include "services/brevix/brevixlinkcheck.h"
#include "services/brevix/brevixprobe.h"
#include "services/brevix/brevixprovider.h"
#include "services/brevix/brevixresend.h"
#include "services/delivery/connectionmonitor.h"
#include "services/delivery/joindelivery.h"
#include "services/delivery/outboxsender.h"
#include "services/net/transport.h"
#include "services/platform/datafolder.h"
#include "services/platform/filesecrets.h"
#include "services/platform/onresult.h"
#include "services/session/returnsession.h"
#include "services/session/saledesk.h"
#include "services/session/settingsservice.h"
#include "services/store/directorystore.h"
#include "services/store/journalstore.h"
#include "services/store/outboxstore.h"
#include "services/store/receiptstore.h"
#include "services/store/settingsstore.h"

namespace companion {

namespace {

/// Where `loyalty-sandbox --port 8080` answers, and the key it takes.
const QString sampleServer = QStringLiteral("http://127.0.0.1:8080");
const QString sampleKey = QStringLiteral("demo-key");

} // namespace

Composition::Composition(const DataFolder& folder, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_folder(folder)
    , m_storage(std::make_unique<StorageThread>(clock))
    , m_outbox(std::make_unique<OutboxStore>(*m_storage))
    , m_receipts(std::make_unique<ReceiptStore>(*m_storage, *m_outbox))
    , m_journal(std::make_unique<JournalStore>(*m_storage))
    , m_directories(std::make_unique<DirectoryStore>(*m_storage))
    , m_settingsStore(std::make_unique<SettingsStore>(*m_storage))
    , m_secrets(std::make_unique<FileSecrets>(folder.secretsFile()))
    , m_settings(std::make_unique<SettingsService>(*m_settingsStore, *m_directories, *m_secrets))
    , m_transport(std::make_unique<Transport>())
    , m_api(std::make_unique<BrevixApi>(
          *m_transport, [this] { return brevixEndpoint(m_settings->current(), m_settings->apiKey()); }))
    , m_probe(std::make_unique<BrevixProbe>(*m_api, clock))
    , m_monitor(std::make_unique<ConnectionMonitor>(*m_probe, clock))
    , m_brevix(std::make_unique<BrevixProvider>(BrevixProvider::Sources{
          [this] { return m_settings->current(); },
          [this] { return m_settings->endpointId(); },
          [this] { return m_monitor->state(); },
      }))
    , m_resend(std::make_unique<BrevixResend>(*m_receipts, *m_brevix, clock))
    , m_courier(std::make_unique<BrevixCourier>(
          *m_api, clock, [this](const OutboxRow& cancellation, std::function<void(BrevixCourier::Returned)> done) {
              tellReturned(cancellation, std::move(done));
          }))
    , m_sender(std::make_unique<OutboxSender>(ProviderId::Brevix, *m_outbox, *m_courier, clock))
    , m_identification(std::make_unique<BrevixIdentification>(
          *m_api, *m_settings, [this] { return m_monitor->state(); },
          [this](const Judgement& judgement, const QString& reason, CallKind kind) {
              m_monitor->reportOutcome(judgement, reason, kind);
          }))
    , m_linkCheck(std::make_unique<BrevixLinkCheck>(*m_transport, clock))
    , m_desk(std::make_unique<SaleDesk>(*m_receipts, *m_settings, QList<LoyaltyProvider*>{m_brevix.get()}, clock))
{
    wire();
}

Composition::~Composition()
{
    m_sender->shutDown();
}

SettingsService& Composition::settings()
{
    return *m_settings;
}

OutboxStore& Composition::outbox()
{
    return *m_outbox;
}

ReceiptStore& Composition::receipts()
{
    return *m_receipts;
}

JournalStore& Composition::journal()
{
    return *m_journal;
}

DirectoryStore& Composition::directories()
{
    return *m_directories;
}

SaleDesk& Composition::desk()
{
    return *m_desk;
}

OutboxSender& Composition::sender()
{
    return *m_sender;
}

ConnectionMonitor& Composition::monitor()
{
    return *m_monitor;
}

BrevixIdentification& Composition::identification()
{
    return *m_identification;
}

BrevixLinkCheck& Composition::linkCheck()
{
    return *m_linkCheck;
}

BrevixProvider& Composition::brevix()
{
    return *m_brevix;
}

BrevixResend& Composition::resend()
{
    return *m_resend;
}

bool Composition::isIdle() const
{
    return m_desk->sale().isEmpty() && !m_sender->view().inFlight;
}

std::unique_ptr<ReturnSession> Composition::newReturn()
{
    return std::make_unique<ReturnSession>(*m_receipts, *m_settings, *m_desk, QList<LoyaltyProvider*>{m_brevix.get()}, m_clock);
}

void Composition::wire()
{
    joinDelivery(*m_sender, *m_monitor);
    connect(m_desk.get(), &SaleDesk::closed, m_sender.get(),
            [this](const Receipt&, const QList<OutboxRow>& rows) { m_sender->receiptClosed(rows); });
    connect(m_settings.get(), &SettingsService::changed, this, &Composition::settingsChanged);
    connect(m_settings.get(), &SettingsService::loaded, m_desk.get(), &SaleDesk::start);
    connect(m_settings.get(), &SettingsService::failed, this, &Composition::failed);
    connect(m_desk.get(), &SaleDesk::failed, this, &Composition::failed);
    connect(m_desk.get(), &SaleDesk::ready, this, &Composition::startWork);
    connect(m_sender.get(), &OutboxSender::storageFailed, this, &Composition::failed);
    connect(m_monitor.get(), &ConnectionMonitor::shopKnown, this, &Composition::keepShop);
}

void Composition::start(bool sampleShop)
{
    m_transport->prepareTls();
    onResult(this, m_storage->open(m_folder.path()), [this, sampleShop](const Result<OpenReport>& report) {
        if (!report) {
            Q_EMIT failed(report.error());
            return;
        }
        m_openReport = *report;
        if (sampleShop && report->fresh)
            fillSampleShop();
        else
            m_settings->load();
    });
}

void Composition::fillSampleShop()
{
    const Result<SampleShop> shop = sampleShop();
    const Result<Settings> settings = sampleSettings(sampleServer);
    if (!shop || !settings) {
        Q_EMIT failed(shop ? settings.error() : shop.error());
        return;
    }
    QList<GoodsWithBarcodes> goods;
    for (const SampleGoods& one : shop->goods)
        goods.append({one.goods, one.barcodes});
    onResult(this, m_directories->replaceAll({shop->users, shop->warehouses, shop->groups}, goods),
             [this, text = settingsToText(*settings)](const Result<Done>& filled) {
                 if (filled)
                     saveSampleSettings(text);
                 else
                     Q_EMIT failed(filled.error());
             });
}

void Composition::saveSampleSettings(const SettingsText& text)
{
    onResult(this, m_settingsStore->save(text), [this](const Result<Done>& saved) {
        if (!saved) {
            Q_EMIT failed(saved.error());
            return;
        }
        onResult(this, m_secrets->write(SettingsService::apiKeySecret(), sampleKey), [this](const Result<Done>& written) {
            if (!written)
                Q_EMIT failed(written.error());
            m_settings->load();
        });
    });
}

void Composition::settingsChanged()
{
    const Settings& settings = m_settings->current();
    const Directories& lists = m_settings->directories();
    const QList<Finding> findings
        = checkSettings(settings, {lists.users, lists.warehouses, lists.groups}, !m_settings->apiKey().isEmpty());
    m_brevixCorrect = correctlyConfigured(findings);
    configureDelivery(*m_sender, *m_monitor, settings.brevix.offline);

    const QString endpoint = m_settings->endpointId();
    if (m_working && endpoint != m_lastEndpoint)
        m_monitor->forget();
    if (m_working && m_settings->apiKey() != m_lastApiKey)
        m_monitor->keyChanged();
    m_lastEndpoint = endpoint;
    m_lastApiKey = m_settings->apiKey();
    // A sleeping module sends nothing: its rows wait for the day it wakes (B-GEN-02).
    m_sender->setEndpoint(settings.brevix.active ? endpoint : QString());
    Q_EMIT brevixCorrectChanged();
}

void Composition::startWork()
{
    m_working = true;
    if (m_ready)
        return;
    onResult(this, m_outbox->counts(m_settings->endpointId()), [this](const Result<OutboxCounts>& counts) {
        m_ready = true;
        if (m_settings->current().brevix.active)
            m_monitor->start(counts ? counts->waiting : 0);
        Q_EMIT ready();
    });
}

void Composition::keepShop(const QString& shopId)
{
    if (m_settings->current().till.shopId == shopId)
        return;
    Settings settings = m_settings->current();
    settings.till.shopId = shopId;
    m_settings->save(settings, m_settings->apiKey());
}

void Composition::tellReturned(const OutboxRow& cancellation, std::function<void(std::optional<QMap<int, Quantity>>)> done)
{
    onResult(this, m_receipts->sale(cancellation.saleUid),
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
