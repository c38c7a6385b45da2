// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/app/tillprocess.h"

#include "app/composition.h"
#include "app/instancelink.h"
#include "services/platform/clock.h"
#include "services/platform/datafolder.h"
#include "services/session/saledesk.h"
#include "services/session/settingsservice.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace companion::test {

namespace {

Goods tea()
{
    Goods goods;
    goods.code = u"100001"_s;
    goods.name = u"Чай"_s;
    goods.unit = u"шт"_s;
    goods.price = Money::fromKopecks(12900);
    return goods;
}

bool sell(Composition& program, const Clock& clock)
{
    QSignalSpy closed(&program.desk(), &SaleDesk::closed);
    SaleSession& sale = program.desk().sale();
    Authorization buyer;
    buyer.phone = PhoneNumber::fromE164(u"+79123456789"_s);
    buyer.customerId = u"c-1001"_s;
    buyer.appliedAt = clock.now().wall;
    return sale.addGoods(tea(), Quantity::fromUnits(1)) && program.desk().applyAuthorization(buyer) && sale.enterPayment()
           && program.desk().close({{TenderType::Cash, sale.receipt().total()}})
           && QTest::qWaitFor([&] { return !closed.isEmpty(); }, 10000);
}

} // namespace

QJsonObject Ran::json() const
{
    return QJsonDocument::fromJson(out).object();
}

TillPlace::TillPlace()
{
    QDir().mkpath(runtime());
    QFile::setPermissions(runtime(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

TillPlace::~TillPlace() = default;

QString TillPlace::socket() const
{
    if (m_hasRuntime)
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime()));
    else
        qunsetenv("XDG_RUNTIME_DIR");
    return instanceSocketPath(data());
}

bool TillPlace::prepareShop(const QUrl& server, int receipts)
{
    auto folder = DataFolder::take(data());
    if (!folder)
        return false;
    SystemClock clock;
    Composition program(**folder, clock);
    QSignalSpy ready(&program, &Composition::ready);
    program.start(true);
    if (!QTest::qWaitFor([&] { return !ready.isEmpty(); }, 20000))
        return false;
    for (int i = 0; i < receipts; ++i) {
        // The service is away meanwhile: port 8080 of the sample or a port nobody listens on.
        if (!sell(program, clock))
            return false;
    }
    QSignalSpy saved(&program.settings(), &SettingsService::saved);
    Settings settings = program.settings().current();
    settings.brevix.serverUrl = server.toString();
    program.settings().save(settings, u"demo-key"_s);
    return QTest::qWaitFor([&] { return !saved.isEmpty(); }, 10000);
}

void TillPlace::begin(QProcess& process, const QStringList& arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, m_dir.path());
    environment.remove(u"XDG_RUNTIME_DIR"_s);
    if (m_hasRuntime)
        environment.insert(u"XDG_RUNTIME_DIR"_s, runtime());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(TILL_PROGRAM), QStringList{u"--data-dir"_s, data(), u"--language"_s, u"en"_s} + arguments);
}

Ran TillPlace::run(const QStringList& arguments, int limitMs) const
{
    QProcess process;
    begin(process, arguments);
    Ran ran;
    // The event loop of the test goes on: the test itself may be what the program talks to.
    if (QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, limitMs)
        && process.exitStatus() == QProcess::NormalExit)
        ran.exitCode = process.exitCode();
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    process.kill();
    process.waitForFinished();
    return ran;
}

std::unique_ptr<QProcess> TillPlace::open(const QStringList& more) const
{
    auto process = std::make_unique<QProcess>();
    begin(*process, more);
    const QString path = socket();
    const bool reached = QTest::qWaitFor(
        [&] {
            QLocalSocket probe;
            probe.connectToServer(path);
            return probe.waitForConnected(100) || process->state() == QProcess::NotRunning;
        },
        30000);
    if (!reached || process->state() != QProcess::Running)
        return nullptr;
    return process;
}

} // namespace companion::test
