// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A till that works until it is killed: closes sales, delivers and returns them, and says on its output what was acknowledged.
#include "storefixture.h"

#include "services/store/directorystore.h"
#include "services/store/openorderstore.h"
#include "services/store/outboxstore.h"
#include "services/store/profilehistorystore.h"
#include "services/store/settingsstore.h"

#include <QCoreApplication>

#include <cstdio>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
bool said(const Result<T>& result, const char* what, const QUuid& uid)
{
    if (!result)
        return false;
    std::printf("%s %s\n", what, uid.toByteArray(QUuid::WithoutBraces).constData());
    std::fflush(stdout);
    return true;
}

/// The receipt is open, and Plazius must be told that its card has gone.
bool tellPlazius(const Receipt& open, OpenOrderStore& orders)
{
    OutboxRow row;
    row.provider = ProviderId::Plazius;
    row.kind = RowKind::PlaziusUnbind;
    row.receiptUid = QUuid::createUuid();
    row.saleUid = open.uid;
    row.key = row.receiptUid;
    row.body = "[]";
    row.createdAt = moment().wall;
    OpenOrder order;
    order.receiptUid = open.uid;
    order.at = moment().wall;
    return wait(orders.step({open.uid, order, {row}, {}})).has_value();
}

bool workOn(int number, OutboxStore& outbox, ReceiptStore& receipts, OpenOrderStore& orders)
{
    const Receipt sold = sale(number);
    if (!tellPlazius(sold, orders))
        return false;
    const ClosingRecord record = closing(sold);
    JournalEntry applied = record.journal.first();
    applied.kind = JournalKind::AuthorizationApplied;
    const auto closed = wait(receipts.closeSale(record));
    if (!said(closed, "sale", sold.uid) || !wait(receipts.recordAuthorization(applied))
        || !wait(receipts.removeAuthorization(sold.uid)))
        return false;
    const qint64 seq = closed->rows.first().seq;
    if (!wait(outbox.apply(seq, AttemptBegins{}, moment())))
        return false;
    const Receipt back = returnOf(sold, 1000 + number, 1);
    if (!said(wait(receipts.closeReturn(back, planner(back, moment()), {}, moment())), "return", back.uid))
        return false;
    return wait(outbox.apply(seq, ended(RowEffect::Sent, Outcome::Accepted, u"req"_s), moment())).has_value();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    HandClock clock;
    StorageThread storage(clock);
    OutboxStore outbox(storage);
    ReceiptStore receipts(storage, outbox);
    OpenOrderStore orders(storage, outbox);
    SettingsStore settings(storage);
    DirectoryStore directories(storage);
    ProfileHistoryStore profiles(storage);
    if (!wait(storage.open(QString::fromLocal8Bit(argv[1]))))
        return 3;
    StoredSettings some;
    some.values = {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
    if (!wait(settings.save(some)) || !wait(directories.replaceAll({}, {})) || !wait(profiles.append({}))
        || !wait(profiles.append({})))
        return 4;
    for (int number = 1; number <= 4; ++number) {
        if (!workOn(number, outbox, receipts, orders))
            return 5;
    }
    return wait(outbox.eraseExpired(0, moment())) ? 0 : 6;
}
