// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/httpmessage.h"

#include <QByteArrayList>
#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

namespace companion::test {

/// A bare TCP server that keeps the raw bytes of every complete HTTP request, and answers all of them with the same
/// bytes, with silence, or by closing. Shows what a client really put on the wire: that Qt itself sends a POST again
/// (client policy 7.3), or that a second host saw nothing (B: no redirect is followed).
class RecordingServer : public QObject
{
    Q_OBJECT

public:
    enum class Then { KeepOpen, Close, Reset };

    explicit RecordingServer(QObject *parent = nullptr);

    bool listen(quint16 port = 0);
    quint16 port() const { return m_server.serverPort(); }
    QUrl url() const;
    /// Empty bytes: nothing is answered, only `then` is done.
    void setAnswer(const QByteArray &rawBytes, Then then = Then::KeepOpen);

    const QByteArrayList &requests() const { return m_requests; }
    int connections() const { return m_connections; }
    qint64 bytesReceived() const { return m_bytes; }
    void clear();

private:
    void accept();
    void read(QTcpSocket *socket);

    QTcpServer m_server;
    QHash<QTcpSocket *, MessageSplitter> m_splitters;
    QByteArrayList m_requests;
    QByteArray m_answer;
    Then m_then = Then::Close;
    int m_connections = 0;
    qint64 m_bytes = 0;
};

} // namespace companion::test
