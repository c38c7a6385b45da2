// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instancelink.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>
#include <QTimer>

#include <chrono>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr qint64 longestRequest = 4096;
constexpr auto requestLimit = 5s;
/// A drain of the running program may take its time.
constexpr auto answerLimit = 60s;
constexpr auto connectLimit = 3s;

bool isSameUser(const QLocalSocket& socket)
{
    ucred peer{};
    socklen_t size = sizeof(peer);
    if (getsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        return false;
    return peer.uid == geteuid();
}

QByteArray asLine(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QString instanceSocketPath(const QString& dataDir)
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QFileInfo info(runtime);
    const bool usable = !runtime.isEmpty() && info.isDir() && info.ownerId() == geteuid()
                        && !(info.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther));
    if (!usable)
        return QDir(dataDir).filePath(u"companion.sock"_s);
    const QByteArray hash
        = QCryptographicHash::hash(QDir(dataDir).absolutePath().toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QDir(runtime).filePath(u"cashier-companion-%1.sock"_s.arg(QString::fromLatin1(hash)));
}

InstanceServer::InstanceServer(Handler handler, QObject* parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(8);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceServer::accept);
}

bool InstanceServer::listen(const QString& socketPath)
{
    QLocalServer::removeServer(socketPath);
    return m_server.listen(socketPath);
}

void InstanceServer::accept()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isSameUser(*socket)) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        socket->setReadBufferSize(longestRequest + 1);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        QTimer::singleShot(requestLimit, socket, [socket] {
            if (!socket->property("heard").toBool())
                socket->abort();
        });
        read(socket);
    }
}

void InstanceServer::read(QLocalSocket* socket)
{
    if (socket->property("heard").toBool())
        return;
    if (socket->bytesAvailable() > longestRequest) {
        socket->abort();
        return;
    }
    if (!socket->canReadLine())
        return;
    socket->setProperty("heard", true);
    const QJsonObject request = QJsonDocument::fromJson(socket->readLine(longestRequest)).object();
    m_handler(request, [socket = QPointer<QLocalSocket>(socket)](const QJsonObject& reply) {
        if (!socket)
            return;
        socket->write(asLine(reply));
        socket->disconnectFromServer();
    });
}

void askInstance(QObject* context, const QString& socketPath, const QJsonObject& request,
                 std::function<void(const QJsonObject&)> done)
{
    auto* socket = new QLocalSocket(context);
    const auto finish = [socket, done = std::move(done)] {
        if (socket->property("finished").toBool())
            return;
        socket->setProperty("finished", true);
        const QJsonObject answer = QJsonDocument::fromJson(socket->isOpen() ? socket->readAll() : QByteArray()).object();
        socket->deleteLater();
        done(answer);
    };
    QObject::connect(socket, &QLocalSocket::connected, socket, [socket, request] {
        socket->setProperty("connected", true);
        socket->write(asLine(request));
    });
    QObject::connect(socket, &QLocalSocket::disconnected, socket, finish);
    QObject::connect(socket, &QLocalSocket::errorOccurred, socket, finish);
    QTimer::singleShot(connectLimit, socket, [socket, finish] {
        if (!socket->property("connected").toBool())
            finish();
    });
    QTimer::singleShot(answerLimit, socket, finish);
    socket->connectToServer(socketPath);
}

} // namespace companion
