// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "services/store/database.h"
#include "services/store/journalrepository.h"
#include "services/store/outboxrepository.h"
#include "services/store/receiptrepository.h"

#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

/// The transactions that close receipts.
class ClosingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D_01_receiptRowAndJournalTogether();
    void sameReceiptAgainIsTheStoredOutcome();
    void sameReceiptAgainWithAStepOfItsOrder();
    void sameReceiptWithOtherContentIsAConflict();
    void sameKeyOfAnotherReceiptLeavesNothingBehind();
    void everythingComesBackAsItWas();
    void D_31_countersGoUpPerTill();
    void D_07_neverMoreBackThanSold();
    void returnOfAnUnknownSaleIsNotFound();
    void sameReturnAgainIsTheStoredOutcome();
    void D_05_returnBeforeSendingAnnulsTheSale();
    void D_26_freeReturnIsRecordedOnly();
    void findSalesNewestFirstWithItsReturns();
    void B_CAN_03_authorizationEntryIsRemoved();
    void U5_returnAndAnswerInBothOrders_data();
    void U5_returnAndAnswerInBothOrders();
};

void ClosingTest::D_01_receiptRowAndJournalTogether()
{
    Base base;
    const Receipt receipt = sale(1);
    const auto outcome = ReceiptRepository(*base).closeSale(closing(receipt));
    COMPANION_OK(outcome);
    QCOMPARE(outcome->rows.size(), 1);
    QVERIFY(outcome->rows.first().seq > 0);
    const auto row = OutboxRepository(*base).row(outcome->rows.first().seq);
    COMPANION_OK(row);
    QCOMPARE(*row, outcome->rows.first());
    const auto journal = JournalRepository(*base).ofReceipt(receipt.uid);
    COMPANION_OK(journal);
    QCOMPARE(journal->size(), 1);
}

void ClosingTest::sameReceiptAgainIsTheStoredOutcome()
{
    Base base;
    const ClosingRecord record = closing(sale(1));
    const auto first = ReceiptRepository(*base).closeSale(record);
    COMPANION_OK(first);
    const auto second = ReceiptRepository(*base).closeSale(record);
    COMPANION_OK(second);
    QCOMPARE(second->rows, first->rows);
    QCOMPARE(base->integer(u"SELECT count(*) FROM journal"_s).value_or(-1), 1);
}

/// The card has gone: its unbind stands before the closing and bears an id of its own.
void ClosingTest::sameReceiptAgainWithAStepOfItsOrder()
{
    Base base;
    ClosingRecord record = closing(sale(1));
    OutboxRow unbind = record.rows.first();
    unbind.provider = ProviderId::Plazius;
    unbind.kind = RowKind::PlaziusUnbind;
    unbind.receiptUid = QUuid::createUuid();
    unbind.key = QUuid::createUuid();
    record.rows.prepend(unbind);
    const auto first = ReceiptRepository(*base).closeSale(record);
    COMPANION_OK(first);
    const auto second = ReceiptRepository(*base).closeSale(record);
    COMPANION_OK(second);
    QCOMPARE(second->rows, first->rows);
    QCOMPARE(second->rows.size(), 2);
    record.rows.first().bodySha256 = QByteArray(32, 'x');
    COMPANION_FAILS(ReceiptRepository(*base).closeSale(record), ErrorCode::Conflict);
}

void ClosingTest::sameReceiptWithOtherContentIsAConflict()
{
    Base base;
    ClosingRecord record = closing(sale(1));
    COMPANION_OK(ReceiptRepository(*base).closeSale(record));
    record.receipt.lines.first().price = Money::fromKopecks(1);
    COMPANION_FAILS(ReceiptRepository(*base).closeSale(record), ErrorCode::Conflict);
    ClosingRecord otherBody = closing(record.receipt);
    otherBody.receipt.lines.first().price = Money::fromKopecks(10000);
    otherBody.rows.first().sum = otherBody.receipt.total();
    otherBody.rows.first().bodySha256 = QByteArray(32, 'x');
    COMPANION_FAILS(ReceiptRepository(*base).closeSale(otherBody), ErrorCode::Conflict);
}

