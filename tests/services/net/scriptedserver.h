// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace companion::test {

/// A server of raw bytes: it records every whole request that arrives and leaves the answer, or the lack of one, to a script.
class ScriptedServer final : public QTcpServer
{
    Q_OBJECT

public:
    using Script = std::function<void(QTcpSocket&, const QByteArray& request, qsizetype number)>;

    explicit ScriptedServer(Script script, QObject* parent = nullptr);

    QUrl url(const QString& path = QStringLiteral("/")) const;
    /// Whole requests, head and body, in the order of their arrival.
    const QList<QByteArray>& requests() const { return m_requests; }
    int connections() const { return m_connections; }

    /// An answer with Content-Length; `echo` copies X-Request-Id of `request` and adds X-Brevix-Api.
    static QByteArray answer(const QByteArray& status, const QByteArray& body, const QByteArray& contentType,
                             const QByteArray& request = {}, const QByteArray& moreHeaders = {});
    static QByteArray headerOf(const QByteArray& request, const QByteArray& name);
    static QByteArray bodyOf(const QByteArray& request);

private:
    void accept();
    void read(QTcpSocket* socket);

    Script m_script;
    QList<QByteArray> m_requests;
    QHash<QTcpSocket*, QByteArray> m_partial;
    int m_connections = 0;
};

} // namespace companion::test
