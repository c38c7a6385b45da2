// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/retentionkeeper.h"

#include "services/platform/clock.h"
#include "services/platform/logging.h"
#include "services/platform/onresult.h"
#include "services/store/outboxstore.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr auto day = 24h;
/// The timer does not count the time the machine sleeps; the clock does (CLOCK_BOOTTIME).
constexpr auto longestSleep = 1h;
constexpr auto whileBusy = 5min;

} // namespace

RetentionKeeper::RetentionKeeper(OutboxStore& store, const Clock& clock, Sources sources, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_sources(std::move(sources))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RetentionKeeper::wake);
}

void RetentionKeeper::start()
{
    wake();
}

void RetentionKeeper::wake()
{
    if (m_erasing)
        return;
    const std::chrono::milliseconds now = m_clock.now().tick;
    if (m_doneAt && now - *m_doneAt < day) {
        lookAgainIn(day - (now - *m_doneAt));
        return;
    }
    if (!m_sources.idle()) {
        lookAgainIn(whileBusy);
        return;
    }
    m_erasing = true;
    onResult(this, m_store.eraseExpired(m_sources.days(), m_clock.now()), [this](const Result<ErasedData>& data) {
        if (!data)
            qCWarning(lcStore).noquote() << "expired data were not erased:" << errorName(data.error().code);
        else if (data->rows > 0 || data->receipts > 0)
            qCInfo(lcStore) << "expired data erased: rows" << data->rows << "receipts" << data->receipts;
        erased(data.has_value());
    });
}

void RetentionKeeper::erased(bool good)
{
    m_erasing = false;
    if (good)
        m_doneAt = m_clock.now().tick;
    lookAgainIn(longestSleep);
}

void RetentionKeeper::lookAgainIn(std::chrono::milliseconds span)
{
    m_timer.start(std::min<std::chrono::milliseconds>(span, longestSleep));
}

} // namespace companion
