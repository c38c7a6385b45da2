// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxyconnection.h"

#include "tests/support/faultproxy.h"
#include "tests/support/reset.h"

#include <QHostAddress>

#include <limits>
#include <memory>

namespace companion::test {

ProxyConnection::ProxyConnection(FaultProxy &proxy, QTcpSocket *client, const std::optional<ProxyMode> &fixed)
    : QObject(&proxy)
    , m_proxy(proxy)
    , m_client(client)
    , m_fixed(fixed)
    , m_requests(MessageSplitter::Kind::Request)
    , m_answers(MessageSplitter::Kind::Response)
{
    m_client->setParent(this);
    connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (m_fixed && m_fixed->fault == ProxyFault::Blackhole)
        return;
    if (m_fixed && m_fixed->fault == ProxyFault::Reset) {
        // A QTcpSocket of 6.4.2 that meets RST before it noticed its own connection stays «connecting» for good.
        QTimer::singleShot(m_fixed->ms(10), this, &ProxyConnection::resetClient);
        return;
    }
    connect(m_client, &QTcpSocket::readyRead, this, &ProxyConnection::readClient);
    connect(&m_target, &QTcpSocket::readyRead, this, &ProxyConnection::readServer);
    connect(&m_target, &QTcpSocket::disconnected, this, &ProxyConnection::serverClosed);
    connect(&m_target, &QTcpSocket::errorOccurred, this, &ProxyConnection::serverClosed);
    readClient();
}

ProxyConnection::~ProxyConnection()
{
    m_client->disconnect(this);
    m_target.disconnect(this);
    m_target.abort();
    m_client->abort();
}

void ProxyConnection::readClient()
{
    const QByteArray bytes = m_client->readAll();
    m_proxy.m_counters.bytesFromClient += bytes.size();
    m_requests.feed(bytes);
    nextRequest();
}

void ProxyConnection::nextRequest()
{
    if (m_busy)
        return;
    if (const std::optional<QByteArray> request = m_requests.take()) {
        m_busy = true;
        handle(*request);
    }
}

void ProxyConnection::handle(const QByteArray &request)
{
    ++m_proxy.m_counters.requests;
    ++m_handled;
    m_mode = m_fixed ? *m_fixed : m_proxy.takeMode();
    if (!actInstead())
        forward(request);
}

bool ProxyConnection::actInstead()
{
    switch (m_mode.fault) {
    case ProxyFault::Blackhole:
        return true;
    case ProxyFault::Reset:
        resetClient();
        return true;
    case ProxyFault::DropBefore:
        closeClient();
        return true;
    case ProxyFault::Garbage:
        writeToClient(QByteArray(m_mode.number(u"bytes"_qs, 20), '\x07'));
        closeClient();
        return true;
    case ProxyFault::OkThenClose:
    case ProxyFault::OkThenRst:
        if (m_handled < 2)
            return false;
        if (m_mode.fault == ProxyFault::OkThenClose)
            closeClient();
        else
            resetClient();
        return true;
    case ProxyFault::ContinueFlood:
        flood();
        return true;
    case ProxyFault::BigHeaders:
        bigHeaders();
        return true;
    default:
        return false;
    }
}

void ProxyConnection::forward(const QByteArray &request)
{
    ++m_proxy.m_counters.forwarded;
    m_answers.setNoBody(request.startsWith("HEAD "));
    if (m_target.state() == QAbstractSocket::UnconnectedState)
        m_target.connectToHost(m_proxy.m_targetHost, m_proxy.m_targetPort);
    m_target.write(request);
}

void ProxyConnection::readServer()
{
    m_answers.feed(m_target.readAll());
    if (const std::optional<QByteArray> answer = m_answers.take())
        deliver(*answer);
}

void ProxyConnection::serverClosed()
{
    if (!m_busy)
        return; // An idle connection of the server side: the next request opens another.
    // An answer without a length ends with the connection.
    if (const QByteArray rest = m_answers.takeRest(); !rest.isEmpty())
        deliver(rest);
    if (m_mode.fault != ProxyFault::Stall)
        closeClient();
}

void ProxyConnection::deliver(const QByteArray &answer)
{
    const qsizetype bodyAt = answer.indexOf("\r\n\r\n") + 4;
    const qsizetype bytes = m_mode.number(u"bytes"_qs, 20);
    switch (m_mode.fault) {
    case ProxyFault::DropAfter:
        closeClient();
        break;
    case ProxyFault::RstAfter:
        resetClient();
        break;
    case ProxyFault::Truncate:
        writeToClient(answer.left(bytes));
        closeClient();
        break;
    case ProxyFault::Stall:
        writeToClient(answer.left(bytes));
        break;
    case ProxyFault::Drip:
        writeToClient(answer.left(bodyAt));
        writeSlowly(answer.mid(bodyAt), {}, m_mode.ms(20));
        break;
    case ProxyFault::DripHeaders:
        writeSlowly(answer.left(bodyAt), answer.mid(bodyAt), m_mode.ms(20));
        break;
    case ProxyFault::Latency:
        QTimer::singleShot(m_mode.ms(500), this, [this, answer] {
            writeToClient(answer);
            answered();
        });
        break;
    default:
        writeToClient(answer);
        answered();
    }
}

void ProxyConnection::answered()
{
    m_busy = false;
    m_proxy.answerDelivered();
    nextRequest();
}

void ProxyConnection::writeToClient(const QByteArray &bytes)
{
    m_proxy.m_counters.bytesToClient += bytes.size();
    m_client->write(bytes);
    m_client->flush();
}

void ProxyConnection::writeSlowly(const QByteArray &bytes, const QByteArray &after, int everyMs)
{
    auto at = std::make_shared<qsizetype>(0);
    m_dripTimer.disconnect();
    connect(&m_dripTimer, &QTimer::timeout, this, [this, bytes, after, at] {
        if (*at < bytes.size()) {
            writeToClient(bytes.sliced(*at, 1));
            ++*at;
            return;
        }
        m_dripTimer.stop();
        writeToClient(after);
        answered();
    });
    m_dripTimer.start(everyMs);
}

void ProxyConnection::writeEndlessly(const std::function<QByteArray()> &chunk)
{
    const auto more = [this, chunk] {
        while (m_client->bytesToWrite() < (256 << 10)) {
            const QByteArray bytes = chunk();
            if (bytes.isEmpty())
                return;
            m_proxy.m_counters.bytesToClient += bytes.size();
            if (m_client->write(bytes) < 0)
                return;
        }
    };
    connect(m_client, &QTcpSocket::bytesWritten, this, more);
    more();
}

void ProxyConnection::flood()
{
    auto left = std::make_shared<qint64>(m_mode.number(u"n"_qs, 100'000));
    writeEndlessly([left] { return (*left)-- > 0 ? QByteArray("HTTP/1.1 100 Continue\r\n\r\n") : QByteArray(); });
}

void ProxyConnection::bigHeaders()
{
    auto left = std::make_shared<qint64>(m_mode.number(u"bytes"_qs, std::numeric_limits<qint64>::max()));
    auto line = std::make_shared<qint64>(0);
    m_client->write("HTTP/1.1 200 OK\r\n");
    writeEndlessly([left, line]() -> QByteArray {
        if (*left <= 0)
            return {};
        const QByteArray header = "X-Filler-" + QByteArray::number((*line)++) + ": " + QByteArray(200, 'x') + "\r\n";
        *left -= header.size();
        return header;
    });
}

void ProxyConnection::closeClient()
{
    m_target.disconnect(this);
    m_target.abort();
    m_client->disconnectFromHost();
}

void ProxyConnection::resetClient()
{
    m_target.disconnect(this);
    m_target.abort();
    resetConnection(*m_client);
    deleteLater();
}

} // namespace companion::test
