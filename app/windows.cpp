// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windows.h"

#include "app/brevixmodule.h"
#include "app/brevixwindows.h"
#include "app/composition.h"
#include "app/plaziusaftersale.h"
#include "app/plaziusmodule.h"
#include "app/plaziuswindows.h"
#include "forms/common/messagebar.h"
#include "forms/queue/journalwindow.h"
#include "forms/queue/queuewindow.h"
#include "forms/settings/settingsdialog.h"
#include "forms/till/mainwindow.h"
#include "forms/till/openover.h"
#include "forms/till/tillwords.h"
#include "services/brevix/brevixcatalogue.h"
#include "services/brevix/brevixprovider.h"
#include "services/brevix/brevixwords.h"
#include "services/delivery/connectionmonitor.h"
#include "services/delivery/outboxsender.h"
#include "services/plazius/plaziuslinkcheck.h"
#include "services/plazius/plaziusprovider.h"
#include "services/session/profilekeeper.h"
#include "services/session/freereturnsession.h"
#include "services/session/returnsession.h"
#include "services/session/saledesk.h"
#include "services/session/settingsservice.h"
#include "services/store/receiptstore.h"

#include <QApplication>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>

namespace companion {

namespace {

constexpr int percent = 100;
const QString insecureTopic = QStringLiteral("insecure");

Scheme schemeOf(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::Light:
        return Scheme::Light;
    case ColorScheme::Dark:
        return Scheme::Dark;
    case ColorScheme::System:
        break;
    }
    return Scheme::System;
}

} // namespace

Windows::Windows(Composition& program, QApplication& app, const QString& language, QObject* parent)
    : QObject(parent)
    , m_program(program)
    , m_app(app)
    , m_language(language)
    , m_returns(program.newReturn())
    , m_freeReturns(program.newFreeReturn())
{
    applyLook();
    m_main = std::make_unique<MainWindow>(program.desk(), *m_returns, *m_freeReturns, program.settings(), program.directories());
    m_insecure = new MessageBar(m_main.get());
    m_insecure->setObjectName(QStringLiteral("insecureBar"));
    qobject_cast<QVBoxLayout*>(m_main->layout())->insertWidget(0, m_insecure);
    m_brevix = std::make_unique<BrevixWindows>(program, *m_main);
    m_plazius = std::make_unique<PlaziusWindows>(program, *m_main);
    m_plaziusAfterSale = std::make_unique<PlaziusAfterSale>(program, *m_main);
    m_brevix->setTakeover([this](std::function<void()> go) { m_plazius->giveWay(std::move(go)); });
    m_countdown.setInterval(std::chrono::seconds(1));
    wireMainWindow();
    wireProgram();
}

Windows::~Windows() = default;

void Windows::show()
{
    m_brevix->show();
    m_plazius->begin();
    refreshSender();
    refreshInsecure();
    m_main->show();
    tellOpening();
}

void Windows::raise()
{
    m_main->showNormal();
    m_main->raise();
    m_main->activateWindow();
}

void Windows::watchFolder(const FolderProbe& probe)
{
    auto* watch = new FolderWatch(probe, this);
    connect(watch, &FolderWatch::warned, this, [this](const QString& fact, const QString& next) {
        m_main->showMessage(Message::Kind::Warn, fact, {}, next);
    });
    watch->start();
}

void Windows::wireMainWindow()
{
    connect(m_insecure, &MessageBar::actionTriggered, this, &Windows::openSettings);
    connect(m_main.get(), &MainWindow::queueRequested, this, &Windows::openQueue);
    connect(m_main.get(), &MainWindow::journalRequested, this, &Windows::openJournal);
    connect(m_main.get(), &MainWindow::settingsRequested, this, &Windows::openSettings);
    connect(m_main.get(), &MainWindow::cancelCustomerRequested, this, &Windows::cancelCustomer);
    // A return leaves rows too: their direct attempts are owed like those of a sale.
    connect(m_returns.get(), &ReturnSession::closed, this,
            [this](const Receipt&, ReturnAction, const QList<OutboxRow>& rows) {
                m_program.sender().receiptClosed(rows);
                m_program.plazius().sender().receiptClosed(rows);
            });
}

