// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plazius/plaziustalk.h"

#include <QObject>

#include <functional>

namespace companion {

enum class PlaziusPayEnd {
    Paid,    ///< or there was nothing to pay
    Refused, ///< words of the service; points are off, another try is possible
    Off,     ///< points and discounts of Plazius are off, the sale goes on without them
};

struct PlaziusPayment
{
    PlaziusPayEnd end = PlaziusPayEnd::Paid;
    QString words; ///< whole sentence; empty when paid
};

/// The payment of the open receipt at Plazius: which discounts were applied, which points are taken (contract of Plazius, 6 P, 9.2;
/// D-25). Written down before it leaves; what may have been made and is not wanted any more is taken back. GUI thread.
class PlaziusPaying final : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const PlaziusPayment&)>;

    explicit PlaziusPaying(PlaziusTalk& talk, QObject* parent = nullptr);

    /// `points` zero = none are spent; only what was offered is taken (PZ-10). `then` is called once.
    void pay(Money points, Then then);

private:
    QString whyNotPayable(Money wanted);
    void notPaid(const PlaziusTalk::Turn& turn, const Result<Done>& kept, const Then& then);
    void sendPayment(const Then& then);
    void paymentAnswered(const PlaziusAnswer& answer, const Then& then);
    bool paymentFailed(const PlaziusAnswer& answer);
    Money fixedPoints() const;
    bool paidByCard() const;

    PlaziusTalk& m_talk;
};

} // namespace companion