void ClosingTest::sameKeyOfAnotherReceiptLeavesNothingBehind()
{
    Base base;
    const ClosingRecord first = closing(sale(1));
    COMPANION_OK(ReceiptRepository(*base).closeSale(first));
    ClosingRecord second = closing(sale(2));
    second.rows.first().key = first.rows.first().key;
    COMPANION_FAILS(ReceiptRepository(*base).closeSale(second), ErrorCode::Conflict);
    QCOMPARE(base->integer(u"SELECT count(*) FROM receipt"_s).value_or(-1), 1);
    QCOMPARE(base->integer(u"SELECT count(*) FROM receipt_line"_s).value_or(-1), 2);
    QVERIFY(!base->inTransaction());
}

void ClosingTest::everythingComesBackAsItWas()
{
    Base base;
    Receipt receipt = sale(5);
    receipt.shopId = u"shop-12"_s;
    receipt.fiscalNumber = u"9282"_s;
    receipt.lines.first().discount = Money::fromKopecks(155);
    receipt.lines.first().barcode = u"4600000000017"_s;
    receipt.lines.first().groupCode = u"G"_s;
    receipt.lines.first().unit = u"шт"_s;
    receipt.tenders = {{TenderType::Card, Money::fromKopecks(100)}, {TenderType::Other, Money::fromKopecks(7)}};
    COMPANION_OK(ReceiptRepository(*base).closeSale(closing(receipt)));
    const auto stored = ReceiptRepository(*base).receipt(receipt.uid);
    COMPANION_OK(stored);
    QVERIFY(stored->has_value());
    QCOMPARE(**stored, receipt);
    QCOMPARE((*stored)->closedAt.offsetFromUtc(), 3 * 3600); // T3
}

void ClosingTest::D_31_countersGoUpPerTill()
{
    Base base;
    ReceiptRepository receipts(*base);
    COMPANION_OK(receipts.counters(u"1"_s));
    QCOMPARE(*receipts.counters(u"1"_s), ReceiptCounters());
    COMPANION_OK(receipts.closeSale(closing(sale(41))));
    Receipt other = sale(900);
    other.cashId = u"2"_s;
    COMPANION_OK(receipts.closeSale(closing(other)));
    const Receipt lower = sale(40);
    COMPANION_OK(receipts.closeSale(closing(lower)));
    QCOMPARE(*receipts.counters(u"1"_s), (ReceiptCounters{41, 7, lower.closedAt.date()}));
    QCOMPARE(receipts.counters(u"2"_s)->lastNumber, 900);
}

void ClosingTest::D_07_neverMoreBackThanSold()
{
    Base base;
    ReceiptRepository receipts(*base);
    const Receipt sold = sale(1);
    COMPANION_OK(receipts.closeSale(closing(sold)));
    const Receipt two = returnOf(sold, 2, 2);
    COMPANION_OK(receipts.closeReturn(two, planner(two, moment()), {}, moment()));
    const Receipt twoMore = returnOf(sold, 3, 2);
    COMPANION_FAILS(receipts.closeReturn(twoMore, planner(twoMore, moment()), {}, moment()), ErrorCode::LimitExceeded);
    QCOMPARE(base->integer(u"SELECT count(*) FROM receipt WHERE kind = 'return'"_s).value_or(-1), 1);
    const Receipt last = returnOf(sold, 3, 1);
    COMPANION_OK(receipts.closeReturn(last, planner(last, moment()), {}, moment()));
}

void ClosingTest::returnOfAnUnknownSaleIsNotFound()
{
    Base base;
    const Receipt unknown = returnOf(sale(1), 2, 1);
    COMPANION_FAILS(ReceiptRepository(*base).closeReturn(unknown, planner(unknown, moment()), {}, moment()),
                    ErrorCode::NotFound);
}

