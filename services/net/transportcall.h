// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/net/transport.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QTimer>

namespace companion {

class OneShotBody;

/// One running call of the Transport: its reply, its deadline, its limit. Ends exactly once and deletes itself.
class TransportCall final : public QObject
{
    Q_OBJECT

public:
    TransportCall(Transport& transport, QObject* context, const HttpRequest& request, Transport::Callback then);
    ~TransportCall() override;

    void start(QNetworkAccessManager& manager);
    void cancelByPerson();
    bool isRunning() const { return !m_ended; }

private:
    QNetworkRequest networkRequest();
    QNetworkReply* open(QNetworkAccessManager& manager);
    QNetworkReply* openWithBody(QNetworkAccessManager& manager, QNetworkRequest& request);
    void watch();
    void contextGone();
    void readSome();
    void refuseAddress();
    void end();
    void deliver();
    void readError();
    void readAnswer();

    Transport& m_transport;
    QPointer<QObject> m_context;
    HttpRequest m_request;
    Transport::Callback m_then;
    Exchange m_exchange;
    QPointer<QNetworkReply> m_reply;
    QPointer<OneShotBody> m_body;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    bool m_ended = false;
};

} // namespace companion
