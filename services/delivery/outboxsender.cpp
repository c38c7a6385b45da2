// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/delivery/outboxsender.h"

#include "services/platform/clock.h"
#include "services/platform/killpoint.h"
#include "services/platform/onresult.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace companion {

namespace {

using std::chrono::milliseconds;

/// The end of an attempt that we broke off ourselves. It says nothing about the link.
AttemptEnded brokenOff(bool delivered)
{
    AttemptEnded end;
    end.judgement.outcome = delivered ? Outcome::NoAnswer : Outcome::NoLink;
    end.judgement.row = delivered ? RowEffect::Unknown : RowEffect::AsBefore;
    end.judgement.sender = SenderEffect::Stops;
    return end;
}

CallKind callKindOf(RowKind kind)
{
    return reportsSale(kind) ? CallKind::Claim : CallKind::Cancellation;
}

bool rowIsGone(const Error& error)
{
    return error.code == ErrorCode::WrongState || error.code == ErrorCode::NotFound;
}

} // namespace

OutboxSender::OutboxSender(ProviderId provider, OutboxStore& store, Courier& courier, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_provider(provider)
    , m_store(store)
    , m_courier(courier)
    , m_clock(clock)
    , m_jitter([] { return 0.8 + QRandomGenerator::global()->generateDouble() * 0.4; })
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &OutboxSender::wake);
    connect(&m_store, &OutboxStore::changed, this, [this] { dispatch(sender::RowsChanged{}); });
}

void OutboxSender::setSettings(const SenderSettings& settings)
{
    dispatch(sender::SettingsAre{settings});
}

void OutboxSender::setEndpoint(const QString& endpointId)
{
    if (m_endpointId == endpointId)
        return;
    m_endpointId = endpointId;
    abandon();
    dispatch(sender::RowsChanged{});
}

void OutboxSender::receiptClosed(const QList<OutboxRow>& rows)
{
    for (const OutboxRow& row : rows) {
        const bool ours = row.provider == m_provider && row.endpointId == m_endpointId;
        if (ours && row.state == RowState::Pending && !waitsForSale(row))
            dispatch(sender::ReceiptClosed{row.seq, row.recordingOff});
    }
}

void OutboxSender::startDrain()
{
    dispatch(sender::DrainStarts{});
}

void OutboxSender::sendNow()
{
    dispatch(sender::SendNow{});
}

void OutboxSender::setPaused(bool paused)
{
    dispatch(sender::PauseSet{paused});
}

void OutboxSender::setLinkUp(bool up)
{
    if (m_state.linkUp != up)
        dispatch(sender::LinkIs{up});
}

void OutboxSender::shutDown()
{
    if (m_closed)
        return;
    m_closed = true;
    m_timer.stop();
    abandon();
}

void OutboxSender::wake()
{
    dispatch(sender::Woke{});
}

void OutboxSender::dispatch(const sender::Event& event)
{
    if (m_closed)
        return;
    sender::Step step = sender::advance(std::move(m_state), event, m_clock.now().tick);
    m_state = std::move(step.state);
    armTimer();
    for (const sender::Action& action : std::as_const(step.actions))
        std::visit([this](const auto& what) { perform(what); }, action);
    publish();
}

void OutboxSender::perform(const sender::AskNext&)
{
    onResult(this, m_store.next(m_provider, m_endpointId, m_clock.now().tick),
             [this, endpointId = m_endpointId](const Result<NextRow>& next) {
                 if (endpointId != m_endpointId) {
                     perform(sender::AskNext{}); // an answer about rows of the former address
                 } else if (!next) {
                     Q_EMIT storageFailed(next.error());
                     dispatch(sender::StoreFailed{});
                 } else {
                     const auto seq = next->row ? std::optional(next->row->seq) : std::nullopt;
                     dispatch(sender::NextKnown{seq, next->nextTick, next->waiting});
                 }
             });
}

void OutboxSender::perform(const sender::Begin& action)
{
    m_attempt = {};
    m_attempt.row.seq = action.seq;
    m_attempt.delivery = action.delivery;
    onResult(this, m_store.apply(action.seq, AttemptBegins{}, m_clock.now()),
             [this, generation = ++m_generation](const Result<RowSettled>& result) { begun(generation, result); });
}

