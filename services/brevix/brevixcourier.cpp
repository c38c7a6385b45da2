// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixcourier.h"

#include "services/brevix/bodyedit.h"
#include "services/brevix/brevixprotocol.h"
#include "services/brevix/brevixreader.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace companion {

/// One attempt on its way.
struct BrevixCourier::Errand
{
    OutboxRow row;
    Delivery delivery = Delivery::Queue;
    std::function<void(AttemptEnded)> done;
    AttemptEnded ended;
};

namespace {

/// What the queue shows beside the reason: the words of the service as they came, else the cause that no enumeration
/// holds.
template <typename T>
QString wordsOf(const BrevixAnswer<T>& answer)
{
    if (answer.problem)
        return answer.problem->messageForCashier;
    return answer.judgement.outcome == Outcome::Later ? QString() : answer.reason;
}

template <typename T>
void take(AttemptEnded& ended, const BrevixAnswer<T>& answer)
{
    ended.judgement = answer.judgement;
    ended.words = wordsOf(answer);
    ended.reason = answer.reason;
    ended.genuineButUnreadable = answer.unreadable;
}

/// Nobody can tell what became of the row: it stays what it perhaps is (policy 3: «GET without accepted»). Where the
/// sender goes on, this row waits with growing pauses: asked for at each turn it would hold all newer ones (policy 2.2, 3).
void leaveUnknown(AttemptEnded& ended)
{
    ended.judgement.row = RowEffect::Unknown;
    ended.backsOff = ended.judgement.sender == SenderEffect::GoesOn;
}

template <typename T>
void takeVain(AttemptEnded& ended, const BrevixAnswer<T>& answer)
{
    take(ended, answer);
    leaveUnknown(ended);
}

const RequestInfo* saleAmong(const QList<RequestInfo>& requests, const QUuid& uid)
{
    const auto found = std::ranges::find(requests, uid, &RequestInfo::externalId);
    return found == requests.end() ? nullptr : &*found;
}

bool isWhollyCancelled(const RequestInfo& sale)
{
    const auto gone = [](const RequestLine& line) { return line.cancelledQuantity >= line.quantity; };
    return !sale.lines.isEmpty() && std::ranges::all_of(sale.lines, gone);
}

/// The claim may hold less of a line than was sold: what came back before it was sent never reached the service.
bool reaches(const RequestInfo& sale, const QMap<int, Quantity>& returned, const QList<ClaimLine>& own)
{
    return std::ranges::all_of(own, [&](const ClaimLine& wanted) {
        const auto line = std::ranges::find(sale.lines, wanted.line, &RequestLine::line);
        if (line == sale.lines.end())
            return false;
        const Quantity all = std::min(returned.value(wanted.line, wanted.quantity), line->quantity);
        return line->cancelledQuantity >= all;
    });
}

} // namespace

