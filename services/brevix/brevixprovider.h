// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mapping/categoryresolution.h"
#include "models/mapping/inviterresolution.h"
#include "models/mapping/warehouseresolution.h"
#include "models/policy/resend.h"
#include "models/settings/settings.h"
#include "services/session/linkstate.h"
#include "services/session/loyaltyprovider.h"

#include <functional>
#include <memory>
#include <optional>

namespace companion {

/// BreviX as the sessions see it: turns a closing receipt and a closing return into rows (B-CLM, B-RET, B-OFS,
/// D-05…D-07). Starts nothing and knows no network. GUI thread; the planner of a return runs on the storage thread with
/// copies.
class BrevixProvider final : public LoyaltyProvider
{
public:
    /// Where the provider looks when it plans; each is asked at every plan and must not wait.
    struct Sources
    {
        std::function<Settings()> settings;
        std::function<QString()> endpointId; ///< SettingsService::endpointId()
        std::function<LinkState()> link;
    };

    explicit BrevixProvider(Sources sources);
    ~BrevixProvider() override;

    ProviderId id() const override { return ProviderId::Brevix; }
    ClosingPlan planSale(const Receipt& receipt, const std::optional<Authorization>& authorization,
                         const Moment& now) const override;
    ReturnPlanner planReturn(const Receipt& returnReceipt, const Moment& now) const override;

    /// The planner of «Отправить снова» with the mapping as it is now (D-03, D-29); it runs on the storage thread.
    ResendPlanner planResend() const;

private:
    struct Resolvers;

    const Resolvers& resolvers(const BrevixSettings& settings) const;
    OutboxRow rowOfSale(const Receipt& receipt, const Authorization& authorization, const Moment& now,
                        const Settings& settings) const;

    Sources m_sources;
    /// Of the settings they were built from: a closing must not read tables of thousands of rows anew (performance F4).
    mutable std::unique_ptr<Resolvers> m_resolvers;
};

} // namespace companion
