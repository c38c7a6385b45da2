// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziustalk.h"

#include "services/platform/killpoint.h"
#include "services/plazius/plaziuswords.h"
#include "services/session/saledesk.h"

#include <QTimer>

#include <memory>

namespace companion {

namespace {

/// An answer that came about without any call.
PlaziusCheckIn notAsked(const QString& reason)
{
    PlaziusCheckIn result;
    result.answer.failure = PlaziusFailure::Cancelled;
    result.answer.reason = reason;
    return result;
}

} // namespace

PlaziusTalk::PlaziusTalk(PlaziusApi& api, SaleDesk& desk, PlaziusOrders& orders, Sources sources, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_desk(desk)
    , m_orders(orders)
    , m_sources(std::move(sources))
    , m_clock(clock)
{
}

Receipt PlaziusTalk::receipt() const
{
    Receipt receipt = m_desk.sale().receipt();
    if (receipt.number.isEmpty())
        receipt.number = m_desk.nextNumber();
    receipt.cashier = m_sources.cashier();
    return receipt;
}

PlaziusReceipt& PlaziusTalk::order()
{
    return m_orders.of(m_desk.sale().receipt().uid);
}

PlaziusOrder PlaziusTalk::orderBody() const
{
    const Receipt open = receipt();
    const QDateTime opened = open.openedAt.isValid() ? open.openedAt : m_clock.now().wall;
    return plaziusOrderOf(open, opened, m_sources.groupNames());
}

bool PlaziusTalk::hasCard() const
{
    const auto& buyer = m_desk.sale().authorization();
    return buyer && buyer->provider == ProviderId::Plazius;
}

void PlaziusTalk::takeOff()
{
    PlaziusReceipt& known = order();
    known.points = {};
    known.transactionId = {};
    known.discounts = {};
    known.offered.reset();
    m_desk.sale().clearLoyalty();
}

void PlaziusTalk::cancel()
{
    ++m_attempt;
    m_handle.cancel();
    m_waitsForQueue = false;
    Q_EMIT givenUp();
}

PlaziusSendOptions PlaziusTalk::options() const
{
    const PlaziusEndpoint endpoint = m_api.endpoint();
    PlaziusSendOptions options;
    options.deadline = isLinkDown() ? endpoint.shortTimeout() : endpoint.timeout;
    options.note.receiptUid = m_desk.sale().receipt().uid;
    return options;
}

void PlaziusTalk::running(const PlaziusHandle& handle, const PlaziusSendOptions& options)
{
    m_handle = handle;
    Q_EMIT started(options.deadline.value_or(m_api.endpoint().timeout));
}

void PlaziusTalk::report(const PlaziusAnswer& answer)
{
    if (m_sources.report)
        m_sources.report(judgePlazius(answer), answer.reason, CallKind::Lookup);
}

bool PlaziusTalk::reportOfOrder(const QUuid& uid, const PlaziusAnswer& answer)
{
    report(answer);
    if (m_orders.find(uid))
        noteFailure(m_orders.of(uid), answer);
    return isOpen(uid);
}

PlaziusTalk::Turn PlaziusTalk::turn() const
{
    return {m_attempt, m_desk.sale().receipt().uid};
}

bool PlaziusTalk::isOpen(const QUuid& uid) const
{
    return m_desk.sale().receipt().uid == uid;
}

void PlaziusTalk::noteFailure(PlaziusReceipt& order, const PlaziusAnswer& answer) const
{
    if (!answer.accepted() && answer.sent)
        order.failedAt = m_clock.now().tick;
}

PlaziusOrders::Then PlaziusTalk::reportFailure()
{
    return [this](const Result<Done>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    };
}

void PlaziusTalk::checkIn(const PlaziusCredential& credential, std::function<void(const PlaziusCheckIn&)> then)
{
    const PlaziusReceipt& known = order();
    const bool another = known.bindMayExist && known.card != credential;
    if (known.isBound() || known.isPaid() || another)
        undo();
    whenQueueIsEmpty([this, credential, then = std::move(then)](bool empty) {
        if (empty)
            keepAndCheckIn(credential, then);
        else
            //: RU: операция уже выполняется
            then(notAsked(tr("the operation is already running")));
    });
}

void PlaziusTalk::whenQueueIsEmpty(std::function<void(bool)> then)
{
    const QUuid uid = m_desk.sale().receipt().uid;
    if (!m_orders.hasQueued(uid)) {
        then(true);
        return;
    }
    const std::chrono::milliseconds deadline = *options().deadline;
    m_waitsForQueue = true;
    Q_EMIT started(deadline);
    auto* wait = new QTimer(this);
    const auto end = [this, wait, attempt = m_attempt, then = std::move(then)](bool empty) {
        const bool wanted = attempt == m_attempt;
        m_orders.disconnect(wait);
        wait->disconnect();
        wait->deleteLater();
        if (wanted)
            m_waitsForQueue = false;
        then(empty && wanted);
    };
    // From the event loop: nobody is called back from inside his own call.
    connect(this, &PlaziusTalk::givenUp, wait, [wait] { wait->start(0); });
    connect(&m_orders, &PlaziusOrders::queueEmptied, wait, [uid, end](const QUuid& emptied) {
        if (emptied == uid)
            end(true);
    });
    wait->callOnTimeout([end] { end(false); });
    wait->setSingleShot(true);
    wait->start(deadline);
}

void PlaziusTalk::keepAndCheckIn(const PlaziusCredential& credential, std::function<void(const PlaziusCheckIn&)> then)
{
    const Receipt open = receipt();
    m_orders.keep(open, OpenOrderState::Bound, [this, open, credential, attempt = m_attempt, then = std::move(then)](const Result<Done>& kept) {
        if (!kept)
            Q_EMIT failed(kept.error());
        // Given up while the disk was busy: the receipt may be closing by now, and must not be bound any more.
        if (!kept || attempt != m_attempt || m_desk.sale().receipt().uid != open.uid) {
            then(notAsked(PlaziusWords::cancelled()));
            return;
        }
        COMPANION_KILL_POINT("plazius.check_in.kept");
        order().checkInMayArrive = true;
        const PlaziusSendOptions how = options();
        running(m_api.checkIn(this, credential, orderBody(), plaziusLimitsOf(open), how,
                              [this, uid = open.uid, credential, then](const PlaziusCheckIn& result) {
                                  COMPANION_KILL_POINT("plazius.check_in.answered");
                                  report(result.answer);
                                  checkedIn(uid, credential, result);
                                  then(result);
                              }),
                how);
    });
}

void PlaziusTalk::checkedIn(const QUuid& uid, const PlaziusCredential& credential, const PlaziusCheckIn& result)
{
    if (!m_orders.find(uid))
        return; // closed meanwhile: its closing has gone behind an unbind
    PlaziusReceipt& known = m_orders.of(uid);
    known.checkInMayArrive = result.answer.sent;
    noteFailure(known, result.answer);
    if (known.annulled) {
        const Receipt gone = *known.annulled; // the book is about to forget it
        undoAnnulled(gone, result.answer.sent);
        return;
    }
    if (result.answer.sent)
        known.happened(PlaziusOrderEvent::Put);
    known.bindMayExist = !result.answer.accepted() && result.bindMayExist;
    if (!result.answer.accepted() && !known.bindMayExist)
        return;
    known.card = credential;
    if (credential.scope == PlaziusScope::PaymentCode)
        known.card->value.clear();
    if (!result.answer.accepted())
        return;
    known.happened(result.payments.isEmpty() ? PlaziusOrderEvent::Bound : PlaziusOrderEvent::BoundWithPayments);
    known.guest = result.guest;
    known.fixed = result.payments;
    known.bindOwed = false;
}

/// The receipt was annulled while its check-in was on its way (rule 6.7).
void PlaziusTalk::undoAnnulled(const Receipt& gone, bool mayBeBound)
{
    if (mayBeBound)
        m_orders.queue(RowKind::PlaziusAbort, gone, PlaziusParts::abort(gone.uid), reportFailure());
    else
        m_orders.drop(gone.uid, reportFailure());
    m_orders.forget(gone.uid);
}

void PlaziusTalk::cardOff()
{
    undo();
    order().forgetCard();
    m_desk.sale().clearLoyalty();
    if (const auto& customer = m_desk.sale().authorization(); customer && customer->provider == ProviderId::Plazius)
        m_desk.cancelAuthorization();
}

void PlaziusTalk::undo()
{
    PlaziusReceipt& known = order();
    const QUuid uid = m_desk.sale().receipt().uid;
    if (known.isPaid() || known.payMayExist || known.state == PlaziusOrderState::Fixed) {
        queue(RowKind::PlaziusReset, PlaziusParts::reset(uid));
        known.happened(PlaziusOrderEvent::Reset);
        known.fixed.clear();
        known.discountsToldOnce = false;
    } else if (known.isBound() || known.bindMayExist) {
        queue(RowKind::PlaziusUnbind, PlaziusParts::unbind(uid));
        known.happened(PlaziusOrderEvent::Unbound);
    }
    known.bindMayExist = false;
    known.payMayExist = false;
}

void PlaziusTalk::queue(RowKind kind, const PlaziusParts::Parts& parts)
{
    m_orders.queue(kind, receipt(), parts, reportFailure());
}

} // namespace companion
