// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/freereturnsession.h"

#include "services/platform/clock.h"
#include "services/platform/onresult.h"
#include "services/session/saledesk.h"
#include "services/session/salesession.h"
#include "services/session/settingsservice.h"
#include "services/store/receiptstore.h"

namespace companion {

namespace {

JournalEntry entryOf(const Receipt& receipt, JournalKind kind)
{
    JournalEntry entry;
    entry.at = receipt.closedAt;
    entry.kind = kind;
    entry.receiptUid = receipt.uid;
    entry.receiptNumber = receipt.number;
    entry.sum = receipt.total();
    return entry;
}

tl::unexpected<Error> fixed()
{
    return failure(ErrorCode::WrongState, QStringLiteral("free return: fixed"));
}

} // namespace

FreeReturnSession::FreeReturnSession(ReceiptStore& receipts, SettingsService& settings, SaleDesk& desk, Clock& clock,
                                     QObject* parent)
    : QObject(parent)
    , m_receipts(receipts)
    , m_settings(settings)
    , m_desk(desk)
    , m_clock(clock)
    , m_basket(std::make_unique<SaleSession>())
{
}

FreeReturnSession::~FreeReturnSession() = default;

Result<Done> FreeReturnSession::begin()
{
    if (m_storing)
        return fixed();
    m_unsaved.reset();
    m_basket = std::make_unique<SaleSession>();
    return changed(Done{});
}

const QList<ReceiptLine>& FreeReturnSession::lines() const
{
    return m_basket->receipt().lines;
}

Money FreeReturnSession::total() const
{
    return m_basket->receipt().total();
}

bool FreeReturnSession::canClose() const
{
    return !isEmpty() && !m_storing && m_desk.isReady();
}

QString FreeReturnSession::nextNumber() const
{
    return m_desk.nextNumber();
}

Result<int> FreeReturnSession::addGoods(const Goods& goods, Quantity quantity)
{
    if (!isEditable())
        return fixed();
    const auto index = m_basket->addGoods(goods, quantity);
    if (index)
        changed(Done{});
    return index;
}

Result<Done> FreeReturnSession::setQuantity(int index, Quantity quantity)
{
    return !isEditable() ? Result<Done>(fixed()) : changed(m_basket->setQuantity(index, quantity));
}

Result<Done> FreeReturnSession::setDiscount(int index, Money discount)
{
    return !isEditable() ? Result<Done>(fixed()) : changed(m_basket->setDiscount(index, discount));
}

Result<Done> FreeReturnSession::removeLine(int index)
{
    return !isEditable() ? Result<Done>(fixed()) : changed(m_basket->removeLine(index));
}

Result<Done> FreeReturnSession::changed(Result<Done> result)
{
    if (result)
        Q_EMIT linesChanged();
    return result;
}

Result<Done> FreeReturnSession::close()
{
    if (!canClose())
        return failure(ErrorCode::WrongState, QStringLiteral("free return: nothing to close"));
    // The base may have taken the receipt although it reported a failure: the very same one is safe to write again.
    const Receipt receipt = m_unsaved ? *m_unsaved : complete();
    m_storing = true;
    JournalEntry without = entryOf(receipt, JournalKind::ReturnWithoutRequest);
    //: RU: возврат без чека, отменять нечего
    without.text = tr("return without a receipt, nothing to cancel");
    onResult(this, m_receipts.closeFreeReturn(receipt, {entryOf(receipt, JournalKind::ReturnClosed), without}),
             [this, receipt](const Result<Done>& done) {
                 m_storing = false;
                 if (done) {
                     stored(receipt);
                     return;
                 }
                 m_unsaved = receipt;
                 Q_EMIT closingFailed(done.error());
             });
    return Done{};
}

void FreeReturnSession::stored(const Receipt& receipt)
{
    m_desk.numberTaken(receipt.closedAt.date());
    begin();
    Q_EMIT closed(receipt);
}

Receipt FreeReturnSession::complete() const
{
    const Settings& settings = m_settings.current();
    const Moment now = m_clock.now();
    const NumberAndShift numbering = m_desk.nextFor(now.wall.date());
    Receipt receipt = m_basket->receipt();
    receipt.kind = ReceiptKind::Return;
    receipt.number = numbering.number;
    receipt.shift = numbering.shift;
    receipt.shopId = settings.till.shopId;
    receipt.cashId = settings.till.cashId;
    receipt.warehouseCode = settings.till.warehouseCode;
    receipt.cashier = m_settings.currentCashier();
    receipt.closedAt = now.wall;
    receipt.tenders = {{TenderType::Cash, receipt.total()}};
    return receipt;
}

} // namespace companion