void Windows::wireProgram()
{
    connect(&m_program, &Composition::failed, this, &Windows::tellFailure);
    connect(&m_program.settings(), &SettingsService::changed, this, &Windows::applyLook);
    connect(&m_program.settings(), &SettingsService::changed, this, &Windows::refreshInsecure);
    connect(m_brevix.get(), &BrevixWindows::queueRequested, this, &Windows::openQueue);
    connect(&m_program.sender(), &OutboxSender::stateChanged, this, &Windows::refreshSender);
    connect(&m_program.plazius().sender(), &OutboxSender::stateChanged, this, &Windows::refreshSender);
    connect(&m_countdown, &QTimer::timeout, this, &Windows::refreshSender);
}

void Windows::applyLook()
{
    const InterfaceSettings& settings = m_program.settings().current().interface;
    if (m_applied == settings)
        return; // dressing the whole program anew takes longer than a blink
    m_applied = settings;
    m_uiLanguage.use(m_language.isEmpty() ? settings.language : m_language);
    m_theme.setScheme(schemeOf(settings.scheme));
    const QScreen* screen = QApplication::primaryScreen();
    const double fits = screen ? Theme::largestTextScale(screen->availableSize()) : 1.0;
    m_theme.setTextScale(std::min(static_cast<double>(settings.textPercent) / percent, fits));
    m_theme.apply(m_app);
}

/// N14: a bar of its own, so that no other message hides it and none is hidden by it.
void Windows::refreshInsecure()
{
    const auto open = [](const auto& service) {
        return service.active && service.insecureConfirmed && isInsecureAddress(service.serverUrl);
    };
    const bool brevix = open(m_program.settings().current().brevix);
    const bool plazius = open(m_program.settings().current().plazius);
    if (!brevix && !plazius) {
        m_insecure->clear();
        return;
    }
    Message message;
    message.kind = Message::Kind::Warn;
    //: RU: Связь с BreviX не зашифрована: номера телефонов и ключ идут по сети открыто.
    const QString ofBrevix = tr("The link to BreviX is not encrypted: phone numbers and the key travel openly.");
    //: RU: Связь с Plazius не зашифрована: номера карт и телефонов и пароль идут по сети открыто.
    const QString ofPlazius = tr("The link to Plazius is not encrypted: numbers of cards and phones and the password travel openly.");
    //: RU: Связь с BreviX и Plazius не зашифрована: номера карт и телефонов, ключ и пароль идут по сети открыто.
    const QString ofBoth = tr("The links to BreviX and Plazius are not encrypted: numbers of cards and phones, key and password travel openly.");
    message.fact = brevix && plazius ? ofBoth : brevix ? ofBrevix : ofPlazius;
    //: RU: Настройки
    message.action = tr("Settings");
    m_insecure->post(insecureTopic, message);
}

void Windows::refreshSender()
{
    const std::array views{m_program.sender().view(), m_program.plazius().sender().view()};
    SenderStatus status;
    int waiting = 0;
    for (const SenderView& view : views) {
        waiting += view.waiting;
        if (view.inFlight)
            status.inFlightSeq = view.seq;
        if (!view.nextTick)
            continue;
        const auto left = std::max(*view.nextTick - m_program.clock().now().tick, std::chrono::milliseconds(0));
        status.nextIn = status.nextIn ? std::min(*status.nextIn, left) : left;
    }
    status.paused = views.front().paused;
    std::optional<std::chrono::seconds> seconds;
    if (status.nextIn)
        seconds = std::chrono::ceil<std::chrono::seconds>(*status.nextIn);
    m_main->setQueueStatus(waiting, seconds);
    if (m_queue)
        m_queue->setSenderStatus(status);
    if (status.nextIn && !m_countdown.isActive())
        m_countdown.start();
    else if (!status.nextIn)
        m_countdown.stop();
}

void Windows::cancelCustomer()
{
    const auto& buyer = m_program.desk().sale().authorization();
    if (buyer && buyer->provider == ProviderId::Plazius)
        m_plazius->removeCard();
    else
        m_program.desk().cancelAuthorization();
}

/// «Отправить снова»: each service plans for its own rows.
QFuture<Result<ResendOutcome>> Windows::sendAgain(qint64 seq)
{
    const ResendPlanner planner = [brevix = m_program.brevix().provider().planResend(),
                                   plazius = PlaziusProvider::planResend()](const OutboxRow& row, const auto& sale) {
        return row.provider == ProviderId::Plazius ? plazius(row, sale) : brevix(row, sale);
    };
    return m_program.receipts().sendAgain(seq, planner, m_program.clock().now());
}

