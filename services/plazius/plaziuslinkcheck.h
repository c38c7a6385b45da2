// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "services/delivery/linkcheckresult.h"
#include "services/net/transport.h"
#include "services/platform/clock.h"
#include "services/plazius/plaziusendpoint.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace companion {

/// «Проверка связи» with what stands in the fields, saved or not: the link check, then a fresh session with that login
/// and password (contract of Plazius, 2.6). Touches neither the session nor the link state nor the queue of the running
/// program; who owns those is told of a good one. One check at a time; a new one ends the former. GUI thread.
class PlaziusLinkCheck final : public QObject
{
    Q_OBJECT

public:
    PlaziusLinkCheck(Transport& transport, const Clock& clock, QObject* parent = nullptr);
    ~PlaziusLinkCheck() override;

    void check(const Settings& settings, const QString& userSecret, std::function<void(const LinkCheckResult&)> done);
    void cancel();

Q_SIGNALS:
    /// The server took this account, which need not be the one that is saved; before the result is told.
    void passed(const companion::PlaziusEndpoint& endpoint);

private:
    struct Run;

    void askForSession();
    void end(Outcome outcome, const QString& reason);

    Transport& m_transport;
    const Clock& m_clock;
    std::unique_ptr<Run> m_run;
};

} // namespace companion
