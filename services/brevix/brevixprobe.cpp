// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixprobe.h"

#include <utility>

namespace companion {

BrevixProbe::BrevixProbe(BrevixApi& api, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
{
}

void BrevixProbe::check(std::function<void(ProbeResult)> done)
{
    m_done = std::move(done);
    m_api.ping(this, [this](const BrevixAnswer<NoContent>& answer) {
        if (answer.accepted()) {
            askStatus();
            return;
        }
        ProbeResult result;
        result.judgement = answer.judgement;
        result.reason = answer.reason;
        finish(result);
    });
}

void BrevixProbe::askStatus()
{
    m_api.status(this, [this](const BrevixAnswer<ServiceStatus>& answer) {
        ProbeResult result;
        result.judgement = answer.judgement;
        result.reason = answer.reason;
        if (answer.value) {
            result.features = answer.value->features;
            result.shopId = answer.value->shopId;
            const qint64 skew = m_clock.now().wall.msecsTo(answer.value->time);
            result.clockSkew = std::chrono::seconds(skew / 1000);
        }
        finish(result);
    });
}

void BrevixProbe::finish(const ProbeResult& result)
{
    // The callback may start the next check.
    const auto done = std::exchange(m_done, nullptr);
    if (done)
        done(result);
}

} // namespace companion
