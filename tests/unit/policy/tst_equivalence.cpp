// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/policy/returnresolution.h"
#include "tests/unit/policy/policysamples.h"

#include <QSet>
#include <QTest>

using namespace companion;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int sold = 2; ///< units of the one line of the sale

/// The service: what it was told, each receipt once.
struct Service
{
    std::optional<QByteArray> claimBody;
    int claimed = 0;
    int cancelled = 0;
    QSet<QUuid> cancellations;
    bool cancelledBeforeSale = false;

    int net() const { return claimed - cancelled; }

    Judgement execute(const OutboxRow& row)
    {
        if (row.kind == RowKind::CashbackRequest)
            return claim(row);
        if (!claimBody)
            cancelledBeforeSale = true;
        if (cancellations.contains(row.key))
            return judged(200);
        const int units = row.body == "whole" ? net() : row.body.toInt();
        if (units > net())
            return judged(422, true, u"quantity_exceeded"_s);
        cancellations.insert(row.key);
        cancelled += units;
        return judged(201);
    }

    Judgement claim(const OutboxRow& row)
    {
        if (claimBody)
            return *claimBody == row.body ? judged(200) : judged(422, true, u"idempotency_key_reused"_s);
        claimBody = row.body;
        claimed = row.body.toInt();
        return judged(201);
    }
};

enum class Event { Close, ReturnOne, ReturnAll, Link, Begin, EndOk, EndLostAfter, EndLostBefore, EndLater, CrashAfter, CrashBefore };
constexpr Event events[]{Event::Close, Event::ReturnOne, Event::ReturnAll, Event::Link, Event::Begin, Event::EndOk,
                         Event::EndLostAfter, Event::EndLostBefore, Event::EndLater, Event::CrashAfter, Event::CrashBefore};

/// The till: its rows move by the row machine and by decideReturn() alone.
struct World
{
    UnsentReturn setting = UnsentReturn::Annul;
    Service service;
    QList<OutboxRow> rows; ///< the sale is the first
    bool linkUp = true;
    bool closed = false;
    int returned = 0;
    int inFlight = -1;
    Moment now = momentAt(0ms);

    void move(int index, const RowEvent& event)
    {
        const RowState before = rows[index].state;
        const auto change = advance(rows[index], event, now);
        if (!change)
            qFatal("%s", qPrintable(change.error().detail));
        rows[index] = change->row;
        if (index == 0 && isArchive(rows[0].state) && !isArchive(before)) {
            for (int i = 1; i < rows.size(); ++i) {
                if (const auto behind = advance(rows[i], SaleSettled{rows[0].state, rows[0].serverId}, now))
                    rows[i] = behind->row;
            }
        }
    }

    /// The order of the outbox: what is alive and not behind an earlier row of its chain.
    int next() const
    {
        for (int i = 0; i < rows.size(); ++i) {
            if (rows[i].state == RowState::Pending || rows[i].state == RowState::Unknown)
                return waitsForSale(rows[i]) ? -1 : i;
            if (rows[i].state == RowState::Quarantined && i == 0)
                return -1;
        }
        return -1;
    }

    void closeSale()
    {
        OutboxRow row = sampleRow();
        row.body = QByteArray::number(sold);
        rows.append(row);
        closed = true;
    }

    void addCancellation(const QByteArray& body, bool behind)
    {
        OutboxRow row = sampleRow(RowKind::CashbackCancellation);
        row.body = body;
        row.targetId = behind ? QString() : rows[0].serverId;
        rows.append(row);
    }

    void closeReturn(int units)
    {
        returned += units;
        const bool already = std::any_of(rows.begin() + 1, rows.end(), [](const OutboxRow& row) {
            return row.body == "whole" && row.state != RowState::Annulled && row.state != RowState::Rejected;
        });
        switch (decideReturn(rows[0].state, returned == sold, already, setting, false)) {
        case ReturnAction::CancelWhole:
        case ReturnAction::CancelWholeInstead:
            return addCancellation("whole", false);
        case ReturnAction::CancelLines:
            return addCancellation(QByteArray::number(units), false);
        case ReturnAction::CancelWholeBehind:
            return addCancellation("whole", true);
        case ReturnAction::CancelLinesBehind:
            return addCancellation(QByteArray::number(units), true);
        case ReturnAction::AnnulSale:
            return move(0, ReturnedBeforeSending{});
        case ReturnAction::ReduceSale:
            return move(0, ReturnedBeforeSending{RebuiltBody{QByteArray::number(sold - returned), rows[0].key, 0, {}}});
        case ReturnAction::ReportReturn:
        case ReturnAction::ReportReturnBehind:
        case ReturnAction::LeaveSale:
        case ReturnAction::Nothing:
        case ReturnAction::NothingLeft:
            return;
        }
    }