void ClosingTest::sameReturnAgainIsTheStoredOutcome()
{
    Base base;
    ReceiptRepository receipts(*base);
    OutboxRepository outbox(*base);
    const Receipt sold = sale(1);
    const auto closed = receipts.closeSale(closing(sold));
    COMPANION_OK(closed);
    const qint64 seq = closed->rows.first().seq;
    COMPANION_OK(outbox.apply(seq, AttemptBegins{}, moment()));
    COMPANION_OK(outbox.apply(seq, ended(RowEffect::Sent, Outcome::Accepted, u"req-1"_s), moment()));
    const Receipt back = returnOf(sold, 2, 1);
    const auto first = receipts.closeReturn(back, planner(back, moment()), {}, moment());
    COMPANION_OK(first);
    QCOMPARE(first->rows.size(), 1);
    const auto second = receipts.closeReturn(back, planner(back, moment()), {}, moment());
    COMPANION_OK(second);
    QCOMPARE(second->rows, first->rows);
    QCOMPARE(int(second->action), int(first->action));
    Receipt other = back;
    other.lines.first().quantity = Quantity::fromUnits(2);
    COMPANION_FAILS(receipts.closeReturn(other, planner(other, moment()), {}, moment()), ErrorCode::Conflict);
}

void ClosingTest::D_05_returnBeforeSendingAnnulsTheSale()
{
    Base base;
    ReceiptRepository receipts(*base);
    const Receipt sold = sale(1);
    const auto closed = receipts.closeSale(closing(sold));
    COMPANION_OK(closed);
    const Receipt back = returnOf(sold, 2, 3, true);
    const auto outcome = receipts.closeReturn(back, planner(back, moment()), {}, moment());
    COMPANION_OK(outcome);
    QCOMPARE(int(outcome->action), int(ReturnAction::AnnulSale));
    QVERIFY(outcome->rows.isEmpty());
    const auto row = OutboxRepository(*base).row(closed->rows.first().seq);
    COMPANION_OK(row);
    QCOMPARE(rowStateName(row->state), u"annulled"_s);
    const auto next = OutboxRepository(*base).next(ProviderId::Brevix, u"https://brevix.test"_s, moment().tick);
    COMPANION_OK(next);
    QVERIFY(!next->row && !next->nextTick && next->waiting == 0);
}

void ClosingTest::D_26_freeReturnIsRecordedOnly()
{
    Base base;
    Receipt back = returnOf(sale(1), 2, 1);
    COMPANION_FAILS(ReceiptRepository(*base).closeFreeReturn(back, {}), ErrorCode::InvalidArgument);
    back.saleUid = QUuid();
    COMPANION_OK(ReceiptRepository(*base).closeFreeReturn(back, closing(sale(1)).journal));
    COMPANION_OK(ReceiptRepository(*base).closeFreeReturn(back, closing(sale(1)).journal));
    QCOMPARE(base->integer(u"SELECT count(*) FROM outbox"_s).value_or(-1), 0);
    QCOMPARE(base->integer(u"SELECT count(*) FROM journal"_s).value_or(-1), 1);
    QCOMPARE(ReceiptRepository(*base).counters(u"1"_s)->lastNumber, 2);
}

void ClosingTest::findSalesNewestFirstWithItsReturns()
{
    Base base;
    ReceiptRepository receipts(*base);
    const Receipt older = sale(10);
    Receipt newer = sale(10);
    newer.cashId = u"2"_s;
    COMPANION_OK(receipts.closeSale(closing(older)));
    ClosingRecord without = closing(newer);
    without.rows.clear();
    COMPANION_OK(receipts.closeSale(without));
    const Receipt back = returnOf(older, 10, 1);
    COMPANION_OK(receipts.closeReturn(back, planner(back, moment()), {}, moment()));
    const auto found = receipts.findSales(u"10"_s, 20);
    COMPANION_OK(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->at(0).sale, newer);
    QVERIFY(!receipts.saleOnRecord(newer.uid, ProviderId::Brevix)->saleRow);
    QCOMPARE(found->at(1).sale, older);
    QCOMPARE(found->at(1).returns, QList<Receipt>{back});
    QCOMPARE(rowStateName(receipts.saleOnRecord(older.uid, ProviderId::Brevix)->saleRow->state), u"pending"_s);
    QCOMPARE(receipts.findSales(u"10"_s, 1)->size(), 1);
    QVERIFY(receipts.findSales(u"11"_s, 20)->isEmpty());
}

