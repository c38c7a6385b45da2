// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/idempotency.h"
#include "models/policy/returnresolution.h"
#include "models/policy/sendermachine.h"
#include "tests/unit/policy/policysamples.h"

#include <QTest>

#include <rapidcheck.h>

using namespace companion;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// What holds for every input, not only for those of the tables.
class PolicyPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D_07_partsMeetTheWhole();
    void X_OFF_01_keysAreStable();
    void D_02_noCounterRetiresARow();
    void sender_oneAttemptAndThePace();
    void D_06_noCancellationBeforeItsSale();
    void waitsAreWithinTheirBounds();
};

namespace {

int number(int from, int to)
{
    return *rc::gen::inRange(from, to + 1);
}

Judgement anyWithoutJudgement()
{
    switch (number(0, 9)) {
    case 0:
        return noLink();
    case 1:
        return noAnswer();
    case 2:
        return untrusted();
    case 3:
        return judged(number(200, 299), false);
    case 4:
        return judged(number(500, 599), number(0, 1) == 1);
    case 5:
        return judged(429, number(0, 1) == 1, {}, std::chrono::seconds(number(0, 3600)));
    case 6:
        return judged(401, number(0, 1) == 1);
    case 7:
        return judged(number(400, 499), false);
    case 8:
        return judged(number(300, 399), true);
    default:
        return judged(404, true, u"route_not_found"_s);
    }
}

/// Plays base, courier and clock for the machine, at random, and watches.
class SenderWatch
{
public:
    void step()
    {
        m_now += milliseconds(*rc::gen::element(0, 1, 500, 14'999, 15'000, 60'000));
        switch (number(0, 9)) {
        case 0:
            return send(sender::ReceiptClosed{number(1, 5), number(0, 1) == 1});
        case 1:
            return send(sender::DrainStarts{});
        case 2:
            return send(sender::LinkIs{number(0, 1) == 1});
        case 3:
            return send(sender::PauseSet{number(0, 3) == 0});
        case 4:
            return send(sender::RowsChanged{});
        case 5:
            return send(sender::SendNow{});
        case 6:
            if (number(0, 2) == 0)
                m_interval = milliseconds(*rc::gen::element(15'000, 40'000));
            return send(sender::SettingsAre{{m_interval, number(0, 1) == 1, number(0, 1) == 1}});
        case 7:
            return send(sender::Woke{});
        default:
            return answer();
        }
    }

private:
    void answer()
    {
        if (m_asked) {
            m_asked = false;
            if (number(0, 9) == 0)
                return send(sender::StoreFailed{});
            const auto seq = number(0, 3) == 0 ? std::nullopt : std::optional<qint64>(number(1, 5));
            return send(sender::NextKnown{seq, m_now + milliseconds(number(0, 60'000)), 1});
        }
        if (!m_attempt)
            return;
        const int what = number(0, 9);
        if (what == 0 && !m_ended)
            return finish(sender::BeginRefused{});
        m_ended = true;
        if (what == 1)
            return send(sender::EndUnsaved{});
        if (m_state.phase == SenderPhase::Unsaved)
            return;
        const Judgement judgement = number(0, 1) == 0 ? judged(201) : anyWithoutJudgement();
        const bool queue = m_delivery == Delivery::Queue;
        if (queue)
            m_queueEnded = m_now;
        finish(sender::AttemptOver{judgement, judgement.outcome == Outcome::Accepted ? RowState::Sent : RowState::Unknown,
                                   RowReason::None, false, 1.0});
    }

    void finish(const sender::Event& event)
    {
        m_attempt = false;
        m_ended = false;
        send(event);
    }

    void send(const sender::Event& event)
    {
        const sender::Step step = sender::advance(m_state, event, m_now);
        m_state = step.state;
        for (const sender::Action& action : step.actions) {
            if (const auto* begin = std::get_if<sender::Begin>(&action)) {
                RC_ASSERT(!m_attempt); // never two at the same time
                RC_ASSERT(!m_asked);
                m_attempt = true;
                m_delivery = begin->delivery;
                if (m_delivery == Delivery::Queue && m_queueEnded)
                    RC_ASSERT(m_now - *m_queueEnded >= m_interval); // from the end of one to the start of the next
                RC_ASSERT(!(m_state.heldUntil && m_now < *m_state.heldUntil));
                RC_ASSERT(m_delivery == Delivery::Direct || !m_state.paused);
            } else if (std::holds_alternative<sender::AskNext>(action)) {
                RC_ASSERT(!m_asked && !m_attempt);
                m_asked = true;
            }
        }
    }

    SenderState m_state;
    milliseconds m_now{1'000'000};
    milliseconds m_interval{15'000};
    std::optional<milliseconds> m_queueEnded;
    Delivery m_delivery = Delivery::Queue;
    bool m_asked = false;
    bool m_attempt = false;
    bool m_ended = false;
};

} // namespace

void PolicyPropertiesTest::D_07_partsMeetTheWhole()
{
    QVERIFY(rc::check("parts of a line", [] {
        ReturnableLine line;
        line.line.quantity = Quantity::fromThousandths(number(1, 20'000));
        line.line.price = Money::fromKopecks(number(0, 5'000'000));
        line.line.discount = Money::fromKopecks(number(0, static_cast<int>(lineTotal(line.line.price, line.line.quantity).kopecks() % 1'000'000'000)));
        Money sum;
        while (!line.left().isZero()) {
            const qint64 left = line.left().thousandths();
            const Quantity part = Quantity::fromThousandths(number(0, 3) == 0 ? left : number(1, static_cast<int>(left)));
            const Money share = returnedShare(line, part);
            RC_ASSERT(share >= Money());
            sum += share;
            RC_ASSERT(sum <= line.line.sum());
            line.returned = line.returned + part;
            line.returnedSum += share;
        }
        RC_ASSERT(sum == line.line.sum());
    }));
}

void PolicyPropertiesTest::X_OFF_01_keysAreStable()
{
    QVERIFY(rc::check("keys", [] {
        Receipt receipt;
        receipt.uid = QUuid::createUuid();
        receipt.cashId = QString::number(number(1, 99));
        receipt.number = QString::number(number(1, 9999));
        receipt.shift = number(0, 400);
        const int revision = number(0, 3);
        const QUuid key = saleKey(receipt, revision);
        Receipt other = receipt;
        other.warehouseCode = u"2"_s;
        other.cashier.name = u"Иванова"_s;
        other.closedAt = QDateTime::currentDateTime();
        other.lines.append(ReceiptLine{});
        RC_ASSERT(saleKey(other, revision) == key);
        RC_ASSERT(cancellationKey(receipt, revision) != key);
        RC_ASSERT(saleKey(receipt, revision + 1) != key);
        other.uid = QUuid::createUuid();
        RC_ASSERT(saleKey(other, revision) != key);
    }));
}

void PolicyPropertiesTest::D_02_noCounterRetiresARow()
{
    QVERIFY(rc::check("answers that judge nothing", [] {
        const OutboxRow made = sampleRow(number(0, 1) == 0 ? RowKind::CashbackRequest : RowKind::CashbackCancellation);
        OutboxRow row = made;
        const int attempts = number(1, 60);
        for (int i = 0; i < attempts; ++i) {
            const Moment now = momentAt(std::chrono::minutes(i));
            row = advance(row, AttemptBegins{}, now)->row;
            AttemptEnded end = ended(anyWithoutJudgement());
            end.lookupFailed = row.stateBefore == RowState::Pending && number(0, 1) == 1;
            row = advance(row, end, now)->row;
            RC_ASSERT(row.state == RowState::Pending || row.state == RowState::Unknown);
            RC_ASSERT(row.key == made.key);
            RC_ASSERT(row.body == made.body);
        }
        RC_ASSERT(row.attempts == attempts);
    }));
}

void PolicyPropertiesTest::sender_oneAttemptAndThePace()
{
    QVERIFY(rc::check("any events in any order", [] {
        SenderWatch watch;
        for (int i = 0; i < 200; ++i)
            watch.step();
    }));
}

void PolicyPropertiesTest::D_06_noCancellationBeforeItsSale()
{
    QVERIFY(rc::check("a chain under any events", [] {
        OutboxRow sale = sampleRow();
        OutboxRow cancellation = sampleRow(RowKind::CashbackCancellation);
        cancellation.targetId.clear();
        const auto anyEvent = [](OutboxRow& row) -> RowEvent {
            switch (number(0, 5)) {
            case 0:
            case 1:
                return AttemptBegins{};
            case 2: {
                AttemptEnded end = ended(number(0, 2) == 0 ? judged(201) : anyWithoutJudgement());
                end.serverId = u"q-%1"_s.arg(row.seq);
                return end;
            }
            case 3:
                return ProgramStarted{};
            case 4:
                return SendAgain{};
            default:
                return ended(judged(422, true, u"validation_failed"_s));
            }
        };
        for (int i = 0; i < 40; ++i) {
            const Moment now = momentAt(std::chrono::minutes(i));
            OutboxRow& row = number(0, 1) == 0 ? sale : cancellation;
            if (const auto change = advance(row, anyEvent(row), now))
                row = change->row;
            if (isArchive(sale.state)) {
                if (const auto change = advance(cancellation, SaleSettled{sale.state, sale.serverId}, now))
                    cancellation = change->row;
            }
            RC_ASSERT(cancellation.attempts == 0 || sale.state == RowState::Sent);
        }
    }));
}

void PolicyPropertiesTest::waitsAreWithinTheirBounds()
{
    QVERIFY(rc::check("waits", [] {
        const milliseconds interval = std::chrono::seconds(number(15, 86'400));
        const auto after = number(0, 1) == 0 ? std::nullopt : std::optional(std::chrono::seconds(number(0, 3600)));
        const double jitter = 0.8 + number(0, 400) / 1000.0;
        const milliseconds wait = laterWait(number(1, 1'000'000), after, interval, jitter);
        RC_ASSERT(wait >= interval);
        RC_ASSERT(!after || wait >= *after);
        RC_ASSERT(wait <= std::max({interval, milliseconds(after.value_or(0s)), milliseconds(1'080s)}));
    }));
}

QTEST_GUILESS_MAIN(PolicyPropertiesTest)
#include "tst_policyproperties.moc"
