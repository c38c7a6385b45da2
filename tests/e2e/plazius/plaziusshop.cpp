// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/plazius/plaziusshop.h"

#include "services/delivery/connectionmonitor.h"
#include "services/delivery/outboxsender.h"
#include "services/plazius/plaziusorders.h"
#include "services/plazius/plaziusprovider.h"
#include "services/platform/onresult.h"
#include "services/session/returnsession.h"
#include "services/session/settingsservice.h"
#include "services/store/journalstore.h"
#include "services/store/outboxstore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

namespace companion::test {

namespace {

constexpr int limit = 20'000; // milliseconds, for whatever a machine under load takes

/// Runs the event loop until `done`.
bool until(const std::function<bool()>& done, int limitMs = limit)
{
    return QTest::qWaitFor(done, limitMs);
}

template <typename T>
T wait(const QFuture<Result<T>>& future)
{
    until([&] { return future.isFinished(); });
    return future.resultCount() > 0 && future.result() ? *future.result() : T();
}

} // namespace

PlaziusShop::PlaziusShop(const QString& ini)
    : m_ini(ini)
{
    if (!server.listen())
        return;
    m_port = server.port();
    QDir().mkpath(folder());
    QFile file(folder() + QStringLiteral("/plazius.ini"));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QStringLiteral("[plugins]\nplazius = on\n\n[Plazius]\nserverUrl = \"%1\"\nuserId = \"shop-12\"\n"
                              "userSecret = \"demo-secret\"\n%2\n")
                   .arg(server.url().toString(), m_ini)
                   .toUtf8());
    file.close();
    m_up = start();
}

PlaziusShop::~PlaziusShop() = default;

bool PlaziusShop::start()
{
    if (!m_folder) {
        auto taken = DataFolder::take(folder());
        if (!taken)
            return false;
        m_folder = std::move(*taken);
    }
    m_program = std::make_unique<Composition>(*m_folder, m_clock);
    QSignalSpy ready(m_program.get(), &Composition::ready);
    QSignalSpy failed(m_program.get(), &Composition::failed);
    m_program->start(true);
    until([&] { return ready.count() + failed.count() > 0; });
    if (ready.isEmpty())
        return false;
    // The shop of this test has one service.
    Settings settings = m_program->settings().current();
    settings.brevix.active = false;
    QSignalSpy saved(&m_program->settings(), &SettingsService::saved);
    m_program->settings().save(settings, m_program->settings().apiKey());
    return until([&] { return saved.count() > 0; }) && plazius().isConfigured();
}

bool PlaziusShop::restart()
{
    m_program.reset();
    m_up = start();
    return m_up;
}

void PlaziusShop::add(const QString& code, qint64 price, Quantity quantity, qint64 lowestPrice, bool pointsAllowed)
{
    Goods goods;
    goods.code = code;
    goods.name = QStringLiteral("Товар ") + code;
    goods.unit = quantity.isWhole() ? QStringLiteral("шт") : QStringLiteral("кг");
    goods.byWeight = !quantity.isWhole();
    goods.price = Money::fromKopecks(price);
    goods.lowestPrice = Money::fromKopecks(lowestPrice);
    goods.pointsAllowed = pointsAllowed;
    [[maybe_unused]] const auto added = sale().addGoods(goods, quantity);
}

void PlaziusShop::addBread(int pieces)
{
    add(QStringLiteral("70011"), 7295, Quantity::fromUnits(pieces));
}

void PlaziusShop::addCheese(qint64 grams)
{
    add(QStringLiteral("70402"), 60000, Quantity::fromThousandths(grams));
}

CardResult PlaziusShop::addCard(PlaziusScope scope, const QString& value)
{
    CardResult result;
    bool done = false;
    QObject context;
    QObject::connect(&plazius().cards(), &CardSource::finished, &context, [&](const CardResult& told) {
        result = told;
        done = true;
    });
    plazius().cards().add({scope, value});
    until([&] { return done; });
    return result;
}

