// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultproxy.h"

#include <QObject>
#include <QTcpServer>

namespace companion::test {

/// Line protocol for a proxy in a process of its own; see faultproxy.h.
class ProxyControl : public QObject
{
    Q_OBJECT

public:
    explicit ProxyControl(FaultProxy &proxy, QObject *parent = nullptr);

    bool listen(quint16 port);
    quint16 port() const { return m_server.serverPort(); }
    /// The answer to one line, without its end.
    QByteArray answer(const QByteArray &line);

Q_SIGNALS:
    void quitAsked();

private:
    FaultProxy &m_proxy;
    QTcpServer m_server;
};

} // namespace companion::test
