// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plazius/plaziuscodeattempts.h"
#include "models/plazius/plaziusstate.h"

#include <QSet>
#include <QTest>

using namespace companion;
using enum PlaziusOrderState;
using Event = PlaziusOrderEvent;

Q_DECLARE_METATYPE(companion::PlaziusOrderState)
Q_DECLARE_METATYPE(companion::PlaziusOrderEvent)

/// Contract of Plazius, 7 and 11.3.
class PlaziusStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void P_SAL_order_everyLine_data();
    void P_SAL_order_everyLine();
    void P_SAL_order_everythingElseIsRefused();
    void P_SAL_order_refusedBeforeSending_data();
    void P_SAL_order_refusedBeforeSending();
    void PZ_34_warningAfterTheSecondWrongCode();
};

namespace {

struct Line
{
    const char* name;
    PlaziusOrderState from;
    Event event;
    PlaziusOrderState to;
};

const Line lines[] = {
    {"New: PUT order", New, Event::Put, Open},
    {"Open: bind, payments empty", Open, Event::Bound, NotFixed},
    {"Open: bind, payments not empty", Open, Event::BoundWithPayments, Fixed},
    {"NotFixed: PUT order", NotFixed, Event::Put, NotFixed},
    {"NotFixed: PUT order, other items", NotFixed, Event::PutOtherItems, NotFixed},
    {"NotFixed: B, L without payments", NotFixed, Event::NoPayments, NotFixed},
    {"NotFixed: B, L with payments", NotFixed, Event::Payments, Fixed},
    {"Fixed: PUT order", Fixed, Event::Put, Fixed},
    {"Fixed: PUT order, other items", Fixed, Event::PutOtherItems, Fixed},
    {"Fixed: B, L without payments", Fixed, Event::NoPayments, NotFixed},
    {"Fixed: B, L with payments", Fixed, Event::Payments, Fixed},
    {"NotFixed: unbind", NotFixed, Event::Unbound, Open},
    {"NotFixed: reset", NotFixed, Event::Reset, Open},
    {"Fixed: reset", Fixed, Event::Reset, Open},
    {"Paid: reset", Paid, Event::Reset, Open},
    {"Open: P", Open, Event::PaySent, Paid},
    {"NotFixed: P", NotFixed, Event::PaySent, Paid},
    {"Fixed: P", Fixed, Event::PaySent, Paid},
    {"Paid: cancelPay", Paid, Event::PayCancelled, NotFixed},
    {"Paid: cancelPay without a guest", Paid, Event::PayCancelledNoGuest, Open},
    {"Paid: PUT order with the same items", Paid, Event::Put, Paid},
    {"New: K", New, Event::CloseSent, Closed},
    {"Open: K", Open, Event::CloseSent, Closed},
    {"NotFixed: K", NotFixed, Event::CloseSent, Closed},
    {"Fixed: K", Fixed, Event::CloseSent, Closed},
    {"Paid: K", Paid, Event::CloseSent, Closed},
    {"New: abort", New, Event::AbortSent, Aborted},
    {"Open: abort", Open, Event::AbortSent, Aborted},
    {"NotFixed: abort", NotFixed, Event::AbortSent, Aborted},
    {"Fixed: abort", Fixed, Event::AbortSent, Aborted},
    {"Paid: abort", Paid, Event::AbortSent, Aborted},
    {"Closed: refund", Closed, Event::RefundSent, Closed},
    // Not a line of its own in the contract: a check-in after one that was refused, unbound or reset begins with PUT order.
    {"Open: PUT order again", Open, Event::Put, Open},
    {"Open: PUT order again, other items", Open, Event::PutOtherItems, Open},
};

constexpr int states = static_cast<int>(Aborted) + 1;
constexpr int events = static_cast<int>(Event::RefundSent) + 1;

} // namespace

void PlaziusStateTest::P_SAL_order_everyLine_data()
{
    QTest::addColumn<PlaziusOrderState>("from");
    QTest::addColumn<PlaziusOrderEvent>("event");
    QTest::addColumn<PlaziusOrderState>("to");
    for (const Line& line : lines)
        QTest::newRow(line.name) << line.from << line.event << line.to;
}

void PlaziusStateTest::P_SAL_order_everyLine()
{
    QFETCH(PlaziusOrderState, from);
    QFETCH(PlaziusOrderEvent, event);
    QFETCH(PlaziusOrderState, to);
    const Result<PlaziusOrderState> next = advanceOrder(from, event);
    QVERIFY(next.has_value());
    QCOMPARE(*next, to);
}

void PlaziusStateTest::P_SAL_order_everythingElseIsRefused()
{
    QSet<int> known;
    for (const Line& line : lines)
        known.insert(static_cast<int>(line.from) * events + static_cast<int>(line.event));
    QCOMPARE(known.size(), static_cast<qsizetype>(std::size(lines)));
    for (int pair = 0; pair < states * events; ++pair) {
        if (known.contains(pair))
            continue;
        const auto next =
            advanceOrder(static_cast<PlaziusOrderState>(pair / events), static_cast<Event>(pair % events));
        QVERIFY2(!next && next.error().code == ErrorCode::WrongState, qPrintable(QString::number(pair)));
    }
}

void PlaziusStateTest::P_SAL_order_refusedBeforeSending_data()
{
    QTest::addColumn<PlaziusOrderState>("from");
    QTest::addColumn<PlaziusOrderEvent>("event");
    QTest::newRow("pay after close") << Closed << Event::PaySent;
    QTest::newRow("refund before close") << Paid << Event::RefundSent;
    QTest::newRow("reset after close") << Closed << Event::Reset;
    QTest::newRow("reset after abort") << Aborted << Event::Reset;
    QTest::newRow("abort after close") << Closed << Event::AbortSent;
    QTest::newRow("close after abort") << Aborted << Event::CloseSent;
    QTest::newRow("close twice") << Closed << Event::CloseSent;
    QTest::newRow("pay twice") << Paid << Event::PaySent;
    QTest::newRow("other items after the payment") << Paid << Event::PutOtherItems;
    QTest::newRow("pay before the order is known") << New << Event::PaySent;
    QTest::newRow("another guest over the first") << NotFixed << Event::Bound;
}

void PlaziusStateTest::P_SAL_order_refusedBeforeSending()
{
    QFETCH(PlaziusOrderState, from);
    QFETCH(PlaziusOrderEvent, event);
    QVERIFY(!advanceOrder(from, event));
}

void PlaziusStateTest::PZ_34_warningAfterTheSecondWrongCode()
{
    PlaziusCodeAttempts attempts;
    QVERIFY(!attempts.mustWarn());
    attempts.wrong();
    QVERIFY(!attempts.mustWarn());
    attempts.wrong();
    QVERIFY(attempts.mustWarn());
    attempts.wrong();
    QVERIFY(attempts.mustWarn());
    attempts.good();
    QVERIFY(!attempts.mustWarn());
    attempts.wrong();
    QVERIFY2(!attempts.mustWarn(), "a success starts the count anew");
}

QTEST_GUILESS_MAIN(PlaziusStateTest)
#include "tst_plaziusstate.moc"
