// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/instancelink.h"
#include "services/platform/datafolder.h"
#include "tests/e2e/app/tillprocess.h"
#include "tests/sandbox/sandboxthread.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

using namespace companion;
using namespace Qt::StringLiterals;
using test::Ran;
using test::TillPlace;

namespace {

constexpr uid_t nobody = 65534;
const QUrl nobodyListens(u"http://127.0.0.1:9"_s);

int modeOf(const QString& path)
{
    struct stat info{};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777U) : -1;
}

void killHard(QProcess& process)
{
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished();
}

} // namespace

/// `cashier-companion` as a process.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void N_11_helpAndMistakes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("help") << QStringList{u"--help"_s} << 0 << QByteArray("Exit codes:");
        QTest::newRow("version") << QStringList{u"--version"_s} << 0 << QByteArray("cashier-companion 0.");
        QTest::newRow("unknown option") << QStringList{u"--nonsense"_s} << 2 << QByteArray("Try --help.");
        QTest::newRow("two commands") << QStringList{u"--drain"_s, u"--check-settings"_s} << 2 << QByteArray("one command at a time");
        QTest::newRow("stray argument") << QStringList{u"drain"_s} << 2 << QByteArray("unexpected argument");
        QTest::newRow("language") << QStringList{u"--language"_s, u"xx"_s} << 2 << QByteArray("ru or en");
    }

    void N_11_helpAndMistakes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, words);
        const TillPlace place;
        const Ran ran = place.run(arguments);
        QCOMPARE(ran.exitCode, exitCode);
        QVERIFY2((exitCode == 0 ? ran.out : ran.err).contains(words), (ran.out + ran.err).constData());
        QVERIFY(!QFile::exists(place.data())); // such a line touches nothing
    }

    void N_11_checkSettings()
    {
        const TillPlace fresh;
        const Ran empty = fresh.run({u"--check-settings"_s});
        QCOMPARE(empty.exitCode, exitcode::findings);
        QVERIFY2(empty.out.contains("error: "), empty.out.constData());

        const Ran json = fresh.run({u"--check-settings"_s, u"--json"_s});
        QCOMPARE(json.exitCode, exitcode::findings);
        QCOMPARE(json.json().value("exitCode"_L1).toInt(-1), exitcode::findings);
        QVERIFY(!json.json().value("findings"_L1).toArray().isEmpty());

        const TillPlace shop;
        const Ran good = shop.run({u"--sample-shop"_s, u"--check-settings"_s, u"--json"_s});
        QCOMPARE(good.exitCode, exitcode::success);
        for (const QJsonValue& finding : good.json().value("findings"_L1).toArray())
            QCOMPARE(finding["severity"_L1].toString(), u"warning"_s);
    }

    void N_11_checkConnection()
    {
        const SandboxThread sandbox;
        TillPlace place;
        QVERIFY(place.prepareShop(sandbox.url()));
        const Ran good = place.run({u"--check-connection"_s, u"--json"_s});
        QCOMPARE(good.exitCode, exitcode::success);
        QVERIFY(!good.json().value("shopId"_L1).toString().isEmpty());
        QVERIFY(!good.json().value("features"_L1).toArray().isEmpty());

        QVERIFY(place.prepareShop(nobodyListens));
        const Ran down = place.run({u"--check-connection"_s});
        QCOMPARE(down.exitCode, exitcode::findings);
        QVERIFY(down.out.trimmed().size() > 10); // a sentence for a person
        QVERIFY(!down.out.contains("demo-key"));
    }

    void N_11_drainSendsWhatWaits()
    {
        const SandboxThread sandbox;
        sandbox.setFault({{u"mode"_s, u"503"_s}});
        TillPlace place;
        QVERIFY(place.prepareShop(sandbox.url()));
        QVERIFY(place.prepareShop(sandbox.url(), 1));
        QCOMPARE(sandbox.state(false).value("requests"_L1).toArray().size(), 0);
        const Ran down = place.run({u"--drain"_s, u"--json"_s});
        QCOMPARE(down.exitCode, exitcode::findings);

        sandbox.clearFaults();
        const Ran sent = place.run({u"--drain"_s, u"--json"_s}, 60000);
        QCOMPARE(sent.exitCode, exitcode::success);
        QCOMPARE(sent.json().value("waiting"_L1).toInt(-1), 0);
        QCOMPARE(sandbox.state(false).value("requests"_L1).toArray().size(), 1);
    }

    void P5_secondStartRaisesTheFirstAndEnds_data()
    {
        QTest::addColumn<bool>("runtime");
        QTest::newRow("runtime folder") << true;
        QTest::newRow("socket in the data folder") << false;
    }

    void P5_secondStartRaisesTheFirstAndEnds()
    {
        QFETCH(bool, runtime);
        TillPlace place;
        if (!runtime)
            place.withoutRuntimeFolder();
        const auto first = place.open({u"--sample-shop"_s});
        QVERIFY(first);
        QCOMPARE(place.run({}).exitCode, exitcode::success);
        QCOMPARE(first->state(), QProcess::Running);
        killHard(*first);
    }

    /// The other half of P5: what the second start asks for, and that it does as it is told.
    void P5_whatASecondStartAsks()
    {
        const TillPlace place;
        const auto folder = DataFolder::take(place.data());
        QVERIFY(folder);
        QList<QJsonObject> requests;
        InstanceServer server([&](const QJsonObject& request, const InstanceServer::Reply& reply) {
            requests.append(request);
            reply({{u"exitCode"_s, exitcode::findings}, {u"text"_s, u"words of the first"_s}});
        });
        QVERIFY(server.listen(place.socket()));
        QCOMPARE(place.run({}).exitCode, exitcode::findings);
        const Ran check = place.run({u"--check-settings"_s});
        QCOMPARE(check.out.trimmed(), QByteArray("words of the first"));
        QCOMPARE(requests.size(), 2);
        QCOMPARE(requests.at(0).value("command"_L1).toString(), u"raise"_s);
        QCOMPARE(requests.at(1).value("command"_L1).toString(), u"check-settings"_s);
    }

    void N_11_aRunningProgramAnswersCommands()
    {
        const SandboxThread sandbox;
        TillPlace place;
        QVERIFY(place.prepareShop(sandbox.url()));
        const auto first = place.open();
        QVERIFY(first);
        const Ran settings = place.run({u"--check-settings"_s, u"--json"_s});
        QCOMPARE(settings.exitCode, exitcode::success);
        QVERIFY(settings.json().contains("findings"_L1));
        const Ran link = place.run({u"--check-connection"_s, u"--json"_s});
        QCOMPARE(link.exitCode, exitcode::success);
        QVERIFY(!link.json().value("shopId"_L1).toString().isEmpty());
        QCOMPARE(place.run({u"--drain"_s}).exitCode, exitcode::success);
        QCOMPARE(first->state(), QProcess::Running);
        killHard(*first);
    }

    void N_11_nobodyAnswersForABusyFolder()
    {
        const TillPlace place;
        const auto folder = DataFolder::take(place.data());
        QVERIFY(folder);
        for (const QStringList& line : {QStringList{}, QStringList{u"--check-settings"_s}}) {
            const Ran ran = place.run(line, 20000);
            QCOMPARE(ran.exitCode, exitcode::alreadyRunning);
            QVERIFY2(ran.out.contains("does not answer"), ran.out.constData());
        }
    }

    void P3_sigtermEndsWithinASecond_data()
    {
        QTest::addColumn<bool>("requestUnderWay");
        QTest::newRow("at rest") << false;
        QTest::newRow("in the middle of a request") << true;
    }

    void P3_sigtermEndsWithinASecond()
    {
        QFETCH(bool, requestUnderWay);
        const SandboxThread sandbox;
        TillPlace place;
        QVERIFY(place.prepareShop(sandbox.url()));
        if (requestUnderWay)
            sandbox.setFault({{u"mode"_s, u"slow"_s}, {u"delayMs"_s, 20000}});
        const auto first = place.open();
        QVERIFY(first);
        QTest::qWait(500);
        QElapsedTimer clock;
        clock.start();
        ::kill(static_cast<pid_t>(first->processId()), SIGTERM);
        QVERIFY(QTest::qWaitFor([&] { return first->state() == QProcess::NotRunning; }, 5000));
        QVERIFY2(clock.elapsed() <= 1000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(first->exitStatus(), QProcess::NormalExit);
        QCOMPARE(first->exitCode(), exitcode::success);
    }

    void P7_afterKill9TheNextStartWorks()
    {
        TillPlace place;
        const auto first = place.open({u"--sample-shop"_s});
        QVERIFY(first);
        killHard(*first);
        QVERIFY(QFile::exists(place.data() + "/companion.lock"_L1));
        QVERIFY(QFile::exists(place.socket())); // of the dead one
        QCOMPARE(place.run({u"--check-settings"_s}).exitCode, exitcode::success);
        const auto second = place.open();
        QVERIFY(second);
        QCOMPARE(place.run({}).exitCode, exitcode::success);
        killHard(*second);
    }

    void H4_everythingIsForThisUserOnly()
    {
        ::umask(0);
        TillPlace place;
        place.withoutRuntimeFolder();
        const auto first = place.open({u"--sample-shop"_s});
        ::umask(022);
        QVERIFY(first);
        QCOMPARE(modeOf(place.data()), 0700);
        QDirIterator files(place.data(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            const int mode = modeOf(path);
            const int most = QFileInfo(path).isDir() || path.endsWith(".sock"_L1) ? 0700 : 0600;
            QVERIFY2((mode & ~most) == 0, qPrintable(path + u' ' + QString::number(mode, 8)));
            ++seen;
        }
        QVERIFY(seen >= 4); // lock, base, key, socket at least
        killHard(*first);
    }

    void P6_folderOfAnotherUserIsRefused()
    {
        if (::geteuid() != 0)
            QSKIP("needs root: chown");
        const TillPlace place;
        QVERIFY(QDir().mkpath(place.data()));
        QCOMPARE(::chown(QFile::encodeName(place.data()).constData(), nobody, nobody), 0);
        const Ran ran = place.run({u"--check-settings"_s});
        QCOMPARE(ran.exitCode, exitcode::storage);
        QVERIFY2(ran.err.contains("storage_unavailable"), ran.err.constData());
    }

    /// Whoever started the program by its icon sees no terminal; a window says why it does not start.
    void aStartThatFailsIsSaidInAWindow()
    {
        if (::geteuid() != 0)
            QSKIP("needs root: chown");
        const TillPlace place;
        QVERIFY(QDir().mkpath(place.data()));
        QCOMPARE(::chown(QFile::encodeName(place.data()).constData(), nobody, nobody), 0);
        const Ran ran = place.run({}, 2500);
        QCOMPARE(ran.exitCode, -1); // it did not end: the window waits for a person
        QVERIFY2(ran.err.contains("storage_unavailable"), ran.err.constData());
    }

    void H6_noCoreDumps()
    {
        const TillPlace place;
        const auto first = place.open({u"--sample-shop"_s});
        QVERIFY(first);
        QFile limits(u"/proc/%1/limits"_s.arg(first->processId()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        const QString text = QString::fromLatin1(limits.readAll());
        QVERIFY2(text.contains(QRegularExpression(u"Max core file size +0 +0 "_s)), qPrintable(text));
        killHard(*first);
    }

    /// The files in /proc of a process that is not dumpable belong to root: nobody else of this user reads its memory.
    void H6_otherProcessesOfTheUserCannotReadIt()
    {
        const TillPlace place;
        QStringList line{QStringLiteral(TILL_PROGRAM), u"--data-dir"_s, place.data(), u"--sample-shop"_s};
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"XDG_RUNTIME_DIR"_s, place.runtime());
        process.setProcessEnvironment(environment);
        if (::geteuid() == 0) {
            for (const QString& path : {place.path(), place.runtime()})
                QCOMPARE(::chown(QFile::encodeName(path).constData(), nobody, nobody), 0);
            line = QStringList{u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s} + line;
        }
        process.start(line.takeFirst(), line);
        if (!process.waitForStarted())
            QSKIP("there is no setpriv");
        const QString base = place.data() + "/companion.lock"_L1;
        if (!QTest::qWaitFor([&] { return QFile::exists(base) || process.state() == QProcess::NotRunning; }, 20000)
            || process.state() == QProcess::NotRunning)
            QSKIP("the program cannot be started as another user here");
        struct stat owner{};
        QCOMPARE(::stat(qPrintable(u"/proc/%1/environ"_s.arg(process.processId())), &owner), 0);
        QCOMPARE(owner.st_uid, uid_t(0));
        killHard(process);
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
