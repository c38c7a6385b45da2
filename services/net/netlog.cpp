// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/netlog.h"

#include "services/net/redactor.h"
#include "services/platform/logging.h"

#include <QStringList>

namespace companion {

namespace {

void add(QStringList& line, const char* name, const QString& value)
{
    if (!value.isEmpty())
        line += QLatin1String(name) + QLatin1Char('=') + Redactor::escaped(value);
}

void add(QStringList& line, const char* name, qint64 value)
{
    if (value != 0)
        line += QLatin1String(name) + QLatin1Char('=') + QString::number(value);
}

void add(QStringList& line, const char* name, const QUuid& value)
{
    if (!value.isNull())
        line += QLatin1String(name) + QLatin1Char('=') + value.toString(QUuid::WithoutBraces);
}

} // namespace

QString attemptLine(const HttpRequest& request, const Exchange& exchange, const AttemptVerdict& verdict)
{
    const AttemptNote& note = request.note;
    QStringList line;
    add(line, "operation", note.operation);
    add(line, "path", request.url.path(QUrl::FullyEncoded));
    add(line, "attempt", note.attempt);
    add(line, "request", QString::fromLatin1(exchange.requestId));
    add(line, "key", note.key);
    add(line, "row", note.rowSeq);
    add(line, "receipt", note.receiptUid);
    add(line, "number", note.receiptNumber);
    add(line, "sum", note.sumKopecks);
    add(line, "status", exchange.status);
    add(line, "code", verdict.code);
    add(line, "outcome", verdict.outcome);
    line += QStringLiteral("ms=%1").arg(exchange.elapsed.count());
    add(line, "delivery", note.delivery);
    return line.join(QLatin1Char(' '));
}

namespace {

QString bodyForLog(const HttpRequest& request, const QByteArray& body)
{
    return request.confidential ? QStringLiteral("<%1 bytes>").arg(body.size()) : Redactor::body(body);
}

} // namespace

void logAttempt(const HttpRequest& request, const Exchange& exchange, const AttemptVerdict& verdict)
{
    if (lcNet().isInfoEnabled())
        qCInfo(lcNet).noquote() << attemptLine(request, exchange, verdict);
    if (!lcNet().isDebugEnabled())
        return;
    const QString id = QString::fromLatin1(exchange.requestId);
    if (!request.body.isEmpty())
        qCDebug(lcNet).noquote() << QStringLiteral("request=%1 body:").arg(id) << bodyForLog(request, request.body);
    qCDebug(lcNet).noquote() << QStringLiteral("request=%1 answer:").arg(id) << bodyForLog(request, exchange.body);
}

} // namespace companion
