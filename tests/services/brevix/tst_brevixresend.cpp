// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/idempotency.h"
#include "services/brevix/brevixapi.h"
#include "services/brevix/brevixcourier.h"
#include "services/platform/clock.h"
#include "services/store/outboxstore.h"
#include "services/store/receiptstore.h"
#include "services/store/storagethread.h"
#include "tests/sandbox/sandbox.h"
#include "tests/services/brevix/examples.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
Result<T> await(const QFuture<Result<T>>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10000) || future.resultCount() == 0)
        return failure(ErrorCode::Abandoned);
    return future.result();
}

/// A till with its base, and the service.
struct Till
{
    explicit Till(Sandbox& sandbox)
    {
        endpoint.serverUrl = sandbox.url().toString();
        endpoint.apiKey = Sensitive<QString>(sandbox.key());
        endpoint.cashId = u"till-03"_s;
        endpoint.timeout = std::chrono::seconds(5);
        if (!await(storage.open(dir.filePath(u"data"_s))))
            qFatal("no base");
    }

    OutboxRow close(const Receipt& sale, const Authorization& customer = verifiedCustomer())
    {
        const ClosingPlan plan = provider.planSale(sale, customer, clock.now());
        const auto closed = await(receipts.closeSale({sale, customer, plan.rows, plan.journal}));
        return closed && !closed->rows.isEmpty() ? closed->rows.first() : OutboxRow();
    }
    ReturnAction takeBack(const Receipt& back)
    {
        const Moment now = clock.now();
        const auto closed = await(receipts.closeReturn(back, {{ProviderId::Brevix, provider.planReturn(back, now)}}, {}, now));
        return closed ? closed->action : ReturnAction::LeaveSale;
    }
    /// One attempt of the sender.
    OutboxRow attempt(qint64 seq)
    {
        const auto begun = await(outbox.apply(seq, AttemptBegins{}, clock.now()));
        if (!begun)
            return {};
        std::optional<AttemptEnded> end;
        courier.deliver(begun->row, Delivery::Queue, [&end](const AttemptEnded& ended) { end = ended; });
        if (!QTest::qWaitFor([&] { return end.has_value(); }, 10000))
            return {};
        const auto settled = await(outbox.apply(seq, *end, clock.now()));
        return settled ? settled->row : OutboxRow();
    }
    /// What the service has of the sale: line → quantity that was not cancelled.
    QMap<int, Quantity> atTheService(const QUuid& uid)
    {
        std::optional<BrevixAnswer<QList<RequestInfo>>> answer;
        QObject context;
        api.listByExternalId(&context, {uid}, [&](const auto& got) { answer = got; });
        QMap<int, Quantity> lines;
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10000) || !answer->value || answer->value->isEmpty())
            return lines;
        for (const RequestLine& line : answer->value->first().lines)
            lines.insert(line.line, line.quantity - line.cancelledQuantity);
        return lines;
    }
    OutboxRow row(qint64 seq) { return await(outbox.row(seq)).value_or(OutboxRow()); }
    QFuture<Result<ResendOutcome>> sendAgain(qint64 seq) { return receipts.sendAgain(seq, provider.planResend(), clock.now()); }

    QTemporaryDir dir;
    SystemClock clock;
    Settings settings = exampleSettings();
    BrevixEndpoint endpoint;
    StorageThread storage{clock};
    OutboxStore outbox{storage};
    ReceiptStore receipts{storage, outbox};
    Transport transport;
    BrevixApi api{transport, [this] { return endpoint; }};
    BrevixCourier courier{api, clock, {}};
    BrevixProvider provider{{[this] { return settings; }, [] { return u"e"_s; }, [] { return LinkState(); }}};
};

Receipt returnOfLine(int number, const Quantity& quantity, int returnNumber)
{
    Receipt back = partialReturn();
    back.uid = QUuid::createUuid();
    back.number = QString::number(returnNumber);
    back.lines = {verifiedSale().lines.at(number - 1)};
    const Money discount = proportion(back.lines[0].discount, quantity, back.lines[0].quantity);
    back.lines[0].quantity = quantity;
    back.lines[0].discount = discount;
    return back;
}

} // namespace

