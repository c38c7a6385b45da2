// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/policy/idempotency.h"
#include "services/delivery/connectionmonitor.h"
#include "services/delivery/joindelivery.h"
#include "services/delivery/outboxsender.h"
#include "services/platform/onresult.h"
#include "services/store/outboxstore.h"
#include "services/store/receiptstore.h"
#include "services/store/storagethread.h"
#include "tests/support/manualclock.h"
#include "tests/unit/policy/policysamples.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

namespace companion {

struct Delivered
{
    OutboxRow row;
    Delivery delivery = Delivery::Queue;
    std::chrono::milliseconds tick{0};
};

/// A service that answers as the test says. What it is not told to answer it keeps.
class ScriptedCourier final : public Courier
{
public:
    explicit ScriptedCourier(const ManualClock& clock)
        : m_clock(clock)
    {
    }

    void deliver(const OutboxRow& row, Delivery delivery, std::function<void(AttemptEnded)> done) override
    {
        ++underWay;
        atMost = qMax(atMost, underWay);
        deliveries.append({row, delivery, m_clock.tick()});
        pending = [this, done = std::move(done)](const AttemptEnded& end) {
            --underWay;
            done(end);
        };
        if (hold)
            return;
        AttemptEnded end = ended(answer);
        if (answer.outcome == Outcome::Accepted)
            end.serverId = QStringLiteral("q-%1").arg(row.seq);
        QTimer::singleShot(0, &m_context, [this, end] { pending(end); });
    }
    void cancelAll() override
    {
        ++cancelled;
        underWay = 0;
    }

    Judgement answer = judged(201);
    bool hold = false;
    std::function<void(AttemptEnded)> pending;
    QList<Delivered> deliveries;
    int underWay = 0;
    int atMost = 0;
    int cancelled = 0;

private:
    const ManualClock& m_clock;
    QObject m_context;
};

class ScriptedProbe final : public LinkProbe
{
public:
    void check(std::function<void(ProbeResult)> done) override
    {
        ++checks;
        pending = std::move(done);
        if (!hold)
            QTimer::singleShot(0, &m_context, [this] { pending(result); });
    }

    void good()
    {
        result = {};
        result.judgement = judged(200);
    }
    void bad()
    {
        result = {};
        result.judgement = noLink();
        result.reason = QStringLiteral("имя сервера не найдено");
    }

    ProbeResult result{noLink(), QStringLiteral("имя сервера не найдено"), {}, {}, std::chrono::seconds(0)};
    bool hold = false;
    int checks = 0;
    std::function<void(ProbeResult)> pending;

private:
    QObject m_context;
};

/// Sender, monitor and the real base on a folder of its own, with a clock turned by hand.
class DeliveryBench
{
public:
    static QString endpoint() { return QStringLiteral("https://brevix.example"); }

    explicit DeliveryBench(const OfflineSettings& settings = {}, const QString& folder = {})
        : m_folder(folder.isEmpty() ? m_temporary.path() : folder)
        , courier(clock)
        , storage(std::make_unique<StorageThread>(clock))
        , outbox(std::make_unique<OutboxStore>(*storage))
        , receipts(std::make_unique<ReceiptStore>(*storage, *outbox))
        , monitor(std::make_unique<ConnectionMonitor>(probe, clock))
        , sender(std::make_unique<OutboxSender>(ProviderId::Brevix, *outbox, courier, clock))
    {
        sender->setJitter([] { return 1.0; });
        monitor->setJitter([] { return 1.0; });
        sender->setEndpoint(endpoint());
        joinDelivery(*sender, *monitor);
        configureDelivery(*sender, *monitor, settings);
    }

    /// Opens the base; the report of it.
    OpenReport open() { return await(storage->open(m_folder)).value(); }

    /// Waits for the base; `then` sees the result in the very turn of the event loop in which it comes.
    template <typename T>
    Result<T> await(const QFuture<Result<T>>& future, const std::function<void(const Result<T>&)>& then = {})
    {
        std::optional<Result<T>> result;
        QEventLoop loop;
        onResult(&loop, future, [&](const Result<T>& r) {
            result = r;
            if (then)
                then(r);
            loop.quit();
        });
        loop.exec();
        return *result;
    }

    /// Lets everything happen that can happen without time passing.
    void settle()
    {
        for (int i = 0; i < 12; ++i) {
            [[maybe_unused]] const auto counts = await(outbox->counts({endpoint()}));
            QCoreApplication::processEvents();
        }
    }

    void turn(std::chrono::milliseconds by)
    {
        clock.turn(by);
        monitor->wake();
        sender->wake();
        settle();
    }

    /// Closes a sale with one claim, as the desk does; without announcing it to the sender when `announce` is false.
    OutboxRow closeSale(bool recordingOff = false, bool announce = true)
    {
        ClosingRecord record;
        record.receipt.uid = QUuid::createUuid();
        record.receipt.number = QString::number(++m_number);
        record.receipt.shift = 1;
        record.receipt.cashId = QStringLiteral("1");
        record.receipt.closedAt = clock.now().wall;
        ReceiptLine line;
        line.number = 1;
        line.name = QStringLiteral("Чай");
        line.quantity = Quantity::fromUnits(2);
        line.price = Money::fromKopecks(45000);
        record.receipt.lines = {line};
        lastSale = record.receipt;
        OutboxRow row = rowFor(record.receipt, RowKind::CashbackRequest);
        row.recordingOff = recordingOff;
        row.directPending = true;
        record.rows = {row};
        const auto outcome = await<ClosingOutcome>(receipts->closeSale(record), [&](const Result<ClosingOutcome>& closed) {
            if (announce)
                sender->receiptClosed(closed.value().rows);
        });
        settle();
        return outcome.value().rows.first();
    }

    OutboxRow rowFor(const Receipt& receipt, RowKind kind)
    {
        OutboxRow row;
        row.kind = kind;
        row.receiptUid = receipt.uid;
        row.saleUid = receipt.saleUid.isNull() ? receipt.uid : receipt.saleUid;
        row.receiptNumber = receipt.number;
        row.sum = receipt.total();
        row.phone = PhoneNumber::fromE164(QStringLiteral("+79123456789"));
        row.key = kind == RowKind::CashbackRequest ? saleKey(receipt) : cancellationKey(receipt);
        row.body = "{\"number\":\"" + receipt.number.toUtf8() + "\"}";
        row.bodySha256 = QCryptographicHash::hash(row.body, QCryptographicHash::Sha256);
        row.endpointId = endpoint();
        row.createdAt = clock.now().wall;
        return row;
    }

    OutboxRow stored(qint64 seq) { return await(outbox->row(seq)).value(); }
    RowState stateOf(qint64 seq) { return stored(seq).state; }
    void loseLink() { monitor->reportOutcome(noLink(), QStringLiteral("нет сети"), CallKind::Lookup); }

private:
    QTemporaryDir m_temporary;
    QString m_folder;
    int m_number = 0;

public:
    ManualClock clock;
    ScriptedCourier courier;
    ScriptedProbe probe;
    std::unique_ptr<StorageThread> storage;
    std::unique_ptr<OutboxStore> outbox;
    std::unique_ptr<ReceiptStore> receipts;
    std::unique_ptr<ConnectionMonitor> monitor;
    std::unique_ptr<OutboxSender> sender;
    Receipt lastSale;
};

} // namespace companion
