// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/brevix/brevixapi.h"
#include "services/delivery/courier.h"
#include "services/platform/clock.h"

#include <QMap>
#include <QObject>

#include <memory>

namespace companion {

/// Carries one row to BreviX: the question by phone before an unverified sale (client policy 2.4), the claim or
/// cancellation itself, and the look at what the service knows when a key was used up (policy 3). GUI thread.
class BrevixCourier final : public QObject, public Courier
{
    Q_OBJECT

public:
    /// Line → what all closed returns of the sale brought back, this one included; none when that cannot be told now.
    using Returned = std::optional<QMap<int, Quantity>>;
    /// Tells it, once, not from inside the call.
    using ReturnedOfSale = std::function<void(const OutboxRow& cancellation, std::function<void(Returned)>)>;

    /// `returned` may be empty: a cancellation in part whose key was used up then stays unknown instead of being
    /// guessed.
    BrevixCourier(BrevixApi& api, Clock& clock, ReturnedOfSale returned, QObject* parent = nullptr);
    ~BrevixCourier() override;

    void deliver(const OutboxRow& row, Delivery delivery, std::function<void(AttemptEnded)> done) override;
    void cancelAll() override;

private:
    struct Errand;
    using ErrandPtr = std::shared_ptr<Errand>;

    void lookUp(const ErrandPtr& errand);
    void verify(const ErrandPtr& errand);
    void send(const ErrandPtr& errand);
    void claim(const ErrandPtr& errand);
    void claimAnswered(const ErrandPtr& errand, const BrevixAnswer<RequestInfo>& answer);
    void cancel(const ErrandPtr& errand);
    void findServerId(const ErrandPtr& errand);
    void reconcile(const ErrandPtr& errand);
    void compareReturns(const ErrandPtr& errand, const RequestInfo& sale);
    void end(const ErrandPtr& errand);

    BrevixApi& m_api;
    Clock& m_clock;
    ReturnedOfSale m_returned;
    std::unique_ptr<QObject> m_flight; ///< context of the calls of the present errand
};

} // namespace companion
