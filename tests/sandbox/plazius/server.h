// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/plazius/calls.h"
#include "tests/sandbox/plazius/plaziusfaults.h"

#include <QHash>
#include <QJsonObject>

namespace companion::plaziusbox {

/// One request on its way: what came, what was done, what goes out. Filled by Server, read by the ledger.
struct Exchange
{
    const sandbox::HttpRequest &request;
    const Fault &fault;
    QString kind; ///< link, session, batch, other.
    Batch batch;
    QStringList calls; ///< Names of the parts.
    QList<PartAnswer> answers; ///< As the server meant them; what was not executed is missing.
    QStringList violations;
    QString session = QStringLiteral("none");
    WireAnswer answer;
};

/// The HTTP side of the contract (section 2): which request is what, sessions, batches.
class Server
{
public:
    Server(Service &service, Calls &calls, const QString &prefix);

    QString kindOf(const sandbox::HttpRequest &request) const;
    QStringList callsOf(const Batch &batch) const;
    void handle(Exchange &exchange);
    void expireSessions() { m_sessions.clear(); }

private:
    void link(Exchange &exchange);
    void session(Exchange &exchange);
    void batch(Exchange &exchange);
    void executeBatch(Exchange &exchange);
    void refuseViolations(Exchange &exchange) const;
    bool isSessionGood(const QByteArray &key) const;
    static bool isExecuted(const Fault &fault, qsizetype part, qsizetype spoilt);
    AnswerPart written(const PartAnswer &answer) const;

    Service &m_service;
    Calls &m_calls;
    QString m_prefix;
    QHash<QByteArray, qint64> m_sessions; ///< Key to the moment (ms of the epoch) it was last good for something.
};

} // namespace companion::plaziusbox
