// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuslinkcheck.h"

#include "services/plazius/plaziusprobe.h"
#include "services/plazius/plaziussession.h"
#include "services/plazius/plaziuswords.h"

#include <utility>

namespace companion {

/// The client of one check: made for what stands in the fields, gone with the check.
struct PlaziusLinkCheck::Run
{
    Run(Transport& transport, const Clock& clock, const PlaziusEndpoint& ofFields)
        : endpoint(ofFields)
        , probe(transport, clock, [ofFields] { return ofFields; })
        , session(transport, clock)
        , began(clock.now().tick)
    {
    }

    PlaziusEndpoint endpoint;
    PlaziusProbe probe;
    PlaziusSession session;
    std::chrono::milliseconds began;
    std::chrono::seconds clockSkew{0};
    std::function<void(const LinkCheckResult&)> done;
};

PlaziusLinkCheck::PlaziusLinkCheck(Transport& transport, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_transport(transport)
    , m_clock(clock)
{
}

PlaziusLinkCheck::~PlaziusLinkCheck() = default;

void PlaziusLinkCheck::check(const Settings& settings, const QString& userSecret,
                             std::function<void(const LinkCheckResult&)> done)
{
    m_run = std::make_unique<Run>(m_transport, m_clock, plaziusEndpoint(settings, userSecret));
    m_run->done = std::move(done);
    m_run->probe.check([this](const ProbeResult& probed) {
        m_run->clockSkew = probed.clockSkew;
        if (probed.good())
            askForSession();
        else
            end(probed.judgement.outcome, probed.reason);
    });
}

void PlaziusLinkCheck::askForSession()
{
    if (!m_run->endpoint.isConfigured()) {
        end(Outcome::Refused, PlaziusWords::notConfigured());
        return;
    }
    m_run->session.request(&m_run->session, m_run->endpoint, [this](const PlaziusSessionAnswer& answer) {
        PlaziusAnswer judged;
        judged.failure = answer.failure;
        end(judgePlazius(judged).outcome, answer.reason);
    });
}

void PlaziusLinkCheck::end(Outcome outcome, const QString& reason)
{
    LinkCheckResult result;
    result.good = outcome == Outcome::Accepted;
    result.text = result.good ? PlaziusWords::linkIsGood() : PlaziusWords::sentence(outcome, reason);
    result.warning = PlaziusWords::clockWarning(m_run->clockSkew);
    result.elapsed = m_clock.now().tick - m_run->began;
    // Whoever is told may start the next check.
    const auto done = std::exchange(m_run->done, nullptr);
    if (const PlaziusEndpoint endpoint = m_run->endpoint; result.good)
        Q_EMIT passed(endpoint);
    done(result);
}

void PlaziusLinkCheck::cancel()
{
    m_run.reset();
}

} // namespace companion
