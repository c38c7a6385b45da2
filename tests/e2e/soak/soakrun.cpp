// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/soak/soakrun.h"

#include "tests/e2e/soak/plaziusauditor.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QTextStream>

#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace companion::test {

namespace {

Sandbox::Options sandboxOptions(bool keyCheck)
{
    Sandbox::Options options;
    options.keyCheck = keyCheck;
    return options;
}

/// Link faults, each connection draws one.
const QString chaos = u"chaos seed=%1 modes=pass:60,latency:10,drop_before:6,drop_after:8,rst_after:5,truncate:4,stall:2,reset:3,"
                      "garbage:2,ok_then_close:4"_s;

/// Faults of the service, one drawn for every life of the till.
const std::array serviceFaults{u"500_before"_s, u"500_after"_s, u"503"_s, u"429"_s, u"409_inflight"_s, u"html200"_s,
                               u"no_api_header"_s, u"hang_after"_s, u"502"_s, u"bad_json"_s};

constexpr int mostHits = 5; // at the first passage of a point, or at one of the next
constexpr auto longestLife = 3s;

} // namespace

SoakRun::SoakRun(const Options& options, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_random(options.seed)
    , m_sandbox(sandboxOptions(options.keyCheck))
{
    m_folder.setAutoRemove(!options.keepFolder);
    m_till.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_killer.setSingleShot(true);
    connect(&m_killer, &QTimer::timeout, this, &SoakRun::kill);
    connect(&m_till, &QProcess::finished, this, &SoakRun::tillEnded);
}

void SoakRun::start()
{
    if (!m_sandbox.listen())
        qFatal("soak: the sandbox cannot listen");
    m_proxy.setTarget(m_sandbox.port());
    if (!m_proxy.listen())
        qFatal("soak: the proxy cannot listen");
    if (!m_plazius.open(m_options.plaziusRemembers))
        qFatal("soak: Plazius cannot listen");
    nextLife();
}

void SoakRun::nextLife()
{
    if (m_lives >= m_options.kills) {
        drain();
        return;
    }
    ++m_lives;
    misbehave();
    chooseEnd();
    runTill({u"--seed"_s, QString::number(m_options.seed * 100000 + static_cast<unsigned>(m_lives))});
}

void SoakRun::chooseEnd()
{
    if (m_options.killPoints.isEmpty()) {
        // Mostly short lives; a longer one has time for queues and timeouts.
        m_killer.start(std::chrono::milliseconds(random(0, 3) == 0 ? random(200, 600) : random(40, 220)));
        return;
    }
    const QString& point = m_options.killPoints.at((m_lives - 1) % m_options.killPoints.size());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"COMPANION_KILL_AT"_s, point + u':' + QString::number(random(1, mostHits)));
    m_till.setProcessEnvironment(environment);
    m_killer.start(longestLife); // one that does not come to its point
}

void SoakRun::misbehave()
{
    m_proxy.setMode(chaos.arg(random(1, 1 << 30)));
    m_plazius.misbehave(chaos.arg(random(1, 1 << 30)), [this](int from, int to) { return random(from, to); });
    m_sandbox.clearFaults();
    if (random(0, 2) == 0)
        return;
    const QString mode = serviceFaults.at(static_cast<std::size_t>(random(0, static_cast<int>(serviceFaults.size()) - 1)));
    const QString mistake = m_sandbox.setFault({{u"mode"_s, mode},
                                                {u"count"_s, random(1, 4)},
                                                {u"after"_s, random(1, 6)},
                                                {u"retryAfter"_s, u"2"_s},
                                                {u"delayMs"_s, 1500}});
    if (!mistake.isEmpty())
        qFatal("soak: %s: %s", qPrintable(mode), qPrintable(mistake));
}

void SoakRun::kill()
{
    m_till.kill(); // SIGKILL
}

void SoakRun::drain()
{
    m_draining = true;
    m_till.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    m_sandbox.clearFaults();
    m_proxy.setMode(u"pass"_s);
    m_plazius.calm();
    runTill({u"--drain"_s});
}

void SoakRun::tillEnded()
{
    if (!m_draining && !m_options.killPoints.isEmpty() && m_killer.isActive())
        ++m_killedAtPoints;
    m_killer.stop();
    if (!m_draining) {
        nextLife();
        return;
    }
    const QDir folder(m_folder.path());
    if (m_options.keepFolder && m_plazius.writeLedger(folder.filePath(u"plazius-ledger.json"_s)))
        QTextStream(stdout) << "kept " << folder.path() << Qt::endl;
    const QString base = folder.filePath(u"data/companion.db"_s);
    AuditReport report = Auditor::audit(base, folder.filePath(u"promises"_s), m_sandbox.state(false));
    PlaziusAuditor::audit(base, m_plazius.state(), PlaziusSide::points, report);
    Q_EMIT finished(report);
}

void SoakRun::runTill(const QStringList& more)
{
    const QDir folder(m_folder.path());
    m_till.start(m_options.till,
                 QStringList{u"--data-dir"_s, folder.filePath(u"data"_s), u"--promises"_s, folder.filePath(u"promises"_s),
                             u"--server"_s, m_proxy.url().toString(), u"--key"_s, m_sandbox.key(),
                             u"--plazius"_s, m_plazius.url()}
                     + more);
}

int SoakRun::random(int from, int to)
{
    return std::uniform_int_distribution<int>(from, to)(m_random);
}

} // namespace companion::test
