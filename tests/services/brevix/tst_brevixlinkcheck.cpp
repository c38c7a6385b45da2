// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixlinkcheck.h"
#include "services/brevix/brevixwords.h"
#include "services/net/transport.h"
#include "services/platform/clock.h"
#include "tests/sandbox/sandboxthread.h"
#include "tests/support/faultproxy.h"

#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Bench
{
    SandboxThread sandbox;
    FaultProxy proxy;
    Transport transport;
    SystemClock clock;
    BrevixLinkCheck check{transport, clock};
    Settings settings;
    QList<LinkCheckResult> results;

    Bench()
    {
        proxy.setTarget(sandbox.port());
        if (!proxy.listen())
            qFatal("no proxy");
        settings.till.cashId = u"till-07"_s;
        settings.brevix.serverUrl = proxy.url().toString();
        settings.brevix.timeout = 3s;
    }
    void start(const QString& apiKey = u"demo-key"_s)
    {
        check.check(settings, apiKey, [this](const LinkCheckResult& result) { results.append(result); });
    }
};

} // namespace

/// «Проверка связи» of what stands in the fields.
class TestBrevixLinkCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void B_GEN_08_goodLinkIsSaidInTheWordsOfTheManual()
    {
        Bench bench;
        bench.start();
        QTRY_COMPARE(bench.results.size(), 1);
        QVERIFY(bench.results.first().good);
        QCOMPARE(bench.results.first().text, BrevixWords::linkIsGood());
        QCOMPARE(bench.results.first().warning, QString());
        bench.start(); // as often as the button is pressed
        QTRY_COMPARE(bench.results.size(), 2);
    }

    void B_GEN_09_otherwiseTheReason_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("apiKey");
        QTest::addColumn<QString>("part");
        const QString key = u"demo-key"_s;
        QTest::newRow("nobody listens") << QString() << u"refuse"_s << key << u"accepts no connections"_s;
        QTest::newRow("key") << QString() << u"pass"_s << u"wrong"_s << u"key was not accepted"_s;
        QTest::newRow("silence") << QString() << u"stall"_s << key << u"within 3 s"_s;
        QTest::newRow("name") << u"https://no-such-name.invalid"_s << u"pass"_s << key << u"name of the server was not found"_s;
        QTest::newRow("unsafe address") << u"http://192.0.2.1"_s << u"pass"_s << key << u"address"_s;
    }

    void B_GEN_09_otherwiseTheReason()
    {
        QFETCH(QString, url);
        QFETCH(QString, mode);
        QFETCH(QString, apiKey);
        QFETCH(QString, part);
        Bench bench;
        if (!url.isEmpty())
            bench.settings.brevix.serverUrl = url;
        QVERIFY(bench.proxy.setMode(mode));
        bench.start(apiKey);
        QTRY_COMPARE_WITH_TIMEOUT(bench.results.size(), 1, 15000);
        QVERIFY(!bench.results.first().good);
        QVERIFY2(bench.results.first().text.contains(part), qPrintable(bench.results.first().text));
    }

    void cancelledCheckSaysNothing()
    {
        Bench bench;
        QVERIFY(bench.proxy.setMode(u"latency ms=200"_s));
        bench.start();
        bench.check.cancel();
        QTest::qWait(600);
        QVERIFY(bench.results.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBrevixLinkCheck)
#include "tst_brevixlinkcheck.moc"
