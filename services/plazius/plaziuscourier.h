// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/delivery/courier.h"
#include "services/plazius/plaziusapi.h"

#include <QObject>

#include <memory>

namespace companion {

/// Carries a row to Plazius: its body is a payload of parts (partsToPayload), which go out as they were stored
/// (contract of Plazius, 9.3). GUI thread.
class PlaziusCourier final : public QObject, public Courier
{
    Q_OBJECT

public:
    explicit PlaziusCourier(PlaziusApi& api, QObject* parent = nullptr);
    ~PlaziusCourier() override;

    void deliver(const OutboxRow& row, Delivery delivery, std::function<void(AttemptEnded)> done) override;
    void cancelAll() override;

Q_SIGNALS:
    /// What the service answered to a row, footer and accrual included (PlaziusApi::closing); before the row is
    /// settled.
    void answered(const companion::OutboxRow& row, companion::Delivery delivery,
                  const companion::PlaziusAnswer& answer);

private:
    PlaziusApi& m_api;
    std::unique_ptr<QObject> m_flight; ///< context of the present attempt
};

/// The parts of a row as this attempt sends them: the queue asks for no footer, and of a closing that is sent again
/// after an unknown outcome only `close` itself counts.
QList<PlaziusPart> partsOfAttempt(const OutboxRow& row, Delivery delivery, QList<PlaziusPart> parts);

/// What an answer means for its row.
AttemptEnded attemptEnded(const OutboxRow& row, const PlaziusAnswer& answer);

} // namespace companion