/// «Отправить снова», from the base through the network to the service and back.
class BrevixResendTest final : public QObject
{
    Q_OBJECT

private:
    Sandbox m_sandbox;

    QJsonObject lastClaim() const
    {
        const QJsonArray ledger = m_sandbox.ledger();
        for (qsizetype i = ledger.size() - 1; i >= 0; --i) {
            const QJsonObject entry = ledger.at(i).toObject();
            if (entry.value("method"_L1).toString() == u"POST" && entry.value("path"_L1).toString().endsWith(u"/cashback-requests"))
                return entry;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_sandbox.listen()); }
    void init()
    {
        m_sandbox.clearFaults();
        m_sandbox.reset();
    }
    void D_03_unchangedWithTheSameKey();
    void D_03_partlyReturnedMeanwhile();
    void D_03_returnsBeforeAndAfterTheRefusal();
    void D_03_whollyReturnedMeanwhile();
    void D_29_mendedWarehouse();
    void D_29_stillNoWarehouse();
    void aMendedMappingOnlyCountsForRefusalsOfIt();
    void reliability_4_erased();
    void quarantinedGoesAsItIs();
    void aRowThatMovedIsLeftAlone();
};

void BrevixResendTest::D_03_unchangedWithTheSameKey()
{
    Till till(m_sandbox);
    QCOMPARE(m_sandbox.setFault({{u"mode"_s, u"422"_s}, {u"code"_s, u"validation_failed"_s}}), QString());
    const OutboxRow refused = till.attempt(till.close(verifiedSale()).seq);
    QCOMPARE(rowStateName(refused.state), u"rejected"_s);
    m_sandbox.clearFaults();
    const auto again = await(till.sendAgain(refused.seq));
    QVERIFY(again);
    QCOMPARE(again->action, ResendAction::Unchanged);
    QCOMPARE(again->row.key, refused.key);
    QCOMPARE(again->row.body, refused.body);
    QCOMPARE(rowStateName(till.attempt(refused.seq).state), u"sent"_s);
}

void BrevixResendTest::D_03_partlyReturnedMeanwhile()
{
    Till till(m_sandbox);
    QCOMPARE(m_sandbox.setFault({{u"mode"_s, u"422"_s}, {u"code"_s, u"validation_failed"_s}}), QString());
    const OutboxRow refused = till.attempt(till.close(verifiedSale()).seq);
    QCOMPARE(till.takeBack(partialReturn()), ReturnAction::Nothing);                                // one of two packs
    QCOMPARE(till.takeBack(returnOfLine(3, Quantity::fromUnits(1), 1060)), ReturnAction::Nothing);  // the bag
    m_sandbox.clearFaults();
    const auto again = await(till.sendAgain(refused.seq));
    QVERIFY(again);
    QCOMPARE(again->action, ResendAction::Reduced);
    QCOMPARE(again->row.revision, 1);
    QCOMPARE(again->row.key, saleKey(verifiedSale(), 1));
    QCOMPARE(again->row.sum, Money::fromKopecks(134102 - 45000 - 500));
    QCOMPARE(again->row.bodySha256, QCryptographicHash::hash(again->row.body, QCryptographicHash::Sha256));
    QCOMPARE(rowStateName(till.attempt(refused.seq).state), u"sent"_s);
    QCOMPARE(till.atTheService(verifiedSale().uid),
             (QMap<int, Quantity>{{1, Quantity::fromUnits(1)}, {2, Quantity::fromThousandths(485)}}));
    QCOMPARE(lastClaim().value("body"_L1).toObject().value("reducedBy"_L1).toArray().size(), 2);
    // A return that follows cancels its part as that of any sent sale.
    const Receipt back = returnOfLine(2, Quantity::fromThousandths(485), 1070);
    QCOMPARE(till.takeBack(back), ReturnAction::CancelLines);
    const auto rows = await(till.outbox.list(OutboxView::Waiting, 10));
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rowStateName(till.attempt(rows->first().seq).state), u"sent"_s);
    QCOMPARE(till.atTheService(verifiedSale().uid),
             (QMap<int, Quantity>{{1, Quantity::fromUnits(1)}, {2, Quantity()}}));
}

