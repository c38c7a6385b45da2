// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A TCP proxy on loopback that spoils the link between a client and an HTTP server. It sees the ends of requests, so
// that it can let the server do its work and lose the answer. Modes: proxymode.h.
//
// In a test:   FaultProxy proxy; proxy.setTarget(sandbox.port()); proxy.listen(); proxy.setMode(u"drop_after"_s);
// As program:  fault-proxy --listen N --target HOST:PORT [--control N]
//   first line on stdout: `listening on http://127.0.0.1:PORT control PORT`
//   lines to the control port: `mode NAME k=v…` → `ok` | `error …`; `counters` → one line of JSON; `names`; `quit`
// Every mode takes `count=N`: after so many requests (connections for reset and blackhole) it becomes pass.

#include "tests/support/proxymode.h"

#include <QJsonObject>
#include <QObject>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace companion::test {

class ProxyConnection;

/// One proxy; every call on the thread it lives on.
class FaultProxy : public QObject
{
    Q_OBJECT

public:
    struct Counters
    {
        qint64 connections = 0; ///< Accepted.
        qint64 requests = 0; ///< Complete requests that arrived from clients.
        qint64 forwarded = 0; ///< Of these, handed to the server.
        qint64 answered = 0; ///< Of these, whose answer went to the client whole.
        qint64 bytesFromClient = 0;
        qint64 bytesToClient = 0;

        QJsonObject toJson() const;
    };

    explicit FaultProxy(QObject *parent = nullptr);
    ~FaultProxy() override;

    void setTarget(quint16 port, const QString &host = QStringLiteral("127.0.0.1"));
    /// 0 takes a free port, which stays the same through `refuse` and `flap`.
    bool listen(quint16 port = 0);
    quint16 port() const { return m_port; }
    QUrl url() const; ///< `http://127.0.0.1:PORT`

    /// `NAME k=v…`; false when it is not understood. Acts on open connections from their next request on.
    bool setMode(const QString &text);
    void setMode(const ProxyMode &mode);
    const ProxyMode &mode() const { return m_mode; }
    const Counters &counters() const { return m_counters; }
    void resetCounters() { m_counters = {}; }
    int openConnections() const;
    void cutConnections();

private:
    friend class ProxyConnection;

    void accept();
    bool listenAgain();
    void stopListening();
    /// The mode for the next request or connection; counts `count` down.
    ProxyMode takeMode();
    void answerDelivered();

    QTcpServer m_server;
    QTimer m_flapTimer;
    ProxyMode m_mode;
    std::unique_ptr<ChaosPicker> m_chaos;
    qint64 m_left = -1; ///< Uses left of the mode; -1 = no limit.
    qint64 m_answeredInMode = 0;
    Counters m_counters;
    QString m_targetHost;
    quint16 m_targetPort = 0;
    quint16 m_port = 0;
};

} // namespace companion::test
