// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuscourier.h"

#include "services/plazius/plaziusparts.h"
#include "services/plazius/plaziuswords.h"

#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace companion {

namespace {

PlaziusSendOptions optionsOf(const OutboxRow& row, Delivery delivery, const PlaziusEndpoint& endpoint)
{
    PlaziusSendOptions options;
    options.operation = u"plazius "_s + rowKindName(row.kind);
    // 2.5: a closing that the cashier waits for goes on up to the whole time; the queue gives up earlier.
    options.deadline = delivery == Delivery::Direct ? endpoint.timeout : endpoint.queueTimeout();
    options.note.attempt = row.attempts;
    options.note.key = row.key;
    options.note.rowSeq = row.seq;
    options.note.receiptUid = row.receiptUid;
    options.note.receiptNumber = row.receiptNumber;
    options.note.sumKopecks = row.sum.kopecks();
    options.note.delivery = delivery == Delivery::Direct ? u"direct"_s : u"queue"_s;
    return options;
}

/// A kept row waits with growing pauses, but not when the whole sender waits for the link or the settings anyway.
bool backsOff(const Judgement& judgement)
{
    const bool kept = judgement.row == RowEffect::AsBefore || judgement.row == RowEffect::Unknown;
    return kept && judgement.outcome != Outcome::NoLink && judgement.outcome != Outcome::ForeignAnswer &&
           judgement.outcome != Outcome::KeyRefused;
}

/// A row that cannot be read will never be: it goes to the archive, where a person sees it.
AttemptEnded unreadableRow()
{
    AttemptEnded ended;
    ended.judgement = {Outcome::Refused, LinkEffect::None, RowEffect::Rejected, SenderEffect::GoesOn, {}, {}};
    ended.words = PlaziusWords::notEncodable();
    ended.reason = ended.words;
    return ended;
}

/// What a closing that was taken brought, for the journal (contract of Plazius, 15).
QString resultOf(const PlaziusAnswer& answer)
{
    const PlaziusPartAnswer* close = answer.part(PlaziusCall::Close);
    if (close && !close->hasValue())
        return PlaziusWords::resultNotTold();
    const auto loyalty = PlaziusApi::closing(answer).loyalty;
    return loyalty && !loyalty->totalBonus.isZero() ? PlaziusWords::accrued(loyalty->totalBonus) : QString();
}

} // namespace

QList<PlaziusPart> partsOfAttempt(const OutboxRow& row, Delivery delivery, QList<PlaziusPart> parts)
{
    if (delivery == Delivery::Queue)
        parts.removeIf([](const PlaziusPart& part) { return part.call == PlaziusCall::Footer; });
    if (row.kind == RowKind::PlaziusClose && row.stateBefore == RowState::Unknown)
        return onlyCloseCounts(std::move(parts));
    return parts;
}

AttemptEnded attemptEnded(const OutboxRow& row, const PlaziusAnswer& answer)
{
    AttemptEnded ended;
    ended.judgement = judgePlazius(answer);
    ended.words = answer.words.isEmpty() ? answer.reason : answer.words;
    ended.reason = answer.reason;
    ended.backsOff = backsOff(ended.judgement);
    if (answer.accepted() && row.kind == RowKind::PlaziusClose) {
        ended.serverId = row.saleUid.toString(QUuid::WithoutBraces);
        ended.words = resultOf(answer);
    }
    return ended;
}

PlaziusCourier::PlaziusCourier(PlaziusApi& api, QObject* parent)
    : QObject(parent)
    , m_api(api)
{
}

PlaziusCourier::~PlaziusCourier() = default;

void PlaziusCourier::deliver(const OutboxRow& row, Delivery delivery, std::function<void(AttemptEnded)> done)
{
    m_flight = std::make_unique<QObject>();
    const Result<QList<PlaziusPart>> parts = partsFromPayload(row.body);
    if (!parts) {
        QMetaObject::invokeMethod(
            m_flight.get(), [done = std::move(done)] { done(unreadableRow()); }, Qt::QueuedConnection);
        return;
    }
    m_api.run(m_flight.get(), partsOfAttempt(row, delivery, *parts), optionsOf(row, delivery, m_api.endpoint()),
              [this, row, delivery, done = std::move(done)](const PlaziusAnswer& answer) {
                  const QPointer<QObject> flight = m_flight.get();
                  Q_EMIT answered(row, delivery, answer);
                  if (flight) // nobody dropped the attempt meanwhile
                      done(attemptEnded(row, answer));
              });
}

void PlaziusCourier::cancelAll()
{
    m_flight.reset();
}

} // namespace companion
