// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/delivery/courier.h"
#include "services/net/transport.h"
#include "services/platform/clock.h"
#include "services/plazius/plaziusendpoint.h"

#include <QObject>

#include <functional>

namespace companion {

/// The check of the link to Plazius (contract, 2.6): passed only by 204 with an empty body, so that neither a page of a
/// guest network nor a redirect turns the state green. GUI thread.
class PlaziusProbe final : public QObject, public LinkProbe
{
    Q_OBJECT

public:
    using Endpoint = std::function<PlaziusEndpoint()>;

    PlaziusProbe(Transport& transport, const Clock& clock, Endpoint endpoint, QObject* parent = nullptr);

    void check(std::function<void(ProbeResult)> done) override;

private:
    Transport& m_transport;
    const Clock& m_clock;
    Endpoint m_endpoint;
};

/// How an answer to the link check is to be taken; `now` tells the difference of the clocks.
ProbeResult readPlaziusCheck(const Exchange& exchange, const QDateTime& now);

} // namespace companion
