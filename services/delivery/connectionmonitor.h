// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/connectionmachine.h"
#include "services/delivery/courier.h"
#include "services/session/linkstate.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace companion {

class Clock;

/// What is known of the link to one service, and the periodic check: a shell of timer and probe around the connection machine,
/// which holds every rule (client policy 6). GUI thread. Probe and clock outlive it.
class ConnectionMonitor final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const ProbeResult&)>;

    ConnectionMonitor(LinkProbe& probe, const Clock& clock, QObject* parent = nullptr);

    const LinkState& state() const { return m_link; }
    bool isUp() const { return m_link.status == LinkStatus::Up; }
    bool isChecking() const { return m_state.checking.has_value(); }

    const ConnectionSettings& settings() const { return m_state.settings; }
    void setSettings(const ConnectionSettings& settings);
    /// From which difference on clocks are told of, and how long not again: 0 = until they have been right meanwhile.
    void setClockRule(std::chrono::seconds tolerable, std::chrono::hours again);
    /// Rows that wait, for the offer «есть N неотправленных чеков».
    void setWaiting(int rows) { m_waiting = rows; }
    /// 1.0…1.2 by which intervals are stretched (N-13); of the random generator unless a test says otherwise.
    void setJitter(std::function<double()> jitter) { m_jitter = std::move(jitter); }

    /// The program starts with so many rows waiting.
    void start(int waitingRows);
    /// Any call but the check came to its end. Rows of the outbox are reported by joinDelivery().
    void reportOutcome(const companion::Judgement& judgement, const QString& reason, companion::CallKind kind);
    /// «Проверка связи»: `answer` is called once, unless `context` dies before.
    void checkNow(QObject* context, Answer answer);
    /// «Проверить связь с сервисом и начать процесс отправки offline-данных» (B-REC-10).
    void checkAndDrain(QObject* context, Answer answer);
    /// An answer told the clock of the service: `skew` is that minus our own.
    void clockSeen(std::chrono::seconds skew);
    /// Another key was saved.
    void keyChanged();
    /// Another address, or another account where the check does not look at it: what was known of the link is of no use any more.
    void forget();

    /// Looks at the clock. The timer calls it; too early is harmless (F16).
    void wake();

Q_SIGNALS:
    void stateChanged();
    void drainRequested();
    void offerUnsent(int rows);
    /// The shop that the key belongs to.
    void shopKnown(const QString& shopId);
    /// Clock of the service minus own clock, when it is beyond the rule of the clocks: 60 s, once until it is right again (A20),
    /// unless setClockRule() said otherwise.
    void clockDiffers(std::chrono::seconds skew);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Answer answer;
    };

    void dispatch(const connection::Event& event);
    void perform(const connection::Check& action);
    void perform(const connection::StartDrain& action);
    void perform(const connection::OfferUnsent& action);
    void want(CheckPurpose purpose, QObject* context, Answer answer);
    void ended(quint64 generation, const ProbeResult& result);
    void take(const ProbeResult& result);
    bool endsUp(const connection::Event& event) const;
    void note(Outcome outcome, const QString& reason);
    void publish();
    void armTimer();

    LinkProbe& m_probe;
    const Clock& m_clock;
    std::function<double()> m_jitter;
    QTimer m_timer;
    ConnectionState m_state;
    LinkState m_link;
    LinkState m_published;
    QList<Waiting> m_answers;
    int m_waiting = 0;
    quint64 m_generation = 0;    ///< of the check: what an older one finds is ignored (A19)
    bool m_probeRunning = false; ///< also one whose answer no longer counts
    bool m_probeAgain = false;
    std::chrono::seconds m_tolerableSkew{60};
    std::chrono::hours m_clockAgain{0};
    std::optional<std::chrono::milliseconds> m_clockToldAt; ///< monotonic
};

} // namespace companion
