// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demo/day.h"

#include "services/platform/onresult.h"
#include "services/session/saledesk.h"
#include "services/store/journalstore.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

/// B-CLM-01, B-WH-01, B-USR-01, B-CAT-01: the claim says what was sold, where, by whom and in which categories.
void checkClaim(Day& day)
{
    const QJsonObject claim = day.stage.requests().first().toObject().value(u"_receipt"_s).toObject();
    const QJsonArray items = claim.value(u"items"_s).toArray();
    const QString warehouse = claim.value(u"warehouseId"_s).toString();
    const QString inviter = claim.value(u"inviterCode"_s).toString();
    day.tell.expect(claim.value(u"customer"_s).toObject().value(u"id"_s).toString() == "c-1001"_L1,
                    u"for the buyer who was found"_s);
    day.tell.expect(items.size() == 3 && !claim.value(u"offline"_s).toBool(true), u"with its three lines, as an online sale"_s);
    day.tell.expect(!warehouse.isEmpty() && !inviter.isEmpty(), u"with warehouse %1 and inviter %2"_s.arg(warehouse, inviter));
    QStringList categories;
    for (const QJsonValue& item : items)
        categories.append(item.toObject().value(u"categoryId"_s).toString(u"—"_s));
    day.tell.expect(categories.filter(QRegularExpression(u"^[0-9]+$"_s)).size() >= 2,
                    u"in categories "_s + categories.join(u", "_s));
}

/// B-CLM-02: the transaction of the created request stands in the journal.
void checkJournal(Day& day)
{
    bool found = false;
    bool answered = false;
    onResult(&day.stage.windows(), day.stage.program().journal().list(20), [&](const Result<QList<JournalEntry>>& entries) {
        for (const JournalEntry& entry : entries.value_or(QList<JournalEntry>()))
            found = found || (entry.kind == JournalKind::RequestCreated && entry.receiptNumber == day.sentNumber);
        answered = true;
    });
    day.stage.until([&] { return answered; });
    day.tell.expect(found, u"the journal holds the transaction of the created request"_s);
}

} // namespace

void sellOnline(Day& day)
{
    day.tell.step(u"Online: a sale for a known buyer"_s);
    for (const QString& code : {u"2*2000001000014"_s, u"2000001000403"_s, u"2000001001110"_s})
        day.cashier.scan(code); // two packs of milk, bread, coffee
    day.tell.expect(day.cashier.authorize(u"9123456789"_s, u"identification-found"_s), u"the buyer is found and applied"_s);
    day.tell.shot(u"sale-with-customer"_s);
    day.sentNumber = day.cashier.receiptNumber();
    day.stage.key(Qt::Key_F5);
    day.tell.shot(u"subtotal"_s);
    day.stage.key(Qt::Key_F12);
    day.tell.shotOf(day.stage.activeWindow(), u"payment"_s);
    day.stage.key(Qt::Key_Return);
    day.tell.expect(day.stage.until([&] { return day.stage.requests().size() == 1; }), u"exactly one cashback request arrived"_s);
    day.tell.expect(day.stage.until([&] { return day.stage.waiting() == 0; }), u"nothing waits"_s);
    checkClaim(day);
    checkJournal(day);
    day.tell.expectLively();
    day.tell.tellService();
}

void sellOffline(Day& day)
{
    day.tell.step(u"The link is cut: three sales, applied without a check"_s);
    day.stage.link().setMode(u"refuse"_s);
    day.offlineNumber = day.cashier.receiptNumber();
    const QStringList phones{u"9123456789"_s, u"9990001122"_s, u"9123456789"_s};
    for (int i = 0; i < phones.size(); ++i) {
        day.cashier.scan(i == 1 ? u"2000001000854"_s : u"2000001001455"_s); // macaroni, water
        day.tell.expect(day.cashier.authorize(phones.at(i), u"identification-offline-%1"_s.arg(i + 1)),
                        u"applied without a check"_s);
        if (i == 0)
            day.tell.shot(u"offline-sale"_s);
        day.cashier.pay();
    }
    day.tell.expect(day.stage.until([&] { return day.stage.waiting() == 3; }), u"three rows are recorded"_s);
    day.stage.windows().openQueue();
    day.stage.pause(200);
    day.tell.shotOf(day.stage.activeWindow(), u"queue-waiting"_s);
    day.stage.key(Qt::Key_Escape);
    day.tell.expectLively();
    day.tell.tellService();
}

void reconnect(Day& day)
{
    day.tell.step(u"The link is back: the queue drains by itself, 15 s apart"_s);
    const auto before = day.stage.requests().size();
    const int waiting = day.stage.waiting();
    day.stage.link().setMode(u"pass"_s);
    QElapsedTimer timer;
    timer.start();
    const bool empty = day.stage.until([&] { return day.stage.waiting() == 0; }, drainLimitMs);
    day.tell.expect(empty, u"the queue is empty after %1 s"_s.arg(timer.elapsed() / 1000));
    day.tell.expect(day.stage.requests().size() == before + waiting - 1,
                    u"each sale of a known buyer arrived once, the unknown buyer's waits for registration"_s);
    const auto totals = [&] {
        QStringList list;
        for (const QJsonValue& request : day.stage.requests())
            list.append(QString::number(request[u"total"_s].toInteger()));
        return list;
    };
    day.tell.expect(totals().count(u"4250"_s) == 3, u"with one bottle each, also where one of two came back before"_s);
    day.tell.expectLively();
    day.tell.tellService();
}

} // namespace companion::test