CardResult PlaziusShop::look(PlaziusScope scope, const QString& value)
{
    CardResult result;
    bool done = false;
    QObject context;
    QObject::connect(&plazius().cards(), &CardSource::finished, &context, [&](const CardResult& told) {
        result = told;
        done = true;
    });
    plazius().cards().look({scope, value});
    until([&] { return done; });
    return result;
}

PlaziusNotice PlaziusShop::subtotal()
{
    [[maybe_unused]] const auto entered = sale().enterSubtotal();
    bool done = false;
    plazius().course().subtotal([&](const PlaziusNotice& notice) {
        m_notice = notice;
        done = true;
    });
    until([&] { return done; });
    return m_notice;
}

std::optional<SpendOffer> PlaziusShop::offer()
{
    std::optional<SpendOffer> told;
    bool done = false;
    plazius().course().offer([&](const std::optional<SpendOffer>& offer, const PlaziusNotice& notice) {
        told = offer;
        m_notice = notice;
        done = true;
    });
    until([&] { return done; });
    return told;
}

PlaziusPayment PlaziusShop::pay(Money points)
{
    PlaziusPayment told;
    bool done = false;
    plazius().course().pay(points, [&](const PlaziusPayment& payment) {
        told = payment;
        done = true;
    });
    until([&] { return done; });
    return told;
}

ClosedSale PlaziusShop::close()
{
    ClosedSale closed;
    bool done = false;
    QObject context;
    QObject::connect(&program().desk(), &SaleDesk::closed, &context, [&](const Receipt& receipt, const QList<OutboxRow>& rows) {
        closed = {receipt, rows};
        done = true;
    });
    [[maybe_unused]] const auto entered = sale().enterPayment();
    [[maybe_unused]] const auto begun = program().desk().close({{TenderType::Cash, sale().receipt().total()}});
    until([&] { return done; });
    return closed;
}

ClosedSale PlaziusShop::sellWithPoints(Money points)
{
    addVera();
    subtotal();
    if (!points.isZero())
        offer();
    pay(points);
    return close();
}

QList<OutboxRow> PlaziusShop::giveBack(const QString& number, const QList<qint64>& thousandths)
{
    QList<OutboxRow> rows;
    bool done = false;
    const std::unique_ptr<ReturnSession> back = program().newReturn();
    QObject::connect(back.get(), &ReturnSession::closed, back.get(),
                     [&](const Receipt&, ReturnAction, const QList<OutboxRow>& stored) {
                         rows = stored;
                         plazius().sender().receiptClosed(stored);
                         done = true;
                     });
    back->find(number);
    if (!until([&] { return back->hasSale(); }))
        return rows;
    if (thousandths.isEmpty())
        back->returnAll();
    for (int i = 0; i < thousandths.size(); ++i)
        [[maybe_unused]] const auto set = back->setToReturn(i, Quantity::fromThousandths(thousandths.at(i)));
    if (back->close())
        until([&] { return done; });
    return rows;
}

void PlaziusShop::hurry(std::chrono::seconds by)
{
    m_clock.hurry(by);
    plazius().sender().wake();
    plazius().monitor().wake();
}

bool PlaziusShop::settleAll()
{
    for (int i = 0; i < 100; ++i) {
        if (!plazius().monitor().isUp())
            checkLink();
        if (settle(120))
            return true;
        hurry(std::chrono::seconds(20));
    }
    return false;
}

bool PlaziusShop::settle(int limitMs)
{
    return until([this] { return waiting().isEmpty() && !plazius().sender().view().inFlight; }, limitMs);
}

QList<OutboxRow> PlaziusShop::waiting()
{
    return wait(program().outbox().list(OutboxView::Waiting, 1000));
}

QList<OutboxRow> PlaziusShop::archive()
{
    return wait(program().outbox().list(OutboxView::Archive, 1000));
}

QList<JournalEntry> PlaziusShop::journal()
{
    return wait(program().journal().list(1000, 0, {}));
}

