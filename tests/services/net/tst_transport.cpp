// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/oneshotbody.h"
#include "services/net/transport.h"
#include "tests/services/net/scriptedserver.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace companion;
using companion::test::ScriptedServer;

namespace {

constexpr auto shortDeadline = std::chrono::milliseconds(700);

HttpRequest post(const QUrl& url, const QByteArray& body = "{\"receipt\":1}")
{
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.url = url;
    request.body = body;
    request.deadline = std::chrono::seconds(5);
    return request;
}

HttpRequest get(const QUrl& url)
{
    HttpRequest request;
    request.url = url;
    request.deadline = std::chrono::seconds(5);
    return request;
}

void closeSilently(QTcpSocket& socket, const QByteArray&, qsizetype)
{
    socket.disconnectFromHost();
}

void stayQuiet(QTcpSocket&, const QByteArray&, qsizetype) {}

/// A port of the loopback on which nobody listens.
quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

class TransportTest final : public QObject
{
    Q_OBJECT

private:
    Exchange run(const HttpRequest& request)
    {
        auto ended = std::make_shared<std::optional<Exchange>>();
        m_transport.send(this, request, [ended](const Exchange& exchange) { *ended = exchange; });
        const bool done = QTest::qWaitFor([&] { return ended->has_value(); }, 10000);
        if (!done)
            QTest::qFail("the call never ended", __FILE__, __LINE__);
        return ended->value_or(Exchange{});
    }

    Transport m_transport;

private Q_SLOTS:
    void qtSendsAPostAgainAndOneShotBodyDoesNot();
    void everyBodyIsDeliveredOnce_data();
    void everyBodyIsDeliveredOnce();
    void N6_aKeepAliveConnectionThatDiesOnTheSecondRequest();
    void causes_data();
    void causes();
    void N9_dripEndsAtTheDeadline_data();
    void N9_dripEndsAtTheDeadline();
    void deadlineWinsOverAStatusThatHadArrived();
    void N11_redirectsAreNotFollowed_data();
    void N11_redirectsAreNotFollowed();
    void A8_answerIsCutOffAtTheLimit();
    void aCutBodyIsANetworkError();
    void policy7_6_headEnds();
    void headersOfEveryCall();
    void requestIdsAreFresh();
    void N17_proxyOfTheEnvironmentIsIgnored();
    void cookiesAreNotKept();
    void U2_noCallbackAfterTheContextDied();
    void cancelByPersonComesFromTheEventLoop();
    void callbackIsNeverInsideSend();
    void transportMayDieWithCallsUnderWay();
};

void TransportTest::qtSendsAPostAgainAndOneShotBodyDoesNot()
{
    // The control: if Qt ever stops doing this, the reason for OneShotBody is gone and this test says so.
    ScriptedServer plain(closeSilently);
    QNetworkAccessManager manager;
    QNetworkRequest request(plain.url());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    const std::unique_ptr<QNetworkReply> reply(manager.post(request, QByteArrayLiteral("{\"receipt\":1}")));
    QTRY_VERIFY(reply->isFinished());
    QVERIFY2(plain.requests().size() > 1, "Qt delivered the plain POST once");

    ScriptedServer ours(closeSilently);
    const Exchange exchange = run(post(ours.url()));
    QTest::qWait(200);
    QCOMPARE(ours.requests().size(), 1);
    QVERIFY(exchange.networkError);
    QVERIFY(exchange.sent);
    QCOMPARE(exchange.status, 0);
    QCOMPARE(exchange.cause, NetworkCause::Closed);
}

void TransportTest::everyBodyIsDeliveredOnce_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("POST") << HttpMethod::Post << QByteArray("{}") << QByteArray("POST ");
    QTest::newRow("POST without a body") << HttpMethod::Post << QByteArray() << QByteArray("POST ");
    QTest::newRow("POST of 1 MiB") << HttpMethod::Post << QByteArray(1 << 20, 'x') << QByteArray("POST ");
    QTest::newRow("PUT") << HttpMethod::Put << QByteArray("{}") << QByteArray("PUT ");
    QTest::newRow("DELETE") << HttpMethod::Delete << QByteArray() << QByteArray("DELETE ");
}

