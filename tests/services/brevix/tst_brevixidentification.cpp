// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixapi.h"
#include "services/brevix/brevixidentification.h"
#include "tests/sandbox/sandboxthread.h"
#include "tests/services/session/profiletill.h"
#include "tests/support/faultproxy.h"
#include "tests/support/httpmessage.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace companion;
using namespace companion::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString known = u"+79123456789"_s;
const QString blocked = u"+79161234510"_s;
const QString unknown = u"+79990001122"_s;

/// A till that asks the reference service through a link that can be spoiled.
struct Bench
{
    SandboxThread sandbox;
    FaultProxy proxy;
    ProfileTill till{demoLists()};
    Transport transport;
    LinkState link;
    BrevixApi api{transport, [this] { return brevixEndpoint(till.service.current(), till.service.apiKey()); }};
    QList<std::pair<Outcome, CallKind>> reported;
    BrevixIdentification source{api, till.service, [this] { return link; },
                                [this](const Judgement& judgement, const QString&, CallKind kind) {
                                    reported.append({judgement.outcome, kind});
                                }};
    QList<IdentificationResult> results;
    QList<std::chrono::milliseconds> deadlines;

    explicit Bench(bool recording = true, const QString& apiKey = u"demo-key"_s)
    {
        proxy.setTarget(sandbox.port());
        if (!proxy.listen())
            qFatal("no proxy");
        Settings settings = demoTillSettings();
        settings.brevix.serverUrl = proxy.url().toString();
        settings.brevix.timeout = 20s;
        settings.brevix.offline.record = recording;
        till.store(settings, apiKey);
        QObject::connect(&source, &IdentificationSource::finished, &source,
                         [this](const IdentificationResult& result) { results.append(result); });
        QObject::connect(&source, &IdentificationSource::started, &source,
                         [this](std::chrono::milliseconds deadline) { deadlines.append(deadline); });
    }
    void down()
    {
        link.status = LinkStatus::Down;
        link.lastOutcome = Outcome::NoLink;
        link.lastReason = u"the server accepts no connections"_s;
    }
    void ask(const QString& phone) { source.request(PhoneNumber::fromE164(phone)); }
    IdentificationResult answer(const QString& phone)
    {
        ask(phone);
        if (!QTest::qWaitFor([this] { return !source.isRunning(); }, 15000) || results.size() != 1)
            qFatal("not exactly one answer");
        return results.first();
    }
};

/// A service that takes every phone for the one it was given: genuine in all but that.
class ServiceOfOneCustomer final : public QObject
{
public:
    explicit ServiceOfOneCustomer(const QString& phone)
        : m_customer(R"({"id":"c-1001","phone":")" + phone.toUtf8() + R"(","lastName":"Северцева","status":"active"})")
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            auto splitter = std::make_shared<MessageSplitter>(MessageSplitter::Kind::Request);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, splitter] {
                splitter->feed(socket->readAll());
                while (const auto request = splitter->take())
                    socket->write(answerTo(*request));
            });
        });
    }
    quint16 port() const { return m_server.serverPort(); }

private:
    QByteArray answerTo(const QByteArray& request) const
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Brevix-Api: 1\r\nX-Request-Id: "
               + headerValue(request, "X-Request-Id") + "\r\nContent-Length: " + QByteArray::number(m_customer.size())
               + "\r\n\r\n" + m_customer;
    }

    QTcpServer m_server;
    QByteArray m_customer;
};

} // namespace

