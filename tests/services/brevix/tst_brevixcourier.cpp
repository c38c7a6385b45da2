// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixapi.h"
#include "services/brevix/brevixcourier.h"
#include "tests/sandbox/sandbox.h"
#include "tests/services/brevix/examples.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <QTimer>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class WallClock final : public Clock
{
public:
    Moment now() const override { return {QDateTime::currentDateTimeUtc(), 1ms}; }
};

QJsonObject order(const QString& mode, const QString& method, QJsonObject more = {})
{
    more.insert(u"mode"_s, mode);
    more.insert(u"method"_s, method);
    return more;
}

} // namespace

/// How the courier leaves a row whose fate it could not find out (client policy 2.2, 3).
class BrevixCourierTest final : public QObject
{
    Q_OBJECT

private:
    Transport m_transport;
    Sandbox m_sandbox;
    BrevixEndpoint m_endpoint;
    Settings m_settings;
    WallClock m_clock;
    BrevixApi m_api{m_transport, [this] { return m_endpoint; }};
    BrevixCourier m_courier{m_api, m_clock, [this](const OutboxRow&, std::function<void(BrevixCourier::Returned)> tell) {
                                QTimer::singleShot(0, this, [tell] { tell(std::nullopt); });
                            }};
    BrevixProvider m_provider{{[this] { return m_settings; }, [] { return u"e"_s; }, [] { return LinkState(); }}};

    void fault(const QJsonObject& order)
    {
        if (!order.isEmpty())
            QCOMPARE(m_sandbox.setFault(order), QString());
    }
    AttemptEnded deliver(const OutboxRow& row)
    {
        std::optional<AttemptEnded> result;
        m_courier.deliver(row, Delivery::Queue, [&](const AttemptEnded& ended) { result = ended; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
            qFatal("no end");
        result->interval = 15s;
        return *result;
    }
    OutboxRow sending(OutboxRow row, RowState before, int daysAgo) const
    {
        row.seq = 1;
        row.state = RowState::Sending;
        row.stateBefore = before;
        row.firstAttemptAt = m_clock.now().wall.addDays(-daysAgo);
        return row;
    }
    OutboxRow claim(RowState before = RowState::Pending, int daysAgo = 0) const
    {
        return sending(m_provider.planSale(verifiedSale(), verifiedCustomer(), exampleNow()).rows.first(), before, daysAgo);
    }
    OutboxRow uncheckedClaim() const
    {
        return sending(m_provider.planSale(offlineSale(), uncheckedCustomer(), exampleNow()).rows.first(), RowState::Pending, 0);
    }
    OutboxRow partialCancellation(const QString& requestId) const
    {
        SaleOnRecord of;
        of.sale = verifiedSale();
        of.saleRow = claim();
        of.saleRow->state = RowState::Sent;
        of.saleRow->serverId = requestId;
        return sending(m_provider.planReturn(partialReturn(), exampleNow())(of).rows.first(), RowState::Pending, 0);
    }
    /// Two attempts that end the same way: the row waits, and the second time longer.
    void waitsLongerEachTime(OutboxRow row, RowState expected)
    {
        std::chrono::milliseconds former(0);
        for (int attempt = 1; attempt <= 2; ++attempt) {
            const AttemptEnded ended = deliver(row);
            QCOMPARE(ended.judgement.sender, SenderEffect::GoesOn); // others are sent meanwhile
            const auto moved = advance(row, ended, m_clock.now());
            QVERIFY(moved);
            QCOMPARE(moved->row.state, expected);
            QVERIFY2(moved->row.plannedWait > former, qPrintable(QString::number(moved->row.plannedWait.count())));
            QVERIFY(moved->row.dueAt.isValid());
            former = moved->row.plannedWait;
            row = moved->row;
            row.stateBefore = row.state;
            row.state = RowState::Sending;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_sandbox.listen());
        m_settings = exampleSettings();
        m_endpoint.serverUrl = m_sandbox.url().toString();
        m_endpoint.apiKey = Sensitive<QString>(u"demo-key"_s);
        m_endpoint.cashId = u"till-03"_s;
        m_endpoint.timeout = 5s;
    }

    void init() { m_sandbox.reset(); }

    void policy_2_2_lookInVainMakesTheRowWait_data()
    {
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<QJsonObject>("toSending");
        QTest::addColumn<QJsonObject>("toLook");
        const QJsonObject refusedLook = order(u"422"_s, u"GET"_s);
        QTest::newRow("A16 verified after 90 days") << 91 << QJsonObject() << refusedLook;
        QTest::newRow("A15 key used up") << 0 << order(u"422_key"_s, u"POST"_s) << refusedLook;
        QTest::newRow("accepted without an id, and not known")
            << 0 << order(u"status"_s, u"POST"_s, {{u"status"_s, 409}, {u"code"_s, u"receipt_exists"_s}}) << QJsonObject();
    }

    void policy_2_2_lookInVainMakesTheRowWait()
    {
        QFETCH(int, daysAgo);
        QFETCH(QJsonObject, toSending);
        QFETCH(QJsonObject, toLook);
        fault(toSending);
        fault(toLook);
        waitsLongerEachTime(claim(RowState::Unknown, daysAgo), RowState::Unknown);
    }

    void policy_2_2_returnsThatCannotBeToldMakeTheCancellationWait()
    {
        const QString id = deliver(claim()).serverId;
        QVERIFY(!id.isEmpty());
        fault(order(u"422_key"_s, u"POST"_s));
        waitsLongerEachTime(partialCancellation(id), RowState::Unknown);
    }

    void policy_2_4_phoneThatCannotBeAskedForMakesTheRowWait()
    {
        fault(order(u"422_key"_s, u"POST"_s, {{u"path"_s, u"/customers/lookup"_s}}));
        waitsLongerEachTime(uncheckedClaim(), RowState::Pending);
    }

    /// The whole sender stands still then; the row goes first again as soon as the link is back.
    void policy_2_2_lookThatStopsTheSenderAddsNoWait()
    {
        fault(order(u"html200"_s, u"GET"_s));
        const OutboxRow row = claim(RowState::Unknown, 91);
        const AttemptEnded ended = deliver(row);
        QCOMPARE(ended.judgement.row, RowEffect::Unknown);
        QCOMPARE(ended.judgement.sender, SenderEffect::Stops);
        const auto moved = advance(row, ended, m_clock.now());
        QVERIFY(moved);
        QCOMPARE(moved->row.plannedWait, 0ms);
    }
};

QTEST_GUILESS_MAIN(BrevixCourierTest)
#include "tst_brevixcourier.moc"
