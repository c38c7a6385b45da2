// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/retentionkeeper.h"

#include "services/platform/clock.h"
#include "services/platform/logging.h"
#include "services/platform/onresult.h"
#include "services/store/outboxstore.h"

using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr auto day = 24h;
/// How soon a quiet moment, a shorter time in the settings and, where data are not kept at all, new data are noticed. The timer does
/// not count the time the machine sleeps; the clock does (CLOCK_BOOTTIME).
constexpr auto betweenLooks = 5min;

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
    const int days = m_sources.days();
    if (!isTimeFor(days, m_clock.now().tick) || !m_sources.idle()) {
        lookAgain();
        return;
    }
    m_erasing = true;
    onResult(this, m_store.eraseExpired(days, m_clock.now()), [this, days](const Result<ErasedData>& data) {
        if (!data)
            qCWarning(lcStore).noquote() << "expired data were not erased:" << errorName(data.error().code);
        else if (data->rows > 0 || data->receipts > 0)
            qCInfo(lcStore) << "expired data erased: rows" << data->rows << "receipts" << data->receipts;
        erased(data.has_value(), days);
    });
}

bool RetentionKeeper::isTimeFor(int days, std::chrono::milliseconds now) const
{
    if (!m_doneAt || days < m_doneDays)
        return true;
    const std::chrono::milliseconds pause = days > 0 ? std::chrono::milliseconds(day) : std::chrono::milliseconds(betweenLooks);
    return now - *m_doneAt >= pause;
}

void RetentionKeeper::erased(bool good, int days)
{
    m_erasing = false;
    if (good) {
        m_doneAt = m_clock.now().tick;
        m_doneDays = days;
    }
    lookAgain();
}

void RetentionKeeper::lookAgain()
{
    m_timer.start(betweenLooks);
}

} // namespace companion
