// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace companion {

/// The body of a request that must be delivered once. QNetworkAccessManager silently sends a request again when its
/// connection closes before the first byte of an answer; a sequential device that refuses reset() makes that impossible
/// (the call ends with ContentReSendError instead). The bytes read from it are the proof whether the service can know
/// of the request: zero read = it cannot. The thread of its reply.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(const QByteArray& body, QObject* parent = nullptr);

    /// How many bytes the network layer took; above zero = *sent* (client policy 1).
    qint64 bytesTaken() const { return m_position; }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override;
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QByteArray m_body;
    qint64 m_position = 0;
};

} // namespace companion