/// A return that had lowered the claim before it was refused is not taken off twice.
void BrevixResendTest::D_03_returnsBeforeAndAfterTheRefusal()
{
    Till till(m_sandbox);
    const OutboxRow row = till.close(verifiedSale());
    QCOMPARE(till.takeBack(partialReturn()), ReturnAction::ReduceSale);
    QCOMPARE(m_sandbox.setFault({{u"mode"_s, u"422"_s}, {u"code"_s, u"validation_failed"_s}}), QString());
    QCOMPARE(rowStateName(till.attempt(row.seq).state), u"rejected"_s);
    QCOMPARE(till.takeBack(returnOfLine(3, Quantity::fromUnits(1), 1060)), ReturnAction::Nothing);
    m_sandbox.clearFaults();
    QCOMPARE(await(till.sendAgain(row.seq))->action, ResendAction::Reduced);
    QCOMPARE(rowStateName(till.attempt(row.seq).state), u"sent"_s);
    QCOMPARE(till.atTheService(verifiedSale().uid),
             (QMap<int, Quantity>{{1, Quantity::fromUnits(1)}, {2, Quantity::fromThousandths(485)}}));
}

void BrevixResendTest::D_03_whollyReturnedMeanwhile()
{
    Till till(m_sandbox);
    QCOMPARE(m_sandbox.setFault({{u"mode"_s, u"422"_s}, {u"code"_s, u"validation_failed"_s}}), QString());
    const OutboxRow refused = till.attempt(till.close(verifiedSale()).seq);
    QCOMPARE(till.takeBack(wholeReturn()), ReturnAction::Nothing);
    m_sandbox.clearFaults();
    const auto again = await(till.sendAgain(refused.seq));
    QVERIFY(again);
    QCOMPARE(again->action, ResendAction::Withdrawn);
    const OutboxRow stored = till.row(refused.seq);
    QCOMPARE(rowStateName(stored.state), u"annulled"_s);
    QCOMPARE(stored.reason, RowReason::ReturnedBeforeSending);
    QVERIFY(till.atTheService(verifiedSale().uid).isEmpty());
}

void BrevixResendTest::D_29_mendedWarehouse()
{
    Till till(m_sandbox);
    till.settings.brevix.warehouses.rows.clear();
    const OutboxRow without = till.close(verifiedSale());
    QCOMPARE(without.reason, RowReason::NoWarehouseId);
    till.settings.brevix.warehouses.rows = {{u"001"_s, u"Торговый зал"_s, u"999"_s}};
    QCOMPARE(await(till.sendAgain(without.seq))->action, ResendAction::Rebuilt);
    const OutboxRow refused = till.attempt(without.seq);
    QCOMPARE(refused.reasonCode, u"warehouse_unknown"_s);
    QCOMPARE(refused.revision, 1);
    // Mended at last, and a pack came back meanwhile: one body with both.
    QCOMPARE(till.takeBack(partialReturn()), ReturnAction::Nothing);
    till.settings = exampleSettings();
    const auto again = await(till.sendAgain(without.seq));
    QCOMPARE(again->action, ResendAction::Reduced);
    QCOMPARE(again->row.revision, 2);
    QCOMPARE(again->row.key, saleKey(verifiedSale(), 2));
    QCOMPARE(rowStateName(till.attempt(without.seq).state), u"sent"_s);
    QCOMPARE(lastClaim().value("body"_L1).toObject().value("warehouseId"_L1).toString(), u"7"_s);
    QCOMPARE(till.atTheService(verifiedSale().uid).value(1), Quantity::fromUnits(1));
}

