// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/platform/secrets.h"
#include "services/session/settingsservice.h"
#include "services/store/database.h"
#include "services/store/journalstore.h"
#include "services/store/outboxstore.h"
#include "tests/store/storefixture.h"

namespace companion::test {

class NoSecrets final : public Secrets
{
public:
    QFuture<Result<QString>> read(const QString& name) override;
    QFuture<Result<Done>> write(const QString& name, const QString& secret) override;
    bool guardedByFileRightsOnly() const override { return false; }
};

/// A real base in a throw-away folder, with the stores and settings that the queue and the journal need.
class QueueBase
{
public:
    QueueBase();

    /// A closed sale with its request; the sum in kopecks, the time on the day of the clock.
    OutboxRow add(int number, qint64 kopecks, QTime time, RowKind kind = RowKind::CashbackRequest);
    void attempt(qint64 seq, const AttemptEnded& ended);
    void noLink(qint64 seq);
    void noAnswer(qint64 seq);
    void refuse(qint64 seq, const QString& code, const QString& words);
    /// Five genuine answers in a row that nobody understands.
    void quarantine(qint64 seq);
    void withdraw(qint64 seq);
    OutboxCounts counts();
    OutboxRow row(qint64 seq);

    HandClock clock;

private:
    QTemporaryDir m_folder;
    StorageThread m_thread{clock};

public:
    OutboxStore outbox{m_thread};
    ReceiptStore receipts{m_thread, outbox};
    JournalStore journal{m_thread};

private:
    SettingsStore m_settingsStore{m_thread};
    DirectoryStore m_directories{m_thread};
    NoSecrets m_secrets;

public:
    SettingsService settings{m_settingsStore, m_directories, m_secrets};
};

} // namespace companion::test
