// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QLocalServer>
#include <QObject>
#include <QString>

#include <functional>

class QLocalSocket;

namespace companion {

/// Path of the socket by which a second start of the program reaches the first one of the same data folder. In the runtime folder
/// of the user when there is one (short, 0700, gone with the session), else in the data folder itself (H2).
QString instanceSocketPath(const QString& dataDir);

/// The first instance listens here. One request a connection: a line of JSON in, a line of JSON out. Only processes of the same
/// user are heard (H1); a request is at most 4 KiB and must come within 5 s (H8). GUI thread.
class InstanceServer final : public QObject
{
    Q_OBJECT

public:
    using Reply = std::function<void(const QJsonObject&)>;
    /// Handles one request; the reply may come later, once.
    using Handler = std::function<void(const QJsonObject& request, Reply reply)>;

    explicit InstanceServer(Handler handler, QObject* parent = nullptr);

    /// The caller holds the lock of the data folder, so a socket that is there already is a dead one.
    bool listen(const QString& socketPath);

private:
    void accept();
    void read(QLocalSocket* socket);

    Handler m_handler;
    QLocalServer m_server;
};

/// A later start asks the first one. `done` gets the answer, or an empty object when nobody answered within the limit.
void askInstance(QObject* context, const QString& socketPath, const QJsonObject& request,
                 std::function<void(const QJsonObject&)> done);

} // namespace companion
