// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recordingserver.h"

#include "tests/support/reset.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace companion::test {

RecordingServer::RecordingServer(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &RecordingServer::accept);
}

bool RecordingServer::listen(quint16 port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

QUrl RecordingServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_qs.arg(port()));
}

void RecordingServer::setAnswer(const QByteArray &rawBytes, Then then)
{
    m_answer = rawBytes;
    m_then = then;
}

void RecordingServer::clear()
{
    m_requests.clear();
    m_connections = 0;
    m_bytes = 0;
}

void RecordingServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        m_splitters.insert(socket, MessageSplitter(MessageSplitter::Kind::Request));
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_splitters.remove(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void RecordingServer::read(QTcpSocket *socket)
{
    const auto splitter = m_splitters.find(socket);
    if (splitter == m_splitters.end())
        return;
    const QByteArray bytes = socket->readAll();
    m_bytes += bytes.size();
    splitter->feed(bytes);
    while (const std::optional<QByteArray> request = splitter->take()) {
        m_requests.append(*request);
        if (!m_answer.isEmpty())
            socket->write(m_answer);
        if (m_then == Then::KeepOpen)
            continue;
        if (m_then == Then::Reset) {
            resetConnection(*socket);
        } else {
            socket->disconnectFromHost();
        }
        return;
    }
}

} // namespace companion::test