void BrevixResendTest::D_29_stillNoWarehouse()
{
    Till till(m_sandbox);
    till.settings.brevix.warehouses.rows.clear();
    const OutboxRow without = till.close(verifiedSale());
    const auto again = await(till.sendAgain(without.seq));
    QVERIFY(again);
    QCOMPARE(again->action, ResendAction::NoWarehouseId);
    QCOMPARE(till.row(without.seq), without);
}

void BrevixResendTest::aMendedMappingOnlyCountsForRefusalsOfIt()
{
    Till till(m_sandbox);
    Authorization stranger = uncheckedCustomer();
    stranger.phone = PhoneNumber::fromE164(u"+79120000000"_s);
    const OutboxRow refused = till.attempt(till.close(verifiedSale(), stranger).seq);
    QCOMPARE(refused.reason, RowReason::CustomerNotFound);
    till.settings.brevix.warehouses.rows = {{u"001"_s, u"Торговый зал"_s, u"8"_s}};
    const auto again = await(till.sendAgain(refused.seq));
    QCOMPARE(again->action, ResendAction::Unchanged);
    QCOMPARE(again->row.body, refused.body);
}

void BrevixResendTest::reliability_4_erased()
{
    Till till(m_sandbox);
    QCOMPARE(m_sandbox.setFault({{u"mode"_s, u"422"_s}, {u"code"_s, u"validation_failed"_s}}), QString());
    const OutboxRow refused = till.attempt(till.close(verifiedSale()).seq);
    QVERIFY(await(till.outbox.eraseExpired(0, till.clock.now())));
    const OutboxRow erased = till.row(refused.seq);
    QVERIFY(erased.body.isEmpty());
    const auto again = await(till.sendAgain(refused.seq));
    QVERIFY(again);
    QCOMPARE(again->action, ResendAction::DataErased);
    QCOMPARE(till.row(refused.seq), erased);
}

void BrevixResendTest::quarantinedGoesAsItIs()
{
    Till till(m_sandbox);
    const OutboxRow row = till.close(verifiedSale());
    QVERIFY(await(till.outbox.apply(row.seq, AttemptBegins{}, till.clock.now())));
    QVERIFY(await(till.outbox.apply(row.seq, ProgramStarted{}, till.clock.now())));
    QVERIFY(await(till.outbox.apply(row.seq, AttemptBegins{}, till.clock.now())));
    QVERIFY(await(till.outbox.apply(row.seq, ProgramStarted{}, till.clock.now())));
    QCOMPARE(rowStateName(till.row(row.seq).state), u"quarantined"_s);
    // Perhaps executed: its return waits behind it as a cancellation, and the mapping may not touch its bytes.
    QCOMPARE(till.takeBack(partialReturn()), ReturnAction::CancelLinesBehind);
    till.settings.brevix.warehouses.rows = {{u"001"_s, u"Торговый зал"_s, u"8"_s}};
    const auto again = await(till.sendAgain(row.seq));
    QCOMPARE(again->action, ResendAction::Unchanged);
    QCOMPARE(rowStateName(again->row.state), u"unknown"_s);
    QCOMPARE(again->row.key, row.key);
    QCOMPARE(again->row.body, row.body);
    QCOMPARE(rowStateName(till.attempt(row.seq).state), u"sent"_s);
    const auto rows = await(till.outbox.list(OutboxView::Waiting, 10));
    QCOMPARE(rowStateName(till.attempt(rows->value(0).seq).state), u"sent"_s);
    QCOMPARE(till.atTheService(verifiedSale().uid).value(1), Quantity::fromUnits(1));
}

void BrevixResendTest::aRowThatMovedIsLeftAlone()
{
    Till till(m_sandbox);
    const OutboxRow row = till.close(verifiedSale());
    QCOMPARE(await(till.sendAgain(row.seq)).error().code, ErrorCode::WrongState);
    QCOMPARE(await(till.sendAgain(row.seq + 1)).error().code, ErrorCode::NotFound);
    QCOMPARE(till.row(row.seq), row);
}

QTEST_GUILESS_MAIN(BrevixResendTest)
#include "tst_brevixresend.moc"
