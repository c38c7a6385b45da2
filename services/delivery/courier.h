// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/delivery.h"
#include "models/policy/outcome.h"
#include "models/policy/rowmachine.h"
#include "models/values/outboxrow.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace companion {

/// Carries a row of the outbox to its service: one attempt, the question by phone included (client policy 2.4). GUI thread.
class Courier
{
public:
    Courier() = default;
    virtual ~Courier() = default;
    Q_DISABLE_COPY_MOVE(Courier)

    /// Makes one attempt. `done` is called exactly once, not before deliver() returns, and not at all after cancelAll(). The row
    /// is in state Sending already; `row.stateBefore` tells whether it was Unknown. `interval` and `jitter` of the result are
    /// the sender's business and may stay as they are.
    virtual void deliver(const OutboxRow& row, Delivery delivery, std::function<void(AttemptEnded)> done) = 0;

    /// Drops what is under way (the program closes, the address changes).
    virtual void cancelAll() = 0;
};

/// What a check of the link found.
struct ProbeResult
{
    Judgement judgement;
    QString reason;       ///< short words for people, translated; empty when the check was good
    QStringList features; ///< of a good status
    QString shopId;       ///< of a good status
    std::chrono::seconds clockSkew{0}; ///< time of the answer minus own clock

    bool good() const { return judgement.outcome == Outcome::Accepted; }
};

/// Asks the service whether it is there: ping, then status (client policy 6). GUI thread.
class LinkProbe
{
public:
    LinkProbe() = default;
    virtual ~LinkProbe() = default;
    Q_DISABLE_COPY_MOVE(LinkProbe)

    /// `done` is called exactly once, not before check() returns. Never called again while one is under way.
    virtual void check(std::function<void(ProbeResult)> done) = 0;
};

} // namespace companion
