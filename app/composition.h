// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "models/values/outboxrow.h"
#include "models/values/result.h"
#include "services/session/linkstate.h"
#include "services/store/storagethread.h"

#include <QMap>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace companion {

class BrevixModule;
class OpenOrderStore;
class PlaziusModule;
class ConnectionMonitor;
class DataFolder;
class DirectoryStore;
class FreeReturnSession;
class JournalStore;
class LoyaltyProvider;
class OutboxSender;
class OutboxStore;
class ProfileHistoryStore;
class ReceiptStore;
class ReturnSession;
class SaleDesk;
class Secrets;
class SettingsService;
class SettingsStore;
class Transport;

/// The composition root: the one place that names concrete classes, builds them in order and tells them of each other. Knows no
/// window, so that the command line, the tests and the long runs start the very same program. GUI thread.
class Composition final : public QObject
{
    Q_OBJECT

public:
    /// Folder and clock outlive the composition.
    Composition(const DataFolder& folder, Clock& clock, QObject* parent = nullptr);
    ~Composition() override;
    Q_DISABLE_COPY_MOVE(Composition)

    /// Opens the base, loads the settings, starts the desk; then ready() or failed(). `sampleShop` fills an empty base.
    void start(bool sampleShop);
    bool isReady() const { return m_ready; }
    const OpenReport& openReport() const { return m_openReport; }

    Clock& clock() { return m_clock; }
    SettingsService& settings();
    OutboxStore& outbox();
    ReceiptStore& receipts();
    JournalStore& journal();
    DirectoryStore& directories();
    SaleDesk& desk();
    BrevixModule& brevix();
    PlaziusModule& plazius();
    // The parts of the module that others speak of most.
    OutboxSender& sender();
    ConnectionMonitor& monitor();
    /// A return by receipt number, for as long as its window is open.
    std::unique_ptr<ReturnSession> newReturn();
    /// A return without a receipt number (D-26), likewise.
    std::unique_ptr<FreeReturnSession> newFreeReturn();

    /// Nobody sells and nothing is being sent: a moment for work that keeps the base busy.
    bool isIdle() const;

Q_SIGNALS:
    void ready();
    /// Before ready(): the program cannot work. Afterwards: one action failed.
    void failed(const companion::Error& error);

private:
    void fillSampleShop();
    void saveSampleSettings(const SettingsText& text);
    QList<LoyaltyProvider*> providers() const;
    void wire();

    Clock& m_clock;
    const DataFolder& m_folder;
    OpenReport m_openReport;
    bool m_ready = false;

    // In the order of construction: what stands below may use what stands above.
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<OutboxStore> m_outbox;
    std::unique_ptr<ReceiptStore> m_receipts;
    std::unique_ptr<JournalStore> m_journal;
    std::unique_ptr<DirectoryStore> m_directories;
    std::unique_ptr<SettingsStore> m_settingsStore;
    std::unique_ptr<ProfileHistoryStore> m_profileHistory;
    std::unique_ptr<Secrets> m_secrets;
    std::unique_ptr<SettingsService> m_settings;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<OpenOrderStore> m_openOrders;
    std::unique_ptr<BrevixModule> m_brevix;
    std::unique_ptr<PlaziusModule> m_plazius;
    std::unique_ptr<SaleDesk> m_desk;
};

} // namespace companion