    void end(const Judgement& judgement)
    {
        AttemptEnded event = ended(judgement);
        event.serverId = u"q-1"_s;
        // Found by its receipt with another body: the effect is there all the same.
        event.reconciledSent = judgement.outcome == Outcome::Reconcile;
        move(std::exchange(inFlight, -1), event);
    }

    bool allows(Event event) const
    {
        switch (event) {
        case Event::Close:
            return !closed;
        case Event::ReturnOne:
            return closed && returned + 1 < sold;
        case Event::ReturnAll:
            return closed && returned < sold;
        case Event::Link:
            return true;
        case Event::Begin:
            return inFlight < 0 && next() >= 0;
        case Event::EndOk:
            return inFlight >= 0;
        default:
            return inFlight >= 0 && linkUp;
        }
    }

    void apply(Event event)
    {
        now = momentAt(now.tick + 60s);
        switch (event) {
        case Event::Close:
            return closeSale();
        case Event::ReturnOne:
            return closeReturn(1);
        case Event::ReturnAll:
            return closeReturn(sold - returned);
        case Event::Link:
            linkUp = !linkUp;
            return;
        case Event::Begin:
            inFlight = next();
            return move(inFlight, AttemptBegins{});
        case Event::EndOk:
            return end(linkUp ? service.execute(rows[inFlight]) : noLink());
        case Event::EndLostAfter:
            service.execute(rows[inFlight]);
            return end(noAnswer());
        case Event::EndLostBefore:
            return end(noAnswer());
        case Event::EndLater:
            return end(judged(503, true, u"unavailable"_s));
        case Event::CrashAfter:
            service.execute(rows[inFlight]);
            [[fallthrough]];
        case Event::CrashBefore:
            return move(std::exchange(inFlight, -1), ProgramStarted{});
        }
    }

    /// The link is back, the service answers, an administrator sends what stepped aside.
    void drain()
    {
        linkUp = true;
        if (inFlight >= 0)
            apply(Event::EndOk);
        for (int steps = 0; steps < 30; ++steps) {
            if (next() >= 0) {
                apply(Event::Begin);
                apply(Event::EndOk);
                continue;
            }
            const auto aside = std::find_if(rows.begin(), rows.end(), [](const auto& r) { return r.state == RowState::Quarantined; });
            if (aside == rows.end())
                return;
            move(static_cast<int>(aside - rows.begin()), SendAgain{});
        }
        qFatal("the drain has no end");
    }

    bool asIfOnline() const
    {
        const bool settled = std::none_of(rows.begin(), rows.end(), [](const auto& row) { return isLive(row.state); });
        return settled && !service.cancelledBeforeSale && service.net() == (closed ? sold - returned : 0);
    }
};

struct Count
{
    int histories = 0;
    int wrong = 0;
    QString firstWrong;
};

void explore(const World& world, int left, const QString& path, Count& count)
{
    ++count.histories;
    World drained = world;
    drained.drain();
    if (!drained.asIfOnline() && ++count.wrong == 1)
        count.firstWrong = path;
    if (left == 0)
        return;
    for (const Event event : events) {
        if (!world.allows(event))
            continue;
        World after = world;
        after.apply(event);
        explore(after, left - 1, path + u' ' + QString::number(static_cast<int>(event)), count);
    }
}

Count exploreAll(UnsentReturn setting, int length)
{
    World world;
    world.setting = setting;
    world.closeSale(); // before it nothing can happen but the link
    Count count;
    explore(world, length - 1, u"0"_s, count);
    return count;
}

} // namespace

/// G6: after a full drain the service stands as if the link had never broken.
class EquivalenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void G6_allHistoriesUpToEightEvents()
    {
        const Count count = exploreAll(UnsentReturn::Annul, 8);
        qInfo() << count.histories << "histories";
        QVERIFY2(count.histories > 10'000, qPrintable(QString::number(count.histories)));
        QVERIFY2(count.wrong == 0, qPrintable(u"%1 of %2 histories end wrong, the first:%3"_s.arg(count.wrong).arg(count.histories).arg(count.firstWrong)));
    }

    /// The control: the literal reading of the manual sends a sale that was returned already.
    void G6_literalReadingEndsWrong()
    {
        const Count count = exploreAll(UnsentReturn::AsInstructed, 4);
        QVERIFY(count.wrong > 0);
    }

    void longHistories()
    {
        // Beyond what can be enumerated: a fixed pseudo-random walk of 200 histories of 25 events.
        quint32 seed = 2025;
        for (int history = 0; history < 200; ++history) {
            World world;
            world.closeSale();
            for (int step = 0; step < 25; ++step) {
                seed = seed * 1'664'525U + 1'013'904'223U;
                const Event event = events[(seed >> 8) % std::size(events)];
                if (world.allows(event))
                    world.apply(event);
            }
            world.drain();
            QVERIFY2(world.asIfOnline(), qPrintable(QString::number(history)));
        }
    }
};

QTEST_GUILESS_MAIN(EquivalenceTest)
#include "tst_equivalence.moc"
