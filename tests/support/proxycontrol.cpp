// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxycontrol.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QTcpSocket>

namespace companion::test {

ProxyControl::ProxyControl(FaultProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                while (socket->canReadLine()) {
                    socket->write(answer(socket->readLine().trimmed()) + '\n');
                    socket->flush();
                }
            });
        }
    });
}

bool ProxyControl::listen(quint16 port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

QByteArray ProxyControl::answer(const QByteArray &line)
{
    if (line == "counters")
        return QJsonDocument(m_proxy.counters().toJson()).toJson(QJsonDocument::Compact);
    if (line == "names")
        return ProxyMode::names().join(u' ').toLatin1();
    if (line == "quit") {
        Q_EMIT quitAsked();
        return "ok";
    }
    if (line.startsWith("mode ") && m_proxy.setMode(QString::fromUtf8(line.mid(5))))
        return "ok";
    return "error not understood: " + line;
}

} // namespace companion::test
