// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demo/day.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

/// Sells water to the known buyer while there is no link; the number of the receipt.
QString sellUnsent(Day& day, const QString& goods)
{
    const QString number = day.cashier.receiptNumber();
    day.cashier.scan(goods);
    day.cashier.authorize(u"9123456789"_s, u"identification-unsent"_s);
    day.cashier.pay();
    return number;
}

bool serviceHolds(Day& day, const std::function<bool(const QJsonObject&)>& request)
{
    for (const QJsonValue& value : day.stage.requests()) {
        if (request(value.toObject()))
            return true;
    }
    return false;
}

} // namespace

void returnQueued(Day& day)
{
    day.tell.step(u"Returns of sales that still wait in the queue"_s);
    const auto waits = [&](int rows) { return day.stage.until([&] { return day.stage.waiting() == rows; }); };
    day.cashier.openReturn(day.offlineNumber);
    day.cashier.returnAll();
    day.tell.expect(day.cashier.closeReturn(u"return-queued"_s), u"the return is closed"_s);
    day.tell.expect(waits(2), u"its request was withdrawn before it was ever sent"_s);

    const QString pair = sellUnsent(day, u"2*2000001001455"_s);
    day.cashier.openReturn(pair);
    day.cashier.returnOneMore();
    day.tell.expect(day.cashier.closeReturn(u"return-queued-part"_s), u"one of two bottles comes back"_s);
    day.tell.expect(waits(3), u"its request stays, smaller"_s);

    day.administrator.change([](Settings& settings) { settings.brevix.offline.unsentReturn = UnsentReturn::AsInstructed; });
    const QString strict = sellUnsent(day, u"2000001001455"_s);
    day.cashier.openReturn(strict);
    day.cashier.returnAll();
    day.tell.expect(day.cashier.closeReturn(u"return-queued-strict"_s), u"returned under the setting «как в инструкции»"_s);
    day.tell.expect(waits(4), u"its request stays and will be sent"_s);
    day.administrator.change([](Settings& settings) { settings.brevix.offline.unsentReturn = UnsentReturn::Annul; });
    day.tell.expectLively();
    day.tell.tellService();
}

void returnSent(Day& day)
{
    day.tell.step(u"Return of a sale that the service knows, first one piece"_s);
    day.cashier.openReturn(day.sentNumber);
    day.cashier.returnOneMore();
    day.tell.expect(day.cashier.closeReturn(u"return-part"_s), u"the partial return is closed"_s);
    day.tell.expect(day.stage.until([&] {
        return serviceHolds(day, [](const QJsonObject& request) {
            return request.value(u"status"_s).toString() == "partiallyCancelled"_L1;
        });
    }, drainLimitMs), u"the request is cancelled in part"_s);
    day.tell.expect(day.stage.until([&] { return day.stage.waiting() == 0; }), u"nothing waits"_s);
    day.tell.expectLively();
    day.tell.tellService();
}

void returnTheRest(Day& day)
{
    day.tell.step(u"And then the rest of it"_s);
    day.cashier.openReturn(day.sentNumber);
    for (int press = 0; press < 3; ++press)
        day.cashier.returnOneMore();
    day.tell.expect(day.cashier.toReturn(0) == "1"_L1, u"of two pieces one is left, three presses take no more"_s);
    day.cashier.returnAll();
    day.tell.expect(day.cashier.closeReturn(u"return-rest"_s), u"the rest is returned"_s);
    day.tell.expect(day.stage.until([&] {
        return serviceHolds(day, [](const QJsonObject& request) {
            return request.value(u"status"_s).toString() == "cancelled"_L1
                   && request.value(u"total"_s) == request.value(u"cancelledTotal"_s);
        });
    }, drainLimitMs), u"the parts meet the whole to the kopeck"_s);
    day.tell.expect(day.stage.until([&] { return day.stage.waiting() == 0; }), u"nothing waits"_s);
    day.tell.expectLively();
    day.tell.tellService();
}

} // namespace companion::test