/// Only now, with «sending» on disk, may a byte leave.
void OutboxSender::begun(quint64 generation, const Result<RowSettled>& result)
{
    if (generation != m_generation)
        return;
    if (!result && rowIsGone(result.error())) {
        dispatch(sender::BeginRefused{});
        return;
    }
    if (!result) {
        Q_EMIT storageFailed(result.error());
        dispatch(sender::StoreFailed{});
        return;
    }
    COMPANION_KILL_POINT("delivery.begun");
    m_attempt.row = result->row;
    if (m_attempt.row.endpointId != m_endpointId) {
        ended(generation, brokenOff(false));
        return;
    }
    m_attempt.delivered = true;
    m_courier.deliver(m_attempt.row, m_attempt.delivery,
                      [guard = QPointer<OutboxSender>(this), generation](const AttemptEnded& end) {
                          if (guard)
                              guard->ended(generation, end);
                      });
}

void OutboxSender::ended(quint64 generation, AttemptEnded end)
{
    if (generation != m_generation || m_closed || m_attempt.end)
        return;
    COMPANION_KILL_POINT("delivery.answered");
    end.interval = m_state.settings.interval;
    end.jitter = m_jitter();
    m_attempt.end = end;
    const QString reason = end.reason.isEmpty() ? end.words : end.reason;
    Q_EMIT attemptEnded(end.judgement, reason, callKindOf(m_attempt.row.kind));
    if (generation == m_generation)
        perform(sender::SaveEnd{});
}

void OutboxSender::perform(const sender::SaveEnd&)
{
    onResult(this, m_store.apply(m_attempt.row.seq, *m_attempt.end, m_clock.now()),
             [this, generation = m_generation](const Result<RowSettled>& result) { saved(generation, result); });
}

void OutboxSender::saved(quint64 generation, const Result<RowSettled>& result)
{
    if (generation != m_generation)
        return;
    if (!result && !rowIsGone(result.error())) {
        Q_EMIT storageFailed(result.error());
        dispatch(sender::EndUnsaved{});
        return;
    }
    COMPANION_KILL_POINT("delivery.saved");
    sender::AttemptOver over{m_attempt.end->judgement, RowState::Unknown, RowReason::None, false, m_attempt.end->jitter};
    if (result) {
        over.state = result->row.state;
        over.reason = result->row.reason;
        over.wholeInstead = result->row.revision > m_attempt.row.revision;
        Q_EMIT rowSettled(*result, m_attempt.delivery);
    }
    dispatch(over);
}

void OutboxSender::perform(const sender::Drop& action)
{
    onResult(this, m_store.apply(action.seq, DropUnrecorded{}, m_clock.now()), [this, seq = action.seq](const Result<RowSettled>& result) {
        if (!result) {
            if (!rowIsGone(result.error()))
                Q_EMIT storageFailed(result.error());
            return;
        }
        Q_EMIT rowSettled(*result, Delivery::Direct);
        Q_EMIT notice({sender::NoticeKind::NotRecorded, 0, seq, Outcome::NoLink});
    });
}

void OutboxSender::perform(const sender::Notify& action)
{
    Q_EMIT notice(action);
}

/// Ends what is under way without its answer. Nothing is waited for: the storage thread works in order.
void OutboxSender::abandon()
{
    if (m_state.phase != SenderPhase::Attempting && m_state.phase != SenderPhase::Unsaved)
        return;
    m_courier.cancelAll();
    ++m_generation;
    if (!m_attempt.end)
        m_attempt.end = brokenOff(m_attempt.delivered);
    m_state.phase = SenderPhase::Attempting;
    perform(sender::SaveEnd{});
}

void OutboxSender::armTimer()
{
    if (!m_state.wakeAt) {
        m_timer.stop();
        return;
    }
    // A long wait is looked at every hour: the timer of the system does not count the time of a suspended machine.
    const milliseconds left = *m_state.wakeAt - m_clock.now().tick;
    m_timer.start(std::clamp(left, milliseconds(0), milliseconds(std::chrono::hours(1))));
}

void OutboxSender::publish()
{
    SenderView view;
    view.inFlight = m_state.phase == SenderPhase::Attempting || m_state.phase == SenderPhase::Unsaved;
    view.seq = view.inFlight ? m_state.current : 0;
    view.delivery = view.inFlight ? m_state.delivery : Delivery::Queue;
    view.running = sender::queueRuns(m_state);
    if (view.running && m_state.nextDue)
        view.nextTick = std::max(*m_state.nextDue, sender::queueGate(m_state));
    view.waiting = m_state.waiting;
    view.paused = m_state.paused;
    view.stop = m_state.stop;
    view.stoppedBy = m_state.stoppedBy;
    view.storageTrouble = m_state.storageTrouble;
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT stateChanged();
}

} // namespace companion
