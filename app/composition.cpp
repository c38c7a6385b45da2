// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/brevixmodule.h"
#include "app/plaziusmodule.h"
#include "resources/samples/sampleshop.h"
#include "services/brevix/brevixprovider.h"
#include "services/delivery/connectionmonitor.h"
#include "services/delivery/outboxsender.h"
#include "services/net/transport.h"
#include "services/platform/datafolder.h"
#include "services/platform/filesecrets.h"
#include "services/platform/onresult.h"
#include "services/plazius/plaziusprovider.h"
#include "services/session/freereturnsession.h"
#include "services/session/returnsession.h"
#include "services/session/saledesk.h"
#include "services/session/settingsservice.h"
#include "services/store/directorystore.h"
#include "services/store/journalstore.h"
#include "services/store/openorderstore.h"
#include "services/store/outboxstore.h"
#include "services/store/profilehistorystore.h"
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
    , m_profileHistory(std::make_unique<ProfileHistoryStore>(*m_storage))
    , m_secrets(std::make_unique<FileSecrets>(folder.secretsFile()))
    , m_settings(std::make_unique<SettingsService>(*m_settingsStore, *m_directories, *m_secrets))
    , m_transport(std::make_unique<Transport>())
    , m_openOrders(std::make_unique<OpenOrderStore>(*m_storage, *m_outbox))
    , m_brevix(std::make_unique<BrevixModule>(
          BrevixModule::Base{clock, *m_outbox, *m_receipts, *m_profileHistory, *m_settings, *m_transport}))
    , m_plazius(std::make_unique<PlaziusModule>(
          PlaziusModule::Base{clock, *m_outbox, *m_openOrders, *m_settings, *m_transport}))
    , m_desk(std::make_unique<SaleDesk>(*m_receipts, *m_settings, providers(), clock))
{
    m_settings->setDataFolder(folder.path());
    m_plazius->attach(*m_desk);
    wire();
}

Composition::~Composition()
{
    m_brevix->shutDown();
    m_plazius->shutDown();
}

/// In the order in which they plan: the first that does anything about a return is told of.
QList<LoyaltyProvider*> Composition::providers() const
{
    return {&m_brevix->provider(), &m_plazius->provider()};
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

BrevixModule& Composition::brevix()
{
    return *m_brevix;
}

PlaziusModule& Composition::plazius()
{
    return *m_plazius;
}

OutboxSender& Composition::sender()
{
    return m_brevix->sender();
}

ConnectionMonitor& Composition::monitor()
{
    return m_brevix->monitor();
}

bool Composition::isIdle() const
{
    return m_desk->sale().isEmpty() && !m_brevix->sender().view().inFlight && !m_plazius->sender().view().inFlight;
}

std::unique_ptr<ReturnSession> Composition::newReturn()
{
    return std::make_unique<ReturnSession>(*m_receipts, *m_settings, *m_desk, providers(), m_clock);
}

std::unique_ptr<FreeReturnSession> Composition::newFreeReturn()
{
    return std::make_unique<FreeReturnSession>(*m_receipts, *m_settings, *m_desk, m_clock);
}

void Composition::wire()
{
    connect(m_desk.get(), &SaleDesk::closed, m_brevix.get(),
            [this](const Receipt&, const QList<OutboxRow>& rows) { m_brevix->sender().receiptClosed(rows); });
    connect(m_settings.get(), &SettingsService::loaded, m_desk.get(), &SaleDesk::start);
    connect(m_settings.get(), &SettingsService::failed, this, &Composition::failed);
    connect(m_desk.get(), &SaleDesk::failed, this, &Composition::failed);
    connect(m_desk.get(), &SaleDesk::ready, m_brevix.get(), &BrevixModule::start);
    connect(m_brevix.get(), &BrevixModule::failed, this, &Composition::failed);
    connect(m_plazius.get(), &PlaziusModule::failed, this, &Composition::failed);
    connect(m_brevix.get(), &BrevixModule::started, this, [this] {
        m_plazius->start();
        m_ready = true;
        Q_EMIT ready();
    });
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
    onResult(this, m_directories->replaceAll({shop->users, shop->warehouses, shop->groups, shop->cardGroups}, goods),
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

} // namespace companion