void TransportTest::everyBodyIsDeliveredOnce()
{
    QFETCH(HttpMethod, method);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, line);
    ScriptedServer closing(closeSilently);
    HttpRequest request = post(closing.url(), body);
    request.method = method;
    const Exchange lost = run(request);
    QTest::qWait(100);
    QCOMPARE(closing.requests().size(), 1);
    QVERIFY(closing.requests().first().startsWith(line));
    QVERIFY(lost.networkError);
    QVERIFY(lost.sent);

    ScriptedServer answering([](QTcpSocket& socket, const QByteArray&, qsizetype) {
        socket.write(ScriptedServer::answer("200 OK", "{}", "application/json"));
    });
    request.url = answering.url();
    const Exchange exchange = run(request);
    QCOMPARE(exchange.status, 200);
    QVERIFY(!exchange.networkError);
    QCOMPARE(answering.requests().size(), 1);
    QCOMPARE(ScriptedServer::bodyOf(answering.requests().first()), body);
    QCOMPARE(ScriptedServer::headerOf(answering.requests().first(), "Content-Length"), QByteArray::number(body.size()));
    QVERIFY(ScriptedServer::headerOf(answering.requests().first(), "Transfer-Encoding").isEmpty());
}

void TransportTest::N6_aKeepAliveConnectionThatDiesOnTheSecondRequest()
{
    ScriptedServer server([](QTcpSocket& socket, const QByteArray&, qsizetype number) {
        if (number == 1)
            socket.write(ScriptedServer::answer("200 OK", "{}", "application/json"));
        else
            socket.abort();
    });
    QCOMPARE(run(post(server.url())).status, 200);
    const Exchange second = run(post(server.url()));
    QTest::qWait(100);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(second.networkError);
    QVERIFY(second.sent);
}

void TransportTest::causes_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<NetworkCause>("cause");
    QTest::addColumn<bool>("sent");
    QTest::newRow("N1 unknown name") << u"name"_qs << NetworkCause::NameNotFound << false;
    QTest::newRow("N2 refused") << u"refused"_qs << NetworkCause::Refused << false;
    QTest::newRow("N5 closed") << u"closed"_qs << NetworkCause::Closed << true;
    QTest::newRow("A7 not HTTP") << u"garbage"_qs << NetworkCause::Closed << true;
    QTest::newRow("N13 no TLS there") << u"tls"_qs << NetworkCause::TlsHandshake << false;
}

void TransportTest::causes()
{
    QFETCH(QString, mode);
    QFETCH(NetworkCause, cause);
    QFETCH(bool, sent);
    ScriptedServer server([&mode](QTcpSocket& socket, const QByteArray&, qsizetype) {
        if (mode == u"garbage")
            socket.write("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        socket.disconnectFromHost();
    });
    // A plain server answers the hello of TLS with the words of HTTP.
    QTcpServer plain;
    plain.listen(QHostAddress::LocalHost);
    connect(&plain, &QTcpServer::newConnection, this, [&plain] {
        QTcpSocket* socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    QUrl url = server.url();
    if (mode == u"name")
        url = QUrl(u"http://service.invalid/"_qs);
    else if (mode == u"refused")
        url = QUrl(u"http://127.0.0.1:%1/"_qs.arg(closedPort()));
    else if (mode == u"tls")
        url = QUrl(u"https://127.0.0.1:%1/"_qs.arg(plain.serverPort()));
    const Exchange exchange = run(post(url));
    QCOMPARE(exchange.status, 0);
    QCOMPARE(exchange.sent, sent);
    QVERIFY(exchange.networkError);
    QVERIFY(!exchange.protocolError);
    QCOMPARE(server.requests().size(), sent ? 1 : 0);
    QCOMPARE(exchange.cause, cause);
    QVERIFY(!exchange.tls.any());
    QVERIFY(!exchange.deadlineFired);
}

void TransportTest::N9_dripEndsAtTheDeadline_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
    QTest::newRow("header") << QByteArray("HTTP/1.1 200 OK\r\nX-Long: ");
    QTest::newRow("silence") << QByteArray();
}

void TransportTest::N9_dripEndsAtTheDeadline()
{
    QFETCH(QByteArray, start);
    ScriptedServer server([&start](QTcpSocket& socket, const QByteArray&, qsizetype) {
        if (start.isEmpty())
            return;
        socket.write(start);
        auto* timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("a"); });
        timer->start(20);
    });
    HttpRequest request = post(server.url());
    request.deadline = shortDeadline;
    QElapsedTimer clock;
    clock.start();
    const Exchange exchange = run(request);
    QVERIFY(exchange.deadlineFired);
    QVERIFY(exchange.sent);
    QVERIFY(!exchange.cancelledByPerson);
    QVERIFY2(clock.elapsed() >= 700 && clock.elapsed() <= 900, qPrintable(QString::number(clock.elapsed())));
}

void TransportTest::deadlineWinsOverAStatusThatHadArrived()
{
    ScriptedServer server([](QTcpSocket& socket, const QByteArray&, qsizetype) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{}");
    });
    HttpRequest request = post(server.url());
    request.deadline = shortDeadline;
    const Exchange exchange = run(request);
    QVERIFY(exchange.deadlineFired);
    QCOMPARE(exchange.status, 200);
}

