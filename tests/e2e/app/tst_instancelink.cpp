// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instancelink.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

constexpr uid_t nobody = 65534;
enum Heard { NotConnected = 2, ClosedWithoutAnswer = 3, Answered = 4 };

/// A process of this user that asks, by system calls only: it was forked out of a program with threads.
[[noreturn]] void askAs(uid_t user, const QByteArray& path)
{
    if (::setresuid(user, user, user) != 0)
        ::_exit(1);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.constData(), sizeof address.sun_path - 1);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        ::_exit(NotConnected);
    constexpr char request[] = "{\"command\":\"raise\"}\n";
    [[maybe_unused]] const auto written = ::send(socket, request, sizeof request - 1, MSG_NOSIGNAL);
    char answer = 0;
    ::_exit(::recv(socket, &answer, 1, 0) == 1 ? Answered : ClosedWithoutAnswer);
}

struct Bench
{
    QTemporaryDir dir;
    QString path = dir.filePath(u"s.sock"_s);
    int asked = 0;
    InstanceServer server{[this](const QJsonObject&, const InstanceServer::Reply& reply) {
        ++asked;
        reply({{u"exitCode"_s, 0}});
    }};

    int askedBy(uid_t user)
    {
        const QByteArray name = QFile::encodeName(path);
        const pid_t child = ::fork();
        if (child == 0)
            askAs(user, name);
        int status = 0;
        if (!QTest::qWaitFor([&] { return ::waitpid(child, &status, WNOHANG) == child; }, 10000))
            return -1;
        return WEXITSTATUS(status);
    }
};

} // namespace

/// The socket by which a second start reaches the first one.
class TestInstanceLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void H1_anotherUserIsNotHeard()
    {
        if (::geteuid() != 0)
            QSKIP("needs root: another user");
        Bench bench;
        QVERIFY(bench.server.listen(bench.path));
        // The rights of the file alone keep him out …
        ::chmod(QFile::encodeName(bench.dir.path()).constData(), 0755);
        QCOMPARE(bench.askedBy(nobody), int(NotConnected));
        // … and where they do not, the kernel says who he is.
        ::chmod(QFile::encodeName(bench.path).constData(), 0666);
        QCOMPARE(bench.askedBy(nobody), int(ClosedWithoutAnswer));
        QCOMPARE(bench.asked, 0);
        QCOMPARE(bench.askedBy(::geteuid()), int(Answered));
        QCOMPARE(bench.asked, 1);
    }

    void H8_aLongRequestIsCutOff_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("no end of line") << QByteArray(200000, 'x');
        QTest::newRow("a line too long") << "{\"command\":\"" + QByteArray(5000, 'x') + "\"}\n";
    }

    void H8_aLongRequestIsCutOff()
    {
        QFETCH(QByteArray, request);
        Bench bench;
        QVERIFY(bench.server.listen(bench.path));
        QLocalSocket socket;
        socket.connectToServer(bench.path);
        QVERIFY(QTest::qWaitFor([&] { return socket.state() == QLocalSocket::ConnectedState; }));
        socket.write(request);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, 3000);
        QVERIFY(socket.readAll().isEmpty());
        QCOMPARE(bench.asked, 0);
    }

    void H8_silenceEndsAfterFiveSeconds()
    {
        Bench bench;
        QVERIFY(bench.server.listen(bench.path));
        QLocalSocket socket;
        QElapsedTimer clock;
        clock.start();
        socket.connectToServer(bench.path);
        QVERIFY(QTest::qWaitFor([&] { return socket.state() == QLocalSocket::ConnectedState; }));
        socket.write("{\"command\":");
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, 8000);
        QVERIFY2(clock.elapsed() >= 4500, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(bench.asked, 0);
    }

    void P5_nobodyThereIsToldAtOnce()
    {
        const QTemporaryDir dir;
        int told = 0;
        askInstance(this, dir.filePath(u"nothing.sock"_s), {}, [&](const QJsonObject& answer) {
            ++told;
            QVERIFY(answer.isEmpty());
        });
        QTRY_COMPARE_WITH_TIMEOUT(told, 1, 2000);
        QTest::qWait(50);
        QCOMPARE(told, 1);
    }
};

QTEST_GUILESS_MAIN(TestInstanceLink)
#include "tst_instancelink.moc"
