// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixapi.h"
#include "services/brevix/brevixcourier.h"
#include "services/brevix/brevixprobe.h"
#include "services/brevix/brevixwords.h"
#include "services/brevix/brevixwriter.h"
#include "tests/sandbox/sandbox.h"
#include "tests/services/brevix/examples.h"
#include "tests/support/faultproxy.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <QTimer>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

class TurnedClock final : public Clock
{
public:
    Moment now() const override { return {QDateTime::currentDateTimeUtc().addSecs(shift), std::chrono::milliseconds(1)}; }
    qint64 shift = 0;
};

} // namespace

/// The client against the reference server, over real HTTP and through bad links.
class BrevixLinkTest final : public QObject
{
    Q_OBJECT

private:
    Transport m_transport;
    Sandbox m_sandbox;
    FaultProxy m_proxy;
    BrevixEndpoint m_endpoint;
    Settings m_settings;
    TurnedClock m_clock;
    BrevixApi m_api{m_transport, [this] { return m_endpoint; }};
    BrevixProbe m_probe{m_api, m_clock};
    BrevixCourier::Returned m_returned;
    BrevixCourier m_courier{m_api, m_clock,
                            [this](const OutboxRow&, std::function<void(BrevixCourier::Returned)> tell) {
                                QTimer::singleShot(0, this, [this, tell] { tell(m_returned); });
                            }};
    BrevixProvider m_provider{{[this] { return m_settings; }, [] { return u"e"_s; }, [] { return LinkState(); }}};

