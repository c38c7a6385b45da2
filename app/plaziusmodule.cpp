// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plaziusmodule.h"

#include "models/settings/plaziuscheck.h"
#include "services/delivery/connectionmonitor.h"
#include "services/delivery/joindelivery.h"
#include "services/delivery/outboxsender.h"
#include "services/net/transport.h"
#include "services/platform/onresult.h"
#include "services/plazius/plaziuscards.h"
#include "services/plazius/plaziuscourier.h"
#include "services/plazius/plaziuscourse.h"
#include "services/plazius/plaziuslinkcheck.h"
#include "services/plazius/plaziusprobe.h"
#include "services/plazius/plaziusprovider.h"
#include "services/session/endpoints.h"
#include "services/session/saledesk.h"
#include "services/session/settingsservice.h"
#include "services/store/outboxstore.h"

#include <algorithm>
#include <utility>

namespace companion {

namespace {

/// Its rows go one after another, not more than one in a second (contract of Plazius, 9.3).
constexpr std::chrono::seconds pace{1};
/// Difference of the clocks, told once a day (contract of Plazius, 2.6).
constexpr std::chrono::minutes tolerableSkew{5};
constexpr std::chrono::hours clockAgain{24};
constexpr std::chrono::seconds photoDeadline{10};
constexpr qint64 largestPhoto = 2 * 1024 * 1024;

QHash<QString, QString> namesOf(const QList<DirectoryEntry>& groups)
{
    QHash<QString, QString> names;
    for (const DirectoryEntry& group : groups)
        names.insert(group.code, group.name);
    return names;
}

} // namespace

PlaziusModule::PlaziusModule(const Base& base, QObject* parent)
    : QObject(parent)
    , m_base(base)
{
    const auto settings = [this] { return m_base.settings.current(); };
    // «off» means no request at all, also for a receipt that has its card already (P-ACT-01): nowhere is no address.
    const auto endpoint = [this] {
        const Settings& now = m_base.settings.current();
        return now.plazius.active ? plaziusEndpoint(now, m_base.settings.plaziusSecret()) : PlaziusEndpoint();
    };
    m_caller = std::make_unique<PlaziusCaller>(m_base.transport, m_base.clock, endpoint);
    m_api = std::make_unique<PlaziusApi>(*m_caller);
    m_probe = std::make_unique<PlaziusProbe>(m_base.transport, m_base.clock, endpoint);
    m_monitor = std::make_unique<ConnectionMonitor>(*m_probe, m_base.clock);
    m_orders = std::make_unique<PlaziusOrders>(
        m_base.openOrders, [this] { return endpointIdOf(m_base.settings.current(), ProviderId::Plazius); }, m_base.clock);
    m_provider = std::make_unique<PlaziusProvider>(
        PlaziusProvider::Sources{settings, [this] { return isConfigured(); },
                                 [this] { return namesOf(m_base.settings.directories().groups); },
                                 [this](const QUuid& uid) { return m_orders->find(uid); }});
    m_courier = std::make_unique<PlaziusCourier>(*m_api);
    m_sender = std::make_unique<OutboxSender>(ProviderId::Plazius, m_base.outbox, *m_courier, m_base.clock);
    m_linkCheck = std::make_unique<PlaziusLinkCheck>(m_base.transport, m_base.clock);
    wire();
}

PlaziusModule::~PlaziusModule()
{
    shutDown();
}

void PlaziusModule::attach(SaleDesk& desk)
{
    PlaziusTalk::Sources sources;
    sources.settings = [this] { return m_base.settings.current(); };
    sources.link = [this] { return m_monitor->state(); };
    sources.report = [this](const Judgement& judgement, const QString& reason, CallKind kind) {
        m_monitor->reportOutcome(judgement, reason, kind);
    };
    sources.groupNames = [this] { return namesOf(m_base.settings.directories().groups); };
    sources.cashier = [this] { return m_base.settings.currentCashier(); };
    m_talk = std::make_unique<PlaziusTalk>(*m_api, desk, *m_orders, std::move(sources), m_base.clock);
    m_cards = std::make_unique<PlaziusCards>(*m_talk);
    m_course = std::make_unique<PlaziusCourse>(*m_talk);
    connect(m_course.get(), &PlaziusCourse::failed, this, &PlaziusModule::failed);
    connect(&desk, &SaleDesk::annulled, m_course.get(), &PlaziusCourse::annulled);
    connect(&desk, &SaleDesk::closed, this, &PlaziusModule::receiptClosed);
}

void PlaziusModule::receiptClosed(const Receipt& receipt, const QList<OutboxRow>& rows)
{
    const auto guest = m_course->isGuestBound() ? GuestAtClosing::Bound
                       : m_course->hasCard()    ? GuestAtClosing::Unbound
                                                : GuestAtClosing::None;
    m_orders->forget(receipt.uid);
    if (std::ranges::find(rows, RowKind::PlaziusClose, &OutboxRow::kind) != rows.end())
        Q_EMIT saleClosed(receipt.uid, guest);
    m_sender->receiptClosed(rows);
}

void PlaziusModule::wire()
{
    joinDelivery(*m_sender, *m_monitor);
    m_monitor->setClockRule(tolerableSkew, clockAgain);
    connect(m_linkCheck.get(), &PlaziusLinkCheck::passed, this, &PlaziusModule::accountPassed);
    connect(m_monitor.get(), &ConnectionMonitor::stateChanged, this, &PlaziusModule::linkChanged);
    connect(&m_base.settings, &SettingsService::changed, this, &PlaziusModule::settingsChanged);
    connect(m_sender.get(), &OutboxSender::storageFailed, this, &PlaziusModule::failed);
    connect(m_sender.get(), &OutboxSender::rowSettled, m_orders.get(),
            [this](const RowSettled& settled, Delivery) { m_orders->rowSettled(settled); });
    connect(m_orders.get(), &PlaziusOrders::rowsQueued, m_sender.get(), &OutboxSender::receiptClosed);
    connect(m_orders.get(), &PlaziusOrders::failed, this, &PlaziusModule::failed);
    connect(m_courier.get(), &PlaziusCourier::answered, this,
            [this](const OutboxRow& row, Delivery delivery, const PlaziusAnswer& answer) {
                compareClocks(answer);
                if (delivery == Delivery::Direct)
                    answered(row, answer);
            });
}

bool PlaziusModule::isConfigured() const
{
    const Settings& settings = m_base.settings.current();
    return settings.plazius.active && plaziusEndpoint(settings, m_base.settings.plaziusSecret()).isConfigured();
}

void PlaziusModule::settingsChanged()
{
    const Settings& settings = m_base.settings.current();
    const bool awake = isConfigured();
    m_correct = settings.plazius.active && plaziusCorrectlyConfigured(m_base.settings.findings());
    m_sender->setSettings({pace, true, false, false}); // 9.3: a row that must wait lets others pass
    const QString endpoint = endpointIdOf(settings, ProviderId::Plazius);
    const QString account = settings.plazius.userId + QLatin1Char('\n') + m_base.settings.plaziusSecret();
    // 2.4: the refusal was of the former account. It is forgotten whether or not the server can be reached now, or nothing would
    // ever try the new one; a check, which does not look at the account, has nothing to add. linkChanged() starts the queue.
    if (m_started && (endpoint != m_lastEndpoint || (m_refused && account != m_lastAccount)))
        m_monitor->forget();
    setMonitor();
    m_lastEndpoint = endpoint;
    m_lastAccount = account;
    // «off» means no request at all: rows wait for the day it wakes (P-ACT-01).
    m_sender->setEndpoint(awake ? endpoint : QString());
    Q_EMIT correctChanged();
}

void PlaziusModule::setMonitor()
{
    // 2.4: refused credentials are tried again when they change or a person asks. A repeated link check, which needs none, would be
    // good each time and send the queue with them again.
    const bool repeats = isConfigured() && !m_refused;
    ConnectionSettings monitored{m_base.settings.current().plazius.pingInterval, repeats, true};
    monitored.answerEndsRefusal = true; // no batch is answered without a session, and none is given to a refused account
    m_monitor->setSettings(monitored);
}

/// 2.4: «Проверка связи» of the settings, with the account that is in force, ends its refusal and lets the queue go on.
void PlaziusModule::accountPassed(const PlaziusEndpoint& endpoint)
{
    if (!isConfigured() || !endpoint.sameAccount(m_caller->endpoint()))
        return;
    m_monitor->reportOutcome(judgePlazius({}), {}, CallKind::Check);
    m_sender->startDrain();
}

/// While the link is up nothing checks it: the clock of the service is read from what it says to closings and to the queue.
void PlaziusModule::compareClocks(const PlaziusAnswer& answer)
{
    if (answer.serverDate && answer.answered)
        m_monitor->clockSeen(std::chrono::seconds(m_base.clock.now().wall.secsTo(*answer.serverDate)));
}

void PlaziusModule::linkChanged()
{
    const bool refused = m_monitor->state().status == LinkStatus::KeyRefused;
    if (refused == std::exchange(m_refused, refused))
        return;
    setMonitor();
    if (!refused)
        m_sender->startDrain();
}

void PlaziusModule::start()
{
    if (m_started)
        return;
    m_started = true;
    onResult(this, m_base.outbox.counts(endpointIds(m_base.settings.current())), [this](const Result<OutboxCounts>& counts) {
        if (isConfigured())
            m_monitor->start(counts ? counts->waitingBy.value(ProviderId::Plazius) : 0);
        m_orders->lookForUnfinished();
    });
}

void PlaziusModule::shutDown()
{
    m_sender->shutDown();
}

void PlaziusModule::answered(const OutboxRow& row, const PlaziusAnswer& answer)
{
    if (!reportsSale(row.kind) && !reportsReturn(row.kind))
        return;
    const PlaziusClosing closing = PlaziusApi::closing(answer);
    PlaziusReport report;
    report.row = row;
    report.accepted = answer.accepted();
    report.refused = judgePlazius(answer).row == RowEffect::Rejected;
    report.words = answer.words;
    if (closing.loyalty)
        report.accrued = closing.loyalty->totalBonus;
    report.slip = slipOf(closing.footer);
    Q_EMIT reported(report);
}

void PlaziusModule::fetchPhoto(QObject* context, const QUrl& url, std::function<void(const QByteArray&)> done)
{
    if (url.scheme() != QLatin1String("https")) {
        done({});
        return;
    }
    HttpRequest request;
    request.url = url;
    request.deadline = photoDeadline;
    request.maxAnswer = largestPhoto;
    request.note.operation = QStringLiteral("plazius photo");
    m_base.transport.send(context, request, [done = std::move(done)](const Exchange& exchange) {
        done(exchange.status == 200 && !exchange.tooLarge ? exchange.body : QByteArray());
    });
}

Slip PlaziusModule::slipOf(const PlaziusFooterText& footer) const
{
    const int width = m_base.settings.current().plazius.tapeWidth;
    return footer.markup.isEmpty() ? slipFromLines(footer.lines, width) : slipFromMarkup(footer.markup, width);
}

Slip PlaziusModule::offlineSlip(bool withCard) const
{
    const PlaziusSettings& settings = m_base.settings.current().plazius;
    //: RU: Нет связи с Plazius. Баллы будут начислены позже.
    const QString later = tr("No link to Plazius. The points will be accrued later.");
    //: RU: Нет связи с Plazius.
    const QString bare = tr("No link to Plazius.");
    const QString own = withCard ? settings.offlineNote : settings.offlineNoteBare;
    return slipFromLines((own.isEmpty() ? (withCard ? later : bare) : own).split(QLatin1Char('\n')), settings.tapeWidth);
}

} // namespace companion
