// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/transport.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace companion;
using namespace Qt::StringLiterals;

namespace {

/// A certificate that signs itself, made by the openssl of the machine: QSslCertificate cannot make any.
struct Made
{
    QSslCertificate certificate;
    QSslKey key;
};

constexpr auto configuration = R"([ca]
default_ca=own
[own]
database=index.txt
new_certs_dir=.
serial=serial
default_md=sha256
policy=any
unique_subject=no
[any]
commonName=supplied
[v3]
basicConstraints=CA:TRUE
subjectAltName=$ENV::ALT_NAME
)";

bool run(const QString& folder, const QString& altName, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ALT_NAME"_s, altName);
    process.setProcessEnvironment(environment);
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished(20000) && process.exitCode() == 0;
}

void write(const QString& name, const QByteArray& content)
{
    QFile file(name);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<Made> make(const QString& altName, const QString& from, const QString& until)
{
    const QTemporaryDir folder;
    write(folder.filePath(u"ca.cnf"_s), configuration);
    write(folder.filePath(u"index.txt"_s), {});
    write(folder.filePath(u"serial"_s), "01\n");
    if (!run(folder.path(), altName,
             {u"req"_s, u"-new"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"key.pem"_s, u"-out"_s,
              u"request.pem"_s, u"-subj"_s, u"/CN=till test"_s}))
        return std::nullopt;
    if (!run(folder.path(), altName,
             {u"ca"_s, u"-batch"_s, u"-selfsign"_s, u"-config"_s, u"ca.cnf"_s, u"-in"_s, u"request.pem"_s, u"-keyfile"_s,
              u"key.pem"_s, u"-out"_s, u"cert.pem"_s, u"-startdate"_s, from, u"-enddate"_s, until, u"-notext"_s,
              u"-extensions"_s, u"v3"_s}))
        return std::nullopt;
    return Made{QSslCertificate(contentOf(folder.filePath(u"cert.pem"_s))),
                QSslKey(contentOf(folder.filePath(u"key.pem"_s)), QSsl::Rsa)};
}

/// Speaks TLS and answers 200 to whatever comes; counts the bytes that came through.
class TlsServer final : public QObject
{
public:
    TlsServer(const Made& made, QSsl::SslProtocol protocol)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(made.certificate);
        tls.setPrivateKey(made.key);
        tls.setProtocol(protocol);
        m_server.setSslConfiguration(tls);
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                bytes += socket->readAll().size();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            });
        });
    }

    QUrl url() const { return QUrl(u"https://127.0.0.1:%1/"_s.arg(m_server.serverPort())); }

    qsizetype bytes = 0;

private:
    QSslServer m_server;
};

} // namespace

class TransportTlsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void N12_certificates_data();
    void N12_certificates();
};

void TransportTlsTest::N12_certificates_data()
{
    QTest::addColumn<QString>("altName");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("until");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("wrong");
    const QString here = u"IP:127.0.0.1"_s;
    const QString past = u"20200101000000Z"_s;
    const QString future = u"20990101000000Z"_s;
    QTest::newRow("good") << here << past << future << true << QString();
    QTest::newRow("self-signed") << here << past << future << false << u"untrusted"_s;
    QTest::newRow("another host") << u"DNS:other.test"_s << past << future << true << u"host"_s;
    QTest::newRow("expired") << here << past << u"20200201000000Z"_s << true << u"expired"_s;
    QTest::newRow("not yet valid") << here << u"20980101000000Z"_s << future << true << u"not yet"_s;
}

void TransportTlsTest::N12_certificates()
{
    QFETCH(QString, altName);
    QFETCH(QString, from);
    QFETCH(QString, until);
    QFETCH(bool, trusted);
    QFETCH(QString, wrong);
    const auto made = make(altName, from, until);
    QVERIFY2(made && !made->certificate.isNull() && !made->key.isNull(), "openssl made no certificate");
    TlsServer server(*made, QSsl::TlsV1_2OrLater);
    Transport transport;
    transport.prepareTls();
    if (trusted)
        transport.setExtraAuthorities({made->certificate});
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.url = server.url();
    request.body = "{}";
    request.deadline = std::chrono::seconds(5);
    std::optional<Exchange> ended;
    transport.send(this, request, [&ended](const Exchange& exchange) { ended = exchange; });
    QTRY_VERIFY(ended);
    // An authority that has itself expired counts as none; the words tell the date first.
    if (wrong != u"expired")
        QCOMPARE(ended->tls.untrusted, wrong == u"untrusted");
    QCOMPARE(ended->tls.wrongHost, wrong == u"host");
    QCOMPARE(ended->tls.expired, wrong == u"expired");
    QCOMPARE(ended->tls.notYetValid, wrong == u"not yet");
    QCOMPARE(ended->status, wrong.isEmpty() ? 200 : 0);
    QCOMPARE(ended->sent, wrong.isEmpty());
    QCOMPARE(server.bytes > 0, wrong.isEmpty());
}

QTEST_GUILESS_MAIN(TransportTlsTest)
#include "tst_transporttls.moc"
