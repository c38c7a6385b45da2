// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/soak/scriptedtill.h"

#include "app/plaziusmodule.h"
#include "services/delivery/connectionmonitor.h"
#include "services/delivery/outboxsender.h"
#include "services/platform/onresult.h"
#include "services/plazius/plaziusorders.h"
#include "services/session/endpoints.h"
#include "services/session/saledesk.h"
#include "services/session/settingsservice.h"
#include "services/store/outboxstore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace companion::test {

namespace {

/// 15 s of the program are 15 ms of the machine.
constexpr int speed = 1000;
constexpr auto pulse = 3ms;
constexpr auto requestTimeout = 1s;
/// More than the start needs to find what a former life left open: each look goes to the base and back twice.
constexpr int enoughQuietLooks = 10;

Goods goodsOf(int n)
{
    Goods goods;
    goods.code = QString::number(100000 + n);
    goods.name = u"Товар %1"_s.arg(n);
    goods.groupCode = n % 7 == 0 ? QString() : u"G%1"_s.arg(n % 5);
    goods.byWeight = n % 4 == 0;
    goods.unit = goods.byWeight ? u"кг"_s : u"шт"_s;
    goods.price = Money::fromKopecks(101 + 997 * n);
    return goods;
}

} // namespace

Moment FastClock::now() const
{
    Moment moment = m_clock.now();
    moment.tick *= m_speed;
    return moment;
}

