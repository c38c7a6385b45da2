// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/resend.h"
#include "models/settings/settings.h"
#include "services/plazius/plaziusparts.h"
#include "services/plazius/plaziusreceipt.h"
#include "services/session/loyaltyprovider.h"

#include <QHash>

#include <functional>

namespace companion {

/// Plazius as the sessions see it: every sale is closed there, card or no card (P-SND-01), and every return of such a sale reported
/// (P-RET-01). Starts nothing and knows no network. GUI thread; the planner of a return runs on the storage thread with copies.
class PlaziusProvider final : public LoyaltyProvider
{
public:
    /// Where the provider looks when it plans; each is asked at every plan and must not wait.
    struct Sources
    {
        std::function<Settings()> settings;
        std::function<bool()> configured; ///< active, with login and password
        std::function<QHash<QString, QString>()> groupNames;
        std::function<const PlaziusReceipt*(const QUuid&)> receipt; ///< null when nothing was said of it
    };

    explicit PlaziusProvider(Sources sources);

    ProviderId id() const override { return ProviderId::Plazius; }
    ClosingPlan planSale(const Receipt& receipt, const std::optional<Authorization>& authorization,
                         const Moment& now) const override;
    ReturnPlanner planReturn(const Receipt& returnReceipt, const Moment& now) const override;

    /// «Отправить снова»: a row of Plazius goes out as it is; it runs on the storage thread.
    static ResendPlanner planResend();

private:
    Sources m_sources;
};

} // namespace companion
