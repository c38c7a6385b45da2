// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "services/platform/securefile.h"
#include "services/store/database.h"
#include "services/store/schema.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTimeZone>

#include <thread>

namespace companion::test {

using namespace Qt::StringLiterals;

Moment HandClock::now() const
{
    return {QDateTime::fromMSecsSinceEpoch(m_wallMs, Qt::OffsetFromUTC, 3 * 3600), std::chrono::milliseconds(m_tickMs)};
}

void HandClock::advance(std::chrono::milliseconds by)
{
    m_wallMs += by.count();
    m_tickMs += by.count();
}

Moment moment(int tickMs)
{
    return {QDateTime::fromMSecsSinceEpoch(1762430400000 + tickMs, Qt::OffsetFromUTC, 3 * 3600),
            std::chrono::milliseconds(tickMs)};
}

Receipt sale(int number)
{
    Receipt receipt;
    receipt.uid = QUuid::createUuid();
    receipt.kind = ReceiptKind::Sale;
    receipt.number = QString::number(number);
    receipt.shift = 7;
    receipt.cashId = u"1"_s;
    receipt.closedAt = moment(number).wall;
    receipt.warehouseCode = u"W1"_s;
    receipt.cashier = {u"C1"_s, u"Кассир"_s};
    ReceiptLine pieces;
    pieces.number = 1;
    pieces.goodsCode = u"100"_s;
    pieces.name = u"Чай"_s;
    pieces.quantity = Quantity::fromUnits(3);
    pieces.price = Money::fromKopecks(10000);
    ReceiptLine weighed;
    weighed.number = 2;
    weighed.goodsCode = u"200"_s;
    weighed.name = u"Сыр"_s;
    weighed.quantity = Quantity::fromThousandths(485);
    weighed.price = Money::fromKopecks(25000);
    receipt.lines = {pieces, weighed};
    receipt.tenders = {{TenderType::Cash, receipt.total()}};
    return receipt;
}

Receipt returnOf(const Receipt& sale, int number, int pieces, bool whole)
{
    Receipt receipt = sale;
    receipt.uid = QUuid::createUuid();
    receipt.kind = ReceiptKind::Return;
    receipt.number = QString::number(number);
    receipt.saleUid = sale.uid;
    receipt.lines.first().quantity = Quantity::fromUnits(pieces);
    if (!whole)
        receipt.lines.removeLast();
    receipt.tenders = {{TenderType::Cash, receipt.total()}};
    return receipt;
}

OutboxRow requestRow(const Receipt& sale, const QString& endpoint)
{
    OutboxRow row;
    row.kind = RowKind::CashbackRequest;
    row.receiptUid = sale.uid;
    row.saleUid = sale.uid;
    row.receiptNumber = sale.number;
    row.sum = sale.total();
    row.phone = PhoneNumber::fromE164(u"+79123456789"_s);
    row.key = QUuid::createUuidV5(sale.uid, u"sale"_s);
    row.body = "{\"receipt\":\"" + sale.uid.toByteArray(QUuid::WithoutBraces) + "\",\"phone\":\"+79123456789\"}";
    row.bodySha256 = QCryptographicHash::hash(row.body, QCryptographicHash::Sha256);
    row.endpointId = endpoint;
    row.createdAt = sale.closedAt;
    return row;
}

OutboxRow cancellationRow(const Receipt& returned, const OutboxRow& request)
{
    OutboxRow row = request;
    row.seq = 0;
    row.kind = RowKind::CashbackCancellation;
    row.state = RowState::Pending;
    row.stateBefore = RowState::Pending;
    row.reason = RowReason::None;
    row.attempts = 0;
    row.archivedAt = {};
    row.firstAttemptAt = {};
    row.lastAttemptAt = {};
    row.targetId = request.serverId;
    row.serverId.clear();
    row.receiptUid = returned.uid;
    row.receiptNumber = returned.number;
    row.sum = returned.total();
    row.key = QUuid::createUuidV5(returned.uid, u"cancel"_s);
    row.body = "{\"return\":\"" + returned.uid.toByteArray(QUuid::WithoutBraces) + "\"}";
    row.bodySha256 = QCryptographicHash::hash(row.body, QCryptographicHash::Sha256);
    return row;
}

ClosingRecord closing(const Receipt& sale, const QString& endpoint)
{
    ClosingRecord record;
    record.receipt = sale;
    Authorization buyer;
    buyer.phone = PhoneNumber::fromE164(u"+79123456789"_s);
    buyer.customerId = u"customer-77"_s;
    buyer.fullName = u"Северцева Анна"_s;
    buyer.appliedAt = sale.closedAt;
    record.authorization = buyer;
    record.rows = {requestRow(sale, endpoint)};
    JournalEntry entry;
    entry.at = sale.closedAt;
    entry.kind = JournalKind::ReceiptClosed;
    entry.receiptUid = sale.uid;
    entry.receiptNumber = sale.number;
    entry.sum = sale.total();
    record.journal = {entry};
    return record;
}

ReturnPlanners planner(const Receipt& returned, const Moment& now, UnsentReturn setting)
{
    const auto planFor = [returned, now, setting](const SaleOnRecord& onRecord) {
        Quantity left;
        for (const ReturnableLine& line : returnableLines(onRecord.sale, onRecord.returns + QList<Receipt>{returned}))
            left = left + line.left();
        std::optional<RowState> state;
        if (onRecord.saleRow)
            state = onRecord.saleRow->state;
        ReturnPlan plan;
        plan.action = decideReturn(state, left.isZero(), false, setting, false);
        switch (plan.action) {
        case ReturnAction::AnnulSale:
            plan.saleEvent = ReturnedBeforeSending{};
            break;
        case ReturnAction::ReduceSale:
            plan.saleEvent = ReturnedBeforeSending{RebuiltBody{"{}", onRecord.saleRow->key, 0, Money::fromKopecks(1)}};
            break;
        case ReturnAction::CancelWhole:
        case ReturnAction::CancelLines:
        case ReturnAction::CancelWholeInstead:
        case ReturnAction::CancelWholeBehind:
        case ReturnAction::CancelLinesBehind:
            plan.rows = {cancellationRow(returned, *onRecord.saleRow)};
            break;
        default:
            break;
        }
        JournalEntry note;
        note.at = now.wall;
        note.kind = JournalKind::ReturnClosed;
        note.receiptUid = returned.uid;
        note.receiptNumber = returned.number;
        plan.journal = {note};
        return plan;
    };
    return {{ProviderId::Brevix, planFor}};
}

AttemptEnded ended(RowEffect effect, Outcome outcome, const QString& serverId)
{
    AttemptEnded event;
    event.judgement.row = effect;
    event.judgement.outcome = outcome;
    event.serverId = serverId;
    return event;
}

Base::Base()
{
    reopen();
}

void Base::reopen()
{
    m_database.reset();
    if (!securefile::makeFolder(folder()) || !securefile::prepareFile(path()))
        qFatal("no folder for the base");
    auto opened = Database::open(path());
    if (!opened || !migrate(**opened))
        qFatal("no base: %s", opened ? "schema" : qPrintable(opened.error().detail));
    m_database = std::move(*opened);
}

void spin(const std::function<bool()>& until)
{
    QElapsedTimer total;
    total.start();
    while (!until() && total.elapsed() < 20000) {
        QCoreApplication::processEvents();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

} // namespace companion::test
