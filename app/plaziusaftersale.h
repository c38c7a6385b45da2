// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plaziusmodule.h"
#include "models/plazius/slip.h"

#include <QObject>
#include <QTimer>
#include <QUuid>

namespace companion {

class Composition;
class MainWindow;
struct Message;

/// What Plazius says to a closed receipt, told to the cashier while its buyer is there, and the slip for the buyer (P-SAL-10; contract
/// of Plazius, 6, 10.2). GUI thread.
class PlaziusAfterSale final : public QObject
{
    Q_OBJECT

public:
    /// Program and window outlive it.
    PlaziusAfterSale(Composition& program, MainWindow& window, QObject* parent = nullptr);

    /// The last slip once more.
    void openSlip();

private:
    void saleClosed(const QUuid& receiptUid, companion::GuestAtClosing guest);
    void answered(const companion::PlaziusReport& report);
    void closingAnswered(const PlaziusReport& report);
    void refused(const PlaziusReport& report);
    void refundRefused(const QString& words);
    void late();
    void keepSlip(const Slip& slip);
    Message unbound() const;
    void tell(Message message);

    Composition& m_program;
    PlaziusModule& m_plazius;
    MainWindow& m_window;
    QTimer m_wait;
    QUuid m_closing; ///< receipt whose answer is awaited; null = none
    QUuid m_promised; ///< receipt whose buyer was told «позже»; null = none
    GuestAtClosing m_guest = GuestAtClosing::None;
    Slip m_slip;
};

} // namespace companion