QStringList PlaziusShop::batches() const
{
    QStringList batches;
    for (const QJsonValue& value : server.ledger()) {
        const QJsonObject entry = value.toObject();
        if (entry.value(QStringLiteral("kind")).toString() != QStringLiteral("batch"))
            continue;
        QStringList calls;
        for (const QJsonValue& part : entry.value(QStringLiteral("parts")).toArray())
            calls.append(part.toObject().value(QStringLiteral("call")).toString());
        batches.append(calls.join(QStringLiteral(", ")));
    }
    return batches;
}

QJsonObject PlaziusShop::order(const ClosedSale& closed) const
{
    return server.order(closed.receipt.uid.toString(QUuid::WithoutBraces));
}

bool PlaziusShop::cutLink()
{
    server.close();
    return true;
}

bool PlaziusShop::restoreLink()
{
    return server.listen(m_port);
}

void PlaziusShop::fault(const QString& mode, const QString& call, int count, const QJsonObject& more)
{
    QJsonObject order{{QStringLiteral("mode"), mode}, {QStringLiteral("count"), count}};
    if (!call.isEmpty())
        order.insert(QStringLiteral("call"), call);
    for (auto it = more.begin(); it != more.end(); ++it)
        order.insert(it.key(), it.value());
    QCOMPARE(server.setFault(order), QString());
}

bool PlaziusShop::checkLink()
{
    bool done = false;
    QObject context;
    plazius().monitor().checkNow(&context, [&](const ProbeResult&) { done = true; });
    until([&] { return done; });
    return plazius().monitor().isUp();
}

bool PlaziusShop::backToGoods()
{
    const bool stays = plazius().course().backToGoods();
    while (sale().state() == SaleState::Subtotal || sale().state() == SaleState::Paying)
        [[maybe_unused]] const auto stepped = sale().stepBack();
    return stays;
}

void PlaziusShop::annul()
{
    [[maybe_unused]] const auto gone = program().desk().annul();
}

bool PlaziusShop::switchPlazius(bool active)
{
    Settings settings = m_program->settings().current();
    settings.plazius.active = active;
    QSignalSpy saved(&m_program->settings(), &SettingsService::saved);
    m_program->settings().save(settings, m_program->settings().apiKey());
    return until([&] { return saved.count() > 0; }) && plazius().isConfigured() == active;
}

ResendOutcome PlaziusShop::sendAgain(const OutboxRow& row)
{
    return wait(program().receipts().sendAgain(row.seq, PlaziusProvider::planResend(), m_clock.now()));
}

QStringList PlaziusShop::troubles() const
{
    QStringList found = server.violations();
    const QJsonObject counts = server.state(false).value(QStringLiteral("counts")).toObject();
    for (const char* name : {"doublePays", "doubleAccruals", "doubleRefunds", "wrongBalances", "basesAboveMoney"}) {
        for (const QJsonValue& what : counts.value(QLatin1String(name)).toArray())
            found.append(QLatin1String(name) + QLatin1Char(' ') + what.toVariant().toString());
        if (!counts.value(QLatin1String(name)).isArray())
            found.append(QLatin1String(name) + QStringLiteral(" is not counted"));
    }
    return found;
}

QList<QJsonObject> PlaziusShop::batchesWith(const QString& call) const
{
    QList<QJsonObject> found;
    for (const QJsonValue& value : server.ledger()) {
        for (const QJsonValue& part : value.toObject().value(QStringLiteral("parts")).toArray()) {
            const QJsonObject one = part.toObject();
            if (one.value(QStringLiteral("call")).toString() == call)
                found.append(value.toObject());
        }
    }
    return found;
}

QJsonObject PlaziusShop::lastPart(const QString& call) const
{
    const QList<QJsonObject> batches = batchesWith(call);
    if (batches.isEmpty())
        return {};
    for (const QJsonValue& part : batches.last().value(QStringLiteral("parts")).toArray()) {
        if (part.toObject().value(QStringLiteral("call")).toString() == call)
            return part.toObject();
    }
    return {};
}

} // namespace companion::test