    void fault(const QString& mode, const QJsonObject& more = {})
    {
        QJsonObject order = more;
        order.insert(u"mode"_s, mode);
        QCOMPARE(m_sandbox.setFault(order), QString());
    }
    AttemptEnded deliver(const OutboxRow& row, Delivery delivery = Delivery::Queue)
    {
        std::optional<AttemptEnded> result;
        int calls = 0;
        m_courier.deliver(row, delivery, [&](const AttemptEnded& ended) {
            result = ended;
            ++calls;
        });
        if (result)
            QTest::qFail("done() from inside deliver()", __FILE__, __LINE__);
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
            QTest::qFail("no end", __FILE__, __LINE__);
        if (calls > 1)
            QTest::qFail("two ends", __FILE__, __LINE__);
        return result.value_or(AttemptEnded{});
    }
    ProbeResult probe()
    {
        std::optional<ProbeResult> result;
        m_probe.check([&](const ProbeResult& probed) { result = probed; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
            QTest::qFail("no end", __FILE__, __LINE__);
        return result.value_or(ProbeResult{});
    }
    BrevixAnswer<Customer> lookup(const QString& phone)
    {
        std::optional<BrevixAnswer<Customer>> result;
        m_api.lookup(this, PhoneNumber::fromE164(phone), std::nullopt, std::nullopt,
                     [&](const BrevixAnswer<Customer>& answer) { result = answer; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
            QTest::qFail("no end", __FILE__, __LINE__);
        return result.value_or(BrevixAnswer<Customer>{});
    }
    OutboxRow sending(OutboxRow row, RowState before = RowState::Pending)
    {
        row.seq = 1;
        row.attempts = 1;
        row.state = RowState::Sending;
        row.stateBefore = before;
        row.firstAttemptAt = m_clock.now().wall;
        return row;
    }
    OutboxRow verifiedRow()
    {
        return sending(m_provider.planSale(verifiedSale(), verifiedCustomer(), exampleNow()).rows.first());
    }
    OutboxRow uncheckedRow(const QString& phone = u"+79123456789"_s)
    {
        Authorization customer = uncheckedCustomer();
        customer.phone = PhoneNumber::fromE164(phone);
        return sending(m_provider.planSale(offlineSale(), customer, exampleNow()).rows.first());
    }
    OutboxRow cancellationRow(const Receipt& back, const QString& requestId, const QList<Receipt>& before = {})
    {
        SaleOnRecord of;
        of.sale = verifiedSale();
        of.returns = before;
        of.saleRow = verifiedRow();
        of.saleRow->state = RowState::Sent;
        of.saleRow->serverId = requestId;
        return sending(m_provider.planReturn(back, exampleNow())(of).rows.first());
    }
    QStringList ledgerPaths() const
    {
        QStringList paths;
        for (const QJsonValue& entry : m_sandbox.ledger())
            paths += entry.toObject().value(u"path"_s).toString();
        return paths;
    }
    QJsonObject lastEntry() const { return m_sandbox.ledger().last().toObject(); }
    int effects() const
    {
        int count = 0;
        for (const QJsonValue& entry : m_sandbox.ledger()) {
            const QString effect = entry.toObject().value(u"effect"_s).toString();
            count += effect == u"created" || effect == u"cancelled";
        }
        return count;
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void policy6_probe();
    void policy6_probeTellsTheKeyFromTheLink();
    void policy6_probe_bad_data();
    void policy6_probe_bad();
    void A20_clockSkew();
    void pingGoesWithoutAKey();
    void lookups();
    void N14_anAddressThatMayNotBeUsedIsNotTried();
    void neverAccepted_data();
    void neverAccepted();
    void policy6_reasonOfALostLink_data();
    void policy6_reasonOfALostLink();
    void badLinks_data();
    void badLinks();
    void claimIsAcceptedAndReplayed();
    void A13_receiptExists();
    void A18_wrongEcho();
    void B_SND_01_uncheckedCustomerIsLookedUpFirst();
    void D_04_unknownCustomerIsRejected();
    void policy2_4_lookupWithoutAnswerLeavesTheClaimUnsent();
    void policy2_4_anUnknownRowIsNotLookedUpAgain();
    void cancellations();
    void policy3_partialNotSupported();
    void A15_keyReusedOfAClaim();
    void A15_keyReusedOfACancellation_data();
    void A15_keyReusedOfACancellation();
    void A16_unknownForMoreThan90Days();
    void D8_rowOfABackupIsNotSentWhenTheServiceDoesNotKnowIt();
    void cancelAllMeansSilence();
    void registration();
};

void BrevixLinkTest::initTestCase()
{
    QVERIFY(m_sandbox.listen());
    QVERIFY(m_proxy.listen());
}

void BrevixLinkTest::init()
{
    m_courier.cancelAll();
    m_sandbox.clearFaults();
    m_sandbox.reset();
    m_proxy.cutConnections();
    QTest::qWait(20); // the client must hear of it, or its next request goes into a dead connection (N6)
    m_proxy.setTarget(m_sandbox.port());
    QVERIFY(m_proxy.setMode(u"pass"_s));
    m_proxy.resetCounters();
    m_endpoint = {};
    m_endpoint.serverUrl = m_proxy.url().toString();
    m_endpoint.apiKey = Sensitive<QString>(m_sandbox.key());
    m_endpoint.cashId = u"till-03"_s;
    m_endpoint.timeout = std::chrono::seconds(2);
    m_settings = exampleSettings();
    m_clock.shift = 0;
    m_returned.reset();
}

void BrevixLinkTest::policy6_probe()
{
    const ProbeResult result = probe();
    QVERIFY2(result.good(), qPrintable(result.reason));
    QCOMPARE(result.judgement.link, LinkEffect::Up);
    QVERIFY(result.features.contains(u"partialCancel"_s));
    QCOMPARE(result.shopId, u"shop-12"_s);
    QVERIFY(result.reason.isEmpty());
    QVERIFY(std::chrono::abs(result.clockSkew) < std::chrono::seconds(5));
}

void BrevixLinkTest::policy6_probeTellsTheKeyFromTheLink()
{
    m_endpoint.apiKey = Sensitive<QString>(u"wrong"_s);
    const ProbeResult result = probe();
    QCOMPARE(result.judgement.outcome, Outcome::KeyRefused);
    QCOMPARE(result.judgement.link, LinkEffect::Key);
    QVERIFY(!result.good());
}

void BrevixLinkTest::policy6_probe_bad_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("captive portal") << u"html200"_s << Outcome::ForeignAnswer;
    QTest::newRow("redirect") << u"redir"_s << Outcome::WrongAddress;
    QTest::newRow("bare 404") << u"404"_s << Outcome::WrongAddress;
    QTest::newRow("no marks") << u"no_api_header"_s << Outcome::ForeignAnswer;
    QTest::newRow("an old answer") << u"no_request_id"_s << Outcome::ForeignAnswer;
    QTest::newRow("maintenance") << u"503"_s << Outcome::Later;
}

void BrevixLinkTest::policy6_probe_bad()
{
    QFETCH(QString, mode);
    QFETCH(Outcome, outcome);
    fault(mode);
    const ProbeResult result = probe();
    QCOMPARE(result.judgement.outcome, outcome);
    QVERIFY(!result.good());
    QVERIFY(result.features.isEmpty());
}

void BrevixLinkTest::A20_clockSkew()
{
    m_clock.shift = -7200;
    const ProbeResult result = probe();
    QVERIFY(result.good());
    QVERIFY(std::chrono::abs(result.clockSkew - std::chrono::hours(2)) < std::chrono::seconds(5));
}

void BrevixLinkTest::pingGoesWithoutAKey()
{
    probe();
    const QJsonObject ping = m_sandbox.ledger().at(0).toObject();
    const QJsonObject status = m_sandbox.ledger().at(1).toObject();
    QCOMPARE(ping.value(u"path"_s).toString(), u"/api/v1/ping"_s);
    QCOMPARE(ping.value(u"authorization"_s).toString(), u"none"_s);
    QVERIFY(ping.value(u"terminal"_s).toString().isEmpty());
    QCOMPARE(status.value(u"authorization"_s).toString(), u"ok"_s);
    QCOMPARE(status.value(u"terminal"_s).toString(), u"till-03"_s);
    QVERIFY(ping.value(u"requestId"_s) != status.value(u"requestId"_s));
}

void BrevixLinkTest::lookups()
{
    const auto found = lookup(u"+79123456789"_s);
    QVERIFY2(found.accepted(), qPrintable(found.words));
    QCOMPARE(found.value->id, u"c-1001"_s);
    QCOMPARE(found.value->fullName(), u"Северцева Анна Игоревна"_s);
    QVERIFY(lastEntry().value(u"delivery"_s).toString().isEmpty());
    const auto unknown = lookup(u"+79120000000"_s);
    QCOMPARE(unknown.judgement.outcome, Outcome::Refused);
    QCOMPARE(unknown.problem->code, u"customer_not_found"_s);
    QVERIFY(!unknown.words.isEmpty());
    const auto blocked = lookup(u"+79161234510"_s);
    QCOMPARE(blocked.judgement.outcome, Outcome::Refused);
    QCOMPARE(blocked.problem->code, u"customer_blocked"_s);
}

void BrevixLinkTest::N14_anAddressThatMayNotBeUsedIsNotTried()
{
    for (const QString& address : {u"http://brevix.test"_s, QString(), u"ftp://127.0.0.1"_s, u"https://key:@brevix.test"_s}) {
        m_endpoint.serverUrl = address;
        const AttemptEnded ended = deliver(verifiedRow());
        QCOMPARE(ended.judgement.outcome, Outcome::NoLink);
        QCOMPARE(ended.judgement.row, RowEffect::AsBefore);
    }
    QCOMPARE(m_proxy.counters().connections, 0);
}

void BrevixLinkTest::neverAccepted_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<RowEffect>("row");
    const QJsonObject bare{{u"bare"_s, true}};
    const QJsonObject none;
    QTest::newRow("N10 captive portal") << u"html200"_s << none << Outcome::ForeignAnswer << RowEffect::Unknown;
    QTest::newRow("N10 redirect") << u"redir"_s << none << Outcome::WrongAddress << RowEffect::AsBefore;
    QTest::newRow("A4 401") << u"401"_s << none << Outcome::KeyRefused << RowEffect::AsBefore;
    QTest::newRow("A4 403") << u"403"_s << none << Outcome::KeyRefused << RowEffect::AsBefore;
    QTest::newRow("A5 bare 404") << u"404"_s << none << Outcome::WrongAddress << RowEffect::AsBefore;
    QTest::newRow("A5 bare 405") << u"405"_s << none << Outcome::WrongAddress << RowEffect::AsBefore;
    QTest::newRow("A5 bare 410") << u"410"_s << none << Outcome::ForeignAnswer << RowEffect::Unknown;
    QTest::newRow("A1 500") << u"500_before"_s << none << Outcome::Later << RowEffect::Unknown;
    QTest::newRow("A2 500 after") << u"500_after"_s << none << Outcome::Later << RowEffect::Unknown;
    QTest::newRow("A1 502") << u"502"_s << none << Outcome::Later << RowEffect::Unknown;
    QTest::newRow("A1 503") << u"503"_s << none << Outcome::Later << RowEffect::AsBefore;
    QTest::newRow("A1 503 of a gateway") << u"503_gateway"_s << none << Outcome::Later << RowEffect::Unknown;
    QTest::newRow("A3 429") << u"429"_s << none << Outcome::Later << RowEffect::AsBefore;
    QTest::newRow("407") << u"407"_s << none << Outcome::ForeignAnswer << RowEffect::Unknown;
    QTest::newRow("511") << u"511"_s << none << Outcome::ForeignAnswer << RowEffect::Unknown;
    QTest::newRow("A14 in flight") << u"409_inflight"_s << none << Outcome::Later << RowEffect::Unknown;
    QTest::newRow("A6 truncated") << u"trunc"_s << none << Outcome::NoAnswer << RowEffect::Unknown;
    QTest::newRow("A6 no length") << u"nolen"_s << none << Outcome::ForeignAnswer << RowEffect::Unknown;
    QTest::newRow("A6 cut chunk") << u"chunktrunc"_s << none << Outcome::NoAnswer << RowEffect::Unknown;
    QTest::newRow("N5 dropped") << u"drop_before"_s << none << Outcome::NoAnswer << RowEffect::Unknown;
    QTest::newRow("N7 dropped after") << u"drop_after"_s << none << Outcome::NoAnswer << RowEffect::Unknown;
    QTest::newRow("A8 big") << u"big"_s << QJsonObject{{u"bytes"_s, 20 << 20}} << Outcome::ForeignAnswer << RowEffect::Unknown;
    QTest::newRow("A9 deep") << u"deep_json"_s << none << Outcome::ForeignAnswer << RowEffect::Unknown;
    QTest::newRow("A9 bad JSON") << u"bad_json"_s << none << Outcome::ForeignAnswer << RowEffect::Unknown;
    QTest::newRow("A9 wrong types") << u"wrong_types"_s << none << Outcome::ForeignAnswer << RowEffect::Unknown;
    QTest::newRow("A9 missing fields") << u"missing_fields"_s << none << Outcome::ForeignAnswer << RowEffect::Unknown;
    QTest::newRow("A18 another receipt") << u"wrong_echo"_s << QJsonObject{{u"what"_s, u"uid"_s}} << Outcome::ForeignAnswer << RowEffect::Unknown;
    QTest::newRow("A18 another request") << u"wrong_echo"_s << QJsonObject{{u"what"_s, u"requestId"_s}} << Outcome::ForeignAnswer << RowEffect::Unknown;
    QTest::newRow("no marks") << u"no_api_header"_s << none << Outcome::ForeignAnswer << RowEffect::Unknown;
    QTest::newRow("content type") << u"wrong_content_type"_s << none << Outcome::ForeignAnswer << RowEffect::Unknown;
}

void BrevixLinkTest::neverAccepted()
{
    QFETCH(QString, mode);
    QFETCH(QJsonObject, more);
    QFETCH(Outcome, outcome);
    QFETCH(RowEffect, row);
    m_endpoint.serverUrl = m_sandbox.url().toString();
    fault(mode, more);
    const AttemptEnded ended = deliver(verifiedRow());
    QCOMPARE(ended.judgement.outcome, outcome);
    QCOMPARE(ended.judgement.row, row);
    QVERIFY(ended.serverId.isEmpty());
    QCOMPARE(m_sandbox.ledger().size(), 1); // delivered once, whatever happened to the answer
    // Whatever it was, the same key and bytes settle it, and nothing is doubled.
    m_sandbox.clearFaults();
    const AttemptEnded again = deliver(verifiedRow());
    QCOMPARE(again.judgement.outcome, Outcome::Accepted);
    QVERIFY(!again.serverId.isEmpty());
    QCOMPARE(effects(), 1);
}

void BrevixLinkTest::policy6_reasonOfALostLink_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a page") << u"html200"_s << u"It was not the BreviX server that answered"_s;
    QTest::newRow("another host") << u"redir"_s << u"Wrong server address"_s;
    QTest::newRow("busy") << u"503"_s << u"The BreviX service is busy, try again in "_s;
}

/// What a row met is told in the same sentence as a check of the link would (LinkState::lastReason).
void BrevixLinkTest::policy6_reasonOfALostLink()
{
    QFETCH(QString, mode);
    QFETCH(QString, sentence);
    fault(mode);
    const AttemptEnded ended = deliver(verifiedRow());
    const ProbeResult probed = probe();
    QCOMPARE(ended.judgement.outcome, probed.judgement.outcome);
    QVERIFY(!ended.reason.isEmpty());
    QCOMPARE(ended.reason, probed.reason);
    const QString told = BrevixWords::sentence(ended.judgement.outcome, ended.reason);
    QVERIFY2(told.startsWith(sentence) && told.contains(ended.reason), qPrintable(told));
    m_sandbox.clearFaults();
    QVERIFY(deliver(verifiedRow()).reason.isEmpty());
    // The question by phone tells its reason as well.
    fault(mode);
    QCOMPARE(deliver(uncheckedRow()).reason, ended.reason);
}

void BrevixLinkTest::badLinks_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<RowEffect>("row");
    QTest::newRow("N2 refuse") << u"refuse"_s << Outcome::NoLink << RowEffect::AsBefore;
    QTest::newRow("N5 drop_before") << u"drop_before"_s << Outcome::NoAnswer << RowEffect::Unknown;
    QTest::newRow("N7 drop_after") << u"drop_after"_s << Outcome::NoAnswer << RowEffect::Unknown;
    QTest::newRow("N7 rst_after") << u"rst_after"_s << Outcome::NoAnswer << RowEffect::Unknown;
    QTest::newRow("N8 stall") << u"stall bytes=50"_s << Outcome::NoAnswer << RowEffect::Unknown;
    QTest::newRow("N9 drip") << u"drip ms=50"_s << Outcome::NoAnswer << RowEffect::Unknown;
    QTest::newRow("N9 driphdr") << u"driphdr ms=50"_s << Outcome::NoAnswer << RowEffect::Unknown;
    QTest::newRow("A6 truncate") << u"truncate bytes=400"_s << Outcome::NoAnswer << RowEffect::Unknown;
    QTest::newRow("A7 garbage") << u"garbage bytes=100"_s << Outcome::NoAnswer << RowEffect::Unknown;
    QTest::newRow("N18 1xx") << u"1xx n=2000"_s << Outcome::NoAnswer << RowEffect::Unknown;
}

void BrevixLinkTest::badLinks()
{
    QFETCH(QString, mode);
    QFETCH(Outcome, outcome);
    QFETCH(RowEffect, row);
    m_endpoint.timeout = std::chrono::seconds(1);
    QVERIFY(m_proxy.setMode(mode));
    QElapsedTimer clock;
    clock.start();
    const AttemptEnded ended = deliver(verifiedRow());
    QVERIFY2(clock.elapsed() < 1300, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(ended.judgement.outcome, outcome);
    QCOMPARE(ended.judgement.row, row);
    QCOMPARE(ended.judgement.link, LinkEffect::Down);
    QVERIFY(!ended.words.isEmpty());
    QVERIFY(m_proxy.counters().requests <= 1);
    QVERIFY(m_proxy.setMode(u"pass"_s));
    m_endpoint.timeout = std::chrono::seconds(2);
    QCOMPARE(deliver(verifiedRow()).judgement.outcome, Outcome::Accepted);
    QCOMPARE(effects(), 1);
}

void BrevixLinkTest::claimIsAcceptedAndReplayed()
{
    const AttemptEnded first = deliver(verifiedRow(), Delivery::Direct);
    QCOMPARE(first.judgement.outcome, Outcome::Accepted);
    QVERIFY(first.serverId.startsWith(u"q-"));
    QCOMPARE(first.acceptedTotal, std::optional(Money::fromKopecks(134102)));
    QJsonObject entry = lastEntry();
    QCOMPARE(entry.value(u"delivery"_s).toString(), u"direct"_s);
    QCOMPARE(entry.value(u"idempotencyKey"_s).toString(), u"80b0a2d9-8b43-5e76-ad4a-af07cf05e81d"_s);
    const AttemptEnded second = deliver(verifiedRow());
    QCOMPARE(second.judgement.outcome, Outcome::Accepted);
    QCOMPARE(second.serverId, first.serverId);
    entry = lastEntry();
    QCOMPARE(entry.value(u"delivery"_s).toString(), u"queue"_s);
    QCOMPARE(entry.value(u"effect"_s).toString(), u"replayed"_s);
    QCOMPARE(effects(), 1);
}

void BrevixLinkTest::A13_receiptExists()
{
    const AttemptEnded first = deliver(verifiedRow());
    OutboxRow other = verifiedRow();
    other.key = QUuid(u"5bd13f21-70ca-56b2-8f10-bd8c0b62f7d0"_s);
    const AttemptEnded exists = deliver(other);
    QCOMPARE(lastEntry().value(u"code"_s).toString(), u"receipt_exists"_s);
    QCOMPARE(exists.judgement.row, RowEffect::Sent);
    QCOMPARE(exists.serverId, first.serverId);
    QCOMPARE(effects(), 1);
}

void BrevixLinkTest::A18_wrongEcho()
{
    fault(u"wrong_echo"_s, {{u"what"_s, u"uid"_s}});
    const AttemptEnded ended = deliver(verifiedRow());
    QVERIFY(ended.genuineButUnreadable); // counts towards the quarantine
    m_sandbox.clearFaults();
    fault(u"html200"_s);
    QVERIFY(!deliver(verifiedRow()).genuineButUnreadable); // a portal never does
}

void BrevixLinkTest::B_SND_01_uncheckedCustomerIsLookedUpFirst()
{
    const AttemptEnded ended = deliver(uncheckedRow());
    QCOMPARE(ended.judgement.outcome, Outcome::Accepted);
    QCOMPARE(ledgerPaths(), (QStringList{u"/api/v1/customers/lookup"_s, u"/api/v1/cashback-requests"_s}));
    QCOMPARE(m_sandbox.ledger().at(0).toObject().value(u"delivery"_s).toString(), u"queue"_s);
    const QJsonObject claim = m_sandbox.ledger().at(1).toObject().value(u"body"_s).toObject();
    QCOMPARE(claim.value(u"customer"_s).toObject().value(u"phone"_s).toString(), u"+79123456789"_s); // unchanged
}

void BrevixLinkTest::D_04_unknownCustomerIsRejected()
{
    const AttemptEnded ended = deliver(uncheckedRow(u"+79120000000"_s));
    QVERIFY(ended.lookupFailed);
    QCOMPARE(ended.judgement.row, RowEffect::Rejected);
    QCOMPARE(ended.judgement.problemCode, u"customer_not_found"_s);
    QVERIFY(!ended.words.isEmpty());
    QCOMPARE(ledgerPaths(), QStringList{u"/api/v1/customers/lookup"_s});
}

void BrevixLinkTest::policy2_4_lookupWithoutAnswerLeavesTheClaimUnsent()
{
    fault(u"drop_before"_s, {{u"path"_s, u"/customers/lookup"_s}});
    const AttemptEnded ended = deliver(uncheckedRow());
    QVERIFY(ended.lookupFailed);
    QCOMPARE(ended.judgement.outcome, Outcome::NoAnswer);
    QVERIFY(!ledgerPaths().contains(u"/api/v1/cashback-requests"_s));
    // The machine keeps such a row pending: nothing of it has left.
    const auto moved = advance(uncheckedRow(), ended, m_clock.now());
    QVERIFY(moved);
    QCOMPARE(moved->row.state, RowState::Pending);
}

void BrevixLinkTest::policy2_4_anUnknownRowIsNotLookedUpAgain()
{
    OutboxRow row = uncheckedRow();
    row.stateBefore = RowState::Unknown;
    QCOMPARE(deliver(row).judgement.outcome, Outcome::Accepted);
    QCOMPARE(ledgerPaths(), QStringList{u"/api/v1/cashback-requests"_s});
}

void BrevixLinkTest::cancellations()
{
    const QString id = deliver(verifiedRow()).serverId;
    const AttemptEnded part = deliver(cancellationRow(partialReturn(), id));
    QVERIFY2(part.judgement.outcome == Outcome::Accepted, qPrintable(part.words + part.judgement.problemCode));
    QVERIFY(!part.serverId.isEmpty());
    QVERIFY(!part.acceptedTotal);
    QCOMPARE(deliver(cancellationRow(partialReturn(), id)).serverId, part.serverId);
    QCOMPARE(lastEntry().value(u"effect"_s).toString(), u"replayed"_s);
    // Under another key the same return is known by its uid.
    OutboxRow other = cancellationRow(partialReturn(), id);
    other.key = QUuid(u"5bd13f21-70ca-56b2-8f10-bd8c0b62f7d0"_s);
    QCOMPARE(deliver(other).judgement.row, RowEffect::Sent);
    QCOMPARE(lastEntry().value(u"code"_s).toString(), u"return_exists"_s);
    QCOMPARE(deliver(cancellationRow(wholeReturn(), id, {partialReturn()})).judgement.row, RowEffect::Sent);
    OutboxRow more = cancellationRow(wholeReturn(), id);
    more.receiptUid = QUuid::createUuid();
    more.body.replace("51d6c4fb-77c1-4be2-9b5c-30fb0f4dd511", more.receiptUid.toByteArray(QUuid::WithoutBraces));
    more.key = QUuid(u"6bd13f21-70ca-56b2-8f10-bd8c0b62f7d0"_s);
    QCOMPARE(deliver(more).judgement.row, RowEffect::Sent);
    QCOMPARE(lastEntry().value(u"code"_s).toString(), u"already_cancelled"_s);
}

void BrevixLinkTest::policy3_partialNotSupported()
{
    const QString id = deliver(verifiedRow()).serverId;
    QCOMPARE(m_sandbox.configure({{u"features"_s, QJsonArray{u"registration"_s}}}), QString());
    const OutboxRow row = cancellationRow(partialReturn(), id);
    const AttemptEnded ended = deliver(row);
    QCOMPARE(ended.judgement.problemCode, u"partial_not_supported"_s);
    QVERIFY(ended.rebuilt);
    QCOMPARE(ended.rebuilt->revision, 1);
    const auto moved = advance(row, ended, m_clock.now());
    QVERIFY(moved);
    QCOMPARE(moved->row.state, RowState::Pending);
    const OutboxRow whole = sending(moved->row);
    QVERIFY(whole.key != row.key);
    QCOMPARE(deliver(whole).judgement.outcome, Outcome::Accepted);
    m_sandbox.reset();
}

void BrevixLinkTest::A15_keyReusedOfAClaim()
{
    // The key is known with other bytes and the receipt exists: our effect.
    const QString id = deliver(verifiedRow()).serverId;
    OutboxRow changed = verifiedRow();
    changed.body.replace("Пакет-майка", "Пакет майка");
    const AttemptEnded sent = deliver(changed);
    QCOMPARE(sent.judgement.row, RowEffect::Reconcile);
    QVERIFY(sent.reconciledSent && !sent.reconciledRejected);
    QCOMPARE(sent.serverId, id);

    // The key is known, the receipt is not: it cannot be ours.
    m_sandbox.reset();
    fault(u"422_key"_s, {{u"path"_s, u"/cashback-requests"_s}, {u"method"_s, u"POST"_s}});
    const AttemptEnded rejected = deliver(verifiedRow());
    QVERIFY(rejected.reconciledRejected && !rejected.reconciledSent);

    // Nobody can tell: unknown.
    fault(u"503"_s, {{u"method"_s, u"GET"_s}});
    const AttemptEnded unclear = deliver(verifiedRow());
    QVERIFY(!unclear.reconciledSent && !unclear.reconciledRejected);
    QCOMPARE(unclear.judgement.row, RowEffect::Unknown);
}

void BrevixLinkTest::A15_keyReusedOfACancellation_data()
{
    QTest::addColumn<bool>("executed");
    QTest::addColumn<bool>("known");
    QTest::newRow("executed") << true << true;
    QTest::newRow("not executed") << false << true;
    QTest::newRow("cannot be told") << true << false;
}

void BrevixLinkTest::A15_keyReusedOfACancellation()
{
    QFETCH(bool, executed);
    QFETCH(bool, known);
    const QString id = deliver(verifiedRow()).serverId;
    const OutboxRow row = cancellationRow(partialReturn(), id);
    if (executed)
        QCOMPARE(deliver(row).judgement.outcome, Outcome::Accepted);
    if (known)
        m_returned = QMap<int, Quantity>{{1, Quantity::fromUnits(1)}};
    fault(u"422_key"_s, {{u"method"_s, u"POST"_s}});
    const AttemptEnded ended = deliver(row);
    QCOMPARE(ended.reconciledSent, executed && known);
    QCOMPARE(ended.reconciledRejected, !executed && known);
    QCOMPARE(ended.judgement.row, known ? RowEffect::Reconcile : RowEffect::Unknown);
    // One pack was returned before, too: one cancelled pack does not prove this return.
    m_returned = QMap<int, Quantity>{{1, Quantity::fromUnits(2)}};
    QVERIFY(!deliver(row).reconciledSent);
}

void BrevixLinkTest::A16_unknownForMoreThan90Days()
{
    OutboxRow row = verifiedRow();
    row.stateBefore = RowState::Unknown;
    row.firstAttemptAt = m_clock.now().wall.addDays(-91);
    const AttemptEnded first = deliver(row);
    QCOMPARE(first.judgement.outcome, Outcome::Accepted);
    const QString question = u"/api/v1/cashback-requests?externalId=3f0b5a52-6f0e-4a35-9a5e-0f2f0c6b8a11"_s;
    QCOMPARE(ledgerPaths(), (QStringList{question, u"/api/v1/cashback-requests"_s}));
    // Known by now: not sent again.
    const AttemptEnded second = deliver(row);
    QCOMPARE(second.judgement.row, RowEffect::Sent);
    QCOMPARE(second.serverId, first.serverId);
    QCOMPARE(ledgerPaths().last(), question);
    // The question ends without an answer: unknown, and not sent.
    fault(u"404"_s, {{u"method"_s, u"GET"_s}});
    const AttemptEnded third = deliver(row);
    QCOMPARE(third.judgement.row, RowEffect::Unknown);
    QCOMPARE(ledgerPaths().size(), 4);
    m_sandbox.clearFaults();

    OutboxRow back = cancellationRow(wholeReturn(), first.serverId);
    back.stateBefore = RowState::Unknown;
    back.firstAttemptAt = row.firstAttemptAt;
    QCOMPARE(deliver(back).judgement.outcome, Outcome::Accepted);
    QCOMPARE(effects(), 2);
    QCOMPARE(deliver(back).judgement.row, RowEffect::Sent);
    QCOMPARE(lastEntry().value(u"method"_s).toString(), u"GET"_s);
}

void BrevixLinkTest::D8_rowOfABackupIsNotSentWhenTheServiceDoesNotKnowIt()
{
    OutboxRow row = sending(verifiedRow(), RowState::Unknown);
    row.fromBackup = true;
    row.firstAttemptAt.reset();
    fault(u"503"_s, {{u"method"_s, u"GET"_s}});
    const AttemptEnded unasked = deliver(row);
    QVERIFY(!unasked.absent);
    QCOMPARE(unasked.judgement.row, RowEffect::Unknown);
    m_sandbox.clearFaults();
    const AttemptEnded absent = deliver(row);
    QVERIFY(absent.absent);
    QCOMPARE(rowStateName(advance(row, absent, m_clock.now())->row.state), u"quarantined"_s);
    OutboxRow back = sending(cancellationRow(wholeReturn(), u"q-1"_s), RowState::Unknown);
    back.fromBackup = true;
    QVERIFY(deliver(back).absent);
    QVERIFY(!ledgerPaths().contains(u"/api/v1/cashback-requests"_s));
    QCOMPARE(effects(), 0);
    // Sent before the base was lost: settled, and nothing is doubled.
    const QString id = deliver(verifiedRow()).serverId;
    const AttemptEnded found = deliver(row);
    QCOMPARE(found.judgement.row, RowEffect::Sent);
    QCOMPARE(found.serverId, id);
    // Its cancellation was not: the sale is there, so that it is.
    back.targetId = id;
    QCOMPARE(deliver(back).judgement.row, RowEffect::Sent);
    QCOMPARE(effects(), 2);
}

void BrevixLinkTest::cancelAllMeansSilence()
{
    fault(u"slow"_s, {{u"delayMs"_s, 300}});
    bool called = false;
    m_courier.deliver(verifiedRow(), Delivery::Direct, [&](const AttemptEnded&) { called = true; });
    QTest::qWait(100);
    m_courier.cancelAll();
    QTest::qWait(500);
    QVERIFY(!called);
}

void BrevixLinkTest::registration()
{
    const PhoneNumber phone = PhoneNumber::fromE164(u"+79987654321"_s);
    const QUuid key(u"3d10c3cd-913f-523e-97ae-fd5550f5d101"_s);
    std::optional<BrevixAnswer<RegistrationInfo>> started;
    m_api.startRegistration(this, key, phone, u"7"_s, u"inv-204"_s, [&](const auto& answer) { started = answer; });
    QTRY_VERIFY(started);
    QVERIFY2(started->accepted() && started->value, qPrintable(started->words));
    std::optional<BrevixAnswer<Customer>> confirmed;
    const auto confirm = [&](const QString& code) {
        confirmed.reset();
        m_api.confirmRegistration(this, started->value->id,
                                  BrevixWriter::confirmation(code, u"Кротов"_s, u"Пётр"_s, {}, {}),
                                  [&](const auto& answer) { confirmed = answer; });
        QTRY_VERIFY(confirmed);
    };
    const QString code = m_sandbox.smsCode(phone.e164());
    confirm(code == u"1111"_s ? u"2222"_s : u"1111"_s);
    QCOMPARE(confirmed->judgement.outcome, Outcome::Refused);
    QCOMPARE(confirmed->problem->code, u"code_invalid"_s);
    QCOMPARE(confirmed->problem->attemptsLeft, std::optional(started->value->attemptsLeft - 1));
    confirm(code);
    QVERIFY(confirmed->accepted());
    QCOMPARE(confirmed->value->phone, phone);
    std::optional<BrevixAnswer<NoContent>> forgotten;
    m_api.cancelRegistration(this, started->value->id, [&](const auto& answer) { forgotten = answer; });
    QTRY_VERIFY(forgotten);
    QVERIFY(forgotten->accepted()); // 404 to DELETE is success
}

QTEST_GUILESS_MAIN(BrevixLinkTest)
#include "tst_brevixlink.moc"