ScriptedTill::ScriptedTill(const DataFolder& folder, const Options& options, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_random(options.seed)
    , m_clock(speed)
    , m_program(folder, m_clock)
    , m_plazius(m_program, [this](int below) { return random(below); })
    , m_promises(options.promises)
{
    connect(&m_program, &Composition::ready, this, &ScriptedTill::begin);
    connect(&m_program, &Composition::failed, this, [](const Error& error) {
        qWarning().noquote() << "till:" << errorName(error.code) << error.detail;
    });
    connect(&m_program.desk(), &SaleDesk::closed, this, [this](const Receipt& receipt, const QList<OutboxRow>& rows) {
        promise({{u"kind"_s, u"sale"_s},
                 {u"uid"_s, receipt.uid.toString(QUuid::WithoutBraces)},
                 {u"rows"_s, rows.size()}});
        m_sold.append(receipt.number);
        m_busy = false;
    });
    connect(&m_program.desk(), &SaleDesk::closingFailed, this, [this] { m_busy = false; });
    connect(&m_program.desk(), &SaleDesk::annulled, this, [this] { m_busy = false; });
    connect(&m_plazius, &PlaziusScript::finished, this, &ScriptedTill::pay);
    connect(&m_plazius, &PlaziusScript::left, this, &ScriptedTill::annul);
    // The cashier who finds receipts of a former life open at Plazius: they never closed.
    connect(&m_program.plazius().orders(), &PlaziusOrders::unfinished, this, [this](const QList<OpenOrder>& orders) {
        for (const OpenOrder& order : orders)
            m_program.plazius().orders().abortUnfinished(order);
    });
    connect(&m_pulse, &QTimer::timeout, this, &ScriptedTill::step);
}

void ScriptedTill::start()
{
    if (!m_promises.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        qFatal("till: cannot open the file of the promises");
    m_program.start(false);
}

void ScriptedTill::begin()
{
    connect(&m_program.settings(), &SettingsService::saved, this, [this] {
        if (m_configured)
            return;
        m_configured = true;
        m_pulse.start(pulse);
    });
    configure();
}

void ScriptedTill::configure()
{
    Settings settings = m_program.settings().current();
    settings.till.cashId = u"till-03"_s;
    settings.till.warehouseCode = u"001"_s;
    settings.brevix.active = true;
    settings.brevix.serverUrl = m_options.serverUrl;
    settings.brevix.timeout = std::chrono::duration_cast<std::chrono::seconds>(requestTimeout);
    settings.brevix.warehouses.rows = {{u"001"_s, u"Торговый зал"_s, u"7"_s}};
    settings.brevix.categories.rows = {{u"G1"_s, u"Бакалея"_s, u"23"_s}, {u"G2"_s, u"Кофе"_s, u"24"_s}};
    settings.plazius.active = true;
    settings.plazius.serverUrl = m_options.plaziusUrl;
    settings.plazius.userId = u"shop-12"_s;
    settings.plazius.timeout = std::chrono::duration_cast<std::chrono::seconds>(requestTimeout);
    m_program.settings().save(settings, SettingsSecrets{m_options.key, u"demo-secret"_s});
}

void ScriptedTill::step()
{
    // The timers of the program count true milliseconds; the fast clock is looked at by hand.
    m_program.sender().wake();
    m_program.monitor().wake();
    m_program.plazius().sender().wake();
    m_program.plazius().monitor().wake();
    if (m_busy)
        return;
    if (m_options.drainOnly) {
        m_busy = true;
        releaseStuck();
        return;
    }
    if (m_done++ >= m_options.receipts) {
        m_pulse.stop();
        Q_EMIT done();
        return;
    }
    if (!m_sold.isEmpty() && random(10) < 3)
        giveBack();
    else
        sell();
}

void ScriptedTill::sell()
{
    addGoods();
    m_busy = true;
    switch (random(10)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
        m_plazius.play();
        return;
    case 5:
        pay(); // nobody in particular
        return;
    default:
        applyBuyer();
        pay();
    }
}

void ScriptedTill::addGoods()
{
    SaleSession& sale = m_program.desk().sale();
    const int lines = 1 + random(4);
    for (int i = 0; i < lines; ++i) {
        const Goods goods = goodsOf(1 + random(40));
        const auto quantity = goods.byWeight ? Quantity::fromThousandths(1 + random(2500)) : Quantity::fromUnits(1 + random(3));
        const auto added = sale.addGoods(goods, quantity);
        if (added && random(3) == 0)
            (void)sale.setDiscount(*added, Money::fromKopecks(random(100)));
    }
}

void ScriptedTill::applyBuyer()
{
    Authorization buyer;
    const bool unknown = random(8) == 0;
    buyer.phone = PhoneNumber::fromE164(unknown ? u"+79990009%1"_s.arg(random(900) + 100) : u"+79123456789"_s);
    if (!unknown && random(2) == 0)
        buyer.customerId = u"c-1001"_s;
    buyer.appliedAt = m_clock.now().wall;
    (void)m_program.desk().applyAuthorization(buyer);
}

void ScriptedTill::pay()
{
    SaleSession& sale = m_program.desk().sale();
    (void)sale.enterPayment();
    m_busy = m_program.desk().close({{TenderType::Cash, sale.receipt().total()}}).has_value();
}

void ScriptedTill::annul()
{
    m_busy = m_program.desk().annul().has_value() && m_busy;
}

void ScriptedTill::giveBack()
{
    m_busy = true;
    m_return = m_program.newReturn();
    connect(m_return.get(), &ReturnSession::found, this, &ScriptedTill::returnFound);
    connect(m_return.get(), &ReturnSession::failed, this, [this] { m_busy = false; });
    connect(m_return.get(), &ReturnSession::closingFailed, this, [this] { m_busy = false; });
    connect(m_return.get(), &ReturnSession::closed, this, [this](const Receipt& receipt) {
        promise({{u"kind"_s, u"return"_s}, {u"uid"_s, receipt.uid.toString(QUuid::WithoutBraces)}});
        m_busy = false;
    });
    m_return->find(m_sold.at(random(static_cast<int>(m_sold.size()))));
}

void ScriptedTill::returnFound(const QList<FoundSale>& sales)
{
    if (sales.size() != 1) {
        m_busy = false;
        return;
    }
    m_return->choose(sales.first());
    if (random(2) == 0) {
        m_return->returnAll();
    } else {
        for (int i = 0; i < m_return->lines().size(); ++i) {
            const ReturnableLine& line = m_return->lines().at(i);
            const qint64 left = line.left().thousandths();
            if (left == 0 || random(2) == 0)
                continue;
            const bool pieces = line.line.quantity.isWhole() && line.left().isWhole();
            const auto part = pieces ? Quantity::fromUnits(1 + random(static_cast<int>(left / 1000)))
                                     : Quantity::fromThousandths(1 + random(static_cast<int>(left)));
            (void)m_return->setToReturn(i, part);
        }
    }
    m_busy = m_return->close().has_value();
}

void ScriptedTill::promise(const QJsonObject& line)
{
    m_promises.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

/// The administrator of the last run: what stepped aside after two kills is sent again.
void ScriptedTill::releaseStuck()
{
    onResult(this, m_program.outbox().list(OutboxView::Quarantined, 100), [this](const Result<QList<OutboxRow>>& rows) {
        for (const OutboxRow& row : rows.value_or(QList<OutboxRow>()))
            m_program.outbox().apply(row.seq, SendAgain{}, m_clock.now());
        lookWhetherDrained();
    });
}

void ScriptedTill::lookWhetherDrained()
{
    onResult(this, m_program.outbox().counts(endpointIds(m_program.settings().current())), [this](const Result<OutboxCounts>& counts) {
        m_busy = false;
        const bool quiet = counts && counts->waiting == 0 && counts->quarantined == 0;
        m_quietLooks = quiet ? m_quietLooks + 1 : 0;
        if (quiet && m_quietLooks < enoughQuietLooks)
            return;
        if (quiet) {
            m_pulse.stop();
            Q_EMIT done();
        } else {
            m_program.sender().sendNow();
            m_program.plazius().sender().sendNow();
        }
    });
}

int ScriptedTill::random(int below)
{
    return std::uniform_int_distribution<int>(0, std::max(below - 1, 0))(m_random);
}

} // namespace companion::test
