// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/http.h"

#include <QAbstractHttpServer>
#include <QPointer>
#include <QTcpSocket>

#include <functional>

namespace companion::sandbox {

/// Qt HTTP Server with our own answers: the virtual that hands out the socket lets us write the bytes ourselves, which
/// the responder of 6.4 does not (statuses, Date, cut bodies, closing). One thread: that of its parent.
class HttpFront : public QAbstractHttpServer
{
    Q_OBJECT

public:
    using Receiver = std::function<void(HttpRequest request, QPointer<QTcpSocket> socket)>;

    explicit HttpFront(Receiver receiver, QObject *parent = nullptr);

    /// Writes the answer when the client is still there; closes when the answer or the client says so.
    static void write(const QPointer<QTcpSocket> &socket, const HttpRequest &request, const HttpAnswer &answer);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Receiver m_receiver;
};

} // namespace companion::sandbox