void ClosingTest::B_CAN_03_authorizationEntryIsRemoved()
{
    Base base;
    JournalRepository journal(*base);
    JournalEntry entry = closing(sale(1)).journal.first();
    COMPANION_OK(journal.append(entry));
    entry.kind = JournalKind::AuthorizationApplied;
    COMPANION_OK(journal.append(entry));
    COMPANION_OK(journal.removeAuthorization(entry.receiptUid));
    const auto left = journal.ofReceipt(entry.receiptUid);
    COMPANION_OK(left);
    QCOMPARE(left->size(), 1);
    QCOMPARE(journalKindName(left->first().kind), u"receipt_closed"_s);
}

void ClosingTest::U5_returnAndAnswerInBothOrders_data()
{
    QTest::addColumn<bool>("returnFirst");
    QTest::addColumn<int>("effect");
    QTest::addColumn<QString>("saleState");
    QTest::addColumn<QString>("cancellationState"); // empty = none is made
    for (const bool returnFirst : {true, false}) {
        const char* order = returnFirst ? "return, answer" : "answer, return";
        QTest::addRow("%s: accepted", order) << returnFirst << int(RowEffect::Sent) << u"sent"_s << u"pending"_s;
        QTest::addRow("%s: refused", order) << returnFirst << int(RowEffect::Rejected) << u"rejected"_s
                                            << (returnFirst ? u"annulled"_s : QString());
        QTest::addRow("%s: no answer", order) << returnFirst << int(RowEffect::Unknown) << u"unknown"_s << u"pending"_s;
    }
}

void ClosingTest::U5_returnAndAnswerInBothOrders()
{
    QFETCH(bool, returnFirst);
    QFETCH(int, effect);
    QFETCH(QString, saleState);
    QFETCH(QString, cancellationState);
    const auto kind = static_cast<RowEffect>(effect);
    const Outcome outcome = kind == RowEffect::Sent ? Outcome::Accepted
                                                    : (kind == RowEffect::Rejected ? Outcome::Refused : Outcome::NoAnswer);
    Base base;
    ReceiptRepository receipts(*base);
    OutboxRepository outbox(*base);
    const Receipt sold = sale(1);
    const auto closed = receipts.closeSale(closing(sold));
    COMPANION_OK(closed);
    const qint64 seq = closed->rows.first().seq;
    COMPANION_OK(outbox.apply(seq, AttemptBegins{}, moment()));
    const Receipt back = returnOf(sold, 2, 3, true);
    const auto answer = [&] { return outbox.apply(seq, ended(kind, outcome, u"req-1"_s), moment()); };
    const auto give = [&] { return receipts.closeReturn(back, planner(back, moment()), {}, moment()); };
    if (!returnFirst)
        COMPANION_OK(answer());
    COMPANION_OK(give());
    if (returnFirst)
        COMPANION_OK(answer());
    const auto chain = outbox.chain(sold.uid);
    COMPANION_OK(chain);
    QCOMPARE(rowStateName(chain->first().state), saleState);
    QCOMPARE(chain->size(), cancellationState.isEmpty() ? 1 : 2);
    if (cancellationState.isEmpty())
        return;
    QCOMPARE(rowStateName(chain->at(1).state), cancellationState);
    // Accepted and cancelled: net 0; the cancellation knows what it cancels and is next.
    const auto next = outbox.next(ProviderId::Brevix, u"https://brevix.test"_s, std::chrono::hours(1));
    COMPANION_OK(next);
    if (kind == RowEffect::Sent) {
        QCOMPARE(chain->at(1).targetId, u"req-1"_s);
        QCOMPARE(next->row->seq, chain->at(1).seq);
    } else if (kind == RowEffect::Unknown) {
        QCOMPARE(next->row->seq, seq);
    } else {
        QVERIFY(!next->row);
    }
}

QTEST_GUILESS_MAIN(ClosingTest)
#include "tst_closing.moc"