BrevixCourier::BrevixCourier(BrevixApi& api, Clock& clock, ReturnedOfSale returned, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_returned(std::move(returned))
{
}

BrevixCourier::~BrevixCourier() = default;

void BrevixCourier::deliver(const OutboxRow& row, Delivery delivery, std::function<void(AttemptEnded)> done)
{
    m_flight = std::make_unique<QObject>();
    auto errand = std::make_shared<Errand>();
    errand->row = row;
    errand->delivery = delivery;
    errand->done = std::move(done);
    if (needsLookup(row))
        lookUp(errand);
    else if (needsVerification(row, m_clock.now()))
        verify(errand);
    else
        send(errand);
}

void BrevixCourier::cancelAll()
{
    m_flight.reset();
}

void BrevixCourier::lookUp(const ErrandPtr& errand)
{
    m_api.lookup(m_flight.get(), errand->row.phone, errand->delivery, std::nullopt,
                 [this, errand](const BrevixAnswer<Customer>& answer) {
                     if (answer.accepted()) {
                         send(errand);
                         return;
                     }
                     take(errand->ended, answer);
                     errand->ended.lookupFailed = true;
                     // A question has no key that could have been used up: the row stays as it is, and waits.
                     errand->ended.backsOff = answer.judgement.row == RowEffect::Reconcile;
                     end(errand);
                 });
}

void BrevixCourier::verify(const ErrandPtr& errand)
{
    // The service keeps a key for 90 days: after that only a receipt that it does not know may be sent again. A row of a
    // backup that it does not know is not sent: since then it may have been withdrawn (D8).
    m_api.listByExternalId(m_flight.get(), {errand->row.saleUid},
                           [this, errand](const BrevixAnswer<QList<RequestInfo>>& answer) {
                               if (!answer.accepted() || !answer.value) {
                                   takeVain(errand->ended, answer);
                                   end(errand);
                                   return;
                               }
                               const RequestInfo* sale = saleAmong(*answer.value, errand->row.saleUid);
                               const bool claim = errand->row.kind == RowKind::CashbackRequest;
                               if (claim && sale) {
                                   take(errand->ended, answer);
                                   errand->ended.serverId = sale->id;
                                   errand->ended.acceptedTotal = sale->total;
                                   end(errand);
                               } else if (!sale && errand->row.fromBackup) {
                                   take(errand->ended, answer);
                                   errand->ended.judgement.row = RowEffect::Unknown;
                                   errand->ended.absent = true;
                                   end(errand);
                               } else if (claim || !sale) {
                                   send(errand);
                               } else {
                                   take(errand->ended, answer);
                                   compareReturns(errand, *sale);
                               }
                           });
}

void BrevixCourier::send(const ErrandPtr& errand)
{
    if (errand->row.kind == RowKind::CashbackRequest)
        claim(errand);
    else
        cancel(errand);
}

void BrevixCourier::claim(const ErrandPtr& errand)
{
    m_api.createRequest(m_flight.get(), errand->row, errand->delivery,
                        [this, errand](const BrevixAnswer<RequestInfo>& answer) { claimAnswered(errand, answer); });
}

void BrevixCourier::claimAnswered(const ErrandPtr& errand, const BrevixAnswer<RequestInfo>& answer)
{
    take(errand->ended, answer);
    if (answer.judgement.row == RowEffect::Reconcile) {
        reconcile(errand);
        return;
    }
    if (!answer.accepted()) {
        end(errand);
        return;
    }
    const std::optional<RequestInfo> info = answer.value     ? answer.value
                                            : answer.problem ? answer.problem->request
                                                             : std::nullopt;
    if (!info) {
        // Accepted without saying under which id: a later return needs that.
        findServerId(errand);
        return;
    }
    errand->ended.serverId = info->id;
    errand->ended.acceptedTotal = info->total;
    errand->ended.words = info->messageForCashier;
    end(errand);
}

void BrevixCourier::findServerId(const ErrandPtr& errand)
{
    m_api.listByExternalId(
        m_flight.get(), {errand->row.saleUid}, [this, errand](const BrevixAnswer<QList<RequestInfo>>& answer) {
            const RequestInfo* sale = answer.value ? saleAmong(*answer.value, errand->row.saleUid) : nullptr;
            if (sale) {
                errand->ended.serverId = sale->id;
                errand->ended.acceptedTotal = sale->total;
            } else {
                takeVain(errand->ended, answer);
            }
            end(errand);
        });
}

void BrevixCourier::cancel(const ErrandPtr& errand)
{
    m_api.cancelRequest(m_flight.get(), errand->row, errand->delivery,
                        [this, errand](const BrevixAnswer<CancellationInfo>& answer) {
                            take(errand->ended, answer);
                            if (answer.judgement.row == RowEffect::Reconcile) {
                                reconcile(errand);
                                return;
                            }
                            if (answer.value) {
                                errand->ended.serverId = answer.value->id;
                                errand->ended.words = answer.value->request.messageForCashier;
                            } else if (answer.judgement.problemCode == BrevixProtocol::partialNotSupported()) {
                                errand->ended.rebuilt = wholeInstead(errand->row);
                            }
                            end(errand);
                        });
}

void BrevixCourier::reconcile(const ErrandPtr& errand)
{
    m_api.listByExternalId(m_flight.get(), {errand->row.saleUid},
                           [this, errand](const BrevixAnswer<QList<RequestInfo>>& answer) {
                               if (!answer.accepted() || !answer.value) {
                                   // Neither found nor absent: the row stays unknown and the link is what this look
                                   // says it is.
                                   takeVain(errand->ended, answer);
                                   end(errand);
                                   return;
                               }
                               const RequestInfo* sale = saleAmong(*answer.value, errand->row.saleUid);
                               if (sale && errand->row.kind == RowKind::CashbackCancellation) {
                                   compareReturns(errand, *sale);
                                   return;
                               }
                               errand->ended.reconciledSent = sale != nullptr;
                               errand->ended.reconciledRejected = sale == nullptr;
                               if (sale) {
                                   errand->ended.serverId = sale->id;
                                   errand->ended.acceptedTotal = sale->total;
                               }
                               end(errand);
                           });
}

void BrevixCourier::compareReturns(const ErrandPtr& errand, const RequestInfo& sale)
{
    // After a key that was used up the row ends here; a row that was only verified (90 days) is sent when its effect is
    // absent.
    const bool verifying = errand->ended.judgement.row != RowEffect::Reconcile;
    const auto settle = [this, errand, verifying](bool reached) {
        errand->ended.reconciledSent = reached && !verifying;
        errand->ended.reconciledRejected = !reached && !verifying;
        if (reached || !verifying)
            end(errand);
        else
            send(errand);
    };
    if (BrevixReader::isWholeCancellation(errand->row.body)) {
        settle(isWhollyCancelled(sale));
        return;
    }
    if (!m_returned) {
        leaveUnknown(errand->ended);
        end(errand);
        return;
    }
    const QPointer<QObject> flight = m_flight.get();
    m_returned(errand->row, [this, errand, sale, settle, flight](const Returned& returned) {
        if (!flight)
            return;
        if (!returned) {
            leaveUnknown(errand->ended);
            end(errand);
            return;
        }
        settle(reaches(sale, *returned, BrevixReader::linesOfCancellation(errand->row.body)));
    });
}

void BrevixCourier::end(const ErrandPtr& errand)
{
    // The callback may hand over the next row.
    const auto done = std::exchange(errand->done, nullptr);
    if (done)
        done(errand->ended);
}

} // namespace companion
