// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/sendermachine.h"
#include "models/values/error.h"
#include "services/delivery/courier.h"
#include "services/store/outboxstore.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace companion {

class Clock;

/// What the window shows of a sender (N-07).
struct SenderView
{
    bool inFlight = false;
    qint64 seq = 0; ///< of the row in flight
    Delivery delivery = Delivery::Queue;
    bool running = false; ///< the queue is being sent, or will be at nextTick
    std::optional<std::chrono::milliseconds> nextTick; ///< when the next queue attempt starts; none = not planned
    int waiting = 0;
    bool paused = false; ///< by hand
    SenderStop stop = SenderStop::NotStarted;
    std::optional<Outcome> stoppedBy;
    bool storageTrouble = false;

    friend bool operator==(const SenderView&, const SenderView&) = default;
};

/// Sends the rows of one service, one at a time: a shell of timer, store and courier around the sender machine, which holds every
/// rule (client policy 2, 6). GUI thread. Store, courier and clock outlive it.
class OutboxSender final : public QObject
{
    Q_OBJECT

public:
    OutboxSender(ProviderId provider, OutboxStore& store, Courier& courier, const Clock& clock, QObject* parent = nullptr);

    const SenderView& view() const { return m_view; }
    const SenderSettings& settings() const { return m_state.settings; }

    void setSettings(const SenderSettings& settings);
    /// Address (and shop) that rows are sent to now; rows made for another one wait (D-36). What is under way for the old one is
    /// dropped and counts as unknown.
    void setEndpoint(const QString& endpointId);
    /// 0.8…1.2 by which waits are stretched; of the random generator unless a test says otherwise.
    void setJitter(std::function<double()> jitter) { m_jitter = std::move(jitter); }

    /// The rows that a closed receipt left: their direct attempts are owed (client policy 2.1, 6).
    void receiptClosed(const QList<companion::OutboxRow>& rows);
    void startDrain();
    /// «Отправить сейчас»
    void sendNow();
    /// «Пауза»
    void setPaused(bool paused);
    void setLinkUp(bool up);
    /// The program ends: what is under way becomes unknown, nothing is begun any more (P3). Does not wait.
    void shutDown();

    /// Looks at the clock. The timer calls it; too early is harmless (F16).
    void wake();

Q_SIGNALS:
    void stateChanged();
    /// A row has moved at the end of an attempt; emitted after the commit.
    void rowSettled(const companion::RowSettled& settled, companion::Delivery delivery);
    /// An attempt has ended; emitted before it is stored, for the state of the link.
    void attemptEnded(const companion::Judgement& judgement, const QString& reason, companion::CallKind kind);
    void notice(const companion::sender::Notify& notice);
    void storageFailed(const companion::Error& error);

private:
    struct Attempt
    {
        OutboxRow row;
        Delivery delivery = Delivery::Queue;
        bool delivered = false; ///< handed to the courier
        std::optional<AttemptEnded> end;
    };

    void dispatch(const sender::Event& event);
    void perform(const sender::AskNext& action);
    void perform(const sender::Begin& action);
    void perform(const sender::Drop& action);
    void perform(const sender::SaveEnd& action);
    void perform(const sender::Notify& action);
    void begun(quint64 generation, const Result<RowSettled>& result);
    void ended(quint64 generation, AttemptEnded end);
    void saved(quint64 generation, const Result<RowSettled>& result);
    void abandon();
    void armTimer();
    void publish();

    const ProviderId m_provider;
    OutboxStore& m_store;
    Courier& m_courier;
    const Clock& m_clock;
    std::function<double()> m_jitter;
    QTimer m_timer;
    QString m_endpointId;
    SenderState m_state;
    SenderView m_view;
    Attempt m_attempt;
    quint64 m_generation = 0; ///< of the attempt: a late or second callback of an older one is ignored (A19)
    bool m_closed = false;
};

} // namespace companion
