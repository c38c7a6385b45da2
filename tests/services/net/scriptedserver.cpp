// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/net/scriptedserver.h"

namespace companion::test {

ScriptedServer::ScriptedServer(Script script, QObject* parent)
    : QTcpServer(parent)
    , m_script(std::move(script))
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, &ScriptedServer::accept);
}

QUrl ScriptedServer::url(const QString& path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
}

void ScriptedServer::accept()
{
    while (QTcpSocket* socket = nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_partial.remove(socket);
            socket->deleteLater();
        });
    }
}

void ScriptedServer::read(QTcpSocket* socket)
{
    QByteArray& data = m_partial[socket];
    data += socket->readAll();
    const qsizetype head = data.indexOf("\r\n\r\n");
    if (head < 0)
        return;
    const qsizetype whole = head + 4 + headerOf(data, "Content-Length").toLongLong();
    if (data.size() < whole)
        return;
    const QByteArray request = data.left(whole);
    data = data.mid(whole);
    m_requests += request;
    m_script(*socket, request, m_requests.size());
}

QByteArray ScriptedServer::headerOf(const QByteArray& request, const QByteArray& name)
{
    const QByteArray head = request.left(request.indexOf("\r\n\r\n"));
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QByteArray ScriptedServer::bodyOf(const QByteArray& request)
{
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

QByteArray ScriptedServer::answer(const QByteArray& status, const QByteArray& body, const QByteArray& contentType,
                                  const QByteArray& request, const QByteArray& moreHeaders)
{
    QByteArray result = "HTTP/1.1 " + status + "\r\n" + moreHeaders;
    if (!contentType.isEmpty())
        result += "Content-Type: " + contentType + "\r\n";
    if (!request.isEmpty())
        result += "X-Brevix-Api: 1\r\nX-Request-Id: " + headerOf(request, "X-Request-Id") + "\r\n";
    if (!status.startsWith("204") && !status.startsWith("304"))
        result += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return result + "\r\n" + body;
}

} // namespace companion::test
