// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/plaziusstate.h"

#include <QString>

#include <algorithm>
#include <array>

namespace companion {

namespace {

struct OrderStep
{
    PlaziusOrderState from;
    PlaziusOrderEvent event;
    PlaziusOrderState to;
};

using enum PlaziusOrderState;
using E = PlaziusOrderEvent;

constexpr std::array orderSteps = std::to_array<OrderStep>({
    {New, E::Put, Open},
    {Open, E::Put, Open},
    {Open, E::PutOtherItems, Open},
    {Open, E::Bound, NotFixed},
    {Open, E::BoundWithPayments, Fixed},
    {NotFixed, E::Put, NotFixed},
    {NotFixed, E::PutOtherItems, NotFixed},
    {NotFixed, E::NoPayments, NotFixed},
    {NotFixed, E::Payments, Fixed},
    {Fixed, E::Put, Fixed},
    {Fixed, E::PutOtherItems, Fixed},
    {Fixed, E::NoPayments, NotFixed},
    {Fixed, E::Payments, Fixed},
    {NotFixed, E::Unbound, Open},
    {NotFixed, E::Reset, Open},
    {Fixed, E::Reset, Open},
    {Paid, E::Reset, Open},
    {Open, E::PaySent, Paid},
    {NotFixed, E::PaySent, Paid},
    {Fixed, E::PaySent, Paid},
    {Paid, E::PayCancelled, NotFixed},
    {Paid, E::PayCancelledNoGuest, Open},
    {Paid, E::Put, Paid},
    {New, E::CloseSent, Closed},
    {Open, E::CloseSent, Closed},
    {NotFixed, E::CloseSent, Closed},
    {Fixed, E::CloseSent, Closed},
    {Paid, E::CloseSent, Closed},
    {New, E::AbortSent, Aborted},
    {Open, E::AbortSent, Aborted},
    {NotFixed, E::AbortSent, Aborted},
    {Fixed, E::AbortSent, Aborted},
    {Paid, E::AbortSent, Aborted},
    {Closed, E::RefundSent, Closed},
});

} // namespace

Result<PlaziusOrderState> advanceOrder(PlaziusOrderState state, PlaziusOrderEvent event)
{
    const auto step = std::ranges::find_if(orderSteps, [&](const OrderStep& s) { return s.from == state && s.event == event; });
    if (step != orderSteps.end())
        return step->to;
    return failure(ErrorCode::WrongState, QStringLiteral("order of Plazius: event %1 in state %2")
                                              .arg(static_cast<int>(event))
                                              .arg(static_cast<int>(state)));
}

} // namespace companion
