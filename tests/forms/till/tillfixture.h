// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/till/mainwindow.h"
#include "services/platform/clock.h"
#include "services/platform/secrets.h"
#include "services/session/freereturnsession.h"
#include "services/session/returnsession.h"
#include "services/session/saledesk.h"
#include "services/session/settingsservice.h"
#include "services/store/directorystore.h"
#include "services/store/outboxstore.h"
#include "services/store/receiptstore.h"
#include "services/store/settingsstore.h"
#include "services/store/storagethread.h"

#include <QPromise>
#include <QTemporaryDir>

#include <memory>

namespace companion {

class MemorySecrets final : public Secrets
{
public:
    QFuture<Result<QString>> read(const QString& name) override;
    QFuture<Result<Done>> write(const QString& name, const QString& secret) override;
    bool guardedByFileRightsOnly() const override { return false; }

private:
    QHash<QString, QString> m_kept;
};

/// The receipt of the design pictures: eight goods of a small shop.
QList<GoodsWithBarcodes> pictureGoods();
Directories pictureDirectories();
Authorization pictureCustomer(bool verified);

/// A till with its real base in a throw-away folder, and the window over it.
class TillFixture
{
public:
    TillFixture();
    ~TillFixture();

    SettingsService& settings() { return *m_settings; }
    SaleDesk& desk() { return *m_desk; }
    MainWindow& window() { return *m_window; }
    ReceiptStore& receipts() { return *m_receipts; }
    FreeReturnSession& freeReturns() { return *m_freeReturns; }
    StorageThread& thread() { return *m_thread; }
    QString folder() const { return m_folder.path(); }

    template <typename T>
    T* child(const char* name) const
    {
        T* found = m_window->findChild<T*>(QLatin1String(name));
        Q_ASSERT(found);
        return found;
    }
    template <typename T>
    T* dialog() const
    {
        return m_window->findChild<T*>();
    }

    void saveSettings(const Settings& settings);
    /// As a scanner does: the signs and Enter, into whatever has the focus.
    void scan(const QString& code);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Scans the goods with these places of pictureGoods() and waits for their lines.
    void sell(const QList<int>& goods);
    /// Subtotal, payment by card, and the next receipt.
    QString closeReceipt();

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    MemorySecrets m_secrets;
    std::unique_ptr<StorageThread> m_thread;
    std::unique_ptr<OutboxStore> m_outbox;
    std::unique_ptr<ReceiptStore> m_receipts;
    std::unique_ptr<DirectoryStore> m_directories;
    std::unique_ptr<SettingsStore> m_settingsStore;
    std::unique_ptr<SettingsService> m_settings;
    std::unique_ptr<SaleDesk> m_desk;
    std::unique_ptr<ReturnSession> m_returns;
    std::unique_ptr<FreeReturnSession> m_freeReturns;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace companion