void Windows::openQueue()
{
    if (m_queue)
        return;
    m_queue = new QueueWindow(m_program.outbox(), m_program.settings(), m_program.clock(),
                              [this](qint64 seq) { return sendAgain(seq); }, m_main.get());
    connect(m_queue, &QueueWindow::sendNowRequested, this, [this] {
        m_program.monitor().checkAndDrain(this, [](const ProbeResult&) {});
        m_program.sender().sendNow();
        m_program.plazius().monitor().checkAndDrain(this, [](const ProbeResult&) {});
        m_program.plazius().sender().sendNow();
    });
    connect(m_queue, &QueueWindow::pauseToggled, &m_program.sender(), &OutboxSender::setPaused);
    connect(m_queue, &QueueWindow::pauseToggled, &m_program.plazius().sender(), &OutboxSender::setPaused);
    refreshSender();
    openOver(*m_main, m_queue);
}

void Windows::openJournal()
{
    if (m_journal)
        return;
    m_journal = new JournalWindow(m_program.journal(), m_main.get());
    openOver(*m_main, m_journal);
}

void Windows::openSettings()
{
    if (m_settings)
        return;
    SettingsDialog::PlaziusPart plazius;
    plazius.linkCheck = linkCheckPort(m_program.plazius().linkCheck());
    m_settings = new SettingsDialog(m_program.settings(), linkCheckPort(m_program.brevix().linkCheck()), plazius,
                                    m_program.clock(), m_main.get());
    m_settings->setLink(m_program.monitor().state());
    m_settings->setPlaziusLink(m_program.plazius().monitor().state());
    connect(&m_program.plazius().monitor(), &ConnectionMonitor::stateChanged, m_settings.data(),
            [this] { m_settings->setPlaziusLink(m_program.plazius().monitor().state()); });
    m_settings->setUnsent(m_program.sender().view().waiting);
    m_settings->setProfiles(m_program.brevix().profiles());
    m_settings->setCataloguePort([this](QObject* context, std::function<void(const Catalogue&)> done) {
        m_program.brevix().catalogue().load(context, std::move(done));
    });
    m_program.brevix().profiles().setSettingsOpen(true);
    connect(m_settings, &QDialog::finished, this, [this] { m_program.brevix().profiles().setSettingsOpen(false); });
    connect(&m_program.monitor(), &ConnectionMonitor::stateChanged, m_settings.data(),
            [this] { m_settings->setLink(m_program.monitor().state()); });
    connect(&m_program.sender(), &OutboxSender::stateChanged, m_settings.data(),
            [this] { m_settings->setUnsent(m_program.sender().view().waiting); });
    connect(m_settings, &SettingsDialog::checkAndDrainRequested, this, &Windows::checkAndDrain);
    openOver(*m_main, m_settings);
}

/// «Проверить связь с сервисом и начать процесс отправки offline-данных» (B-REC-09, B-REC-10).
void Windows::checkAndDrain()
{
    m_program.monitor().checkAndDrain(this, [this](const ProbeResult& probed) {
        if (!m_settings)
            return;
        if (probed.good())
            m_settings->setDrainResult(BrevixWords::linkIsGood(), true);
        else
            m_settings->setDrainResult(BrevixWords::sentence(probed.judgement.outcome, probed.reason), false);
    });
}

void Windows::tellOpening()
{
    const OpenReport& report = m_program.openReport();
    if (report.damagedFileSetAside.isEmpty())
        return;
    QString since;
    if (report.rowsMayBeMissingSince.isValid()) {
        //: RU: Записи после %1 могли не сохраниться.
        since = tr("Entries after %1 may be missing.")
                    .arg(QLocale().toString(report.rowsMayBeMissingSince, QLocale::ShortFormat));
    }
    m_main->showMessage(Message::Kind::Warn,
                        //: RU: База данных была повреждена и отложена в сторону.
                        tr("The base was damaged and has been set aside."), {}, since);
}

void Windows::tellFailure(const Error& error)
{
    m_main->showMessage(Message::Kind::Error, TillWords::error(error));
}

} // namespace companion
