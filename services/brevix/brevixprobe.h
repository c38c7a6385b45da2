// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/brevix/brevixapi.h"
#include "services/delivery/courier.h"
#include "services/platform/clock.h"

#include <QObject>

#include <memory>

namespace companion {

/// The check of the link (client policy 6): a ping that neither a portal nor a cache can make up, then the status,
/// which tells «ключ не принят» from «нет связи». GUI thread.
class BrevixProbe final : public QObject, public LinkProbe
{
    Q_OBJECT

public:
    BrevixProbe(BrevixApi& api, Clock& clock, QObject* parent = nullptr);

    void check(std::function<void(ProbeResult)> done) override;

private:
    void askStatus();
    void finish(const ProbeResult& result);

    BrevixApi& m_api;
    Clock& m_clock;
    std::function<void(ProbeResult)> m_done;
};

} // namespace companion
