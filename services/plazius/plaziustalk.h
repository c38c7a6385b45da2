// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plazius/plaziusorder.h"
#include "models/settings/settings.h"
#include "services/plazius/plaziusapi.h"
#include "services/plazius/plaziusorders.h"
#include "services/session/linkstate.h"
#include "services/session/outcomereport.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace companion {

class SaleDesk;

/// What every conversation about the open receipt has in common: the receipt as the service is told of it, the waiting for what is
/// queued, check-in and the taking off of a card. One call at a time. GUI thread; what it is made of outlives it.
class PlaziusTalk final : public QObject
{
    Q_OBJECT

public:
    struct Sources
    {
        std::function<Settings()> settings;
        std::function<LinkState()> link;
        OutcomeReport report;
        std::function<QHash<QString, QString>()> groupNames; ///< names of groups of goods by code
        std::function<Cashier()> cashier;                    ///< who stands at the till now
    };

    PlaziusTalk(PlaziusApi& api, SaleDesk& desk, PlaziusOrders& orders, Sources sources, Clock& clock, QObject* parent = nullptr);

    PlaziusApi& api() { return m_api; }
    SaleDesk& desk() { return m_desk; }
    PlaziusOrders& orders() { return m_orders; }
    Clock& clock() { return m_clock; }
    Settings settings() const { return m_sources.settings(); }
    bool isLinkDown() const { return m_sources.link().status != LinkStatus::Up; }

    /// The open receipt, with the number and the cashier it will bear.
    Receipt receipt() const;
    PlaziusReceipt& order();
    PlaziusOrder orderBody() const;
    /// A card of Plazius is on the open receipt.
    bool hasCard() const;
    /// The step of the till's rounding.
    Money step() const { return Money::fromKopecks(settings().plazius.roundStep); }
    /// Points and discounts of Plazius leave the receipt; what the guest paid in his app is known on.
    void takeOff();

    bool isRunning() const { return m_handle.isRunning() || m_waitsForQueue; }
    /// A person waits no longer: the answer follows as PlaziusFailure::Cancelled.
    void cancel();

    /// While the link is down one short try is made (contract of Plazius, 2.6).
    PlaziusSendOptions options() const;
    /// The call that `handle` stands for is on its way.
    void running(const PlaziusHandle& handle, const PlaziusSendOptions& options);
    /// The link learns of an answer.
    void report(const PlaziusAnswer& answer);
    /// The same of an answer about this receipt: its order remembers that it failed. False when the receipt is not the open one any
    /// more: then the answer concerns nobody.
    bool reportOfOrder(const QUuid& uid, const PlaziusAnswer& answer);

    /// A step that begins now: until it goes on, the receipt may be another one, or a person may have given it up.
    struct Turn
    {
        quint64 attempt = 0;
        QUuid receiptUid;
    };
    Turn turn() const;
    bool isOpen(const QUuid& uid) const;
    bool isStill(const Turn& turn) const { return turn.attempt == m_attempt && isOpen(turn.receiptUid); }

    /// What is queued for the open receipt goes first (contract of Plazius, 9.3). `then` is called once: false when that did not
    /// end in time, or a person waits no longer.
    void whenQueueIsEmpty(std::function<void(bool)> then);

    /// Phase A of the open receipt. Another guest is taken off first, and what is queued goes first; `then` is called once, with
    /// PlaziusFailure::Cancelled and «операция уже выполняется» when that did not end in time.
    void checkIn(const PlaziusCredential& credential, std::function<void(const PlaziusCheckIn&)> then);
    /// The card leaves the receipt: unbind, or reset when points or discounts were paid (rule 6.6). Discounts and points go.
    void cardOff();
    /// For a step of the book that nobody waits for: only its failure is told.
    PlaziusOrders::Then reportFailure();
    /// Queues what undoes the binding or the payment; the card stays where it is. Nothing when there is nothing to undo.
    void undo();

Q_SIGNALS:
    /// A call is on its way; it ends within `deadline` at the latest.
    void started(std::chrono::milliseconds deadline);
    void failed(const companion::Error& error);
    /// cancel() was called.
    void givenUp();

private:
    void keepAndCheckIn(const PlaziusCredential& credential, std::function<void(const PlaziusCheckIn&)> then);
    void undoAnnulled(const Receipt& gone, bool mayBeBound);
    void checkedIn(const QUuid& uid, const PlaziusCredential& credential, const PlaziusCheckIn& result);
    void queue(RowKind kind, const PlaziusParts::Parts& parts);
    void noteFailure(PlaziusReceipt& order, const PlaziusAnswer& answer) const;

    PlaziusApi& m_api;
    SaleDesk& m_desk;
    PlaziusOrders& m_orders;
    Sources m_sources;
    Clock& m_clock;
    PlaziusHandle m_handle;
    bool m_waitsForQueue = false;
    quint64 m_attempt = 0; ///< an older one was given up before its call left
};

} // namespace companion
