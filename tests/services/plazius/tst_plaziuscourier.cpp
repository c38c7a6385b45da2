// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plazius/plaziuscourier.h"
#include "services/plazius/plaziuswords.h"
#include "tests/services/plazius/plaziusbench.h"

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QUuid saleUid = QUuid::fromString(u"{A1B2C3D4-0000-4000-8000-00000000000F}");

OutboxRow rowOf(RowKind kind, const Result<QList<PlaziusPart>>& parts, RowState before = RowState::Pending)
{
    OutboxRow row;
    row.provider = ProviderId::Plazius;
    row.seq = 7;
    row.kind = kind;
    row.receiptUid = saleUid;
    row.saleUid = saleUid;
    row.state = RowState::Sending;
    row.stateBefore = before;
    row.body = partsToPayload(*parts);
    return row;
}

PlaziusAnswer failedWith(PlaziusFailure failure, bool sent = true)
{
    PlaziusAnswer answer;
    answer.failure = failure;
    answer.sent = sent;
    return answer;
}

struct CourierBench : PlaziusBench
{
    PlaziusCourier courier{api};
    QList<AttemptEnded> ends;

    AttemptEnded deliver(const OutboxRow& row, Delivery delivery = Delivery::Queue)
    {
        const qsizetype before = ends.size();
        courier.deliver(row, delivery, [this](const AttemptEnded& ended) { ends.append(ended); });
        if (ends.size() != before)
            qFatal("called back from inside deliver()");
        if (!QTest::qWaitFor([&] { return ends.size() > before; }, 15000))
            qFatal("no end");
        return ends.last();
    }
    AttemptEnded close(RowState before = RowState::Pending, Delivery delivery = Delivery::Queue)
    {
        return deliver(rowOf(RowKind::PlaziusClose, exampleClose(), before), delivery);
    }
    QStringList callsOfLastBatch() const
    {
        QStringList calls;
        for (const QJsonValue& part : seen(u"batch"_s).last().value("parts"_L1).toArray())
            calls += part.toObject().value("call"_L1).toString();
        return calls;
    }
};

} // namespace

