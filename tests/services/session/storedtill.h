// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/platform/filesecrets.h"
#include "services/session/saledesk.h"
#include "services/session/settingsservice.h"
#include "services/store/directorystore.h"
#include "services/store/journalstore.h"
#include "services/store/outboxstore.h"
#include "services/store/settingsstore.h"
#include "tests/store/storefixture.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace companion::test {

/// A till with a real base in a throw-away folder.
struct StoredTill
{
    QTemporaryDir folder;
    HandClock clock;
    StorageThread thread{clock};
    OutboxStore outbox{thread};
    ReceiptStore receipts{thread, outbox};
    JournalStore journal{thread};
    SettingsStore settingsStore{thread};
    DirectoryStore directories{thread};
    FileSecrets secrets{folder.path() + QStringLiteral("/secrets")};
    SettingsService settings{settingsStore, directories, secrets};
    SaleDesk desk{receipts, settings, {}, clock};

    StoredTill()
    {
        Directories lists;
        lists.users = {{QStringLiteral("7"), QStringLiteral("Орлова Е. В."), {}}};
        if (!wait(thread.open(base())) || !wait(directories.replaceAll(lists, {})))
            qFatal("the base does not open");
        QSignalSpy loaded(&settings, &SettingsService::loaded);
        settings.load();
        Settings wanted;
        wanted.till.cashId = QStringLiteral("3");
        wanted.till.cashierCode = QStringLiteral("7");
        wanted.till.warehouseCode = QStringLiteral("1");
        QSignalSpy changed(&settings, &SettingsService::changed);
        QSignalSpy ready(&desk, &SaleDesk::ready);
        if (!loaded.wait())
            qFatal("no settings");
        settings.save(wanted, QString());
        if (!changed.wait())
            qFatal("settings are not saved");
        desk.start();
        if (!ready.wait())
            qFatal("the desk does not open");
    }

    QString base() const { return folder.path() + QStringLiteral("/data"); }

    /// The file of the base goes away: the next commit fails with StorageMoved, the store writes the base anew.
    void loseBase()
    {
        const QDir data(base());
        const QStringList files = data.entryList({QStringLiteral("*.db")}, QDir::Files);
        for (const QString& file : files) {
            if (!QFile::rename(data.filePath(file), data.filePath(file + QStringLiteral(".away"))))
                qFatal("the base stays");
        }
    }

    QStringList journalOf(const Receipt& receipt)
    {
        QStringList lines;
        for (const JournalEntry& entry : wait(journal.ofReceipt(receipt.uid)).value_or(QList<JournalEntry>()))
            lines << QStringLiteral("%1 %2 %3").arg(journalKindName(entry.kind), entry.receiptNumber, displayText(entry.sum));
        lines.sort();
        return lines;
    }
};

} // namespace companion::test
