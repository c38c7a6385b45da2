// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixlinkcheck.h"

#include "services/brevix/brevixapi.h"
#include "services/brevix/brevixprobe.h"
#include "services/brevix/brevixwords.h"

namespace companion {

/// The client of one check: made for the address in the fields, gone with the check.
struct BrevixLinkCheck::Run
{
    Run(Transport& transport, Clock& clock, BrevixEndpoint endpoint)
        : api(transport, [endpoint = std::move(endpoint)] { return endpoint; })
        , probe(api, clock)
    {
    }

    BrevixApi api;
    BrevixProbe probe;
};

BrevixLinkCheck::BrevixLinkCheck(Transport& transport, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_transport(transport)
    , m_clock(clock)
{
}

BrevixLinkCheck::~BrevixLinkCheck() = default;

void BrevixLinkCheck::check(const Settings& settings, const QString& apiKey,
                            std::function<void(const LinkCheckResult&)> done)
{
    m_run = std::make_unique<Run>(m_transport, m_clock, brevixEndpoint(settings, apiKey));
    const auto began = m_clock.now().tick;
    m_run->probe.check([this, began, done = std::move(done)](const ProbeResult& probed) {
        LinkCheckResult result;
        result.good = probed.good();
        result.text = result.good ? BrevixWords::linkIsGood()
                                  : BrevixWords::sentence(probed.judgement.outcome, probed.reason);
        result.warning = BrevixWords::clockWarning(probed.clockSkew);
        result.elapsed = m_clock.now().tick - began;
        done(result);
    });
}

void BrevixLinkCheck::cancel()
{
    m_run.reset();
}

} // namespace companion
