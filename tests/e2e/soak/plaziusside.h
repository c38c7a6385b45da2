// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/plazius/plaziussandbox.h"
#include "tests/support/faultproxy.h"

#include <functional>

namespace companion::test {

/// Plazius as the long runs have it: the reference server behind a bad link, with guests who have points for a long time.
class PlaziusSide
{
public:
    using Random = std::function<int(int, int)>;

    /// Of every guest before the first receipt, in kopecks.
    static constexpr qint64 points = 100'000'000'000;

    /// `remembers` false: the control run, a server that does a closing or a refund again when it comes again.
    bool open(bool remembers);
    /// Link and server misbehave, in ways that `random(from, to)` draws.
    void misbehave(const QString& chaos, const Random& random);
    /// And behave again.
    void calm();

    QString url() const { return m_proxy.url().toString(); }
    QJsonObject state() const { return m_server.state(false); }
    /// What came in, request by request, for whoever looks for the reason of a finding.
    bool writeLedger(const QString& fileName) const;

private:
    PlaziusSandbox m_server;
    FaultProxy m_proxy;
};

} // namespace companion::test
