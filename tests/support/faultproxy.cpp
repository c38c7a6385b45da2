// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxy.h"

#include "tests/support/proxyconnection.h"

#include <QHostAddress>

namespace companion::test {

QJsonObject FaultProxy::Counters::toJson() const
{
    return {{u"connections"_qs, connections},     {u"requests"_qs, requests},
            {u"forwarded"_qs, forwarded},         {u"answered"_qs, answered},
            {u"bytesFromClient"_qs, bytesFromClient}, {u"bytesToClient"_qs, bytesToClient}};
}

FaultProxy::FaultProxy(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultProxy::accept);
    connect(&m_flapTimer, &QTimer::timeout, this, [this] {
        if (m_server.isListening())
            stopListening();
        else
            listenAgain();
    });
}

FaultProxy::~FaultProxy()
{
    cutConnections();
}

void FaultProxy::setTarget(quint16 port, const QString &host)
{
    m_targetPort = port;
    m_targetHost = host;
}

bool FaultProxy::listen(quint16 port)
{
    m_port = port;
    if (!listenAgain())
        return false;
    m_port = m_server.serverPort();
    return true;
}

bool FaultProxy::listenAgain()
{
    return m_server.isListening() || m_server.listen(QHostAddress::LocalHost, m_port);
}

void FaultProxy::stopListening()
{
    m_server.close();
    cutConnections();
}

QUrl FaultProxy::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_qs.arg(m_port));
}

bool FaultProxy::setMode(const QString &text)
{
    const std::optional<ProxyMode> mode = ProxyMode::parse(text);
    if (mode)
        setMode(*mode);
    return mode.has_value();
}

void FaultProxy::setMode(const ProxyMode &mode)
{
    m_mode = mode;
    m_left = mode.number(u"count"_qs, -1);
    m_answeredInMode = 0;
    m_chaos.reset();
    m_flapTimer.stop();
    if (mode.fault == ProxyFault::Chaos)
        m_chaos = std::make_unique<ChaosPicker>(mode);
    if (mode.fault == ProxyFault::Flap)
        m_flapTimer.start(mode.ms(2000));
    if (mode.fault == ProxyFault::Refuse)
        stopListening();
    else
        listenAgain();
}

ProxyMode FaultProxy::takeMode()
{
    const ProxyMode taken = m_mode;
    if (m_left > 0 && --m_left == 0) {
        // Not setMode: connections that are at work keep what they were given.
        m_mode = ProxyMode();
        m_left = -1;
    }
    return taken;
}

void FaultProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        ++m_counters.connections;
        std::optional<ProxyMode> fixed;
        if (m_chaos)
            fixed = m_chaos->next();
        const ProxyFault fault = fixed ? fixed->fault : m_mode.fault;
        if (!fixed && (fault == ProxyFault::Reset || fault == ProxyFault::Blackhole))
            fixed = takeMode();
        new ProxyConnection(*this, client, fixed);
    }
}

void FaultProxy::answerDelivered()
{
    ++m_counters.answered;
    if (m_mode.fault == ProxyFault::DownAfter && ++m_answeredInMode >= m_mode.number(u"n"_qs, 1))
        QTimer::singleShot(0, this, [this] { setMode(ProxyMode{ProxyFault::Refuse, {}}); });
}

int FaultProxy::openConnections() const
{
    return static_cast<int>(findChildren<ProxyConnection *>(Qt::FindDirectChildrenOnly).size());
}

void FaultProxy::cutConnections()
{
    const auto open = findChildren<ProxyConnection *>(Qt::FindDirectChildrenOnly);
    for (ProxyConnection *connection : open)
        delete connection;
}

} // namespace companion::test
