// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/returnsession.h"

#include "services/platform/onresult.h"
#include "services/session/saledesk.h"
#include "services/session/settingsservice.h"

#include <algorithm>

namespace companion {

namespace {

JournalEntry returnEntry(const Receipt& receipt)
{
    JournalEntry entry;
    entry.at = receipt.closedAt;
    entry.kind = JournalKind::ReturnClosed;
    entry.receiptUid = receipt.uid;
    entry.receiptNumber = receipt.number;
    entry.sum = receipt.total();
    return entry;
}

} // namespace

ReturnSession::ReturnSession(ReceiptStore& receipts, SettingsService& settings, SaleDesk& desk,
                             QList<LoyaltyProvider*> providers, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_receipts(receipts)
    , m_settings(settings)
    , m_desk(desk)
    , m_providers(std::move(providers))
    , m_clock(clock)
{
}

void ReturnSession::find(const QString& number)
{
    const int search = ++m_search;
    onResult(this, m_receipts.findSales(number), [this, search](const Result<QList<FoundSale>>& sales) {
        if (search != m_search)
            return;
        if (!sales) {
            Q_EMIT failed(sales.error());
            return;
        }
        Q_EMIT found(*sales);
        if (sales->size() == 1)
            choose(sales->first());
    });
}

void ReturnSession::choose(const FoundSale& sale)
{
    m_sale = sale;
    m_lines = returnableLines(sale.sale, sale.returns);
    m_toReturn = QList<Quantity>(m_lines.size(), Quantity());
    m_uid = QUuid::createUuid();
    m_records.clear();
    Q_EMIT chosen();
    readRecords();
}

void ReturnSession::readRecords()
{
    for (const LoyaltyProvider* provider : std::as_const(m_providers)) {
        const ProviderId id = provider->id();
        onResult(this, m_receipts.sale(m_sale->sale.uid, id), [this, id, uid = m_uid](const Result<SaleOnRecord>& record) {
            // Without it the words are missing and nothing else: the closing reads for itself.
            if (!record || !m_sale || uid != m_uid)
                return;
            m_records.insert(id, *record);
            Q_EMIT previewChanged();
        });
    }
}

Result<Done> ReturnSession::setToReturn(int index, Quantity quantity)
{
    if (index < 0 || index >= m_lines.size() || m_closing)
        return failure(ErrorCode::NotFound, QStringLiteral("return: no such line"));
    const ReturnableLine& line = m_lines.at(index);
    if (quantity > line.left())
        return failure(ErrorCode::LimitExceeded, QStringLiteral("return: more than is left"));
    if (quantity < Quantity() || (!line.line.isByWeight() && !quantity.isWhole()))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("return: quantity"));
    m_toReturn[index] = quantity;
    Q_EMIT linesChanged();
    return Done{};
}

void ReturnSession::returnAll()
{
    // What is on its way to the base is what closed() will tell of.
    if (m_closing)
        return;
    for (int i = 0; i < m_lines.size(); ++i)
        m_toReturn[i] = m_lines.at(i).left();
    Q_EMIT linesChanged();
}

Money ReturnSession::total() const
{
    Money total;
    for (int i = 0; i < m_lines.size(); ++i) {
        if (!m_toReturn.at(i).isZero())
            total += returnedShare(m_lines.at(i), m_toReturn.at(i));
    }
    return total;
}

bool ReturnSession::canClose() const
{
    return m_sale && !m_closing && m_desk.isReady()
           && std::any_of(m_toReturn.cbegin(), m_toReturn.cend(), [](Quantity q) { return !q.isZero(); });
}

QList<ReturnAction> ReturnSession::preview() const
{
    if (!m_sale)
        return {ReturnAction::Nothing};
    if (m_records.size() < m_providers.size())
        return {};
    const Moment now = m_clock.now();
    const Receipt receipt = makeReceipt(now);
    QList<ReturnAction> actions;
    for (const LoyaltyProvider* provider : m_providers) {
        const SaleOnRecord& record = *m_records.constFind(provider->id());
        const ReturnAction action = provider->planReturn(receipt, now)(record).action;
        const bool tells = action != ReturnAction::Nothing && action != ReturnAction::NothingLeft;
        // The words for nothing speak of the cashback request: they are said where there is one.
        if (tells || (record.saleRow && record.saleRow->provider == ProviderId::Brevix))
            actions.append(action);
    }
    return actions.isEmpty() ? QList<ReturnAction>{ReturnAction::Nothing} : actions;
}

Result<Done> ReturnSession::close()
{
    if (!canClose())
        return failure(ErrorCode::WrongState, QStringLiteral("return: nothing to close"));
    const Moment now = m_clock.now();
    Receipt receipt = makeReceipt(now);
    // The base may have taken the record although it reported a failure: the very same one is safe to write again.
    if (m_unsaved && m_unsaved->uid == receipt.uid && m_unsaved->lines == receipt.lines)
        receipt = *m_unsaved;
    ReturnPlanners planners;
    for (const LoyaltyProvider* provider : std::as_const(m_providers))
        planners.append({provider->id(), provider->planReturn(receipt, now)});
    m_closing = true;
    onResult(this, m_receipts.closeReturn(receipt, planners, {returnEntry(receipt)}, now),
             [this, receipt](const Result<ReturnOutcome>& outcome) {
                 m_closing = false;
                 if (!outcome) {
                     m_unsaved = receipt;
                     Q_EMIT closingFailed(outcome.error());
                     return;
                 }
                 m_desk.numberTaken(receipt.closedAt.date());
                 m_unsaved.reset();
                 m_sale.reset();
                 m_records.clear();
                 m_lines.clear();
                 m_toReturn.clear();
                 Q_EMIT closed(receipt, outcome->action, outcome->rows);
             });
    return Done{};
}

Receipt ReturnSession::makeReceipt(const Moment& now) const
{
    const Settings& settings = m_settings.current();
    const NumberAndShift numbering = m_desk.nextFor(now.wall.date());
    Receipt receipt;
    receipt.uid = m_uid;
    receipt.kind = ReceiptKind::Return;
    receipt.number = numbering.number;
    receipt.shift = numbering.shift;
    receipt.shopId = settings.till.shopId;
    receipt.cashId = settings.till.cashId;
    receipt.warehouseCode = settings.till.warehouseCode;
    receipt.cashier = m_settings.currentCashier();
    receipt.closedAt = now.wall;
    receipt.saleUid = m_sale->sale.uid;
    for (int i = 0; i < m_lines.size(); ++i) {
        if (m_toReturn.at(i).isZero())
            continue;
        ReceiptLine line = m_lines.at(i).line;
        line.quantity = m_toReturn.at(i);
        line.loyaltyDiscount = {};
        line.points = {};
        // What is given back is exactly the share of what was paid: the discount makes up the difference to the price.
        line.discount = lineTotal(line.price, line.quantity) - returnedShare(m_lines.at(i), m_toReturn.at(i));
        receipt.lines.append(line);
    }
    receipt.tenders.append({TenderType::Cash, receipt.total()});
    return receipt;
}

} // namespace companion
