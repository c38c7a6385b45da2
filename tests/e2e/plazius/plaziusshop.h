// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "app/plaziusmodule.h"
#include "services/plazius/plaziuscards.h"
#include "services/plazius/plaziuscourse.h"
#include "services/platform/clock.h"
#include "services/platform/datafolder.h"
#include "services/session/saledesk.h"
#include "services/store/receiptstore.h"
#include "tests/sandbox/plazius/plaziussandbox.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <atomic>
#include <memory>
#include <optional>

namespace companion::test {

/// What the wire and the base came to know of one closed receipt.
struct ClosedSale
{
    Receipt receipt;
    QList<OutboxRow> rows;
};

/// The clocks of the machine; the monotonic one can be put ahead, so that no test waits for the pauses of the queue.
class HurriedClock final : public Clock
{
public:
    Moment now() const override
    {
        Moment moment = m_system.now();
        moment.tick += m_ahead.load();
        return moment;
    }
    void hurry(std::chrono::milliseconds by) { m_ahead = m_ahead.load() + by; }

private:
    SystemClock m_system;
    std::atomic<std::chrono::milliseconds> m_ahead{};
};

/// A shop with Plazius: the whole program without its windows, on a real base and a real socket, and the reference server in the
/// same event loop. The goods are those of section 18 of the contract: bread 70011 at 72.95, cheese 70402 at 600.00 a kilogram.
class PlaziusShop
{
public:
    /// `ini`: more lines for [Plazius]. False from isUp() when anything of it failed.
    explicit PlaziusShop(const QString& ini = {});
    ~PlaziusShop();
    Q_DISABLE_COPY_MOVE(PlaziusShop)

    bool isUp() const { return m_up; }
    /// The program dies without a word and starts again on the same folder.
    bool restart();
    QString folder() const { return m_dir.filePath(QStringLiteral("data")); }

    PlaziusSandbox server;
    Composition& program() { return *m_program; }
    PlaziusModule& plazius() { return m_program->plazius(); }
    SaleSession& sale() { return m_program->desk().sale(); }
    /// Of the open receipt, as it goes over the wire.
    QByteArray saleId() const { return m_program->desk().sale().receipt().uid.toByteArray(QUuid::WithoutBraces); }

    /// Puts goods on the open receipt; `price` in kopecks.
    void add(const QString& code, qint64 price, Quantity quantity, qint64 lowestPrice = 0, bool pointsAllowed = true);
    void addBread(int pieces = 2);
    void addCheese(qint64 grams = 350);

    CardResult addCard(PlaziusScope scope, const QString& value);
    CardResult addVera() { return addCard(PlaziusScope::CardNumber, QStringLiteral("4000123412341234")); }
    CardResult look(PlaziusScope scope, const QString& value);
    PlaziusNotice subtotal();
    /// From the subtotal; none when nothing is offered.
    std::optional<SpendOffer> offer();
    PlaziusNotice lastNotice() const { return m_notice; }
    PlaziusPayment pay(Money points = {});
    /// Pays in cash and closes.
    ClosedSale close();
    /// Card, subtotal, `points` of what is offered, closing.
    ClosedSale sellWithPoints(Money points);
    /// Brings back `pieces` thousandths of each line of the sale; none = everything.
    QList<OutboxRow> giveBack(const QString& number, const QList<qint64>& thousandths = {});

    /// As if so much time had passed for everything that waits in the queue.
    void hurry(std::chrono::seconds by);
    /// The link is checked, every pause of the queue is over, and nothing of Plazius waits or is being sent any more.
    bool settleAll();
    /// Nothing of Plazius waits or is being sent.
    bool settle(int limitMs = 15000);
    /// The queue as it stands.
    QList<OutboxRow> waiting();
    QList<OutboxRow> archive();
    QList<JournalEntry> journal();
    /// Calls of the parts of the server's ledger, batch by batch: "GET user, PUT order, …".
    QStringList batches() const;
    QJsonObject order(const ClosedSale& closed) const;
    qint64 veraBalance() const { return server.balance(QStringLiteral("4000123412341234")); }
    bool cutLink();
    bool restoreLink();
    /// A fault of the server (plaziussandbox.h); fails the test when it is none.
    void fault(const QString& mode, const QString& call, int count = 1, const QJsonObject& more = {});
    /// «Проверка связи» of the running program: a good one lets the queue go on at once. False when the link is not up.
    bool checkLink();
    /// From the subtotal or the payment back to the goods, as the window does it.
    bool backToGoods();
    void annul();
    /// [plugins] plazius, as the settings form saves it.
    bool switchPlazius(bool active);
    /// «Отправить снова»
    ResendOutcome sendAgain(const OutboxRow& row);
    /// Whatever a good client never makes: violations of the contract, effects that came twice, balances that do not add up.
    QStringList troubles() const;
    /// The batches of the server's ledger that hold this call, «METHOD call», oldest first.
    QList<QJsonObject> batchesWith(const QString& call) const;
    /// That part of the last of them; empty when there is none.
    QJsonObject lastPart(const QString& call) const;

private:
    bool start();

    QTemporaryDir m_dir;
    HurriedClock m_clock;
    QString m_ini;
    std::unique_ptr<DataFolder> m_folder;
    std::unique_ptr<Composition> m_program;
    PlaziusNotice m_notice;
    quint16 m_port = 0;
    bool m_up = false;
};

} // namespace companion::test
