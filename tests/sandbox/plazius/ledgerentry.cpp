// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/plazius/ledgerentry.h"

#include "tests/sandbox/plazius/jsontext.h"
#include "tests/sandbox/plazius/server.h"

#include <QDateTime>
#include <QJsonArray>
#include <QUrlQuery>

namespace companion::plaziusbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject queryOf(const BatchPart &part)
{
    QJsonObject values;
    const auto items = QUrlQuery(QString::fromLatin1(part.query())).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        values.insert(name, value);
    return values;
}

QJsonObject partEntry(const Exchange &exchange, qsizetype index, bool whole)
{
    const BatchPart &part = exchange.batch.parts.at(index);
    const QJsonObject query = queryOf(part);
    const bool isOrder = exchange.calls.at(index) == u"PUT order";
    const QJsonValue body = parseJson(part.body).value_or(QJsonValue());
    const QJsonValue order = isOrder ? body.toObject().value(u"id"_s) : query.value(u"orderId"_s);
    QJsonObject entry{{u"method"_s, QString::fromLatin1(part.method)},
                      {u"target"_s, QString::fromLatin1(part.target)},
                      {u"call"_s, exchange.calls.at(index)}};
    if (order.isString())
        entry.insert(u"orderId"_s, order);
    if (query.contains(u"transactionId"_s))
        entry.insert(u"transactionId"_s, query.value(u"transactionId"_s));
    if (whole) {
        entry.insert(u"query"_s, query);
        if (!part.body.isEmpty())
            entry.insert(u"body"_s, body);
    }
    if (index >= exchange.answers.size()) {
        entry.insert(u"executed"_s, false);
        return entry;
    }
    const PartAnswer &answer = exchange.answers.at(index);
    entry.insert(u"executed"_s, answer.effect != "notExecuted");
    entry.insert(u"effect"_s, QString::fromLatin1(answer.effect));
    entry.insert(u"status"_s, answer.status);
    if (!answer.text.isEmpty())
        entry.insert(u"text"_s, answer.text);
    if (whole)
        entry.insert(u"answer"_s, QString::fromUtf8(answer.body));
    return entry;
}

} // namespace

QJsonObject ledgerEntry(const Exchange &exchange, bool whole)
{
    const sandbox::HttpRequest &request = exchange.request;
    QJsonObject headers;
    for (const auto &[name, value] : request.headers)
        headers.insert(QString::fromLatin1(name).toLower(), QString::fromLatin1(value));
    const QByteArray path = request.query.isEmpty() ? request.path : request.path + '?' + request.query;
    QJsonArray parts;
    for (qsizetype i = 0; i < exchange.batch.parts.size(); ++i)
        parts.append(partEntry(exchange, i, whole));
    QJsonObject entry{{u"ms"_s, request.arrivedMs},
                      {u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                      {u"kind"_s, exchange.kind},
                      {u"method"_s, QString::fromLatin1(request.method)},
                      {u"path"_s, QString::fromLatin1(path)},
                      {u"status"_s, exchange.answer.status},
                      {u"session"_s, exchange.session},
                      {u"terminal"_s, QString::fromLatin1(request.header("Terminal-Id"))},
                      {u"boundary"_s, QString::fromLatin1(exchange.batch.boundary)},
                      {u"parts"_s, parts},
                      {u"violations"_s, QJsonArray::fromStringList(exchange.violations)},
                      {u"fault"_s, exchange.fault.mode}};
    if (whole) {
        entry.insert(u"headers"_s, headers);
        entry.insert(u"bytes"_s, QString::fromLatin1(request.body.toBase64()));
    }
    return entry;
}

} // namespace companion::plaziusbox
