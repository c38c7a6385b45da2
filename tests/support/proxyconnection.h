// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/httpmessage.h"
#include "tests/support/proxymode.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <optional>

namespace companion::test {

class FaultProxy;

/// One client and its way to the server. A child of the proxy; deletes itself when the client is gone.
class ProxyConnection : public QObject
{
    Q_OBJECT

public:
    /// `fixed`: the mode of the whole connection (chaos, reset, blackhole); else each request asks the proxy.
    ProxyConnection(FaultProxy &proxy, QTcpSocket *client, const std::optional<ProxyMode> &fixed);
    ~ProxyConnection() override;

private:
    void readClient();
    void nextRequest();
    void handle(const QByteArray &request);
    /// true: the fault acted and the request is not forwarded.
    bool actInstead();
    void forward(const QByteArray &request);
    void readServer();
    void serverClosed();
    void deliver(const QByteArray &answer);
    void writeToClient(const QByteArray &bytes);
    void writeSlowly(const QByteArray &bytes, const QByteArray &after, int everyMs);
    /// Writes what `chunk` gives, as fast as the client reads, until it gives nothing.
    void writeEndlessly(const std::function<QByteArray()> &chunk);
    void flood();
    void bigHeaders();
    void answered();
    void closeClient();
    void resetClient();

    FaultProxy &m_proxy;
    QTcpSocket *m_client; ///< Owned.
    QTcpSocket m_target;
    std::optional<ProxyMode> m_fixed;
    ProxyMode m_mode; ///< Of the request that is being handled.
    MessageSplitter m_requests;
    MessageSplitter m_answers;
    QTimer m_dripTimer;
    bool m_busy = false; ///< A request waits for its answer; later ones stay in m_requests.
    int m_handled = 0;
};

} // namespace companion::test
