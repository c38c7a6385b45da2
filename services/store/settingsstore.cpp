// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/settingsstore.h"

#include "services/store/settingsrepository.h"
#include "services/store/storagethread.h"

namespace companion {

SettingsStore::SettingsStore(StorageThread& thread, QObject* parent)
    : QObject(parent)
    , m_thread(thread)
{
}

QFuture<Result<StoredSettings>> SettingsStore::load()
{
    return m_thread.run<StoredSettings>([](Database& database) { return SettingsRepository(database).load(); });
}

QFuture<Result<Done>> SettingsStore::save(const StoredSettings& settings)
{
    return m_thread.run<Done>([settings](Database& database) { return SettingsRepository(database).save(settings); });
}

} // namespace companion
