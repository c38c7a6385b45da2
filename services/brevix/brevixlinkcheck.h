// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "services/delivery/linkcheckresult.h"
#include "services/net/transport.h"
#include "services/platform/clock.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace companion {

/// «Проверка связи» with what stands in the fields, saved or not: ping, then status, against that address with that key. Touches
/// neither the link state nor the queue of the running program. One check at a time; a new one ends the former. GUI thread.
class BrevixLinkCheck final : public QObject
{
    Q_OBJECT

public:
    BrevixLinkCheck(Transport& transport, Clock& clock, QObject* parent = nullptr);
    ~BrevixLinkCheck() override;

    void check(const Settings& settings, const QString& apiKey, std::function<void(const LinkCheckResult&)> done);
    void cancel();

private:
    struct Run;

    Transport& m_transport;
    Clock& m_clock;
    std::unique_ptr<Run> m_run;
};

} // namespace companion