void TransportTest::N11_redirectsAreNotFollowed_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char* status : {"301 Moved", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"})
        QTest::newRow(status) << QByteArray(status);
}

void TransportTest::N11_redirectsAreNotFollowed()
{
    QFETCH(QByteArray, status);
    ScriptedServer other([](QTcpSocket& socket, const QByteArray&, qsizetype) {
        socket.write(ScriptedServer::answer("200 OK", "{}", "application/json"));
    });
    const QByteArray location = "Location: http://localhost:" + QByteArray::number(other.serverPort()) + "/x\r\n";
    ScriptedServer server([&](QTcpSocket& socket, const QByteArray&, qsizetype) {
        socket.write(ScriptedServer::answer(status, {}, {}, {}, location));
    });
    HttpRequest request = post(server.url());
    request.authorization = Sensitive<QByteArray>(QByteArrayLiteral("Basic a2V5Og=="));
    const Exchange exchange = run(request);
    request.method = HttpMethod::Get;
    request.body.clear();
    QCOMPARE(run(request).status, exchange.status);
    QTest::qWait(100);
    QCOMPARE(exchange.status, status.left(3).toInt());
    QCOMPARE(exchange.redirectHost, u"localhost"_qs);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(other.connections(), 0);
}

void TransportTest::A8_answerIsCutOffAtTheLimit()
{
    const qint64 limit = HttpRequest().maxAnswer;
    QCOMPARE(limit, 8 * 1024 * 1024);
    qsizetype size = limit;
    ScriptedServer server([&size](QTcpSocket& socket, const QByteArray&, qsizetype) {
        socket.write(ScriptedServer::answer("200 OK", QByteArray(size, 'a'), "application/json"));
    });
    const Exchange whole = run(post(server.url()));
    QVERIFY(!whole.tooLarge);
    QCOMPARE(whole.body.size(), limit);
    size = limit + 1;
    const Exchange cut = run(post(server.url()));
    QVERIFY(cut.tooLarge);
    QVERIFY(cut.body.isEmpty());
}

void TransportTest::aCutBodyIsANetworkError()
{
    ScriptedServer server([](QTcpSocket& socket, const QByteArray&, qsizetype) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":");
        socket.disconnectFromHost();
    });
    const Exchange exchange = run(post(server.url()));
    QCOMPARE(exchange.status, 200);
    QVERIFY(exchange.networkError);
    QCOMPARE(exchange.cause, NetworkCause::Closed);
    QVERIFY(exchange.sent);
}

void TransportTest::policy7_6_headEnds()
{
    ScriptedServer server([](QTcpSocket& socket, const QByteArray& request, qsizetype) {
        socket.write("HTTP/1.1 404 Not Found\r\nContent-Length: 50\r\nX-Request-Id: "
                     + ScriptedServer::headerOf(request, "X-Request-Id") + "\r\n\r\n");
    });
    HttpRequest request = get(server.url());
    request.method = HttpMethod::Head;
    const Exchange exchange = run(request);
    QCOMPARE(exchange.status, 404);
    QVERIFY(!exchange.networkError);
    QVERIFY(server.requests().first().startsWith("HEAD "));
}

void TransportTest::headersOfEveryCall()
{
    ScriptedServer server([](QTcpSocket& socket, const QByteArray&, qsizetype) {
        socket.write(ScriptedServer::answer("200 OK", "{}", "application/json", {}, "X-Mixed-CASE: Value\r\n"));
    });
    HttpRequest request = post(server.url(u"/api/v1/x?externalId=a%2Bb"_qs));
    request.authorization = Sensitive<QByteArray>(QByteArrayLiteral("Basic a2V5Og=="));
    request.headers = {{"X-Terminal-Id", "till-03"}};
    const Exchange exchange = run(request);
    QCOMPARE(exchange.header("x-mixed-case"), QByteArray("Value"));
    QCOMPARE(exchange.contentType(), QByteArray("application/json"));
    const QByteArray& raw = server.requests().first();
    QVERIFY(raw.startsWith("POST /api/v1/x?externalId=a%2Bb HTTP/1.1\r\n"));
    QCOMPARE(ScriptedServer::headerOf(raw, "Authorization"), QByteArray("Basic a2V5Og=="));
    QCOMPARE(ScriptedServer::headerOf(raw, "X-Terminal-Id"), QByteArray("till-03"));
    QCOMPARE(ScriptedServer::headerOf(raw, "X-Request-Id"), exchange.requestId);
    QCOMPARE(ScriptedServer::headerOf(raw, "Accept-Language"), QByteArray("ru-RU"));
    QCOMPARE(ScriptedServer::headerOf(raw, "Content-Type"), QByteArray("application/json"));
    const QRegularExpression agent(u"^[A-Za-z][A-Za-z0-9-]*/[0-9]+\\.[0-9]+\\.[0-9]+( \\(.+\\))?$"_qs);
    const QString sent = QString::fromLatin1(ScriptedServer::headerOf(raw, "User-Agent"));
    QVERIFY2(agent.match(sent).hasMatch(), qPrintable(sent));
    QVERIFY(sent.startsWith(u"CashierCompanion/"));
    QVERIFY(ScriptedServer::headerOf(raw, "Cache-Control").isEmpty());
    QVERIFY(ScriptedServer::headerOf(raw, "Upgrade").isEmpty());

    HttpRequest check = get(server.url());
    check.fresh = true;
    run(check);
    const QByteArray& second = server.requests().last();
    QCOMPARE(ScriptedServer::headerOf(second, "Cache-Control"), QByteArray("no-store"));
    QVERIFY(ScriptedServer::headerOf(second, "Authorization").isEmpty());
}