/// Rows of the queue on their way to Plazius (contract of Plazius, 9).
class TestPlaziusCourier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgements_data()
    {
        QTest::addColumn<PlaziusAnswer>("answer");
        QTest::addColumn<Judgement>("judgement");
        QTest::addColumn<bool>("backsOff");
        using F = PlaziusFailure;
        using O = Outcome;
        using L = LinkEffect;
        using R = RowEffect;
        using S = SenderEffect;
        const auto row = [](const char* name, const PlaziusAnswer& answer, const Judgement& judgement, bool backsOff) {
            QTest::newRow(name) << answer << judgement << backsOff;
        };
        row("accepted", failedWith(F::None), {O::Accepted, L::Up, R::Sent, S::GoesOn, {}, {}}, false);
        row("not sent", failedWith(F::NotSent, false), {O::NoLink, L::Down, R::AsBefore, S::Stops, {}, {}}, false);
        row("unknown by the way", failedWith(F::Unknown), {O::NoAnswer, L::Down, R::Unknown, S::Stops, {}, {}}, true);
        PlaziusAnswer parts = failedWith(F::Unknown);
        parts.answered = true;
        row("unknown by a part", parts, {O::NoAnswer, L::None, R::Unknown, S::RowWaits, {}, {}}, true);
        row("trouble", failedWith(F::ServerTrouble), {O::Later, L::Down, R::Unknown, S::RowWaits, {}, {}}, true);
        row("trouble before it was sent", failedWith(F::ServerTrouble, false),
            {O::Later, L::Down, R::AsBefore, S::RowWaits, {}, {}}, true);
        PlaziusAnswer busy = failedWith(F::ServerTrouble);
        busy.retryAfter = 30s;
        row("trouble with a time", busy, {O::Later, L::Down, R::Unknown, S::Pauses, 30s, {}}, true);
        row("somebody else", failedWith(F::NotPlazius), {O::ForeignAnswer, L::Down, R::Unknown, S::Stops, {}, {}},
            false);
        row("somebody else at the session", failedWith(F::NotPlazius, false),
            {O::ForeignAnswer, L::Down, R::AsBefore, S::Stops, {}, {}}, false);
        row("credentials", failedWith(F::Credentials, false),
            {O::KeyRefused, L::Key, R::AsBefore, S::StopsWithNotice, {}, {}}, false);
        PlaziusAnswer refused = failedWith(F::Refused);
        refused.answered = true;
        refused.final = true;
        row("refused", refused, {O::Refused, L::Up, R::Rejected, S::GoesOn, {}, {}}, false);
        refused.final = false;
        row("refused for now", refused, {O::Later, L::Up, R::Unknown, S::RowWaits, {}, {}}, true);
        row("not found", failedWith(F::NotFound), {O::Refused, L::Up, R::Rejected, S::GoesOn, {}, {}}, false);
        row("given up", failedWith(F::Cancelled), {O::Cancelled, L::None, R::Unknown, S::None, {}, {}}, true);
        row("given up before it was sent", failedWith(F::Cancelled, false),
            {O::Cancelled, L::None, R::AsBefore, S::None, {}, {}}, true);
    }

    void judgements()
    {
        QFETCH(PlaziusAnswer, answer);
        QFETCH(Judgement, judgement);
        QFETCH(bool, backsOff);
        QVERIFY(judgePlazius(answer) == judgement);
        const AttemptEnded ended = attemptEnded(rowOf(RowKind::PlaziusClose, exampleClose()), answer);
        QVERIFY(ended.judgement == judgement);
        QCOMPARE(ended.backsOff, backsOff);
    }

    void whichErrorsAreFinal_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("body");
        QTest::addColumn<RowEffect>("row");
        const QString text = u"\"Нет\""_s;
        for (const int status : {400, 404, 409, 410, 422, 499})
            QTest::addRow("%d", status) << status << text << RowEffect::Rejected;
        for (const int status : {401, 403, 408, 425, 429, 500, 503, 599})
            QTest::addRow("%d passes by itself", status) << status << text << RowEffect::Unknown;
        QTest::newRow("without a text") << 409 << QString() << RowEffect::Unknown;
        QTest::newRow("a page") << 409 << u"<html>"_s << RowEffect::Unknown;
        QTest::newRow("passes by itself, no text") << 500 << QString() << RowEffect::Unknown;
        QTest::newRow("redirect") << 302 << text << RowEffect::Rejected;
    }

    void whichErrorsAreFinal()
    {
        QFETCH(int, status);
        QFETCH(QString, body);
        QFETCH(RowEffect, row);
        PlaziusAnswer answer;
        answer.answered = true;
        PlaziusPartAnswer part;
        part.state = PlaziusPartState::Read;
        part.status = status;
        part.body = body;
        answer.parts = {part};
        judgeParts(*PlaziusParts::unbind(exampleOrderId()), answer);
        QVERIFY(!answer.accepted());
        QCOMPARE(judgePlazius(answer).row, row);
        QVERIFY(judgePlazius(answer).link != LinkEffect::Down);
    }

    void closing()
    {
        CourierBench bench;
        QList<PlaziusClosing> closings;
        connect(&bench.courier, &PlaziusCourier::answered, &bench.context,
                [&](const OutboxRow& row, Delivery delivery, const PlaziusAnswer& answer) {
                    QCOMPARE(row.seq, 7);
                    QCOMPARE(delivery, Delivery::Direct);
                    closings.append(PlaziusApi::closing(answer));
                    QVERIFY(bench.ends.isEmpty()); // told before the row is settled
                });
        const AttemptEnded ended = bench.close(RowState::Pending, Delivery::Direct);
        QCOMPARE(ended.judgement.row, RowEffect::Sent);
        QCOMPARE(ended.serverId, u"a1b2c3d4-0000-4000-8000-00000000000f"_s);
        QCOMPARE(ended.words, QString());
        QCOMPARE(closings.size(), 1);
        QVERIFY(!closings.first().footer.isEmpty());
        QCOMPARE(bench.order().value("closeTime"_L1).toString(), u"2025-03-20T09:02:10.000+03:00"_s);
    }

    void queueAsksForNoFooter()
    {
        CourierBench bench;
        QCOMPARE(bench.close().judgement.row, RowEffect::Sent);
        QCOMPARE(bench.callsOfLastBatch(), QStringList({u"PUT order"_s, u"PUT order/closeTime"_s,
                                                        u"PUT order/sumForBonuses"_s, u"POST order/close"_s}));
    }

    void resultNotTold()
    {
        CourierBench bench;
        QCOMPARE(bench.sandbox.configure({{u"closeNotTold"_s, true}}), QString());
        const AttemptEnded ended = bench.close();
        QCOMPARE(ended.judgement.row, RowEffect::Sent);
        QCOMPARE(ended.words, PlaziusWords::resultNotTold());
        QVERIFY(!ended.serverId.isEmpty());
    }

    void answerOfCloseLost()
    {
        CourierBench bench;
        bench.fault(R"({"mode":"dropAfter","count":1})");
        const AttemptEnded lost = bench.close();
        QCOMPARE(lost.judgement.row, RowEffect::Unknown);
        QCOMPARE(lost.judgement.link, LinkEffect::Down);
        QVERIFY(!lost.reason.isEmpty());
        // The order is closed: `PUT order` is refused now, and close counts alone.
        bench.fault(R"({"mode":"error","call":"order","status":409,"text":"Заказ уже закрыт","count":1})");
        const AttemptEnded again = bench.close(RowState::Unknown);
        QCOMPARE(again.judgement.row, RowEffect::Sent);
        QVERIFY(!again.serverId.isEmpty());
        const QJsonObject counts = bench.sandbox.state().value("counts"_L1).toObject();
        QCOMPARE(counts.value("closed"_L1).toInt(), 1);
        QVERIFY(counts.value("doubleAccruals"_L1).toArray().isEmpty());
        const QList<QJsonObject> batches = bench.seen(u"batch"_s);
        QCOMPARE(batches[0].value("parts"_L1).toArray().size(), batches[1].value("parts"_L1).toArray().size());
    }

    void atAFirstAttemptEveryPartCounts()
    {
        CourierBench bench;
        bench.fault(R"({"mode":"error","call":"order","status":409,"text":"Неверные суммы"})");
        const AttemptEnded ended = bench.close();
        QCOMPARE(ended.judgement.row, RowEffect::Rejected);
        QCOMPARE(ended.words, u"Неверные суммы"_s);
        QCOMPARE(ended.serverId, QString());
    }

    void partsAreRelaxedForClosingsOnly()
    {
        const auto required = [](const OutboxRow& row) {
            QString marks;
            for (const PlaziusPart& part : partsOfAttempt(row, Delivery::Direct, *partsFromPayload(row.body)))
                marks += part.required ? u'R' : u'o';
            return marks;
        };
        QCOMPARE(required(rowOf(RowKind::PlaziusClose, exampleClose())), u"RRRRo"_s);
        QCOMPARE(required(rowOf(RowKind::PlaziusClose, exampleClose(), RowState::Unknown)), u"oooRo"_s);
        const auto refund = PlaziusParts::refund(exampleOrderId(), exampleTransactionId(), {}, PlaziusFooter{});
        QCOMPARE(required(rowOf(RowKind::PlaziusRefund, refund, RowState::Unknown)), u"Ro"_s);
    }

    void answerOfRefundLost()
    {
        CourierBench bench;
        bench.ask(PlaziusParts::checkIn(exampleCard(), exampleOrder(), {}, {}));
        bench.ask(PlaziusParts::pay(exampleOrderId(), {}, {}, exampleTransactionId(),
                                    {{plaziusBonusWallet, Money::fromKopecks(4000)}}));
        QCOMPARE(bench.close().judgement.row, RowEffect::Sent);
        const auto refund =
            PlaziusParts::refund(exampleOrderId(), saleUid, {Money::fromKopecks(4000), {}}, PlaziusFooter{});
        bench.fault(R"({"mode":"dropAfter","count":1})");
        QCOMPARE(bench.deliver(rowOf(RowKind::PlaziusRefund, refund)).judgement.row, RowEffect::Unknown);
        const AttemptEnded again = bench.deliver(rowOf(RowKind::PlaziusRefund, refund, RowState::Unknown));
        QCOMPARE(again.judgement.row, RowEffect::Sent);
        QCOMPARE(again.serverId, QString());
        QCOMPARE(bench.sandbox.balance(u"4000123412341234"_s), 50000);
        QCOMPARE(bench.sandbox.state().value("counts"_L1).toObject().value("doubleRefunds"_L1).toArray().size(), 0);
    }

    void answerOfPayLost()
    {
        CourierBench bench;
        bench.ask(PlaziusParts::checkIn(exampleCard(), exampleOrder(), {}, {}));
        bench.fault(R"({"mode":"dropAfter","count":1})");
        const auto pay = PlaziusParts::pay(exampleOrderId(), {}, {}, exampleTransactionId(),
                                           {{plaziusBonusWallet, Money::fromKopecks(4000)}});
        QCOMPARE(bench.ask(pay).failure, PlaziusFailure::Unknown);
        const auto cancel = PlaziusParts::cancelPay(exampleOrderId(), exampleTransactionId());
        QCOMPARE(bench.deliver(rowOf(RowKind::PlaziusCancelPay, cancel)).judgement.row, RowEffect::Sent);
        QCOMPARE(bench.sandbox.balance(u"4000123412341234"_s), 50000);
        // … and once more, of a payment that never was.
        const auto unknown = PlaziusParts::cancelPay(exampleOrderId(), saleUid);
        QCOMPARE(bench.deliver(rowOf(RowKind::PlaziusCancelPay, unknown)).judgement.row, RowEffect::Sent);
    }

    void smallRowsRefused_data()
    {
        QTest::addColumn<RowKind>("kind");
        QTest::newRow("unbind") << RowKind::PlaziusUnbind;
        QTest::newRow("reset") << RowKind::PlaziusReset;
        QTest::newRow("abort") << RowKind::PlaziusAbort;
    }

    void smallRowsRefused()
    {
        QFETCH(RowKind, kind);
        CourierBench bench;
        bench.fault(R"({"mode":"error","status":409,"text":"Заказ закрыт"})");
        const auto parts = kind == RowKind::PlaziusUnbind  ? PlaziusParts::unbind(exampleOrderId())
                           : kind == RowKind::PlaziusReset ? PlaziusParts::reset(exampleOrderId())
                                                           : PlaziusParts::abort(exampleOrderId());
        const AttemptEnded ended = bench.deliver(rowOf(kind, parts));
        QCOMPARE(ended.judgement.row, RowEffect::Rejected);
        QCOMPARE(ended.words, u"Заказ закрыт"_s);
    }

    void rowThatCannotBeRead()
    {
        CourierBench bench;
        OutboxRow row = rowOf(RowKind::PlaziusClose, exampleClose());
        row.body = "{}";
        const AttemptEnded ended = bench.deliver(row);
        QCOMPARE(ended.judgement.row, RowEffect::Rejected);
        QVERIFY(!ended.words.isEmpty());
        QCOMPARE(bench.sandbox.ledger().size(), 0);
    }

    void droppedAttemptSaysNothing()
    {
        CourierBench bench;
        bench.fault(R"({"mode":"slow","delayMs":300})");
        bench.courier.deliver(rowOf(RowKind::PlaziusClose, exampleClose()), Delivery::Queue,
                              [&](const AttemptEnded& ended) { bench.ends.append(ended); });
        bench.courier.cancelAll();
        QTest::qWait(600);
        QVERIFY(bench.ends.isEmpty());
        QCOMPARE(bench.close(RowState::Unknown).judgement.row, RowEffect::Sent);
        QCOMPARE(bench.ends.size(), 1);
    }

    void attemptDroppedByItsListenerSaysNothing()
    {
        CourierBench bench;
        int told = 0;
        connect(&bench.courier, &PlaziusCourier::answered, &bench.context, [&] {
            ++told;
            bench.courier.cancelAll();
        });
        bench.courier.deliver(rowOf(RowKind::PlaziusClose, exampleClose()), Delivery::Queue,
                              [&](const AttemptEnded& ended) { bench.ends.append(ended); });
        QTRY_COMPARE(told, 1);
        QTest::qWait(50);
        QVERIFY(bench.ends.isEmpty());
    }

    void credentialsKeepTheRowAndStopTheSender()
    {
        CourierBench bench;
        bench.endpoint.userSecret = Sensitive<QString>(u"wrong"_s);
        const AttemptEnded ended = bench.close();
        QCOMPARE(ended.judgement.outcome, Outcome::KeyRefused);
        QCOMPARE(ended.judgement.row, RowEffect::AsBefore);
        QVERIFY(!ended.backsOff);
        QCOMPARE(bench.sandbox.ledger().size(), 1);
    }
};

Q_DECLARE_METATYPE(companion::Judgement)
QTEST_GUILESS_MAIN(TestPlaziusCourier)
#include "tst_plaziuscourier.moc"
