// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziusprovider.h"

#include "models/plazius/plaziusorder.h"
#include "models/plazius/plaziusrefund.h"
#include "models/plazius/plaziusspending.h"
#include "services/plazius/plaziusendpoint.h"
#include "services/plazius/plaziusrow.h"
#include "services/session/endpoints.h"

#include <QCoreApplication>

#include <algorithm>

namespace companion {

namespace {

/// Notes of the journal for people.
class Notes
{
    Q_DECLARE_TR_FUNCTIONS(companion::PlaziusProvider)

public:
    //: RU: чек нельзя передать в Plazius: %1
    static QString notReported(const Error& error) { return tr("the receipt cannot be sent to Plazius: %1").arg(error.detail); }
    //: RU: продажа в Plazius не принята, возврат ждёт в архиве
    static QString saleRefused() { return tr("Plazius did not take the sale, the return waits in the archive"); }
    //: RU: списано баллов: %1
    static QString spent(Money points) { return tr("points spent: %1").arg(displayText(points)); }
    //: RU: скидка «%1»: %2
    static QString discount(const PlaziusProgramEffect& effect)
    {
        return tr("discount “%1”: %2").arg(effect.name, displayText(effect.sum));
    }
};

JournalEntry note(const Receipt& receipt, JournalKind kind, const QString& text, const Moment& now)
{
    JournalEntry entry;
    entry.at = now.wall;
    entry.kind = kind;
    entry.provider = ProviderId::Plazius;
    entry.receiptUid = receipt.uid;
    entry.receiptNumber = receipt.number;
    entry.sum = receipt.total();
    entry.text = text;
    return entry;
}

bool bearsLoyalty(const Receipt& receipt)
{
    return std::ranges::any_of(receipt.lines, [](const ReceiptLine& line) { return !line.loyaltyDiscount.isZero(); });
}

/// What was taken off the receipt, so that it can be redone by hand (contract of Plazius, 15).
QList<JournalEntry> effectsOf(const Receipt& receipt, const PlaziusReceipt* known, const std::optional<Authorization>& buyer, const Moment& now)
{
    QList<JournalEntry> entries;
    if (const Money points = receipt.pointsTotal(); !points.isZero()) {
        JournalEntry entry = note(receipt, JournalKind::PointsSpent, Notes::spent(points), now);
        entry.sum = points;
        entry.customerMasked = buyer ? buyer->customerId : QString();
        entry.serverId = known ? known->transactionId.toString(QUuid::WithoutBraces) : QString();
        entries.append(entry);
    }
    if (!known || !bearsLoyalty(receipt))
        return entries;
    for (const PlaziusProgramEffect& effect : known->discounts.effects)
        entries.append(note(receipt, JournalKind::Notice, Notes::discount(effect), now));
    for (const QString& ignored : known->discounts.notes)
        entries.append(note(receipt, JournalKind::Notice, ignored, now));
    return entries;
}

/// Plans of one return: what the storage thread needs is copied.
ReturnPlan planOf(const SaleOnRecord& record, const Receipt& back, const std::optional<PlaziusFooter>& footer, const Moment& now)
{
    ReturnPlan plan;
    if (!record.saleRow)
        return plan;
    const OutboxRow& sale = *record.saleRow;
    const PlaziusRefund refund = planRefund(record.sale, record.returns, back);
    if (refund.items && refund.items->isEmpty()) {
        plan.action = ReturnAction::NothingLeft;
        return plan;
    }
    Result<OutboxRow> row = plaziusRow(RowKind::PlaziusRefund, back,
                                       PlaziusParts::refund(record.sale.uid, back.uid, refund, footer), sale.endpointId, now);
    if (!row) {
        plan.journal.append(note(back, JournalKind::Notice, Notes::notReported(row.error()), now));
        return plan;
    }
    plan.action = sale.state == RowState::Sent ? ReturnAction::ReportReturn : ReturnAction::ReportReturnBehind;
    if (sale.state == RowState::Sent) {
        row->targetId = sale.serverId;
    } else if (isArchive(sale.state)) {
        row->state = RowState::Rejected;
        row->reason = RowReason::SaleNotAccepted;
        row->archivedAt = now.wall;
        plan.action = ReturnAction::Nothing;
        plan.journal.append(note(back, JournalKind::ReturnWithoutRequest, Notes::saleRefused(), now));
    } else {
        row->reason = RowReason::WaitsForSale;
    }
    row->directPending = row->state == RowState::Pending && !row->targetId.isEmpty();
    plan.rows.append(*row);
    return plan;
}

/// A closing that was refused may be closed at the service all the same: another part of its batch was the one refused, and is
/// refused each time now. By hand the same bytes go out once more, and `close` alone says what became of them (contract of
/// Plazius, 9.3, as after an unknown outcome).
Result<RebuiltBody> closeAloneCounts(const OutboxRow& row)
{
    Result<QList<PlaziusPart>> parts = partsFromPayload(row.body);
    if (!parts)
        return tl::unexpected<Error>(parts.error());
    RebuiltBody again;
    again.body = partsToPayload(onlyCloseCounts(std::move(*parts)));
    again.revision = row.revision + 1;
    again.key = plaziusRowKey(row.kind, row.receiptUid, again.revision);
    again.sum = row.sum;
    return again;
}

} // namespace

PlaziusProvider::PlaziusProvider(Sources sources)
    : m_sources(std::move(sources))
{
}

ClosingPlan PlaziusProvider::planSale(const Receipt& receipt, const std::optional<Authorization>& authorization,
                                      const Moment& now) const
{
    ClosingPlan plan;
    const PlaziusReceipt* known = m_sources.receipt(receipt.uid);
    const bool told = known && known->isTold();
    // Switched off meanwhile: an order that was told of is closed all the same, when Plazius wakes (section 7: none is left hanging).
    if (!m_sources.configured() && !told)
        return plan;
    const Settings settings = m_sources.settings();
    const bool card = authorization && authorization->provider == ProviderId::Plazius;
    const bool elsewhere = told && !known->endpointId.isEmpty();
    const QString endpoint = elsewhere ? known->endpointId : endpointIdOf(settings, ProviderId::Plazius);
    // A guest who may be bound although the receipt shows no card must not get its points (contract of Plazius, 9.2).
    if (known && !card && (known->bindMayExist || known->isBound())) {
        if (const auto unbind = plaziusRow(RowKind::PlaziusUnbind, receipt, PlaziusParts::unbind(receipt.uid), endpoint, now))
            plan.rows.append(*unbind);
    }
    const QDateTime opened = receipt.openedAt.isValid() ? receipt.openedAt : receipt.closedAt;
    const bool clearDiscounts = known && known->discountsToldOnce && !bearsLoyalty(receipt);
    PlaziusOrder order = plaziusOrderOf(receipt, opened, m_sources.groupNames());
    bool isNumber = false;
    if (const qint64 fiscal = receipt.fiscalNumber.toLongLong(&isNumber); isNumber)
        order.fiscalChequeNumber = fiscal;
    const PlaziusFooter footer{settings.plazius.xmlFooter, settings.plazius.tapeWidth};
    const auto row = plaziusRow(
        RowKind::PlaziusClose, receipt,
        PlaziusParts::close(order, receipt.closedAt, accrualBase(receipt), clearDiscounts, footer), endpoint, now);
    if (!row) {
        plan.journal.append(note(receipt, JournalKind::Notice, Notes::notReported(row.error()), now));
        return plan;
    }
    plan.rows.append(*row);
    plan.journal += effectsOf(receipt, known, authorization, now);
    return plan;
}

ReturnPlanner PlaziusProvider::planReturn(const Receipt& returnReceipt, const Moment& now) const
{
    const PlaziusSettings settings = m_sources.settings().plazius;
    const PlaziusFooter footer{settings.xmlFooter, settings.tapeWidth};
    return [returnReceipt, footer, now](const SaleOnRecord& record) { return planOf(record, returnReceipt, footer, now); };
}

ResendPlanner PlaziusProvider::planResend()
{
    return [](const OutboxRow& row, const std::optional<SaleOnRecord>&) -> Result<ResendPlan> {
        if (row.body.isEmpty())
            return ResendPlan{ResendAction::DataErased, std::nullopt};
        if (row.kind != RowKind::PlaziusClose)
            return ResendPlan{ResendAction::Unchanged, SendAgain{}};
        const Result<RebuiltBody> body = closeAloneCounts(row);
        if (!body)
            return tl::unexpected<Error>(body.error());
        return ResendPlan{ResendAction::Unchanged, SendAgain{*body}};
    };
}

} // namespace companion