/// Whom a phone belongs to, as the identification form is told (client policy 1, second table).
class TestBrevixIdentification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void AS_19_outcomes_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<bool>("recording");
        QTest::addColumn<QString>("apiKey");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("mayApply");
        QTest::addColumn<bool>("mayApplyUnchecked");
        QTest::addColumn<bool>("mayRegister");
        const QString key = u"demo-key"_s;
        const QString name = u"Северцева Анна Игоревна"_s;
        QTest::newRow("B-AUT-04 found") << known << u"pass"_s << true << key << name << true << false << false;
        QTest::newRow("B-AUT-07 unknown") << unknown << u"pass"_s << true << key << QString() << false << false << true;
        QTest::newRow("B-AUT-05 blocked") << blocked << u"pass"_s << true << key << QString() << false << false << false;
        QTest::newRow("B-AUT-08 refused, recording") << known << u"refuse"_s << true << key << QString() << false << true << false;
        QTest::newRow("B-AUT-08 cut off, recording")
            << known << u"drop_after"_s << true << key << QString() << false << true << false;
        QTest::newRow("B-OFS-02 refused, not recording")
            << known << u"refuse"_s << false << key << QString() << false << false << false;
        QTest::newRow("key refused") << known << u"pass"_s << true << u"wrong"_s << QString() << false << false << false;
    }

    void AS_19_outcomes()
    {
        QFETCH(QString, phone);
        QFETCH(QString, mode);
        QFETCH(bool, recording);
        QFETCH(QString, apiKey);
        QFETCH(QString, name);
        Bench bench(recording, apiKey);
        QVERIFY(bench.proxy.setMode(mode));
        const IdentificationResult result = bench.answer(phone);
        QCOMPARE(result.phone.e164(), phone);
        QCOMPARE(result.customer ? result.customer->fullName() : QString(), name);
        QTEST(result.mayApply, "mayApply");
        QTEST(result.mayApplyUnchecked, "mayApplyUnchecked");
        QTEST(result.mayRegister, "mayRegister");
        QCOMPARE(result.reason.isEmpty(), result.mayApply); // B-AUT-05: the exact reason, unless he was found
        QVERIFY(!result.provisional);
        QCOMPARE(bench.reported, (QList<std::pair<Outcome, CallKind>>{{result.outcome, CallKind::Lookup}})); // B-REC-08
    }

    void A18_customerOfAnotherPhoneIsNotApplied_data()
    {
        QTest::addColumn<QString>("answered");
        QTest::addColumn<bool>("mayApply");
        QTest::newRow("the asked one") << known << true;
        QTest::newRow("another one") << unknown << false;
    }

    void A18_customerOfAnotherPhoneIsNotApplied()
    {
        QFETCH(QString, answered);
        QFETCH(bool, mayApply);
        const ServiceOfOneCustomer service(answered);
        Bench bench;
        bench.proxy.setTarget(service.port());
        const IdentificationResult result = bench.answer(known);
        QCOMPARE(result.outcome, Outcome::Accepted); // genuine: it was not refused for another reason
        QCOMPARE(result.mayApply, mayApply);
        QCOMPARE(result.customer.has_value(), mayApply); // whose the other number is, is nobody's business here
        QVERIFY(!result.mayApplyUnchecked && !result.mayRegister);
        QCOMPARE(result.reason, mayApply ? QString() : u"BreviX answered about another number, it cannot be applied."_s);
    }

    void B_GEN_07_waitsAsLongAsIsSet()
    {
        Bench bench;
        bench.answer(known);
        QCOMPARE(bench.deadlines, QList<std::chrono::milliseconds>{20s});
    }

    /// The last reason within the same event, while a short try runs; its success replaces the reason.
    void AS_25_linkDownIsSaidAtOnce()
    {
        for (const bool recording : {true, false}) {
            Bench bench(recording);
            bench.down();
            bench.ask(known);
            QCOMPARE(bench.results.size(), 1);
            QVERIFY(bench.results.first().provisional);
            QVERIFY(bench.results.first().reason.contains(bench.link.lastReason));
            QCOMPARE(bench.results.first().mayApplyUnchecked, recording);
            QCOMPARE(bench.deadlines, QList<std::chrono::milliseconds>{5s});
            QTRY_COMPARE(bench.results.size(), 2);
            QVERIFY(bench.results.last().mayApply && !bench.results.last().provisional);
        }
    }

    void AS_25_refusedKeyIsNoReasonToApplyUnchecked()
    {
        Bench bench;
        bench.down();
        bench.link.status = LinkStatus::KeyRefused;
        bench.link.lastOutcome = Outcome::KeyRefused;
        bench.ask(known);
        QVERIFY(!bench.results.first().mayApplyUnchecked);
    }

    void U2_cancelledQuestionIsNotAnswered()
    {
        Bench bench;
        QVERIFY(bench.proxy.setMode(u"latency ms=200"_s));
        bench.ask(known);
        QVERIFY(bench.source.isRunning());
        bench.source.cancel();
        QVERIFY(!bench.source.isRunning());
        QTest::qWait(500);
        QVERIFY(bench.results.isEmpty());
    }

    void U3_anotherQuestionMakesTheFirstVoid()
    {
        Bench bench;
        QVERIFY(bench.proxy.setMode(u"latency ms=200"_s));
        bench.ask(unknown);
        QTest::qWait(50);
        bench.ask(known);
        QTRY_COMPARE(bench.results.size(), 1);
        QTest::qWait(400);
        QCOMPARE(bench.results.size(), 1);
        QCOMPARE(bench.results.first().phone.e164(), known);
    }
};

QTEST_GUILESS_MAIN(TestBrevixIdentification)
#include "tst_brevixidentification.moc"
