// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/testclient.h"

#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace companion::sandboxtest;

namespace {

const QString requests = QStringLiteral("/cashback-requests");

/// A program under test; killed with SIGKILL when the object goes.
class Program
{
public:
    Program(const char *path, const QStringList &arguments)
    {
        m_process.start(QString::fromLocal8Bit(path), arguments);
        if (m_process.waitForStarted() && m_process.waitForReadyRead(5000))
            m_firstLine = QString::fromUtf8(m_process.readLine()).trimmed();
    }
    ~Program() { kill(); }
    Q_DISABLE_COPY_MOVE(Program)

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    QString firstLine() const { return m_firstLine; }
    QUrl url() const { return QUrl(m_firstLine.section(u' ', 2, 2)); }
    QProcess &process() { return m_process; }

private:
    QProcess m_process;
    QString m_firstLine;
};

QJsonObject counts(TestClient &client)
{
    return client.get(QStringLiteral("/__state?ledger=0")).json.value(QStringLiteral("counts")).toObject();
}

} // namespace

/// loyalty-sandbox and fault-proxy as programs of their own.
class TestPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sandboxSurvivesKill9()
    {
        const QTemporaryDir folder;
        const QStringList arguments = {QStringLiteral("--state"), folder.filePath(QStringLiteral("s.jsonl")),
                                       QStringLiteral("--key"), QStringLiteral("demo-key")};
        const QByteArray uid = TestClient::newUuid();
        const QByteArray key = TestClient::newUuid();
        {
            Program sandbox(SANDBOX_PROGRAM, arguments);
            QVERIFY2(sandbox.firstLine().startsWith(QStringLiteral("listening on http://127.0.0.1:")),
                     qPrintable(sandbox.firstLine()));
            TestClient client(sandbox.url());
            QCOMPARE(client.post(requests, saleReceipt(uid), key).status, 201);
            sandbox.kill(); // The promise was given: it must be there afterwards.
        }
        Program sandbox(SANDBOX_PROGRAM, arguments);
        TestClient client(sandbox.url());
        QCOMPARE(client.post(requests, saleReceipt(uid), key).header("Idempotency-Replayed"), QByteArray("true"));
        QCOMPARE(counts(client).value(QStringLiteral("requests")).toInt(), 1);
        QCOMPARE(counts(client).value(QStringLiteral("ledger")).toInt(), 2);
    }

    void optionsAreTaken()
    {
        Program sandbox(SANDBOX_PROGRAM, {QStringLiteral("--key"), QStringLiteral("other"), QStringLiteral("--without-key-check")});
        TestClient client(sandbox.url());
        QCOMPARE(client.get(QStringLiteral("/status")).status, 401);
        const Headers other = {{"Authorization", "Basic " + QByteArray("other:").toBase64()}};
        const QByteArray uid = TestClient::newUuid();
        const QByteArray key = TestClient::newUuid();
        QCOMPARE(client.post(requests, saleReceipt(uid), key, other).status, 201);
        QCOMPARE(client.post(requests, saleReceipt(uid), key, other).status, 201);
        QCOMPARE(counts(client).value(QStringLiteral("doubledSales")).toArray().size(), 1);
        Program taken(SANDBOX_PROGRAM, {QStringLiteral("--port"), QString::number(sandbox.url().port())});
        QVERIFY(taken.process().waitForFinished(5000) || taken.process().state() == QProcess::NotRunning);
        QCOMPARE(taken.process().exitCode(), 1);
    }

    /// N7: the answer is lost after the effect. The manager sends again by itself; the service does it once.
    void anAnswerLostByTheProxyIsReplayed()
    {
        Program sandbox(SANDBOX_PROGRAM, {});
        Program proxy(PROXY_PROGRAM, {QStringLiteral("--target"),
                                      QStringLiteral("127.0.0.1:%1").arg(sandbox.url().port())});
        QVERIFY2(!proxy.url().isEmpty(), qPrintable(proxy.firstLine()));
        QTcpSocket control;
        control.connectToHost(QStringLiteral("127.0.0.1"), proxy.firstLine().section(u' ', 4, 4).toUShort());
        control.write("mode drop_after count=1\n");
        QTRY_VERIFY(control.canReadLine());
        QCOMPARE(control.readLine(), QByteArray("ok\n"));

        TestClient client(proxy.url());
        const Answer answer = client.post(requests, saleReceipt(TestClient::newUuid()), TestClient::newUuid());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Idempotency-Replayed"), QByteArray("true"));
        TestClient direct(sandbox.url());
        const QJsonArray ledger =
            direct.get(QStringLiteral("/__ledger")).json.value(QStringLiteral("items")).toArray();
        QCOMPARE(ledger.size(), 2);
        QCOMPARE(ledger.at(0).toObject().value(QStringLiteral("requestId")),
                 ledger.at(1).toObject().value(QStringLiteral("requestId")));
        QCOMPARE(counts(direct).value(QStringLiteral("requests")).toInt(), 1);
        control.write("quit\n");
        QTRY_COMPARE(proxy.process().state(), QProcess::NotRunning);
    }
};

QTEST_GUILESS_MAIN(TestPrograms)
#include "tst_programs.moc"