void TransportTest::requestIdsAreFresh()
{
    ScriptedServer server([](QTcpSocket& socket, const QByteArray&, qsizetype) {
        socket.write(ScriptedServer::answer("200 OK", "{}", "application/json"));
    });
    const HttpRequest request = post(server.url());
    const Exchange first = run(request);
    const Exchange second = run(request);
    const QRegularExpression uuid(
        u"^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_qs);
    QVERIFY(uuid.match(QString::fromLatin1(first.requestId)).hasMatch());
    QVERIFY(first.requestId != second.requestId);
}

void TransportTest::N17_proxyOfTheEnvironmentIsIgnored()
{
    ScriptedServer proxy(stayQuiet);
    ScriptedServer server([](QTcpSocket& socket, const QByteArray&, qsizetype) {
        socket.write(ScriptedServer::answer("200 OK", "{}", "application/json"));
    });
    qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    const Exchange exchange = run(post(server.url()));
    qunsetenv("http_proxy");
    QCOMPARE(exchange.status, 200);
    QCOMPARE(proxy.connections(), 0);
}

void TransportTest::cookiesAreNotKept()
{
    ScriptedServer server([](QTcpSocket& socket, const QByteArray&, qsizetype) {
        socket.write(ScriptedServer::answer("200 OK", "{}", "application/json", {}, "Set-Cookie: track=1\r\n"));
    });
    run(post(server.url()));
    run(post(server.url()));
    QVERIFY(ScriptedServer::headerOf(server.requests().last(), "Cookie").isEmpty());
}

void TransportTest::U2_noCallbackAfterTheContextDied()
{
    ScriptedServer server(stayQuiet);
    auto context = std::make_unique<QObject>();
    int judged = 0;
    bool called = false;
    HttpRequest request = post(server.url());
    request.judge = [&judged](const Exchange& exchange) {
        judged += exchange.cancelledByPerson ? 1 : 100;
        return AttemptVerdict{};
    };
    m_transport.send(context.get(), request, [&called](const Exchange&) { called = true; });
    QTRY_COMPARE(server.requests().size(), 1);
    context.reset();
    QTest::qWait(50);
    QVERIFY(!called);
    QCOMPARE(judged, 1); // its line is still in the log
}

void TransportTest::cancelByPersonComesFromTheEventLoop()
{
    ScriptedServer server(stayQuiet);
    int calls = 0;
    Exchange last;
    CallHandle handle = m_transport.send(this, post(server.url()), [&](const Exchange& exchange) {
        ++calls;
        last = exchange;
    });
    QTRY_COMPARE(server.requests().size(), 1);
    QVERIFY(handle.isRunning());
    handle.cancel();
    handle.cancel();
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
    QVERIFY(last.cancelledByPerson);
    QVERIFY(!last.deadlineFired);
    QVERIFY(!handle.isRunning());
    handle.cancel();
    QTest::qWait(50);
    QCOMPARE(calls, 1);
}

void TransportTest::callbackIsNeverInsideSend()
{
    bool inside = true;
    int calls = 0;
    HttpRequest request = post(QUrl(u"gopher://127.0.0.1/"_qs));
    m_transport.send(this, request, [&](const Exchange& exchange) {
        QVERIFY(!inside);
        QVERIFY(exchange.networkError);
        QVERIFY(!exchange.sent);
        QCOMPARE(exchange.cause, NetworkCause::AddressNotAllowed);
        ++calls;
    });
    inside = false;
    QTRY_COMPARE(calls, 1);
}

void TransportTest::transportMayDieWithCallsUnderWay()
{
    ScriptedServer server(stayQuiet);
    bool called = false;
    {
        Transport transport;
        transport.send(this, post(server.url()), [&called](const Exchange&) { called = true; });
        QTRY_COMPARE(server.requests().size(), 1);
    }
    QTest::qWait(50);
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TransportTest)
#include "tst_transport.moc"
